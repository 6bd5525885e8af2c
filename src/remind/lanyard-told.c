/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-told.h"

/* Of each: conference, id, star, state, start, end, the room's id, the place. */
#define ONE "(ssiixxmsms)"
#define ALL "a" ONE

static gboolean
is_starred (const LanyardPlanItem *item)
{
  return item->appointment == NULL &&
         (item->star == LANYARD_STAR_GOING || item->star == LANYARD_STAR_MAYBE);
}

/**
 * lanyard_told_write:
 * @items: (element-type LanyardRemindable): what is in the plans
 *
 * Returns: (transfer full): what is told of the sessions in it that are starred
 */
char *
lanyard_told_write (GPtrArray *items)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (ALL));
  g_autoptr (GVariant) all = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const LanyardRemindable *one = g_ptr_array_index (items, i);
      const LanyardPlanItem   *item = one->item;

      if (is_starred (item))
        g_variant_builder_add (&builder, ONE, one->conference, item->id, (int)item->star,
                               (int)item->state, (gint64)item->span.start, (gint64)item->span.end,
                               item->room_id, item->place);
    }
  all = g_variant_ref_sink (g_variant_builder_end (&builder));
  return g_variant_print (all, FALSE);
}

/* The venue's zone isn't told, and is what it is now. */
static GTimeZone *
find_zone (GPtrArray  *items,
           const char *conference)
{
  for (guint i = 0; i < items->len; i++)
    {
      const LanyardRemindable *one = g_ptr_array_index (items, i);

      if (g_str_equal (one->conference, conference))
        return one->zone;
    }
  return NULL;
}

static LanyardRemindable *
read_one (GVariant  *told,
          GPtrArray *items)
{
  LanyardSnapshot snapshot = { .title = (char *)"" };
  const char     *conference;
  gint64          end;
  int             star;
  int             state;
  g_autoptr (LanyardPlanItem) item = NULL;

  g_variant_get (told, "(&s&siixxm&sm&s)", &conference, &snapshot.id, &star, &state,
                 &snapshot.start, &end, &snapshot.room_id, &snapshot.room);
  snapshot.status = state == LANYARD_PLAN_ITEM_CANCELLED ? LANYARD_SESSION_CANCELLED
                                                         : LANYARD_SESSION_CONFIRMED;
  snapshot.duration = LANYARD_NO_DURATION;
  item = lanyard_plan_item_new (&snapshot, (LanyardStar)star, state == LANYARD_PLAN_ITEM_GONE);
  item->span.end = end;
  return lanyard_remindable_new (conference, item, NULL, find_zone (items, conference),
                                 LANYARD_LEAD_BY_STAR);
}

/**
 * lanyard_told_read:
 * @text: what lanyard_told_write() gave; of anything else nothing is read
 * @items: (element-type LanyardRemindable): what is in the plans now
 *
 * Returns: (transfer full) (element-type LanyardRemindable): what was told, to
 *   be compared with @items; titles aren't known
 */
GPtrArray *
lanyard_told_read (const char *text,
                   GPtrArray  *items)
{
  GPtrArray *told = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_remindable_unref);
  g_autoptr (GVariant) all = g_variant_parse (G_VARIANT_TYPE (ALL), text, NULL, NULL, NULL);

  for (gsize i = 0; all != NULL && i < g_variant_n_children (all); i++)
    {
      g_autoptr (GVariant) one = g_variant_get_child_value (all, i);

      g_ptr_array_add (told, read_one (one, items));
    }
  return told;
}
