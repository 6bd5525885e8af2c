/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-programmes-private.h"

#include "lanyard-changes.h"
#include "lanyard-match.h"
#include "lanyard-order.h"
#include "lanyard-records-private.h"
#include "lanyard-search-text-private.h"
#include "lanyard-summary-part.h"

#include <string.h>

/* An import under way. */
typedef struct
{
  const char          *conference;
  LanyardProgramme    *programme;
  GPtrArray           *problems; /* (nullable) */
  const LanyardOrigin *origin;   /* (nullable) */
  int                 *progress; /* (nullable) */
  GCancellable        *cancellable;

  gint64      generation;
  gint64      bytes;     /* written so far */
  GHashTable *places;    /* LanyardPerson -> position + 1 */
  GHashTable *rooms;     /* LanyardRoom -> index + 1 */
  GHashTable *tracks;    /* LanyardTrack -> index + 1 */
  GPtrArray  *snapshots; /* of the new sessions */
} Import;

static guint
find_place (LanyardPerson *person,
            gpointer       data)
{
  const Import *import = data;

  /* nobody has G_MAXUINT */
  return GPOINTER_TO_UINT (g_hash_table_lookup (import->places, person)) - 1;
}

static int
find_index (GHashTable *indices,
            gpointer    item)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (indices, item)) - 1;
}

static GHashTable *
index_items (GPtrArray *items)
{
  GHashTable *indices = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_insert (indices, g_ptr_array_index (items, i), GUINT_TO_POINTER (i + 1));
  return indices;
}

static char *
join_places (Import    *import,
             GPtrArray *people)
{
  GString *places;

  if (people == NULL)
    return NULL;

  places = g_string_new (NULL);
  for (guint i = 0; i < people->len; i++)
    g_string_append_printf (places, "%s%u", i > 0 ? " " : "",
                            find_place (g_ptr_array_index (people, i), import));
  return g_string_free_and_steal (places);
}

static gboolean
write_roles (LanyardDatabase *database,
             Import          *import,
             LanyardRole      role,
             GPtrArray       *people,
             gint64           session,
             GError         **error)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      guint place = find_place (g_ptr_array_index (people, i), import);

      if (place != G_MAXUINT &&
          !lanyard_database_run (database, error, "INSERT OR IGNORE INTO roles VALUES (?1, ?2, ?3)",
                                 "lil", LANYARD_ROW (import->generation, place), (int)role,
                                 session))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_all_roles (LanyardDatabase *database,
                 Import          *import,
                 LanyardSession  *session,
                 gint64           row,
                 GError         **error)
{
  GPtrArray *summary = lanyard_session_get_summary (session);

  if (!write_roles (database, import, LANYARD_ROLE_LEADS, lanyard_session_get_leads (session), row,
                    error) ||
      !write_roles (database, import, LANYARD_ROLE_SPEAKS, lanyard_session_get_speakers (session),
                    row, error))
    return FALSE;

  for (guint i = 0; summary != NULL && i < summary->len; i++)
    {
      const LanyardSummaryPart *part = g_ptr_array_index (summary, i);

      if (!write_roles (database, import, LANYARD_ROLE_SUMS_UP, part->people, row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_row (LanyardDatabase *database,
           Import          *import,
           LanyardSession  *session,
           gint64           row,
           GError         **error)
{
  const LanyardSnapshot *snapshot = g_ptr_array_index (import->snapshots,
                                                       import->snapshots->len - 1);
  const char *const     *list = lanyard_session_get_languages (session);
  g_autofree char       *languages = list != NULL ? g_strjoinv ("\n", (char **)list) : NULL;
  g_autofree char       *leads = join_places (import, lanyard_session_get_leads (session));
  g_autofree char       *speakers = join_places (import, lanyard_session_get_speakers (session));
  g_autoptr (GBytes) topics = lanyard_records_write_topics (lanyard_session_get_topics (session));

  return lanyard_database_run (
    database, error,
    "INSERT INTO sessions (row, id, key, key_kind, kind, parent, title, subtitle, languages, type,"
    " track, room, day, start, duration, status, leads, speakers, recorded, has_summary, names,"
    " room_id, room_title, text_hash, topics) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,"
    " ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)",
    "lssiisssssiilliissiissslb", row, snapshot->id, snapshot->key, (int)snapshot->key_kind,
    (int)lanyard_session_get_kind (session), lanyard_session_get_parent (session),
    snapshot->title, lanyard_session_get_subtitle (session), languages,
    lanyard_session_get_type_label (session),
    find_index (import->tracks, lanyard_session_get_track (session)),
    find_index (import->rooms, lanyard_session_get_room (session)), (gint64)snapshot->day,
    snapshot->start, snapshot->duration, (int)snapshot->status, leads, speakers,
    (int)lanyard_session_get_recorded (session), lanyard_session_has_summary (session),
    snapshot->speakers, snapshot->room_id, snapshot->room, snapshot->text_hash, topics);
}

static gboolean
write_search_text (LanyardDatabase *database,
                   Import          *import,
                   LanyardSession  *session,
                   gint64           row,
                   GError         **error)
{
  g_auto (LanyardSearchText) text = { 0 };
  g_autofree char *title = NULL;
  g_autofree char *names = NULL;
  g_autofree char *body = NULL;

  lanyard_search_text_init (&text, session);
  title = lanyard_fold_to_words (text.title);
  names = lanyard_fold_to_words (text.names);
  body = lanyard_fold_to_words (text.body);
  import->bytes += (gint64)(strlen (text.title) + strlen (text.names) + strlen (text.body));

  return lanyard_database_run (database, error, "INSERT INTO folded VALUES (?1, ?2, ?3, ?4)",
                               "lsss", row, text.title, text.names, text.body) &&
         lanyard_database_run (database, error,
                               "INSERT INTO words (rowid, title, names, body)"
                               " VALUES (?1, ?2, ?3, ?4)",
                               "lsss", row, title, names, body);
}

static gboolean
write_session (LanyardDatabase *database,
               Import          *import,
               LanyardSession  *session,
               guint            position,
               GError         **error)
{
  gint64 row = LANYARD_ROW (import->generation, position);
  g_autoptr (GBytes) texts = lanyard_records_write_texts (session, find_place, import);

  g_ptr_array_add (import->snapshots, lanyard_snapshot_new (session));
  import->bytes += (gint64)g_bytes_get_size (texts);
  return write_row (database, import, session, row, error) &&
         write_all_roles (database, import, session, row, error) &&
         lanyard_database_run (database, error, "INSERT INTO texts VALUES (?1, ?2)", "lb", row,
                               texts) &&
         write_search_text (database, import, session, row, error);
}

static gboolean
write_sessions (LanyardDatabase *database,
                Import          *import,
                GError         **error)
{
  /* the programme's own lists belong to another thread, maybe */
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (import->programme);
  g_autoptr (GPtrArray) sessions = lanyard_order_sessions (fields->sessions);

  for (guint i = 0; i < sessions->len; i++)
    {
      LanyardSession *session = g_ptr_array_index (sessions, i);

      if (g_cancellable_set_error_if_cancelled (import->cancellable, error) ||
          !write_session (database, import, session, i, error))
        return FALSE;
      if (import->progress != NULL)
        g_atomic_int_set (import->progress, (int)((gint64)(i + 1) * 1000 / sessions->len));
    }
  return TRUE;
}

static gboolean
write_people (LanyardDatabase *database,
              Import          *import,
              GError         **error)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (import->programme);
  g_autoptr (GPtrArray) people = lanyard_order_people (fields->people);

  for (guint i = 0; i < people->len; i++)
    {
      LanyardPerson *person = g_ptr_array_index (people, i);
      g_autoptr (GBytes) details = lanyard_records_write_details (person);

      g_hash_table_insert (import->places, person, GUINT_TO_POINTER (i + 1));
      import->bytes += (gint64)g_bytes_get_size (details);
      if (!lanyard_database_run (database, error, "INSERT INTO people VALUES (?1, ?2, ?3, ?4, ?5)",
                                 "lsssb", LANYARD_ROW (import->generation, i),
                                 lanyard_person_get_id (person), lanyard_person_get_name (person),
                                 lanyard_person_get_affiliation (person), details))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_head (LanyardDatabase *database,
            Import          *import,
            gboolean         renumbered,
            GError         **error)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (import->programme);
  const LanyardOrigin           none = {
              .fetched = LANYARD_NO_INSTANT,
              .expires = LANYARD_NO_INSTANT,
  };
  const LanyardOrigin *origin = import->origin != NULL ? import->origin : &none;
  g_autoptr (GBytes) head = lanyard_records_write_head (import->programme);
  g_autoptr (GBytes) problems = lanyard_records_write_problems (import->problems);
  g_autoptr (GBytes) about = lanyard_records_write_about (import->programme);

  return lanyard_database_run (
    database, error,
    "INSERT OR REPLACE INTO programmes (conference, generation, renumbered, title, city, venue,"
    " first, last, n_sessions, bytes, address, etag, last_modified, size, fetched, expires, head,"
    " problems, about) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,"
    " ?16, ?17, ?18, ?19)",
    "slisssllllssslllbbb", import->conference, import->generation, renumbered, fields->title,
    fields->city, fields->venue, (gint64)fields->start, (gint64)fields->end,
    (gint64)import->snapshots->len, import->bytes + (gint64)g_bytes_get_size (head),
    origin->address, origin->etag, origin->last_modified, origin->size, origin->fetched,
    origin->expires, head, problems, about);
}

static gboolean
log_changes (LanyardDatabase *database,
             Import          *import,
             GPtrArray       *earlier,
             GError         **error)
{
  g_autoptr (GPtrArray) changes = lanyard_changes_compare (earlier, import->snapshots);

  for (guint i = 0; i < changes->len; i++)
    {
      LanyardChange *change = g_ptr_array_index (changes, i);
      g_autoptr (GBytes) before =
                  lanyard_records_write_snapshot (lanyard_change_get_before (change));
      g_autoptr (GBytes) after = lanyard_records_write_snapshot (lanyard_change_get_after (change));

      if (!lanyard_database_run (
            database, error,
            "INSERT INTO changes (conference, generation, before, after) VALUES (?1, ?2, ?3, ?4)",
            "slbb", import->conference, import->generation, before, after))
        return FALSE;
    }
  return TRUE;
}

static gint64
take_generation (LanyardDatabase *database,
                 GError         **error)
{
  sqlite3_stmt *statement;
  gint64        generation = 0;

  if (!lanyard_database_run (database, error, "UPDATE counter SET last = last + 1", ""))
    return 0;
  statement = lanyard_database_query (database, error, "SELECT last FROM counter", "");
  if (statement != NULL && lanyard_database_next (database, statement, error))
    {
      generation = sqlite3_column_int64 (statement, 0);
      sqlite3_reset (statement);
    }
  return generation;
}

static gboolean
import_all (LanyardDatabase *database,
            gpointer         data,
            GError         **error)
{
  Import  *import = data;
  gint64   old = lanyard_programmes_find (database, import->conference);
  gboolean renumbered = FALSE;
  g_autoptr (GPtrArray) earlier = NULL;

  import->generation = take_generation (database, error);
  if (import->generation == 0)
    return FALSE;
  if (old != 0)
    {
      earlier = lanyard_programmes_read_snapshots (database, old, error);
      if (earlier == NULL || !lanyard_programmes_delete_rows (database, old, error))
        return FALSE;
    }

  if (!write_people (database, import, error) || !write_sessions (database, import, error))
    return FALSE;
  if (earlier != NULL)
    {
      renumbered = lanyard_match_ids_renumbered (earlier, import->snapshots);
      if (!log_changes (database, import, earlier, error))
        return FALSE;
    }
  return write_head (database, import, renumbered, error) &&
         !g_cancellable_set_error_if_cancelled (import->cancellable, error);
}

/**
 * lanyard_programmes_import:
 * @self: programmes
 * @conference: the id of a conference
 * @programme: its programme, in memory
 * @problems: (nullable) (element-type LanyardProblem): what its reader met
 * @origin: (nullable): where it is from
 * @progress: (nullable): how much is written, in thousandths; set atomically
 * @cancellable: (nullable): stops it until it is committed
 * @error: LANYARD_STORE_ERROR or G_IO_ERROR_CANCELLED
 *
 * Puts @programme in the place of what was kept, and notes what changed: all
 * of it or nothing. May be called in any thread, while @programme is shown.
 *
 * Returns: whether it is kept now
 */
gboolean
lanyard_programmes_import (LanyardProgrammes   *self,
                           const char          *conference,
                           LanyardProgramme    *programme,
                           GPtrArray           *problems,
                           const LanyardOrigin *origin,
                           int                 *progress,
                           GCancellable        *cancellable,
                           GError             **error)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) rooms = index_items (fields->rooms);
  g_autoptr (GHashTable) tracks = index_items (fields->tracks);
  g_autoptr (GPtrArray) snapshots =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_snapshot_free);
  Import import = {
    .conference = conference,
    .programme = programme,
    .problems = problems,
    .origin = origin,
    .progress = progress,
    .cancellable = cancellable,
    .places = places,
    .rooms = rooms,
    .tracks = tracks,
    .snapshots = snapshots,
  };

  LanyardDatabase *database;
  gboolean         done;

  g_return_val_if_fail (fields->sessions != NULL && fields->people != NULL, FALSE);

  database = lanyard_programmes_lock_writer (self, error);
  if (database == NULL)
    return FALSE;

  sqlite3_wal_checkpoint_v2 (lanyard_database_get_handle (database), NULL,
                             SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
  done = lanyard_database_transact (database, import_all, &import, error);
  lanyard_programmes_unlock_writer (self);
  return done;
}
