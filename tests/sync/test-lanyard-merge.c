/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-merge.h"

#include "lanyard-note-text.h"
#include "lanyard-plan-document-reader.h"
#include "lanyard-plan-document-writer.h"

#define DAY (G_GINT64_CONSTANT (24) * 60 * 60 * 1000)
#define NOW (18000 * DAY)

/* Few of each, so that machines meet on the same things. */
static LanyardStamp
draw_stamp (void)
{
  return (LanyardStamp){ NOW + g_test_rand_int_range (0, 4), 0,
                         (guint16)g_test_rand_int_range (0, 2),
                         (guint32)g_test_rand_int_range (1, 3) };
}

static const char *
draw_id (void)
{
  static const char *const ids[] = { "a", "b", "c", "d" };

  return ids[g_test_rand_int_range (0, (int)G_N_ELEMENTS (ids))];
}

static LanyardDocumentItem *
draw_item (void)
{
  LanyardStamp         stamp = draw_stamp ();
  LanyardDocumentItem *item = lanyard_document_item_new (
    (LanyardSection)g_test_rand_int_range (0, LANYARD_N_SECTIONS), draw_id (), &stamp);

  /* what has no title and no star can't be read by us */
  if ((item->section == LANYARD_SECTION_STARS || item->section == LANYARD_SECTION_APPOINTMENTS) &&
      g_test_rand_int_range (0, 6) == 0)
    {
      char text[LANYARD_STAMP_SIZE];

      lanyard_stamp_to_text (&stamp, text);
      item->raw = g_strdup_printf ("{\"later\":[],\"stamp\":\"%s\"}", text);
      return item;
    }

  switch (item->section)
    {
    case LANYARD_SECTION_APPOINTMENTS:
      if (g_test_rand_bit ())
        item->appointment =
          lanyard_appointment_new (item->id, "Lunch", g_test_rand_int_range (0, 3), 3600, NULL);
      break;
    case LANYARD_SECTION_FIELDS:
      item->text = g_test_rand_bit () ? g_strdup (draw_id ()) : NULL;
      break;
    case LANYARD_SECTION_LEADS:
      item->minutes = g_test_rand_int_range (LANYARD_LEAD_BY_STAR, 3);
      break;
    case LANYARD_SECTION_SEEN:
      item->seen = (LanyardSeen)g_test_rand_int_range (0, 3);
      break;
    case LANYARD_SECTION_STARS:
    default:
      item->star = (LanyardStar)g_test_rand_int_range (0, 4);
      break;
    }
  if (g_test_rand_int_range (0, 4) == 0)
    item->extra = g_strdup_printf ("{\"x\":\"%s\"}", draw_id ());
  return item;
}

static void
draw_stamps (GArray *stamps)
{
  for (int i = g_test_rand_int_range (0, 3); i > 0; i--)
    {
      LanyardStamp stamp = draw_stamp ();

      lanyard_stamps_add (stamps, &stamp);
    }
}

static LanyardDocumentNote *
draw_note (const char *id)
{
  LanyardStamp         stamp = draw_stamp ();
  LanyardDocumentNote *note = lanyard_document_note_new (id, &stamp);

  for (int i = g_test_rand_int_range (0, 4); i > 0; i--)
    {
      LanyardNoteVersion *version;

      stamp = draw_stamp ();
      version = lanyard_note_version_new (&stamp, draw_id (), draw_id ());
      draw_stamps (version->after);
      if (g_test_rand_bit ())
        {
          version->base = g_strdup (draw_id ());
          draw_stamps (version->base_of);
        }
      lanyard_document_note_take_version (note, version);
    }
  draw_stamps (note->replaced);
  lanyard_document_note_settle (note);
  return note;
}

static LanyardPlanDocument *
draw_document (void)
{
  LanyardPlanDocument *document = lanyard_plan_document_new ("36c3");

  for (int i = g_test_rand_int_range (0, 8); i > 0; i--)
    {
      g_autoptr (LanyardDocumentItem) item = draw_item ();

      lanyard_plan_document_sort (document);
      if (lanyard_plan_document_find_item (document, item->section, item->id) == NULL)
        lanyard_plan_document_take_item (document, g_steal_pointer (&item));
    }
  for (const char *id = "a\0b\0"; *id != '\0'; id += 2)
    {
      if (g_test_rand_bit ())
        lanyard_plan_document_take_note (document, draw_note (id));
    }
  if (g_test_rand_int_range (0, 3) == 0)
    document->extra = g_strdup_printf ("{\"later\":{\"%s\":1}}", draw_id ());
  document->minor = g_test_rand_int_range (0, 2);
  lanyard_plan_document_sort (document);
  return document;
}

static void
assert_equal (LanyardPlanDocument *one,
              LanyardPlanDocument *two)
{
  g_autoptr (GBytes) first = lanyard_plan_document_write (one);
  g_autoptr (GBytes) second = lanyard_plan_document_write (two);

  g_assert_true (lanyard_plan_document_equal (one, two));
  g_assert_cmpmem (g_bytes_get_data (first, NULL), g_bytes_get_size (first),
                   g_bytes_get_data (second, NULL), g_bytes_get_size (second));
}

/* In whatever order and however often they are merged, the same comes of it. */
static void
test_laws (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (LanyardPlanDocument) one = draw_document ();
      g_autoptr (LanyardPlanDocument) two = draw_document ();
      g_autoptr (LanyardPlanDocument) three = draw_document ();
      g_autoptr (LanyardPlanDocument) one_two = lanyard_merge_documents (one, two);
      g_autoptr (LanyardPlanDocument) two_one = lanyard_merge_documents (two, one);
      g_autoptr (LanyardPlanDocument) two_three = lanyard_merge_documents (two, three);
      g_autoptr (LanyardPlanDocument) left = lanyard_merge_documents (one_two, three);
      g_autoptr (LanyardPlanDocument) right = lanyard_merge_documents (one, two_three);
      g_autoptr (LanyardPlanDocument) same = lanyard_merge_documents (one, one);
      g_autoptr (LanyardPlanDocument) again = lanyard_merge_documents (left, two_one);

      assert_equal (one_two, two_one);
      assert_equal (left, right);
      assert_equal (same, one);
      assert_equal (again, left);
    }
}

/* What is written and read between merges is the same. */
static void
test_through_bytes (void)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (LanyardPlanDocument) one = draw_document ();
      g_autoptr (LanyardPlanDocument) two = draw_document ();
      g_autoptr (LanyardPlanDocument) merged = lanyard_merge_documents (one, two);
      g_autoptr (GBytes) bytes = lanyard_plan_document_write (merged);
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardPlanDocument) read = lanyard_plan_document_read (bytes, &error);

      g_assert_no_error (error);
      assert_equal (read, merged);
    }
}

static LanyardPlanDocument *
make_star (const LanyardStamp *stamp,
           LanyardStar         star,
           const char         *extra)
{
  LanyardPlanDocument *document = lanyard_plan_document_new ("36c3");
  LanyardDocumentItem *item = lanyard_document_item_new (LANYARD_SECTION_STARS, "s", stamp);

  item->star = star;
  item->extra = g_strdup (extra);
  lanyard_plan_document_take_item (document, item);
  return document;
}

static LanyardDocumentItem *
peek_star (LanyardPlanDocument *document)
{
  return lanyard_plan_document_find_item (document, LANYARD_SECTION_STARS, "s");
}

/* A machine whose clock is years ahead wins until somebody who saw that
 * decides again, and no longer; one that is years late wins as well then. */
static void
test_wrong_clock (void)
{
  static const gint64 clocks[] = { NOW + 3650 * DAY, NOW, 0, NOW + 36500 * DAY, NOW - 1 };
  g_autoptr (LanyardPlanDocument) shared = lanyard_plan_document_new ("36c3");

  for (guint i = 0; i < 4 * G_N_ELEMENTS (clocks); i++)
    {
      const LanyardDocumentItem *seen = peek_star (shared);
      guint                      machine = i % G_N_ELEMENTS (clocks);
      LanyardStamp               stamp =
        lanyard_stamp_next (seen != NULL ? &seen->stamp : NULL, clocks[machine], machine + 1, 0);
      LanyardStar star = i % 2 == 0 ? LANYARD_STAR_GOING : LANYARD_STAR_OFF;
      g_autoptr (LanyardPlanDocument) decided = make_star (&stamp, star, NULL);
      LanyardPlanDocument *merged = lanyard_merge_documents (shared, decided);

      lanyard_plan_document_free (shared);
      shared = merged;
      g_assert_cmpint (peek_star (shared)->star, ==, star);
      g_assert_cmpuint (peek_star (shared)->stamp.device, ==, machine + 1);
    }
}

/* What a later version told of a thing stays where the thing is decided anew. */
static void
test_decisions (void)
{
  static const LanyardStamp early = { NOW, 0, 0, 1 }, late = { NOW + 1, 0, 0, 2 };
  static const struct
  {
    const LanyardStamp *kept;
    const LanyardStamp *decided;
    LanyardStar         star;
    const char         *extra;
  } rows[] = {
    { &early, &late, LANYARD_STAR_GOING, "{\"color\":1}" },
    { &late, &early, LANYARD_STAR_MAYBE, "{\"color\":1}" },
    { &early, &early, LANYARD_STAR_MAYBE, "{\"color\":1}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardPlanDocument) kept =
                  make_star (rows[i].kept, LANYARD_STAR_MAYBE, "{\"color\":1}");
      g_autoptr (LanyardPlanDocument) decided =
                  make_star (rows[i].decided, LANYARD_STAR_GOING, NULL);
      g_autoptr (LanyardPlanDocument) plan = lanyard_merge_decisions (kept, decided);

      g_assert_cmpint (peek_star (plan)->star, ==, rows[i].star);
      g_assert_cmpstr (peek_star (plan)->extra, ==, rows[i].extra);
    }
}

static void
take_note (LanyardPlanDocument *document,
           const char          *id,
           gint64               replaced,
           gint64               written,
           const char          *text)
{
  LanyardStamp         stamp = { written, 0, 0, 1 };
  LanyardStamp         gone = { replaced, 0, 0, 1 };
  LanyardDocumentNote *note = lanyard_document_note_new (id, &stamp);

  lanyard_document_note_take_version (note, lanyard_note_version_new (&stamp, "PC", text));
  lanyard_stamps_add (note->replaced, &gone);
  lanyard_plan_document_take_note (document, note);
}

static void
test_expire (void)
{
  static const LanyardStamp old = { NOW - 401 * DAY, 0, 0, 1 },
                            young = { NOW - 399 * DAY, 0, 0, 1 };
  static const struct
  {
    const LanyardStamp *stamp;
    LanyardStar         star;
    gboolean            kept;
  } rows[] = {
    { &old, LANYARD_STAR_OFF, FALSE },
    { &young, LANYARD_STAR_OFF, TRUE },
    { &old, LANYARD_STAR_GOING, TRUE },
    { &old, LANYARD_STAR_HIDDEN, TRUE },
  };
  g_autoptr (LanyardPlanDocument) notes = lanyard_plan_document_new ("36c3");
  g_autoptr (LanyardPlanDocument) rest = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardPlanDocument) document = make_star (rows[i].stamp, rows[i].star, NULL);
      g_autoptr (LanyardPlanDocument) left = lanyard_merge_expire (document, NOW);

      g_assert_cmpint (peek_star (left) != NULL, ==, rows[i].kept);
    }

  take_note (notes, "deleted", young.ms, old.ms, "");
  take_note (notes, "old", old.ms, old.ms + 1, "text");
  take_note (notes, "young", young.ms, NOW, "");
  rest = lanyard_merge_expire (notes, NOW);
  g_assert_null (lanyard_plan_document_find_note (rest, "deleted"));
  g_assert_cmpuint (lanyard_plan_document_find_note (rest, "old")->versions->len, ==, 1);
  g_assert_cmpuint (lanyard_plan_document_find_note (rest, "old")->replaced->len, ==, 0);
  g_assert_cmpuint (lanyard_plan_document_find_note (rest, "young")->replaced->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merge/laws", test_laws);
  g_test_add_func ("/merge/through-bytes", test_through_bytes);
  g_test_add_func ("/merge/wrong-clock", test_wrong_clock);
  g_test_add_func ("/merge/decisions", test_decisions);
  g_test_add_func ("/merge/expire", test_expire);

  return g_test_run ();
}
