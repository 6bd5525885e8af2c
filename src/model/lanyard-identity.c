/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-identity.h"

#include "lanyard-fold.h"
#include "lanyard-snapshot.h"
#include "lanyard-wording.h"

#include <string.h>

/* What a conference is called whose title has no letter and no digit. */
#define STAND_IN "conference"

/* So many sessions that are alike are no chance, whatever it is called. */
#define MANY_SHARED 6

/* Appends the letters and digits of @text, with hyphens between its words. */
static void
append_slug (GString    *slug,
             const char *text)
{
  gboolean gap = slug->len > 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isalnum (c))
        {
          gap = slug->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (slug, '-');
      gap = FALSE;
      g_string_append_unichar (slug, c);
    }
}

/* Returns: (transfer full) (nullable): the year that it begins in */
static char *
dup_year (LanyardProgramme *programme)
{
  char *date = lanyard_date_to_iso (lanyard_programme_get_start (programme));

  if (date != NULL)
    date[strlen ("YYYY")] = '\0';
  return date;
}

/* An acronym without a digit is that of all years' conferences. White space is
 * no part of a name that is typed in a terminal. */
static char *
make_of_acronym (const char       *acronym,
                 LanyardProgramme *programme)
{
  g_autofree char *lower = g_utf8_strdown (acronym, -1);
  g_auto (GStrv) words = g_strsplit_set (lower, " \t\n", -1);
  g_autofree char *id = g_strjoinv ("-", words);
  g_autofree char *year = dup_year (programme);

  if (year == NULL || strpbrk (id, "0123456789") != NULL)
    return g_steal_pointer (&id);
  return g_strconcat (id, "-", year, NULL);
}

/* Without what is no part of the place: who asks (a password may be in it), and
 * what is asked for beside it (a key may be). */
static char *
make_of_address (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char      *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  g_autofree char *lower = NULL;
  g_autofree char *path = NULL;

  if (host == NULL || *host == '\0')
    return NULL;

  lower = g_utf8_strdown (host, -1);
  path = g_strdup (g_uri_get_path (uri));
  while (g_str_has_suffix (path, "/"))
    path[strlen (path) - 1] = '\0';
  return g_strconcat (lower, path, NULL);
}

static char *
make_of_title (const char       *title,
               LanyardProgramme *programme)
{
  g_autofree char *folded = lanyard_fold (title);
  g_autofree char *year = dup_year (programme);
  g_autoptr (GString) slug = g_string_new (NULL);

  append_slug (slug, folded);
  if (slug->len == 0)
    g_string_append (slug, STAND_IN);
  if (year != NULL && strstr (slug->str, year) == NULL)
    append_slug (slug, year);
  return g_strdup (slug->str);
}

/**
 * lanyard_identity_make:
 * @programme: the programme of a conference that isn't known yet
 * @address: (nullable): where it is from; NULL: a file
 * @title: (nullable): what the user calls it
 *
 * A document that names itself has the same id wherever it is from.
 *
 * Returns: (transfer full): what the conference is to be known by: the
 *   document's own id, else its acronym in lower case (with the year, where it
 *   has no digit), else host and path of @address, else the title with the year
 */
char *
lanyard_identity_make (LanyardProgramme *programme,
                       const char       *address,
                       const char       *title)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  char                         *id = NULL;

  if (fields->own_id && fields->id != NULL)
    return g_strdup (fields->id);
  if (fields->acronym != NULL)
    return make_of_acronym (fields->acronym, programme);

  if (address != NULL)
    id = make_of_address (address);
  return id != NULL ? id : make_of_title (title != NULL ? title : fields->title, programme);
}

static gboolean
agree (const char *one,
       const char *two)
{
  g_autofree char *first = lanyard_wording_fold (one);
  g_autofree char *second = lanyard_wording_fold (two);

  return first != NULL && g_strcmp0 (first, second) == 0;
}

static gboolean
dates_agree (LanyardProgramme *one,
             LanyardProgramme *two)
{
  return lanyard_programme_get_start (one) != LANYARD_NO_DATE &&
         lanyard_programme_get_start (one) == lanyard_programme_get_start (two) &&
         lanyard_programme_get_end (one) == lanyard_programme_get_end (two);
}

/* Returns: (transfer full): a set of what names sessions for good, and of their
 * titles */
static GHashTable *
collect_names (GPtrArray *snapshots)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < snapshots->len; i++)
    {
      const LanyardSnapshot *snapshot = g_ptr_array_index (snapshots, i);
      g_autofree char       *title = lanyard_wording_fold (snapshot->title);

      /* a key and a title may be the same word */
      if (snapshot->key_kind == LANYARD_KEY_GLOBAL)
        g_hash_table_add (names, g_strconcat ("key ", snapshot->key, NULL));
      g_hash_table_add (names, g_strconcat ("title ", title, NULL));
    }

  return names;
}

/* Returns: how many names are in both, and in @n_smaller those of the smaller */
static guint
count_shared (GPtrArray *some,
              GPtrArray *others,
              guint     *n_smaller)
{
  g_autoptr (GHashTable) names = collect_names (some);
  g_autoptr (GHashTable) other_names = collect_names (others);
  guint          n_shared = 0;
  GHashTableIter iter;
  gpointer       name;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    n_shared += g_hash_table_contains (other_names, name);

  *n_smaller = MIN (g_hash_table_size (names), g_hash_table_size (other_names));
  return n_shared;
}

/* Every conference has an opening and a lunch: a twentieth of the smaller one's
 * names has to be in both. */
static gboolean
share_names (GPtrArray *some,
             GPtrArray *others)
{
  guint smaller;
  guint n_shared = count_shared (some, others, &smaller);

  return n_shared > 0 && n_shared * 20 >= smaller;
}

/**
 * lanyard_identity_is_other:
 * @known: the last programme of a conference
 * @known_snapshots: (element-type LanyardSnapshot): its sessions
 * @programme: what its address answered with
 * @snapshots: (element-type LanyardSnapshot): the sessions in that
 *
 * Returns: whether that is another conference: neither acronym nor title nor
 *   dates agree, and hardly a session's guid or title is in both
 */
gboolean
lanyard_identity_is_other (LanyardProgramme *known,
                           GPtrArray        *known_snapshots,
                           LanyardProgramme *programme,
                           GPtrArray        *snapshots)
{
  return !agree (lanyard_programme_get_fields (known)->acronym,
                 lanyard_programme_get_fields (programme)->acronym) &&
         !agree (lanyard_programme_get_title (known), lanyard_programme_get_title (programme)) &&
         !dates_agree (known, programme) && !share_names (known_snapshots, snapshots);
}

static gboolean
names_itself (LanyardProgramme *programme)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);

  return (fields->own_id && fields->id != NULL) || fields->acronym != NULL;
}

static gboolean
dates_meet (LanyardProgramme *one,
            LanyardProgramme *two)
{
  return lanyard_programme_get_start (one) != LANYARD_NO_DATE &&
         lanyard_programme_get_start (two) != LANYARD_NO_DATE &&
         lanyard_programme_get_start (one) <= lanyard_programme_get_end (two) &&
         lanyard_programme_get_start (two) <= lanyard_programme_get_end (one);
}

/**
 * lanyard_identity_is_same:
 * @known: the programme of a conference that is known
 * @known_snapshots: (element-type LanyardSnapshot): its sessions
 * @programme: one that came by another way and so has another id
 * @snapshots: (element-type LanyardSnapshot): the sessions in that
 *
 * A conference that was opened as a file has its id from the title where the
 * document has none; by its address it would get another.
 *
 * Returns: whether it is that conference: one of them at least doesn't name
 *   itself, their dates meet, and half of the smaller one's sessions are in
 *   both, and many, or the titles agree too
 */
gboolean
lanyard_identity_is_same (LanyardProgramme *known,
                          GPtrArray        *known_snapshots,
                          LanyardProgramme *programme,
                          GPtrArray        *snapshots)
{
  guint smaller;
  guint n_shared;

  if ((names_itself (known) && names_itself (programme)) || !dates_meet (known, programme))
    return FALSE;

  n_shared = count_shared (known_snapshots, snapshots, &smaller);
  return n_shared > 0 && n_shared * 2 >= smaller &&
         (n_shared >= MANY_SHARED ||
          agree (lanyard_programme_get_title (known), lanyard_programme_get_title (programme)));
}
