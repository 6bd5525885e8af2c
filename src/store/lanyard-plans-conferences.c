/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-decisions-private.h"

static LanyardConference *
read_conference (sqlite3_stmt *statement)
{
  LanyardConferenceFields fields = {
    .id = lanyard_database_dup_text (statement, 0),
    .title = lanyard_database_dup_text (statement, 1),
    .city = lanyard_database_dup_text (statement, 2),
    .venue = lanyard_database_dup_text (statement, 3),
    .start = (LanyardDate)sqlite3_column_int64 (statement, 4),
    .end = (LanyardDate)sqlite3_column_int64 (statement, 5),
    .time_zone = lanyard_database_dup_text (statement, 6),
    .address = lanyard_database_dup_text (statement, 7),
    .checked = sqlite3_column_int64 (statement, 8),
    .failed = sqlite3_column_int64 (statement, 9),
    .failure = lanyard_database_dup_text (statement, 10),
    .removed = sqlite3_column_int (statement, 11) != 0,
    .n_starred = (guint)sqlite3_column_int (statement, 12),
    .n_unseen = (guint)sqlite3_column_int (statement, 13),
    .sample = sqlite3_column_int (statement, 14) != 0,
    .updated = LANYARD_NO_INSTANT,
    .expires = LANYARD_NO_INSTANT,
  };

  return lanyard_conference_new (&fields);
}

/**
 * lanyard_plans_list_conferences:
 * @self: plans
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardConference): those
 *   that are known, with what isn't of their programme
 */
GPtrArray *
lanyard_plans_list_conferences (LanyardPlans *self,
                                GError      **error)
{
  g_autoptr (GPtrArray) conferences = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local_error = NULL;
  sqlite3_stmt *statement;

  lanyard_database_lock (self->database);
  statement = lanyard_database_query (
    self->database, &local_error,
    "SELECT id, title, city, venue, start, end, time_zone, address, checked, failed, failure,"
    " removed,"
    " (SELECT count(*) FROM star WHERE conference = id AND star IN (1, 2)),"
    " (SELECT count(DISTINCT change.change) FROM change JOIN star"
    "   ON star.conference = change.conference AND star.session = change.change"
    "   WHERE change.conference = conference.id AND star.star IN (1, 2)),"
    " EXISTS (SELECT * FROM setting WHERE name = 'sample' AND value = id) AND"
    "  NOT EXISTS (SELECT * FROM star WHERE conference = id AND star <> 0)"
    " FROM conference"
    /* of one that was deleted nothing is left but what other machines have to hear */
    " WHERE removed = 0 OR generation <> 0 OR"
    "  EXISTS (SELECT * FROM star WHERE conference = id AND star <> 0) OR"
    "  EXISTS (SELECT * FROM note WHERE conference = id AND (text <> '' OR seen <> 0))"
    " ORDER BY id",
    "");
  while (statement != NULL && lanyard_database_next (self->database, statement, &local_error))
    g_ptr_array_add (conferences, read_conference (statement));
  lanyard_database_unlock (self->database);

  if (local_error == NULL)
    return g_steal_pointer (&conferences);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/* What changing something of a conference needs. */
typedef struct
{
  LanyardPlans                  *plans;
  const char                    *conference;
  const LanyardConferenceFields *fields; /* (nullable) */
  const char                    *field;  /* (nullable) what is decided on */
  const char                    *text;   /* (nullable) */
  gboolean                       removed;
} Setting;

static gboolean
decide (const Setting *setting,
        const char    *field,
        GError       **error)
{
  return lanyard_plans_decide (setting->plans, setting->conference,
                               lanyard_section_to_name (LANYARD_SECTION_FIELDS), field, error);
}

/* What other machines hear of, in the order in which it is selected. */
static const char *const shared_fields[] = {
  LANYARD_FIELD_TITLE,
  LANYARD_FIELD_CITY,
  LANYARD_FIELD_VENUE,
  LANYARD_FIELD_START,
  LANYARD_FIELD_END,
  LANYARD_FIELD_TIME_ZONE,
  LANYARD_FIELD_ADDRESS,
  LANYARD_FIELD_REMOVED,
};

/* @texts: (out caller-allocates) (transfer full): what is kept of a conference;
 * NULL throughout where it isn't known */
static gboolean
read_fields (LanyardDatabase *database,
             const char      *conference,
             char            *texts[G_N_ELEMENTS (shared_fields)],
             GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  sqlite3_stmt *statement = lanyard_database_query (
    database, &local_error,
    "SELECT title, city, venue, nullif (start, 0), nullif (end, 0), time_zone, address,"
    " nullif (removed, 0) FROM conference WHERE id = ?1",
    "s", conference);
  gboolean there =
    statement != NULL && lanyard_database_next (database, statement, &local_error);

  for (int i = 0; i < (int)G_N_ELEMENTS (shared_fields); i++)
    texts[i] = there ? lanyard_database_dup_text (statement, i) : NULL;
  if (there)
    sqlite3_reset (statement);

  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* @text: (out) (transfer full) (nullable): what is kept of a field, as a
 * document has it; NULL for nothing */
gboolean
lanyard_plans_dup_field (LanyardDatabase *database,
                         const char      *conference,
                         const char      *field,
                         char           **text,
                         GError         **error)
{
  char *texts[G_N_ELEMENTS (shared_fields)];

  *text = NULL;
  if (!read_fields (database, conference, texts, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (shared_fields); i++)
    {
      gboolean is_date = g_str_equal (shared_fields[i], LANYARD_FIELD_START) ||
                         g_str_equal (shared_fields[i], LANYARD_FIELD_END);

      if (!g_str_equal (shared_fields[i], field) || texts[i] == NULL)
        g_free (texts[i]);
      else if (is_date)
        {
          *text = lanyard_date_to_iso ((LanyardDate)g_ascii_strtoull (texts[i], NULL, 10));
          g_free (texts[i]);
        }
      else if (g_str_equal (shared_fields[i], LANYARD_FIELD_REMOVED))
        {
          *text = g_strdup (LANYARD_FIELD_YES);
          g_free (texts[i]);
        }
      else
        *text = texts[i];
    }

  return TRUE;
}

static gboolean
write_conference (LanyardDatabase               *database,
                  const LanyardConferenceFields *fields,
                  GError                       **error)
{
  return lanyard_database_run (
    database, error,
    "INSERT INTO conference (id, title, city, venue, start, end, time_zone, address, checked,"
    " failed, failure) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
    " ON CONFLICT (id) DO UPDATE SET title = ?2, city = ?3, venue = ?4, start = ?5, end = ?6,"
    " time_zone = ?7, address = ?8, checked = ?9, failed = ?10, failure = ?11, removed = 0",
    "ssssiisslls", fields->id, fields->title, fields->city, fields->venue, (int)fields->start,
    (int)fields->end, fields->time_zone, fields->address, (gint64)fields->checked,
    (gint64)fields->failed, fields->failure);
}

static gboolean
put_conference (LanyardDatabase *database,
                gpointer         data,
                GError         **error)
{
  const Setting *setting = data;
  char          *before[G_N_ELEMENTS (shared_fields)];
  char          *after[G_N_ELEMENTS (shared_fields)] = { NULL };
  gboolean       done = read_fields (database, setting->conference, before, error) &&
                  write_conference (database, setting->fields, error) &&
                  read_fields (database, setting->conference, after, error);

  for (guint i = 0; i < G_N_ELEMENTS (shared_fields); i++)
    {
      if (done && g_strcmp0 (before[i], after[i]) != 0)
        done = decide (setting, shared_fields[i], error);
      g_free (before[i]);
      g_free (after[i]);
    }

  return done;
}

/**
 * lanyard_plans_put_conference:
 * @self: plans
 * @fields: a conference: id, title, city, venue, dates, time zone, address and
 *   when that answered or failed are kept
 * @error: LANYARD_STORE_ERROR
 *
 * Adds a conference or replaces what is known of it; one that was removed is
 * there again. Its plan is what it was.
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_plans_put_conference (LanyardPlans                  *self,
                              const LanyardConferenceFields *fields,
                              GError                       **error)
{
  Setting setting = { self, fields->id, fields };

  return lanyard_database_transact (self->database, put_conference, &setting, error);
}

/* Ends what one statement did to one conference, in whose lock it was done. */
static gboolean
end_change (LanyardPlans *self,
            const char   *conference,
            gboolean      done,
            GError      **error)
{
  gboolean found = sqlite3_changes (lanyard_database_get_handle (self->database)) > 0;

  if (done && !found)
    g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND, conference);
  lanyard_database_unlock (self->database);
  return done && found;
}

/**
 * lanyard_plans_set_checked:
 * @self: plans
 * @conference: a conference's id
 * @checked: when its address last answered, by the real clock
 * @failed: when it failed since then, or LANYARD_NO_INSTANT
 * @failure: (nullable): the sentence that says why
 * @error: LANYARD_STORE_ERROR: NOT_FOUND where @conference isn't known
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_plans_set_checked (LanyardPlans  *self,
                           const char    *conference,
                           LanyardInstant checked,
                           LanyardInstant failed,
                           const char    *failure,
                           GError       **error)
{
  gboolean done;

  lanyard_database_lock (self->database);
  done = lanyard_database_run (
    self->database, error,
    "UPDATE conference SET checked = ?2, failed = ?3, failure = ?4 WHERE id = ?1", "slls",
    conference, (gint64)checked, (gint64)failed, failure);
  return end_change (self, conference, done, error);
}

/* One statement of those that other machines hear of. */
static gboolean
end_setting (const Setting *setting,
             gboolean       done,
             GError       **error)
{
  sqlite3 *handle = lanyard_database_get_handle (setting->plans->database);

  if (done && sqlite3_changes (handle) == 0)
    g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND,
                         setting->conference);
  return done && sqlite3_changes (handle) > 0 && decide (setting, setting->field, error);
}

static gboolean
set_field (LanyardDatabase *database,
           gpointer         data,
           GError         **error)
{
  const Setting *setting = data;
  gboolean       done;

  if (g_str_equal (setting->field, LANYARD_FIELD_ADDRESS))
    done =
      lanyard_database_run (database, error, "UPDATE conference SET address = ?2 WHERE id = ?1",
                            "ss", setting->conference, setting->text);
  else if (g_str_equal (setting->field, LANYARD_FIELD_TIME_ZONE))
    done =
      lanyard_database_run (database, error, "UPDATE conference SET time_zone = ?2 WHERE id = ?1",
                            "ss", setting->conference, setting->text);
  else
    done =
      lanyard_database_run (database, error, "UPDATE conference SET removed = ?2 WHERE id = ?1",
                            "si", setting->conference, (int)setting->removed);
  return end_setting (setting, done, error);
}

/**
 * lanyard_plans_set_address:
 * @self: plans
 * @conference: a conference's id
 * @address: (nullable): where newer versions of its programme are
 * @error: LANYARD_STORE_ERROR: NOT_FOUND where @conference isn't known
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_plans_set_address (LanyardPlans *self,
                           const char   *conference,
                           const char   *address,
                           GError      **error)
{
  Setting setting = { self, conference, NULL, LANYARD_FIELD_ADDRESS, address };

  return lanyard_database_transact (self->database, set_field, &setting, error);
}

/**
 * lanyard_plans_set_time_zone:
 * @self: plans
 * @conference: a conference's id
 * @time_zone: (nullable): the IANA name that the user chose
 * @error: LANYARD_STORE_ERROR: NOT_FOUND where @conference isn't known
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_plans_set_time_zone (LanyardPlans *self,
                             const char   *conference,
                             const char   *time_zone,
                             GError      **error)
{
  Setting setting = { self, conference, NULL, LANYARD_FIELD_TIME_ZONE, time_zone };

  return lanyard_database_transact (self->database, set_field, &setting, error);
}

/**
 * lanyard_plans_set_removed:
 * @self: plans
 * @conference: a conference's id
 * @removed: whether the user removed it; its plan is kept in any case
 * @error: LANYARD_STORE_ERROR: NOT_FOUND where @conference isn't known
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_plans_set_removed (LanyardPlans *self,
                           const char   *conference,
                           gboolean      removed,
                           GError      **error)
{
  Setting setting = { self, conference, NULL, LANYARD_FIELD_REMOVED, NULL, removed };

  return lanyard_database_transact (self->database, set_field, &setting, error);
}

/**
 * lanyard_plans_dup_current:
 * @self: plans
 *
 * Returns: (transfer full) (nullable): the id of the conference that is shown
 */
char *
lanyard_plans_dup_current (LanyardPlans *self)
{
  sqlite3_stmt *statement;
  char         *current = NULL;

  lanyard_database_lock (self->database);
  statement = lanyard_database_query (
    self->database, NULL,
    "SELECT value FROM setting JOIN conference ON id = value WHERE name = 'current'", "");
  if (statement != NULL && lanyard_database_next (self->database, statement, NULL))
    {
      current = lanyard_database_dup_text (statement, 0);
      sqlite3_reset (statement);
    }
  lanyard_database_unlock (self->database);
  return current;
}

/**
 * lanyard_plans_set_current:
 * @self: plans
 * @conference: (nullable): the id of the conference to show from now on
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_plans_set_current (LanyardPlans *self,
                           const char   *conference,
                           GError      **error)
{
  gboolean done;

  lanyard_database_lock (self->database);
  done = lanyard_database_run (self->database, error,
                               "INSERT OR REPLACE INTO setting (name, value)"
                               " VALUES ('current', ?1)",
                               "s", conference);
  lanyard_database_unlock (self->database);
  return done;
}

/**
 * lanyard_plans_set_sample:
 * @self: plans
 * @conference: the id of a conference
 * @sample: whether its programme came with the app; at most one did
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_plans_set_sample (LanyardPlans *self,
                          const char   *conference,
                          gboolean      sample,
                          GError      **error)
{
  gboolean done;

  lanyard_database_lock (self->database);
  done = sample ? lanyard_database_run (self->database, error,
                                        "INSERT OR REPLACE INTO setting (name, value)"
                                        " VALUES ('sample', ?1)",
                                        "s", conference)
                : lanyard_database_run (self->database, error,
                                        "DELETE FROM setting WHERE name = 'sample' AND value = ?1",
                                        "s", conference);
  lanyard_database_unlock (self->database);
  return done;
}
