/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-rows-private.h"

#include "lanyard-avatar.h"
#include "lanyard-clash-tag.h"
#include "lanyard-columns.h"
#include "lanyard-moved-tag.h"
#include "lanyard-note-mark.h"
#include "lanyard-star-button.h"
#include "lanyard-star-menu.h"
#include "lanyard-words-time.h"
#include "lanyard-words.h"

#include <glib/gi18n-lib.h>

GtkWidget *
lanyard_rows_create_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return list;
}

/* A row that activates an action with a string when it is clicked. */
GtkWidget *
lanyard_rows_create_row (const char *title,
                         const char *subtitle,
                         const char *action,
                         const char *target)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  if (subtitle != NULL)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
      gtk_widget_set_tooltip_text (row, subtitle);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  return row;
}

void
lanyard_rows_add_button (GtkWidget  *row,
                         const char *icon_name,
                         const char *name,
                         const char *action,
                         const char *target)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_contact_buttons (GtkWidget        *row,
                     LanyardPerson    *person,
                     LanyardSession   *session,
                     LanyardProgramme *programme)
{
  const char      *name = lanyard_person_get_name (person);
  const char      *email = lanyard_person_get_email (person);
  const char      *url = lanyard_person_get_url (person);
  g_autofree char *write = g_strdup_printf (_ ("Write to %s"), name);
  g_autofree char *copy = g_strdup_printf (_ ("Copy the address of %s"), name);
  g_autofree char *web = g_strdup_printf (_ ("Web page of %s"), name);

  if (url != NULL)
    lanyard_rows_add_button (row, "lanyard-globe-symbolic", web, "win.open-address", url);
  if (email != NULL)
    {
      g_autofree char *mailto =
        lanyard_words_mailto ((const char *[]){ email, NULL }, session, programme);

      lanyard_rows_add_button (row, "lanyard-mail-symbolic", write, "win.open-address", mailto);
      lanyard_rows_add_button (row, "edit-copy-symbolic", copy, "win.copy", email);
    }
}

static GtkWidget *
create_contact (LanyardPerson    *person,
                LanyardSession   *session,
                LanyardProgramme *programme)
{
  const char *name = lanyard_person_get_name (person);
  const char *email = lanyard_person_get_email (person);
  const char *line = email != NULL ? email : lanyard_person_get_affiliation (person);
  GtkWidget  *row =
    lanyard_rows_create_row (name, line, "win.show-person", lanyard_person_get_id (person));

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), lanyard_avatar_new (32, person));
  add_contact_buttons (row, person, session, programme);
  return row;
}

/**
 * lanyard_contacts_new:
 * @people: (element-type LanyardPerson): people
 * @session: (nullable): what to write to them about
 * @programme: the programme
 *
 * Returns: (transfer full): a row for each, with what one can do to reach them
 */
GtkWidget *
lanyard_contacts_new (GPtrArray        *people,
                      LanyardSession   *session,
                      LanyardProgramme *programme)
{
  GtkWidget *columns = lanyard_columns_new ();
  guint      per_list = (people->len + 1) / 2;
  GtkWidget *list = NULL;

  for (guint i = 0; i < people->len; i++)
    {
      if (i % per_list == 0)
        {
          list = lanyard_rows_create_list (_ ("People"));
          lanyard_columns_append (LANYARD_COLUMNS (columns), list);
        }
      gtk_list_box_append (GTK_LIST_BOX (list),
                           create_contact (g_ptr_array_index (people, i), session, programme));
    }

  return columns;
}

/**
 * lanyard_address_rows_new:
 * @person: a person
 * @session: (nullable): what to write to them about
 * @programme: the programme
 *
 * Returns: (transfer full) (nullable): a row for each of their addresses, NULL
 *   where none is known
 */
GtkWidget *
lanyard_address_rows_new (LanyardPerson    *person,
                          LanyardSession   *session,
                          LanyardProgramme *programme)
{
  const char *const *emails = lanyard_person_get_emails (person);
  const char        *url = lanyard_person_get_url (person);
  GtkWidget         *list;

  if (emails == NULL && url == NULL)
    return NULL;

  list = lanyard_rows_create_list (_ ("Contact"));
  for (guint i = 0; emails != NULL && emails[i] != NULL; i++)
    {
      g_autofree char *mailto =
        lanyard_words_mailto ((const char *[]){ emails[i], NULL }, session, programme);
      GtkWidget *row =
        lanyard_rows_create_row (emails[i], _ ("E-mail"), "win.open-address", mailto);

      adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("lanyard-mail-symbolic"));
      lanyard_rows_add_button (row, "edit-copy-symbolic", _ ("Copy Address"), "win.copy",
                               emails[i]);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  if (url != NULL)
    {
      GtkWidget *row =
        lanyard_rows_create_row (url, _ ("Web page"), "win.open-address", url);

      adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("lanyard-globe-symbolic"));
      lanyard_rows_add_button (row, "edit-copy-symbolic", _ ("Copy Address"), "win.copy", url);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }

  return list;
}

static const char *
get_link_icon (LanyardLinkKind kind)
{
  switch (kind)
    {
    case LANYARD_LINK_SLIDES:
      return "lanyard-slides-symbolic";
    case LANYARD_LINK_VIDEO:
    case LANYARD_LINK_LIVE:
      return "lanyard-video-symbolic";
    case LANYARD_LINK_NOTES:
      return "lanyard-note-symbolic";
    case LANYARD_LINK_PAPER:
    case LANYARD_LINK_ARTICLE:
      return "lanyard-article-symbolic";
    case LANYARD_LINK_PREVIOUS:
      return "lanyard-history-symbolic";
    case LANYARD_LINK_FEEDBACK:
    case LANYARD_LINK_CHAT:
      return "lanyard-chat-symbolic";
    case LANYARD_LINK_CODE:
      return "lanyard-code-symbolic";
    case LANYARD_LINK_WEBSITE:
    case LANYARD_LINK_OTHER:
    default:
      return "lanyard-globe-symbolic";
    }
}

/* Where it leads: the host, then who wrote it and when. */
static char *
dup_link_line (const LanyardLink *link)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *host = lanyard_link_dup_host (link);
  g_autofree char *date = lanyard_words_date_range (link->date, link->date);
  const char      *parts[] = { host != NULL ? host : link->url, link->author, date };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] != NULL)
        g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", parts[i]);
    }

  return g_string_free_and_steal (g_steal_pointer (&line));
}

static GtkWidget *
create_link (const LanyardLink *link)
{
  g_autofree char *line = dup_link_line (link);
  const char      *title = link->title != NULL ? link->title : link->url;
  GtkWidget       *row = lanyard_rows_create_row (title, line, "win.open-address", link->url);
  GtkWidget       *leads_out = gtk_image_new_from_icon_name ("adw-external-link-symbolic");

  gtk_widget_set_tooltip_text (row, link->url);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name (get_link_icon (link->kind)));
  lanyard_rows_add_button (row, "edit-copy-symbolic", _ ("Copy Address"), "win.copy", link->url);
  gtk_widget_add_css_class (leads_out, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), leads_out);
  return row;
}

/**
 * lanyard_links_new:
 * @links: (element-type LanyardLink): links
 *
 * Returns: (transfer full): a row for each, grouped by kind, with its host
 */
GtkWidget *
lanyard_links_new (GPtrArray *links)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  for (LanyardLinkKind kind = LANYARD_LINK_SLIDES; kind <= LANYARD_LINK_OTHER; kind++)
    {
      GtkWidget *list = NULL;

      for (guint i = 0; i < links->len; i++)
        {
          const LanyardLink *link = g_ptr_array_index (links, i);

          if (link->kind != kind)
            continue;
          if (list == NULL)
            {
              GtkWidget *title = gtk_label_new (lanyard_words_link_kind (kind));

              gtk_label_set_xalign (GTK_LABEL (title), 0);
              gtk_widget_add_css_class (title, "caption-heading");
              gtk_widget_add_css_class (title, "dimmed");
              list = lanyard_rows_create_list (lanyard_words_link_kind (kind));
              gtk_box_append (GTK_BOX (box), title);
              gtk_box_append (GTK_BOX (box), list);
            }
          gtk_list_box_append (GTK_LIST_BOX (list), create_link (link));
        }
    }

  return box;
}

static GtkWidget *
create_text (const char *text,
             const char *css_class,
             int         n_lines)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", n_lines > 1,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "lines", n_lines,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Looks like an action row, but has room for tags below its texts: beside them
 * they would take the room of both. */
static GtkWidget *
create_tagged_row (const char *title,
                   const char *subtitle,
                   int         n_lines,
                   GtkWidget **texts,
                   GtkWidget **suffixes)
{
  GtkWidget       *row = adw_preferences_row_new ();
  GtkWidget       *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *first = create_text (title, "title", 2);
  GtkWidget       *second = create_text (subtitle, "subtitle", n_lines);
  g_autofree char *tooltip = g_strdup_printf ("%s\n%s", title, subtitle);

  *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  *suffixes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (header, "header");
  gtk_widget_add_css_class (*texts, "title");
  gtk_widget_add_css_class (*suffixes, "suffixes");
  gtk_widget_set_hexpand (*texts, TRUE);
  gtk_widget_set_valign (*texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (*texts), first);
  gtk_box_append (GTK_BOX (*texts), second);
  gtk_box_append (GTK_BOX (header), *texts);
  gtk_box_append (GTK_BOX (header), *suffixes);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), header);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, tooltip);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, first,
                                  NULL, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, second, NULL, -1);
  return row;
}

static GtkWidget *
create_session (LanyardSession *session,
                LanyardPlan    *plan,
                LanyardClocks  *clocks)
{
  const char      *id = lanyard_session_get_id (session);
  const char      *title = lanyard_session_get_title (session);
  const char      *kind = lanyard_words_session_kind (lanyard_session_get_kind (session));
  g_autofree char *when = lanyard_words_first_when (session, clocks);
  g_autofree char *second = lanyard_words_second_when (session, clocks);
  g_autofree char *subtitle =
    g_strdup_printf ("%s · %s%s%s", kind, when, second != NULL ? "\n" : "",
                     second != NULL ? second : "");
  GtkWidget *texts;
  GtkWidget *suffixes;
  GtkWidget *row =
    create_tagged_row (title, subtitle, second != NULL ? 2 : 1, &texts, &suffixes);
  GtkWidget *tag = lanyard_moved_tag_new (plan);
  GtkWidget *clash = lanyard_clash_tag_new (plan);
  GtkWidget *star = lanyard_star_button_new (plan);

  lanyard_moved_tag_set_session (LANYARD_MOVED_TAG (tag), id);
  lanyard_clash_tag_set_session (LANYARD_CLASH_TAG (clash), id);
  lanyard_star_button_set_session (LANYARD_STAR_BUTTON (star), id, title);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-session");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  gtk_box_append (GTK_BOX (texts), clash);
  gtk_box_append (GTK_BOX (texts), tag);
  gtk_box_append (GTK_BOX (suffixes), lanyard_note_mark_new (plan, id));
  gtk_box_append (GTK_BOX (suffixes), star);
  return row;
}

/**
 * lanyard_session_rows_new:
 * @sessions: a list of LanyardSession
 * @plan: where stars are
 * @clocks: the clocks
 *
 * Returns: (transfer full): a row for each, which leads to its page
 */
GtkWidget *
lanyard_session_rows_new (GListModel    *sessions,
                          LanyardPlan   *plan,
                          LanyardClocks *clocks)
{
  GtkWidget *list = lanyard_rows_create_list (_ ("Sessions"));

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      gtk_list_box_append (GTK_LIST_BOX (list), create_session (session, plan, clocks));
    }

  lanyard_star_menu_attach (list, plan);
  return list;
}
