/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Merging two plans of 100,000 items, a tenth of which other machines decided
 * anew, against what the JSON parser alone takes for one of them, taking turns;
 * and a whole round without the network: reading both, merging, writing. */

#include "config.h"

#include "lanyard-bench.h"
#include "lanyard-merge.h"
#include "lanyard-plan-document-reader.h"
#include "lanyard-plan-document-writer.h"

#include <json-glib/json-glib.h>

#define N_RUNS 5
#define N_STARS 98000
#define N_NOTES 2000
#define NOW G_GINT64_CONSTANT (1577448000000)

static double
seconds_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / (double)G_USEC_PER_SEC;
}

static LanyardStamp
make_stamp (guint   number,
            guint32 device)
{
  return (LanyardStamp){ NOW + number + (device == 2 && number % 10 == 0 ? 1 : 0), 0, 7,
                         number % 10 == 0 ? device : 1 };
}

static void
add_star (LanyardPlanDocument *document,
          guint                number,
          guint32              device)
{
  g_autofree char     *id = g_strdup_printf ("session-%u", number);
  LanyardStamp         stamp = make_stamp (number, device);
  LanyardDocumentItem *item = lanyard_document_item_new (LANYARD_SECTION_STARS, id, &stamp);

  item->star = LANYARD_STAR_GOING;
  item->snapshot = g_new0 (LanyardSnapshot, 1);
  item->snapshot->id = g_strdup (id);
  item->snapshot->key = g_strdup (id);
  item->snapshot->title = g_strdup_printf ("What came of the session of number %u", number);
  item->snapshot->speakers = g_strdup ("Ada Lovelace\nCharles Babbage");
  item->snapshot->start = NOW / 1000 + number * 60;
  item->snapshot->duration = 45;
  lanyard_plan_document_take_item (document, item);
}

static void
add_note (LanyardPlanDocument *document,
          guint                number,
          guint32              device)
{
  g_autofree char     *id = g_strdup_printf ("session-%u", number);
  g_autofree char     *text = g_strdup_printf ("What was said\nby %u\nand what wasn't", device);
  LanyardStamp         stamp = make_stamp (number, device);
  LanyardDocumentNote *note = lanyard_document_note_new (id, &stamp);

  lanyard_document_note_take_version (note, lanyard_note_version_new (&stamp, "Laptop", text));
  lanyard_plan_document_take_note (document, note);
}

static GBytes *
make_document (guint32 device)
{
  g_autoptr (LanyardPlanDocument) document = lanyard_plan_document_new ("36c3");

  for (guint i = 0; i < N_STARS; i++)
    add_star (document, i, device);
  for (guint i = 0; i < N_NOTES; i++)
    add_note (document, i, device);
  lanyard_plan_document_sort (document);
  return lanyard_plan_document_write (document);
}

static LanyardPlanDocument *
read_document (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  LanyardPlanDocument *document = lanyard_plan_document_read (bytes, &error);

  if (document == NULL)
    g_error ("%s", error->message);
  return document;
}

static double
time_parser (GBytes *bytes)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                   &error))
    g_error ("%s", error->message);
  g_clear_object (&parser);

  return seconds_since (start);
}

static double
time_merge (LanyardPlanDocument *one,
            LanyardPlanDocument *two)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (LanyardPlanDocument) merged = lanyard_merge_documents (one, two);
  double seconds = seconds_since (start);

  if (merged->items->len != N_STARS || merged->notes->len != N_NOTES)
    g_error ("%u items, %u notes", merged->items->len, merged->notes->len);
  return seconds;
}

static double
time_all (GBytes *one,
          GBytes *two)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (LanyardPlanDocument) first = read_document (one);
  g_autoptr (LanyardPlanDocument) second = read_document (two);
  g_autoptr (LanyardPlanDocument) merged = lanyard_merge_documents (first, second);
  g_autoptr (GBytes) written = lanyard_plan_document_write (merged);

  return seconds_since (start);
}

int
main (void)
{
  g_autoptr (GBytes) one = make_document (1);
  g_autoptr (GBytes) two = make_document (2);
  g_autoptr (LanyardPlanDocument) first = read_document (one);
  g_autoptr (LanyardPlanDocument) second = read_document (two);
  double parser[N_RUNS];
  double merge[N_RUNS];

  for (int i = 0; i < N_RUNS; i++)
    {
      parser[i] = time_parser (one);
      merge[i] = time_merge (first, second);
    }

  lanyard_bench_print ("merge-items", N_STARS + N_NOTES, "items");
  lanyard_bench_print ("merge-size", g_bytes_get_size (one) / 1e6, "MB");
  lanyard_bench_print ("merge-json-glib", lanyard_bench_median (parser, N_RUNS), "s");
  lanyard_bench_print ("merge", lanyard_bench_median (merge, N_RUNS), "s");
  lanyard_bench_print ("merge-ratio",
                       lanyard_bench_median (merge, N_RUNS) / lanyard_bench_median (parser, N_RUNS),
                       "x");
  lanyard_bench_print ("merge-with-reading-and-writing", time_all (one, two), "s");
  return 0;
}
