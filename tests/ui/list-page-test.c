/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "list-page-test.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

static const LanyardTestSession sessions[] = {
  { .title = "Keynote",
    .kind = LANYARD_SESSION_KEYNOTE,
    .start = "2019-09-10T09:00:00+01:00",
    .track = "Talks",
    .speakers = "Ada Byron" },
  { .title = "Containers",
    .kind = LANYARD_SESSION_MICROCONFERENCE,
    .start = "2019-09-10T10:00:00+01:00",
    .leads = "Ada Byron\nGrace",
    .topics = "Checkpoints\nNamespaces" },
  { .title = "Tracing",
    .kind = LANYARD_SESSION_MICROCONFERENCE,
    .start = "2019-09-10T10:00:00+01:00",
    .track = "Talks",
    .leads = "José" },
  { .title = "Party", .kind = LANYARD_SESSION_SOCIAL, .day = "2019-09-10" },
  { .title = "Closing", .day = "2019-09-11" },
  { .title = "Anything", .track = "Talks" },
};

static const char *
get_name (GObject *item)
{
  if (item == NULL)
    return "nothing";
  return LANYARD_IS_SESSION (item) ? lanyard_session_get_title (LANYARD_SESSION (item))
                                   : lanyard_person_get_name (LANYARD_PERSON (item));
}

static void
selected_cb (LanyardListPage *page,
             GParamSpec      *pspec,
             ListTest        *fixture)
{
  g_string_append_printf (fixture->signals, "selected %s\n",
                          get_name (lanyard_list_page_get_selected (page)));
}

static void
activated_cb (LanyardListPage *page,
              GObject         *item,
              ListTest        *fixture)
{
  g_string_append_printf (fixture->signals, "activated %s\n", get_name (item));
}

void
list_test_set_up (ListTest *fixture)
{
  fixture->programme = lanyard_test_programme_new ("LPC", "2019-09-09", "2019-09-11", sessions,
                                                   G_N_ELEMENTS (sessions));
  fixture->places = lanyard_places_new (fixture->programme, lanyard_test_get_plan ());
  fixture->plan = lanyard_plan_new ();
  fixture->page = g_object_new (LANYARD_TYPE_LIST_PAGE, NULL);
  fixture->clock = lanyard_clock_new_at (lanyard_test_instant ("2019-09-10T09:30:00+01:00"));
  lanyard_list_page_set_plan (fixture->page, fixture->plan, fixture->clock);
  fixture->signals = g_string_new (NULL);
  fixture->window = lanyard_test_show (GTK_WIDGET (fixture->page), 360, 700);
  g_signal_connect (fixture->page, "notify::selected", G_CALLBACK (selected_cb), fixture);
  g_signal_connect (fixture->page, "activated", G_CALLBACK (activated_cb), fixture);
  lanyard_list_page_show_programme (fixture->page, fixture->programme);
}

void
list_test_tear_down (ListTest *fixture)
{
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->places);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->clock);
  g_object_unref (fixture->programme);
  g_string_free (fixture->signals, TRUE);
}

void
list_test_show_place (ListTest *fixture,
                      guint     position)
{
  g_autoptr (LanyardPlace) place = g_list_model_get_item (fixture->places, position);

  lanyard_list_page_show_place (fixture->page, place);
  /* it is behind another page of the stack while it is empty */
  if (lanyard_test_count (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_VIEW) > 0)
    fixture->list_view =
      GTK_LIST_VIEW (lanyard_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_VIEW, 0));
}

GtkSelectionModel *
list_test_get_model (ListTest *fixture)
{
  return gtk_list_view_get_model (fixture->list_view);
}

guint
list_test_count (ListTest *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list_test_get_model (fixture)));
}

/* What is listed: names, with a dash before the first of each section. */
char *
list_test_dup_list (ListTest *fixture)
{
  GListModel *model = G_LIST_MODEL (list_test_get_model (fixture));
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      guint start;
      guint end;

      gtk_section_model_get_section (GTK_SECTION_MODEL (model), i, &start, &end);
      g_string_append_printf (list, "%s%s", i > 0 ? " " : "", i == start ? "- " : "");
      g_string_append (list, get_name (item));
    }

  return g_string_free_and_steal (g_steal_pointer (&list));
}

gboolean
list_test_shows (ListTest   *fixture,
                 const char *text)
{
  return lanyard_test_find_label (GTK_WIDGET (fixture->page), text) != NULL;
}
