/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-picture-service.h"

#include "lanyard-clock.h"
#include "lanyard-fetcher.h"
#include "lanyard-picture-cache.h"

/* How many are fetched at a time. */
#define MAX_FETCHES 3

/* A host that doesn't answer for so long isn't worth the wait for a picture. */
#define PATIENCE 10000 /* milliseconds */

/* For so long a host that can't be reached is left alone. */
#define DEAD_SECONDS (15 * 60)

struct _LanyardPictureService
{
  GObject parent_instance;

  LanyardPictureCache *cache;
  GThreadPool         *lookups; /* (nullable) of Job, until it is closed */
  GThreadPool         *fetches; /* (nullable) of Job, likewise */
  GCancellable        *closing;
  int                  allowed; /* atomic */

  GMutex      lock;   /* of what follows */
  GHashTable *wanted; /* address -> GPtrArray of GTask: what is being fetched, for whom */
  GHashTable *dead;   /* host -> gint64: until when it is left alone */
};

/* One picture, to be looked up and then, maybe, fetched. */
typedef struct
{
  char  *address;
  GTask *task; /* (nullable) who waits for it */
} Job;

static void lanyard_picture_service_init_pictures (LanyardPicturesInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LanyardPictureService,
                               lanyard_picture_service,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LANYARD_TYPE_PICTURES,
                                                      lanyard_picture_service_init_pictures))

static void
job_free (Job *job)
{
  g_free (job->address);
  g_clear_object (&job->task);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
fail (GTask      *task,
      const char *address)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no picture: %s", address);
}

static char *
dup_host (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED, NULL);

  return g_strdup (uri != NULL ? g_uri_get_host (uri) : NULL);
}

static gboolean
is_host_dead (LanyardPictureService *self,
              const char            *address)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_autofree char *host = dup_host (address);
  const gint64    *until = host != NULL ? g_hash_table_lookup (self->dead, host) : NULL;

  return until != NULL && lanyard_clock_real_now () < *until;
}

static void
note_dead_host (LanyardPictureService *self,
                const char            *address)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  gint64 until = lanyard_clock_real_now () + DEAD_SECONDS;
  char  *host = dup_host (address);

  if (host != NULL)
    g_hash_table_insert (self->dead, host, g_memdup2 (&until, sizeof until));
}

/* Whether it says something of the host, and nothing of this one picture. */
static gboolean
is_of_the_host (const GError *error)
{
  static const LanyardFetchError codes[] = {
    LANYARD_FETCH_ERROR_OFFLINE,
    LANYARD_FETCH_ERROR_REFUSED,
    LANYARD_FETCH_ERROR_TIMED_OUT,
    LANYARD_FETCH_ERROR_TOO_SLOW,
    LANYARD_FETCH_ERROR_TLS,
    LANYARD_FETCH_ERROR_PROXY,
    LANYARD_FETCH_ERROR_BUSY,
    LANYARD_FETCH_ERROR_SERVER,
    LANYARD_FETCH_ERROR_CAPTIVE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (g_error_matches (error, LANYARD_FETCH_ERROR, (int)codes[i]))
        return TRUE;
    }
  return FALSE;
}

static void
save (LanyardPictureService    *self,
      const LanyardPictureCopy *copy)
{
  g_autoptr (GError) error = NULL;

  if (!lanyard_picture_cache_save (self->cache, copy, &error))
    g_debug ("A picture is not kept: %s", error->message);
}

/* Takes what came into the copy: a picture, or that it isn't one. One that was
 * there stays unless it is gone from its host, too. */
static void
take (LanyardPictureCopy *copy,
      LanyardFetchResult *result,
      const GError       *error)
{
  guint width;
  guint height;

  if (result != NULL ? result->not_modified
                     : !g_error_matches (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_NOT_FOUND))
    return;

  g_clear_pointer (&copy->bytes, g_bytes_unref);
  g_set_str (&copy->etag, NULL);
  g_set_str (&copy->last_modified, NULL);
  if (result == NULL || lanyard_picture_measure (result->bytes, &width, &height) == NULL)
    return;

  copy->bytes = g_bytes_ref (result->bytes);
  copy->etag = g_strdup (result->etag);
  copy->last_modified = g_strdup (result->last_modified);
}

/* Returns: (transfer full) (nullable): the picture */
static GBytes *
fetch (LanyardPictureService *self,
       const char            *address)
{
  g_autoptr (LanyardPictureCopy) copy = lanyard_picture_cache_load (self->cache, address);
  g_autoptr (LanyardFetcher) fetcher = lanyard_fetcher_new (NULL);
  LanyardFetchRequest request = { .address = address, .limit = LANYARD_PICTURE_MAX_SIZE };
  g_autoptr (LanyardFetchResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (copy == NULL)
    {
      copy = g_new0 (LanyardPictureCopy, 1);
      copy->address = g_strdup (address);
    }
  if (copy->bytes != NULL)
    {
      request.etag = copy->etag;
      request.last_modified = copy->last_modified;
    }

  lanyard_fetcher_set_patience (fetcher, PATIENCE);
  result = lanyard_fetcher_fetch (fetcher, &request, NULL, self->closing, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  if (is_of_the_host (error))
    {
      note_dead_host (self, address);
      return NULL;
    }

  copy->checked = lanyard_clock_real_now ();
  take (copy, result, error);
  save (self, copy);
  return copy->bytes != NULL ? g_bytes_ref (copy->bytes) : NULL;
}

/* Who waits for it: nobody any more where it was only to be newer. */
static gboolean
is_wanted (LanyardPictureService *self,
           const Job             *job)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GPtrArray *tasks = g_hash_table_lookup (self->wanted, job->address);

  for (guint i = 0; i < tasks->len; i++)
    {
      GCancellable *cancellable = g_task_get_cancellable (g_ptr_array_index (tasks, i));

      if (!g_cancellable_is_cancelled (cancellable))
        return TRUE;
    }
  return tasks->len == 0;
}

static void
fetch_cb (gpointer data,
          gpointer user_data)
{
  g_autoptr (Job) job = data;
  LanyardPictureService *self = user_data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) tasks = NULL;

  if (is_wanted (self, job) && g_atomic_int_get (&self->allowed) &&
      !is_host_dead (self, job->address))
    bytes = fetch (self, job->address);

  g_mutex_lock (&self->lock);
  tasks = g_ptr_array_ref (g_hash_table_lookup (self->wanted, job->address));
  g_hash_table_remove (self->wanted, job->address);
  g_mutex_unlock (&self->lock);

  for (guint i = 0; i < tasks->len; i++)
    {
      if (bytes != NULL)
        g_task_return_pointer (g_ptr_array_index (tasks, i), g_bytes_ref (bytes),
                               (GDestroyNotify)g_bytes_unref);
      else
        fail (g_ptr_array_index (tasks, i), job->address);
    }
}

/* One address is fetched once, however many wait for it. */
static void
push_fetch (LanyardPictureService *self,
            const char            *address,
            GTask                 *task)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GPtrArray *tasks = g_hash_table_lookup (self->wanted, address);

  if (tasks == NULL)
    {
      Job *job = g_new0 (Job, 1);

      tasks = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->wanted, g_strdup (address), tasks);
      job->address = g_strdup (address);
      g_thread_pool_push (self->fetches, job, NULL);
    }
  if (task != NULL)
    g_ptr_array_add (tasks, g_object_ref (task));
}

/* What is kept is given at once, and renewed for the next time. */
static void
look_up_cb (gpointer data,
            gpointer user_data)
{
  g_autoptr (Job) job = data;
  LanyardPictureService *self = user_data;
  g_autoptr (LanyardPictureCopy) copy = NULL;
  gboolean due;

  if (g_task_return_error_if_cancelled (job->task))
    return;

  copy = lanyard_picture_cache_load (self->cache, job->address);
  due = (copy == NULL || lanyard_picture_copy_is_due (copy, lanyard_clock_real_now ())) &&
        g_atomic_int_get (&self->allowed) && !is_host_dead (self, job->address);
  if (copy != NULL && copy->bytes != NULL)
    {
      if (due)
        push_fetch (self, job->address, NULL);
      g_task_return_pointer (job->task, g_bytes_ref (copy->bytes), (GDestroyNotify)g_bytes_unref);
    }
  else if (due)
    {
      push_fetch (self, job->address, job->task);
    }
  else
    {
      fail (job->task, job->address);
    }
}

static void
lanyard_picture_service_load_async (LanyardPictures    *pictures,
                                    const char         *address,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  LanyardPictureService *self = LANYARD_PICTURE_SERVICE (pictures);
  /* it must not keep alive what a thread might then have to finalize */
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job;

  g_task_set_source_tag (task, lanyard_picture_service_load_async);
  if (self->lookups == NULL)
    {
      fail (task, address);
      return;
    }

  job = g_new0 (Job, 1);
  job->address = g_strdup (address);
  job->task = g_steal_pointer (&task);
  g_thread_pool_push (self->lookups, job, NULL);
}

static GBytes *
lanyard_picture_service_load_finish (LanyardPictures *pictures,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
lanyard_picture_service_init_pictures (LanyardPicturesInterface *iface)
{
  iface->load_async = lanyard_picture_service_load_async;
  iface->load_finish = lanyard_picture_service_load_finish;
}

static void
lanyard_picture_service_finalize (GObject *object)
{
  LanyardPictureService *self = LANYARD_PICTURE_SERVICE (object);

  lanyard_picture_service_close (self);
  g_object_unref (self->closing);
  g_hash_table_unref (self->wanted);
  g_hash_table_unref (self->dead);
  g_mutex_clear (&self->lock);
  lanyard_picture_cache_free (self->cache);

  G_OBJECT_CLASS (lanyard_picture_service_parent_class)->finalize (object);
}

static void
lanyard_picture_service_class_init (LanyardPictureServiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_picture_service_finalize;
}

static void
lanyard_picture_service_init (LanyardPictureService *self)
{
  g_mutex_init (&self->lock);
  self->closing = g_cancellable_new ();
  self->wanted =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self->dead = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->lookups = g_thread_pool_new (look_up_cb, self, 1, FALSE, NULL);
  self->fetches = g_thread_pool_new (fetch_cb, self, MAX_FETCHES, FALSE, NULL);
}

/**
 * lanyard_picture_service_new:
 * @folder: where pictures are kept
 * @bound: how many bytes are kept there
 *
 * Returns: (transfer full): pictures, of which none may be fetched yet
 */
LanyardPictureService *
lanyard_picture_service_new (const char *folder,
                             guint64     bound)
{
  LanyardPictureService *self = g_object_new (LANYARD_TYPE_PICTURE_SERVICE, NULL);

  self->cache = lanyard_picture_cache_new (folder, bound);
  return self;
}

/**
 * lanyard_picture_service_set_allowed:
 * @self: pictures
 * @allowed: whether hosts may be asked for them
 *
 * What is being asked for already still comes.
 */
void
lanyard_picture_service_set_allowed (LanyardPictureService *self,
                                     gboolean               allowed)
{
  gboolean before = g_atomic_int_get (&self->allowed);

  g_atomic_int_set (&self->allowed, allowed);
  if (allowed && !before)
    lanyard_pictures_tell_changed (LANYARD_PICTURES (self));
}

/**
 * lanyard_picture_service_close:
 * @self: pictures
 *
 * Gives up what is being asked for; from now on nothing is loaded.
 */
void
lanyard_picture_service_close (LanyardPictureService *self)
{
  GThreadPool *lookups = g_steal_pointer (&self->lookups);

  g_cancellable_cancel (self->closing);
  g_atomic_int_set (&self->allowed, FALSE);
  if (lookups == NULL)
    return;

  g_thread_pool_free (lookups, FALSE, TRUE);
  g_thread_pool_free (g_steal_pointer (&self->fetches), FALSE, TRUE);
}
