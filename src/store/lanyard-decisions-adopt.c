/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-decisions-private.h"

/* Where what was decided before anybody noted it is, and when it was. */
static const struct
{
  const char *section;
  const char *sql;
} adopted[] = {
#define UNLESS_NOTED(section, id)                                              \
  " NOT EXISTS (SELECT * FROM decision AS d WHERE d.conference = a.conference" \
  " AND d.section = '" section "' AND d.session = a." id ")"
  { "stars", "SELECT conference, session, stamp FROM star AS a WHERE stamp > 0 AND" UNLESS_NOTED (
               "stars", "session") },
  { "notes", "SELECT conference, session, stamp FROM note AS a WHERE stamp > 0 AND" UNLESS_NOTED (
               "notes", "session") },
  { "seen", "SELECT conference, session, seen_stamp FROM note AS a"
            " WHERE seen_stamp > 0 AND" UNLESS_NOTED ("seen", "session") },
  { "appointments", "SELECT conference, id, stamp FROM appointment AS a WHERE" UNLESS_NOTED (
                      "appointments", "id") },
  { "leads", "SELECT conference, item, 0 FROM lead AS a WHERE" UNLESS_NOTED ("leads", "item") },
  { "fields", "SELECT conference, field, 0 FROM (SELECT id AS conference, 'title' AS field"
              "  FROM conference"
              " UNION ALL SELECT id, 'city' FROM conference WHERE city IS NOT NULL"
              " UNION ALL SELECT id, 'venue' FROM conference WHERE venue IS NOT NULL"
              " UNION ALL SELECT id, 'start' FROM conference WHERE start > 0"
              " UNION ALL SELECT id, 'end' FROM conference WHERE end > 0"
              " UNION ALL SELECT id, 'time_zone' FROM conference WHERE time_zone IS NOT NULL"
              " UNION ALL SELECT id, 'address' FROM conference WHERE address IS NOT NULL"
              " UNION ALL SELECT id, 'removed' FROM conference WHERE removed = 1) AS a"
              " WHERE" UNLESS_NOTED ("fields", "field") },
#undef UNLESS_NOTED
};

/* Something that was decided before anybody noted it. */
typedef struct
{
  char  *conference;
  char  *session;
  gint64 ms;
} Old;

static void
old_free (gpointer data)
{
  Old *old = data;

  g_free (old->conference);
  g_free (old->session);
  g_free (old);
}

static GPtrArray *
read_old (LanyardDatabase *database,
          const char      *sql,
          GError         **error)
{
  sqlite3_stmt *statement = lanyard_database_query (database, error, sql, "");
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (old_free);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lanyard_database_next (database, statement, &local_error))
    {
      Old *old = g_new0 (Old, 1);

      old->conference = lanyard_database_dup_text (statement, 0);
      old->session = lanyard_database_dup_text (statement, 1);
      old->ms = MAX (sqlite3_column_int64 (statement, 2), 0);
      g_ptr_array_add (all, old);
    }

  if (local_error == NULL)
    return g_steal_pointer (&all);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static gboolean
adopt_one (LanyardPlans *self,
           const char   *section,
           const Old    *old,
           GError      **error)
{
  g_autofree char *item =
    lanyard_decision_find_item (self->database, old->conference, section, old->session, error);
  g_autoptr (LanyardDecision) decision = NULL;

  if (item == NULL)
    return FALSE;

  decision = lanyard_decision_new (item, old->session);
  decision->stamp = lanyard_stamp_next (NULL, old->ms, self->device, 0);
  decision->waiting = TRUE;
  return lanyard_decision_write (self->database, old->conference, section, decision, error);
}

static gboolean
adopt (LanyardDatabase *database,
       gpointer         data,
       GError         **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (adopted); i++)
    {
      g_autoptr (GPtrArray) all = read_old (database, adopted[i].sql, error);

      if (all == NULL)
        return FALSE;
      for (guint k = 0; k < all->len; k++)
        {
          if (!adopt_one (data, adopted[i].section, g_ptr_array_index (all, k), error))
            return FALSE;
        }
    }

  return TRUE;
}

/* Notes what was decided before versions of Lanyard did so; where nobody kept
 * when, it is as old as can be. */
gboolean
lanyard_plans_adopt (LanyardPlans *self,
                     GError      **error)
{
  gboolean any = FALSE;

  lanyard_database_lock (self->database);
  for (guint i = 0; i < G_N_ELEMENTS (adopted) && !any; i++)
    {
      sqlite3_stmt *statement =
        lanyard_database_query (self->database, NULL, adopted[i].sql, "");

      any = statement != NULL && lanyard_database_next (self->database, statement, NULL);
      if (any)
        sqlite3_reset (statement);
    }
  lanyard_database_unlock (self->database);
  return !any || lanyard_database_transact (self->database, adopt, self, error);
}
