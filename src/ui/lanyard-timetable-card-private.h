/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-timetable-card.h"
#include "lanyard-timetable-text.h"

G_BEGIN_DECLS

/* Around the text. */
#define LANYARD_CARD_BAR_EDGE 4
#define LANYARD_CARD_TEXT_START 12
#define LANYARD_CARD_PADDING 4

/* Of the star where there is no room to click it. */
#define LANYARD_CARD_MARK_SIZE 12

/* A session in a timetable. It is as large as the session is long, so it sets
 * its text itself; and what is scrolled away of it leaves the text in sight. */
struct _LanyardTimetableCard
{
  GtkWidget parent_instance;

  GtkWidget *star;
  GtkWidget *tag;  /* says what it clashes with */
  GtkWidget *mark; /* (nullable) the star where there is no room to click it */

  LanyardPlan          *plan;
  LanyardSession       *session; /* (nullable) */
  LanyardGridShape      shape;
  LanyardClocks        *clocks; /* (nullable) */
  guint                 n_clashes;
  gboolean              has_color;
  GdkRGBA               color;      /* of the track */
  LanyardTimetableText *text;       /* (nullable) until it is drawn */
  int                   text_width; /* of the card that the text was set for */
  int                   text_height;
  double                hidden_width;  /* how much is scrolled away where it begins */
  double                hidden_height; /* and at its top */
};

gboolean lanyard_timetable_card_is_starred (LanyardTimetableCard *self);

LanyardTimetableText *lanyard_timetable_card_get_text (LanyardTimetableCard *self);
double                lanyard_timetable_card_get_shift_down (LanyardTimetableCard *self);
double                lanyard_timetable_card_get_shift_along (LanyardTimetableCard *self);
void                  lanyard_timetable_card_size_allocate (GtkWidget *widget,
                                                            int        width,
                                                            int        height,
                                                            int        baseline);

void lanyard_timetable_card_snapshot (GtkWidget   *widget,
                                      GtkSnapshot *snapshot);

G_END_DECLS
