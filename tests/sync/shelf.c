/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "shelf.h"

#include <string.h>

/* What is there of one name. */
typedef struct
{
  GBytes *bytes;
  guint   version;
} Book;

struct _Shelf
{
  GObject parent_instance;

  GHashTable    *books; /* (element-type utf8 Book) */
  gboolean       heeds_tags;
  guint          version; /* of what was written last */
  guint          n_reads;
  guint          n_writes;
  ShelfFaultFunc fault;
  gpointer       fault_data;
  ShelfAfterFunc after;
  gpointer       after_data;
};

static void shelf_collection_init (LanyardCollectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (Shelf,
                               shelf,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LANYARD_TYPE_COLLECTION,
                                                      shelf_collection_init))

static void
book_free (gpointer data)
{
  Book *book = data;

  g_bytes_unref (book->bytes);
  g_free (book);
}

static void
put (Shelf      *self,
     const char *name,
     GBytes     *bytes)
{
  Book *book = g_new0 (Book, 1);

  book->bytes = g_bytes_ref (bytes);
  book->version = ++self->version;
  g_hash_table_insert (self->books, g_strdup (name), book);
}

static char *
make_tag (const Book *book)
{
  return g_strdup_printf ("\"%u\"", book->version);
}

static ShelfFault
find_fault (Shelf                  *self,
            gboolean                writes,
            LanyardCollectionError *code)
{
  return self->fault != NULL ? self->fault (writes, code, self->fault_data) : SHELF_FINE;
}

static void
go_on (Shelf   *self,
       gboolean writes)
{
  if (self->after != NULL)
    self->after (writes, self->after_data);
}

static gboolean
shelf_read (LanyardCollection       *collection,
            const char              *name,
            const char              *known_tag,
            LanyardCollectionAnswer *answer,
            GCancellable            *cancellable,
            GError                 **error)
{
  Shelf                 *self = TEST_SHELF (collection);
  LanyardCollectionError code = LANYARD_COLLECTION_ERROR_UNREACHABLE;
  const Book            *book;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  self->n_reads++;
  if (find_fault (self, FALSE, &code) != SHELF_FINE)
    {
      g_set_error_literal (error, LANYARD_COLLECTION_ERROR, (int)code, "shelf");
      return FALSE;
    }

  book = g_hash_table_lookup (self->books, name);
  if (book != NULL)
    {
      answer->tag = make_tag (book);
      answer->unchanged = g_strcmp0 (known_tag, answer->tag) == 0;
      if (!answer->unchanged)
        answer->bytes = g_bytes_ref (book->bytes);
    }
  go_on (self, FALSE);
  return TRUE;
}

/* Whether what is there is what the writer takes it to be. */
static gboolean
fits (Shelf      *self,
      const char *name,
      const char *tag)
{
  const Book      *book = g_hash_table_lookup (self->books, name);
  g_autofree char *there = book != NULL ? make_tag (book) : NULL;

  return !self->heeds_tags || g_strcmp0 (there, tag) == 0;
}

static gboolean
shelf_write (LanyardCollection *collection,
             const char        *name,
             GBytes            *bytes,
             const char        *tag,
             char             **new_tag,
             GCancellable      *cancellable,
             GError           **error)
{
  Shelf                 *self = TEST_SHELF (collection);
  LanyardCollectionError code = LANYARD_COLLECTION_ERROR_UNREACHABLE;
  ShelfFault             fault;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  self->n_writes++;
  fault = find_fault (self, TRUE, &code);
  if (fault != SHELF_REFUSES && !fits (self, name, tag))
    {
      fault = SHELF_REFUSES;
      code = LANYARD_COLLECTION_ERROR_CONFLICT;
    }
  if (fault != SHELF_REFUSES)
    put (self, name, bytes);
  if (fault != SHELF_FINE)
    {
      g_set_error_literal (error, LANYARD_COLLECTION_ERROR, (int)code, "shelf");
      return FALSE;
    }

  *new_tag = make_tag (g_hash_table_lookup (self->books, name));
  go_on (self, TRUE);
  return TRUE;
}

static GHashTable *
shelf_list (LanyardCollection *collection,
            GCancellable      *cancellable,
            GError           **error)
{
  Shelf         *self = TEST_SHELF (collection);
  GHashTable    *tags;
  GHashTableIter iter;
  gpointer       name, book;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_iter_init (&iter, self->books);
  while (g_hash_table_iter_next (&iter, &name, &book))
    g_hash_table_insert (tags, g_strdup (name), make_tag (book));
  return tags;
}

static gboolean
shelf_heeds_tags (LanyardCollection *collection)
{
  return TEST_SHELF (collection)->heeds_tags;
}

static void
shelf_collection_init (LanyardCollectionInterface *iface)
{
  iface->read = shelf_read;
  iface->write = shelf_write;
  iface->list = shelf_list;
  iface->heeds_tags = shelf_heeds_tags;
}

static void
shelf_finalize (GObject *object)
{
  Shelf *self = TEST_SHELF (object);

  g_hash_table_unref (self->books);

  G_OBJECT_CLASS (shelf_parent_class)->finalize (object);
}

static void
shelf_class_init (ShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shelf_finalize;
}

static void
shelf_init (Shelf *self)
{
  self->books = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, book_free);
}

/* Returns: (transfer full): an empty one, which may ignore tags as some
 * servers do */
Shelf *
shelf_new (gboolean heeds_tags)
{
  Shelf *self = g_object_new (SHELF_TYPE, NULL);

  self->heeds_tags = heeds_tags;
  return self;
}

void
shelf_set_faults (Shelf         *self,
                  ShelfFaultFunc func,
                  gpointer       data)
{
  self->fault = func;
  self->fault_data = data;
}

void
shelf_set_after (Shelf         *self,
                 ShelfAfterFunc func,
                 gpointer       data)
{
  self->after = func;
  self->after_data = data;
}

/* Returns: (nullable): what is there of that name */
GBytes *
shelf_peek (Shelf      *self,
            const char *name)
{
  const Book *book = g_hash_table_lookup (self->books, name);

  return book != NULL ? book->bytes : NULL;
}

/* Puts something there past all rules. */
void
shelf_put (Shelf      *self,
           const char *name,
           const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  put (self, name, bytes);
}

guint
shelf_count_reads (Shelf *self)
{
  return self->n_reads;
}

guint
shelf_count_writes (Shelf *self)
{
  return self->n_writes;
}
