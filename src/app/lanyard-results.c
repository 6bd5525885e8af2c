/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-results.h"

#include "lanyard-prose.h"
#include "lanyard-search-text.h"

/* Some of the results, which follow each other: made when they are looked at,
 * and kept, so that a position stands for one object. */
#define LANYARD_TYPE_RESULT_LIST (lanyard_result_list_get_type ())
G_DECLARE_FINAL_TYPE (LanyardResultList, lanyard_result_list, LANYARD, RESULT_LIST, GObject)

struct _LanyardResultList
{
  GObject parent_instance;

  LanyardResults       *results; /* (owned) */
  LanyardFoundIn        in;
  const LanyardFinding *findings; /* (unowned) the first of them */
  guint                 n_items;
  LanyardFound        **items; /* (owned) each NULL until it is looked at */
};

static void lanyard_result_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LanyardResultList,
                               lanyard_result_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      lanyard_result_list_iface_init))

static LanyardFound *
create_item (LanyardResultList    *self,
             const LanyardFinding *finding)
{
  LanyardProgramme  *programme = lanyard_results_get_programme (self->results, finding->version);
  LanyardFoundFields fields = {
    .in = self->in,
    .conference = g_strdup (
      g_array_index (self->results->findings->versions, LanyardVersion, finding->version)
        .conference),
    .programme = g_object_ref (programme),
  };
  g_autofree char *body = NULL;

  if (self->in == LANYARD_FOUND_PERSON)
    {
      fields.person =
        g_object_ref (lanyard_programme_get_person_at (programme, finding->position));
      return lanyard_found_new (&fields);
    }

  fields.session =
    g_object_ref (lanyard_programme_get_session_at (programme, finding->position));
  body = lanyard_search_text_dup_body (fields.session);
  if (*body != '\0')
    fields.snippet = lanyard_snippet_new (body, self->results->terms);
  return lanyard_found_new (&fields);
}

static GType
lanyard_result_list_get_item_type (GListModel *model)
{
  return LANYARD_TYPE_FOUND;
}

static guint
lanyard_result_list_get_n_items (GListModel *model)
{
  return LANYARD_RESULT_LIST (model)->n_items;
}

static gpointer
lanyard_result_list_get_item (GListModel *model,
                              guint       position)
{
  LanyardResultList *self = LANYARD_RESULT_LIST (model);

  if (position >= self->n_items)
    return NULL;

  if (self->items[position] == NULL)
    self->items[position] = create_item (self, &self->findings[position]);
  return g_object_ref (self->items[position]);
}

static void
lanyard_result_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = lanyard_result_list_get_item_type;
  iface->get_n_items = lanyard_result_list_get_n_items;
  iface->get_item = lanyard_result_list_get_item;
}

static void
lanyard_result_list_finalize (GObject *object)
{
  LanyardResultList *self = LANYARD_RESULT_LIST (object);

  for (guint i = 0; i < self->n_items; i++)
    g_clear_object (&self->items[i]);
  g_free (self->items);
  lanyard_results_unref (self->results);

  G_OBJECT_CLASS (lanyard_result_list_parent_class)->finalize (object);
}

static void
lanyard_result_list_class_init (LanyardResultListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_result_list_finalize;
}

static void
lanyard_result_list_init (LanyardResultList *self)
{
}

/**
 * lanyard_results_new:
 *
 * Returns: (transfer full): results without findings and terms, which are still
 *   to be set
 */
LanyardResults *
lanyard_results_new (void)
{
  LanyardResults *self = g_atomic_rc_box_new0 (LanyardResults);

  self->programmes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  return self;
}

LanyardResults *
lanyard_results_ref (LanyardResults *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_results (gpointer data)
{
  LanyardResults *self = data;

  g_clear_pointer (&self->findings, lanyard_findings_free);
  g_clear_pointer (&self->terms, lanyard_terms_free);
  g_hash_table_unref (self->programmes);
}

void
lanyard_results_unref (LanyardResults *self)
{
  g_atomic_rc_box_release_full (self, clear_results);
}

/**
 * lanyard_results_get_programme:
 * @self: results with findings
 * @version: which of the findings' versions
 *
 * Returns: (transfer none) (nullable): the programme of that version, where it
 *   is loaded
 */
LanyardProgramme *
lanyard_results_get_programme (LanyardResults *self,
                               guint           version)
{
  return g_hash_table_lookup (
    self->programmes,
    &g_array_index (self->findings->versions, LanyardVersion, version).generation);
}

/* A section of what follows from @at on and is in the same place. */
static void
add_section (LanyardResults *self,
             GPtrArray      *sections,
             LanyardFoundIn  in,
             GArray         *findings,
             guint          *at,
             int             rank)
{
  LanyardResultList *list;
  guint              first = *at;

  while (*at < findings->len && g_array_index (findings, LanyardFinding, *at).rank == rank)
    (*at)++;
  if (*at == first)
    return;

  list = g_object_new (LANYARD_TYPE_RESULT_LIST, NULL);
  list->results = lanyard_results_ref (self);
  list->in = in;
  list->findings = &g_array_index (findings, LanyardFinding, first);
  list->n_items = *at - first;
  list->items = g_new0 (LanyardFound *, list->n_items);
  g_ptr_array_add (sections, list);
}

static LanyardFound *
create_note (LanyardResults           *self,
             const LanyardNoteFinding *finding)
{
  LanyardProgramme  *programme = lanyard_results_get_programme (self, finding->version);
  LanyardFoundFields fields = {
    .in = LANYARD_FOUND_IN_NOTE,
    .conference = g_strdup (finding->note->conference),
    .programme = g_object_ref (programme),
    .note = lanyard_note_copy (finding->note),
  };
  g_autofree char *seen = lanyard_prose_strip (LANYARD_PROSE_MARKDOWN, finding->note->text);

  if (finding->position != G_MAXUINT)
    fields.session =
      g_object_ref (lanyard_programme_get_session_at (programme, finding->position));
  fields.snippet = lanyard_snippet_new (seen, self->terms);
  return lanyard_found_new (&fields);
}

/* There are few of them. */
static void
add_notes (LanyardResults *self,
           GPtrArray      *sections)
{
  GArray     *notes = self->findings->notes;
  GListStore *list;

  if (notes->len == 0)
    return;

  list = g_list_store_new (LANYARD_TYPE_FOUND);
  for (guint i = 0; i < notes->len; i++)
    {
      g_autoptr (LanyardFound) found =
                  create_note (self, &g_array_index (notes, LanyardNoteFinding, i));

      g_list_store_append (list, found);
    }
  g_ptr_array_add (sections, list);
}

/**
 * lanyard_results_create_sections:
 * @self: results, complete: the programmes of all findings are loaded
 *
 * Returns: (transfer full) (element-type GListModel): lists of LanyardFound, in
 *   the order of LanyardFoundIn, none empty
 */
GPtrArray *
lanyard_results_create_sections (LanyardResults *self)
{
  GPtrArray *sections = g_ptr_array_new_with_free_func (g_object_unref);
  GArray    *sessions = self->findings->sessions;
  guint      session = 0;
  guint      person = 0;

  add_section (self, sections, LANYARD_FOUND_IN_TITLE, sessions, &session, 0);
  add_section (self, sections, LANYARD_FOUND_PERSON, self->findings->people, &person, 0);
  add_section (self, sections, LANYARD_FOUND_IN_NAMES, sessions, &session, 1);
  add_notes (self, sections);
  add_section (self, sections, LANYARD_FOUND_IN_TEXT, sessions, &session, LANYARD_RANK_TEXT);
  return sections;
}
