/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-source.h"

/* A source of sessions s0, s1, … and people p0, p1, … that writes down what it
 * is asked for: "S0+128 " for 128 sessions from 0, "P3+1 ", "T s4 " for texts,
 * "D p4 " for details, "F2 s4 " for sessions found by the id. Every third is
 * found; from a position on, all are lost. */
#define TEST_TYPE_SOURCE (test_source_get_type ())
G_DECLARE_FINAL_TYPE (TestSource, test_source, TEST, SOURCE, GObject)

struct _TestSource
{
  GObject parent_instance;

  GString *asked;
  guint    n_items;
  guint    lost_from; /* as if the programme were replaced */
};

static void test_source_iface_init (LanyardSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TestSource, test_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LANYARD_TYPE_SOURCE,
                                                      test_source_iface_init))

static GPtrArray *
test_source_load_sessions (LanyardSource *source,
                           guint          from,
                           guint          n)
{
  TestSource *self = TEST_SOURCE (source);
  GPtrArray  *loaded = g_ptr_array_new_with_free_func (g_object_unref);

  g_string_append_printf (self->asked, "S%u+%u ", from, n);
  for (guint i = from; i < from + n && i < self->lost_from; i++)
    {
      LanyardSessionFields fields = {
        .id = g_strdup_printf ("s%u", i),
        .title = g_strdup ("Title"),
        .start = LANYARD_NO_INSTANT,
      };

      g_ptr_array_add (loaded, lanyard_session_new_stored (&fields, i % 2 == 1, source));
    }

  return loaded;
}

static GPtrArray *
test_source_load_people (LanyardSource *source,
                         guint          from,
                         guint          n)
{
  TestSource *self = TEST_SOURCE (source);
  GPtrArray  *loaded = g_ptr_array_new_with_free_func (g_object_unref);

  g_string_append_printf (self->asked, "P%u+%u ", from, n);
  for (guint i = from; i < from + n && i < self->lost_from; i++)
    {
      LanyardPersonFields fields = {
        .id = g_strdup_printf ("p%u", i),
        .name = g_strdup ("Name"),
      };

      g_ptr_array_add (loaded, lanyard_person_new_stored (&fields, source));
    }

  return loaded;
}

static GArray *
test_source_find_sessions (LanyardSource *source,
                           LanyardListBy  by,
                           const char    *id)
{
  TestSource *self = TEST_SOURCE (source);
  GArray     *positions = g_array_new (FALSE, FALSE, sizeof (guint));

  g_string_append_printf (self->asked, "F%d %s ", (int)by, id);
  for (guint i = 0; i < MIN (self->n_items + 3, self->lost_from); i += 3)
    g_array_append_val (positions, i);

  return positions;
}

static guint
test_source_find (LanyardSource *source,
                  const char    *id)
{
  return id[0] != '\0' && g_ascii_isdigit (id[1]) ? (guint)g_ascii_strtoull (id + 1, NULL, 10)
                                                  : G_MAXUINT;
}

static void
test_source_load_texts (LanyardSource        *source,
                        const char           *id,
                        LanyardSessionFields *fields)
{
  g_string_append_printf (TEST_SOURCE (source)->asked, "T %s ", id);
  fields->audience = g_strdup ("all");
  fields->abstract = lanyard_text_new (LANYARD_TEXT_PLAIN, id);
}

static void
test_source_load_details (LanyardSource       *source,
                          const char          *id,
                          LanyardPersonFields *fields)
{
  g_string_append_printf (TEST_SOURCE (source)->asked, "D %s ", id);
  fields->url = g_strdup ("https://example.org/");
}

static void
test_source_finalize (GObject *object)
{
  g_string_free (TEST_SOURCE (object)->asked, TRUE);

  G_OBJECT_CLASS (test_source_parent_class)->finalize (object);
}

static void
test_source_class_init (TestSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_source_finalize;
}

static void
test_source_iface_init (LanyardSourceInterface *iface)
{
  iface->load_sessions = test_source_load_sessions;
  iface->load_people = test_source_load_people;
  iface->find_sessions = test_source_find_sessions;
  iface->find_session = test_source_find;
  iface->find_person = test_source_find;
  iface->load_texts = test_source_load_texts;
  iface->load_details = test_source_load_details;
}

static void
test_source_init (TestSource *self)
{
  self->asked = g_string_new (NULL);
  self->lost_from = G_MAXUINT;
}

static inline TestSource *
test_source_new (guint n_items)
{
  TestSource *self = g_object_new (TEST_TYPE_SOURCE, NULL);

  self->n_items = n_items;
  return self;
}

/* Asserts what was asked for since the last time. */
static inline void
test_source_assert_asked (TestSource *self,
                          const char *asked)
{
  g_assert_cmpstr (self->asked->str, ==, asked);
  g_string_truncate (self->asked, 0);
}
