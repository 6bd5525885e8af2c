/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-library.h"

struct _LanyardLibrary
{
  GObject parent_instance;

  GListStore        *conferences; /* of LanyardConference */
  LanyardConference *current;     /* (nullable) */
  LanyardGuide      *guide;       /* (nullable) to the places of the current one */
  GHashTable        *refreshing;  /* ids of those that are asked for just now */
  GListStore        *directory;   /* of LanyardDirectoryEntry */
  char              *failure;     /* (nullable) why there is no directory, or only an old one */
  LanyardInstant     checked;     /* when the directory was last known to be the newest */

  LanyardDirectoryState state;
};

G_DEFINE_FINAL_TYPE (LanyardLibrary, lanyard_library, G_TYPE_OBJECT)

enum {
  PROP_CURRENT = 1,
  PROP_DIRECTORY_FAILURE,
  N_PROPS,
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_DIRECTORY_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
lanyard_library_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LanyardLibrary *self = LANYARD_LIBRARY (object);

  switch (prop_id)
    {
    case PROP_CURRENT:
      g_value_set_object (value, self->current);
      break;
    case PROP_DIRECTORY_FAILURE:
      g_value_set_string (value, self->failure);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_library_finalize (GObject *object)
{
  LanyardLibrary *self = LANYARD_LIBRARY (object);

  g_clear_object (&self->conferences);
  g_clear_object (&self->current);
  g_clear_object (&self->guide);
  g_clear_object (&self->directory);
  g_hash_table_unref (self->refreshing);
  g_free (self->failure);

  G_OBJECT_CLASS (lanyard_library_parent_class)->finalize (object);
}

static void
lanyard_library_class_init (LanyardLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lanyard_library_get_property;
  object_class->finalize = lanyard_library_finalize;

  /* The conference that is shown. */
  properties[PROP_CURRENT] =
    g_param_spec_object ("current", NULL, NULL, LANYARD_TYPE_CONFERENCE,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* Why there is no directory, or only an old one. */
  properties[PROP_DIRECTORY_FAILURE] =
    g_param_spec_string ("directory-failure", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* What is known of the conferences, or which are asked for, is another. */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LANYARD_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* The directory's entries, state, age or failure are others. */
  signals[SIGNAL_DIRECTORY_CHANGED] =
    g_signal_new ("directory-changed", LANYARD_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
lanyard_library_init (LanyardLibrary *self)
{
  self->conferences = g_list_store_new (LANYARD_TYPE_CONFERENCE);
  self->directory = g_list_store_new (LANYARD_TYPE_DIRECTORY_ENTRY);
  self->checked = LANYARD_NO_INSTANT;
  self->refreshing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * lanyard_library_new:
 *
 * Returns: (transfer full): a library that knows nothing
 */
LanyardLibrary *
lanyard_library_new (void)
{
  return g_object_new (LANYARD_TYPE_LIBRARY, NULL);
}

static void
replace (GListStore *list,
         GPtrArray  *items)
{
  g_list_store_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), items->pdata,
                       items->len);
}

/**
 * lanyard_library_load:
 * @self: a library
 * @conferences: (element-type LanyardConference): all that are known from now
 *   on, in the order to show them in
 * @current: (nullable): the id of the one that is shown
 */
void
lanyard_library_load (LanyardLibrary *self,
                      GPtrArray      *conferences,
                      const char     *current)
{
  LanyardConference *found = NULL;

  replace (self->conferences, conferences);
  if (current != NULL)
    found = lanyard_library_find (self, current);
  if (found == NULL || self->current == NULL ||
      !g_str_equal (lanyard_conference_get_id (found), lanyard_conference_get_id (self->current)))
    g_clear_object (&self->guide);
  if (g_set_object (&self->current, found))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * lanyard_library_set_refreshing:
 * @self: a library
 * @conference: a conference's id
 * @refreshing: whether its address is asked for a newer version just now
 */
void
lanyard_library_set_refreshing (LanyardLibrary *self,
                                const char     *conference,
                                gboolean        refreshing)
{
  gboolean changed = refreshing ? g_hash_table_add (self->refreshing, g_strdup (conference))
                                : g_hash_table_remove (self->refreshing, conference);

  if (changed)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * lanyard_library_load_directory:
 * @self: a library
 * @entries: (element-type LanyardDirectoryEntry): what the directory has
 */
void
lanyard_library_load_directory (LanyardLibrary *self,
                                GPtrArray      *entries)
{
  replace (self->directory, entries);
  g_signal_emit (self, signals[SIGNAL_DIRECTORY_CHANGED], 0);
}

/**
 * lanyard_library_set_guide:
 * @self: a library
 * @guide: (nullable): what is known of the places of the conference that is
 *   shown; forgotten when another one is
 */
void
lanyard_library_set_guide (LanyardLibrary *self,
                           LanyardGuide   *guide)
{
  g_set_object (&self->guide, guide);
}

/**
 * lanyard_library_get_guide:
 * @self: a library
 *
 * Returns: (transfer none) (nullable): what is known of the places of the
 *   conference that is shown
 */
LanyardGuide *
lanyard_library_get_guide (LanyardLibrary *self)
{
  return self->guide;
}

/**
 * lanyard_library_set_directory_failure:
 * @self: a library
 * @sentence: (nullable): why there is no directory, or only an old one
 */
void
lanyard_library_set_directory_failure (LanyardLibrary *self,
                                       const char     *sentence)
{
  if (!g_set_str (&self->failure, sentence))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIRECTORY_FAILURE]);
  g_signal_emit (self, signals[SIGNAL_DIRECTORY_CHANGED], 0);
}

/**
 * lanyard_library_set_directory_state:
 * @self: a library
 * @state: what becomes of the directory
 */
void
lanyard_library_set_directory_state (LanyardLibrary       *self,
                                     LanyardDirectoryState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_signal_emit (self, signals[SIGNAL_DIRECTORY_CHANGED], 0);
}

/**
 * lanyard_library_set_directory_checked:
 * @self: a library
 * @checked: when the entries were last known to be the newest, by the real
 *   clock; or LANYARD_NO_INSTANT
 */
void
lanyard_library_set_directory_checked (LanyardLibrary *self,
                                       LanyardInstant  checked)
{
  if (self->checked == checked)
    return;

  self->checked = checked;
  g_signal_emit (self, signals[SIGNAL_DIRECTORY_CHANGED], 0);
}

/**
 * lanyard_library_get_conferences:
 * @self: a library
 *
 * Returns: (transfer none): a list of LanyardConference
 */
GListModel *
lanyard_library_get_conferences (LanyardLibrary *self)
{
  return G_LIST_MODEL (self->conferences);
}

/**
 * lanyard_library_find:
 * @self: a library
 * @conference: a conference's id
 *
 * Returns: (transfer none) (nullable): that conference
 */
LanyardConference *
lanyard_library_find (LanyardLibrary *self,
                      const char     *conference)
{
  GListModel *list = G_LIST_MODEL (self->conferences);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LanyardConference) item = g_list_model_get_item (list, i);

      if (g_str_equal (lanyard_conference_get_id (item), conference))
        return item;
    }

  return NULL;
}

/**
 * lanyard_library_get_current:
 * @self: a library
 *
 * Returns: (transfer none) (nullable): the conference that is shown
 */
LanyardConference *
lanyard_library_get_current (LanyardLibrary *self)
{
  return self->current;
}

/**
 * lanyard_library_is_refreshing:
 * @self: a library
 * @conference: a conference's id
 *
 * Returns: whether its address is asked for a newer version just now
 */
gboolean
lanyard_library_is_refreshing (LanyardLibrary *self,
                               const char     *conference)
{
  return g_hash_table_contains (self->refreshing, conference);
}

/**
 * lanyard_library_get_directory:
 * @self: a library
 *
 * Returns: (transfer none): a list of LanyardDirectoryEntry
 */
GListModel *
lanyard_library_get_directory (LanyardLibrary *self)
{
  return G_LIST_MODEL (self->directory);
}

/**
 * lanyard_library_get_directory_failure:
 * @self: a library
 *
 * Returns: (nullable): why there is no directory, or only an old one
 */
const char *
lanyard_library_get_directory_failure (LanyardLibrary *self)
{
  return self->failure;
}

/* An address may lead elsewhere by now, or the programme may be from a file:
 * then it is what has the same name at the same time. */
static gboolean
is_of (LanyardConference            *conference,
       const LanyardDirectoryFields *entry)
{
  const LanyardConferenceFields *fields = lanyard_conference_get_fields (conference);

  if (fields->removed)
    return FALSE;
  if (g_strcmp0 (fields->address, entry->address) == 0)
    return TRUE;
  return entry->start != LANYARD_NO_DATE && entry->start == fields->start &&
         g_strcmp0 (fields->title, entry->title) == 0;
}

/**
 * lanyard_library_find_entry:
 * @self: a library
 * @entry: an entry of a directory
 *
 * Returns: (transfer none) (nullable): the conference that was added from it,
 *   unless that was removed
 */
LanyardConference *
lanyard_library_find_entry (LanyardLibrary        *self,
                            LanyardDirectoryEntry *entry)
{
  const LanyardDirectoryFields *fields = lanyard_directory_entry_get_fields (entry);
  GListModel                   *list = G_LIST_MODEL (self->conferences);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LanyardConference) item = g_list_model_get_item (list, i);

      if (is_of (item, fields))
        return item;
    }

  return NULL;
}

/**
 * lanyard_library_get_directory_state:
 * @self: a library
 *
 * Returns: what becomes of the directory
 */
LanyardDirectoryState
lanyard_library_get_directory_state (LanyardLibrary *self)
{
  return self->state;
}

/**
 * lanyard_library_get_directory_checked:
 * @self: a library
 *
 * Returns: when the entries were last known to be the newest, by the real
 *   clock; or LANYARD_NO_INSTANT
 */
LanyardInstant
lanyard_library_get_directory_checked (LanyardLibrary *self)
{
  return self->checked;
}
