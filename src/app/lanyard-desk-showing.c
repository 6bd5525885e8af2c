/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-private.h"

#include <glib/gi18n-lib.h>

void
lanyard_desk_show_stored (LanyardDesk *self,
                          const char  *conference)
{
  gboolean newer;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme =
              lanyard_keeper_load (self->keeper, conference, &problems, &error);

  if (programme == NULL)
    {
      lanyard_desk_tell_failure (self, _ ("Programme Can't Be Shown"), error);
      return;
    }

  /* its own id may be another one since */
  newer = self->window != NULL && lanyard_window_get_programme (self->window) == self->programme &&
          self->programme != NULL && g_strcmp0 (self->conference, conference) == 0;
  g_set_object (&self->programme, programme);
  g_set_str (&self->conference, conference);
  lanyard_plan_set_programme (self->plan, programme);
  if (self->window != NULL)
    {
      if (newer)
        lanyard_window_update_programme (self->window, programme, problems);
      else
        lanyard_window_show_programme (self->window, programme, problems);
      gtk_window_present (GTK_WINDOW (self->window));
      if (self->wanted != NULL)
        gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-session", "s",
                                    self->wanted);
    }
  g_clear_pointer (&self->wanted, g_free);
}

static void
show_nothing (LanyardDesk *self)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (GHashTable) no_leads = g_hash_table_new (g_str_hash, g_str_equal);

  g_clear_object (&self->programme);
  g_clear_pointer (&self->conference, g_free);
  lanyard_plan_load (self->plan, nothing);
  lanyard_plan_load_changes (self->plan, nothing);
  lanyard_plan_load_appointments (self->plan, nothing);
  lanyard_plan_load_notes (self->plan, NULL, nothing);
  lanyard_plan_load_leads (self->plan, no_leads);
  lanyard_plan_set_programme (self->plan, NULL);
  if (self->sample != NULL)
    {
      g_autoptr (GFile) sample = g_steal_pointer (&self->sample);

      lanyard_desk_open_sample (self, sample);
    }
  else if (self->window != NULL)
    {
      lanyard_window_show_welcome (self->window);
      gtk_window_present (GTK_WINDOW (self->window));
    }
}

/* What one showing of a conference needs to read, in a thread. */
typedef struct
{
  char            *conference; /* (owned) (nullable) NULL: the current one, which is output */
  LanyardDeskNews *news;       /* (owned) (nullable) output */
  LanyardDesk     *desk;       /* (unowned) */
} Showing;

static void
showing_free (gpointer data)
{
  Showing *showing = data;

  g_free (showing->conference);
  g_clear_pointer (&showing->news, lanyard_desk_news_free);
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

  showing->news = lanyard_desk_gather_news (showing->desk,
                                            LANYARD_NEWS_CONFERENCES | LANYARD_NEWS_PLAN,
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

  lanyard_desk_show_library (self, showing->news);
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
      lanyard_desk_show_plan (self, showing->news);
      lanyard_desk_show_stored (self, showing->conference);
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
 * lanyard_desk_show_session:
 * @self: a desk with a window
 * @conference: the id of a conference
 * @session: the id of a session of it to show; of one that it hasn't got, the
 *   conference alone is shown
 */
void
lanyard_desk_show_session (LanyardDesk *self,
                           const char  *conference,
                           const char  *session)
{
  g_set_str (&self->wanted, session);
  lanyard_desk_show (self, conference);
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
