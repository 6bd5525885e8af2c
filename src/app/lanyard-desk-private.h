/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-desk.h"

G_BEGIN_DECLS

struct _LanyardDesk
{
  GObject parent_instance;

  LanyardKeeper    *keeper;
  LanyardErrands   *errands;
  LanyardClock     *clock;
  LanyardPlan      *plan;
  LanyardLibrary   *library;
  LanyardOpener    *opener;
  LanyardWindow    *window;     /* (nullable) (unowned) */
  GMainContext     *context;    /* the main thread's */
  LanyardProgramme *programme;  /* (nullable) what is shown */
  char             *conference; /* (nullable) whose programme is shown */
  char             *wanted;     /* (nullable) the session to show with what is shown next */
  GFile            *sample;     /* (nullable) what is opened where nothing is known */
  GCancellable     *adding;     /* (nullable) of the address that was added last */
  GCancellable     *loading;    /* (nullable) of the directory */
  char             *directory;  /* (nullable) the address of the one that was loaded last */
  GSettings        *settings;   /* (nullable) where the directory's address is */
  gulong            news_handler;
  gboolean          starting;     /* until what is kept is open */
  gboolean          fresh;        /* what is shown was just read from files, and is being kept */
  gboolean          opens_sample; /* the files that are opened, or were last */
};

/* What the keeper told, on its way to the main thread. */
typedef struct
{
  LanyardDesk *desk; /* (owned) */
  LanyardNews  news;
  char        *conference;   /* (owned) (nullable) */
  GPtrArray   *conferences;  /* (owned) (nullable) of LanyardConference */
  char        *current;      /* (owned) (nullable) */
  GPtrArray   *entries;      /* (owned) (nullable) of LanyardPlanEntry */
  GPtrArray   *changes;      /* (owned) (nullable) of LanyardChange */
  GPtrArray   *appointments; /* (owned) (nullable) of LanyardAppointment */
  GPtrArray   *notes;        /* (owned) (nullable) of LanyardNote */
  GHashTable  *leads;        /* (owned) (nullable) id -> minutes */
} LanyardDeskNews;

LanyardDeskNews *lanyard_desk_gather_news (LanyardDesk *self,
                                           LanyardNews  flags,
                                           const char  *conference);
void             lanyard_desk_news_free (LanyardDeskNews *news);
void             lanyard_desk_take_news (LanyardDesk *self,
                                         guint        news,
                                         const char  *conference);

void lanyard_desk_show_library (LanyardDesk     *self,
                                LanyardDeskNews *news);
void lanyard_desk_show_plan (LanyardDesk     *self,
                             LanyardDeskNews *news);
void lanyard_desk_show_stored (LanyardDesk *self,
                               const char  *conference);

void lanyard_desk_load_guide (LanyardDesk *self);

void lanyard_desk_take_opened (LanyardDesk      *self,
                               LanyardProgramme *programme,
                               GPtrArray        *problems,
                               GPtrArray        *documents);

G_END_DECLS
