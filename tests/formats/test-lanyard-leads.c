/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-leads.h"

#define PLAIN LANYARD_TEXT_PLAIN
#define MARKDOWN LANYARD_TEXT_MARKDOWN
#define HTML LANYARD_TEXT_HTML

static char *
describe (const LanyardLeads *leads)
{
  g_autoptr (GString) text = g_string_new (leads != NULL && leads->microconference ? "MC: " : "");

  for (guint i = 0; leads != NULL && i < leads->leads->len; i++)
    {
      const LanyardLead *lead = g_ptr_array_index (leads->leads, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", lead->name);
      if (lead->email != NULL)
        g_string_append_printf (text, " <%s>", lead->email);
      if (lead->affiliation != NULL)
        g_string_append_printf (text, " (%s)", lead->affiliation);
    }

  return g_strdup (text->str);
}

static void
test_find (void)
{
  static const struct
  {
    LanyardTextType type;
    const char     *text;
    const char     *leads; /* "": none */
  } cases[] = {
    /* the headings that people write */
    { PLAIN, "Ropes.\n\nMC lead\nTove Berg tove@example.org", "MC: Tove Berg <tove@example.org>" },
    { PLAIN, "MC leads\n\nTove Berg <tove@example.org>\nOla Nord <ola@example.org>\n",
      "MC: Tove Berg <tove@example.org>; Ola Nord <ola@example.org>" },
    { PLAIN, "MC Leads:\nTove Berg (tove@example.org)", "MC: Tove Berg <tove@example.org>" },
    { PLAIN, "Microconference Leader: Tove Berg", "MC: Tove Berg" },
    { PLAIN, "Microconference Leader(s)\n\nTove Berg, Ola Nord", "MC: Tove Berg; Ola Nord" },
    { PLAIN, "Micro-conference leads - Tove Berg", "MC: Tove Berg" },
    { PLAIN, "Session leads\nTove Berg <tove@example.org>", "Tove Berg <tove@example.org>" },
    { PLAIN, "Leads:\nTove Berg", "Tove Berg" },
    { PLAIN, "Session organizers:\nTove Berg and Ola Nord", "Tove Berg; Ola Nord" },
    /* lists */
    { PLAIN,
      "MC leads: Tove Berg <tove@example.org>, Ola Nord (ola@example.org) & Per Vik "
      "per@example.org",
      "MC: Tove Berg <tove@example.org>; Ola Nord <ola@example.org>; Per Vik <per@example.org>" },
    { PLAIN, "MC leads: Tove Berg or Ola Nord", "MC: Tove Berg; Ola Nord" },
    { PLAIN, "MC leads: Tove Berg, tove@example.org, Ola Nord, ola@example.org",
      "MC: Tove Berg <tove@example.org>; Ola Nord <ola@example.org>" },
    { PLAIN, "MC leads: Tove Berg <tove@example.org> (Dock), ola@example.org Ola Nord",
      "MC: Tove Berg <tove@example.org> (Dock); Ola Nord <ola@example.org>" },
    { PLAIN, "MC leads: Tove Berg (Dock) <tove@example.org>",
      "MC: Tove Berg <tove@example.org> (Dock)" },
    { PLAIN, "MC lead: tove@example.org", "MC: tove@example.org <tove@example.org>" },
    { PLAIN, "MC leads: Tove Berg, Tove Berg", "MC: Tove Berg" },
    { PLAIN, "MC leads: Jan van der Berg", "MC: Jan van der Berg" },
    /* Markdown and HTML */
    { MARKDOWN,
      "Ropes\n\n**MC leads**\n\n- Tove Berg <tove@example.org>\n- Ola Nord\n\nSee you there",
      "MC: Tove Berg <tove@example.org>; Ola Nord" },
    { MARKDOWN, "## MC lead\n[Tove Berg](mailto:tove@example.org?subject=x)",
      "MC: Tove Berg <tove@example.org>" },
    { MARKDOWN, "**MC lead:** Tove Berg <tove@example.org>", "MC: Tove Berg <tove@example.org>" },
    { HTML,
      "<p>Ropes</p><h3>MC Leads:</h3><p>Tove Berg &lt;tove@example.org&gt;<br>Ola Nord "
      "&lt;ola@example.org&gt;</p><p>Bring rope</p>",
      "MC: Tove Berg <tove@example.org>; Ola Nord <ola@example.org>" },
    { HTML,
      "<b>Session leads</b><ul><li>Tove Berg</li><li><a href=\"mailto:ola@example.org\">Ola "
      "Nord</a></li></ul>",
      "Tove Berg; Ola Nord <ola@example.org>" },
    /* what follows the list isn't in it */
    { PLAIN, "MC leads\nTove Berg <tove@example.org>\n\nExpected Topics\nOla Nord",
      "MC: Tove Berg <tove@example.org>" },
    { PLAIN,
      "MC lead: Tove Berg\n\nPlease write to list@example.org about it, which everybody reads who "
      "is here",
      "MC: Tove Berg" },
    /* what is no list of leads */
    { PLAIN, "The leads of the winch are made of copper: Tin Plate", "" },
    { PLAIN, "MC leads should write early.", "" },
    { PLAIN, "This leads to Tove Berg tove@example.org", "" },
    { PLAIN, "MC leads\n\nto be announced", "" },
    { PLAIN, "MC leads:", "" },
    { PLAIN, "Tove Berg <tove@example.org>", "" },
    { PLAIN, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LanyardText) text = lanyard_text_new (cases[i].type, cases[i].text);
      g_autoptr (LanyardLeads) leads = lanyard_leads_find (text);
      g_autofree char *found = describe (leads);

      g_assert_cmpstr (found, ==, cases[i].leads);
      g_assert_true ((leads == NULL) == (*cases[i].leads == '\0'));
    }

  g_assert_null (lanyard_leads_find (NULL));
}

/* A text of names alone must neither take long nor fill the window. */
static void
test_many (void)
{
  g_autoptr (GString) names = g_string_new ("MC leads:\n");
  g_autoptr (LanyardText) text = NULL;
  g_autoptr (LanyardLeads) leads = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (names, "Tove %c%c%c Berg\n", 'A' + i / 400 % 20, 'A' + i / 20 % 20,
                            'A' + i % 20);
  text = lanyard_text_new (PLAIN, names->str);
  leads = lanyard_leads_find (text);

  g_assert_cmpuint (leads->leads->len, ==, 20);
}

/* Neither may a line that has no end. */
static void
test_long_line (void)
{
  static const char *const fillings[] = { "x", "@", ",", "(", "MC leads: " };

  for (guint i = 0; i < G_N_ELEMENTS (fillings); i++)
    {
      g_autoptr (GString) line = g_string_new ("MC leads: Tove Berg");
      g_autoptr (LanyardText) text = NULL;

      while (line->len < 500000)
        g_string_append (line, fillings[i]);
      g_string_append (line, "Ola");
      text = lanyard_text_new (PLAIN, line->str);
      g_assert_null (lanyard_leads_find (text));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/leads/find", test_find);
  g_test_add_func ("/formats/leads/many", test_many);
  g_test_add_func ("/formats/leads/long-line", test_long_line);

  return g_test_run ();
}
