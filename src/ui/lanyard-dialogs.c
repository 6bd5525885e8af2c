/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-dialogs.h"

#include <glib/gi18n-lib.h>

static AdwDialog *
build_dialog (const char  *file,
              const char  *name,
              GtkBuilder **builder)
{
  g_autofree char *path = g_strdup_printf (RESOURCE_PATH "/ui/%s", file);

  *builder = gtk_builder_new_from_resource (path);
  return g_object_ref_sink (ADW_DIALOG (gtk_builder_get_object (*builder, name)));
}

/* The settings' values in the order of their rows'. */
static const char *const schemes[] = { "follow", "light", "dark", NULL };
static const char *const allowances[] = { "never", "unmetered", "always", NULL };
static const char *const clocks[] = { "venue", "own", NULL };

static gboolean
nick_to_position (GValue   *value,
                  GVariant *variant,
                  gpointer  nicks)
{
  guint position = 0;

  while (((const char *const *)nicks)[position] != NULL &&
         !g_str_equal (((const char *const *)nicks)[position],
                       g_variant_get_string (variant, NULL)))
    position++;
  g_value_set_uint (value, position);
  return TRUE;
}

static GVariant *
position_to_nick (const GValue       *value,
                  const GVariantType *type,
                  gpointer            nicks)
{
  guint position = g_value_get_uint (value);

  return position < g_strv_length (nicks)
           ? g_variant_new_string (((const char *const *)nicks)[position])
           : NULL;
}

/* Nothing, for no directory, or the address of a web server. */
static gboolean
is_address (const char *text)
{
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : "";
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (*text == '\0')
    return TRUE;
  return host != NULL && *host != '\0' &&
         (g_str_equal (scheme, "https") || g_str_equal (scheme, "http"));
}

static void
address_applied_cb (AdwEntryRow *row,
                    GSettings   *settings)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (is_address (text))
    {
      gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
      g_settings_set_string (settings, "directory-address", text);
    }
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
    }
}

/* It is set once it is whole, not with each key. */
static void
bind_directory_address (GSettings *settings,
                        GObject   *row)
{
  g_settings_bind (settings, "directory-address", row, "text", G_SETTINGS_BIND_GET);
  g_signal_connect_object (row, "apply", G_CALLBACK (address_applied_cb), settings,
                           G_CONNECT_DEFAULT);
}

/* Minutes before the start, in the order of the rows' values; none comes first. */
static const int leads[] = { -1, 0, 5, 10, 15, 30, 60 };

/* What isn't among them was set elsewhere: the next less is shown. */
static gboolean
lead_to_position (GValue   *value,
                  GVariant *variant,
                  gpointer  user_data)
{
  guint position = 0;

  while (position + 1 < G_N_ELEMENTS (leads) &&
         leads[position + 1] <= g_variant_get_int32 (variant))
    position++;
  g_value_set_uint (value, position);
  return TRUE;
}

static GVariant *
position_to_lead (const GValue       *value,
                  const GVariantType *type,
                  gpointer            user_data)
{
  guint position = g_value_get_uint (value);

  return position < G_N_ELEMENTS (leads) ? g_variant_new_int32 (leads[position]) : NULL;
}

/* What to do, in the order of the setting's values. */
static const char *const refusals[] = {
  "",
  N_ ("Allow Lanyard to run in the background in the desktop's settings, then try again"),
  N_ ("The folder ~/.config/autostart can't be written to; make it yours, then try again"),
};

static gboolean
refusal_to_advice (GValue   *value,
                   GVariant *variant,
                   gpointer  settings)
{
  guint refusal = (guint)g_settings_get_enum (settings, "login-refusal");

  g_value_set_string (value, *refusals[refusal] != '\0' ? _ (refusals[refusal]) : "");
  return TRUE;
}

static gboolean
refusal_to_visible (GValue   *value,
                    GVariant *variant,
                    gpointer  settings)
{
  g_value_set_boolean (value, g_settings_get_enum (settings, "login-refusal") != 0);
  return TRUE;
}

static void
bind_refusal (GSettings *settings,
              GObject   *row)
{
  g_settings_bind_with_mapping (settings, "login-refusal", row, "subtitle", G_SETTINGS_BIND_GET,
                                refusal_to_advice, NULL, settings, NULL);
  g_settings_bind_with_mapping (settings, "login-refusal", row, "visible", G_SETTINGS_BIND_GET,
                                refusal_to_visible, NULL, settings, NULL);
}

static void
bind_reminders (GSettings  *settings,
                GtkBuilder *builder)
{
  g_settings_bind_with_mapping (
    settings, "remind-going", gtk_builder_get_object (builder, "remind_going"), "selected",
    G_SETTINGS_BIND_DEFAULT, lead_to_position, position_to_lead, NULL, NULL);
  g_settings_bind_with_mapping (
    settings, "remind-maybe", gtk_builder_get_object (builder, "remind_maybe"), "selected",
    G_SETTINGS_BIND_DEFAULT, lead_to_position, position_to_lead, NULL, NULL);
  g_settings_bind (settings, "remind-of-moves",
                   gtk_builder_get_object (builder, "remind_of_moves"), "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "remind-in-background",
                   gtk_builder_get_object (builder, "remind_in_background"), "active",
                   G_SETTINGS_BIND_DEFAULT);
  bind_refusal (settings, gtk_builder_get_object (builder, "login_refused"));
}

/**
 * lanyard_preferences_dialog_new:
 * @settings: what it changes
 *
 * Returns: (transfer full): the preferences
 */
AdwDialog *
lanyard_preferences_dialog_new (GSettings *settings)
{
  g_autoptr (GtkBuilder) builder = NULL;
  AdwDialog *dialog =
    build_dialog ("lanyard-preferences-dialog.ui", "preferences_dialog", &builder);

  g_settings_bind_with_mapping (
    settings, "color-scheme", gtk_builder_get_object (builder, "color_scheme"), "selected",
    G_SETTINGS_BIND_DEFAULT, nick_to_position, position_to_nick, (gpointer)schemes, NULL);
  g_settings_bind_with_mapping (settings, "time-shown",
                                gtk_builder_get_object (builder, "time_shown"), "selected",
                                G_SETTINGS_BIND_DEFAULT, nick_to_position, position_to_nick,
                                (gpointer)clocks, NULL);
  g_settings_bind_with_mapping (settings, "load-pictures",
                                gtk_builder_get_object (builder, "load_pictures"), "selected",
                                G_SETTINGS_BIND_DEFAULT, nick_to_position, position_to_nick,
                                (gpointer)allowances, NULL);
  g_settings_bind (settings, "walking-minutes",
                   gtk_builder_get_object (builder, "walking_minutes"), "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "refresh-automatically",
                   gtk_builder_get_object (builder, "refresh_automatically"), "active",
                   G_SETTINGS_BIND_DEFAULT);
  bind_directory_address (settings, gtk_builder_get_object (builder, "directory_address"));
  bind_reminders (settings, builder);
  return dialog;
}

/**
 * lanyard_about_dialog_new:
 *
 * Returns: (transfer full): what this app is, and by whom
 */
AdwDialog *
lanyard_about_dialog_new (void)
{
  return g_object_ref_sink (g_object_new (
    ADW_TYPE_ABOUT_DIALOG, "application-icon", APPLICATION_ID, "application-name", _ ("Lanyard"),
    "comments", _ ("Conferences at hand, without a network"), "developer-name",
    _ ("The Lanyard authors"), "copyright", "© 2026 The Lanyard authors", "license-type",
    GTK_LICENSE_GPL_3_0, "version", VERSION, "website", "https://github.com/lanyard-app/lanyard",
    "issue-url", "https://github.com/lanyard-app/lanyard/issues",
    /* Translators: your names, one a line */
    "translator-credits", _ ("translator-credits"), NULL));
}

/**
 * lanyard_apply_color_scheme:
 * @settings: where it is kept
 *
 * Makes the app light or dark as the user wants it.
 */
void
lanyard_apply_color_scheme (GSettings *settings)
{
  static const AdwColorScheme values[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                           ADW_COLOR_SCHEME_FORCE_DARK };
  int                         scheme = g_settings_get_enum (settings, "color-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      values[CLAMP (scheme, 0, 2)]);
}
