/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-opener.h"

#include "lanyard-identity.h"
#include "lanyard-load.h"
#include "lanyard-words-problem.h"

#include <glib/gi18n-lib.h>

/* Opening a file says so only when it takes longer than this. */
#define BUSY_AFTER_MS 400

/* How often it then says how far it is. */
#define PROGRESS_MS 100
#define PROGRESS_WHOLE 1000.0

/* Opens programmes, one at a time, and has the window show them. */
struct _LanyardOpener
{
  GObject parent_instance;

  LanyardLibrary *library; /* knows which zones the user chose */
  LanyardWindow  *window;  /* (nullable) (unowned) */
  GCancellable   *opening; /* (nullable) of the files that are being opened */
  guint           busy_source;
};

G_DEFINE_FINAL_TYPE (LanyardOpener, lanyard_opener, G_TYPE_OBJECT)

enum {
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the callback of one opening needs. */
typedef struct
{
  LanyardOpener *self;      /* (owned) */
  GPtrArray     *files;     /* (owned) of GFile */
  char          *time_zone; /* (owned) (nullable) */
  GCancellable  *cancel;    /* (owned) */
  int            progress;  /* in thousandths, set by the thread that reads */
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->self);
  g_ptr_array_unref (opening->files);
  g_free (opening->time_zone);
  g_object_unref (opening->cancel);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static char *
dup_display_name (GPtrArray *files)
{
  GFile           *file = g_ptr_array_index (files, 0);
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL ? g_filename_display_name (name) : g_file_get_uri (file);
}

static void
end_opening (LanyardOpener *self)
{
  g_clear_handle_id (&self->busy_source, g_source_remove);
  g_clear_object (&self->opening);
  if (self->window != NULL)
    lanyard_window_show_busy (self->window, NULL);
}

/* A window appears with what it is to show, unless that takes long. */
static void
present (LanyardOpener *self)
{
  if (self->window != NULL)
    gtk_window_present (GTK_WINDOW (self->window));
}

static char *
dup_chosen_zone (LanyardOpener    *self,
                 LanyardProgramme *programme)
{
  g_autofree char *id =
    lanyard_identity_make (programme, NULL, lanyard_programme_get_title (programme));

  return g_strdup (lanyard_conference_get_zone_for (lanyard_library_find (self->library, id),
                                                    programme));
}

static void
show_failure (LanyardOpener *self,
              GPtrArray     *files,
              const GError  *error)
{
  g_autofree char *name = dup_display_name (files);
  g_autofree char *sentence = lanyard_words_read_error (error);
  g_autofree char *body = g_strdup_printf ("%s\n\n%s", name, sentence);

  /* Translators: a heading, about as wide as this: an AdwAlertDialog warns of
   * wider ones */
  lanyard_window_show_error (self->window, _ ("File Can't Be Opened"), body);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Opening) opening = user_data;
  LanyardOpener *self = opening->self;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme =
              lanyard_load_finish (result, &documents, &problems, &error);
  g_autofree char *zone = NULL;

  /* a later opening took over, or the user cancelled this one */
  if (self->opening != opening->cancel)
    return;
  end_opening (self);
  if (self->window == NULL)
    return;

  zone = programme != NULL ? dup_chosen_zone (self, programme) : NULL;
  if (zone != NULL)
    {
      lanyard_opener_open (self, opening->files, zone);
      return;
    }

  if (programme != NULL)
    {
      lanyard_window_show_programme (self->window, programme, problems);
      g_signal_emit (self, signals[SIGNAL_OPENED], 0, programme, problems, documents);
    }
  present (self);
  if (programme == NULL && !g_cancellable_is_cancelled (opening->cancel))
    show_failure (self, opening->files, error);
}

static gboolean
progress_cb (gpointer user_data)
{
  Opening *opening = user_data;

  if (opening->self->window != NULL)
    lanyard_window_show_progress (opening->self->window,
                                  g_atomic_int_get (&opening->progress) / PROGRESS_WHOLE);
  return G_SOURCE_CONTINUE;
}

static void
busy_cb (gpointer user_data)
{
  Opening         *opening = user_data;
  g_autofree char *name = dup_display_name (opening->files);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_ ("Opening “%s”…"), name);

  opening->self->busy_source = g_timeout_add (PROGRESS_MS, progress_cb, opening);
  if (opening->self->window != NULL)
    lanyard_window_show_busy (opening->self->window, text);
  present (opening->self);
}

static void
lanyard_opener_dispose (GObject *object)
{
  LanyardOpener *self = LANYARD_OPENER (object);

  g_clear_handle_id (&self->busy_source, g_source_remove);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->opening);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (lanyard_opener_parent_class)->dispose (object);
}

static void
lanyard_opener_class_init (LanyardOpenerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_opener_dispose;

  /* The window shows a programme from files: it, the LanyardProblems that its
   * reader met, and the files' bytes. */
  signals[SIGNAL_OPENED] =
    g_signal_new ("opened", LANYARD_TYPE_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, LANYARD_TYPE_PROGRAMME, G_TYPE_PTR_ARRAY, G_TYPE_PTR_ARRAY);
}

static void
lanyard_opener_init (LanyardOpener *self)
{
}

/**
 * lanyard_opener_new:
 * @library: what knows which zones the user chose
 *
 * Returns: (transfer full): an opener without a window
 */
LanyardOpener *
lanyard_opener_new (LanyardLibrary *library)
{
  LanyardOpener *self = g_object_new (LANYARD_TYPE_OPENER, NULL);

  self->library = g_object_ref (library);
  return self;
}

/**
 * lanyard_opener_set_window:
 * @self: an opener
 * @window: where programmes are shown from now on, until it is gone
 */
void
lanyard_opener_set_window (LanyardOpener *self,
                           LanyardWindow *window)
{
  g_set_weak_pointer (&self->window, window);
}

/**
 * lanyard_opener_open:
 * @self: an opener; it may still be without a window
 * @files: (element-type GFile): a file, and others that belong to it
 * @time_zone: (nullable): the zone that the user chose for it
 *
 * Reads @files in a thread; what was being opened is given up. The window
 * shows the programme, or why there is none, and how far it is meanwhile.
 */
void
lanyard_opener_open (LanyardOpener *self,
                     GPtrArray     *files,
                     const char    *time_zone)
{
  Opening *opening = g_new0 (Opening, 1);

  lanyard_opener_cancel (self);
  end_opening (self);

  self->opening = g_cancellable_new ();
  opening->self = g_object_ref (self);
  opening->files = g_ptr_array_ref (files);
  opening->time_zone = g_strdup (time_zone);
  opening->cancel = g_object_ref (self->opening);
  self->busy_source = g_timeout_add_once (BUSY_AFTER_MS, busy_cb, opening);
  lanyard_load_async (files, time_zone, &opening->progress, self->opening, loaded_cb, opening);
}

/**
 * lanyard_opener_cancel:
 * @self: an opener
 *
 * Gives up what is being opened, if anything is.
 */
void
lanyard_opener_cancel (LanyardOpener *self)
{
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
}

/**
 * lanyard_opener_is_busy:
 * @self: an opener
 *
 * Returns: whether something is being opened
 */
gboolean
lanyard_opener_is_busy (LanyardOpener *self)
{
  return self->opening != NULL;
}
