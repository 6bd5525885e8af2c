/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-note-text.h"

#define NOON_MS G_GINT64_CONSTANT (1577448000000) /* 2019-12-27 12:00 UTC */

static LanyardStamp
stamp_of (guint n)
{
  return (LanyardStamp){ NOON_MS + (gint64)n * 60 * 1000, 0, 0, 1 };
}

/* One version: of minute @n, made from the text of the versions of @base_of
 * (digits), knowing those of @after. */
typedef struct
{
  guint       n;
  const char *device;
  const char *text;
  const char *base;
  const char *base_of;
  const char *after;
} Row;

static void
add_digits (GArray     *stamps,
            const char *digits)
{
  for (; digits != NULL && *digits != '\0'; digits++)
    {
      LanyardStamp stamp = stamp_of ((guint)(*digits - '0'));

      lanyard_stamps_add (stamps, &stamp);
    }
}

static char *
render (const Row *rows,
        guint      n_rows)
{
  LanyardStamp first = stamp_of (0);
  g_autoptr (LanyardDocumentNote) note = lanyard_document_note_new ("s", &first);

  for (guint i = 0; i < n_rows && rows[i].text != NULL; i++)
    {
      LanyardStamp        stamp = stamp_of (rows[i].n);
      LanyardNoteVersion *version =
        lanyard_note_version_new (&stamp, rows[i].device, rows[i].text);

      version->base = g_strdup (rows[i].base);
      add_digits (version->base_of, rows[i].base_of);
      add_digits (version->after, rows[i].after);
      lanyard_document_note_take_version (note, version);
    }

  return lanyard_note_text_render (note);
}

static void
test_render (void)
{
  static const struct
  {
    Row         versions[3];
    const char *text;
  } rows[] = {
    { { { 0 } }, "" },
    { { { 1, "PC", "", NULL, NULL, NULL } }, "" },
    { { { 1, "PC", "milk", NULL, NULL, NULL } }, "milk" },
    /* both know the text that they come from */
    { { { 2, "PC", "milk\neggs", "milk", "1", "1" }, { 3, "Tab", "oat milk", "milk", "1", "1" } },
      "— PC, 2019-12-27 12:02 UTC —\nmilk\neggs\n— Tab, 2019-12-27 12:03 UTC —\noat milk" },
    { { { 2, "PC", "a\nb\nC", "a\nb\nc", "1", "1" }, { 3, "Tab", "A\nb\nc", "a\nb\nc", "1", "1" } },
      "A\nb\nC" },
    /* one of them saw more since */
    { { { 2, "PC", "a\nb\nC", "a\nb\nc", "1", "1" },
        { 4, "Tab", "A\nb\nc", "A0\nb\nc", "3", "13" } },
      "A\nb\nC" },
    /* they know nothing of each other */
    { { { 2, "PC", "x", NULL, NULL, NULL }, { 3, NULL, "y", NULL, NULL, NULL } },
      "— PC, 2019-12-27 12:02 UTC —\nx\n— 2019-12-27 12:03 UTC —\ny" },
    { { { 2, "PC", "x", "z", "1", "1" }, { 3, "A\nB", "y", NULL, NULL, NULL } },
      "— PC, 2019-12-27 12:02 UTC —\nx\n— A B, 2019-12-27 12:03 UTC —\ny" },
    /* what one deleted and the other changed is kept */
    { { { 2, "PC", "", "milk", "1", "1" }, { 3, "Tab", "oat milk", "milk", "1", "1" } },
      "oat milk" },
    { { { 2, "PC", "", "milk", "1", "1" }, { 3, "Tab", "milk", "milk", "1", "1" } }, "" },
    /* three */
    { { { 2, "A", "m\na", "m", "1", "1" },
        { 3, "B", "m\nb", "m", "1", "1" },
        { 4, "C", "m\nc", "m", "1", "1" } },
      "m\na\nb\nc" },
    { { { 2, "A", "a", NULL, NULL, NULL },
        { 3, "B", "b", NULL, NULL, NULL },
        { 4, "C", "c", NULL, NULL, NULL } },
      "— A, 2019-12-27 12:02 UTC — — B, 2019-12-27 12:03 UTC —\n"
      "— A, 2019-12-27 12:02 UTC —\na\n— B, 2019-12-27 12:03 UTC —\nb\n"
      "— C, 2019-12-27 12:04 UTC —\nc" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = render (rows[i].versions, G_N_ELEMENTS (rows[i].versions));

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* A clock that shows no year of ours doesn't matter. */
static void
test_odd_clock (void)
{
  static const LanyardStamp far = { G_GINT64_CONSTANT (0xffffffffffff), 0, 0, 1 };
  LanyardStamp              now = stamp_of (1);
  g_autoptr (LanyardDocumentNote) note = lanyard_document_note_new ("s", &far);
  g_autofree char *text = NULL;

  lanyard_document_note_take_version (note, lanyard_note_version_new (&far, "PC", "x"));
  lanyard_document_note_take_version (note, lanyard_note_version_new (&now, "Tab", "y"));
  text = lanyard_note_text_render (note);
  g_assert_cmpstr (text, ==, "— Tab, 2019-12-27 12:01 UTC —\ny\n— PC —\nx");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/note-text/render", test_render);
  g_test_add_func ("/note-text/odd-clock", test_odd_clock);

  return g_test_run ();
}
