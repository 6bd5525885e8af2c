/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-test-plan.h"

#include "lanyard-test-programme.h"

/**
 * lanyard_test_get_plan:
 *
 * Returns: (transfer none): a plan for what doesn't look into it; it stays empty
 */
LanyardPlan *
lanyard_test_get_plan (void)
{
  static LanyardPlan *plan;

  if (plan == NULL)
    plan = lanyard_plan_new ();
  return plan;
}

/**
 * lanyard_test_snapshot_new:
 * @snapshot: what is said of a session
 *
 * Returns: (transfer full) (nullable): that, as a plan keeps it
 */
LanyardSnapshot *
lanyard_test_snapshot_new (const LanyardTestSnapshot *snapshot)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Lisbon");
  LanyardSnapshot known = { .start = LANYARD_NO_INSTANT };

  if (snapshot->title == NULL)
    return NULL;

  known.id = (char *)(snapshot->id != NULL ? snapshot->id : snapshot->title);
  known.key = known.id;
  known.title = (char *)snapshot->title;
  known.speakers = (char *)snapshot->speakers;
  known.room = (char *)snapshot->room;
  known.room_id = known.room;
  known.status = snapshot->status;
  known.text_hash = snapshot->text_hash;
  known.duration = snapshot->duration > 0 ? snapshot->duration : LANYARD_NO_DURATION;
  if (snapshot->day != NULL)
    known.day = lanyard_date_parse (snapshot->day);
  if (snapshot->start != NULL)
    {
      known.start = lanyard_test_instant (snapshot->start);
      known.day = lanyard_date_of (known.start, zone, 0);
    }

  return lanyard_snapshot_copy (&known);
}

/**
 * lanyard_test_change_new:
 * @before: what was so
 * @after: what is so now
 *
 * Returns: (transfer full) (nullable): what changed
 */
LanyardChange *
lanyard_test_change_new (const LanyardTestSnapshot *before,
                         const LanyardTestSnapshot *after)
{
  g_autoptr (LanyardSnapshot) was = lanyard_test_snapshot_new (before);
  g_autoptr (LanyardSnapshot) is = lanyard_test_snapshot_new (after);

  return lanyard_change_new (was, is);
}

/**
 * lanyard_test_star:
 * @plan: a plan
 * @session: a session's id, which is its title, too
 * @star: what is kept of it from now on
 */
void
lanyard_test_star (LanyardPlan *plan,
                   const char  *session,
                   LanyardStar  star)
{
  lanyard_test_star_snapshot (plan, &(LanyardTestSnapshot){ .title = session }, star);
}

/**
 * lanyard_test_star_snapshot:
 * @plan: a plan
 * @snapshot: a session, with what may clash
 * @star: what is kept of it from now on
 */
void
lanyard_test_star_snapshot (LanyardPlan               *plan,
                            const LanyardTestSnapshot *snapshot,
                            LanyardStar                star)
{
  g_autoptr (LanyardSnapshot) kept = lanyard_test_snapshot_new (snapshot);

  lanyard_plan_put (plan, lanyard_plan_entry_new (kept, star, FALSE));
}

/**
 * lanyard_test_note:
 * @plan: a plan
 * @session: a session's id, which is its title, too
 * @text: (nullable): what is noted of it from now on; of others nothing is
 */
void
lanyard_test_note (LanyardPlan *plan,
                   const char  *session,
                   const char  *text)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  LanyardNote note = {
    .conference = (char *)"plumbers",
    .snapshot = lanyard_test_snapshot_new (&(LanyardTestSnapshot){ .title = session }),
    .text = (char *)text,
  };

  if (text != NULL)
    g_ptr_array_add (notes, &note);
  lanyard_plan_load_notes (plan, "plumbers", notes);
  lanyard_snapshot_free (note.snapshot);
}

static void
activated_cb (GAction  *action,
              GVariant *target,
              GString  *lines)
{
  g_autofree char *text = target != NULL ? g_variant_print (target, FALSE) : g_strdup ("");

  g_string_append_printf (lines, "%s%s%s\n", g_action_get_name (action), *text != '\0' ? " " : "",
                          text);
}

/**
 * lanyard_test_record_actions:
 * @window: a window
 * @lines: what is activated in it, a line each: "star ('id', 'going')"
 *
 * Stands in for the application's actions.
 */
void
lanyard_test_record_actions (GtkWidget *window,
                             GString   *lines)
{
  static const struct
  {
    const char *name;
    const char *type; /* (nullable) */
  } actions[] = {
    { "star", "(ss)" },
    { "lead", "(si)" },
    { "acknowledge", "s" },
    { "appointment", "(ssxxs)" },
    { "delete-appointment", "s" },
    { "note", "(sss)" },
    { "delete-note", "(sss)" },
    { "seen", "(ss)" },
    { "leave-out", "(sb)" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const char *type = actions[i].type;
      g_autoptr (GSimpleAction) action =
                  g_simple_action_new (actions[i].name,
                                       type != NULL ? G_VARIANT_TYPE (type) : NULL);

      g_signal_connect (action, "activate", G_CALLBACK (activated_cb), lines);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }

  gtk_widget_insert_action_group (window, "app", G_ACTION_GROUP (group));
}
