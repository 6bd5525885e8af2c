/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-writing.h"

#include "lanyard-formats.h"

/* In the order of their start: a talk of a microconference, one of a track, one
 * of neither; and the microconference. */
#define PROGRAMME                                                                           \
  "{\"format\": \"lanyard-programme\", \"version\": 1,"                                     \
  " \"conference\": {\"id\": \"p\", \"title\": \"Plumbers\", \"time_zone\": \"UTC\"},"      \
  " \"tracks\": [{\"id\": \"t\", \"title\": \"Talks\"}],"                                   \
  " \"people\": [{\"id\": \"a\", \"name\": \"Ada\"}, {\"id\": \"b\", \"name\": \"Bob\"}],"  \
  " \"sessions\": ["                                                                        \
  "{\"id\": \"plain\", \"title\": \"Plain\", \"start\": \"2019-09-11T12:00:00Z\"},"         \
  "{\"id\": \"talk\", \"title\": \"Talk\", \"track\": \"t\", \"speakers\": [\"a\", \"b\"]," \
  " \"start\": \"2019-09-11T11:00:00Z\","                                                   \
  " \"links\": [{\"kind\": \"slides\", \"url\": \"https://example.org/s\"}]},"              \
  "{\"id\": \"rt\", \"kind\": \"microconference\", \"title\": \"Real-time\","               \
  " \"leads\": [\"b\"], \"start\": \"2019-09-11T09:00:00Z\"},"                              \
  "{\"id\": \"core\", \"title\": \"Core\", \"parent\": \"rt\", \"track\": \"t\","           \
  " \"speakers\": [\"a\"], \"start\": \"2019-09-11T10:00:00Z\"}]}"

static LanyardProgramme *
programme_new (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (PROGRAMME, sizeof PROGRAMME - 1);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  LanyardProgramme *programme = lanyard_formats_read (bytes, NULL, problems, &error);

  g_assert_no_error (error);
  return programme;
}

/* @session: (nullable): NULL: one that is gone */
static LanyardNote *
note_new (LanyardSession *session,
          const char     *text,
          gboolean        left_out)
{
  LanyardSnapshot gone = {
    .id = (char *)"gone", .title = (char *)"Gone", .speakers = (char *)"Cy\nDi", .start = 1
  };
  LanyardNote *note = g_new0 (LanyardNote, 1);

  note->snapshot =
    session != NULL ? lanyard_snapshot_new (session) : lanyard_snapshot_copy (&gone);
  note->gone = session == NULL;
  note->text = g_strdup (text);
  note->left_out = left_out;
  return note;
}

static char *
write_all (const char *texts[],
           gboolean    left_out)
{
  static const char *const ids[] = { "plain", "talk", "rt", "core" };
  g_autoptr (LanyardProgramme) programme = programme_new ();
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_note_free);
  g_autoptr (LanyardWriteUp) write_up = NULL;

  g_ptr_array_add (notes, note_new (NULL, "n0", left_out));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_ptr_array_add (notes, note_new (lanyard_programme_find_session (programme, ids[i]), texts[i],
                                      FALSE));
  write_up = lanyard_writing_collect (programme, notes);
  return lanyard_write_up_write (write_up, LANYARD_WRITE_UP_MARKDOWN);
}

static void
test_collect (void)
{
  const char      *texts[] = { "n1", "n2", "n3", "n4" };
  g_autofree char *text = write_all (texts, FALSE);

  g_assert_cmpstr (text, ==,
                   "# Plumbers\n"
                   "\n### Plain\n\nn1\n"
                   "\n## Real-time\n"
                   "\n### Real-time\n\nLead: Bob\n\nn3\n"
                   "\n### Core\n\nSpeaker: Ada\n\nn4\n"
                   "\n## Talks\n"
                   "\n### Talk\n\nSpeakers: Ada, Bob\n\n- [Slides](<https://example.org/s>)\n\nn2\n"
                   "\n## No longer in the programme\n"
                   "\n### Gone\n\nSpeakers: Cy, Di\n\nn0\n");
}

static void
test_left_out (void)
{
  const char      *texts[] = { "", "", "n3", "" };
  g_autofree char *text = write_all (texts, TRUE);

  g_assert_cmpstr (text, ==,
                   "# Plumbers\n\n## Real-time\n\n### Real-time\n\nLead: Bob\n\nn3\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/writing/collect", test_collect);
  g_test_add_func ("/writing/left-out", test_left_out);

  return g_test_run ();
}
