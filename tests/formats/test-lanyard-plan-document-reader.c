/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-document-reader.h"

#include "lanyard-plan-document-writer.h"

#include <string.h>

#define STAMP "\"stamp\":\"016f4a1e0008-0000-0000a001-0001\""
#define HEAD "\"conference\":\"c\",\"format\":\"lanyard-plan\""
#define TOP "\"minor\":0,"

static LanyardPlanDocument *
read_text (const char *text,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return lanyard_plan_document_read (bytes, error);
}

static LanyardPlanDocument *
read_file (GBytes **bytes)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "formats", "data", "plan-full.json", NULL);
  g_autoptr (GError) error = NULL;
  LanyardPlanDocument *document;
  char                *text = NULL;
  gsize                length = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  *bytes = g_bytes_new_take (text, length);
  document = lanyard_plan_document_read (*bytes, &error);
  g_assert_no_error (error);
  return document;
}

static void
test_full (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LanyardPlanDocument) document = read_file (&bytes);
  g_autoptr (GBytes) written = lanyard_plan_document_write (document);
  LanyardDocumentItem *lunch =
    lanyard_plan_document_find_item (document, LANYARD_SECTION_APPOINTMENTS, "lunch");
  LanyardDocumentItem *train =
    lanyard_plan_document_find_item (document, LANYARD_SECTION_APPOINTMENTS, "train");
  LanyardDocumentItem *star =
    lanyard_plan_document_find_item (document, LANYARD_SECTION_STARS, "s1");
  LanyardDocumentItem *lead =
    lanyard_plan_document_find_item (document, LANYARD_SECTION_LEADS, "s1");
  LanyardDocumentNote *note = lanyard_plan_document_find_note (document, "s1");
  LanyardNoteVersion  *version = g_ptr_array_index (note->versions, 0);

  g_assert_cmpstr (document->conference, ==, "36c3");
  g_assert_cmpstr (lanyard_appointment_get_title (lunch->appointment), ==, "Lunch");
  g_assert_cmpint (lanyard_appointment_get_start (lunch->appointment), ==, 1577448000);
  g_assert_true (lanyard_document_item_is_tombstone (train));
  g_assert_cmpint (star->star, ==, LANYARD_STAR_GOING);
  g_assert_cmpstr (star->snapshot->key, ==, "g1");
  g_assert_cmpint (star->snapshot->start, ==, LANYARD_NO_INSTANT);
  g_assert_cmpint (lead->minutes, ==, 15);
  g_assert_cmpstr (note->snapshot->speakers, ==, "Ann\nBob");
  g_assert_cmpint (note->snapshot->text_hash, ==, -5);
  g_assert_cmpint (note->snapshot->status, ==, LANYARD_SESSION_TENTATIVE);
  g_assert_cmpstr (version->base, ==, "milk\n");
  g_assert_cmpstr (version->device, ==, "Laptop");
  g_assert_cmpuint (version->base_of->len, ==, 1);
  g_assert_cmpuint (version->after->len, ==, 2);
  g_assert_true (lanyard_stamps_cover_all (version->after, version->base_of));
  g_assert_cmpuint (note->replaced->len, ==, 1);
  g_assert_true (g_bytes_equal (bytes, written));
}

/* What a later minor version says comes through as it stands. */
static void
test_unknown (void)
{
  static const char *const texts[] = {
    "{" HEAD ",\"minor\":7,\"version\":1}",
    "{\"aaa\":[1,{\"b\":2}]," HEAD "," TOP "\"version\":1,\"zzz\":{\"x\":{" STAMP "}}}",
    "{" HEAD "," TOP "\"stars\":{\"s\":{" STAMP ",\"star\":\"perhaps\"}},\"version\":1}",
    "{" HEAD "," TOP "\"stars\":{\"s\":{\"color\":\"red\",\"session\":{\"floor\":1,\"id\":\"s\","
    "\"key\":\"k\",\"key_kind\":\"none\",\"status\":\"confirmed\",\"title\":\"T\"}," STAMP
    ",\"star\":\"off\"}},\"version\":1}",
    "{" HEAD ",\"leads\":{\"s\":{\"minutes\":[1,2]," STAMP "}}," TOP "\"version\":1}",
    "{\"appointments\":{\"s\":{\"day\":1," STAMP "}}," HEAD "," TOP "\"version\":1}",
    "{\"conference\":\"c\",\"fields\":{\"later\":{" STAMP
    ",\"text\":\"x\",\"why\":0}},\"format\":\"lanyard-plan\"," TOP "\"version\":1}",
    "{" HEAD "," TOP "\"notes\":{\"s\":{\"by\":1," STAMP ",\"versions\":[{\"ink\":\"blue\"," STAMP
    ",\"text\":\"a\"}]}},\"version\":1}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardPlanDocument) document = read_text (texts[i], &error);
      g_autoptr (GBytes) written = NULL;
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      written = lanyard_plan_document_write (document);
      text = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
      g_assert_cmpstr (g_strchomp (text), ==, texts[i]);
    }
}

static void
test_errors (void)
{
  static const struct
  {
    const char          *text;
    LanyardDocumentError code;
    const char          *message;
  } rows[] = {
    { "{" HEAD ",\"version\":2}", LANYARD_DOCUMENT_ERROR_TOO_NEW, "2" },
    { "{" HEAD ",\"version\":2,\"stars\":7}", LANYARD_DOCUMENT_ERROR_TOO_NEW, "2" },
    { "{" HEAD ",\"version\":0}", LANYARD_DOCUMENT_ERROR_BROKEN, "version" },
    { "{" HEAD "}", LANYARD_DOCUMENT_ERROR_BROKEN, "version" },
    { "{" HEAD ",\"version\":1,\"minor\":-1}", LANYARD_DOCUMENT_ERROR_BROKEN, "minor" },
    { "{\"format\":\"lanyard-plan\",\"version\":1}", LANYARD_DOCUMENT_ERROR_BROKEN, "conference" },
    { "{\"format\":\"lanyard-programme\",\"version\":1}", LANYARD_DOCUMENT_ERROR_BROKEN, "format" },
    { "[]", LANYARD_DOCUMENT_ERROR_BROKEN, "format" },
    { "{\"format\":\"lanyard-plan\"", LANYARD_DOCUMENT_ERROR_BROKEN, "1:24" },
    { "", LANYARD_DOCUMENT_ERROR_BROKEN, "" },
    { "<html></html>", LANYARD_DOCUMENT_ERROR_BROKEN, "" },
    { "{" HEAD ",\"version\":1,\"stars\":[]}", LANYARD_DOCUMENT_ERROR_BROKEN, "stars" },
    { "{" HEAD ",\"version\":1,\"stars\":{\"s\":{}}}", LANYARD_DOCUMENT_ERROR_BROKEN, "stars.s" },
    { "{" HEAD ",\"version\":1,\"stars\":{\"s\":{\"stamp\":\"1\"}}}", LANYARD_DOCUMENT_ERROR_BROKEN,
      "stars.s" },
    { "{" HEAD ",\"version\":1,\"notes\":{\"s\":{" STAMP "}}}", LANYARD_DOCUMENT_ERROR_BROKEN,
      "notes.s" },
    { "{" HEAD ",\"version\":1,\"notes\":{\"s\":{" STAMP ",\"versions\":[{" STAMP "}]}}}",
      LANYARD_DOCUMENT_ERROR_BROKEN, "notes.s" },
    { "{" HEAD ",\"version\":1,\"notes\":{\"s\":{" STAMP ",\"versions\":[],\"replaced\":[1]}}}",
      LANYARD_DOCUMENT_ERROR_BROKEN, "notes.s" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardPlanDocument) document = read_text (rows[i].text, &error);

      g_assert_null (document);
      g_assert_error (error, LANYARD_DOCUMENT_ERROR, (int)rows[i].code);
      g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

/* Cut anywhere, it is no document, and nothing else. */
static void
test_cut (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LanyardPlanDocument) document = read_file (&bytes);
  gsize length = g_bytes_get_size (bytes);

  for (gsize i = 0; i + 2 < length; i++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, i);
      g_autoptr (GError) error = NULL;

      g_assert_null (lanyard_plan_document_read (part, &error));
      g_assert_error (error, LANYARD_DOCUMENT_ERROR, LANYARD_DOCUMENT_ERROR_BROKEN);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-document-reader/full", test_full);
  g_test_add_func ("/plan-document-reader/unknown", test_unknown);
  g_test_add_func ("/plan-document-reader/errors", test_errors);
  g_test_add_func ("/plan-document-reader/cut", test_cut);

  return g_test_run ();
}
