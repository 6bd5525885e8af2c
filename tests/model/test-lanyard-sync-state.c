/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sync-state.h"

static void
count_cb (LanyardSyncState *state, gpointer data)
{
  guint *count = data;

  (*count)++;
}

static void
test_changes (void)
{
  g_autoptr (LanyardSyncState) state = lanyard_sync_state_new ();
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "why");
  g_autoptr (GError) other = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "so");
  LanyardSyncFacts facts = *lanyard_sync_state_get (state);
  guint            count = 0;

  g_assert_cmpint (facts.phase, ==, LANYARD_SYNC_OFF);
  g_assert_true (facts.last == LANYARD_NO_INSTANT && facts.address == NULL);
  g_signal_connect (state, "changed", G_CALLBACK (count_cb), &count);
  lanyard_sync_state_set (state, &facts);
  g_assert_cmpuint (count, ==, 0);

  facts = (LanyardSyncFacts){ LANYARD_SYNC_IDLE, "https://cloud.example/", "me", 7, 3, error };
  for (guint i = 0; i < 2; i++)
    lanyard_sync_state_set (state, &facts);
  g_assert_cmpuint (count, ==, 1);

  /* each of them counts */
  facts.phase = LANYARD_SYNC_RUNNING;
  lanyard_sync_state_set (state, &facts);
  facts.address = "https://other.example/";
  lanyard_sync_state_set (state, &facts);
  facts.user = NULL;
  lanyard_sync_state_set (state, &facts);
  facts.last = 8;
  lanyard_sync_state_set (state, &facts);
  facts.n_waiting = 0;
  lanyard_sync_state_set (state, &facts);
  facts.error = other;
  lanyard_sync_state_set (state, &facts);
  facts.error = NULL;
  lanyard_sync_state_set (state, &facts);
  g_assert_cmpuint (count, ==, 8);
}

/* What is kept is the state's own, and may be given back to it. */
static void
test_copies (void)
{
  g_autoptr (LanyardSyncState) state = lanyard_sync_state_new ();
  g_autofree char *address = g_strdup ("https://cloud.example/");
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "why");
  LanyardSyncFacts        facts = { LANYARD_SYNC_IDLE, address, address, 7, 3, error };
  const LanyardSyncFacts *kept = lanyard_sync_state_get (state);
  LanyardSyncFacts        next;

  lanyard_sync_state_set (state, &facts);
  g_clear_pointer (&address, g_free);
  g_clear_error (&error);
  g_assert_cmpstr (kept->address, ==, "https://cloud.example/");
  g_assert_cmpstr (kept->error->message, ==, "why");

  next = *kept;
  next.n_waiting = 4;
  lanyard_sync_state_set (state, &next);
  g_assert_cmpuint (kept->n_waiting, ==, 4);
  g_assert_cmpstr (kept->user, ==, "https://cloud.example/");
  g_assert_cmpstr (kept->error->message, ==, "why");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/sync-state/changes", test_changes);
  g_test_add_func ("/model/sync-state/copies", test_copies);

  return g_test_run ();
}
