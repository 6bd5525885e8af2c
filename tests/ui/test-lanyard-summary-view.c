/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-summary-view.h"

#include "lanyard-summary-part.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

static GtkWidget *
view_new (const char *titles)
{
  g_autoptr (GPtrArray) summary = lanyard_test_summary_new (titles);

  return g_object_ref_sink (lanyard_summary_view_new (summary));
}

static AdwExpanderRow *
get_part (GtkWidget *view,
          int        index)
{
  return ADW_EXPANDER_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (view), index));
}

static void
test_first_open (void)
{
  g_autoptr (GtkWidget) view = view_new ("One\nTwo & <b>\nThree");

  g_assert_true (adw_expander_row_get_expanded (get_part (view, 0)));
  g_assert_false (adw_expander_row_get_expanded (get_part (view, 1)));
  g_assert_false (adw_expander_row_get_expanded (get_part (view, 2)));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (view), 3));
  g_assert_nonnull (lanyard_test_find_label (view, "Two & <b>"));
}

/* Counts all widgets below, shown or not. */
static guint
count_widgets (GtkWidget *root)
{
  guint count = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_widgets (child);
  return count;
}

/* Texts become widgets when they are opened, and then once. */
static void
test_lazy (void)
{
  g_autoptr (GtkWidget) view = view_new ("One\nTwo");
  AdwExpanderRow *second = get_part (view, 1);
  guint           before = count_widgets (GTK_WIDGET (second));
  guint           after;

  g_assert_nonnull (lanyard_test_find_label (GTK_WIDGET (get_part (view, 0)), "About One"));
  g_assert_null (lanyard_test_find_label (view, "About Two"));

  adw_expander_row_set_expanded (second, TRUE);
  after = count_widgets (GTK_WIDGET (second));
  g_assert_cmpuint (after, >, before);
  g_assert_nonnull (lanyard_test_find_label (view, "About Two"));

  adw_expander_row_set_expanded (second, FALSE);
  adw_expander_row_set_expanded (second, TRUE);
  g_assert_cmpuint (count_widgets (GTK_WIDGET (second)), ==, after);
}

static void
test_open (void)
{
  g_autoptr (GtkWidget) view = view_new ("One\nTwo\nThree");

  g_assert_true (lanyard_summary_view_open (view, 2) == GTK_WIDGET (get_part (view, 2)));
  g_assert_true (adw_expander_row_get_expanded (get_part (view, 2)));
  g_assert_true (adw_expander_row_get_expanded (get_part (view, 0)));
  g_assert_false (adw_expander_row_get_expanded (get_part (view, 1)));

  /* one that is open stays so */
  g_assert_true (lanyard_summary_view_open (view, 0) == GTK_WIDGET (get_part (view, 0)));
  g_assert_true (adw_expander_row_get_expanded (get_part (view, 0)));

  g_assert_null (lanyard_summary_view_open (view, 3));
  g_assert_null (lanyard_summary_view_open (view, G_MAXUINT));
}

/* What a part is made of: who led it, its text, its links, or nothing. */
static void
test_part (void)
{
  static const struct
  {
    const char *people;
    const char *text;
    const char *url;
    const char *shown;
  } rows[] = {
    { NULL, NULL, NULL, "Part" },
    { "Ada", NULL, NULL, "Part\nLed by Ada" },
    { "Ada\nGrace", "Text", NULL, "Part\nLed by Ada, Grace\nText" },
    { NULL, "Text", "https://example.org/",
      "Part\nText\nWeb pages\nhttps://example.org/\nexample.org" },
    { "<i>Ada</i>", "<b>&amp;", NULL, "Part\nLed by <i>Ada</i>\n<b>&amp;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) summary =
                  g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_summary_part_free);
      GPtrArray *links = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);
      g_autoptr (GtkWidget) view = NULL;
      g_autofree char *shown = NULL;

      if (rows[i].url != NULL)
        g_ptr_array_add (
          links, lanyard_link_new (LANYARD_LINK_WEBSITE, NULL, rows[i].url, NULL, LANYARD_NO_DATE));
      g_ptr_array_add (
        summary,
        lanyard_summary_part_new (
          "Part", rows[i].people != NULL ? lanyard_test_people_new (rows[i].people) : NULL,
          rows[i].text != NULL ? lanyard_text_new (LANYARD_TEXT_PLAIN, rows[i].text) : NULL,
          links));
      view = g_object_ref_sink (lanyard_summary_view_new (summary));
      shown = lanyard_test_dup_text (view);
      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

/* The parts outlive whoever made the view. */
static void
test_lifetime (void)
{
  GPtrArray *summary = lanyard_test_summary_new ("One\nTwo");
  GtkWidget *view = g_object_ref_sink (lanyard_summary_view_new (summary));

  g_ptr_array_unref (summary);
  lanyard_summary_view_open (view, 1);
  g_assert_nonnull (lanyard_test_find_label (view, "About Two"));
  g_object_unref (view);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/summary-view/first-open", test_first_open);
  lanyard_test_ui_add ("/summary-view/lazy", test_lazy);
  lanyard_test_ui_add ("/summary-view/open", test_open);
  lanyard_test_ui_add ("/summary-view/part", test_part);
  lanyard_test_ui_add ("/summary-view/lifetime", test_lifetime);

  return g_test_run ();
}
