/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-load.h"

#include "lanyard-formats.h"
#include "lanyard-problem.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHUNK (1 << 20)

typedef struct
{
  GPtrArray *files;     /* (owned) input: of GFile */
  char      *time_zone; /* (owned) (nullable) input */
  int       *progress;  /* (unowned) (nullable) output, set atomically */
  GPtrArray *documents; /* (owned) output: of GBytes */
  GPtrArray *problems;  /* (owned) output: of LanyardProblem */
} LoadData;

static void
load_data_free (LoadData *data)
{
  g_ptr_array_unref (data->files);
  g_free (data->time_zone);
  g_ptr_array_unref (data->documents);
  g_ptr_array_unref (data->problems);
  g_free (data);
}

/* GIO says it in the words of the system, and without what to do. */
static void
set_file_error (GFile        *file,
                const GError *reason,
                GError      **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, G_IO_ERROR, reason->code,
                 _ ("The file “%s” isn't there. Check its name."), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, G_IO_ERROR, reason->code,
                 _ ("“%s” is a folder. Choose a file."), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, G_IO_ERROR, reason->code,
                 _ ("You may not read the file “%s”. Change its permissions."), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    g_set_error (error, G_IO_ERROR, reason->code,
                 _ ("“%s” can't be opened here. Give an address that begins with https://, or a "
                    "file on this computer."),
                 name);
  else
    g_propagate_error (error, g_error_copy (reason));
}

/* One byte more than a reader takes is enough for it to say that the file is
 * too large; so a file of any size costs no more memory than that. */
static GBytes *
read_bounded (GFile        *file,
              GCancellable *cancellable,
              GError      **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  if (stream == NULL)
    return NULL;

  while (bytes->len <= LANYARD_FORMATS_MAX_SIZE)
    {
      g_autoptr (GBytes) chunk =
                  g_input_stream_read_bytes (G_INPUT_STREAM (stream), CHUNK, cancellable, error);
      gsize         size;
      gconstpointer data;

      if (chunk == NULL)
        return NULL;
      data = g_bytes_get_data (chunk, &size);
      if (size == 0)
        break;
      g_byte_array_append (bytes, data, size);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * lanyard_load_bytes:
 * @file: a file
 * @cancellable: (nullable): cancels it
 * @error: G_IO_ERROR, with a sentence
 *
 * Blocks until it is read.
 *
 * Returns: (transfer full) (nullable): what is in it, at most one byte more
 *   than LANYARD_FORMATS_MAX_SIZE
 */
GBytes *
lanyard_load_bytes (GFile        *file,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autoptr (GError) reason = NULL;
  GBytes *bytes = read_bounded (file, cancellable, &reason);

  if (bytes == NULL)
    set_file_error (file, reason, error);
  return bytes;
}

static void
cut_ending (char *name)
{
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
}

/* A browser that saves the same once more appends “ (1)”. */
static void
cut_copy (char *name)
{
  char *open = strrchr (name, '(');

  if (open > name + 1 && open[-1] == ' ' &&
      open + 1 + strspn (open + 1, "0123456789") + 1 == name + strlen (name) &&
      g_str_has_suffix (name, ")"))
    open[-1] = '\0';
}

/* Sessionize names its answers so. */
static void
cut_view (char *name)
{
  static const char *const views[] = { ".All", ".GridSmart", ".Sessions", ".Speakers" };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      if (g_str_has_suffix (name, views[i]) && strlen (name) > strlen (views[i]))
        cut_ending (name);
    }
}

/* Names of files have hyphens for spaces; those of a date stay. */
static void
part_words (char *name)
{
  for (char *at = name; *at != '\0'; at++)
    {
      gboolean in_date = at > name && g_ascii_isdigit (at[-1]) && g_ascii_isdigit (at[1]);

      if (*at == '_' || (*at == '-' && !in_date))
        *at = ' ';
    }
}

/* What to call a conference whose document doesn't say: as its file, without
 * what that name says of the format. */
static char *
make_title (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  char            *name = base != NULL ? g_filename_display_name (base) : NULL;

  if (name == NULL)
    return NULL;

  if (g_str_has_suffix (name, ".gz"))
    cut_ending (name);
  cut_ending (name);
  cut_copy (name);
  cut_view (name);
  part_words (name);
  return g_strstrip (name);
}

/**
 * lanyard_load_files:
 * @files: (element-type GFile): a file, and others that belong to it
 * @time_zone: (nullable): the zone that the user chose for it
 * @progress: (nullable): how much is read, in thousandths; set atomically
 * @cancellable: (nullable): cancels it
 * @documents: (nullable) (element-type GBytes): where the bytes of @files are
 *   added
 * @problems: (element-type LanyardProblem): where what the reader met is added
 * @error: LANYARD_READ_ERROR where there is no programme in them, G_IO_ERROR
 *   where one can't be got
 *
 * Blocks until they are read.
 *
 * Returns: (transfer full) (nullable): the programme in @files
 */
LanyardProgramme *
lanyard_load_files (GPtrArray    *files,
                    const char   *time_zone,
                    int          *progress,
                    GCancellable *cancellable,
                    GPtrArray    *documents,
                    GPtrArray    *problems,
                    GError      **error)
{
  g_autoptr (GPtrArray) bytes_of_files = documents != NULL ? g_ptr_array_ref (documents)
                                                          : g_ptr_array_new_with_free_func (
                                                              (GDestroyNotify)g_bytes_unref);
  g_autofree char   *title = make_title (g_ptr_array_index (files, 0));
  LanyardReadOptions options = { .time_zone = time_zone, .title = title, .progress = progress };

  for (guint i = 0; i < files->len; i++)
    {
      GBytes *bytes = lanyard_load_bytes (g_ptr_array_index (files, i), cancellable, error);

      if (bytes == NULL)
        return NULL;
      g_ptr_array_add (bytes_of_files, bytes);
    }

  return lanyard_formats_read_all (bytes_of_files, &options, cancellable, problems, error);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  LoadData         *data = task_data;
  GError           *error = NULL;
  LanyardProgramme *programme = lanyard_load_files (data->files, data->time_zone, data->progress,
                                                    cancellable, data->documents, data->problems,
                                                    &error);

  if (programme != NULL)
    g_task_return_pointer (task, programme, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * lanyard_load_async:
 * @files: (element-type GFile): as for lanyard_load_files()
 * @time_zone: (nullable): the zone that the user chose for it
 * @progress: (nullable): how much is read, in thousandths; set atomically,
 *   never after @callback was called
 * @cancellable: (nullable): cancels it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads @files in a thread.
 */
void
lanyard_load_async (GPtrArray          *files,
                    const char         *time_zone,
                    int                *progress,
                    GCancellable       *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  LoadData *data = g_new0 (LoadData, 1);

  data->files = g_ptr_array_ref (files);
  data->time_zone = g_strdup (time_zone);
  data->progress = progress;
  data->documents = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  data->problems = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_task_set_source_tag (task, lanyard_load_async);
  g_task_set_task_data (task, data, (GDestroyNotify)load_data_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * lanyard_load_finish:
 * @result: what the callback was given
 * @documents: (out) (optional) (transfer full) (element-type GBytes): the
 *   files' bytes
 * @problems: (out) (transfer full) (element-type LanyardProblem): what the
 *   reader met
 * @error: as for lanyard_load_files()
 *
 * Returns: (transfer full) (nullable): the programme
 */
LanyardProgramme *
lanyard_load_finish (GAsyncResult *result,
                     GPtrArray   **documents,
                     GPtrArray   **problems,
                     GError      **error)
{
  LoadData *data = g_task_get_task_data (G_TASK (result));

  if (documents != NULL)
    *documents = g_ptr_array_ref (data->documents);
  *problems = g_ptr_array_ref (data->problems);
  return g_task_propagate_pointer (G_TASK (result), error);
}
