/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-share.h"

#include "lanyard-link.h"
#include "lanyard-person.h"
#include "lanyard-room.h"

#include <string.h>

#define START 1577444400 /* 2019-12-27, 11:00 UTC */
#define PAGE "https://example.org/talk"

static LanyardSession *
session_new (gboolean full)
{
  LanyardSessionFields fields = {
    .id = g_strdup ("a"),
    .title = g_strdup ("A <b>talk</b>"),
    .day = LANYARD_NO_DATE,
    .start = full ? START : LANYARD_NO_INSTANT,
    .duration = full ? 60 : LANYARD_NO_DURATION,
  };
  LanyardPersonFields person = { .id = g_strdup ("g"), .name = g_strdup ("Grace") };

  fields.room = full ? lanyard_room_new ("r", "Ada", 0, NULL, NULL) : NULL;
  fields.speakers = g_ptr_array_new_with_free_func (g_object_unref);
  fields.links = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);
  g_ptr_array_add (fields.speakers, lanyard_person_new (&person));
  g_ptr_array_add (fields.links, lanyard_link_new (LANYARD_LINK_SLIDES, NULL, PAGE "/slides", NULL,
                                                   LANYARD_NO_DATE));
  g_ptr_array_add (fields.links, lanyard_link_new (LANYARD_LINK_WEBSITE, NULL,
                                                   "mailto:a@example.org", NULL, LANYARD_NO_DATE));
  if (full)
    g_ptr_array_add (fields.links,
                     lanyard_link_new (LANYARD_LINK_WEBSITE, NULL, PAGE, NULL, LANYARD_NO_DATE));
  return lanyard_session_new (&fields);
}

static void
test_texts (void)
{
  static const struct
  {
    gboolean    full;
    const char *text;
    const char *link;
  } cases[] = {
    { TRUE, "A <b>talk</b>\nGrace\nFriday 27 December, 11:00–12:00 · Ada\n36C3", PAGE },
    { FALSE, "A <b>talk</b>\nGrace\nNot yet scheduled\n36C3", NULL },
  };
  LanyardProgrammeFields fields = {
    .title = g_strdup ("36C3"),
    .start = LANYARD_NO_DATE,
    .end = LANYARD_NO_DATE,
    .zone = g_time_zone_new_utc (),
    .rooms = g_ptr_array_new_with_free_func (g_object_unref),
    .tracks = g_ptr_array_new_with_free_func (g_object_unref),
    .people = g_ptr_array_new_with_free_func (g_object_unref),
    .sessions = g_ptr_array_new_with_free_func (g_object_unref),
  };
  g_autoptr (LanyardProgramme) programme = lanyard_programme_new (&fields);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LanyardSession) session = session_new (cases[i].full);
      g_autofree char *text = lanyard_words_share (session, programme);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (lanyard_words_share_link (session), ==, cases[i].link);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/share/texts", test_texts);

  return g_test_run ();
}
