/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-match.h"

#include "lanyard-match-private.h"

/* What of a session can name it. */
typedef enum {
  KEY = 1 << 0,
  ID = 1 << 1,
  TITLE = 1 << 2,
  SPEAKERS = 1 << 3,
  START = 1 << 4,
  ROOM = 1 << 5,
} Parts;

/* The sessions that have one name. */
typedef struct
{
  guint n[N_VERSIONS];
  guint index[N_VERSIONS]; /* of the last of them */
} Bearers;

/* Who takes part in a pass: those that are left over, or all. */
typedef enum {
  LEFT_WITH_GLOBAL_KEY,
  LEFT_WITH_LOCAL_KEY,
  LEFT,
  ALL, /* but those that have speakers, or are taken, are in the way only */
} Scope;

/* Sessions of both versions that have one name, and no other has it, are the
 * same. */
typedef struct
{
  Scope            scope;
  Parts            parts;   /* what the name is made of */
  Parts            needed;  /* what it can't be without */
  gboolean         renamed; /* only where the other version has the full name nowhere */
  LanyardMatchRule rule;
} Pass;

/* A guid that occurs once decides alone. Of several occurrences those pair
 * first that most is alike of; titles before times, as a guid may stand on two
 * sessions that swap their slots. */
static const Pass global_passes[] = {
  { LEFT_WITH_GLOBAL_KEY, KEY, 0, FALSE, LANYARD_MATCH_KEY },
  { LEFT_WITH_GLOBAL_KEY, KEY | ID | TITLE, ID, FALSE, LANYARD_MATCH_KEY },
  { LEFT_WITH_GLOBAL_KEY, KEY | TITLE | START | ROOM, 0, FALSE, LANYARD_MATCH_KEY },
  { LEFT_WITH_GLOBAL_KEY, KEY | TITLE | START, 0, FALSE, LANYARD_MATCH_KEY },
  { LEFT_WITH_GLOBAL_KEY, KEY | TITLE | ROOM, ROOM, FALSE, LANYARD_MATCH_MOVED },
  { LEFT_WITH_GLOBAL_KEY, KEY | TITLE, 0, FALSE, LANYARD_MATCH_MOVED },
  { LEFT_WITH_GLOBAL_KEY, KEY | START | ROOM, 0, FALSE, LANYARD_MATCH_KEY },
  { LEFT_WITH_GLOBAL_KEY, KEY | START, 0, FALSE, LANYARD_MATCH_KEY },
  { LEFT_WITH_GLOBAL_KEY, KEY | ROOM, ROOM, FALSE, LANYARD_MATCH_MOVED },
  { LEFT_WITH_GLOBAL_KEY, KEY, 0, FALSE, LANYARD_MATCH_MOVED },
};

/* A number counts only with the title or the speakers; and with one of them
 * alone only where the session isn't there with both under another number. */
static const Pass local_passes[] = {
  { LEFT_WITH_LOCAL_KEY, KEY | TITLE | SPEAKERS | START | ROOM, 0, FALSE, LANYARD_MATCH_ID },
  { LEFT_WITH_LOCAL_KEY, KEY | TITLE | SPEAKERS | START, 0, FALSE, LANYARD_MATCH_ID },
  { LEFT_WITH_LOCAL_KEY, KEY | TITLE | SPEAKERS, 0, FALSE, LANYARD_MATCH_ID },
  { LEFT_WITH_LOCAL_KEY, KEY | TITLE, 0, TRUE, LANYARD_MATCH_ID },
  { LEFT_WITH_LOCAL_KEY, KEY | SPEAKERS, SPEAKERS, TRUE, LANYARD_MATCH_ID },
};

/* A title without speakers has to be the only one of its kind. What takes
 * place several times is told by its slot alone: the one that is left over
 * after that may be another one. */
static const Pass title_passes[] = {
  { LEFT, TITLE | SPEAKERS, SPEAKERS, FALSE, LANYARD_MATCH_TITLE },
  { ALL, TITLE, 0, FALSE, LANYARD_MATCH_TITLE },
  { LEFT, TITLE | SPEAKERS | START | ROOM, START, FALSE, LANYARD_MATCH_TITLE },
};

static LanyardName
take_parts (const LanyardName *name,
            Parts              parts)
{
  return (LanyardName){
    .key = parts & KEY ? name->key : 0,
    .id = parts & ID ? name->id : 0,
    .title = parts & TITLE ? name->title : 0,
    .speakers = parts & SPEAKERS ? name->speakers : 0,
    .room = parts & ROOM ? name->room : 0,
    .day = parts & START ? name->day : 0,
    .start = parts & START ? name->start : 0,
  };
}

static gboolean
has_parts (const LanyardName *name,
           Parts              parts)
{
  return (!(parts & ID) || name->id != 0) && (!(parts & SPEAKERS) || name->speakers != 0) &&
         (!(parts & ROOM) || name->room != 0) && (!(parts & START) || name->start != 0);
}

static gboolean
takes_part (const LanyardKnown *known,
            const Pass         *pass)
{
  if (pass->scope == ALL)
    return TRUE;
  if (known->taken || (pass->renamed && known->repeated) || !has_parts (&known->name, pass->needed))
    return FALSE;

  return pass->scope == LEFT ||
         known->kind ==
           (pass->scope == LEFT_WITH_GLOBAL_KEY ? LANYARD_KEY_GLOBAL : LANYARD_KEY_LOCAL);
}

/* Returns: (transfer full): a set of the names that one version has in @pass */
static GHashTable *
collect_names (LanyardMatching *self,
               guint            version,
               const Pass      *pass)
{
  GHashTable *names = g_hash_table_new_full (lanyard_name_hash, lanyard_name_equal, g_free, NULL);

  for (guint i = 0; i < self->sessions[version]->len; i++)
    {
      const LanyardKnown *known = lanyard_matching_get (self, version, i);
      LanyardName         name = take_parts (&known->name, pass->parts);

      if (takes_part (known, pass))
        g_hash_table_add (names, g_memdup2 (&name, sizeof name));
    }

  return names;
}

static gboolean
has_name (GHashTable         *names,
          const LanyardKnown *known,
          const Pass         *pass)
{
  LanyardName name = take_parts (&known->name, pass->parts);

  return takes_part (known, pass) && g_hash_table_contains (names, &name);
}

static void
find_repeated (LanyardMatching *self,
               guint            version)
{
  static const Pass full = { ALL, TITLE | SPEAKERS, 0, FALSE, LANYARD_MATCH_NONE };
  g_autoptr (GHashTable) names = collect_names (self, 1 - version, &full);

  for (guint i = 0; i < self->sessions[version]->len; i++)
    {
      LanyardKnown *known = lanyard_matching_get (self, version, i);

      known->repeated = has_name (names, known, &full);
    }
}

static void
find_bearers (LanyardMatching *self,
              guint            version,
              const Pass      *pass,
              GHashTable      *by_name)
{
  for (guint i = 0; i < self->sessions[version]->len; i++)
    {
      const LanyardKnown *known = lanyard_matching_get (self, version, i);
      LanyardName         name = take_parts (&known->name, pass->parts);
      Bearers            *bearers;

      if (!takes_part (known, pass))
        continue;

      bearers = g_hash_table_lookup (by_name, &name);
      if (bearers == NULL)
        {
          bearers = g_new0 (Bearers, 1);
          g_hash_table_insert (by_name, g_memdup2 (&name, sizeof name), bearers);
        }
      bearers->n[version]++;
      bearers->index[version] = i;
    }
}

/* Marks those of a version whose guid the other one has, too. */
static void
find_lasting (LanyardMatching *self,
              guint            version)
{
  static const Pass keys = { LEFT_WITH_GLOBAL_KEY, KEY, 0, FALSE, LANYARD_MATCH_NONE };
  g_autoptr (GHashTable) others = collect_names (self, LATER - version, &keys);

  for (guint i = 0; i < self->sessions[version]->len; i++)
    {
      LanyardKnown *known = lanyard_matching_get (self, version, i);

      known->lasting = takes_part (known, &keys) && has_name (others, known, &keys);
    }
}

/* A guid that lasted from one version to the next still names its own event. */
static gboolean
are_apart (const LanyardKnown *one,
           const LanyardKnown *two)
{
  return (one->lasting || two->lasting) && one->name.key != two->name.key;
}

static gboolean
can_pair (LanyardMatching *self,
          const Bearers   *bearers,
          const Pass      *pass)
{
  for (guint version = 0; version < N_VERSIONS; version++)
    {
      const LanyardKnown *known = lanyard_matching_get (self, version, bearers->index[version]);

      if (bearers->n[version] != 1 || known->taken ||
          (pass->scope == ALL && known->name.speakers != 0))
        return FALSE;
    }

  return !are_apart (lanyard_matching_get (self, EARLIER, bearers->index[EARLIER]),
                     lanyard_matching_get (self, LATER, bearers->index[LATER]));
}

static void
run_pass (LanyardMatching *self,
          const Pass      *pass,
          GArray          *matches)
{
  g_autoptr (GHashTable) by_name =
              g_hash_table_new_full (lanyard_name_hash, lanyard_name_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer       value;

  find_bearers (self, EARLIER, pass, by_name);
  if (g_hash_table_size (by_name) == 0)
    return;

  find_bearers (self, LATER, pass, by_name);
  g_hash_table_iter_init (&iter, by_name);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Bearers *bearers = value;

      if (!can_pair (self, bearers, pass))
        continue;

      g_array_index (matches, LanyardMatch, bearers->index[EARLIER]) =
        (LanyardMatch){ .index = bearers->index[LATER], .rule = pass->rule };
      for (guint version = 0; version < N_VERSIONS; version++)
        lanyard_matching_get (self, version, bearers->index[version])->taken = TRUE;
    }
}

static void
run_passes (LanyardMatching *self,
            const Pass      *passes,
            guint            n_passes,
            GArray          *matches)
{
  for (guint i = 0; i < n_passes; i++)
    run_pass (self, &passes[i], matches);
}

/**
 * lanyard_match:
 * @earlier: (element-type LanyardSnapshot): the sessions of a version
 * @later: (element-type LanyardSnapshot): those of a later one
 * @ids_renumbered: whether numbers and codes count for nothing, as
 *   lanyard_match_ids_renumbered() finds out
 *
 * Finds out which session of @later each one of @earlier is: by its guid; else
 * by its number or code, where title or speakers agree too; else by title and
 * speakers, where they name one session on either side. It never guesses: one
 * that could be several is none.
 *
 * Returns: (transfer full) (element-type LanyardMatch): one for each of
 *   @earlier, in its order; no two lead to the same session
 */
GArray *
lanyard_match (GPtrArray *earlier,
               GPtrArray *later,
               gboolean   ids_renumbered)
{
  GArray *matches = g_array_sized_new (FALSE, FALSE, sizeof (LanyardMatch), earlier->len);
  g_auto (LanyardMatching) self = { 0 };

  for (guint i = 0; i < earlier->len; i++)
    {
      LanyardMatch none = { .index = G_MAXUINT, .rule = LANYARD_MATCH_NONE };

      g_array_append_val (matches, none);
    }

  lanyard_matching_init (&self, earlier, later);
  find_lasting (&self, EARLIER);
  find_lasting (&self, LATER);
  run_passes (&self, global_passes, G_N_ELEMENTS (global_passes), matches);
  if (!ids_renumbered)
    {
      find_repeated (&self, EARLIER);
      find_repeated (&self, LATER);
      run_passes (&self, local_passes, G_N_ELEMENTS (local_passes), matches);
    }
  run_passes (&self, title_passes, G_N_ELEMENTS (title_passes), matches);
  return matches;
}

/**
 * lanyard_match_ids_renumbered:
 * @earlier: (element-type LanyardSnapshot): the sessions of a version
 * @later: (element-type LanyardSnapshot): those of a later one
 *
 * Returns: whether most of the numbers and codes that both have name different
 *   sessions, of which neither title nor speakers agree
 */
gboolean
lanyard_match_ids_renumbered (GPtrArray *earlier,
                              GPtrArray *later)
{
  static const Pass passes[] = {
    { LEFT_WITH_LOCAL_KEY, KEY, 0, FALSE, LANYARD_MATCH_NONE },
    { LEFT_WITH_LOCAL_KEY, KEY | TITLE, 0, FALSE, LANYARD_MATCH_NONE },
    { LEFT_WITH_LOCAL_KEY, KEY | SPEAKERS, SPEAKERS, FALSE, LANYARD_MATCH_NONE },
  };
  GHashTable *names[G_N_ELEMENTS (passes)];
  g_autoptr (GHashTable) shared = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) agreeing = g_hash_table_new (NULL, NULL);
  g_auto (LanyardMatching) self = { 0 };

  lanyard_matching_init (&self, earlier, later);
  for (guint i = 0; i < G_N_ELEMENTS (passes); i++)
    names[i] = collect_names (&self, EARLIER, &passes[i]);

  for (guint i = 0; i < later->len; i++)
    {
      const LanyardKnown *known = lanyard_matching_get (&self, LATER, i);
      gpointer            key = GUINT_TO_POINTER (known->name.key);

      if (has_name (names[0], known, &passes[0]))
        g_hash_table_add (shared, key);
      if (has_name (names[1], known, &passes[1]) || has_name (names[2], known, &passes[2]))
        g_hash_table_add (agreeing, key);
    }

  for (guint i = 0; i < G_N_ELEMENTS (passes); i++)
    g_hash_table_unref (names[i]);
  return 2 * g_hash_table_size (agreeing) < g_hash_table_size (shared);
}
