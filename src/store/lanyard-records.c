/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-records-private.h"

#include "lanyard-summary-part.h"

#define TEXT_TYPE "(us)"
#define LINK_TYPE "(umssmsu)"
#define PART_TYPE "(smaum" TEXT_TYPE "ma" LINK_TYPE ")"
#define TEXTS_TYPE "(m" TEXT_TYPE "m" TEXT_TYPE "msma" PART_TYPE "ma" LINK_TYPE "ms)"
#define DETAILS_TYPE "(masmsmsm" TEXT_TYPE "ma" LINK_TYPE ")"
#define ABOUT_TYPE "(m" TEXT_TYPE "ma" LINK_TYPE "mas)"

/* The file is the same on machines that write the bytes of numbers the other
 * way round. */
static GVariant *
to_file_order (GVariant *variant)
{
  return G_BYTE_ORDER == G_BIG_ENDIAN ? g_variant_byteswap (variant) : g_variant_ref (variant);
}

/**
 * lanyard_records_to_bytes:
 * @variant: (transfer floating): what is to be kept
 *
 * Returns: (transfer full): its bytes
 */
GBytes *
lanyard_records_to_bytes (GVariant *variant)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (variant);
  g_autoptr (GVariant) ordered = to_file_order (owned);

  return g_variant_get_data_as_bytes (ordered);
}

/**
 * lanyard_records_from_bytes:
 * @type: what was kept
 * @bytes: what lanyard_records_to_bytes() gave
 *
 * Returns: (transfer full) (nullable): what was kept; NULL where it is damaged
 */
GVariant *
lanyard_records_from_bytes (const char *type,
                            GBytes     *bytes)
{
  g_autoptr (GVariant) variant =
              g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (type), bytes, FALSE));

  return g_variant_is_normal_form (variant) ? to_file_order (variant) : NULL;
}

static GVariant *
pack_text (LanyardText *text)
{
  GVariant *packed = NULL;

  if (text != NULL)
    packed = g_variant_new (TEXT_TYPE, (guint)lanyard_text_get_text_type (text),
                            lanyard_text_get_text (text));
  return g_variant_new_maybe (G_VARIANT_TYPE (TEXT_TYPE), packed);
}

/* Takes @packed. */
static LanyardText *
unpack_text (GVariant *packed)
{
  g_autoptr (GVariant) owned = packed;
  guint       type;
  const char *text;

  if (packed == NULL)
    return NULL;
  g_variant_get (packed, "(u&s)", &type, &text);
  return lanyard_text_new ((LanyardTextType)MIN (type, (guint)LANYARD_TEXT_HTML), text);
}

static GVariant *
pack_links (GPtrArray *links)
{
  GVariantBuilder builder;

  if (links == NULL)
    return g_variant_new_maybe (G_VARIANT_TYPE ("a" LINK_TYPE), NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" LINK_TYPE));
  for (guint i = 0; i < links->len; i++)
    {
      const LanyardLink *link = g_ptr_array_index (links, i);

      g_variant_builder_add (&builder, LINK_TYPE, (guint)link->kind, link->title, link->url,
                             link->author, link->date);
    }
  return g_variant_new_maybe (NULL, g_variant_builder_end (&builder));
}

/* Takes @packed. */
static GPtrArray *
unpack_links (GVariant *packed)
{
  g_autoptr (GVariant) owned = packed;
  GPtrArray   *links;
  GVariantIter iter;
  guint        kind;
  const char  *title;
  const char  *url;
  const char  *author;
  LanyardDate  date;

  if (packed == NULL)
    return NULL;

  links = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);
  g_variant_iter_init (&iter, packed);
  while (g_variant_iter_next (&iter, "(um&s&sm&su)", &kind, &title, &url, &author, &date))
    g_ptr_array_add (links,
                     lanyard_link_new ((LanyardLinkKind)MIN (kind, (guint)LANYARD_LINK_OTHER),
                                       title, url, author, date));
  return links;
}

static GVariant *
pack_part (const LanyardSummaryPart *part,
           LanyardPlaceFunc          place,
           gpointer                  data)
{
  GVariant *people = NULL;

  if (part->people != NULL)
    {
      GVariantBuilder builder;

      g_variant_builder_init (&builder, G_VARIANT_TYPE ("au"));
      for (guint i = 0; i < part->people->len; i++)
        g_variant_builder_add (&builder, "u", place (g_ptr_array_index (part->people, i), data));
      people = g_variant_builder_end (&builder);
    }

  return g_variant_new ("(s@mau@m" TEXT_TYPE "@ma" LINK_TYPE ")", part->title,
                        g_variant_new_maybe (G_VARIANT_TYPE ("au"), people),
                        pack_text (part->text), pack_links (part->links));
}

static GPtrArray *
unpack_people (GVariant         *packed,
               LanyardPersonFunc get_person,
               gpointer          data)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < g_variant_n_children (packed); i++)
    {
      LanyardPerson *person;
      guint          position;

      g_variant_get_child (packed, i, "u", &position);
      person = get_person (position, data);
      if (person != NULL)
        g_ptr_array_add (people, person);
    }

  return people;
}

/* Takes @packed. */
static GPtrArray *
unpack_summary (GVariant         *packed,
                LanyardPersonFunc get_person,
                gpointer          data)
{
  g_autoptr (GVariant) owned = packed;
  GPtrArray *summary;

  if (packed == NULL)
    return NULL;

  summary = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_summary_part_free);
  for (gsize i = 0; i < g_variant_n_children (packed); i++)
    {
      g_autoptr (GVariant) people = NULL;
      GVariant   *text;
      GVariant   *links;
      const char *title;

      g_variant_get_child (packed, i, "(&sm@aum@" TEXT_TYPE "m@a" LINK_TYPE ")", &title, &people,
                           &text, &links);
      g_ptr_array_add (
        summary, lanyard_summary_part_new (
                   title, people != NULL ? unpack_people (people, get_person, data) : NULL,
                   unpack_text (text),
                   unpack_links (links)));
    }

  return summary;
}

/**
 * lanyard_records_write_texts:
 * @session: a session
 * @place: tells a person's position
 * @data: for @place
 *
 * Returns: (transfer full) (nullable): what lanyard_source_load_texts() is to
 *   find, NULL for nothing
 */
GBytes *
lanyard_records_write_texts (LanyardSession  *session,
                             LanyardPlaceFunc place,
                             gpointer         data)
{
  GPtrArray *parts = lanyard_session_get_summary (session);
  GVariant  *summary = NULL;

  if (parts != NULL)
    {
      GVariantBuilder builder;

      g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" PART_TYPE));
      for (guint i = 0; i < parts->len; i++)
        g_variant_builder_add_value (&builder,
                                     pack_part (g_ptr_array_index (parts, i), place, data));
      summary = g_variant_builder_end (&builder);
    }

  return lanyard_records_to_bytes (g_variant_new (
    "(@m" TEXT_TYPE "@m" TEXT_TYPE "ms@ma" PART_TYPE "@ma" LINK_TYPE "ms)",
    pack_text (lanyard_session_get_abstract (session)),
    pack_text (lanyard_session_get_description (session)), lanyard_session_get_audience (session),
    g_variant_new_maybe (G_VARIANT_TYPE ("a" PART_TYPE), summary),
    pack_links (lanyard_session_get_links (session)), lanyard_session_get_licence (session)));
}

/**
 * lanyard_records_read_texts:
 * @bytes: what lanyard_records_write_texts() gave
 * @fields: filled in
 * @get_person: gives the person at a position, or NULL (transfer full)
 * @data: for @get_person
 */
void
lanyard_records_read_texts (GBytes               *bytes,
                            LanyardSessionFields *fields,
                            LanyardPersonFunc     get_person,
                            gpointer              data)
{
  g_autoptr (GVariant) texts = lanyard_records_from_bytes (TEXTS_TYPE, bytes);
  GVariant *abstract;
  GVariant *description;
  GVariant *summary;
  GVariant *links;

  if (texts == NULL)
    return;

  g_variant_get (texts, "(m@" TEXT_TYPE "m@" TEXT_TYPE "msm@a" PART_TYPE "m@a" LINK_TYPE "ms)",
                 &abstract, &description, &fields->audience, &summary, &links, &fields->licence);
  fields->abstract = unpack_text (abstract);
  fields->description = unpack_text (description);
  fields->summary = unpack_summary (summary, get_person, data);
  fields->links = unpack_links (links);
}

/**
 * lanyard_records_write_about:
 * @programme: a programme
 *
 * Returns: (transfer full) (nullable): what it says of the conference as a
 *   whole, NULL for nothing
 */
GBytes *
lanyard_records_write_about (LanyardProgramme *programme)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  GVariant                     *leads = NULL;

  if (fields->description == NULL && fields->links == NULL && fields->leads == NULL)
    return NULL;

  if (fields->leads != NULL)
    leads = g_variant_new_strv ((const char *const *)fields->leads, -1);
  return lanyard_records_to_bytes (g_variant_new (
    "(@m" TEXT_TYPE "@ma" LINK_TYPE "@mas)", pack_text (fields->description),
    pack_links (fields->links), g_variant_new_maybe (G_VARIANT_TYPE_STRING_ARRAY, leads)));
}

/**
 * lanyard_records_read_about:
 * @bytes: (nullable): what lanyard_records_write_about() gave
 * @fields: filled in
 */
void
lanyard_records_read_about (GBytes                 *bytes,
                            LanyardProgrammeFields *fields)
{
  g_autoptr (GVariant) about =
              bytes != NULL ? lanyard_records_from_bytes (ABOUT_TYPE, bytes) : NULL;
  g_autoptr (GVariant) leads = NULL;
  GVariant *description;
  GVariant *links;

  if (about == NULL)
    return;

  g_variant_get (about, "(m@" TEXT_TYPE "m@a" LINK_TYPE "m@as)", &description, &links, &leads);
  fields->description = unpack_text (description);
  fields->links = unpack_links (links);
  if (leads != NULL)
    fields->leads = g_variant_dup_strv (leads, NULL);
}

/**
 * lanyard_records_write_details:
 * @person: a person
 *
 * Returns: (transfer full): what lanyard_source_load_details() is to find
 */
GBytes *
lanyard_records_write_details (LanyardPerson *person)
{
  const char *const *emails = lanyard_person_get_emails (person);

  return lanyard_records_to_bytes (g_variant_new (
    "(@masmsms@m" TEXT_TYPE "@ma" LINK_TYPE ")",
    g_variant_new_maybe (G_VARIANT_TYPE ("as"),
                         emails != NULL ? g_variant_new_strv (emails, -1) : NULL),
    lanyard_person_get_url (person), lanyard_person_get_picture (person),
    pack_text (lanyard_person_get_biography (person)),
    pack_links (lanyard_person_get_links (person))));
}

/**
 * lanyard_records_read_details:
 * @bytes: what lanyard_records_write_details() gave
 * @fields: filled in
 */
void
lanyard_records_read_details (GBytes              *bytes,
                              LanyardPersonFields *fields)
{
  g_autoptr (GVariant) details = lanyard_records_from_bytes (DETAILS_TYPE, bytes);
  g_autoptr (GVariant) emails = NULL;
  GVariant *biography;
  GVariant *links;

  if (details == NULL)
    return;

  g_variant_get (details, "(m@asmsmsm@" TEXT_TYPE "m@a" LINK_TYPE ")", &emails, &fields->url,
                 &fields->picture, &biography, &links);
  fields->emails = emails != NULL ? g_variant_dup_strv (emails, NULL) : NULL;
  fields->biography = unpack_text (biography);
  fields->links = unpack_links (links);
}
