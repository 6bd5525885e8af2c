/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-keeper-private.h"

#include "lanyard-fold.h"

#include <string.h>

/* How well a name fits a conference; the better one counts. */
typedef enum {
  FIT_NONE,
  FIT_BEGINNING, /* of its id, title or acronym */
  FIT_WHOLE,     /* its title or acronym */
  FIT_ID,
} Fit;

static Fit
fit_text (const char *text,
          const char *folded)
{
  g_autofree char *name = text != NULL ? lanyard_fold (text) : NULL;

  if (name == NULL || !g_str_has_prefix (name, folded))
    return FIT_NONE;
  return g_str_equal (name, folded) ? FIT_WHOLE : FIT_BEGINNING;
}

static Fit
fit (LanyardKeeper     *self,
     LanyardConference *conference,
     const char        *name,
     const char        *folded)
{
  const LanyardConferenceFields *fields = lanyard_conference_get_fields (conference);
  g_autoptr (LanyardProgramme) programme = NULL;
  Fit best;

  if (g_str_equal (fields->id, name))
    return FIT_ID;
  if (fields->removed || *folded == '\0')
    return FIT_NONE;

  programme = lanyard_programmes_load (self->programmes, fields->id, NULL, NULL);
  best = MAX (fit_text (fields->id, folded), fit_text (fields->title, folded));
  if (programme != NULL)
    best = MAX (best, fit_text (lanyard_programme_get_fields (programme)->acronym, folded));
  return best;
}

/* Returns: (transfer full): the ids, for a sentence */
static char *
join_ids (GPtrArray *conferences)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < conferences->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "",
                            lanyard_conference_get_id (g_ptr_array_index (conferences, i)));
  return g_strdup (ids->str);
}

static char *
choose_by_name (LanyardKeeper *self,
                const char    *name,
                GError       **error)
{
  g_autofree char *folded = lanyard_fold (name);
  g_autoptr (GPtrArray) conferences = lanyard_plans_list_conferences (self->plans, error);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autofree char *ids = NULL;
  Fit              best = FIT_BEGINNING;

  if (conferences == NULL)
    return NULL;

  for (guint i = 0; i < conferences->len; i++)
    {
      LanyardConference *conference = g_ptr_array_index (conferences, i);
      Fit                how_well = fit (self, conference, name, folded);

      if (how_well > best)
        g_ptr_array_set_size (found, 0);
      if (how_well >= best)
        {
          best = how_well;
          g_ptr_array_add (found, conference);
        }
    }

  if (found->len == 1)
    return g_strdup (lanyard_conference_get_id (g_ptr_array_index (found, 0)));
  if (found->len == 0)
    {
      g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_UNKNOWN_CONFERENCE,
                           name);
      return NULL;
    }

  ids = join_ids (found);
  g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_AMBIGUOUS, ids);
  return NULL;
}

/**
 * lanyard_keeper_choose:
 * @self: an open keeper
 * @conference: (nullable): a conference's id, title or acronym, or the
 *   beginning of one that no other has
 * @error: LANYARD_KEEPER_ERROR: NO_CONFERENCE, UNKNOWN_CONFERENCE, AMBIGUOUS,
 *   or LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the id of the one that is meant; without
 *   @conference the one that is shown
 */
char *
lanyard_keeper_choose (LanyardKeeper *self,
                       const char    *conference,
                       GError       **error)
{
  g_autofree char *current = NULL;

  if (conference != NULL)
    return choose_by_name (self, conference, error);

  current = lanyard_plans_dup_current (self->plans);
  if (current == NULL)
    g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_NO_CONFERENCE, "");
  return g_steal_pointer (&current);
}
