/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk.h"

#include "lanyard-intake.h"
#include "lanyard-load.h"
#include "lanyard-sentence.h"

#include <glib/gi18n-lib.h>

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
  GFile            *sample;     /* (nullable) what is opened where nothing is known */
  gulong            news_handler;
  gboolean          starting; /* until what is kept is open */
  gboolean          fresh;    /* what is shown was just read from files, and is being kept */
};

G_DEFINE_FINAL_TYPE (LanyardDesk, lanyard_desk, G_TYPE_OBJECT)

enum {
  SIGNAL_REFRESHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the keeper told, on its way to the main thread. */
typedef struct
{
  LanyardDesk *desk; /* (owned) */
  LanyardNews  news;
  char        *conference;  /* (owned) (nullable) */
  GPtrArray   *conferences; /* (owned) (nullable) of LanyardConference */
  char        *current;     /* (owned) (nullable) */
  GPtrArray   *entries;     /* (owned) (nullable) of LanyardPlanEntry */
  GPtrArray   *changes;     /* (owned) (nullable) of LanyardChange */
} News;

static void
news_free (News *news)
{
  g_object_unref (news->desk);
  g_free (news->conference);
  g_clear_pointer (&news->conferences, g_ptr_array_unref);
  g_free (news->current);
  g_clear_pointer (&news->entries, g_ptr_array_unref);
  g_clear_pointer (&news->changes, g_ptr_array_unref);
  g_free (news);
}

static int
compare_conferences (gconstpointer a,
                     gconstpointer b,
                     gpointer      user_data)
{
  return lanyard_conference_compare (*(LanyardConference *const *)a,
                                     *(LanyardConference *const *)b,
                                     GPOINTER_TO_UINT (user_data));
}

/* Reads what is news, in whatever thread that came up: reading may wait for
 * the disk. */
static News *
gather_news (LanyardDesk *self,
             LanyardNews  flags,
             const char  *conference)
{
  News *news = g_new0 (News, 1);

  news->desk = g_object_ref (self);
  news->news = flags;
  news->conference = g_strdup (conference);
  if ((flags & (LANYARD_NEWS_CONFERENCES | LANYARD_NEWS_CURRENT | LANYARD_NEWS_PLAN)) != 0)
    {
      news->conferences = lanyard_keeper_list_conferences (self->keeper, NULL);
      news->current = lanyard_keeper_dup_current (self->keeper);
    }
  if ((flags & LANYARD_NEWS_PLAN) != 0 && conference != NULL)
    {
      news->entries = lanyard_keeper_list_entries (self->keeper, conference, NULL);
      news->changes = lanyard_keeper_list_changes (self->keeper, conference, NULL);
    }
  return news;
}

static void
show_library (LanyardDesk *self,
              News        *news)
{
  LanyardInstant now = lanyard_clock_now (self->clock);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  LanyardDate today = lanyard_date_of (now, zone, 0);

  if (news->conferences == NULL)
    return;

  g_ptr_array_sort_with_data (news->conferences, compare_conferences, GUINT_TO_POINTER (today));
  lanyard_library_load (self->library, news->conferences, news->current);
}

static void
show_plan (LanyardDesk *self,
           News        *news)
{
  if (news->entries == NULL || news->changes == NULL)
    return;

  lanyard_plan_load (self->plan, news->entries);
  lanyard_plan_load_changes (self->plan, news->changes);
}

static void
show_stored (LanyardDesk *self,
             const char  *conference)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme =
              lanyard_keeper_load (self->keeper, conference, &problems, &error);

  if (programme == NULL)
    {
      lanyard_desk_tell_failure (self, _ ("Programme Can't Be Shown"), error);
      return;
    }

  g_set_object (&self->programme, programme);
  g_set_str (&self->conference, conference);
  if (self->window != NULL)
    {
      lanyard_window_show_programme (self->window, programme, problems);
      gtk_window_present (GTK_WINDOW (self->window));
    }
}

static void
show_nothing (LanyardDesk *self)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  g_clear_object (&self->programme);
  g_clear_pointer (&self->conference, g_free);
  lanyard_plan_load (self->plan, nothing);
  lanyard_plan_load_changes (self->plan, nothing);
  if (self->sample != NULL)
    {
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (files, g_steal_pointer (&self->sample));
      lanyard_desk_open (self, files, NULL);
    }
  else if (self->window != NULL)
    {
      lanyard_window_show_welcome (self->window);
      gtk_window_present (GTK_WINDOW (self->window));
    }
}

static gboolean
is_shown (LanyardDesk *self,
          const char  *conference)
{
  return conference != NULL && g_strcmp0 (self->conference, conference) == 0;
}

static gboolean
apply_news (gpointer user_data)
{
  News        *news = user_data;
  LanyardDesk *self = news->desk;

  show_library (self, news);
  if (is_shown (self, news->conference))
    {
      show_plan (self, news);
      /* what was read from files is shown already, and just the same */
      if ((news->news & LANYARD_NEWS_PROGRAMME) != 0 && !self->fresh)
        show_stored (self, news->conference);
    }
  else if ((news->news & LANYARD_NEWS_CURRENT) != 0 && !lanyard_opener_is_busy (self->opener))
    {
      lanyard_desk_show (self, news->current);
    }

  return G_SOURCE_REMOVE;
}

static void
news_cb (LanyardDesk *self,
         guint        news,
         const char  *conference)
{
  g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT, apply_news,
                              gather_news (self, news, conference), (GDestroyNotify)news_free);
}

/**
 * lanyard_desk_tell_failure:
 * @self: a desk
 * @heading: what could not be done
 * @error: why
 *
 * Says so in the window; what was cancelled needs no word.
 */
void
lanyard_desk_tell_failure (LanyardDesk  *self,
                           const char   *heading,
                           const GError *error)
{
  g_autofree char *sentence = NULL;

  if (self->window == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  sentence = lanyard_sentence (error);
  gtk_window_present (GTK_WINDOW (self->window));
  lanyard_window_show_error (self->window, heading, sentence);
}

/* What one showing of a conference needs to read, in a thread. */
typedef struct
{
  char        *conference; /* (owned) (nullable) input; NULL: the current one, which is output */
  News        *news;       /* (owned) (nullable) output */
  LanyardDesk *desk;       /* (unowned) */
} Showing;

static void
showing_free (gpointer data)
{
  Showing *showing = data;

  g_free (showing->conference);
  g_clear_pointer (&showing->news, news_free);
  g_free (showing);
}

static gboolean
read_showing (LanyardKeeper *keeper,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  Showing         *showing = data;
  g_autofree char *current = lanyard_keeper_dup_current (keeper);

  if (showing->conference == NULL)
    showing->conference = g_steal_pointer (&current);
  else if (g_strcmp0 (current, showing->conference) != 0 &&
           !lanyard_keeper_set_current (keeper, showing->conference, error))
    return FALSE;

  showing->news = gather_news (showing->desk, LANYARD_NEWS_CONFERENCES | LANYARD_NEWS_PLAN,
                               showing->conference);
  return TRUE;
}

static void
show_notices (LanyardDesk *self)
{
  g_auto (GStrv) notices = lanyard_keeper_dup_notices (self->keeper);
  g_autofree char *text = g_strjoinv ("\n\n", notices);

  if (notices[0] != NULL && self->window != NULL)
    lanyard_window_show_error (self->window, _ ("Something Was Damaged"), text);
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LanyardDesk) self = user_data;
  Showing *showing = lanyard_errands_get_data (result);
  g_autoptr (GError) error = NULL;
  gboolean first = self->starting;

  self->starting = FALSE;
  if (!lanyard_errands_finish (result, &error))
    {
      if (first)
        show_nothing (self);
      lanyard_desk_tell_failure (self, _ ("Stored Data Can't Be Used"), error);
      return;
    }

  show_library (self, showing->news);
  /* files that were opened meanwhile go first */
  if (lanyard_opener_is_busy (self->opener) || (first && self->programme != NULL))
    return;

  if (showing->conference == NULL)
    {
      show_nothing (self);
    }
  else
    {
      self->fresh = FALSE;
      show_plan (self, showing->news);
      show_stored (self, showing->conference);
    }
  if (first)
    show_notices (self);
}

/**
 * lanyard_desk_show:
 * @self: a desk
 * @conference: (nullable): the id of the conference to show; NULL: the current
 *   one, or the welcome page where there is none
 */
void
lanyard_desk_show (LanyardDesk *self,
                   const char  *conference)
{
  Showing *showing = g_new0 (Showing, 1);

  showing->conference = g_strdup (conference);
  showing->desk = self;
  lanyard_errands_run (self->errands, read_showing, showing, showing_free, NULL, shown_cb,
                       g_object_ref (self));
}

/**
 * lanyard_desk_start:
 * @self: a desk; it may still be without a window
 *
 * Begins to read what is kept, and then shows it.
 */
void
lanyard_desk_start (LanyardDesk *self)
{
  self->starting = TRUE;
  lanyard_desk_show (self, NULL);
}

/**
 * lanyard_desk_is_busy:
 * @self: a desk
 *
 * Returns: whether something will be shown by itself
 */
gboolean
lanyard_desk_is_busy (LanyardDesk *self)
{
  return self->starting || lanyard_opener_is_busy (self->opener);
}

/* What keeps a programme that was read from files needs. */
typedef struct
{
  char         *conference; /* (owned) */
  LanyardIntake intake;
} Taking;

static void
taking_free (gpointer data)
{
  Taking *taking = data;

  g_free (taking->conference);
  lanyard_intake_clear (&taking->intake);
  g_free (taking);
}

static gboolean
take (LanyardKeeper *keeper,
      gpointer       data,
      GCancellable  *cancellable,
      GError       **error)
{
  Taking *taking = data;

  return lanyard_keeper_take (keeper, taking->conference, &taking->intake, NULL, cancellable,
                              error) &&
         lanyard_keeper_set_current (keeper, taking->conference, error);
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LanyardDesk) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lanyard_errands_finish (result, &error))
    lanyard_desk_tell_failure (self, _ ("Programme Can't Be Kept"), error);
}

/* What was opened is shown at once, and kept meanwhile. */
static void
opened_cb (LanyardDesk      *self,
           LanyardProgramme *programme,
           GPtrArray        *problems,
           GPtrArray        *documents)
{
  Taking *taking = g_new0 (Taking, 1);

  taking->conference = lanyard_keeper_identify (programme, NULL);
  taking->intake.programme = g_object_ref (programme);
  taking->intake.problems = g_ptr_array_ref (problems);
  taking->intake.documents = g_ptr_array_ref (documents);
  taking->intake.origin.fetched = lanyard_clock_real_now ();
  taking->intake.origin.expires = LANYARD_NO_INSTANT;
  for (guint i = 0; i < documents->len; i++)
    taking->intake.origin.size += (gint64)g_bytes_get_size (g_ptr_array_index (documents, i));

  self->fresh = TRUE;
  g_set_object (&self->programme, programme);
  g_set_str (&self->conference, taking->conference);
  lanyard_errands_run (self->errands, take, taking, taking_free, NULL, taken_cb,
                       g_object_ref (self));
}

/**
 * lanyard_desk_open:
 * @self: a desk; it may still be without a window
 * @files: (element-type GFile): a programme's file, and others that belong to it
 * @time_zone: (nullable): the zone that the user chose for it
 *
 * Shows the programme in @files, and keeps it.
 */
void
lanyard_desk_open (LanyardDesk *self,
                   GPtrArray   *files,
                   const char  *time_zone)
{
  lanyard_opener_open (self->opener, files, time_zone);
}

/**
 * lanyard_desk_cancel:
 * @self: a desk
 *
 * Gives up what is being opened, if anything is.
 */
void
lanyard_desk_cancel (LanyardDesk *self)
{
  lanyard_opener_cancel (self->opener);
}

/* A conference with the zone that the user chose for it. */
typedef struct
{
  char *conference; /* (owned) */
  char *time_zone;  /* (owned) */
} Zone;

static void
zone_free (gpointer data)
{
  Zone *zone = data;

  g_free (zone->conference);
  g_free (zone->time_zone);
  g_free (zone);
}

static gboolean
set_zone (LanyardKeeper *keeper,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  const Zone *zone = data;

  return lanyard_keeper_set_time_zone (keeper, zone->conference, zone->time_zone, error);
}

static void
zone_set_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LanyardDesk) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lanyard_errands_finish (result, &error))
    lanyard_desk_tell_failure (self, _ ("Time Zone Can't Be Used"), error);
}

/**
 * lanyard_desk_use_time_zone:
 * @self: a desk
 * @time_zone: the zone that the user chose for what is shown
 *
 * Reads what is shown once more, as a conference of that zone.
 */
void
lanyard_desk_use_time_zone (LanyardDesk *self,
                            const char  *time_zone)
{
  Zone *zone;

  if (self->conference == NULL)
    return;

  zone = g_new0 (Zone, 1);
  zone->conference = g_strdup (self->conference);
  zone->time_zone = g_strdup (time_zone);
  self->fresh = FALSE;
  lanyard_errands_run (self->errands, set_zone, zone, zone_free, NULL, zone_set_cb,
                       g_object_ref (self));
}

static void
lanyard_desk_dispose (GObject *object)
{
  LanyardDesk *self = LANYARD_DESK (object);

  if (self->keeper != NULL)
    g_clear_signal_handler (&self->news_handler, self->keeper);
  g_clear_weak_pointer (&self->window);
  g_clear_pointer (&self->errands, lanyard_errands_free);
  g_clear_object (&self->keeper);
  g_clear_object (&self->clock);
  g_clear_object (&self->plan);
  g_clear_object (&self->library);
  g_clear_object (&self->opener);
  g_clear_object (&self->programme);
  g_clear_object (&self->sample);
  g_clear_pointer (&self->conference, g_free);
  g_clear_pointer (&self->context, g_main_context_unref);

  G_OBJECT_CLASS (lanyard_desk_parent_class)->dispose (object);
}

static void
lanyard_desk_class_init (LanyardDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_desk_dispose;

  /* An address was asked for a newer programme: the conference's id, whether
   * it answered, and when it wants to be asked again, or LANYARD_NO_INSTANT. */
  signals[SIGNAL_REFRESHED] =
    g_signal_new ("refreshed", LANYARD_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_BOOLEAN, G_TYPE_INT64);
}

static void
lanyard_desk_init (LanyardDesk *self)
{
  self->plan = lanyard_plan_new ();
  self->library = lanyard_library_new ();
  self->context = g_main_context_ref_thread_default ();
  self->opener = lanyard_opener_new (self->library);
  g_signal_connect_swapped (self->opener, "opened", G_CALLBACK (opened_cb), self);
}

/**
 * lanyard_desk_new:
 * @keeper: who keeps everything; it need not be open yet
 * @clock: the clock that what is shown goes by
 *
 * Returns: (transfer full): a desk that shows nothing yet
 */
LanyardDesk *
lanyard_desk_new (LanyardKeeper *keeper,
                  LanyardClock  *clock)
{
  LanyardDesk *self = g_object_new (LANYARD_TYPE_DESK, NULL);

  self->keeper = g_object_ref (keeper);
  self->clock = g_object_ref (clock);
  self->errands = lanyard_errands_new (keeper);
  self->news_handler =
    g_signal_connect_swapped (keeper, "news", G_CALLBACK (news_cb), self);
  return self;
}

/**
 * lanyard_desk_set_sample:
 * @self: a desk
 * @sample: (nullable): a programme that is opened once where nothing is known,
 *   in place of the welcome page
 */
void
lanyard_desk_set_sample (LanyardDesk *self,
                         GFile       *sample)
{
  g_set_object (&self->sample, sample);
}

/**
 * lanyard_desk_close:
 * @self: a desk
 *
 * Gives up what is being opened, and waits until what the user asked for is on
 * the disk. Nothing is shown any more.
 */
void
lanyard_desk_close (LanyardDesk *self)
{
  lanyard_opener_cancel (self->opener);
  lanyard_desk_set_window (self, NULL);
  lanyard_errands_wait (self->errands);
}

/**
 * lanyard_desk_set_window:
 * @self: a desk
 * @window: (nullable): where everything is shown from now on, until it is gone
 */
void
lanyard_desk_set_window (LanyardDesk   *self,
                         LanyardWindow *window)
{
  g_set_weak_pointer (&self->window, window);
  lanyard_opener_set_window (self->opener, window);
}

/**
 * lanyard_desk_get_keeper:
 * @self: a desk
 *
 * Returns: (transfer none): who keeps everything
 */
LanyardKeeper *
lanyard_desk_get_keeper (LanyardDesk *self)
{
  return self->keeper;
}

/**
 * lanyard_desk_get_errands:
 * @self: a desk
 *
 * Returns: (transfer none): where to have something done
 */
LanyardErrands *
lanyard_desk_get_errands (LanyardDesk *self)
{
  return self->errands;
}

/**
 * lanyard_desk_get_plan:
 * @self: a desk
 *
 * Returns: (transfer none): the plan of what is shown
 */
LanyardPlan *
lanyard_desk_get_plan (LanyardDesk *self)
{
  return self->plan;
}

/**
 * lanyard_desk_get_library:
 * @self: a desk
 *
 * Returns: (transfer none): the conferences that are known
 */
LanyardLibrary *
lanyard_desk_get_library (LanyardDesk *self)
{
  return self->library;
}

/**
 * lanyard_desk_get_window:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): where everything is shown
 */
LanyardWindow *
lanyard_desk_get_window (LanyardDesk *self)
{
  return self->window;
}

/**
 * lanyard_desk_get_conference:
 * @self: a desk
 *
 * Returns: (nullable): the id of the conference that is shown
 */
const char *
lanyard_desk_get_conference (LanyardDesk *self)
{
  return self->conference;
}

/**
 * lanyard_desk_get_programme:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): the programme that is shown
 */
LanyardProgramme *
lanyard_desk_get_programme (LanyardDesk *self)
{
  return self->programme;
}
