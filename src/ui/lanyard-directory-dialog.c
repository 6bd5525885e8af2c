/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-directory-dialog.h"

#include "lanyard-fold.h"
#include "lanyard-words-state.h"

#include <glib/gi18n-lib.h>

/* One list for each phase. */
#define N_LISTS (LANYARD_CONFERENCE_PAST + 1)

struct _LanyardDirectoryDialog
{
  AdwDialog parent_instance;

  GtkStack           *progress_stack;
  GtkEditable        *search_entry;
  AdwBanner          *banner;
  GtkStack           *stack;
  AdwStatusPage      *loading_page;
  AdwPreferencesPage *list_page;
  AdwStatusPage      *failed_page;
  GtkListBox         *running_list;
  GtkListBox         *upcoming_list;
  GtkListBox         *undated_list;
  GtkListBox         *past_list;

  LanyardLibrary *library;
  LanyardClock   *clock;
  LanyardTerms   *terms;          /* what is searched for */
  GtkListBox     *lists[N_LISTS]; /* (unowned) by phase */
  guint           n_found;
};

G_DEFINE_FINAL_TYPE (LanyardDirectoryDialog, lanyard_directory_dialog, ADW_TYPE_DIALOG)

static LanyardDirectoryEntry *
get_entry (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "entry");
}

static gboolean
matches_cb (GtkListBoxRow *row,
            gpointer       user_data)
{
  LanyardDirectoryDialog *self = user_data;

  return lanyard_terms_match (self->terms,
                              lanyard_directory_entry_get_fields (get_entry (row))->folded);
}

static GtkWidget *
get_group_of (GtkListBox *list)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (list), ADW_TYPE_PREFERENCES_GROUP);
}

/* Returns: (transfer none) (nullable): the first row from @at on that is
 * found */
static GtkListBoxRow *
find_row (LanyardDirectoryDialog *self,
          GtkListBox             *list,
          int                    *at)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, (*at)++)) != NULL)
    {
      if (matches_cb (row, self))
        return row;
    }

  return NULL;
}

/* What fails, or is empty, is said in place of a list, where there is none. */
static const char *
get_page (LanyardDirectoryDialog *self)
{
  LanyardDirectoryState state = lanyard_library_get_directory_state (self->library);
  GListModel           *entries = lanyard_library_get_directory (self->library);

  if (state == LANYARD_DIRECTORY_NONE)
    return "none";
  if (g_list_model_get_n_items (entries) > 0)
    return self->n_found > 0 ? "list" : "nothing";
  return state == LANYARD_DIRECTORY_LOADING ? "loading" : "failed";
}

static void
describe_failure (LanyardDirectoryDialog *self,
                  const char             *failure)
{
  g_autofree char *escaped = failure != NULL ? g_markup_escape_text (failure, -1) : NULL;

  adw_status_page_set_title (self->failed_page, failure != NULL ? _ ("Directory Can't Be Fetched")
                                                                : _ ("Directory Is Empty"));
  adw_status_page_set_description (self->failed_page, escaped);
}

static void
update_state (LanyardDirectoryDialog *self)
{
  LanyardDirectoryState state = lanyard_library_get_directory_state (self->library);
  gboolean              loading = state == LANYARD_DIRECTORY_LOADING;
  GListModel           *entries = lanyard_library_get_directory (self->library);
  const char           *failure = lanyard_library_get_directory_failure (self->library);
  LanyardInstant        checked = lanyard_library_get_directory_checked (self->library);
  g_autofree char      *age = NULL;

  if (checked != LANYARD_NO_INSTANT)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

      age = lanyard_words_directory_age (checked, lanyard_clock_real_now (), zone);
    }
  describe_failure (self, failure);
  adw_preferences_page_set_description (self->list_page, age != NULL ? age : "");
  adw_banner_set_title (self->banner, failure != NULL ? failure : "");
  adw_banner_set_revealed (self->banner,
                           failure != NULL && g_list_model_get_n_items (entries) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_stack), state != LANYARD_DIRECTORY_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), state != LANYARD_DIRECTORY_NONE);
  gtk_stack_set_visible_child_name (self->progress_stack, loading ? "spinner" : "button");
  gtk_stack_set_visible_child_name (self->stack, get_page (self));
}

/* Shows the rows that are found, below the titles of their groups. */
static void
update_found (LanyardDirectoryDialog *self)
{
  self->n_found = 0;
  for (guint i = 0; i < N_LISTS; i++)
    {
      guint before = self->n_found;
      int   at = 0;

      gtk_list_box_invalidate_filter (self->lists[i]);
      while (find_row (self, self->lists[i], &at) != NULL)
        self->n_found++;
      gtk_widget_set_visible (get_group_of (self->lists[i]), self->n_found > before);
    }

  update_state (self);
}

static GtkWidget *
create_mark (void)
{
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_set_tooltip_text (mark, _ ("Added"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Added"), -1);
  return mark;
}

static GtkWidget *
create_row (LanyardDirectoryDialog *self,
            LanyardDirectoryEntry  *entry)
{
  const char      *title = lanyard_directory_entry_get_fields (entry)->title;
  g_autofree char *line = lanyard_words_directory_line (entry);
  GtkWidget       *row = adw_action_row_new ();

  /* what is set while an object is made isn't told in order, and these texts
   * are no markup at any time */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (lanyard_library_find_entry (self->library, entry) != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_mark ());
  g_object_set_data_full (G_OBJECT (row), "entry", g_object_ref (entry), g_object_unref);
  return row;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  return lanyard_directory_entry_compare (*(LanyardDirectoryEntry *const *)a,
                                          *(LanyardDirectoryEntry *const *)b,
                                          GPOINTER_TO_UINT (user_data));
}

static void
fill (LanyardDirectoryDialog *self)
{
  GListModel *list = lanyard_library_get_directory (self->library);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  LanyardDate today = lanyard_date_of (lanyard_clock_now (self->clock), zone, 0);

  for (guint i = 0; i < N_LISTS; i++)
    gtk_list_box_remove_all (self->lists[i]);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (entries, g_list_model_get_item (list, i));
  g_ptr_array_sort_with_data (entries, compare_entries, GUINT_TO_POINTER (today));
  for (guint i = 0; i < entries->len; i++)
    {
      LanyardDirectoryEntry *entry = g_ptr_array_index (entries, i);

      gtk_list_box_append (self->lists[lanyard_directory_entry_get_phase (entry, today)],
                           create_row (self, entry));
    }

  update_found (self);
}

static void
search_changed_cb (LanyardDirectoryDialog *self)
{
  g_clear_pointer (&self->terms, lanyard_terms_free);
  self->terms = lanyard_terms_new (gtk_editable_get_text (self->search_entry));
  update_found (self);
}

/* What is known already is shown. */
static void
choose (LanyardDirectoryDialog *self,
        LanyardDirectoryEntry  *entry)
{
  LanyardConference *known = lanyard_library_find_entry (self->library, entry);

  if (known != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.switch-conference", "s",
                                lanyard_conference_get_id (known));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "app.add-address", "s",
                                lanyard_directory_entry_get_fields (entry)->address);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
row_activated_cb (LanyardDirectoryDialog *self,
                  GtkListBoxRow          *row)
{
  choose (self, get_entry (row));
}

/* Enter takes the first that is found, once something is searched for. */
static void
search_activated_cb (LanyardDirectoryDialog *self)
{
  search_changed_cb (self);
  for (guint i = 0; i < N_LISTS && !lanyard_terms_is_empty (self->terms); i++)
    {
      int            at = 0;
      GtkListBoxRow *row = find_row (self, self->lists[i], &at);

      if (row != NULL)
        {
          choose (self, get_entry (row));
          return;
        }
    }
}

static void
search_stopped_cb (LanyardDirectoryDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
add_clicked_cb (LanyardDirectoryDialog *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  /* the window shows nothing above a dialog that is open */
  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "win.add-conference", NULL);
}

static void
lanyard_directory_dialog_dispose (GObject *object)
{
  LanyardDirectoryDialog *self = LANYARD_DIRECTORY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_DIRECTORY_DIALOG);
  g_clear_object (&self->library);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->terms, lanyard_terms_free);

  G_OBJECT_CLASS (lanyard_directory_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LanyardDirectoryDialog, progress_stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardDirectoryDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LanyardDirectoryDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, LanyardDirectoryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardDirectoryDialog, loading_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardDirectoryDialog, list_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardDirectoryDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardDirectoryDialog, running_list);
  gtk_widget_class_bind_template_child (widget_class, LanyardDirectoryDialog, upcoming_list);
  gtk_widget_class_bind_template_child (widget_class, LanyardDirectoryDialog, undated_list);
  gtk_widget_class_bind_template_child (widget_class, LanyardDirectoryDialog, past_list);
}

static void
lanyard_directory_dialog_class_init (LanyardDirectoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_directory_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/lanyard-directory-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
lanyard_directory_dialog_init (LanyardDirectoryDialog *self)
{
  g_autoptr (AdwSpinnerPaintable) spinner = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->terms = lanyard_terms_new ("");
  self->lists[LANYARD_CONFERENCE_RUNNING] = self->running_list;
  self->lists[LANYARD_CONFERENCE_UPCOMING] = self->upcoming_list;
  self->lists[LANYARD_CONFERENCE_UNDATED] = self->undated_list;
  self->lists[LANYARD_CONFERENCE_PAST] = self->past_list;
  for (guint i = 0; i < N_LISTS; i++)
    {
      gtk_list_box_set_filter_func (self->lists[i], matches_cb, self, NULL);
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (get_group_of (self->lists[i])),
                                       lanyard_words_conference_phase (i));
    }

  spinner = adw_spinner_paintable_new (GTK_WIDGET (self->loading_page));
  adw_status_page_set_paintable (self->loading_page, GDK_PAINTABLE (spinner));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search_entry),
                                           GTK_WIDGET (self));
}

/**
 * lanyard_directory_dialog_new:
 * @library: the directory, and the conferences that are known
 * @clock: the clock that decides which of them run
 *
 * Returns: (transfer floating): a dialog that follows @library; it asks for
 *   nothing by itself
 */
AdwDialog *
lanyard_directory_dialog_new (LanyardLibrary *library,
                              LanyardClock   *clock)
{
  LanyardDirectoryDialog *self = g_object_new (LANYARD_TYPE_DIRECTORY_DIALOG, NULL);

  self->library = g_object_ref (library);
  self->clock = g_object_ref (clock);
  fill (self);
  g_signal_connect_object (lanyard_library_get_directory (library), "items-changed",
                           G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "directory-changed", G_CALLBACK (update_state), self,
                           G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
