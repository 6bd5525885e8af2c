/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-session.h"

#include "lanyard-source.h"

struct _LanyardSession
{
  GObject parent_instance;

  LanyardSessionFields fields;
  gboolean             has_summary;
  LanyardSource       *source; /* (nullable) (owned) where its texts still are */
};

G_DEFINE_FINAL_TYPE (LanyardSession, lanyard_session, G_TYPE_OBJECT)

static const char *const kind_names[] = {
  [LANYARD_SESSION_TALK] = "talk",
  [LANYARD_SESSION_KEYNOTE] = "keynote",
  [LANYARD_SESSION_LIGHTNING_TALK] = "lightning-talk",
  [LANYARD_SESSION_WORKSHOP] = "workshop",
  [LANYARD_SESSION_PANEL] = "panel",
  [LANYARD_SESSION_DISCUSSION] = "discussion",
  [LANYARD_SESSION_MICROCONFERENCE] = "microconference",
  [LANYARD_SESSION_BLOCK] = "block",
  [LANYARD_SESSION_POSTER] = "poster",
  [LANYARD_SESSION_SOCIAL] = "social",
  [LANYARD_SESSION_BREAK] = "break",
  [LANYARD_SESSION_MEETING] = "meeting",
  [LANYARD_SESSION_FILM] = "film",
  [LANYARD_SESSION_PERFORMANCE] = "performance",
  [LANYARD_SESSION_OTHER] = "other",
};

static const char *const status_names[] = {
  [LANYARD_SESSION_CONFIRMED] = "confirmed",
  [LANYARD_SESSION_TENTATIVE] = "tentative",
  [LANYARD_SESSION_CANCELLED] = "cancelled",
};

static gboolean
find_name (const char *const *names,
           guint              n_names,
           const char        *name,
           guint             *index)
{
  for (guint i = 0; i < n_names; i++)
    {
      if (g_str_equal (names[i], name))
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* Gets the texts of a stored session, when they are first asked for. */
static void
ensure_texts (LanyardSession *self)
{
  g_autoptr (LanyardSource) source = g_steal_pointer (&self->source);

  if (source != NULL)
    lanyard_source_load_texts (source, self->fields.id, &self->fields);
}

static void
lanyard_session_finalize (GObject *object)
{
  LanyardSession *self = LANYARD_SESSION (object);

  g_clear_object (&self->source);
  lanyard_session_fields_clear (&self->fields);

  G_OBJECT_CLASS (lanyard_session_parent_class)->finalize (object);
}

static void
lanyard_session_class_init (LanyardSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_session_finalize;
}

static void
lanyard_session_init (LanyardSession *self)
{
}

/**
 * lanyard_session_new:
 * @fields: what is known of it, with an id and a title at least; what it
 *   points to is taken over and @fields left empty
 *
 * Returns: (transfer full): the session
 */
LanyardSession *
lanyard_session_new (LanyardSessionFields *fields)
{
  LanyardSession *self;

  g_return_val_if_fail (fields->id != NULL && fields->title != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_SESSION, NULL);
  self->fields = *fields;
  self->has_summary = fields->summary != NULL;
  *fields = (LanyardSessionFields){ 0 };
  return self;
}

/**
 * lanyard_session_new_stored:
 * @fields: as for lanyard_session_new(), but without what
 *   lanyard_source_load_texts() fills in
 * @has_summary: whether it will find a summary
 * @source: where the session is from
 *
 * Returns: (transfer full): a session that gets its texts from @source when
 *   they are first asked for; of the main thread
 */
LanyardSession *
lanyard_session_new_stored (LanyardSessionFields *fields,
                            gboolean              has_summary,
                            LanyardSource        *source)
{
  LanyardSession *self = lanyard_session_new (fields);

  self->has_summary = has_summary;
  self->source = g_object_ref (source);
  return self;
}

/**
 * lanyard_session_fields_clear:
 * @fields: fields that no session took
 *
 * Frees what @fields points to.
 */
void
lanyard_session_fields_clear (LanyardSessionFields *fields)
{
  g_free (fields->id);
  g_free (fields->key);
  g_free (fields->parent);
  g_free (fields->title);
  g_free (fields->subtitle);
  g_strfreev (fields->languages);
  g_free (fields->type);
  g_clear_object (&fields->track);
  g_clear_object (&fields->room);
  g_clear_pointer (&fields->leads, g_ptr_array_unref);
  g_clear_pointer (&fields->speakers, g_ptr_array_unref);
  g_clear_pointer (&fields->abstract, lanyard_text_unref);
  g_clear_pointer (&fields->description, lanyard_text_unref);
  g_free (fields->audience);
  g_clear_pointer (&fields->topics, g_ptr_array_unref);
  g_clear_pointer (&fields->summary, g_ptr_array_unref);
  g_clear_pointer (&fields->links, g_ptr_array_unref);
  g_free (fields->licence);
  *fields = (LanyardSessionFields){ 0 };
}

const char *
lanyard_session_get_id (LanyardSession *self)
{
  return self->fields.id;
}

/**
 * lanyard_session_get_key:
 * @self: a session
 *
 * Returns: what the document calls it; unlike the id, occurrences of one event
 *   share it
 */
const char *
lanyard_session_get_key (LanyardSession *self)
{
  return self->fields.key != NULL ? self->fields.key : self->fields.id;
}

LanyardKeyKind
lanyard_session_get_key_kind (LanyardSession *self)
{
  return self->fields.key_kind;
}

LanyardSessionKind
lanyard_session_get_kind (LanyardSession *self)
{
  return self->fields.kind;
}

/**
 * lanyard_session_get_parent:
 * @self: a session
 *
 * Returns: (nullable): the id of the session that this one is part of
 */
const char *
lanyard_session_get_parent (LanyardSession *self)
{
  return self->fields.parent;
}

const char *
lanyard_session_get_title (LanyardSession *self)
{
  return self->fields.title;
}

const char *
lanyard_session_get_subtitle (LanyardSession *self)
{
  return self->fields.subtitle;
}

/**
 * lanyard_session_get_languages:
 * @self: a session
 *
 * Returns: (nullable) (array zero-terminated=1): the languages it is held in,
 *   as the programme names them, the main one first
 */
const char *const *
lanyard_session_get_languages (LanyardSession *self)
{
  return (const char *const *)self->fields.languages;
}

/**
 * lanyard_session_get_type_label:
 * @self: a session
 *
 * Returns: (nullable): the programme's own label for its kind, as it stands
 */
const char *
lanyard_session_get_type_label (LanyardSession *self)
{
  return self->fields.type;
}

LanyardTrack *
lanyard_session_get_track (LanyardSession *self)
{
  return self->fields.track;
}

LanyardRoom *
lanyard_session_get_room (LanyardSession *self)
{
  return self->fields.room;
}

/**
 * lanyard_session_get_day:
 * @self: a session
 *
 * Returns: its conference day; LANYARD_NO_DATE where it isn't scheduled yet
 */
LanyardDate
lanyard_session_get_day (LanyardSession *self)
{
  return self->fields.day;
}

/**
 * lanyard_session_get_start:
 * @self: a session
 *
 * Returns: when it starts, LANYARD_NO_INSTANT where that isn't known yet
 */
LanyardInstant
lanyard_session_get_start (LanyardSession *self)
{
  return self->fields.start;
}

/**
 * lanyard_session_get_end:
 * @self: a session
 *
 * Returns: when it ends (exclusive); LANYARD_NO_INSTANT where start or
 *   duration isn't known
 */
LanyardInstant
lanyard_session_get_end (LanyardSession *self)
{
  if (self->fields.start == LANYARD_NO_INSTANT || self->fields.duration == LANYARD_NO_DURATION)
    return LANYARD_NO_INSTANT;
  return self->fields.start + (LanyardInstant)self->fields.duration * 60;
}

/**
 * lanyard_session_get_duration:
 * @self: a session
 *
 * Returns: how long it takes in minutes (0 is a point in time),
 *   LANYARD_NO_DURATION where that isn't known
 */
int
lanyard_session_get_duration (LanyardSession *self)
{
  return self->fields.duration;
}

LanyardSessionStatus
lanyard_session_get_status (LanyardSession *self)
{
  return self->fields.status;
}

/**
 * lanyard_session_get_leads:
 * @self: a session
 *
 * Returns: (nullable) (transfer none) (element-type LanyardPerson): who to
 *   write to: microconference leads, conveners, moderators
 */
GPtrArray *
lanyard_session_get_leads (LanyardSession *self)
{
  return self->fields.leads;
}

/**
 * lanyard_session_get_speakers:
 * @self: a session
 *
 * Returns: (nullable) (transfer none) (element-type LanyardPerson): who speaks
 */
GPtrArray *
lanyard_session_get_speakers (LanyardSession *self)
{
  return self->fields.speakers;
}

LanyardText *
lanyard_session_get_abstract (LanyardSession *self)
{
  ensure_texts (self);
  return self->fields.abstract;
}

LanyardText *
lanyard_session_get_description (LanyardSession *self)
{
  ensure_texts (self);
  return self->fields.description;
}

const char *
lanyard_session_get_audience (LanyardSession *self)
{
  ensure_texts (self);
  return self->fields.audience;
}

/**
 * lanyard_session_get_topics:
 * @self: a session
 *
 * Returns: (nullable) (transfer none) (element-type LanyardTopic): what it is
 *   expected to talk about
 */
GPtrArray *
lanyard_session_get_topics (LanyardSession *self)
{
  return self->fields.topics;
}

/**
 * lanyard_session_has_summary:
 * @self: a session
 *
 * Returns: whether there is a summary, without getting it
 */
gboolean
lanyard_session_has_summary (LanyardSession *self)
{
  return self->has_summary;
}

/**
 * lanyard_session_get_summary:
 * @self: a session
 *
 * Returns: (nullable) (transfer none) (element-type LanyardSummaryPart): what
 *   came out of it
 */
GPtrArray *
lanyard_session_get_summary (LanyardSession *self)
{
  ensure_texts (self);
  return self->fields.summary;
}

/**
 * lanyard_session_get_links:
 * @self: a session
 *
 * Returns: (nullable) (transfer none) (element-type LanyardLink): its links
 */
GPtrArray *
lanyard_session_get_links (LanyardSession *self)
{
  ensure_texts (self);
  return self->fields.links;
}

LanyardRecorded
lanyard_session_get_recorded (LanyardSession *self)
{
  return self->fields.recorded;
}

const char *
lanyard_session_get_licence (LanyardSession *self)
{
  ensure_texts (self);
  return self->fields.licence;
}

/**
 * lanyard_session_kind_to_name:
 * @kind: a kind
 *
 * Returns: its name in our JSON (programme-format: sessions)
 */
const char *
lanyard_session_kind_to_name (LanyardSessionKind kind)
{
  return kind_names[kind];
}

/**
 * lanyard_session_kind_from_name:
 * @name: a name of our JSON
 * @kind: (out): its kind
 *
 * Returns: whether @name is one of them
 */
gboolean
lanyard_session_kind_from_name (const char         *name,
                                LanyardSessionKind *kind)
{
  guint index;

  if (!find_name (kind_names, G_N_ELEMENTS (kind_names), name, &index))
    return FALSE;

  *kind = (LanyardSessionKind)index;
  return TRUE;
}

/**
 * lanyard_session_status_to_name:
 * @status: a status
 *
 * Returns: its name in our JSON (programme-format: sessions)
 */
const char *
lanyard_session_status_to_name (LanyardSessionStatus status)
{
  return status_names[status];
}

/**
 * lanyard_session_status_from_name:
 * @name: a name of our JSON
 * @status: (out): its status
 *
 * Returns: whether @name is one of them
 */
gboolean
lanyard_session_status_from_name (const char           *name,
                                  LanyardSessionStatus *status)
{
  guint index;

  if (!find_name (status_names, G_N_ELEMENTS (status_names), name, &index))
    return FALSE;

  *status = (LanyardSessionStatus)index;
  return TRUE;
}
