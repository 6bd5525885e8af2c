/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-round.h"

#include "machine.h"
#include "shelf.h"

#include <string.h>

#define NOW (G_GINT64_CONSTANT (18000) * 24 * 60 * 60 * 1000)

static void
sync_well (Machine            *machine,
           Shelf              *shelf,
           LanyardRoundReport *report)
{
  LanyardRoundReport unused;
  g_autoptr (GError) error = NULL;

  machine_sync (machine, LANYARD_COLLECTION (shelf), report != NULL ? report : &unused, &error);
  g_assert_no_error (error);
}

static void
assert_text (Machine    *machine,
             const char *text)
{
  g_autofree char *shown = machine_read (machine, "s");

  g_assert_cmpstr (shown, ==, text);
}

/* What one decides, the other has; what is the same already costs one request. */
static void
test_two (void)
{
  g_autoptr (Shelf) shelf = shelf_new (TRUE);
  g_autoptr (Machine) one = machine_new ("PC", 1, NOW);
  g_autoptr (Machine) two = machine_new ("Tab", 2, NOW);
  LanyardRoundReport report;

  sync_well (one, shelf, &report);
  g_assert_null (shelf_peek (shelf, MACHINE_FILE)); /* nothing to say yet */
  g_assert_cmpuint (report.n_requests, ==, 1);

  machine_set_star (one, "s", LANYARD_STAR_GOING);
  machine_write (one, "s", "milk");
  sync_well (one, shelf, &report);
  g_assert_cmpuint (report.n_requests, ==, 2);
  g_assert_cmpuint (report.n_written, ==, g_bytes_get_size (shelf_peek (shelf, MACHINE_FILE)));
  g_assert_cmpuint (one->decided->items->len + one->decided->notes->len, ==, 0);

  sync_well (two, shelf, &report);
  g_assert_true (report.applied);
  g_assert_cmpuint (report.n_requests, ==, 1);
  g_assert_cmpuint (report.n_written, ==, 0);
  g_assert_cmpint (machine_get_star (two, "s"), ==, LANYARD_STAR_GOING);
  assert_text (two, "milk");

  sync_well (two, shelf, &report);
  g_assert_false (report.applied);
  g_assert_cmpuint (report.n_requests, ==, 1);
  g_assert_cmpuint (report.n_read, ==, 0);
}

/* Somebody else who writes while a machine is at it, some times. */
typedef struct
{
  Shelf   *shelf;
  Machine *other;
  guint    n_left;
} Intruder;

static void
intrude_cb (gboolean writes,
            gpointer data)
{
  Intruder *intruder = data;

  if (writes || intruder->n_left == 0)
    return;

  intruder->n_left--;
  shelf_set_after (intruder->shelf, NULL, NULL);
  machine_set_star (intruder->other, "t", LANYARD_STAR_MAYBE);
  machine_set_lead (intruder->other, "t", (int)intruder->n_left);
  sync_well (intruder->other, intruder->shelf, NULL);
  shelf_set_after (intruder->shelf, intrude_cb, intruder);
}

static void
test_conflict (void)
{
  static const struct
  {
    gboolean heeds_tags;
    guint    n_intrusions;
    gboolean works;
  } rows[] = { { TRUE, 1, TRUE }, { TRUE, 5, TRUE }, { TRUE, 100, FALSE }, { FALSE, 1, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Shelf) shelf = shelf_new (rows[i].heeds_tags);
      g_autoptr (Machine) one = machine_new ("PC", 1, NOW);
      g_autoptr (Machine) two = machine_new ("Tab", 2, NOW);
      Intruder           intruder = { shelf, two, rows[i].n_intrusions };
      LanyardRoundReport report;
      g_autoptr (GError) error = NULL;
      gboolean works;

      machine_set_star (one, "s", LANYARD_STAR_GOING);
      shelf_set_after (shelf, intrude_cb, &intruder);
      works = machine_sync (one, LANYARD_COLLECTION (shelf), &report, &error);
      shelf_set_after (shelf, NULL, NULL);
      g_assert_cmpint (works, ==, rows[i].works);
      if (!works)
        g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_CONFLICT);
      /* whatever came of it, both have it after one more round of each */
      sync_well (two, shelf, NULL);
      sync_well (one, shelf, NULL);
      sync_well (two, shelf, NULL);
      g_assert_cmpint (machine_get_star (one, "t"), ==, LANYARD_STAR_MAYBE);
      g_assert_cmpint (machine_get_star (two, "s"), ==, LANYARD_STAR_GOING);
    }
}

/* A write that comes between a write and its reading back isn't lost where tags
 * don't count. */
static void
overwrite_cb (gboolean writes,
              gpointer data)
{
  Intruder *intruder = data;

  if (!writes || intruder->n_left == 0)
    return;

  intruder->n_left--;
  shelf_put (intruder->shelf, MACHINE_FILE,
             "{\"conference\":\"36c3\",\"format\":\"lanyard-plan\",\"minor\":0,\"stars\":{\"t\":"
             "{\"stamp\":\"016f4a1e0008-0000-0000a001-0001\",\"star\":\"going\"}},\"version\":1}");
}

static void
test_reads_back (void)
{
  g_autoptr (Shelf) shelf = shelf_new (FALSE);
  g_autoptr (Machine) one = machine_new ("PC", 1, NOW);
  g_autoptr (Machine) two = machine_new ("Tab", 2, NOW);
  Intruder           intruder = { shelf, NULL, 2 };
  LanyardRoundReport report;

  machine_set_star (one, "s", LANYARD_STAR_GOING);
  shelf_set_after (shelf, overwrite_cb, &intruder);
  sync_well (one, shelf, &report);
  g_assert_cmpuint (intruder.n_left, ==, 0);
  g_assert_cmpuint (report.n_requests, ==, 9);
  g_assert_cmpint (machine_get_star (one, "t"), ==, LANYARD_STAR_GOING);
  sync_well (two, shelf, NULL);
  g_assert_cmpint (machine_get_star (two, "s"), ==, LANYARD_STAR_GOING);
}

/* What goes wrong with the first request of a kind. */
typedef struct
{
  gboolean               of_writes;
  ShelfFault             fault;
  LanyardCollectionError code;
  guint                  n_left;
} Trouble;

static ShelfFault
trouble_cb (gboolean                writes,
            LanyardCollectionError *code,
            gpointer                data)
{
  Trouble *trouble = data;

  if (writes != trouble->of_writes || trouble->n_left == 0)
    return SHELF_FINE;

  trouble->n_left--;
  *code = trouble->code;
  return trouble->fault;
}

/* Errors are told, but for those that go by; what is decided stays decided, and
 * what others decided comes all the same where it could be read. */
static void
test_trouble (void)
{
  static const struct
  {
    Trouble  trouble;
    gboolean works;
    gboolean comes;
  } rows[] = {
    { { TRUE, SHELF_REFUSES, LANYARD_COLLECTION_ERROR_LOCKED, 3 }, TRUE, TRUE },
    { { TRUE, SHELF_REFUSES, LANYARD_COLLECTION_ERROR_LOCKED, 99 }, FALSE, TRUE },
    { { TRUE, SHELF_REFUSES, LANYARD_COLLECTION_ERROR_FULL, 1 }, FALSE, TRUE },
    { { TRUE, SHELF_REFUSES, LANYARD_COLLECTION_ERROR_FORBIDDEN, 1 }, FALSE, TRUE },
    { { TRUE, SHELF_LOSES_ANSWER, LANYARD_COLLECTION_ERROR_UNREACHABLE, 1 }, FALSE, TRUE },
    { { FALSE, SHELF_REFUSES, LANYARD_COLLECTION_ERROR_UNREACHABLE, 1 }, FALSE, FALSE },
    { { FALSE, SHELF_REFUSES, LANYARD_COLLECTION_ERROR_UNAUTHORIZED, 1 }, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Shelf) shelf = shelf_new (TRUE);
      g_autoptr (Machine) one = machine_new ("PC", 1, NOW);
      g_autoptr (Machine) two = machine_new ("Tab", 2, NOW);
      Trouble            trouble = rows[i].trouble;
      LanyardRoundReport report;
      g_autoptr (GError) error = NULL;

      machine_write (two, "s", "milk");
      sync_well (two, shelf, NULL);
      machine_set_star (one, "s", LANYARD_STAR_GOING);
      shelf_set_faults (shelf, trouble_cb, &trouble);
      g_assert_cmpint (machine_sync (one, LANYARD_COLLECTION (shelf), &report, &error), ==,
                       rows[i].works);
      shelf_set_faults (shelf, NULL, NULL);
      if (!rows[i].works)
        g_assert_error (error, LANYARD_COLLECTION_ERROR, (int)rows[i].trouble.code);
      g_assert_cmpuint (one->decided->items->len, ==, rows[i].works ? 0 : 1);
      assert_text (one, rows[i].comes ? "milk" : "");

      sync_well (one, shelf, NULL);
      sync_well (two, shelf, NULL);
      g_assert_cmpint (machine_get_star (two, "s"), ==, LANYARD_STAR_GOING);
      g_assert_cmpuint (one->decided->items->len, ==, 0);
    }
}

/* What can't be merged is left alone, on both sides. */
static void
test_unreadable (void)
{
  static const struct
  {
    const char          *text;
    LanyardDocumentError code;
  } rows[] = {
    { "{\"conference\":\"36c3\",\"format\":\"lanyard-plan\",\"version\":2}",
      LANYARD_DOCUMENT_ERROR_TOO_NEW },
    { "{\"conference\":\"36c3\",\"format\":\"lanyard-plan\",\"vers",
      LANYARD_DOCUMENT_ERROR_BROKEN },
    { "{\"conference\":\"37c3\",\"format\":\"lanyard-plan\",\"version\":1}",
      LANYARD_DOCUMENT_ERROR_BROKEN },
    { "", LANYARD_DOCUMENT_ERROR_BROKEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Shelf) shelf = shelf_new (TRUE);
      g_autoptr (Machine) one = machine_new ("PC", 1, NOW);
      g_autoptr (GError) error = NULL;
      LanyardRoundReport report;

      machine_set_star (one, "s", LANYARD_STAR_GOING);
      shelf_put (shelf, MACHINE_FILE, rows[i].text);
      g_assert_false (machine_sync (one, LANYARD_COLLECTION (shelf), &report, &error));
      g_assert_error (error, LANYARD_DOCUMENT_ERROR, (int)rows[i].code);
      g_assert_false (report.applied);
      g_assert_cmpuint (shelf_count_writes (shelf), ==, 0);
      g_assert_cmpuint (one->decided->items->len, ==, 1);
      g_assert_null (one->kept);
    }
}

/* A server that lost all, or was set back, is given what machines have. */
static void
test_server_forgets (void)
{
  static const char empty[] = "{\"conference\":\"36c3\",\"format\":\"lanyard-plan\",\"version\":1}";
  g_autoptr (Shelf) shelf = shelf_new (TRUE);
  g_autoptr (Shelf) other = shelf_new (TRUE);
  g_autoptr (Machine) one = machine_new ("PC", 1, NOW);
  g_autoptr (GBytes) before = NULL;

  machine_set_star (one, "s", LANYARD_STAR_GOING);
  sync_well (one, shelf, NULL);
  before = g_bytes_ref (shelf_peek (shelf, MACHINE_FILE));

  sync_well (one, other, NULL);
  g_assert_true (g_bytes_equal (shelf_peek (other, MACHINE_FILE), before));
  shelf_put (shelf, MACHINE_FILE, empty);
  sync_well (one, shelf, NULL);
  g_assert_true (g_bytes_equal (shelf_peek (shelf, MACHINE_FILE), before));
}

/* What nobody has to hear of any more is not sent for its own sake. */
static void
test_expired (void)
{
  g_autoptr (Shelf) shelf = shelf_new (TRUE);
  g_autoptr (Machine) one = machine_new ("PC", 1, NOW);
  g_autoptr (Machine) two = machine_new ("Tab", 2, NOW);
  LanyardRoundReport report;

  machine_set_star (one, "s", LANYARD_STAR_OFF);
  sync_well (one, shelf, NULL);
  sync_well (two, shelf, NULL);
  one->clock += LANYARD_DOCUMENT_KEPT + 1;
  g_clear_pointer (&one->tag, g_free);
  sync_well (one, shelf, &report);
  g_assert_cmpuint (report.n_written, ==, 0);

  machine_set_star (one, "t", LANYARD_STAR_GOING);
  sync_well (one, shelf, NULL);
  g_assert_null (strstr (g_bytes_get_data (shelf_peek (shelf, MACHINE_FILE), NULL), "\"off\""));
  g_assert_cmpint (machine_get_star (one, "s"), ==, LANYARD_STAR_OFF);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/round/two", test_two);
  g_test_add_func ("/round/conflict", test_conflict);
  g_test_add_func ("/round/reads-back", test_reads_back);
  g_test_add_func ("/round/trouble", test_trouble);
  g_test_add_func ("/round/unreadable", test_unreadable);
  g_test_add_func ("/round/server-forgets", test_server_forgets);
  g_test_add_func ("/round/expired", test_expired);

  return g_test_run ();
}
