/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-formats.h"

#include "lanyard-c3voc-reader.h"
#include "lanyard-decode.h"
#include "lanyard-field.h"
#include "lanyard-flat-reader.h"
#include "lanyard-json-document.h"
#include "lanyard-ical-reader.h"
#include "lanyard-indico-reader.h"
#include "lanyard-native-parts.h"
#include "lanyard-native-reader.h"
#include "lanyard-pentabarf-reader.h"
#include "lanyard-pretalx-widget-reader.h"
#include "lanyard-reading.h"
#include "lanyard-schedule2-reader.h"
#include "lanyard-sessionize-grid.h"
#include "lanyard-sessionize-reader.h"
#include "lanyard-sessionize.h"

#include <json-glib/json-glib.h>

/* A format is known by what is in a document, never by a file's name. */
typedef struct
{
  const char *name;
  gboolean (*probe) (JsonNode *root);
  LanyardProgramme *(*read) (JsonNode             *root,
                             const LanyardReading *reading,
                             GError              **error);
} TreeReader;

typedef struct
{
  const char *name;
  gboolean (*probe) (GBytes *text);
  LanyardProgramme *(*read) (GBytes               *text,
                             const LanyardReading *reading,
                             GError              **error);
} TextReader;

static const TreeReader json_readers[] = {
  { LANYARD_NATIVE_FORMAT, lanyard_native_probe, lanyard_native_read },
  { LANYARD_C3VOC_FORMAT, lanyard_c3voc_probe, lanyard_c3voc_read },
  { LANYARD_SCHEDULE2_FORMAT, lanyard_schedule2_probe, lanyard_schedule2_read },
  { LANYARD_INDICO_FORMAT, lanyard_indico_probe, lanyard_indico_read },
  { LANYARD_SESSIONIZE_ALL_FORMAT, lanyard_sessionize_probe, lanyard_sessionize_read },
  { LANYARD_SESSIONIZE_GRID_FORMAT, lanyard_sessionize_grid_probe, lanyard_sessionize_grid_read },
  { LANYARD_PRETALX_WIDGET_FORMAT, lanyard_pretalx_widget_probe, lanyard_pretalx_widget_read },
  { LANYARD_FLAT_FORMAT, lanyard_flat_probe, lanyard_flat_read },
};

/* Those of documents that are not JSON. */
static const TextReader text_readers[] = {
  { LANYARD_ICAL_FORMAT, lanyard_ical_probe, lanyard_ical_read },
  { LANYARD_PENTABARF_FORMAT, lanyard_pentabarf_probe, lanyard_pentabarf_read },
  { NULL },
};

/* Bytes that are text of a known kind, and their JSON where they are that. */
typedef struct
{
  GBytes           *text;   /* (owned) */
  JsonNode         *root;   /* (owned) (nullable) */
  const TextReader *reader; /* (nullable) where it isn't JSON */
} Document;

static void
clear_document (gpointer data)
{
  Document *document = data;

  g_clear_pointer (&document->text, g_bytes_unref);
  g_clear_pointer (&document->root, json_node_unref);
}

static gboolean
open_document (Document *document,
               GBytes   *bytes,
               GError  **error)
{
  document->text = lanyard_decode (bytes, error);
  if (document->text == NULL)
    return FALSE;

  for (guint i = 0; text_readers[i].name != NULL; i++)
    {
      if (text_readers[i].probe (document->text))
        {
          document->reader = &text_readers[i];
          return TRUE;
        }
    }

  document->root = lanyard_json_document_parse (document->text, error);
  return document->root != NULL;
}

static const TreeReader *
find_reader (JsonNode *root)
{
  for (guint i = 0; i < G_N_ELEMENTS (json_readers); i++)
    {
      if (json_readers[i].probe (root))
        return &json_readers[i];
    }

  return NULL;
}

static void
set_unknown_error (GError  **error,
                   JsonNode *root)
{
  g_autofree char *keys = lanyard_json_document_describe (root);

  if (lanyard_sessionize_is_speakers (root))
    g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_INCOMPLETE, keys);
  else
    g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_UNKNOWN, keys);
}

/* The first document of a known format is read; the others come with it. */
static LanyardProgramme *
read_documents (GArray         *documents,
                LanyardReading *reading,
                GError        **error)
{
  const TreeReader *reader = NULL;
  JsonNode         *root = NULL;

  for (guint i = 0; i < documents->len; i++)
    {
      const Document   *document = &g_array_index (documents, Document, i);
      const TreeReader *found;

      if (document->reader != NULL)
        return document->reader->read (document->text, reading, error);

      found = reader == NULL ? find_reader (document->root) : NULL;
      if (found != NULL)
        {
          reader = found;
          root = document->root;
        }
      else
        g_ptr_array_add (reading->others, document->root);
    }

  if (reader != NULL)
    {
      g_debug ("Reading a document of the format %s", reader->name);
      return reader->read (root, reading, error);
    }

  set_unknown_error (error, g_ptr_array_index (reading->others, 0));
  return NULL;
}

static gboolean
open_documents (GArray       *opened,
                GPtrArray    *documents,
                GCancellable *cancellable,
                GError      **error)
{
  for (guint i = 0; i < documents->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      g_array_set_size (opened, i + 1);
      if (!open_document (&g_array_index (opened, Document, i), g_ptr_array_index (documents, i),
                          error))
        return FALSE;
    }

  return TRUE;
}

static gpointer
discard_in_thread (gpointer data)
{
  g_array_unref (data);
  return NULL;
}

/* To give a large tree back takes as long as to make it; nobody waits for it. */
static void
discard (GArray *opened)
{
  g_thread_unref (g_thread_new ("discard", discard_in_thread, opened));
}

/**
 * lanyard_formats_read:
 * @bytes: a document, in UTF-8 or UTF-16
 * @cancellable: (nullable): may be cancelled from another thread
 * @problems: (element-type LanyardProblem): what was wrong in it is added
 *   here, also where it is read
 * @error: return location for a LANYARD_READ_ERROR or G_IO_ERROR_CANCELLED
 *
 * Reads a programme of any format that is known. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the programme, with whatever in it was
 *   usable
 */
LanyardProgramme *
lanyard_formats_read (GBytes       *bytes,
                      GCancellable *cancellable,
                      GPtrArray    *problems,
                      GError      **error)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();

  g_return_val_if_fail (bytes != NULL, NULL);

  g_ptr_array_add (documents, bytes);
  return lanyard_formats_read_all (documents, &(LanyardReadOptions){ 0 }, cancellable, problems,
                                   error);
}

/**
 * lanyard_formats_read_all:
 * @documents: (element-type GBytes): a document, and others that belong to it
 *   where the format has several
 * @options: what they may leave open
 * @cancellable: (nullable): may be cancelled from another thread
 * @problems: (element-type LanyardProblem): what was wrong is added here
 * @error: as for lanyard_formats_read()
 *
 * Returns: (transfer full) (nullable): the programme that they make together
 */
LanyardProgramme *
lanyard_formats_read_all (GPtrArray                *documents,
                          const LanyardReadOptions *options,
                          GCancellable             *cancellable,
                          GPtrArray                *problems,
                          GError                  **error)
{
  GArray *opened = g_array_new (FALSE, TRUE, sizeof (Document));
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  LanyardReading reading = {
    .options = options,
    .others = others,
    .cancellable = cancellable,
    .problems = problems,
  };
  LanyardProgramme *programme = NULL;

  g_array_set_clear_func (opened, clear_document);
  if (open_documents (opened, documents, cancellable, error))
    programme = read_documents (opened, &reading, error);
  discard (opened);
  return programme;
}

/**
 * lanyard_formats_know_time_zone:
 * @name: anything
 *
 * Returns: whether it is the name of a zone that #LanyardReadOptions can have
 */
gboolean
lanyard_formats_know_time_zone (const char *name)
{
  g_autoptr (GTimeZone) zone = lanyard_zone_new (name);

  return zone != NULL;
}
