/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-document.h"

#include <string.h>

#define DAY (G_GINT64_CONSTANT (24) * 60 * 60 * 1000)

static const LanyardStamp early = { 20000 * DAY, 0, 5, 1 };
static const LanyardStamp late = { 20001 * DAY, 0, 5, 1 };

static LanyardDocumentItem *
make_star (const char         *id,
           const LanyardStamp *stamp,
           LanyardStar         star)
{
  LanyardDocumentItem *item = lanyard_document_item_new (LANYARD_SECTION_STARS, id, stamp);

  item->star = star;
  return item;
}

static void
test_names (void)
{
  static const struct
  {
    const char *conference;
    const char *name;
  } rows[] = {
    { "36c3", "36c3.json" },
    { "lpc-2019_x.y", "lpc-2019_x.y.json" },
    { "LPC", "=4c=50=43.json" },
    { "..", "=2e..json" },
    { "a/b\\c:d", "a=2fb=5cc=3ad.json" },
    { "a=2fb", "a=3d2fb.json" },
    { "é", "=c3=a9.json" },
    { "", ".json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = lanyard_plan_document_make_name (rows[i].conference);

      g_assert_cmpstr (name, ==, rows[i].name);
    }
}

/* Long ones that begin alike have names of their own, which fit everywhere. */
static void
test_long_names (void)
{
  g_autofree char *start = g_strnfill (300, 'x');
  g_autofree char *first = g_strconcat (start, "1", NULL);
  g_autofree char *second = g_strconcat (start, "2", NULL);
  g_autofree char *one = lanyard_plan_document_make_name (first);
  g_autofree char *two = lanyard_plan_document_make_name (second);

  g_assert_cmpstr (one, !=, two);
  g_assert_cmpuint (strlen (one), <, 200);
  g_assert_true (g_str_has_suffix (one, ".json"));
}

/* The later counts; a stamp that was given twice is decided the same way on
 * every machine. */
static void
test_compare_items (void)
{
  g_autoptr (LanyardDocumentItem) off = make_star ("a", &late, LANYARD_STAR_OFF);
  g_autoptr (LanyardDocumentItem) going = make_star ("a", &early, LANYARD_STAR_GOING);
  g_autoptr (LanyardDocumentItem) other = lanyard_document_item_copy (going);
  g_autoptr (LanyardDocumentItem) another = lanyard_document_item_copy (going);
  g_autoptr (LanyardDocumentItem) next = make_star ("b", &early, LANYARD_STAR_GOING);

  g_assert_cmpint (lanyard_document_item_order (off, going), ==, 0);
  g_assert_cmpint (lanyard_document_item_order (going, next), <, 0);
  g_assert_cmpint (lanyard_document_item_compare (off, going), >, 0);
  g_assert_cmpint (lanyard_document_item_compare (going, off), <, 0);
  g_assert_cmpint (lanyard_document_item_compare (going, other), ==, 0);

  other->star = LANYARD_STAR_MAYBE;
  another->extra = g_strdup ("{}");
  g_assert_cmpint (lanyard_document_item_compare (going, other), >, 0);
  g_assert_cmpint (lanyard_document_item_compare (other, going), <, 0);
  g_assert_cmpint (lanyard_document_item_compare (another, going), >, 0);
}

static void
test_copy (void)
{
  g_autoptr (LanyardDocumentItem) item =
              lanyard_document_item_new (LANYARD_SECTION_APPOINTMENTS, "lunch", &early);
  g_autoptr (LanyardDocumentItem) copy = NULL;

  g_assert_true (lanyard_document_item_is_tombstone (item));
  item->appointment = lanyard_appointment_new ("lunch", "Lunch", 0, 3600, "Canteen");
  item->extra = g_strdup ("{\"x\":1}");
  copy = lanyard_document_item_copy (item);
  g_assert_cmpint (lanyard_document_item_compare (item, copy), ==, 0);
  g_assert_false (lanyard_document_item_is_tombstone (copy));

  g_clear_object (&copy->appointment);
  copy->appointment = lanyard_appointment_new ("lunch", "Lunch", 0, 3600, NULL);
  g_assert_cmpint (lanyard_document_item_compare (item, copy), >, 0);
}

static void
test_tombstones (void)
{
  g_autoptr (LanyardDocumentItem) star = make_star ("a", &early, LANYARD_STAR_OFF);
  g_autoptr (LanyardDocumentItem) hidden = make_star ("a", &early, LANYARD_STAR_HIDDEN);
  g_autoptr (LanyardDocumentItem) unknown = make_star ("a", &early, LANYARD_STAR_OFF);
  g_autoptr (LanyardDocumentItem) lead =
              lanyard_document_item_new (LANYARD_SECTION_LEADS, "a", &early);
  g_autoptr (LanyardDocumentItem) seen =
              lanyard_document_item_new (LANYARD_SECTION_SEEN, "a", &early);
  g_autoptr (LanyardDocumentItem) field =
              lanyard_document_item_new (LANYARD_SECTION_FIELDS, "a", &early);

  unknown->raw = g_strdup ("{}");
  g_assert_true (lanyard_document_item_is_tombstone (star));
  g_assert_true (lanyard_document_item_is_tombstone (lead));
  g_assert_false (lanyard_document_item_is_tombstone (hidden));
  g_assert_false (lanyard_document_item_is_tombstone (unknown));
  g_assert_false (lanyard_document_item_is_tombstone (field));
  lead->minutes = 0;
  g_assert_false (lanyard_document_item_is_tombstone (lead));
  lead->minutes = LANYARD_LEAD_NONE;
  g_assert_false (lanyard_document_item_is_tombstone (lead));
  g_assert_true (lanyard_document_item_is_tombstone (seen));
  seen->seen = LANYARD_SEEN_LATER;
  g_assert_false (lanyard_document_item_is_tombstone (seen));
}

/* They stand in order of their stamps, each once. */
static void
test_versions (void)
{
  g_autoptr (LanyardDocumentNote) note = lanyard_document_note_new ("a", &early);
  g_autoptr (LanyardDocumentNote) other = lanyard_document_note_new ("a", &early);
  static const struct
  {
    const LanyardStamp *stamp;
    const char         *text;
  } rows[] = { { &late, "b" }, { &early, "x" }, { &late, "a" }, { &late, "b" }, { &early, "x" } };
  static const char *const texts[] = { "x", "a", "b" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    lanyard_document_note_take_version (
      note, lanyard_note_version_new (rows[i].stamp, "Laptop", rows[i].text));
  for (guint i = G_N_ELEMENTS (rows); i > 0; i--)
    lanyard_document_note_take_version (
      other, lanyard_note_version_new (rows[i - 1].stamp, "Laptop", rows[i - 1].text));

  g_assert_cmpuint (note->versions->len, ==, G_N_ELEMENTS (texts));
  for (guint i = 0; i < note->versions->len; i++)
    {
      const LanyardNoteVersion *version = g_ptr_array_index (note->versions, i);

      g_assert_cmpstr (version->text, ==, texts[i]);
    }
  g_assert_cmpint (lanyard_document_note_compare (note, other), ==, 0);
  lanyard_stamps_add (other->replaced, &early);
  g_assert_cmpint (lanyard_document_note_compare (note, other), <, 0);
}

/* What others were made from goes, and is kept in mind once. */
static void
test_settle (void)
{
  static const LanyardStamp stamps[] = { { 1, 0, 0, 1 }, { 2, 0, 1, 1 }, { 3, 0, 2, 1 } };
  g_autoptr (LanyardDocumentNote) note = lanyard_document_note_new ("a", &early);
  g_autoptr (GArray) seen = NULL;
  LanyardNoteVersion *version = lanyard_note_version_new (&stamps[1], NULL, "second");

  lanyard_document_note_take_version (note, lanyard_note_version_new (&stamps[0], NULL, "first"));
  lanyard_stamps_add (version->after, &stamps[0]);
  lanyard_document_note_take_version (note, version);
  lanyard_stamps_add (note->replaced, &stamps[2]);
  lanyard_stamps_add (note->replaced, &stamps[0]);

  lanyard_document_note_settle (note);
  g_assert_cmpuint (note->versions->len, ==, 1);
  g_assert_true (g_ptr_array_index (note->versions, 0) == version);
  g_assert_cmpuint (note->replaced->len, ==, 1);
  g_assert_true (lanyard_stamps_cover (note->replaced, &stamps[2]));

  seen = lanyard_document_note_list_seen (note);
  g_assert_cmpuint (seen->len, ==, G_N_ELEMENTS (stamps));
}

static LanyardPlanDocument *
make_document (gboolean backwards)
{
  LanyardPlanDocument *document = lanyard_plan_document_new ("36c3");

  for (guint i = 0; i < 20; i++)
    {
      guint            at = backwards ? 19 - i : i;
      g_autofree char *id = g_strdup_printf ("s%u", at);

      lanyard_plan_document_take_item (
        document, at % 2 == 0 ? make_star (id, &early, LANYARD_STAR_GOING)
                              : lanyard_document_item_new (LANYARD_SECTION_LEADS, id, &late));
      lanyard_plan_document_take_note (document, lanyard_document_note_new (id, &early));
    }
  lanyard_plan_document_sort (document);
  return document;
}

static void
test_find (void)
{
  g_autoptr (LanyardPlanDocument) document = make_document (TRUE);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char     *id = g_strdup_printf ("s%u", i);
      LanyardDocumentItem *star =
        lanyard_plan_document_find_item (document, LANYARD_SECTION_STARS, id);
      LanyardDocumentItem *lead =
        lanyard_plan_document_find_item (document, LANYARD_SECTION_LEADS, id);

      g_assert_cmpstr ((i % 2 == 0 ? star : lead)->id, ==, id);
      g_assert_null (i % 2 == 0 ? lead : star);
      g_assert_cmpstr (lanyard_plan_document_find_note (document, id)->id, ==, id);
    }
  g_assert_null (lanyard_plan_document_find_note (document, "s"));
  g_assert_null (lanyard_plan_document_find_item (document, LANYARD_SECTION_FIELDS, "s1"));
}

static void
test_equal (void)
{
  g_autoptr (LanyardPlanDocument) one = make_document (TRUE);
  g_autoptr (LanyardPlanDocument) two = make_document (FALSE);

  g_assert_true (lanyard_plan_document_equal (one, two));
  g_set_str (&two->extra, "{}");
  g_assert_false (lanyard_plan_document_equal (one, two));
  g_set_str (&two->extra, NULL);
  lanyard_plan_document_find_note (two, "s3")->extra = g_strdup ("{}");
  g_assert_false (lanyard_plan_document_equal (one, two));
  g_set_str (&lanyard_plan_document_find_note (two, "s3")->extra, NULL);
  lanyard_plan_document_find_item (two, LANYARD_SECTION_STARS, "s4")->star = LANYARD_STAR_OFF;
  g_assert_false (lanyard_plan_document_equal (one, two));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-document/names", test_names);
  g_test_add_func ("/plan-document/long-names", test_long_names);
  g_test_add_func ("/plan-document/compare-items", test_compare_items);
  g_test_add_func ("/plan-document/copy", test_copy);
  g_test_add_func ("/plan-document/tombstones", test_tombstones);
  g_test_add_func ("/plan-document/versions", test_versions);
  g_test_add_func ("/plan-document/settle", test_settle);
  g_test_add_func ("/plan-document/find", test_find);
  g_test_add_func ("/plan-document/equal", test_equal);

  return g_test_run ();
}
