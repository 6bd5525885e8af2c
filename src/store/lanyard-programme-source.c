/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-programmes-private.h"
#include "lanyard-cell-private.h"
#include "lanyard-records-private.h"
#include "lanyard-source.h"

/* A programme in the database, of one generation: once that was replaced,
 * nothing is found any more. A person is one object as long as anyone holds
 * it, in the list of people as in any session. */
#define LANYARD_TYPE_PROGRAMME_SOURCE (lanyard_programme_source_get_type ())
G_DECLARE_FINAL_TYPE (LanyardProgrammeSource,
                      lanyard_programme_source,
                      LANYARD,
                      PROGRAMME_SOURCE,
                      GObject)

struct _LanyardProgrammeSource
{
  GObject parent_instance;

  LanyardProgrammes *programmes; /* (owned) */
  gint64             generation;
  GPtrArray         *rooms;     /* (owned) of LanyardRoom */
  GPtrArray         *tracks;    /* (owned) of LanyardTrack */
  GHashTable        *people;    /* position + 1 -> LanyardPerson (unowned) */
  GHashTable        *positions; /* LanyardPerson (unowned) -> position + 1 */
};

static void lanyard_programme_source_iface_init (LanyardSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LanyardProgrammeSource,
                               lanyard_programme_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LANYARD_TYPE_SOURCE,
                                                      lanyard_programme_source_iface_init))

static void
person_gone_cb (gpointer data,
                GObject *person)
{
  LanyardProgrammeSource *self = data;
  gpointer                position = g_hash_table_lookup (self->positions, person);

  g_hash_table_remove (self->people, position);
  g_hash_table_remove (self->positions, person);
}

/* Takes id, name and affiliation from @column on. */
static LanyardPerson *
take_person (LanyardProgrammeSource *self,
             guint                   position,
             sqlite3_stmt           *statement,
             int                     column)
{
  gpointer            key = GUINT_TO_POINTER (position + 1);
  LanyardPerson      *person = g_hash_table_lookup (self->people, key);
  LanyardPersonFields fields = { 0 };

  if (person != NULL)
    return g_object_ref (person);

  fields.id = lanyard_cell_dup_required (statement, column);
  fields.name = lanyard_cell_dup_required (statement, column + 1);
  fields.affiliation = lanyard_cell_dup_text (statement, column + 2);
  person = lanyard_person_new_stored (&fields, LANYARD_SOURCE (self));
  g_hash_table_insert (self->people, key, person);
  g_hash_table_insert (self->positions, person, key);
  g_object_weak_ref (G_OBJECT (person), person_gone_cb, self);
  return person;
}

/* The connection to read with, until unlock(); NULL where it is closed. */
static LanyardDatabase *
lock (LanyardProgrammeSource *self)
{
  return lanyard_programmes_lock_reader (self->programmes, NULL);
}

static void
unlock (LanyardProgrammeSource *self)
{
  lanyard_programmes_unlock_reader (self->programmes);
}

/* Called with the lock held. */
static LanyardPerson *
get_person (guint    position,
            gpointer data)
{
  LanyardProgrammeSource *self = data;
  LanyardDatabase        *database = self->programmes->reader;
  LanyardPerson          *person =
    g_hash_table_lookup (self->people, GUINT_TO_POINTER (position + 1));
  sqlite3_stmt *statement;

  if (person != NULL)
    return g_object_ref (person);

  statement = lanyard_database_query (
    database, NULL, "SELECT id, name, affiliation FROM people WHERE row = ?1", "l",
    LANYARD_ROW (self->generation, position));
  if (statement == NULL || !lanyard_database_next (database, statement, NULL))
    return NULL;
  person = take_person (self, position, statement, 0);
  sqlite3_reset (statement);
  return person;
}

/* Reads "3 17 5". */
static GPtrArray *
read_people (LanyardProgrammeSource *self,
             const char             *positions)
{
  GPtrArray *people;

  if (positions == NULL)
    return NULL;

  people = g_ptr_array_new_with_free_func (g_object_unref);
  while (*positions != '\0')
    {
      char          *end;
      LanyardPerson *person =
        get_person ((guint)g_ascii_strtoull (positions, &end, 10), self);

      if (person != NULL)
        g_ptr_array_add (people, person);
      if (end == positions)
        break;
      positions = end;
    }
  return people;
}

static gpointer
dup_item (GPtrArray *items,
          int        index)
{
  if (index < 0 || (guint)index >= items->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (items, index));
}

static LanyardSession *
read_session (LanyardProgrammeSource *self,
              sqlite3_stmt           *row)
{
  g_autofree char *languages = lanyard_cell_dup_text (row, 7);
  g_autoptr (GBytes) topics = lanyard_cell_dup_bytes (row, 18);
  LanyardSessionFields fields = {
    .id = lanyard_cell_dup_required (row, 0),
    .key = lanyard_cell_dup_text (row, 1),
    .key_kind = lanyard_cell_get_enum (row, 2, LANYARD_KEY_NONE),
    .kind = lanyard_cell_get_enum (row, 3, LANYARD_SESSION_OTHER),
    .parent = lanyard_cell_dup_text (row, 4),
    .title = lanyard_cell_dup_required (row, 5),
    .subtitle = lanyard_cell_dup_text (row, 6),
    .languages = languages != NULL ? g_strsplit (languages, "\n", -1) : NULL,
    .type = lanyard_cell_dup_text (row, 8),
    .track = dup_item (self->tracks, sqlite3_column_int (row, 9)),
    .room = dup_item (self->rooms, sqlite3_column_int (row, 10)),
    .day = (LanyardDate)sqlite3_column_int64 (row, 11),
    .start = sqlite3_column_int64 (row, 12),
    .duration = sqlite3_column_int (row, 13),
    .status = lanyard_cell_get_enum (row, 14, LANYARD_SESSION_CANCELLED),
    .leads = read_people (self, lanyard_database_get_text (row, 15)),
    .speakers = read_people (self, lanyard_database_get_text (row, 16)),
    .recorded = lanyard_cell_get_enum (row, 17, LANYARD_RECORDED_NO),
    .topics = lanyard_records_read_topics (topics),
  };

  return lanyard_session_new_stored (&fields, sqlite3_column_int (row, 19) != 0,
                                     LANYARD_SOURCE (self));
}

static GPtrArray *
load_sessions (LanyardSource *source,
               guint          from,
               guint          n)
{
  LanyardProgrammeSource *self = LANYARD_PROGRAMME_SOURCE (source);
  LanyardDatabase        *database = lock (self);
  GPtrArray              *loaded = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt           *statement;

  if (database == NULL)
    return loaded;

  statement = lanyard_database_query (
    database, NULL,
    "SELECT id, key, key_kind, kind, parent, title, subtitle, languages, type, track, room, day,"
    " start, duration, status, leads, speakers, recorded, topics, has_summary FROM sessions"
    " WHERE row >= ?1 AND row < ?2",
    "ll", LANYARD_ROW (self->generation, from), LANYARD_ROW (self->generation, from + n));
  while (statement != NULL && lanyard_database_next (database, statement, NULL))
    g_ptr_array_add (loaded, read_session (self, statement));
  unlock (self);
  return loaded;
}

static GPtrArray *
load_people (LanyardSource *source,
             guint          from,
             guint          n)
{
  LanyardProgrammeSource *self = LANYARD_PROGRAMME_SOURCE (source);
  LanyardDatabase        *database = lock (self);
  GPtrArray              *loaded = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt           *statement;

  if (database == NULL)
    return loaded;

  statement = lanyard_database_query (
    database, NULL,
    "SELECT row, id, name, affiliation FROM people WHERE row >= ?1 AND row < ?2", "ll",
    LANYARD_ROW (self->generation, from), LANYARD_ROW (self->generation, from + n));
  while (statement != NULL && lanyard_database_next (database, statement, NULL))
    g_ptr_array_add (
      loaded,
      take_person (self, LANYARD_ROW_POSITION (sqlite3_column_int64 (statement, 0)), statement, 1));
  unlock (self);
  return loaded;
}

/* Returns the position that a table has for @id, G_MAXUINT for none. */
static guint
find_position (LanyardProgrammeSource *self,
               const char             *sql,
               const char             *id)
{
  LanyardDatabase *database = lock (self);
  guint            position = G_MAXUINT;
  sqlite3_stmt    *statement;

  if (database == NULL)
    return G_MAXUINT;

  statement = lanyard_database_query (database, NULL, sql, "sll", id,
                                      LANYARD_ROW (self->generation, 0),
                                      LANYARD_ROW (self->generation + 1, 0));
  if (statement != NULL && lanyard_database_next (database, statement, NULL))
    {
      position = LANYARD_ROW_POSITION (sqlite3_column_int64 (statement, 0));
      sqlite3_reset (statement);
    }
  unlock (self);
  return position;
}

static guint
find_session (LanyardSource *source,
              const char    *id)
{
  return find_position (LANYARD_PROGRAMME_SOURCE (source),
                        "SELECT row FROM sessions WHERE id = ?1 AND row >= ?2 AND row < ?3", id);
}

static guint
find_person (LanyardSource *source,
             const char    *id)
{
  return find_position (LANYARD_PROGRAMME_SOURCE (source),
                        "SELECT row FROM people WHERE id = ?1 AND row >= ?2 AND row < ?3", id);
}

/* Called with the lock held. */
static sqlite3_stmt *
query_number (LanyardProgrammeSource *self,
              const char             *sql,
              guint                   number)
{
  return lanyard_database_query (
    self->programmes->reader, NULL, sql, "lll", (gint64)number,
    LANYARD_ROW (self->generation, 0), LANYARD_ROW (self->generation + 1, 0));
}

static sqlite3_stmt *
query_role (LanyardProgrammeSource *self,
            LanyardRole             role,
            const char             *person)
{
  guint position = find_person (LANYARD_SOURCE (self), person);

  return lanyard_database_query (
    self->programmes->reader, NULL,
    "SELECT session FROM roles WHERE person = ?1 AND role = ?2 ORDER BY session", "li",
    position != G_MAXUINT ? LANYARD_ROW (self->generation, position) : -1, (int)role);
}

static sqlite3_stmt *
query_sessions (LanyardProgrammeSource *self,
                LanyardListBy           by,
                const char             *id)
{
  LanyardSessionKind kind = LANYARD_SESSION_OTHER;

  switch (by)
    {
    case LANYARD_LIST_KIND:
      lanyard_session_kind_from_name (id, &kind);
      return query_number (
        self, "SELECT row FROM sessions WHERE kind = ?1 AND row >= ?2 AND row < ?3 ORDER BY row",
        kind);
    case LANYARD_LIST_TRACK:
      for (guint i = 0; i < self->tracks->len; i++)
        if (g_str_equal (lanyard_track_get_id (g_ptr_array_index (self->tracks, i)), id))
          return query_number (
            self,
            "SELECT row FROM sessions WHERE track = ?1 AND row >= ?2 AND row < ?3 ORDER BY row",
            i);
      return NULL;
    case LANYARD_LIST_ROOM:
      for (guint i = 0; i < self->rooms->len; i++)
        if (g_str_equal (lanyard_room_get_id (g_ptr_array_index (self->rooms, i)), id))
          return query_number (
            self,
            "SELECT row FROM sessions WHERE room = ?1 AND row >= ?2 AND row < ?3 ORDER BY row", i);
      return NULL;
    case LANYARD_LIST_PARTS:
      return lanyard_database_query (
        self->programmes->reader, NULL,
        "SELECT row FROM sessions WHERE parent = ?1 AND row >= ?2 AND row < ?3 ORDER BY row",
        "sll", id, LANYARD_ROW (self->generation, 0), LANYARD_ROW (self->generation + 1, 0));
    case LANYARD_LIST_LED:
      return query_role (self, LANYARD_ROLE_LEADS, id);
    case LANYARD_LIST_SPOKEN:
      return query_role (self, LANYARD_ROLE_SPEAKS, id);
    case LANYARD_LIST_SUMMED_UP:
      return query_role (self, LANYARD_ROLE_SUMS_UP, id);
    default:
      g_assert_not_reached ();
    }
}

static GArray *
find_sessions (LanyardSource *source,
               LanyardListBy  by,
               const char    *id)
{
  LanyardProgrammeSource *self = LANYARD_PROGRAMME_SOURCE (source);
  LanyardDatabase        *database = lock (self);
  GArray                 *positions = g_array_new (FALSE, FALSE, sizeof (guint));
  sqlite3_stmt           *statement;

  if (database == NULL)
    return positions;

  statement = query_sessions (self, by, id);
  while (statement != NULL && lanyard_database_next (database, statement, NULL))
    {
      guint position = LANYARD_ROW_POSITION (sqlite3_column_int64 (statement, 0));

      g_array_append_val (positions, position);
    }
  unlock (self);
  return positions;
}

/* Returns the piece that a table has for the row of an id. */
static GBytes *
read_blob (LanyardProgrammeSource *self,
           const char             *sql,
           guint                   position)
{
  LanyardDatabase *database = position != G_MAXUINT ? lock (self) : NULL;
  GBytes          *bytes = NULL;
  sqlite3_stmt    *statement;

  if (database == NULL)
    return NULL;

  statement =
    lanyard_database_query (database, NULL, sql, "l", LANYARD_ROW (self->generation, position));
  if (statement != NULL && lanyard_database_next (database, statement, NULL))
    {
      bytes = lanyard_cell_dup_bytes (statement, 0);
      sqlite3_reset (statement);
    }
  unlock (self);
  return bytes;
}

static void
load_texts (LanyardSource        *source,
            const char           *id,
            LanyardSessionFields *fields)
{
  LanyardProgrammeSource *self = LANYARD_PROGRAMME_SOURCE (source);
  g_autoptr (GBytes) bytes =
              read_blob (self, "SELECT texts FROM texts WHERE row = ?1", find_session (source, id));

  /* the people of its summary may have to be looked for */
  if (bytes == NULL || lock (self) == NULL)
    return;

  lanyard_records_read_texts (bytes, fields, get_person, self);
  unlock (self);
}

static void
load_details (LanyardSource       *source,
              const char          *id,
              LanyardPersonFields *fields)
{
  LanyardProgrammeSource *self = LANYARD_PROGRAMME_SOURCE (source);
  g_autoptr (GBytes) bytes =
              read_blob (self, "SELECT details FROM people WHERE row = ?1",
                         find_person (source, id));

  if (bytes != NULL)
    lanyard_records_read_details (bytes, fields);
}

static void
lanyard_programme_source_finalize (GObject *object)
{
  LanyardProgrammeSource *self = LANYARD_PROGRAMME_SOURCE (object);
  GHashTableIter          iter;
  gpointer                person;

  g_hash_table_iter_init (&iter, self->positions);
  while (g_hash_table_iter_next (&iter, &person, NULL))
    g_object_weak_unref (person, person_gone_cb, self);
  g_hash_table_unref (self->positions);
  g_hash_table_unref (self->people);
  g_ptr_array_unref (self->rooms);
  g_ptr_array_unref (self->tracks);
  lanyard_programmes_unref (self->programmes);

  G_OBJECT_CLASS (lanyard_programme_source_parent_class)->finalize (object);
}

static void
lanyard_programme_source_class_init (LanyardProgrammeSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_programme_source_finalize;
}

static void
lanyard_programme_source_iface_init (LanyardSourceInterface *iface)
{
  iface->load_sessions = load_sessions;
  iface->load_people = load_people;
  iface->find_sessions = find_sessions;
  iface->find_session = find_session;
  iface->find_person = find_person;
  iface->load_texts = load_texts;
  iface->load_details = load_details;
}

static void
lanyard_programme_source_init (LanyardProgrammeSource *self)
{
  self->people = g_hash_table_new (NULL, NULL);
  self->positions = g_hash_table_new (NULL, NULL);
}

/**
 * lanyard_programmes_create_source:
 * @self: programmes
 * @generation: the generation of one of them
 * @fields: what was read of it, with its rooms and tracks
 *
 * Returns: (transfer full): where its sessions and people are
 */
LanyardSource *
lanyard_programmes_create_source (LanyardProgrammes            *self,
                                  gint64                        generation,
                                  const LanyardProgrammeFields *fields)
{
  LanyardProgrammeSource *source = g_object_new (LANYARD_TYPE_PROGRAMME_SOURCE, NULL);

  source->programmes = lanyard_programmes_ref (self);
  source->generation = generation;
  source->rooms = g_ptr_array_ref (fields->rooms);
  source->tracks = g_ptr_array_ref (fields->tracks);
  return LANYARD_SOURCE (source);
}
