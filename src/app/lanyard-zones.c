/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-zones.h"

#include <gtk/gtk.h>
#include <string.h>

/* The lists that come with the time zone database, the fuller one first. */
static const char *const lists[] = {
  "tzdata.zi",
  "zone1970.tab",
  "zone.tab",
};

/* Names of no place: old abbreviations and offsets with their sign reversed. */
static gboolean
is_place (const char *name)
{
  return strchr (name, '/') != NULL && !g_str_has_prefix (name, "Etc/") &&
         !g_str_has_prefix (name, "SystemV/");
}

/* In tzdata.zi a zone is "Z NAME …" and another name of it "L ZONE NAME"; in
 * the others the name is what follows the second tab. */
static const char *
find_name (char **words)
{
  guint n_words = g_strv_length (words);

  if (n_words >= 2 && g_str_equal (words[0], "Z"))
    return words[1];
  if (n_words >= 3 && (g_str_equal (words[0], "L") || words[1][0] == '+' || words[1][0] == '-'))
    return words[2];
  return NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/**
 * lanyard_zones_parse:
 * @text: a list of the time zone database: tzdata.zi, zone1970.tab or zone.tab
 *
 * Returns: (transfer full): the names of places in it, and UTC, in order
 */
GStrv
lanyard_zones_parse (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit_set (lines[i], " \t", 4);
      const char *name = find_name (words);

      if (name != NULL && is_place (name) && !g_hash_table_contains (seen, name))
        {
          g_ptr_array_add (names, g_strdup (name));
          g_hash_table_add (seen, names->pdata[names->len - 1]);
        }
    }

  g_ptr_array_add (names, g_strdup ("UTC"));
  g_ptr_array_sort (names, compare_names);
  return (GStrv)g_ptr_array_steal (names, NULL);
}

/* Old names are listed also where they aren't installed. */
static GListModel *
list_installed (GStrv       names,
                const char *root)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (root, names[i], NULL);

      if (g_str_equal (names[i], "UTC") || g_file_test (path, G_FILE_TEST_IS_REGULAR))
        gtk_string_list_append (list, names[i]);
    }

  return G_LIST_MODEL (list);
}

/**
 * lanyard_zones_new:
 *
 * Returns: (transfer full): a list of GtkStringObject, the names of the zones
 *   that this system knows; UTC alone where it doesn't list them
 */
GListModel *
lanyard_zones_new (void)
{
  const char      *directory = g_getenv ("TZDIR");
  const char      *root = directory != NULL ? directory : "/usr/share/zoneinfo";
  g_autofree char *text = NULL;
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lists) && text == NULL; i++)
    {
      g_autofree char *path = g_build_filename (root, lists[i], NULL);

      g_file_get_contents (path, &text, NULL, NULL);
    }

  names = lanyard_zones_parse (text != NULL ? text : "");
  return list_installed (names, root);
}
