/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-match-private.h"

#include "lanyard-wording.h"

guint
lanyard_name_hash (gconstpointer data)
{
  const LanyardName *name = data;
  const guint64      parts[] = {
    name->key,
    name->id,
    name->title,
    name->speakers,
    name->room,
    name->day,
    (guint64)name->start,
  };
  guint64 hash = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    hash = (hash ^ parts[i]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return (guint)(hash >> 32);
}

gboolean
lanyard_name_equal (gconstpointer a,
                    gconstpointer b)
{
  const LanyardName *one = a;
  const LanyardName *two = b;

  return one->key == two->key && one->id == two->id && one->title == two->title &&
         one->speakers == two->speakers && one->room == two->room && one->day == two->day &&
         one->start == two->start;
}

/* @text: (transfer full) (nullable) */
static guint
get_number (LanyardMatching *self,
            char            *text)
{
  guint number;

  if (text == NULL)
    return 0;

  number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, text));
  if (number != 0)
    {
      g_free (text);
      return number;
    }

  number = g_hash_table_size (self->numbers) + 1;
  g_hash_table_insert (self->numbers, text, GUINT_TO_POINTER (number));
  return number;
}

/* Whether an id was made of the key by counting occurrences: where the first is
 * gone the second gets its id. */
static gboolean
is_counted (const LanyardSnapshot *snapshot)
{
  gsize length = strlen (snapshot->key);

  return g_str_has_prefix (snapshot->id, snapshot->key) &&
         (snapshot->id[length] == '\0' || snapshot->id[length] == '#');
}

static void
take_up (LanyardMatching *self,
         guint            version,
         GPtrArray       *snapshots)
{
  GArray *sessions = g_array_sized_new (FALSE, FALSE, sizeof (LanyardKnown), snapshots->len);

  for (guint i = 0; i < snapshots->len; i++)
    {
      const LanyardSnapshot *snapshot = g_ptr_array_index (snapshots, i);
      char                  *title = lanyard_wording_fold (snapshot->title);
      char                  *speakers = lanyard_wording_fold_names (snapshot->speakers);
      LanyardKnown           known = { .kind = snapshot->key_kind };

      known.name.key = get_number (self, g_strdup (snapshot->key));
      if (!is_counted (snapshot))
        known.name.id = get_number (self, g_strdup (snapshot->id));
      known.name.title = get_number (self, title);
      known.name.speakers = get_number (self, speakers);
      known.name.room = get_number (self, g_strdup (snapshot->room));
      known.name.day = snapshot->day;
      known.name.start = snapshot->start != LANYARD_NO_INSTANT ? snapshot->start : 0;
      g_array_append_val (sessions, known);
    }

  self->sessions[version] = sessions;
}

void
lanyard_matching_init (LanyardMatching *self,
                       GPtrArray       *earlier,
                       GPtrArray       *later)
{
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  take_up (self, EARLIER, earlier);
  take_up (self, LATER, later);
}

void
lanyard_matching_clear (LanyardMatching *self)
{
  g_hash_table_unref (self->numbers);
  for (guint i = 0; i < N_VERSIONS; i++)
    g_array_unref (self->sessions[i]);
}

LanyardKnown *
lanyard_matching_get (LanyardMatching *self,
                      guint            version,
                      guint            index)
{
  return &g_array_index (self->sessions[version], LanyardKnown, index);
}
