/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-errands.h"

#include "lanyard-store-error.h"

#include <glib/gstdio.h>

#define N_ERRANDS 20

typedef struct
{
  char           *folder;
  LanyardKeeper  *keeper;
  LanyardErrands *errands;
  GString        *done; /* a letter for each that ran */
  GString        *told; /* a letter for each whose callback came */
  GError         *error;
  GAsyncQueue    *gate; /* what comes out of it lets one errand go on */
  int             n_asked;
  int             n_freed; /* atomic: a thread may free the last one */
} Fixture;

/* One errand: what it is called and what it does. */
typedef struct
{
  Fixture *fixture;
  char     name;
  gboolean waits;
  gboolean fails;
  gboolean cancels;
} Work;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *directory = NULL;

  fixture->folder = g_dir_make_tmp ("lanyard-errands-XXXXXX", NULL);
  /* where a file is in the way nothing can be kept */
  directory = data != NULL ? g_strdup (data) : g_build_filename (fixture->folder, "data", NULL);
  fixture->keeper = lanyard_keeper_new (directory);
  fixture->errands = lanyard_errands_new (fixture->keeper);
  fixture->done = g_string_new (NULL);
  fixture->told = g_string_new (NULL);
  fixture->gate = g_async_queue_new ();
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->errands, lanyard_errands_free);
  while (g_atomic_int_get (&fixture->n_freed) < fixture->n_asked)
    g_thread_yield ();
  g_object_unref (fixture->keeper);
  g_string_free (fixture->done, TRUE);
  g_string_free (fixture->told, TRUE);
  g_clear_error (&fixture->error);
  g_async_queue_unref (fixture->gate);
  remove_all (fixture->folder);
  g_free (fixture->folder);
}

static gboolean
do_work (LanyardKeeper *keeper,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  Work *work = data;

  g_assert_true (keeper == work->fixture->keeper);
  if (work->waits)
    g_async_queue_pop (work->fixture->gate);
  if (work->cancels)
    g_cancellable_cancel (cancellable);
  g_string_append_c (work->fixture->done, work->name);
  if (work->fails)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");
  return !work->fails;
}

static void
free_work (gpointer data)
{
  Work *work = data;

  g_atomic_int_inc (&work->fixture->n_freed);
  g_free (work);
}

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Fixture *fixture = data;
  Work    *work = lanyard_errands_get_data (result);

  g_string_append_c (fixture->told, work->name);
  g_clear_error (&fixture->error);
  lanyard_errands_finish (result, &fixture->error);
}

static void
ask (Fixture      *fixture,
     Work          work,
     GCancellable *cancellable)
{
  work.fixture = fixture;
  fixture->n_asked++;
  lanyard_errands_run (fixture->errands, do_work, g_memdup2 (&work, sizeof work), free_work,
                       cancellable, told_cb, fixture);
}

static void
wait_for_told (Fixture *fixture,
               guint    count)
{
  while (fixture->told->len < count)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  for (int i = 0; i < N_ERRANDS; i++)
    ask (fixture, (Work){ .name = (char)('a' + i), .waits = i == 0 }, NULL);
  g_assert_cmpstr (fixture->done->str, ==, "");

  g_async_queue_push (fixture->gate, fixture);
  wait_for_told (fixture, N_ERRANDS);
  g_assert_no_error (fixture->error);
  g_assert_cmpstr (fixture->done->str, ==, "abcdefghijklmnopqrst");
  g_assert_cmpstr (fixture->told->str, ==, fixture->done->str);
}

/* Who ends waits for what was asked, and the rest may be asked for then. */
static void
test_wait (Fixture      *fixture,
           gconstpointer data)
{
  ask (fixture, (Work){ .name = 'a' }, NULL);
  ask (fixture, (Work){ .name = 'b' }, NULL);
  lanyard_errands_wait (fixture->errands);
  g_assert_cmpstr (fixture->done->str, ==, "ab");
  g_assert_cmpstr (fixture->told->str, ==, "");

  ask (fixture, (Work){ .name = 'c' }, NULL);
  g_clear_pointer (&fixture->errands, lanyard_errands_free);
  g_assert_cmpstr (fixture->done->str, ==, "abc");
  wait_for_told (fixture, 3);
}

/* What waits for the network keeps nothing else waiting. */
static void
test_apart (Fixture      *fixture,
            gconstpointer data)
{
  Work *apart = g_new0 (Work, 1);

  fixture->n_asked++;
  *apart = (Work){ .fixture = fixture, .name = 'x', .waits = TRUE };
  lanyard_errands_run_apart (fixture->errands, do_work, apart, free_work, NULL, told_cb, fixture);
  ask (fixture, (Work){ .name = 'a' }, NULL);
  wait_for_told (fixture, 1);
  g_assert_cmpstr (fixture->told->str, ==, "a");

  g_async_queue_push (fixture->gate, fixture);
  wait_for_told (fixture, 2);
  g_assert_cmpstr (fixture->told->str, ==, "ax");
  g_assert_no_error (fixture->error);
}

/* Before its turn it isn't begun. */
static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  ask (fixture, (Work){ .name = 'a', .waits = TRUE }, NULL);
  ask (fixture, (Work){ .name = 'b' }, cancellable);
  g_cancellable_cancel (cancellable);
  g_async_queue_push (fixture->gate, fixture);
  wait_for_told (fixture, 2);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (fixture->done->str, ==, "a");

  ask (fixture, (Work){ .name = 'c' }, NULL);
  wait_for_told (fixture, 3);
  g_assert_no_error (fixture->error);
  g_assert_cmpstr (fixture->done->str, ==, "ac");
}

/* What is done is told as done, although nobody wanted it any more. */
static void
test_cancelled_late (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  ask (fixture, (Work){ .name = 'a', .cancels = TRUE }, cancellable);
  wait_for_told (fixture, 1);
  g_assert_no_error (fixture->error);
  g_assert_cmpstr (fixture->done->str, ==, "a");
}

static void
test_fails (Fixture      *fixture,
            gconstpointer data)
{
  ask (fixture, (Work){ .name = 'a', .fails = TRUE }, NULL);
  wait_for_told (fixture, 1);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

/* Nothing is begun with what can't be opened; the next one tries anew. */
static void
test_not_opened (Fixture      *fixture,
                 gconstpointer data)
{
  for (guint i = 1; i <= 2; i++)
    {
      ask (fixture, (Work){ .name = 'a' }, NULL);
      wait_for_told (fixture, i);
      g_assert_nonnull (fixture->error);
      g_assert_true (fixture->error->domain == LANYARD_STORE_ERROR);
      g_assert_cmpstr (fixture->done->str, ==, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, directory, func)                               \
  g_test_add (path, Fixture, directory, set_up, func, tear_down)
  ADD ("/app/errands/order", NULL, test_order);
  ADD ("/app/errands/wait", NULL, test_wait);
  ADD ("/app/errands/apart", NULL, test_apart);
  ADD ("/app/errands/cancelled", NULL, test_cancelled);
  ADD ("/app/errands/cancelled-late", NULL, test_cancelled_late);
  ADD ("/app/errands/fails", NULL, test_fails);
  ADD ("/app/errands/not-opened", "/dev/null/data", test_not_opened);
#undef ADD

  return g_test_run ();
}
