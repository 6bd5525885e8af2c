/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-summary-part.h"

#include "lanyard-person.h"

static void
test_all (void)
{
  LanyardPersonFields fields = { .id = g_strdup ("p"), .name = g_strdup ("Ada") };
  LanyardPerson      *person = lanyard_person_new (&fields);
  GPtrArray          *people = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray          *links = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);
  LanyardText        *text = lanyard_text_new (LANYARD_TEXT_HTML, "<p>Agreed.</p>");
  char                title[] = "Agreed";
  LanyardSummaryPart *part;

  g_ptr_array_add (people, person);
  g_object_add_weak_pointer (G_OBJECT (person), (gpointer *)&person);
  g_ptr_array_add (links,
                   lanyard_link_new (LANYARD_LINK_NOTES, NULL, "geo:1,2", NULL, 737311));
  part = lanyard_summary_part_new (title, people, text, links);
  title[0] = 'x';

  g_assert_cmpstr (part->title, ==, "Agreed");
  g_assert_true (part->people == people);
  g_assert_true (part->text == text);
  g_assert_true (part->links == links);

  /* it took them over: nobody else drops them */
  g_assert_nonnull (person);
  lanyard_summary_part_free (part);
  g_assert_null (person);
}

static void
test_bare (void)
{
  g_autoptr (LanyardSummaryPart) part = lanyard_summary_part_new ("Only a title", NULL, NULL, NULL);

  g_assert_cmpstr (part->title, ==, "Only a title");
  g_assert_null (part->people);
  g_assert_null (part->text);
  g_assert_null (part->links);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/summary-part/all", test_all);
  g_test_add_func ("/summary-part/bare", test_bare);

  return g_test_run ();
}
