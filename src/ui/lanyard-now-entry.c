/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-now-entry.h"

#include "lanyard-words-now.h"

struct _LanyardNowEntry
{
  GObject parent_instance;

  LanyardSession     *session;     /* (nullable) NULL: an appointment */
  LanyardAppointment *appointment; /* (nullable) */
  LanyardNowSection   section;
  char               *line; /* (nullable) */
  char               *left;
};

G_DEFINE_FINAL_TYPE (LanyardNowEntry, lanyard_now_entry, G_TYPE_OBJECT)

enum {
  PROP_LEFT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
lanyard_now_entry_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_LEFT)
    g_value_set_string (value, LANYARD_NOW_ENTRY (object)->left);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lanyard_now_entry_finalize (GObject *object)
{
  LanyardNowEntry *self = LANYARD_NOW_ENTRY (object);

  g_clear_object (&self->session);
  g_clear_object (&self->appointment);
  g_free (self->line);
  g_free (self->left);

  G_OBJECT_CLASS (lanyard_now_entry_parent_class)->finalize (object);
}

static void
lanyard_now_entry_class_init (LanyardNowEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lanyard_now_entry_get_property;
  object_class->finalize = lanyard_now_entry_finalize;

  /* For how long it still runs, or when it begins, in words. */
  properties[PROP_LEFT] = g_param_spec_string ("left", NULL, NULL, NULL,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lanyard_now_entry_init (LanyardNowEntry *self)
{
}

static void
add_entry (GPtrArray            *entries,
           const LanyardNowItem *item,
           LanyardNowSection     section,
           gboolean              runs)
{
  LanyardNowEntry *entry = g_object_new (LANYARD_TYPE_NOW_ENTRY, NULL);

  g_set_object (&entry->session, item->session);
  g_set_object (&entry->appointment, item->appointment);
  entry->section = section;
  entry->line = lanyard_words_now_line (item);
  entry->left = runs ? lanyard_words_time_left (item->seconds)
                     : lanyard_words_time_until (item->seconds);
  g_ptr_array_add (entries, entry);
}

static void
add_entries (GPtrArray        *entries,
             GPtrArray        *items,
             gboolean          mine,
             LanyardNowSection section,
             gboolean          runs)
{
  for (guint i = 0; i < items->len; i++)
    {
      const LanyardNowItem *item = g_ptr_array_index (items, i);

      if (mine == (item->star == LANYARD_STAR_GOING || item->star == LANYARD_STAR_MAYBE))
        add_entry (entries, item, section, runs);
    }
}

/**
 * lanyard_now_entries_new:
 * @now: what runs and what is next
 *
 * Returns: (transfer full) (element-type LanyardNowEntry): its rows, the user's
 *   own before all others
 */
GPtrArray *
lanyard_now_entries_new (LanyardNow *now)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  add_entries (entries, now->running, TRUE, LANYARD_NOW_MINE, TRUE);
  add_entries (entries, now->next, TRUE, LANYARD_NOW_MINE, FALSE);
  add_entries (entries, now->running, FALSE, LANYARD_NOW_RUNNING, TRUE);
  add_entries (entries, now->next, FALSE, LANYARD_NOW_NEXT, FALSE);
  return entries;
}

LanyardNowSection
lanyard_now_entry_get_section (LanyardNowEntry *self)
{
  return self->section;
}

/**
 * lanyard_now_entry_get_session:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): its session; NULL of an appointment
 */
LanyardSession *
lanyard_now_entry_get_session (LanyardNowEntry *self)
{
  return self->session;
}

/**
 * lanyard_now_entry_get_appointment:
 * @self: an entry
 *
 * Returns: (nullable): the id of its appointment; NULL of a session
 */
const char *
lanyard_now_entry_get_appointment (LanyardNowEntry *self)
{
  return self->appointment != NULL ? lanyard_appointment_get_id (self->appointment) : NULL;
}

const char *
lanyard_now_entry_get_title (LanyardNowEntry *self)
{
  return self->session != NULL ? lanyard_session_get_title (self->session)
                               : lanyard_appointment_get_title (self->appointment);
}

/**
 * lanyard_now_entry_get_line:
 * @self: an entry
 *
 * Returns: (nullable): where it is and who is there
 */
const char *
lanyard_now_entry_get_line (LanyardNowEntry *self)
{
  return self->line;
}

const char *
lanyard_now_entry_get_left (LanyardNowEntry *self)
{
  return self->left;
}

/**
 * lanyard_now_entry_take:
 * @self: an entry
 * @newer: an entry of later
 *
 * Returns: whether both are of the same in the same section: then @self says
 *   from now on what @newer does
 */
gboolean
lanyard_now_entry_take (LanyardNowEntry *self,
                        LanyardNowEntry *newer)
{
  if (self->session != newer->session || self->appointment != newer->appointment ||
      self->section != newer->section)
    return FALSE;

  if (g_set_str (&self->left, newer->left))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEFT]);
  return TRUE;
}
