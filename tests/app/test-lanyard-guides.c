/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-guides.h"

#include "lanyard-clock.h"
#include "lanyard-directory-copy.h"

#include <glib/gstdio.h>
#include <string.h>

#define DIRECTORY "https://example.org/menu.json"
#define MENU(entries) "{\"schedules\":[" entries "]}"
#define ENTRY(id, url, room)                                                   \
  "{\"id\":\"" id "\",\"title\":\"T\",\"start\":\"2027-06-05\",\"url\":\"" url \
  "\",\"metadata\":{\"rooms\":[{\"name\":\"" room "\",\"latlon\":[1,2]}]}}"

typedef struct
{
  char                   *folder;
  LanyardConferenceFields conference;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("lanyard-guides-XXXXXX", NULL);
  fixture->conference = (LanyardConferenceFields){
    .id = g_strdup ("milldays2027"),
    .title = g_strdup ("Mill Days"),
    .start = lanyard_date_parse ("2027-06-05"),
    .end = lanyard_date_parse ("2027-06-07"),
  };
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  remove_all (fixture->folder);
  g_free (fixture->folder);
  lanyard_conference_fields_clear (&fixture->conference);
}

/* Keeps a directory as if it had been fetched. */
static void
keep (Fixture    *fixture,
      const char *menu)
{
  g_autofree char *path = g_build_filename (fixture->folder, "directory", NULL);
  g_autoptr (GBytes) document = g_bytes_new_static (menu, strlen (menu));
  const LanyardDirectoryCopy copy = {
    .address = (char *)DIRECTORY,
    .checked = 1000,
    .expires = LANYARD_NO_INSTANT,
    .document = document,
  };

  g_assert_true (lanyard_directory_copy_save (&copy, path, NULL));
}

/* Whether the guide that is found, if any, knows the room. */
static void
expect (Fixture    *fixture,
        const char *directory,
        const char *room)
{
  g_autoptr (LanyardGuide) guide =
              lanyard_guides_find (fixture->folder, directory, &fixture->conference);

  g_assert_cmpint (guide != NULL, ==, room != NULL);
  if (guide != NULL)
    g_assert_nonnull (lanyard_guide_find_room (guide, room));
}

/* What was found once stays when its entry goes; a newer one takes its place. */
static void
test_kept (Fixture      *fixture,
           gconstpointer data)
{
  expect (fixture, DIRECTORY, NULL);
  keep (fixture, MENU (ENTRY ("mill_days_2027", "https://x.example/1.ics", "Barn")));
  expect (fixture, "", NULL);
  expect (fixture, "https://example.org/other.json", NULL);
  expect (fixture, DIRECTORY, "Barn");

  keep (fixture, MENU (ENTRY ("other", "https://x.example/2.ics", "Hall")));
  expect (fixture, DIRECTORY, "Barn");
  expect (fixture, "", "Barn");
  keep (fixture, MENU (ENTRY ("milldays-2027", "https://x.example/1.ics", "Mill")));
  expect (fixture, DIRECTORY, "Mill");

  /* of one conference it says nothing of another */
  g_set_str (&fixture->conference.id, "another");
  expect (fixture, DIRECTORY, NULL);
}

/* The file that an address answers with is of another form than the entry's. */
static void
test_address (Fixture      *fixture,
              gconstpointer data)
{
  keep (fixture,
        MENU (ENTRY ("x", "https://talks.example/days/schedule/export/schedule.xml", "Barn")));
  expect (fixture, DIRECTORY, NULL);
  fixture->conference.address =
    g_strdup ("https://talks.example/days/schedule/export/schedule.json");
  expect (fixture, DIRECTORY, "Barn");
}

static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "guides", NULL);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  keep (fixture, MENU (ENTRY ("milldays2027", "https://x.example/1.ics", "Barn")));
  expect (fixture, DIRECTORY, "Barn");
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_true (g_file_set_contents (path, "nonsense", -1, NULL));
    }
  expect (fixture, "", NULL);
  expect (fixture, DIRECTORY, "Barn");
  expect (fixture, "", "Barn");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/guides/kept", test_kept);
  ADD ("/guides/address", test_address);
  ADD ("/guides/damaged", test_damaged);
#undef ADD

  return g_test_run ();
}
