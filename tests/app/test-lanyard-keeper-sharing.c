/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-keeper-sharing.h"

#include "lanyard-intake.h"

#include <glib/gstdio.h>

#define PROGRAMME                                                                              \
  "{\"format\": \"lanyard-programme\", \"version\": 1,"                                        \
  " \"conference\": {\"id\": \"plumbers\", \"title\": \"Plumbers\","                           \
  " \"time_zone\": \"Europe/Lisbon\"},"                                                        \
  " \"sessions\": [{\"id\": \"%s\", \"title\": \"BPF\", \"duration\": 90,"                     \
  " \"start\": \"2019-09-11T10:00:00+01:00\", \"speakers\": [\"ada\"]},"                       \
  " {\"id\": \"%s\", \"title\": \"RDMA\", \"duration\": 30,"                                   \
  " \"start\": \"2019-09-11T12:00:00+01:00\", \"speakers\": [\"bob\"]}],"                      \
  " \"people\": [{\"id\": \"ada\", \"name\": \"Ada\"}, {\"id\": \"bob\", \"name\": \"Bob\"}]}"

/* Microseconds: which of two machines decided last is told by the millisecond. */
#define LATER 2000

typedef struct
{
  char          *directory;
  LanyardKeeper *keeper;
} Machine;

static void
machine_init (Machine    *self,
              const char *bpf,
              const char *rdma)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = g_strdup_printf (PROGRAMME, bpf, rdma);
  g_autofree char *path = NULL;
  g_autofree char *conference = NULL;
  g_autoptr (GError) error = NULL;

  self->directory = g_dir_make_tmp ("lanyard-keeper-XXXXXX", NULL);
  self->keeper = lanyard_keeper_new (self->directory);
  g_assert_true (lanyard_keeper_open (self->keeper, NULL));
  path = g_build_filename (self->directory, "programme.json", NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  conference = lanyard_keeper_add_files (self->keeper, files, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (conference, ==, "plumbers");
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        remove_folder (inner);
      else
        g_unlink (inner);
    }
  g_rmdir (path);
}

static void
machine_clear (Machine *self)
{
  g_assert_finalize_object (self->keeper);
  remove_folder (self->directory);
  g_free (self->directory);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Machine, machine_clear)

static void
star (Machine    *self,
      const char *id,
      LanyardStar decision)
{
  g_autoptr (LanyardSnapshot) session =
              lanyard_keeper_find_session (self->keeper, "plumbers", id, NULL);
  g_autoptr (GError) error = NULL;

  g_usleep (LATER);
  lanyard_keeper_set_star (self->keeper, "plumbers", session, decision, &error);
  g_assert_no_error (error);
}

static void
carry (Machine *from,
       Machine *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
              lanyard_keeper_export_plan (from->keeper, "plumbers", "PC", &error);
  g_autofree char *conference = NULL;

  g_assert_no_error (error);
  conference = lanyard_keeper_import_plan (to->keeper, bytes, "Tab", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (conference, ==, "plumbers");
}

static void
assert_plan (Machine    *self,
             const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = lanyard_keeper_list_entries (self->keeper, "plumbers", &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const LanyardPlanEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (text, "%s %s %s%s; ", entry->snapshot->id, entry->snapshot->title,
                              lanyard_star_to_name (entry->star), entry->gone ? "!" : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
news_cb (LanyardKeeper *keeper,
         guint          news,
         const char    *conference,
         gpointer       data)
{
  guint *all = data;

  g_assert_cmpstr (conference, ==, "plumbers");
  *all |= news;
}

/* What comes from another machine finds its session in the programme that is
 * here, whatever id it had there, and is told as what the command line does is. */
static void
test_follows (void)
{
  static const struct
  {
    const char *bpf;
    const char *rdma;
    const char *plan;
  } rows[] = {
    { "1", "2", "1 BPF going; 2 RDMA maybe; " },
    { "7", "8", "7 BPF going; 8 RDMA maybe; " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Machine) one = { 0 };
      g_auto (Machine) two = { 0 };
      guint news = 0;

      machine_init (&one, "1", "2");
      machine_init (&two, rows[i].bpf, rows[i].rdma);
      star (&one, "1", LANYARD_STAR_GOING);
      star (&one, "2", LANYARD_STAR_MAYBE);
      g_signal_connect (two.keeper, "news", G_CALLBACK (news_cb), &news);
      carry (&one, &two);
      g_assert_cmpuint (news & LANYARD_NEWS_PLAN, !=, 0);
      assert_plan (&two, rows[i].plan);

      star (&two, rows[i].bpf, LANYARD_STAR_OFF);
      carry (&two, &one);
      assert_plan (&one, "2 RDMA maybe; ");
    }
}

/* Both starred it, each by the id that it has there. */
static void
test_same (void)
{
  g_auto (Machine) one = { 0 };
  g_auto (Machine) two = { 0 };

  machine_init (&one, "1", "2");
  machine_init (&two, "7", "8");
  star (&one, "1", LANYARD_STAR_GOING);
  star (&two, "7", LANYARD_STAR_MAYBE);
  carry (&one, &two);
  carry (&two, &one);
  assert_plan (&one, "1 BPF maybe; ");
  assert_plan (&two, "7 BPF maybe; ");
  star (&one, "1", LANYARD_STAR_HIDDEN);
  carry (&one, &two);
  assert_plan (&two, "7 BPF hidden; ");
}

static void
test_errors (void)
{
  g_auto (Machine) one = { 0 };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{", 1);
  g_autoptr (GError) error = NULL;
  guint news = 0;

  machine_init (&one, "1", "2");
  g_signal_connect (one.keeper, "news", G_CALLBACK (news_cb), &news);
  g_assert_null (lanyard_keeper_import_plan (one.keeper, bytes, NULL, &error));
  g_assert_error (error, LANYARD_DOCUMENT_ERROR, LANYARD_DOCUMENT_ERROR_BROKEN);
  g_assert_cmpuint (news, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/keeper-sharing/follows", test_follows);
  g_test_add_func ("/keeper-sharing/same", test_same);
  g_test_add_func ("/keeper-sharing/errors", test_errors);

  return g_test_run ();
}
