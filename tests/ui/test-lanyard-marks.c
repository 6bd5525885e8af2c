/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-marks.h"

#include "lanyard-test-ui.h"

/* Returns: nearly the luminance of WCAG 2.2, 0 to 1 */
static double
get_luminance (const PangoColor *color)
{
  const guint16 parts[] = { color->red, color->green, color->blue };
  const double  weights[] = { 0.2126, 0.7152, 0.0722 };
  double        sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      double part = parts[i] / 65535.0;

      sum += weights[i] * part * part;
    }
  return sum;
}

static const PangoColor *
get_color (PangoAttrList *list,
           PangoAttrType  type)
{
  PangoAttrIterator *iterator = pango_attr_list_get_iterator (list);
  const PangoColor  *color = NULL;

  do
    {
      PangoAttribute *attribute = pango_attr_iterator_get (iterator, type);

      if (attribute != NULL)
        color = &pango_attribute_as_color (attribute)->color;
    }
  while (pango_attr_iterator_next (iterator));

  pango_attr_iterator_destroy (iterator);
  return color;
}

/* Whatever the style, a mark is read as easily as any text (7 to 1). */
static void
test_contrast (void)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  const LanyardMark           mark = { 0, 3 };
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (LanyardMark));

  g_array_append_val (marks, mark);
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      g_autoptr (PangoAttrList) list = NULL;
      double one;
      double two;

      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i]);
      list = lanyard_marks_create_attributes (marks);
      one = get_luminance (get_color (list, PANGO_ATTR_FOREGROUND));
      two = get_luminance (get_color (list, PANGO_ATTR_BACKGROUND));
      g_assert_cmpfloat ((MAX (one, two) + 0.05) / (MIN (one, two) + 0.05), >=, 7);
    }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

/* Returns: (transfer full): the text with brackets around what is marked */
static char *
show (GtkLabel *label)
{
  GString           *shown = g_string_new (gtk_label_get_text (label));
  PangoAttrIterator *iterator;
  gssize             shift = 0;

  if (gtk_label_get_attributes (label) == NULL)
    return g_string_free_and_steal (shown);

  iterator = pango_attr_list_get_iterator (gtk_label_get_attributes (label));
  do
    {
      int start;
      int end;

      pango_attr_iterator_range (iterator, &start, &end);
      if (pango_attr_iterator_get (iterator, PANGO_ATTR_BACKGROUND) == NULL)
        continue;
      g_string_insert_c (shown, start + shift++, '[');
      g_string_insert_c (shown, end + shift++, ']');
    }
  while (pango_attr_iterator_next (iterator));

  pango_attr_iterator_destroy (iterator);
  return g_string_free_and_steal (shown);
}

/* One label is marked in turn, as a row that scrolls. */
static void
test_label (void)
{
  static const struct
  {
    const char *query; /* (nullable) */
    const char *shown;
  } rows[] = {
    { "strasse", "C++ in der [Stra\u00dfe]" },
    { "c++", "[C++] in der Stra\u00dfe" },
    { "rust", "C++ in der Stra\u00dfe" },
    { "der in", "C++ [in] [der] Stra\u00dfe" },
    { NULL, "C++ in der Stra\u00dfe" },
  };
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new ("C++ in der Stra\u00dfe"));

  gtk_widget_add_css_class (label, "dimmed");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardTerms) terms =
                  rows[i].query != NULL ? lanyard_terms_new (rows[i].query) : NULL;
      g_autofree char *shown = NULL;

      lanyard_marks_set_on_label (GTK_LABEL (label), terms);
      shown = show (GTK_LABEL (label));
      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
  /* opacity would fade the marks, too */
  g_assert_false (gtk_widget_has_css_class (label, "dimmed"));
}

/* Of a page that is its texts, not its buttons. */
static void
test_page (void)
{
  g_autoptr (GtkWidget) page =
              g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  g_autoptr (LanyardTerms) terms = lanyard_terms_new ("go");
  g_autofree char *marked = NULL;
  GtkWidget       *button = gtk_button_new_with_label ("Going");
  GtkWidget       *text = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (text), "About <b>Go</b>");
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_box_append (GTK_BOX (page), button);
  gtk_box_append (GTK_BOX (page), text);
  lanyard_marks_set_on_page (page, terms);
  marked = show (GTK_LABEL (text));
  g_assert_cmpstr (marked, ==, "About [Go]");
  g_assert_null (gtk_label_get_attributes (
    GTK_LABEL (lanyard_test_find (button, GTK_TYPE_LABEL, 0))));
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/marks/contrast", test_contrast);
  lanyard_test_ui_add ("/marks/label", test_label);
  lanyard_test_ui_add ("/marks/page", test_page);

  return g_test_run ();
}
