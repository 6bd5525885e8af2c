/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-moves.h"
#include "lanyard-reminders.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

/* What a click and the buttons of a notification do: actions of the
 * application, with the ids of a conference and of an item. */
#define LANYARD_NOTICE_OPEN "remind-open"
#define LANYARD_NOTICE_SNOOZE "remind-snooze"
#define LANYARD_NOTICE_NOT_GOING "remind-not-going"

/* The same, with nothing. */
#define LANYARD_NOTICE_LOGIN "remind-after-login"

/* What a notification says. Immutable. */
typedef struct
{
  char    *id; /* a later one of the same takes its place */
  char    *title;
  char    *body;
  char    *conference; /* "" where it is about none */
  char    *item;       /* the id of the session, or of the appointment; "": of several */
  gboolean snoozes;    /* it may come again */
  gboolean is_session; /* a star can be taken from it */
  gboolean asks_login; /* whether to start at login */
} LanyardNotice;

LanyardNotice *lanyard_notice_new_reminder (const LanyardReminder *reminder,
                                            LanyardInstant         now,
                                            const LanyardClocks   *clocks);
LanyardNotice *lanyard_notice_new_missed (GPtrArray *missed);
LanyardNotice *lanyard_notice_new_move (const LanyardMove   *move,
                                        const LanyardClocks *clocks);
LanyardNotice *lanyard_notice_new_moves (GPtrArray *moves);
LanyardNotice *lanyard_notice_new_test (void);
LanyardNotice *lanyard_notice_new_staying (void);
void           lanyard_notice_free (LanyardNotice *self);

char          *lanyard_notice_make_id (const char *conference,
                                       const char *id);
GNotification *lanyard_notice_to_notification (const LanyardNotice *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardNotice, lanyard_notice_free)

G_END_DECLS
