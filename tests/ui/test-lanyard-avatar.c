/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-avatar.h"

#include "lanyard-portraits.h"
#include "lanyard-row.h"
#include "lanyard-test-pictures.h"
#include "lanyard-test-ui.h"

typedef struct
{
  LanyardTestPictures *pictures;
  LanyardPortraits    *portraits;
  LanyardAvatar       *avatar;
  GtkWidget           *window;
} Fixture;

static LanyardPerson *
person_new (const char *name,
            const char *picture)
{
  LanyardPersonFields fields = {
    .id = g_strdup (name),
    .name = g_strdup (name),
    .picture = g_strdup (picture),
  };

  return lanyard_person_new (&fields);
}

/* Shows an avatar of @person in a window, which the pictures are offered to. */
static void
show (Fixture       *fixture,
      LanyardPerson *person)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->pictures = lanyard_test_pictures_new ();
  fixture->portraits = lanyard_portraits_new (LANYARD_PICTURES (fixture->pictures));
  fixture->avatar = LANYARD_AVATAR (lanyard_avatar_new (32, person));
  lanyard_portraits_offer (fixture->portraits, box);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->avatar));
  fixture->window = lanyard_test_show (box, 200, 200);
}

static void
close_all (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  lanyard_test_pictures_answer (fixture->pictures, NULL);
  for (guint i = 0; i < 50; i++)
    lanyard_test_step ();
  g_assert_finalize_object (fixture->portraits);
  g_assert_finalize_object (fixture->pictures);
}

static void
answer (Fixture *fixture)
{
  g_autoptr (GBytes) png = lanyard_test_picture_new ("png", 400, 300);

  lanyard_test_pictures_answer (fixture->pictures, png);
}

/* Longer than an avatar waits before it loads. */
static void
wait_a_moment (void)
{
  gint64 until = g_get_monotonic_time () + 300 * 1000;

  while (g_get_monotonic_time () < until)
    lanyard_test_step ();
}

static void
expect_size (Fixture *fixture)
{
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->avatar)), ==, 32);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->avatar)), ==, 32);
}

/* Initials, then the picture in the same place; another avatar has it at once. */
static void
test_shown (void)
{
  g_autoptr (LanyardPerson) ada = person_new ("Ada Byron", "https://example.org/ada.png");
  GtkWidget *second = lanyard_avatar_new (72, ada);
  Fixture    fixture;

  show (&fixture, ada);
  g_assert_false (lanyard_avatar_has_picture (fixture.avatar));
  expect_size (&fixture);
  LANYARD_TEST_WAIT (lanyard_test_pictures_count (fixture.pictures) == 1);
  answer (&fixture);
  LANYARD_TEST_WAIT (lanyard_avatar_has_picture (fixture.avatar));
  wait_a_moment ();
  expect_size (&fixture);
  gtk_test_accessible_assert_role (GTK_WIDGET (fixture.avatar), GTK_ACCESSIBLE_ROLE_PRESENTATION);

  gtk_box_append (GTK_BOX (gtk_window_get_child (GTK_WINDOW (fixture.window))), second);
  LANYARD_TEST_WAIT (gtk_widget_get_mapped (second));
  g_assert_true (lanyard_avatar_has_picture (LANYARD_AVATAR (second)));
  g_assert_cmpuint (lanyard_test_pictures_count (fixture.pictures), ==, 1);
  close_all (&fixture);
}

/* Nothing is asked for who has no picture, nor for what isn't seen. */
static void
test_not_asked (void)
{
  g_autoptr (LanyardPerson) grace = person_new ("Grace Hopper", NULL);
  g_autoptr (LanyardPerson) ada = person_new ("Ada Byron", "https://example.org/ada.png");
  Fixture fixture;

  show (&fixture, grace);
  wait_a_moment ();
  gtk_widget_set_visible (GTK_WIDGET (fixture.avatar), FALSE);
  lanyard_avatar_set_person (fixture.avatar, ada);
  wait_a_moment ();
  gtk_widget_set_visible (GTK_WIDGET (fixture.avatar), TRUE);
  LANYARD_TEST_WAIT (gtk_widget_get_mapped (GTK_WIDGET (fixture.avatar)));
  gtk_widget_set_visible (GTK_WIDGET (fixture.avatar), FALSE);
  wait_a_moment ();
  g_assert_cmpuint (lanyard_test_pictures_count (fixture.pictures), ==, 0);
  close_all (&fixture);
}

/* A row is used for one person after the other: a picture that comes late is
 * the wrong one. */
static void
test_another_person (void)
{
  g_autoptr (LanyardPerson) ada = person_new ("Ada Byron", "https://example.org/ada.png");
  g_autoptr (LanyardPerson) grace = person_new ("Grace Hopper", NULL);
  Fixture fixture;

  show (&fixture, ada);
  LANYARD_TEST_WAIT (lanyard_test_pictures_count (fixture.pictures) == 1);
  lanyard_avatar_set_person (fixture.avatar, grace);
  answer (&fixture);
  wait_a_moment ();
  g_assert_false (lanyard_avatar_has_picture (fixture.avatar));

  lanyard_avatar_set_person (fixture.avatar, ada);
  LANYARD_TEST_WAIT (lanyard_test_pictures_count (fixture.pictures) == 2);
  answer (&fixture);
  LANYARD_TEST_WAIT (lanyard_avatar_has_picture (fixture.avatar));
  lanyard_avatar_set_person (fixture.avatar, NULL);
  g_assert_false (lanyard_avatar_has_picture (fixture.avatar));
  close_all (&fixture);
}

/* What may be loaded now is tried again by itself. */
static void
test_changed (void)
{
  g_autoptr (LanyardPerson) ada = person_new ("Ada Byron", "https://example.org/ada.png");
  Fixture fixture;

  show (&fixture, ada);
  LANYARD_TEST_WAIT (lanyard_test_pictures_count (fixture.pictures) == 1);
  lanyard_test_pictures_answer (fixture.pictures, NULL);
  wait_a_moment ();
  g_assert_cmpuint (lanyard_test_pictures_count (fixture.pictures), ==, 1);

  lanyard_pictures_tell_changed (LANYARD_PICTURES (fixture.pictures));
  LANYARD_TEST_WAIT (lanyard_test_pictures_count (fixture.pictures) == 2);
  answer (&fixture);
  LANYARD_TEST_WAIT (lanyard_avatar_has_picture (fixture.avatar));
  lanyard_pictures_tell_changed (LANYARD_PICTURES (fixture.pictures));
  wait_a_moment ();
  g_assert_cmpuint (lanyard_test_pictures_count (fixture.pictures), ==, 2);
  close_all (&fixture);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          LanyardPlan              *plan)
{
  gtk_list_item_set_child (list_item, lanyard_row_new (plan));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         LanyardPlan              *plan)
{
  LanyardPerson *person = gtk_list_item_get_item (list_item);
  LanyardRow    *row = LANYARD_ROW (gtk_list_item_get_child (list_item));

  lanyard_row_set_text (row, lanyard_person_get_name (person), "Speaks in 1 session");
  lanyard_row_set_person (row, person);
}

static GtkWidget *
create_list (LanyardPlan *plan)
{
  GListStore         *people = g_list_store_new (LANYARD_TYPE_PERSON);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);
      g_autofree char *picture = g_strdup_printf ("https://example.org/%u.png", i);
      g_autoptr (LanyardPerson) person = person_new (name, picture);

      g_list_store_append (people, person);
    }

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), plan);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), plan);
  return gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (people))),
                            factory);
}

/* Of many people those are asked for that can be seen, not those that only
 * scrolled by. */
static void
test_list (void)
{
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (LanyardTestPictures) pictures = lanyard_test_pictures_new ();
  g_autoptr (LanyardPortraits) portraits = lanyard_portraits_new (LANYARD_PICTURES (pictures));
  GtkWidget *list = create_list (plan);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *window;
  guint      n_first;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  lanyard_portraits_offer (portraits, scrolled);
  window = lanyard_test_show (scrolled, 360, 600);
  wait_a_moment ();
  n_first = lanyard_test_pictures_count (pictures);
  g_assert_cmpuint (n_first, >=, 5);
  g_assert_cmpuint (n_first, <=, 30);

  for (guint i = 0; i < 900; i += 30)
    {
      gtk_list_view_scroll_to (GTK_LIST_VIEW (list), i, GTK_LIST_SCROLL_NONE, NULL);
      for (guint j = 0; j < 5; j++)
        lanyard_test_step ();
    }
  wait_a_moment ();
  g_assert_cmpuint (lanyard_test_pictures_count (pictures), <=, n_first + 60);
  lanyard_test_close (window);
  lanyard_test_pictures_answer (pictures, NULL);
  wait_a_moment ();
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/avatar/shown", test_shown);
  lanyard_test_ui_add ("/avatar/not-asked", test_not_asked);
  lanyard_test_ui_add ("/avatar/another-person", test_another_person);
  lanyard_test_ui_add ("/avatar/changed", test_changed);
  lanyard_test_ui_add ("/avatar/list", test_list);

  return g_test_run ();
}
