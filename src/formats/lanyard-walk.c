/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-walk.h"

#include <string.h>

/* A document of nothing but errors must not fill the memory with findings. */
#define MAX_PROBLEMS 100000

/* One step from the top: to a member, or to an item where that is NULL. */
typedef struct
{
  const char *member; /* (nullable) (unowned) the program's or the document's */
  guint       index;
} Step;

struct _LanyardWalk
{
  GPtrArray       *problems;
  LanyardPathStyle style;
  GArray          *steps; /* (element-type Step) */
};

struct _LanyardSpot
{
  guint n_steps;
  Step  steps[];
};

/**
 * lanyard_walk_new:
 * @problems: (element-type LanyardProblem): what is found wrong is added here
 *
 * Returns: (transfer full): a walk that stands at the top of a document. The
 *   names of the members that it enters must live as long as the walk
 */
LanyardWalk *
lanyard_walk_new (GPtrArray *problems)
{
  LanyardWalk *self = g_new0 (LanyardWalk, 1);

  self->problems = g_ptr_array_ref (problems);
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  return self;
}

/**
 * lanyard_walk_set_style:
 * @self: a walk
 * @style: how its paths are written from now on
 */
void
lanyard_walk_set_style (LanyardWalk     *self,
                        LanyardPathStyle style)
{
  self->style = style;
}

void
lanyard_walk_free (LanyardWalk *self)
{
  g_ptr_array_unref (self->problems);
  g_array_unref (self->steps);
  g_free (self);
}

void
lanyard_walk_enter (LanyardWalk *self,
                    const char  *member)
{
  Step step = { .member = member };

  g_array_append_val (self->steps, step);
}

void
lanyard_walk_enter_item (LanyardWalk *self,
                         guint        index)
{
  Step step = { .index = index };

  g_array_append_val (self->steps, step);
}

void
lanyard_walk_leave (LanyardWalk *self)
{
  g_return_if_fail (self->steps->len > 0);

  g_array_set_size (self->steps, self->steps->len - 1);
}

/**
 * lanyard_walk_mark:
 * @self: a walk
 *
 * Returns: (transfer full): where it stands, for lanyard_walk_report_at();
 *   free it with g_free()
 */
LanyardSpot *
lanyard_walk_mark (LanyardWalk *self)
{
  gsize        size = self->steps->len * sizeof (Step);
  LanyardSpot *place = g_malloc (sizeof (LanyardSpot) + size);

  place->n_steps = self->steps->len;
  if (size > 0)
    memcpy (place->steps, self->steps->data, size);
  return place;
}

static gboolean
is_identifier (const char *name)
{
  for (const char *at = name; *at != '\0'; at++)
    {
      if (!g_ascii_isalnum (*at) && *at != '_')
        return FALSE;
    }

  return *name != '\0' && !g_ascii_isdigit (*name);
}

static void
append_member (GString    *path,
               const char *member)
{
  if (is_identifier (member))
    {
      g_string_append_c (path, '.');
      g_string_append (path, member);
      return;
    }

  g_string_append (path, "['");
  for (const char *at = member; *at != '\0'; at++)
    {
      if (*at == '\'' || *at == '\\')
        g_string_append_c (path, '\\');
      if (g_ascii_iscntrl (*at))
        g_string_append_printf (path, "\\u%04x", (guint)*at);
      else
        g_string_append_c (path, *at);
    }
  g_string_append (path, "']");
}

/* As RFC 9535 writes it: $.sessions[3].leads[0] */
static void
append_json_step (GString    *path,
                  const Step *step)
{
  if (step->member != NULL)
    append_member (path, step->member);
  else
    g_string_append_printf (path, "[%u]", step->index);
}

/* As XPath writes it: /schedule/day[1]/@date */
static void
append_xml_step (GString    *path,
                 const Step *step)
{
  if (step->member != NULL)
    g_string_append_printf (path, "/%s", step->member);
  else
    g_string_append_printf (path, "[%u]", step->index + 1);
}

static void
add_problem (LanyardWalk       *self,
             const Step        *steps,
             guint              n_steps,
             const char        *member,
             LanyardProblemCode code,
             const char        *expected,
             const char        *found)
{
  gboolean is_json = self->style == LANYARD_PATH_JSON;
  void (*append_step) (GString *, const Step *) = is_json ? append_json_step : append_xml_step;
  g_autoptr (GString) path = NULL;

  if (self->problems->len >= MAX_PROBLEMS)
    return;

  path = g_string_new (is_json ? "$" : NULL);
  for (guint i = 0; i < n_steps; i++)
    append_step (path, &steps[i]);
  if (member != NULL)
    append_step (path, &(Step){ .member = member });
  if (path->len == 0)
    g_string_append_c (path, '/');

  g_ptr_array_add (self->problems, lanyard_problem_new (code, path->str, expected, found));
}

/**
 * lanyard_walk_report:
 * @self: a walk
 * @code: what is wrong where it stands
 * @expected: (nullable): see #LanyardProblemCode
 * @found: (nullable): see #LanyardProblemCode
 *
 * Adds a problem, and after 100,000 of them no more.
 */
void
lanyard_walk_report (LanyardWalk       *self,
                     LanyardProblemCode code,
                     const char        *expected,
                     const char        *found)
{
  lanyard_walk_report_member (self, NULL, code, expected, found);
}

/**
 * lanyard_walk_report_member:
 * @self: a walk
 * @member: (nullable): the member that is wrong of the object where it stands
 * @code: what is wrong
 * @expected: (nullable): see #LanyardProblemCode
 * @found: (nullable): see #LanyardProblemCode
 */
void
lanyard_walk_report_member (LanyardWalk       *self,
                            const char        *member,
                            LanyardProblemCode code,
                            const char        *expected,
                            const char        *found)
{
  add_problem (self, (const Step *)(const void *)self->steps->data, self->steps->len, member, code,
               expected, found);
}

/**
 * lanyard_walk_report_at:
 * @self: a walk
 * @place: where it stood before
 * @member: (nullable): the member that is wrong of the object there
 * @code: what is wrong
 * @expected: (nullable): see #LanyardProblemCode
 * @found: (nullable): see #LanyardProblemCode
 */
void
lanyard_walk_report_at (LanyardWalk       *self,
                        const LanyardSpot *place,
                        const char        *member,
                        LanyardProblemCode code,
                        const char        *expected,
                        const char        *found)
{
  add_problem (self, place->steps, place->n_steps, member, code, expected, found);
}
