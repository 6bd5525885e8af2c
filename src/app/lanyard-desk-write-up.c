/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-write-up.h"

#include "lanyard-writing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (LanyardDesk) self = user_data;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      lanyard_desk_tell_failure (self, _ ("Notes Can't Be Written"), error);
      return;
    }

  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_ ("Notes written to “%s”"), shown);
  if (lanyard_desk_get_window (self) != NULL)
    lanyard_window_add_toast (lanyard_desk_get_window (self), text);
}

/**
 * lanyard_desk_write_up:
 * @self: a desk
 * @file: where to
 *
 * Writes the notes on the conference that is shown as one document, of the kind
 * that the file's name ends with, else Markdown. The window says what came of
 * it. Nothing is written where nothing is shown.
 */
void
lanyard_desk_write_up (LanyardDesk *self,
                       GFile       *file)
{
  LanyardProgramme    *programme = lanyard_desk_get_programme (self);
  g_autofree char     *name = g_file_get_basename (file);
  LanyardWriteUpFormat format = LANYARD_WRITE_UP_MARKDOWN;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (LanyardWriteUp) write_up = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (programme == NULL)
    return;

  notes = lanyard_plan_list_notes (lanyard_desk_get_plan (self));
  write_up = lanyard_writing_collect (programme, notes);
  lanyard_write_up_format_from_name (name, &format);
  text = lanyard_write_up_write (write_up, format);
  bytes = g_bytes_new_take (text, strlen (text));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                       written_cb, g_object_ref (self));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LanyardDesk) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    lanyard_desk_write_up (self, file);
}

/* Returns: (transfer full): the conference's title as the name of a file */
static char *
dup_name (LanyardProgramme *programme)
{
  g_autofree char *name = g_strdup (lanyard_programme_get_title (programme));

  g_strdelimit (name, "/\\:\n", '-');
  return g_strconcat (name, ".md", NULL);
}

static void
add_filter (GListStore *filters,
            const char *name,
            const char *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  g_list_store_append (filters, filter);
}

/* Asks where to. */
static void
write_up (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  LanyardDesk *self = user_data;
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autoptr (GListStore) filters = NULL;
  g_autofree char *name = NULL;

  if (lanyard_desk_get_programme (self) == NULL || lanyard_desk_get_window (self) == NULL)
    return;

  dialog = gtk_file_dialog_new ();
  filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  name = dup_name (lanyard_desk_get_programme (self));
  add_filter (filters, _ ("Markdown"), "md");
  add_filter (filters, _ ("HTML (name it .html)"), "html");
  gtk_file_dialog_set_title (dialog, _ ("Write Up Notes"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_save (dialog, GTK_WINDOW (lanyard_desk_get_window (self)), NULL, chosen_cb,
                        g_object_ref (self));
}

/**
 * lanyard_desk_add_write_up_action:
 * @desk: a desk, which has to outlive @map
 * @map: where the action “write-up” is added, which asks for a file and writes
 *   the notes on the conference that is shown there
 */
void
lanyard_desk_add_write_up_action (LanyardDesk *desk,
                                  GActionMap  *map)
{
  static const GActionEntry entries[] = { { .name = "write-up", .activate = write_up } };

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), desk);
}
