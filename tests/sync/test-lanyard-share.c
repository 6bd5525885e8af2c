/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-share.h"

#include "shelf.h"
#include "sync-test.h"

#include <string.h>

#define CONFERENCE "36c3"
#define FILE_NAME "36c3.json"

/* Microseconds: which of two machines decided last is told by the millisecond. */
#define LATER 2000

/* A machine with a disk of its own. */
typedef struct
{
  char         *folder;
  LanyardPlans *plans;
  const char   *name;
} Disk;

static void
disk_open (Disk *self)
{
  g_auto (LanyardPlansReport) report = { 0 };
  g_autoptr (GError) error = NULL;

  self->plans = lanyard_plans_open (self->folder, &report, &error);
  g_assert_no_error (error);
}

static void
disk_init (Disk       *self,
           const char *name)
{
  self->folder = sync_test_folder_new ();
  self->name = name;
  disk_open (self);
}

static void
disk_clear (Disk *self)
{
  lanyard_plans_close (self->plans);
  sync_test_folder_free (self->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Disk, disk_clear)

static void
put_conference (Disk       *self,
                const char *title,
                const char *address)
{
  LanyardConferenceFields fields = {
    .id = (char *)CONFERENCE,
    .title = (char *)title,
    .address = (char *)address,
    .start = 737420,
    .failed = LANYARD_NO_INSTANT,
  };
  g_autoptr (GError) error = NULL;

  lanyard_plans_put_conference (self->plans, &fields, &error);
  g_assert_no_error (error);
}

static LanyardSnapshot *
make_snapshot (const char *id,
               const char *key,
               const char *title)
{
  LanyardSnapshot *snapshot = g_new0 (LanyardSnapshot, 1);

  snapshot->id = g_strdup (id);
  snapshot->key = g_strdup (key);
  snapshot->key_kind = LANYARD_KEY_GLOBAL;
  snapshot->title = g_strdup (title);
  snapshot->start = 1577448000;
  snapshot->duration = 60;
  return snapshot;
}

static void
set_star (Disk       *self,
          const char *id,
          LanyardStar star)
{
  g_autoptr (LanyardSnapshot) snapshot = make_snapshot (id, id, id);
  g_autoptr (GError) error = NULL;

  g_usleep (LATER);
  lanyard_plans_set_star (self->plans, CONFERENCE, snapshot, star, &error);
  g_assert_no_error (error);
}

static void
write_note (Disk       *self,
            const char *id,
            const char *text)
{
  g_autoptr (LanyardSnapshot) snapshot = make_snapshot (id, id, id);
  g_autoptr (GError) error = NULL;

  g_usleep (LATER);
  lanyard_plans_set_note (self->plans, CONFERENCE, snapshot, text, &error);
  g_assert_no_error (error);
}

static void
share (Disk  *self,
       Shelf *shelf)
{
  LanyardRoundReport report;
  g_autoptr (GError) error = NULL;

  lanyard_share_plan (self->plans, LANYARD_COLLECTION (shelf), CONFERENCE, self->name, &report,
                      NULL, &error);
  g_assert_no_error (error);
}

static guint
count_waiting (Disk *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) waiting = lanyard_plans_list_waiting (self->plans, &error);

  g_assert_no_error (error);
  return GPOINTER_TO_UINT (g_hash_table_lookup (waiting, CONFERENCE));
}

static void
dump_notes (Disk    *self,
            GString *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = lanyard_plans_list_notes (self->plans, CONFERENCE, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < notes->len; i++)
    {
      const LanyardNote *note = g_ptr_array_index (notes, i);

      g_string_append_printf (text, "%s “%s” %s; ", note->snapshot->id, note->text,
                              lanyard_seen_to_name (note->seen));
    }
}

static void
dump_leads (Disk    *self,
            GString *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) leads = lanyard_plans_list_leads (self->plans, CONFERENCE, &error);
  g_autoptr (GPtrArray) ids = NULL;

  g_assert_no_error (error);
  ids = g_hash_table_get_keys_as_ptr_array (leads);
  g_ptr_array_sort_values (ids, (GCompareFunc)strcmp);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s %d; ", (char *)g_ptr_array_index (ids, i),
                            GPOINTER_TO_INT (g_hash_table_lookup (leads, ids->pdata[i])));
}

/* Returns: (transfer full): all of a plan */
static char *
dump (Disk *self)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = lanyard_plans_list_entries (self->plans, CONFERENCE, &error);
  g_autoptr (GPtrArray) appointments =
              lanyard_plans_list_appointments (self->plans, CONFERENCE, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const LanyardPlanEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (text, "%s %s %s; ", entry->snapshot->id, entry->snapshot->title,
                              lanyard_star_to_name (entry->star));
    }
  for (guint i = 0; i < appointments->len; i++)
    g_string_append_printf (text, "%s; ",
                            lanyard_appointment_get_title (g_ptr_array_index (appointments, i)));
  dump_leads (self, text);
  dump_notes (self, text);
  return g_string_free_and_steal (text);
}

static void
assert_plan (Disk       *self,
             const char *expected)
{
  g_autofree char *plan = dump (self);

  g_assert_cmpstr (plan, ==, expected);
}

/* All that is decided on one machine is so on another that knew nothing. */
static void
test_all (void)
{
  g_autoptr (Shelf) shelf = shelf_new (TRUE);
  g_auto (Disk) one = { 0 };
  g_auto (Disk) two = { 0 };
  g_autoptr (LanyardAppointment) lunch =
              lanyard_appointment_new ("lunch", "Lunch", 1577448000, 1577451600, "Canteen");
  g_autoptr (LanyardSnapshot) seen = make_snapshot ("s", "s", "s");
  g_autoptr (GPtrArray) conferences = NULL;
  const LanyardConferenceFields *fields;
  static const char              expected[] =
    "s s going; t t maybe; Lunch; lunch 15; s -1; s “milk” attended; u “only noted” nothing; ";

  disk_init (&one, "PC");
  disk_init (&two, "Tab");
  put_conference (&one, "36th Congress", "https://example.org/36c3.json");
  set_star (&one, "s", LANYARD_STAR_GOING);
  set_star (&one, "t", LANYARD_STAR_MAYBE);
  set_star (&one, "v", LANYARD_STAR_GOING);
  set_star (&one, "v", LANYARD_STAR_OFF);
  write_note (&one, "s", "milk");
  write_note (&one, "u", "only noted");
  g_assert_true (lanyard_plans_set_seen (one.plans, CONFERENCE, seen, LANYARD_SEEN_ATTENDED, NULL));
  g_assert_true (lanyard_plans_put_appointment (one.plans, CONFERENCE, lunch, NULL));
  g_assert_true (lanyard_plans_set_lead (one.plans, CONFERENCE, "lunch", 15, NULL));
  g_assert_true (lanyard_plans_set_lead (one.plans, CONFERENCE, "s", LANYARD_LEAD_NONE, NULL));
  g_assert_cmpuint (count_waiting (&one), >, 5);
  assert_plan (&one, expected);

  share (&one, shelf);
  g_assert_cmpuint (count_waiting (&one), ==, 0);
  share (&two, shelf);
  assert_plan (&two, expected);
  g_assert_cmpuint (count_waiting (&two), ==, 0);

  conferences = lanyard_plans_list_conferences (two.plans, NULL);
  fields = lanyard_conference_get_fields (g_ptr_array_index (conferences, 0));
  g_assert_cmpstr (fields->title, ==, "36th Congress");
  g_assert_cmpstr (fields->address, ==, "https://example.org/36c3.json");
  g_assert_cmpint (fields->start, ==, 737420);
  g_assert_false (fields->removed);
}

/* What is taken back on one machine goes on the other. */
static void
test_taken_back (void)
{
  g_autoptr (Shelf) shelf = shelf_new (TRUE);
  g_auto (Disk) one = { 0 };
  g_auto (Disk) two = { 0 };
  g_autoptr (LanyardAppointment) lunch =
              lanyard_appointment_new ("lunch", "Lunch", 1577448000, 1577451600, NULL);

  disk_init (&one, "PC");
  disk_init (&two, "Tab");
  put_conference (&one, "Congress", NULL);
  set_star (&one, "s", LANYARD_STAR_GOING);
  write_note (&one, "s", "milk");
  g_assert_true (lanyard_plans_put_appointment (one.plans, CONFERENCE, lunch, NULL));
  g_assert_true (lanyard_plans_set_lead (one.plans, CONFERENCE, "s", 5, NULL));
  share (&one, shelf);
  share (&two, shelf);

  set_star (&two, "s", LANYARD_STAR_OFF);
  write_note (&two, "s", "");
  g_assert_true (lanyard_plans_remove_appointment (two.plans, CONFERENCE, "lunch", NULL));
  g_assert_true (lanyard_plans_set_lead (two.plans, CONFERENCE, "s", LANYARD_LEAD_BY_STAR, NULL));
  g_assert_true (lanyard_plans_set_removed (two.plans, CONFERENCE, TRUE, NULL));
  g_assert_cmpuint (count_waiting (&two), ==, 5);
  share (&two, shelf);
  share (&one, shelf);
  assert_plan (&one, "");
  assert_plan (&two, "");

  /* and it can be decided anew on either */
  set_star (&one, "s", LANYARD_STAR_MAYBE);
  write_note (&two, "s", "oat milk");
  share (&one, shelf);
  share (&two, shelf);
  share (&one, shelf);
  assert_plan (&one, "s s maybe; s “oat milk” nothing; ");
  assert_plan (&two, "s s maybe; s “oat milk” nothing; ");
}

/* Notes that are written at the same time are merged, however often, and
 * however the machines are closed in between. */
static void
test_notes (void)
{
  static const struct
  {
    const char *before;
    const char *one;
    const char *two;
    const char *after;
  } rows[] = {
    { "a\nb\nc", "A\nb\nc", "a\nb\nC", "s “A\nb\nC” nothing; " },
    { "a", "a\nx", "a\ny", "s “a\ny\nx” nothing; " },
    { "a", "", "a\ny", "s “a\ny” nothing; " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Shelf) shelf = shelf_new (TRUE);
      g_auto (Disk) one = { 0 };
      g_auto (Disk) two = { 0 };

      disk_init (&one, "PC");
      disk_init (&two, "Tab");
      put_conference (&one, "Congress", NULL);
      write_note (&one, "s", rows[i].before);
      share (&one, shelf);
      share (&two, shelf);
      write_note (&one, "s", "typing");
      write_note (&one, "s", rows[i].one);
      write_note (&two, "s", rows[i].two);
      lanyard_plans_close (two.plans);
      disk_open (&two);
      share (&one, shelf);
      write_note (&one, "s", rows[i].one);
      share (&two, shelf);
      share (&one, shelf);
      share (&two, shelf);
      assert_plan (&one, rows[i].after);
      assert_plan (&two, rows[i].after);
    }
}

/* Changes while a round is under way wait for the next. */
static void
decide_cb (gboolean writes,
           gpointer data)
{
  Disk *disk = data;

  if (writes)
    return;
  set_star (disk, "s", LANYARD_STAR_MAYBE);
  write_note (disk, "s", "milk\neggs");
}

static void
test_in_between (void)
{
  g_autoptr (Shelf) shelf = shelf_new (TRUE);
  g_auto (Disk) one = { 0 };
  g_auto (Disk) two = { 0 };

  disk_init (&one, "PC");
  disk_init (&two, "Tab");
  put_conference (&one, "Congress", NULL);
  set_star (&one, "s", LANYARD_STAR_GOING);
  write_note (&one, "s", "milk");
  shelf_set_after (shelf, decide_cb, &one);
  share (&one, shelf);
  shelf_set_after (shelf, NULL, NULL);
  g_assert_cmpuint (count_waiting (&one), ==, 2);
  assert_plan (&one, "s s maybe; s “milk\neggs” nothing; ");
  share (&two, shelf);
  assert_plan (&two, "s s going; s “milk” nothing; ");
  share (&one, shelf);
  share (&two, shelf);
  assert_plan (&two, "s s maybe; s “milk\neggs” nothing; ");
}

/* Two versions of a programme call one session by two ids. */
static void
test_renumbered (void)
{
  g_autoptr (Shelf) shelf = shelf_new (TRUE);
  g_auto (Disk) one = { 0 };
  g_auto (Disk) two = { 0 };
  g_autoptr (LanyardSnapshot) early = make_snapshot ("12", "guid", "Talk");
  g_autoptr (LanyardSnapshot) late = make_snapshot ("17", "guid", "Talk");
  g_autoptr (LanyardSnapshot) other = make_snapshot ("12", "guid-2", "Other");

  disk_init (&one, "PC");
  disk_init (&two, "Tab");
  put_conference (&one, "Congress", NULL);
  put_conference (&two, "Congress", NULL);
  lanyard_plans_set_star (one.plans, CONFERENCE, early, LANYARD_STAR_MAYBE, NULL);
  lanyard_plans_set_note (one.plans, CONFERENCE, early, "one", NULL);
  g_usleep (LATER);
  lanyard_plans_set_star (two.plans, CONFERENCE, late, LANYARD_STAR_GOING, NULL);
  lanyard_plans_set_star (two.plans, CONFERENCE, other, LANYARD_STAR_MAYBE, NULL);
  lanyard_plans_set_note (two.plans, CONFERENCE, late, "two", NULL);
  for (guint i = 0; i < 3; i++)
    {
      share (&one, shelf);
      share (&two, shelf);
    }
  assert_plan (&one, "12 Talk going; other:12 Other maybe; 12 “one\n\ntwo” nothing; ");
  assert_plan (&two, "12 Other maybe; 17 Talk going; 17 “one\n\ntwo” nothing; ");

  lanyard_plans_set_star (one.plans, CONFERENCE, early, LANYARD_STAR_OFF, NULL);
  share (&one, shelf);
  share (&two, shelf);
  assert_plan (&two, "12 Other maybe; 17 “one\n\ntwo” nothing; ");
  g_assert_cmpuint (count_waiting (&one) + count_waiting (&two), ==, 0);
}

/* Another collection is given all that the last one had. */
static void
test_other_collection (void)
{
  g_autoptr (Shelf) shelf = shelf_new (TRUE);
  g_autoptr (Shelf) other = shelf_new (TRUE);
  g_auto (Disk) one = { 0 };
  g_auto (Disk) two = { 0 };

  disk_init (&one, "PC");
  disk_init (&two, "Tab");
  put_conference (&one, "Congress", NULL);
  set_star (&one, "s", LANYARD_STAR_GOING);
  write_note (&one, "s", "milk");
  share (&one, shelf);
  g_assert_true (lanyard_plans_forget_shared (one.plans, NULL));
  g_assert_cmpuint (count_waiting (&one), >, 0);
  share (&one, other);
  share (&two, other);
  assert_plan (&two, "s s going; s “milk” nothing; ");
  share (&one, shelf);
  share (&two, shelf);
  assert_plan (&one, "s s going; s “milk” nothing; ");
  assert_plan (&two, "s s going; s “milk” nothing; ");
}

/* A document that goes by hand does what one in a collection does. */
static void
test_by_hand (void)
{
  g_auto (Disk) one = { 0 };
  g_auto (Disk) two = { 0 };
  g_autoptr (GError) error = NULL;

  disk_init (&one, "PC");
  disk_init (&two, "Tab");
  put_conference (&one, "Congress", NULL);
  put_conference (&two, "Congress", NULL);
  set_star (&one, "s", LANYARD_STAR_GOING);
  write_note (&two, "s", "milk");
  for (guint i = 0; i < 2; i++)
    {
      Disk            *from = i == 0 ? &one : &two;
      Disk            *to = i == 0 ? &two : &one;
      g_autofree char *conference = NULL;
      g_autoptr (GBytes) bytes = lanyard_share_export (from->plans, CONFERENCE, from->name, &error);

      g_assert_no_error (error);
      g_assert_true (lanyard_share_import (to->plans, bytes, to->name, &conference, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (conference, ==, CONFERENCE);
      assert_plan (to, "s s going; s “milk” nothing; ");
    }
}

static void
test_by_hand_errors (void)
{
  g_auto (Disk) one = { 0 };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{}", 2);
  g_autoptr (GError) error = NULL;
  g_autofree char *conference = NULL;

  disk_init (&one, "PC");
  g_assert_false (lanyard_share_import (one.plans, bytes, NULL, &conference, &error));
  g_assert_error (error, LANYARD_DOCUMENT_ERROR, LANYARD_DOCUMENT_ERROR_BROKEN);
  g_assert_null (conference);
}

static guint
count_conferences (Disk *disk)
{
  g_autoptr (GPtrArray) conferences = lanyard_plans_list_conferences (disk->plans, NULL);

  return conferences->len;
}

/* What is deleted with its plan on one machine is so on the other, and doesn't
 * come back from the collection; unless somebody adds it again. */
static void
test_deleted (void)
{
  g_autoptr (Shelf) shelf = shelf_new (TRUE);
  g_auto (Disk) one = { 0 };
  g_auto (Disk) two = { 0 };

  disk_init (&one, "PC");
  disk_init (&two, "Tab");
  put_conference (&one, "Congress", NULL);
  set_star (&one, "s", LANYARD_STAR_GOING);
  write_note (&one, "t", "milk");
  share (&one, shelf);
  share (&two, shelf);
  g_assert_cmpuint (count_conferences (&two), ==, 1);

  g_assert_true (lanyard_plans_delete (one.plans, CONFERENCE, NULL));
  g_assert_cmpuint (count_conferences (&one), ==, 0);
  g_assert_cmpuint (count_waiting (&one), ==, 3);
  share (&one, shelf);
  share (&two, shelf);
  share (&one, shelf);
  g_assert_cmpuint (count_conferences (&one), ==, 0);
  g_assert_cmpuint (count_conferences (&two), ==, 0);
  assert_plan (&two, "");

  put_conference (&two, "Congress", NULL);
  set_star (&two, "s", LANYARD_STAR_MAYBE);
  share (&two, shelf);
  share (&one, shelf);
  g_assert_cmpuint (count_conferences (&one), ==, 1);
  assert_plan (&one, "s s maybe; ");
}

/* What other machines know is found in the collection; what is none of ours
 * there isn't. */
static void
test_list (void)
{
  g_autoptr (Shelf) shelf = shelf_new (TRUE);
  g_auto (Disk) one = { 0 };
  g_auto (Disk) two = { 0 };
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  disk_init (&one, "PC");
  disk_init (&two, "Tab");
  put_conference (&one, "Congress", NULL);
  share (&one, shelf);
  shelf_put (shelf, "other.json", "{}");
  shelf_put (shelf, "copy.json",
             "{\"conference\":\"36c3\",\"format\":\"lanyard-plan\",\"version\":1}");

  known = lanyard_share_list (one.plans, LANYARD_COLLECTION (shelf), NULL, &error);
  found = lanyard_share_list (two.plans, LANYARD_COLLECTION (shelf), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (known->len, ==, 1);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (found, 0), ==, CONFERENCE);
}

static void
decide_anything (Disk *disk)
{
  static const char *const ids[] = { "s", "t", "u" };
  static const char *const texts[] = { "", "a", "a\nb", "c\na", "d" };
  const char              *id = ids[g_test_rand_int_range (0, (int)G_N_ELEMENTS (ids))];
  g_autoptr (LanyardSnapshot) snapshot = make_snapshot (id, id, id);
  g_autoptr (LanyardAppointment) appointment =
              lanyard_appointment_new (id, "Lunch", 1577448000, 1577451600, NULL);

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
    case 1:
      set_star (disk, id, (LanyardStar)g_test_rand_int_range (0, 4));
      break;
    case 2:
    case 3:
      write_note (disk, id, texts[g_test_rand_int_range (0, (int)G_N_ELEMENTS (texts))]);
      break;
    case 4:
      lanyard_plans_set_lead (disk->plans, CONFERENCE, id,
                              g_test_rand_int_range (LANYARD_LEAD_BY_STAR, 3), NULL);
      break;
    case 5:
      lanyard_plans_set_seen (disk->plans, CONFERENCE, snapshot,
                              (LanyardSeen)g_test_rand_int_range (0, 3), NULL);
      break;
    default:
      if (g_test_rand_bit ())
        lanyard_plans_put_appointment (disk->plans, CONFERENCE, appointment, NULL);
      else
        lanyard_plans_remove_appointment (disk->plans, CONFERENCE, id, NULL);
      break;
    }
}

static void
decide_anything_cb (gboolean writes,
                    gpointer data)
{
  if (g_test_rand_int_range (0, 3) == 0)
    decide_anything (data);
}

/* Whatever is decided when and where, all disks say the same in the end, and
 * nothing waits. */
static void
test_any (void)
{
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (Shelf) shelf = shelf_new (g_test_rand_bit ());
      Disk             disks[3] = { 0 };
      g_autofree char *plan = NULL;

      for (guint k = 0; k < G_N_ELEMENTS (disks); k++)
        {
          disk_init (&disks[k], "PC");
          put_conference (&disks[k], "Congress", NULL);
        }
      for (guint k = 0; k < 30; k++)
        {
          Disk *disk = &disks[g_test_rand_int_range (0, (int)G_N_ELEMENTS (disks))];

          shelf_set_after (shelf, decide_anything_cb, disk);
          if (g_test_rand_int_range (0, 3) == 0)
            share (disk, shelf);
          else
            decide_anything (disk);
        }

      shelf_set_after (shelf, NULL, NULL);
      for (guint k = 0; k < 2 * G_N_ELEMENTS (disks); k++)
        share (&disks[k % G_N_ELEMENTS (disks)], shelf);
      plan = dump (&disks[0]);
      for (guint k = 0; k < G_N_ELEMENTS (disks); k++)
        {
          assert_plan (&disks[k], plan);
          g_assert_cmpuint (count_waiting (&disks[k]), ==, 0);
          disk_clear (&disks[k]);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/share/all", test_all);
  g_test_add_func ("/share/taken-back", test_taken_back);
  g_test_add_func ("/share/notes", test_notes);
  g_test_add_func ("/share/in-between", test_in_between);
  g_test_add_func ("/share/renumbered", test_renumbered);
  g_test_add_func ("/share/other-collection", test_other_collection);
  g_test_add_func ("/share/deleted", test_deleted);
  g_test_add_func ("/share/list", test_list);
  g_test_add_func ("/share/any", test_any);
  g_test_add_func ("/share/by-hand", test_by_hand);
  g_test_add_func ("/share/by-hand-errors", test_by_hand_errors);

  return g_test_run ();
}
