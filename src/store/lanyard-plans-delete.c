/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-decisions-private.h"

/* What deleting a conference needs. */
typedef struct
{
  LanyardPlans *plans;
  const char   *conference;
} Deletion;

/* @shared: whether other machines may know the plan from this one */
static gboolean
find_shared (LanyardDatabase *database,
             const char      *conference,
             gboolean        *shared,
             GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  sqlite3_stmt *statement = lanyard_database_query (
    database, &local_error, "SELECT 1 FROM shared WHERE conference = ?1", "s", conference);

  *shared = statement != NULL && lanyard_database_next (database, statement, &local_error);
  if (*shared)
    sqlite3_reset (statement);

  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Returns: (transfer full) (nullable) (element-type utf8): section and session
 * of all that was ever decided, one after the other */
static GPtrArray *
list_decided (LanyardDatabase *database,
              const char      *conference,
              GError         **error)
{
  sqlite3_stmt *statement =
    lanyard_database_query (database, error,
                            "SELECT section, session FROM decision"
                            " WHERE conference = ?1 AND session <> '' AND section <> 'fields'",
                            "s", conference);
  g_autoptr (GPtrArray) decided = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lanyard_database_next (database, statement, &local_error))
    {
      g_ptr_array_add (decided, lanyard_database_dup_text (statement, 0));
      g_ptr_array_add (decided, lanyard_database_dup_text (statement, 1));
    }

  if (local_error == NULL)
    return g_steal_pointer (&decided);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static gboolean
take_back (const Deletion *deletion,
           const char     *section,
           const char     *session,
           GError        **error)
{
  if (g_str_equal (section, LANYARD_SECTION_NOTES_NAME) &&
      !lanyard_plans_write_text (deletion->plans->database, deletion->conference, session, "",
                                 error))
    return FALSE;

  return lanyard_plans_decide (deletion->plans, deletion->conference, section, session, error);
}

/* Clears each table; what is left says that all was taken back. */
static gboolean
clear (LanyardDatabase *database,
       const char      *conference,
       GError         **error)
{
  return lanyard_database_run (database, error, "UPDATE star SET star = 0 WHERE conference = ?1",
                               "s", conference) &&
         lanyard_database_run (database, error, "UPDATE note SET seen = 0 WHERE conference = ?1",
                               "s", conference) &&
         lanyard_database_run (database, error,
                               "UPDATE appointment SET removed = 1 WHERE conference = ?1", "s",
                               conference) &&
         lanyard_database_run (database, error, "DELETE FROM lead WHERE conference = ?1", "s",
                               conference) &&
         lanyard_database_run (database, error, "DELETE FROM reminder WHERE conference = ?1", "s",
                               conference) &&
         lanyard_database_run (database, error, "DELETE FROM change WHERE conference = ?1", "s",
                               conference) &&
         lanyard_database_run (database, error,
                               "DELETE FROM setting WHERE name = 'current' AND value = ?1", "s",
                               conference) &&
         lanyard_database_run (database, error,
                               "UPDATE conference SET removed = 1, generation = 0 WHERE id = ?1",
                               "s", conference);
}

static gboolean
delete_shared (const Deletion *deletion,
               GError        **error)
{
  LanyardDatabase *database = deletion->plans->database;
  g_autoptr (GPtrArray) decided = list_decided (database, deletion->conference, error);

  if (decided == NULL)
    return FALSE;
  for (guint i = 0; i < decided->len; i += 2)
    {
      if (!take_back (deletion, g_ptr_array_index (decided, i), g_ptr_array_index (decided, i + 1),
                      error))
        return FALSE;
    }

  return clear (database, deletion->conference, error) &&
         lanyard_plans_decide (deletion->plans, deletion->conference,
                               lanyard_section_to_name (LANYARD_SECTION_FIELDS),
                               LANYARD_FIELD_REMOVED, error);
}

static gboolean
delete_conference (LanyardDatabase *database,
                   gpointer         data,
                   GError         **error)
{
  const Deletion *deletion = data;
  gboolean        shared;

  if (!find_shared (database, deletion->conference, &shared, error))
    return FALSE;
  if (shared)
    return delete_shared (deletion, error);

  return lanyard_database_run (database, error, "DELETE FROM conference WHERE id = ?1", "s",
                               deletion->conference);
}

/**
 * lanyard_plans_delete:
 * @self: plans
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Deletes a conference with its plan, at the user's own word only. Where other
 * machines share it, they have to hear that all was taken back: it is listed no
 * longer, but kept with nothing in it.
 *
 * Returns: whether it is gone from the disk
 */
gboolean
lanyard_plans_delete (LanyardPlans *self,
                      const char   *conference,
                      GError      **error)
{
  Deletion deletion = { self, conference };

  return lanyard_database_transact (self->database, delete_conference, &deletion, error);
}
