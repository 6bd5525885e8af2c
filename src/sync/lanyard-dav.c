/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-dav.h"

#include "lanyard-dav-address.h"
#include "lanyard-dav-private.h"

#include <string.h>

#define BYTES_PER_MIB (1024 * 1024)
#define TYPE "application/json"

/* Begins what stands in for the tag of a server that gives none: the digest of
 * what was read, which no tag of a server can be taken for. */
#define OWN_TAG '='

/* Apache calls a tag weak for as long as the second lasts in which the file
 * was written, and a weak one never matches. */
#define WEAK "W/"
#define WEAK_TRIES 5
#define WEAK_PAUSE 300 /* milliseconds */

typedef enum {
  UNKNOWN,
  HEEDED,
  IGNORED,
} Tags;

struct _LanyardDav
{
  GObject parent_instance;

  LanyardDavClient client;
  GUri            *folder;  /* (owned) */
  char            *address; /* (owned) of the folder */
  gboolean         is_there;
  Tags             tags;
};

/* A document to be written. */
typedef struct
{
  LanyardDav *dav;
  GUri       *uri; /* (owned) */
  GBytes     *bytes;
  const char *tag;     /* (nullable) of what it replaces */
  char      **new_tag; /* (nullable) out */
} Writing;

static void
writing_clear (Writing *self)
{
  g_clear_pointer (&self->uri, g_uri_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writing, writing_clear)

static void lanyard_dav_collection_init (LanyardCollectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LanyardDav,
                               lanyard_dav,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LANYARD_TYPE_COLLECTION,
                                                      lanyard_dav_collection_init))

static gboolean
is_own (const char *tag)
{
  return tag != NULL && *tag == OWN_TAG;
}

static char *
make_own_tag (GBytes *bytes)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strdup_printf ("%c%s", OWN_TAG, digest);
}

static gboolean
ensure_folder (LanyardDav   *self,
               GCancellable *cancellable,
               GError      **error)
{
  if (!self->is_there)
    self->is_there = lanyard_dav_folder_find (&self->client, self->folder, cancellable, error);
  return self->is_there;
}

static gboolean
ensure_tags (LanyardDav   *self,
             GCancellable *cancellable,
             GError      **error)
{
  gboolean heeds;

  if (!ensure_folder (self, cancellable, error))
    return FALSE;
  if (self->tags != UNKNOWN)
    return TRUE;
  if (!lanyard_dav_probe (&self->client, self->folder, &heeds, cancellable, error))
    return FALSE;

  self->tags = heeds ? HEEDED : IGNORED;
  return TRUE;
}

/* Returns: whether it was answered, that there is none included */
static gboolean
get (LanyardDav       *self,
     GUri             *uri,
     const char       *known_tag,
     LanyardDavAnswer *answer,
     GCancellable     *cancellable,
     GError          **error)
{
  const LanyardDavRequest request = {
    .method = SOUP_METHOD_GET,
    .uri = uri,
    .none_match = known_tag != NULL && *known_tag != '\0' && !is_own (known_tag) ? known_tag : NULL,
  };

  if (!lanyard_dav_client_ask (&self->client, &request, answer, cancellable, error))
    return FALSE;

  switch ((int)answer->status)
    {
    case SOUP_STATUS_OK:
    case SOUP_STATUS_NOT_MODIFIED:
    case SOUP_STATUS_NOT_FOUND:
    case SOUP_STATUS_GONE:
      break;
    default:
      return lanyard_dav_client_refuse (answer, error);
    }

  if (answer->status == SOUP_STATUS_OK && answer->tag == NULL)
    {
      answer->tag = make_own_tag (answer->bytes);
      self->tags = IGNORED;
    }
  return TRUE;
}

static gboolean
lanyard_dav_read (LanyardCollection       *collection,
                  const char              *name,
                  const char              *known_tag,
                  LanyardCollectionAnswer *answer,
                  GCancellable            *cancellable,
                  GError                 **error)
{
  LanyardDav *self = LANYARD_DAV (collection);
  g_autoptr (GUri) uri = lanyard_dav_address_get_child (self->folder, name);
  g_auto (LanyardDavAnswer) got = { 0 };

  if (!get (self, uri, known_tag, &got, cancellable, error))
    return FALSE;

  answer->unchanged = got.status == SOUP_STATUS_NOT_MODIFIED ||
                      (is_own (got.tag) && g_strcmp0 (got.tag, known_tag) == 0);
  if (answer->unchanged)
    answer->tag = g_strdup (known_tag);
  else if (got.status == SOUP_STATUS_OK)
    {
      answer->tag = g_steal_pointer (&got.tag);
      answer->bytes = g_steal_pointer (&got.bytes);
    }
  return TRUE;
}

/* Without @match, whatever is there is replaced; unless it must be new. */
static gboolean
put (const Writing    *self,
     const char       *match,
     LanyardDavAnswer *answer,
     GCancellable     *cancellable,
     GError          **error)
{
  const LanyardDavRequest request = {
    .method = SOUP_METHOD_PUT,
    .uri = self->uri,
    .match = match,
    .none_match = self->tag == NULL ? "*" : NULL,
    .body = self->bytes,
    .type = TYPE,
  };

  return lanyard_dav_client_ask (&self->dav->client, &request, answer, cancellable, error);
}

static gboolean
take (const Writing    *self,
      LanyardDavAnswer *answer,
      GError          **error)
{
  if (!SOUP_STATUS_IS_SUCCESSFUL (answer->status))
    return lanyard_dav_client_refuse (answer, error);

  *self->new_tag = g_steal_pointer (&answer->tag);
  return TRUE;
}

/* Returns: FALSE, with @error set, where it isn't the version any more that is
 * to be replaced */
static gboolean
check_unchanged (const Writing *self,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_auto (LanyardDavAnswer) now = { 0 };

  if (!get (self->dav, self->uri, self->tag, &now, cancellable, error))
    return FALSE;
  if (now.status == SOUP_STATUS_NOT_MODIFIED || g_strcmp0 (now.tag, self->tag) == 0)
    return TRUE;

  g_set_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_CONFLICT, "%u",
               now.status);
  return FALSE;
}

/* There is no condition that such a server knows; so one looks first, and the
 * caller afterwards. */
static gboolean
write_unconditionally (const Writing *self,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_auto (LanyardDavAnswer) answer = { 0 };

  self->dav->tags = IGNORED;
  return check_unchanged (self, cancellable, error) &&
         put (self, NULL, &answer, cancellable, error) && take (self, &answer, error);
}

/* Tries with the tag as it will be once it is strong, for as long as the
 * server says that nothing else is there. */
static gboolean
write_over_weak (const Writing *self,
                 GCancellable  *cancellable,
                 GError       **error)
{
  const char *strong = self->tag + strlen (WEAK);

  for (guint i = 0; i < WEAK_TRIES; i++)
    {
      g_auto (LanyardDavAnswer) answer = { 0 };

      if (i > 0 && !lanyard_line_pause (WEAK_PAUSE, cancellable, error))
        return FALSE;
      if (!put (self, strong, &answer, cancellable, error))
        return FALSE;
      if (answer.status != SOUP_STATUS_PRECONDITION_FAILED)
        return take (self, &answer, error);
      if (!check_unchanged (self, cancellable, error))
        return FALSE;
    }

  return write_unconditionally (self, cancellable, error);
}

/* The folder may have been taken away since it was seen. */
static gboolean
write_to_folder (const Writing *self,
                 GCancellable  *cancellable,
                 GError       **error)
{
  for (gboolean again = FALSE;; again = TRUE)
    {
      g_auto (LanyardDavAnswer) answer = { 0 };

      if (!put (self, self->tag, &answer, cancellable, error))
        return FALSE;
      if (again ||
          (answer.status != SOUP_STATUS_CONFLICT && answer.status != SOUP_STATUS_NOT_FOUND))
        return take (self, &answer, error);

      self->dav->is_there = FALSE;
      if (!ensure_folder (self->dav, cancellable, error))
        return FALSE;
    }
}

static gboolean
lanyard_dav_write (LanyardCollection *collection,
                   const char        *name,
                   GBytes            *bytes,
                   const char        *tag,
                   char             **new_tag,
                   GCancellable      *cancellable,
                   GError           **error)
{
  LanyardDav *self = LANYARD_DAV (collection);
  g_auto (Writing) writing = {
    .dav = self,
    .uri = lanyard_dav_address_get_child (self->folder, name),
    .bytes = bytes,
    .tag = tag,
    .new_tag = new_tag,
  };

  if (g_bytes_get_size (bytes) > LANYARD_COLLECTION_MAX_SIZE)
    {
      g_set_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_TOO_LARGE, "%d",
                   LANYARD_COLLECTION_MAX_SIZE / BYTES_PER_MIB);
      return FALSE;
    }
  if (!ensure_tags (self, cancellable, error))
    return FALSE;

  if (tag != NULL && (is_own (tag) || *tag == '\0'))
    return write_unconditionally (&writing, cancellable, error);
  if (tag != NULL && g_str_has_prefix (tag, WEAK))
    return write_over_weak (&writing, cancellable, error);
  return write_to_folder (&writing, cancellable, error);
}

static GHashTable *
lanyard_dav_list (LanyardCollection *collection,
                  GCancellable      *cancellable,
                  GError           **error)
{
  LanyardDav *self = LANYARD_DAV (collection);
  g_autoptr (GError) cause = NULL;
  GHashTable *tags =
    lanyard_dav_folder_list (&self->client, self->folder, cancellable, &cause);

  if (tags == NULL &&
      g_error_matches (cause, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_NO_COLLECTION))
    {
      self->is_there = FALSE;
      return ensure_folder (self, cancellable, error)
               ? lanyard_dav_folder_list (&self->client, self->folder, cancellable, error)
               : NULL;
    }

  self->is_there = self->is_there || tags != NULL;
  if (tags == NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  return tags;
}

static gboolean
lanyard_dav_heeds_tags (LanyardCollection *collection)
{
  LanyardDav *self = LANYARD_DAV (collection);

  return ensure_tags (self, NULL, NULL) && self->tags == HEEDED;
}

static void
lanyard_dav_finalize (GObject *object)
{
  LanyardDav *self = LANYARD_DAV (object);

  lanyard_dav_client_clear (&self->client);
  g_clear_pointer (&self->folder, g_uri_unref);
  g_clear_pointer (&self->address, g_free);

  G_OBJECT_CLASS (lanyard_dav_parent_class)->finalize (object);
}

static void
lanyard_dav_collection_init (LanyardCollectionInterface *iface)
{
  iface->read = lanyard_dav_read;
  iface->write = lanyard_dav_write;
  iface->list = lanyard_dav_list;
  iface->heeds_tags = lanyard_dav_heeds_tags;
}

static void
lanyard_dav_class_init (LanyardDavClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_dav_finalize;
}

static void
lanyard_dav_init (LanyardDav *self)
{
}

/**
 * lanyard_dav_new:
 * @options: where it is, and as whom to sign in
 * @error: LANYARD_COLLECTION_ERROR_INSECURE, NO_COLLECTION where that is no
 *   address, or NO_PASSWORD where the login can't be read
 *
 * Nothing is asked yet. What is found out of the server, and the connections
 * to it, are kept as long as the object; it is for one thread at a time.
 *
 * Returns: (transfer full) (nullable): Lanyard's folder at that address
 */
LanyardDav *
lanyard_dav_new (const LanyardDavOptions *options,
                 GError                 **error)
{
  g_autoptr (GUri) folder =
              lanyard_dav_address_parse_folder (options->address, options->allow_local, error);
  g_autoptr (LanyardDav) self = NULL;

  if (folder == NULL)
    return NULL;

  self = g_object_new (LANYARD_TYPE_DAV, NULL);
  self->address = g_uri_to_string (folder);
  self->folder = g_steal_pointer (&folder);
  if (!lanyard_dav_client_init (&self->client, options))
    {
      g_set_error_literal (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_NO_PASSWORD,
                           g_uri_get_host (self->folder));
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * lanyard_dav_get_address:
 * @self: a collection
 *
 * Returns: (transfer none): where the documents are, without any login
 */
const char *
lanyard_dav_get_address (LanyardDav *self)
{
  return self->address;
}

/**
 * lanyard_dav_set_patience:
 * @self: a collection
 * @patience: milliseconds, as for lanyard_fetcher_set_patience()
 */
void
lanyard_dav_set_patience (LanyardDav *self,
                          guint       patience)
{
  self->client.patience = patience;
}

/**
 * lanyard_dav_prepare:
 * @self: a collection
 * @cancellable: (nullable): may be cancelled from another thread
 * @error: LANYARD_COLLECTION_ERROR or G_IO_ERROR_CANCELLED
 *
 * Tries the address and the login, makes the folder where it is missing, and
 * finds out what the server does with conditions. Writing does as much by
 * itself.
 *
 * Returns: whether documents can be kept there
 */
gboolean
lanyard_dav_prepare (LanyardDav   *self,
                     GCancellable *cancellable,
                     GError      **error)
{
  return ensure_tags (self, cancellable, error);
}
