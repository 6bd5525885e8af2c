/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-adding.h"

#include "lanyard-intake.h"
#include "lanyard-load.h"
#include "lanyard-problem.h"
#include "lanyard-sentence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How the readers call those of several files, or how that begins. */
#define INDICO "indico"
#define SESSIONIZE "sessionize-"

/* Files that make one programme. */
typedef struct
{
  GPtrArray        *files;     /* (owned) (element-type GFile) */
  LanyardProgramme *programme; /* (owned) of the first */
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->files);
  g_object_unref (group->programme);
  g_free (group);
}

/**
 * lanyard_adding_dup_address:
 * @text: what somebody typed
 *
 * Calendars are passed around as webcal:, which means https.
 *
 * Returns: (transfer full) (nullable): the address to fetch; NULL where @text
 *   is none
 */
char *
lanyard_adding_dup_address (const char *text)
{
  static const char *const schemes[] = { "webcal://", "webcals://" };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_ascii_strncasecmp (text, schemes[i], strlen (schemes[i])) == 0)
        return g_strconcat ("https://", text + strlen (schemes[i]), NULL);
    }

  if (g_ascii_strncasecmp (text, "https://", strlen ("https://")) == 0 ||
      g_ascii_strncasecmp (text, "http://", strlen ("http://")) == 0)
    return g_strdup (text);
  return NULL;
}

/**
 * lanyard_adding_make_absolute:
 * @operands: (array zero-terminated=1): files, addresses and names of known
 *   conferences; files become addresses that another process understands, too
 */
void
lanyard_adding_make_absolute (GStrv operands)
{
  for (guint i = 0; operands[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (operands[i]);
      g_autofree char *address = lanyard_adding_dup_address (operands[i]);

      if (address != NULL ||
          (strchr (operands[i], '/') == NULL && !g_file_query_exists (file, NULL)))
        continue;
      g_free (operands[i]);
      operands[i] = g_file_get_uri (file);
    }
}

static gboolean
is_name (const char *operand)
{
  return strchr (operand, '/') == NULL;
}

static gboolean
has_format (LanyardProgramme *programme,
            const char       *format)
{
  return g_str_has_prefix (lanyard_programme_get_fields (programme)->format, format);
}

/* Of one event Indico has two exports. */
static gboolean
is_twin (const Group      *group,
         LanyardProgramme *programme)
{
  const LanyardProgrammeFields *one = lanyard_programme_get_fields (group->programme);
  const LanyardProgrammeFields *two = lanyard_programme_get_fields (programme);

  return has_format (group->programme, INDICO) && has_format (programme, INDICO) &&
         (!one->own_id || !two->own_id || g_strcmp0 (one->id, two->id) == 0);
}

static void
add_to_groups (GPtrArray        *groups,
               GFile            *file,
               LanyardProgramme *programme)
{
  Group *group = NULL;

  for (guint i = 0; i < groups->len; i++)
    {
      group = g_ptr_array_index (groups, i);
      if (is_twin (group, programme))
        {
          g_ptr_array_add (group->files, g_object_ref (file));
          return;
        }
    }

  group = g_new0 (Group, 1);
  group->files = g_ptr_array_new_with_free_func (g_object_unref);
  group->programme = g_object_ref (programme);
  g_ptr_array_add (group->files, g_object_ref (file));
  g_ptr_array_add (groups, group);
}

/* With several files the sentence has to say which of them it is about. */
static void
set_error_of (GFile        *file,
              const GError *reason,
              GError      **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *sentence = lanyard_sentence (reason);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s", name, sentence);
}

/* Sessionize's speakers belong to its sessions. */
static gboolean
add_speakers (GPtrArray    *groups,
              GFile        *speakers,
              const GError *reason,
              GError      **error)
{
  for (guint i = groups->len; i > 0; i--)
    {
      Group *group = g_ptr_array_index (groups, i - 1);

      if (has_format (group->programme, SESSIONIZE))
        {
          g_ptr_array_add (group->files, g_object_ref (speakers));
          return TRUE;
        }
    }

  set_error_of (speakers, reason, error);
  return FALSE;
}

/* Returns: (transfer full) (nullable) (element-type Group): @files, each with
 * those that belong to it; NULL where one of them can't be read */
static GPtrArray *
group_files (GPtrArray  *files,
             const char *time_zone,
             GError    **error)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (GPtrArray) speakers = g_ptr_array_new ();
  g_autoptr (GError) incomplete = NULL;

  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);
      g_autoptr (GPtrArray) alone = g_ptr_array_new ();
      g_autoptr (GError) reason = NULL;
      g_autoptr (LanyardProgramme) programme = NULL;

      g_ptr_array_add (alone, file);
      programme = lanyard_load_files (alone, time_zone, NULL, NULL, NULL, problems, &reason);
      if (programme != NULL)
        add_to_groups (groups, file, programme);
      else if (g_error_matches (reason, LANYARD_READ_ERROR, LANYARD_READ_ERROR_INCOMPLETE))
        {
          g_ptr_array_add (speakers, file);
          g_clear_error (&incomplete);
          incomplete = g_steal_pointer (&reason);
        }
      else
        {
          set_error_of (file, reason, error);
          return NULL;
        }
    }

  for (guint i = 0; i < speakers->len; i++)
    {
      if (!add_speakers (groups, g_ptr_array_index (speakers, i), incomplete, error))
        return NULL;
    }
  return g_steal_pointer (&groups);
}

/**
 * lanyard_adding_belong_together:
 * @files: (element-type GFile): files
 * @time_zone: (nullable): the zone that the user chose for them
 * @error: return location for a sentence that says which file doesn't
 *
 * Blocks until they are read.
 *
 * Returns: whether each can be read and all are of one programme
 */
gboolean
lanyard_adding_belong_together (GPtrArray  *files,
                                const char *time_zone,
                                GError    **error)
{
  g_autoptr (GPtrArray) groups = group_files (files, time_zone, error);
  g_autofree char *first = NULL;
  g_autofree char *other = NULL;

  if (groups == NULL)
    return FALSE;
  if (groups->len == 1)
    return TRUE;

  first = g_file_get_parse_name (((const Group *)g_ptr_array_index (groups, 0))->files->pdata[0]);
  other = g_file_get_parse_name (((const Group *)g_ptr_array_index (groups, 1))->files->pdata[0]);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               _ ("“%s” doesn't belong to “%s”. Name each in a command of its own."), other, first);
  return FALSE;
}

static gboolean
note_added (char    *conference,
            GString *out)
{
  g_autofree char *owned = conference;

  if (owned != NULL)
    g_string_append_printf (out, "%s\n", owned);
  return owned != NULL;
}

static gboolean
add_files (LanyardKeeper *keeper,
           GPtrArray     *files,
           const char    *time_zone,
           GString       *out,
           GError       **error)
{
  g_autoptr (GPtrArray) groups = NULL;

  if (files->len == 0)
    return TRUE;
  if (files->len == 1)
    return note_added (lanyard_keeper_add_files (keeper, files, time_zone, NULL, error), out);

  groups = group_files (files, time_zone, error);
  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const Group *group = g_ptr_array_index (groups, i);

      if (!note_added (lanyard_keeper_add_files (keeper, group->files, time_zone, NULL, error),
                       out))
        return FALSE;
    }

  return groups != NULL;
}

static gboolean
add_known (LanyardKeeper *keeper,
           const char    *name,
           GString       *out,
           GError       **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *conference = lanyard_keeper_choose (keeper, name, &reason);

  if (conference == NULL &&
      g_error_matches (reason, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_UNKNOWN_CONFERENCE))
    {
      g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_NO_FILE, name);
      return FALSE;
    }
  if (conference == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  if (!lanyard_keeper_set_removed (keeper, conference, FALSE, error) ||
      !lanyard_keeper_set_current (keeper, conference, error))
    return FALSE;
  return note_added (g_steal_pointer (&conference), out);
}

/**
 * lanyard_adding_run:
 * @keeper: an open keeper
 * @operands: (array zero-terminated=1): files, addresses and names of known
 *   conferences, as lanyard_adding_make_absolute() left them
 * @time_zone: (nullable): the zone that the user chose
 * @out: where the id of each conference is appended, in the order that they
 *   are added
 * @error: what one of them failed with
 *
 * Files of which none is part of another are conferences of their own, and so
 * is every address. The last one is the current one. Blocks.
 *
 * Returns: whether all of them are added; where a file can't be read, none of
 *   the files is
 */
gboolean
lanyard_adding_run (LanyardKeeper     *keeper,
                    const char *const *operands,
                    const char        *time_zone,
                    GString           *out,
                    GError           **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; operands[i] != NULL; i++)
    {
      g_autofree char *address = lanyard_adding_dup_address (operands[i]);

      if (address == NULL && !is_name (operands[i]))
        {
          g_ptr_array_add (files, g_file_new_for_commandline_arg (operands[i]));
          continue;
        }
      if (!add_files (keeper, files, time_zone, out, error))
        return FALSE;
      g_ptr_array_set_size (files, 0);
      if (address == NULL ? !add_known (keeper, operands[i], out, error)
                          : !note_added (lanyard_keeper_add_address (keeper, address, time_zone,
                                                                     NULL, NULL, error),
                                         out))
        return FALSE;
    }

  return add_files (keeper, files, time_zone, out, error);
}
