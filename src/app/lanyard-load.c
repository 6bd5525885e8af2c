/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-load.h"

#include "lanyard-formats.h"
#include "lanyard-problem.h"

#define CHUNK (1 << 20)

typedef struct
{
  GFile     *file;     /* (owned) input */
  GPtrArray *problems; /* (owned) output: of LanyardProblem */
} LoadData;

static void
load_data_free (LoadData *data)
{
  g_object_unref (data->file);
  g_ptr_array_unref (data->problems);
  g_free (data);
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
 * lanyard_load_file:
 * @file: a file
 * @cancellable: (nullable): cancels it
 * @problems: (element-type LanyardProblem): where what the reader met is added
 * @error: LANYARD_READ_ERROR where there is no programme in it, G_IO_ERROR
 *   where it can't be got
 *
 * Blocks until it is read.
 *
 * Returns: (transfer full) (nullable): the programme in @file
 */
LanyardProgramme *
lanyard_load_file (GFile        *file,
                   GCancellable *cancellable,
                   GPtrArray    *problems,
                   GError      **error)
{
  g_autoptr (GBytes) bytes = read_bounded (file, cancellable, error);

  if (bytes == NULL)
    return NULL;

  return lanyard_formats_read (bytes, cancellable, problems, error);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  LoadData         *data = task_data;
  GError           *error = NULL;
  LanyardProgramme *programme = lanyard_load_file (data->file, cancellable, data->problems, &error);

  if (programme != NULL)
    g_task_return_pointer (task, programme, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * lanyard_load_async:
 * @file: a file
 * @cancellable: (nullable): cancels it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads @file in a thread.
 */
void
lanyard_load_async (GFile              *file,
                    GCancellable       *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  LoadData *data = g_new0 (LoadData, 1);

  data->file = g_object_ref (file);
  data->problems = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_task_set_source_tag (task, lanyard_load_async);
  g_task_set_task_data (task, data, (GDestroyNotify)load_data_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * lanyard_load_finish:
 * @result: what the callback was given
 * @problems: (out) (transfer full) (element-type LanyardProblem): what the
 *   reader met
 * @error: as for lanyard_load_file()
 *
 * Returns: (transfer full) (nullable): the programme
 */
LanyardProgramme *
lanyard_load_finish (GAsyncResult *result,
                     GPtrArray   **problems,
                     GError      **error)
{
  LoadData *data = g_task_get_task_data (G_TASK (result));

  *problems = g_ptr_array_ref (data->problems);
  return g_task_propagate_pointer (G_TASK (result), error);
}
