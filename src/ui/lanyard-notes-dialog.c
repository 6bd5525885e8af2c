/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-notes-dialog.h"

#include "lanyard-link.h"
#include "lanyard-prose.h"
#include "lanyard-words-change.h"

#include <glib/gi18n-lib.h>

#define MIN_WIDTH 300
#define WIDTH 560
#define HEIGHT 640

/* All that is noted of a conference's sessions: the notes, with a check on
 * those that the write-up has, and what was attended or is to be watched, with
 * its recordings. */
struct _LanyardNotesDialog
{
  AdwDialog parent_instance;

  AdwToolbarView *view;
  GtkWidget      *write_button;

  LanyardPlan      *plan;
  LanyardProgramme *programme;
  GHashTable       *checks; /* session's id -> its GtkCheckButton (unowned) */
  char             *shown;  /* what is listed, to compare */
  gboolean          updating;
};

G_DEFINE_FINAL_TYPE (LanyardNotesDialog, lanyard_notes_dialog, ADW_TYPE_DIALOG)

static void
activated_cb (AdwActionRow       *row,
              LanyardNotesDialog *self)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "session"));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-session", "s", id);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
checked_cb (GtkCheckButton     *check,
            LanyardNotesDialog *self)
{
  const char *id = g_object_get_data (G_OBJECT (check), "session");

  if (!self->updating)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.leave-out", "(sb)", id,
                                !gtk_check_button_get_active (check));
}

/* Returns: (transfer full): the first line of a note, as it is read */
static char *
dup_first_line (const char *text)
{
  g_autofree char *read = lanyard_prose_strip (LANYARD_PROSE_MARKDOWN, text);
  g_auto (GStrv) lines = g_strsplit (read, "\n", -1);
  guint i = 0;

  while (lines[i] != NULL && *g_strstrip (lines[i]) == '\0')
    i++;
  return g_strdup (lines[i] != NULL ? lines[i] : "");
}

static GtkWidget *
create_row (LanyardNotesDialog *self,
            const LanyardNote  *note,
            const char         *line)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), note->snapshot->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "session", g_strdup (note->snapshot->id), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, 0);
  return row;
}

static GtkWidget *
create_note_row (LanyardNotesDialog *self,
                 const LanyardNote  *note)
{
  g_autofree char *line = dup_first_line (note->text);
  /* Translators: whether the note on a session is written up; %s is its title */
  g_autofree char *name = g_strdup_printf (_ ("Write up: %s"), note->snapshot->title);
  GtkWidget       *row = create_row (self, note, line);
  GtkWidget       *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (check, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !note->left_out);
  g_object_set_data_full (G_OBJECT (check), "session", g_strdup (note->snapshot->id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (checked_cb), self, 0);
  g_hash_table_insert (self->checks, g_strdup (note->snapshot->id), check);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  return row;
}

/* Returns: how many recordings there are, each with a button that opens it */
static guint
add_recordings (LanyardNotesDialog *self,
                GtkWidget          *row,
                const LanyardNote  *note)
{
  LanyardSession *session = lanyard_programme_find_session (self->programme, note->snapshot->id);
  GPtrArray      *links = session != NULL ? lanyard_session_get_links (session) : NULL;
  guint           n_added = 0;

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const LanyardLink *link = g_ptr_array_index (links, i);
      g_autofree char   *name = NULL;
      GtkWidget         *button;

      if (link->kind != LANYARD_LINK_VIDEO)
        continue;
      /* Translators: %s is where a recording is, or what it is called */
      name = g_strdup_printf (_ ("Recording: %s"), link->title != NULL ? link->title : link->url);
      button = gtk_button_new_from_icon_name ("lanyard-video-symbolic");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (button, name);
      gtk_widget_add_css_class (button, "flat");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", link->url);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-address");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      n_added++;
    }

  return n_added;
}

static GtkWidget *
create_seen_row (LanyardNotesDialog *self,
                 const LanyardNote  *note)
{
  g_autofree char *when = lanyard_words_snapshot_when (
    note->snapshot, lanyard_programme_get_zone (self->programme));
  g_autofree char *line = NULL;
  GtkWidget       *row = create_row (self, note, when);

  if (add_recordings (self, row, note) > 0)
    return row;

  line = g_strdup_printf ("%s · %s", when, _ ("no recording yet"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  return row;
}

static void
add_group (AdwPreferencesPage *page,
           const char         *title,
           const char         *description,
           GPtrArray          *rows)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (rows->len == 0)
    {
      g_object_unref (g_object_ref_sink (group));
      return;
    }

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), g_ptr_array_index (rows, i));
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

static GtkWidget *
create_nothing (void)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "lanyard-note-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _ ("No Notes Yet"));
  adw_status_page_set_description (
    ADW_STATUS_PAGE (status),
    _ ("Write one on the page of a session; once it is over, say there that you attended it, or "
       "that you want to watch it."));
  return status;
}

static GtkWidget *
create_list (LanyardNotesDialog *self,
             GPtrArray          *notes)
{
  GtkWidget *page = adw_preferences_page_new ();
  g_autoptr (GPtrArray) written = g_ptr_array_new ();
  g_autoptr (GPtrArray) later = g_ptr_array_new ();
  g_autoptr (GPtrArray) attended = g_ptr_array_new ();

  for (guint i = 0; i < notes->len; i++)
    {
      const LanyardNote *note = g_ptr_array_index (notes, i);

      if (note->text[0] != '\0')
        g_ptr_array_add (written, create_note_row (self, note));
      if (note->seen == LANYARD_SEEN_LATER)
        g_ptr_array_add (later, create_seen_row (self, note));
      if (note->seen == LANYARD_SEEN_ATTENDED)
        g_ptr_array_add (attended, create_seen_row (self, note));
    }

  add_group (ADW_PREFERENCES_PAGE (page), _ ("Notes"), _ ("Those with a check are written up."),
             written);
  add_group (ADW_PREFERENCES_PAGE (page), _ ("Watch Later"), NULL, later);
  add_group (ADW_PREFERENCES_PAGE (page), _ ("Attended"), NULL, attended);
  gtk_widget_set_sensitive (self->write_button, written->len > 0);
  return page;
}

/* All that rows say, but for the checks. */
static char *
print_of (GPtrArray *notes)
{
  GString *print = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      const LanyardNote *note = g_ptr_array_index (notes, i);
      g_autofree char   *line = dup_first_line (note->text);

      g_string_append_printf (print, "%s\n%s\n%s\n%d\n", note->snapshot->id, note->snapshot->title,
                              line, (int)note->seen);
    }

  return g_string_free_and_steal (print);
}

static void
update_checks (LanyardNotesDialog *self,
               GPtrArray          *notes)
{
  self->updating = TRUE;
  for (guint i = 0; i < notes->len; i++)
    {
      const LanyardNote *note = g_ptr_array_index (notes, i);
      GtkCheckButton    *check = g_hash_table_lookup (self->checks, note->snapshot->id);

      if (check != NULL)
        gtk_check_button_set_active (check, !note->left_out);
    }
  self->updating = FALSE;
}

static void
update (LanyardNotesDialog *self)
{
  g_autoptr (GPtrArray) notes = lanyard_plan_list_notes (self->plan);
  g_autofree char *print = print_of (notes);

  if (!g_set_str (&self->shown, print))
    {
      update_checks (self, notes);
      return;
    }

  g_hash_table_remove_all (self->checks);
  gtk_widget_set_sensitive (self->write_button, FALSE);
  adw_toolbar_view_set_content (self->view,
                                notes->len > 0 ? create_list (self, notes) : create_nothing ());
}

static void
lanyard_notes_dialog_finalize (GObject *object)
{
  LanyardNotesDialog *self = LANYARD_NOTES_DIALOG (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->programme);
  g_hash_table_unref (self->checks);
  g_free (self->shown);

  G_OBJECT_CLASS (lanyard_notes_dialog_parent_class)->finalize (object);
}

static void
lanyard_notes_dialog_class_init (LanyardNotesDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_notes_dialog_finalize;
}

static void
lanyard_notes_dialog_init (LanyardNotesDialog *self)
{
  self->checks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->view = ADW_TOOLBAR_VIEW (adw_toolbar_view_new ());
  self->write_button = gtk_button_new_with_mnemonic (_ ("_Write Up…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->write_button), "app.write-up");
  gtk_widget_set_halign (self->write_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->write_button, "pill");
  gtk_widget_add_css_class (self->write_button, "dialog-button");
  adw_toolbar_view_add_top_bar (self->view, adw_header_bar_new ());
  adw_toolbar_view_add_bottom_bar (self->view, self->write_button);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Notes and Recordings"));
  adw_dialog_set_content_width (ADW_DIALOG (self), WIDTH);
  adw_dialog_set_content_height (ADW_DIALOG (self), HEIGHT);
  gtk_widget_set_size_request (GTK_WIDGET (self), MIN_WIDTH, -1);
  adw_dialog_set_child (ADW_DIALOG (self), GTK_WIDGET (self->view));
}

/**
 * lanyard_notes_dialog_new:
 * @plan: where notes are
 * @programme: the programme that it is of
 *
 * Returns: (transfer full): the list of notes and of what was seen; it follows
 *   the plan
 */
AdwDialog *
lanyard_notes_dialog_new (LanyardPlan      *plan,
                          LanyardProgramme *programme)
{
  LanyardNotesDialog *self = g_object_new (LANYARD_TYPE_NOTES_DIALOG, NULL);

  self->plan = g_object_ref (plan);
  self->programme = g_object_ref (programme);
  g_signal_connect_object (plan, "noted", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return ADW_DIALOG (self);
}
