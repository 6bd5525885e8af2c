/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-lines.h"

/* More pairs of lines than these aren't compared: what differs of such texts
 * counts as different throughout. */
#define MAX_PAIRS (4 * 1024 * 1024)

#define NOWHERE G_MAXUINT

/* Some lines of a text, one after the other. */
typedef struct
{
  const char *const *lines; /* unowned */
  guint              length;
} Part;

static Part
part_of (GStrv lines,
         guint from,
         guint to)
{
  return (Part){ (const char *const *)lines + from, to - from };
}

static gboolean
part_equal (Part one,
            Part two)
{
  if (one.length != two.length)
    return FALSE;

  for (guint i = 0; i < one.length; i++)
    {
      if (!g_str_equal (one.lines[i], two.lines[i]))
        return FALSE;
    }

  return TRUE;
}

static guint
count_equal_start (Part one,
                   Part two)
{
  guint n = 0;

  while (n < one.length && n < two.length && g_str_equal (one.lines[n], two.lines[n]))
    n++;
  return n;
}

static guint
count_equal_end (Part one,
                 Part two)
{
  guint n = 0;

  while (n < one.length && n < two.length &&
         g_str_equal (one.lines[one.length - 1 - n], two.lines[two.length - 1 - n]))
    n++;
  return n;
}

/* The longest that two parts have in common, line by line, found from the end:
 * lengths[i][j] is that of what follows their lines i and j. */
static void
match_middle (Part   base,
              Part   other,
              guint  base_start,
              guint  other_start,
              guint *places)
{
  gsize    width = (gsize)other.length + 1;
  guint32 *lengths;
  guint    i = 0, j = 0;

  if ((gsize)base.length * other.length > MAX_PAIRS)
    return;

  lengths = g_new0 (guint32, (base.length + 1) * width);
  for (guint b = base.length; b > 0; b--)
    {
      for (guint o = other.length; o > 0; o--)
        {
          guint32 *at = lengths + (b - 1) * width + o - 1;

          *at = g_str_equal (base.lines[b - 1], other.lines[o - 1]) ? at[width + 1] + 1
                                                                    : MAX (at[width], at[1]);
        }
    }

  while (i < base.length && j < other.length)
    {
      const guint32 *at = lengths + i * width + j;

      if (g_str_equal (base.lines[i], other.lines[j]))
        places[base_start + i++] = other_start + j++;
      else if (at[width] >= at[1])
        i++;
      else
        j++;
    }
  g_free (lengths);
}

/* Returns: (transfer full): where each line of @base is in @other, or NOWHERE */
static guint *
match (GStrv base,
       GStrv other)
{
  guint  n_base = g_strv_length (base);
  guint  n_other = g_strv_length (other);
  guint *places = g_new (guint, n_base);
  guint  start = count_equal_start (part_of (base, 0, n_base), part_of (other, 0, n_other));
  guint  end = count_equal_end (part_of (base, start, n_base), part_of (other, start, n_other));

  for (guint i = 0; i < n_base; i++)
    places[i] = i < start ? i : i >= n_base - end ? i + n_other - n_base
                                                  : NOWHERE;
  match_middle (part_of (base, start, n_base - end), part_of (other, start, n_other - end), start,
                start, places);
  return places;
}

static void
add_line (GPtrArray  *result,
          const char *line)
{
  g_ptr_array_add (result, (char *)line);
}

static void
add_part (GPtrArray *result,
          Part       part)
{
  for (guint i = 0; i < part.length; i++)
    add_line (result, part.lines[i]);
}

/* Both changed it: what was only added is put one after the other; else each
 * stands below its head. What one deleted and the other changed is kept. */
static void
add_both (GPtrArray                *result,
          gboolean                  only_added,
          Part                      first,
          Part                      second,
          const LanyardVersionText *one,
          const LanyardVersionText *two)
{
  guint    start = count_equal_start (first, second);
  Part     first_rest = { first.lines + start, first.length - start };
  Part     second_rest = { second.lines + start, second.length - start };
  guint    end = count_equal_end (first_rest, second_rest);
  gboolean headed;

  first_rest.length -= end;
  second_rest.length -= end;
  headed = !only_added && first_rest.length > 0 && second_rest.length > 0;

  add_part (result, (Part){ first.lines, start });
  if (headed)
    add_line (result, one->head);
  add_part (result, first_rest);
  if (headed)
    add_line (result, two->head);
  add_part (result, second_rest);
  add_part (result, (Part){ first.lines + first.length - end, end });
}

static void
add_chunk (GPtrArray                *result,
           gboolean                  has_base,
           Part                      base,
           Part                      first,
           Part                      second,
           const LanyardVersionText *one,
           const LanyardVersionText *two)
{
  if (part_equal (base, first))
    add_part (result, second);
  else if (part_equal (base, second))
    add_part (result, first);
  else
    add_both (result, has_base && base.length == 0, first, second, one, two);
}

/**
 * lanyard_lines_merge:
 * @base: the text that both were made from; "" where there is none
 * @one: a text that was made from it
 * @two: another
 *
 * Takes the changes of both, line by line. Where both changed the same lines,
 * both are kept, below their heads, those of @one first. A line that is in one
 * of them, and wasn't in @base, is in what comes of it.
 *
 * Returns: (transfer full): the text
 */
char *
lanyard_lines_merge (const char               *base,
                     const LanyardVersionText *one,
                     const LanyardVersionText *two)
{
  g_auto (GStrv) lines = g_strsplit (base, "\n", -1);
  g_auto (GStrv) first = g_strsplit (one->text, "\n", -1);
  g_auto (GStrv) second = g_strsplit (two->text, "\n", -1);
  g_autofree guint *in_first = match (lines, first);
  g_autofree guint *in_second = match (lines, second);
  g_autoptr (GPtrArray) result = g_ptr_array_new ();
  guint n_lines = g_strv_length (lines);
  guint at = 0, at_first = 0, at_second = 0;

  for (guint i = 0; i < n_lines; i++)
    {
      if (in_first[i] == NOWHERE || in_second[i] == NOWHERE)
        continue;
      add_chunk (result, TRUE, part_of (lines, at, i), part_of (first, at_first, in_first[i]),
                 part_of (second, at_second, in_second[i]), one, two);
      add_line (result, lines[i]);
      at = i + 1;
      at_first = in_first[i] + 1;
      at_second = in_second[i] + 1;
    }
  add_chunk (result, n_lines > 0, part_of (lines, at, n_lines),
             part_of (first, at_first, g_strv_length (first)),
             part_of (second, at_second, g_strv_length (second)), one, two);

  g_ptr_array_add (result, NULL);
  return g_strjoinv ("\n", (char **)result->pdata);
}
