/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-live-page-private.h"

#include "lanyard-narrowing.h"
#include "lanyard-rows.h"
#include "lanyard-shown-clocks.h"

#include <glib/gi18n-lib.h>

#define PAGE "lanyard-live-page"

/* A page that says what is next: it is filled anew when that is something else,
 * and when the programme is. */
typedef struct
{
  const LanyardLiveKind *kind;
  LanyardLive            live;
  GtkBox                *content; /* (unowned) */
  AdwNavigationPage     *page;    /* (unowned) */
  char                  *shown;   /* what it shows, to compare */
  gboolean               gone;
  guint                  source; /* until the next session begins or ends, while it is seen */
} Page;

static void
page_free (gpointer data)
{
  Page *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self->live.id);
  g_clear_object (&self->live.programme);
  g_clear_object (&self->live.plan);
  g_clear_object (&self->live.guide);
  g_clear_object (&self->live.clock);
  g_clear_object (&self->live.settings);
  g_clear_pointer (&self->live.clocks, lanyard_clocks_unref);
  g_free (self->shown);
  g_free (self);
}

static void
take_clocks (Page *self)
{
  g_clear_pointer (&self->live.clocks, lanyard_clocks_unref);
  self->live.clocks = lanyard_shown_clocks_new (lanyard_programme_get_zone (self->live.programme),
                                                self->live.settings);
}

/* What has the focus must not be taken out from under it. */
static void
leave (GtkBox *content)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (content));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (content)))
    gtk_root_set_focus (root, NULL);
}

/* Shows what there is now; where nothing is different everything stays. */
static void
refresh (Page *self)
{
  const char      *title = self->kind->get_title (&self->live);
  g_autofree char *told = NULL;
  g_autofree char *shown = NULL;
  GtkWidget       *child;

  take_clocks (self);
  if (title != NULL)
    {
      told = self->kind->dup_shown (&self->live);
      shown = lanyard_page_dup_shown (told, self->live.clocks);
    }
  if (title == NULL)
    {
      if (!self->gone)
        lanyard_page_say_gone (self->content);
      self->gone = TRUE;
      return;
    }
  if (!self->gone && g_strcmp0 (self->shown, shown) == 0)
    return;

  self->gone = FALSE;
  g_set_str (&self->shown, shown);
  leave (self->content);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);
  adw_navigation_page_set_title (self->page, title);
  self->kind->fill (&self->live, self->content);
}

/* Returns: when the next of its sessions begins or ends; LANYARD_NO_INSTANT:
 * none does */
static LanyardInstant
find_boundary (Page          *self,
               LanyardInstant now)
{
  g_autoptr (GListModel) sessions = self->kind->list_sessions (&self->live);
  LanyardInstant boundary = LANYARD_NO_INSTANT;

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);
      const LanyardInstant instants[] = { lanyard_session_get_start (session),
                                          lanyard_session_get_end (session) };

      for (guint j = 0; j < G_N_ELEMENTS (instants); j++)
        {
          if (instants[j] > now && (boundary == LANYARD_NO_INSTANT || instants[j] < boundary))
            boundary = instants[j];
        }
    }
  return boundary;
}

static void look (Page *self);

static void
woken_cb (gpointer user_data)
{
  Page *self = user_data;

  self->source = 0;
  look (self);
}

/* Refreshes now, and again when there is something else to say. */
static void
look (Page *self)
{
  LanyardInstant now = lanyard_clock_now (self->live.clock);
  LanyardInstant boundary;

  g_clear_handle_id (&self->source, g_source_remove);
  refresh (self);
  if (self->gone || !gtk_widget_get_mapped (GTK_WIDGET (self->page)))
    return;

  boundary = find_boundary (self, now);
  if (boundary != LANYARD_NO_INSTANT)
    self->source = g_timeout_add_seconds_once ((guint)MIN (boundary - now, G_MAXINT32 / 1000),
                                               woken_cb, self);
}

/* Widgets that are being mapped must not go meanwhile. */
static void
map_cb (Page *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_idle_add_once (woken_cb, self);
}

static void
unmap_cb (Page *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
}

/* A page of @kind that is about what is called @id in @programme. */
AdwNavigationPage *
lanyard_live_page_new (const LanyardLiveKind *kind,
                       const char            *id,
                       LanyardProgramme      *programme,
                       LanyardPlan           *plan,
                       LanyardGuide          *guide,
                       LanyardClock          *clock)
{
  Page *self = g_new0 (Page, 1);

  self->kind = kind;
  self->live.id = g_strdup (id);
  self->live.programme = g_object_ref (programme);
  self->live.plan = g_object_ref (plan);
  self->live.guide = guide != NULL ? g_object_ref (guide) : NULL;
  self->live.clock = g_object_ref (clock);
  self->page = lanyard_page_create (kind->get_title (&self->live), &self->content);
  g_object_set_data_full (G_OBJECT (self->page), PAGE, self, page_free);
  g_signal_connect_swapped (self->page, "map", G_CALLBACK (map_cb), self);
  g_signal_connect_swapped (self->page, "unmap", G_CALLBACK (unmap_cb), self);
  refresh (self);
  return self->page;
}

/* Returns: whether it is such a page; it then shows what @programme says */
gboolean
lanyard_live_page_update (AdwNavigationPage *page,
                          LanyardProgramme  *programme)
{
  Page *self = g_object_get_data (G_OBJECT (page), PAGE);

  if (self == NULL)
    return FALSE;

  g_set_object (&self->live.programme, programme);
  look (self);
  return TRUE;
}

/* Returns: whether it is such a page; it heeds @settings (nullable) from its next
 *   update on */
gboolean
lanyard_live_page_set_settings (AdwNavigationPage *page,
                                GSettings         *settings)
{
  Page *self = g_object_get_data (G_OBJECT (page), PAGE);

  if (self != NULL)
    g_set_object (&self->live.settings, settings);
  return self != NULL;
}

static void
add_section (const LanyardLive *live,
             GtkBox            *content,
             const char        *title,
             GListStore        *sessions)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (sessions)) > 0)
    lanyard_page_add_section (
      content, title,
      lanyard_session_rows_new (G_LIST_MODEL (sessions), live->plan, live->clocks));
}

/* Adds what is still to come, and then what is over. Where nothing is, all of it
 * stands below @title. */
void
lanyard_live_page_add_sessions (const LanyardLive *live,
                                GtkBox            *content,
                                GListModel        *sessions,
                                const char        *title)
{
  const LanyardNarrowing not_over = { .kind = LANYARD_NARROWING_ANY, .not_over = TRUE };
  LanyardInstant         now = lanyard_clock_now (live->clock);
  g_autoptr (GListStore) next = g_list_store_new (LANYARD_TYPE_SESSION);
  g_autoptr (GListStore) earlier = g_list_store_new (LANYARD_TYPE_SESSION);
  gboolean any_over;

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);
      gboolean to_come = lanyard_narrowing_matches (&not_over, session, LANYARD_STAR_OFF, now);

      g_list_store_append (to_come ? next : earlier, session);
    }

  any_over = g_list_model_get_n_items (G_LIST_MODEL (earlier)) > 0;
  add_section (live, content, any_over ? _ ("What Is Next") : title, next);
  add_section (live, content, _ ("Earlier"), earlier);
}
