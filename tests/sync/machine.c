/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "machine.h"

#include "lanyard-merge.h"
#include "lanyard-note-text.h"
#include "lanyard-plan-document-reader.h"

/* Returns: (transfer full): one that never synced */
Machine *
machine_new (const char *name,
             guint32     device,
             gint64      clock)
{
  Machine *self = g_new0 (Machine, 1);

  self->name = g_strdup (name);
  self->device = device;
  self->clock = clock;
  self->decided = lanyard_plan_document_new (MACHINE_CONFERENCE);
  return self;
}

static LanyardPlanDocument *
copy_document (LanyardPlanDocument *document)
{
  g_autoptr (LanyardPlanDocument) empty = lanyard_plan_document_new (MACHINE_CONFERENCE);

  return lanyard_merge_documents (document, empty);
}

/* Returns: (transfer full): a backup, or a copied disk: its device too */
Machine *
machine_copy (const Machine *self)
{
  Machine *copy = g_new0 (Machine, 1);

  *copy = *self;
  copy->name = g_strdup (self->name);
  copy->decided = copy_document (self->decided);
  copy->kept = self->kept != NULL ? g_bytes_ref (self->kept) : NULL;
  copy->tag = g_strdup (self->tag);
  return copy;
}

void
machine_free (Machine *self)
{
  g_free (self->name);
  lanyard_plan_document_free (self->decided);
  g_clear_pointer (&self->kept, g_bytes_unref);
  g_free (self->tag);
  g_free (self);
}

/* Returns: (transfer full): what was in the collection last time */
LanyardPlanDocument *
machine_dup_kept (Machine *self)
{
  g_autoptr (GError) error = NULL;
  LanyardPlanDocument *document;

  if (self->kept == NULL)
    return lanyard_plan_document_new (MACHINE_CONFERENCE);

  document = lanyard_plan_document_read (self->kept, &error);
  g_assert_no_error (error);
  return document;
}

/* Returns: (transfer full): the plan as its user sees it */
LanyardPlanDocument *
machine_dup_plan (Machine *self)
{
  g_autoptr (LanyardPlanDocument) kept = machine_dup_kept (self);

  return lanyard_merge_decisions (kept, self->decided);
}

static LanyardStamp
next_stamp (Machine            *self,
            const LanyardStamp *seen)
{
  return lanyard_stamp_next (seen, self->clock, self->device, self->chance);
}

static void
remove_item (LanyardPlanDocument *document,
             LanyardDocumentItem *item)
{
  g_ptr_array_remove (document->items, item);
}

/* Returns: (transfer none): an item of what was decided, with a new stamp */
static LanyardDocumentItem *
decide (Machine       *self,
        LanyardSection section,
        const char    *id)
{
  g_autoptr (LanyardPlanDocument) plan = machine_dup_plan (self);
  LanyardDocumentItem *seen = lanyard_plan_document_find_item (plan, section, id);
  LanyardDocumentItem *old = lanyard_plan_document_find_item (self->decided, section, id);
  LanyardStamp         stamp = next_stamp (self, seen != NULL ? &seen->stamp : NULL);
  LanyardDocumentItem *item = lanyard_document_item_new (section, id, &stamp);

  if (old != NULL)
    remove_item (self->decided, old);
  lanyard_plan_document_take_item (self->decided, item);
  lanyard_plan_document_sort (self->decided);
  return item;
}

void
machine_set_star (Machine    *self,
                  const char *id,
                  LanyardStar star)
{
  decide (self, LANYARD_SECTION_STARS, id)->star = star;
}

LanyardStar
machine_get_star (Machine    *self,
                  const char *id)
{
  g_autoptr (LanyardPlanDocument) plan = machine_dup_plan (self);
  const LanyardDocumentItem *item =
    lanyard_plan_document_find_item (plan, LANYARD_SECTION_STARS, id);

  return item != NULL ? item->star : LANYARD_STAR_OFF;
}

void
machine_set_lead (Machine    *self,
                  const char *id,
                  int         minutes)
{
  decide (self, LANYARD_SECTION_LEADS, id)->minutes = minutes;
}

int
machine_get_lead (Machine    *self,
                  const char *id)
{
  g_autoptr (LanyardPlanDocument) plan = machine_dup_plan (self);
  const LanyardDocumentItem *item =
    lanyard_plan_document_find_item (plan, LANYARD_SECTION_LEADS, id);

  return item != NULL ? item->minutes : LANYARD_LEAD_BY_STAR;
}

/* A version made from what this machine's user saw: what was shared last, or
 * what was written here since then. */
static LanyardNoteVersion *
make_version (Machine                   *self,
              const LanyardDocumentNote *shared,
              const LanyardNoteVersion  *own,
              const char                *text)
{
  g_autoptr (GArray) seen =
              shared != NULL ? lanyard_document_note_list_seen (shared) : lanyard_stamps_new ();
  LanyardNoteVersion *version;
  LanyardStamp        stamp;

  if (own != NULL)
    {
      lanyard_stamps_add_all (seen, own->after);
      lanyard_stamps_add (seen, &own->stamp);
    }
  stamp = next_stamp (self, seen->len > 0 ? &g_array_index (seen, LanyardStamp, seen->len - 1)
                                          : NULL);
  version = lanyard_note_version_new (&stamp, self->name, text);
  if (own != NULL)
    {
      version->base = g_strdup (own->base);
      lanyard_stamps_add_all (version->base_of, own->base_of);
      lanyard_stamps_add_all (version->after, own->after);
      lanyard_stamps_add (version->after, &own->stamp);
    }
  else if (shared != NULL)
    {
      version->base = lanyard_note_text_render (shared);
      for (guint i = 0; i < shared->versions->len; i++)
        lanyard_stamps_add (version->base_of,
                            &((LanyardNoteVersion *)shared->versions->pdata[i])->stamp);
      lanyard_stamps_add_all (version->after, seen);
    }
  return version;
}

void
machine_write (Machine    *self,
               const char *id,
               const char *text)
{
  g_autoptr (LanyardPlanDocument) kept = machine_dup_kept (self);
  LanyardDocumentNote *shared = lanyard_plan_document_find_note (kept, id);
  LanyardDocumentNote *old = lanyard_plan_document_find_note (self->decided, id);
  LanyardNoteVersion  *version =
    make_version (self, shared, old != NULL ? g_ptr_array_index (old->versions, 0) : NULL, text);
  LanyardDocumentNote *note = lanyard_document_note_new (id, &version->stamp);

  lanyard_document_note_take_version (note, version);
  if (old != NULL)
    g_ptr_array_remove (self->decided->notes, old);
  lanyard_plan_document_take_note (self->decided, note);
  lanyard_plan_document_sort (self->decided);
}

/* Returns: (transfer full): what its user sees */
char *
machine_read (Machine    *self,
              const char *id)
{
  g_autoptr (LanyardPlanDocument) kept = machine_dup_kept (self);
  LanyardDocumentNote *own = lanyard_plan_document_find_note (self->decided, id);
  LanyardDocumentNote *shared = lanyard_plan_document_find_note (kept, id);

  if (own == NULL)
    return shared != NULL ? lanyard_note_text_render (shared) : g_strdup ("");
  return lanyard_note_text_render (own);
}

static gboolean
load_cb (gpointer          data,
         const char       *conference,
         LanyardLocalPlan *plan,
         GError          **error)
{
  Machine *self = data;

  plan->decided = copy_document (self->decided);
  plan->kept = self->kept != NULL ? g_bytes_ref (self->kept) : NULL;
  plan->tag = g_strdup (self->tag);
  return TRUE;
}

static void
forget_shared (Machine             *self,
               LanyardPlanDocument *merged)
{
  for (guint i = self->decided->items->len; i > 0; i--)
    {
      LanyardDocumentItem *item = g_ptr_array_index (self->decided->items, i - 1);
      LanyardDocumentItem *there =
        lanyard_plan_document_find_item (merged, item->section, item->id);

      if (there != NULL && lanyard_stamp_compare (&there->stamp, &item->stamp) >= 0)
        remove_item (self->decided, item);
    }

  for (guint i = self->decided->notes->len; i > 0; i--)
    {
      LanyardDocumentNote *note = g_ptr_array_index (self->decided->notes, i - 1);
      LanyardDocumentNote *there = lanyard_plan_document_find_note (merged, note->id);
      g_autoptr (GArray) seen =
                  there != NULL ? lanyard_document_note_list_seen (there) : lanyard_stamps_new ();

      if (lanyard_stamps_cover (seen, &note->stamp))
        g_ptr_array_remove_index (self->decided->notes, i - 1);
    }
}

static gboolean
apply_cb (gpointer             data,
          LanyardPlanDocument *merged,
          GBytes              *kept,
          const char          *tag,
          gboolean             shared,
          GError             **error)
{
  Machine *self = data;

  g_clear_pointer (&self->kept, g_bytes_unref);
  self->kept = g_bytes_ref (kept);
  g_set_str (&self->tag, tag);
  if (shared)
    forget_shared (self, merged);
  return TRUE;
}

static gint64
now_cb (gpointer data)
{
  return ((Machine *)data)->clock;
}

static void
wait_cb (gpointer      data,
         guint         milliseconds,
         GCancellable *cancellable)
{
  ((Machine *)data)->waited += milliseconds;
}

gboolean
machine_sync (Machine            *self,
              LanyardCollection  *collection,
              LanyardRoundReport *report,
              GError            **error)
{
  static const LanyardRoundLocal local = { load_cb, apply_cb, now_cb, wait_cb };

  return lanyard_round_run (collection, MACHINE_CONFERENCE, &local, self, report, NULL, error);
}
