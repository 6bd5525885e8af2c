/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-stamp.h"

#define MAX_MS G_GINT64_CONSTANT (0xffffffffffff) /* in the year 10889 */
#define MAX_COUNT 0xffff

/* How its text is made up: digits that each number has, and hyphens between. */
#define MS_DIGITS 12
#define COUNT_DIGITS 4
#define DEVICE_DIGITS 8
#define CHANCE_DIGITS 4

/**
 * lanyard_stamp_next:
 * @seen: (nullable): the greatest that the thing has had; NULL: it is new
 * @now: the real clock's time in milliseconds since 1970-01-01 00:00 UTC
 * @device: the machine
 * @chance: of this process, drawn when it began
 *
 * Returns: the stamp of what the user decides now, greater than @seen unless
 *   that is the very last that there can be
 */
LanyardStamp
lanyard_stamp_next (const LanyardStamp *seen,
                    gint64              now,
                    guint32             device,
                    guint16             chance)
{
  LanyardStamp stamp = { .ms = CLAMP (now, 0, MAX_MS), .device = device, .chance = chance };

  if (seen == NULL || stamp.ms > seen->ms)
    return stamp;

  stamp.ms = seen->ms;
  if (seen->count < MAX_COUNT)
    stamp.count = (guint16)(seen->count + 1);
  else if (seen->ms < MAX_MS)
    stamp.ms++;
  else
    stamp.count = MAX_COUNT;
  return stamp;
}

/**
 * lanyard_stamp_compare:
 * @one: a stamp
 * @two: another
 *
 * Returns: less than 0, 0, or more than 0 as @one is less, equal or greater
 */
int
lanyard_stamp_compare (const LanyardStamp *one,
                       const LanyardStamp *two)
{
  if (one->ms != two->ms)
    return one->ms < two->ms ? -1 : 1;
  if (one->count != two->count)
    return one->count < two->count ? -1 : 1;
  if (one->device != two->device)
    return one->device < two->device ? -1 : 1;
  return (int)one->chance - (int)two->chance;
}

static char *
put_number (char   *at,
            guint64 number,
            guint   n_digits)
{
  for (guint i = n_digits; i > 0; i--, number >>= 4)
    at[i - 1] = "0123456789abcdef"[number & 0xf];
  return at + n_digits;
}

/**
 * lanyard_stamp_to_text:
 * @self: a stamp
 * @text: (out caller-allocates): its text
 */
void
lanyard_stamp_to_text (const LanyardStamp *self,
                       char                text[LANYARD_STAMP_SIZE])
{
  char *at = put_number (text, (guint64)self->ms, MS_DIGITS);

  *at++ = '-';
  at = put_number (at, self->count, COUNT_DIGITS);
  *at++ = '-';
  at = put_number (at, self->device, DEVICE_DIGITS);
  *at++ = '-';
  at = put_number (at, self->chance, CHANCE_DIGITS);
  *at = '\0';
}

/* Capital digits are none of ours: texts have to sort as stamps do.
 * Returns: the place after the digits; NULL where there are no such digits, or
 * something else than @end follows them */
static const char *
take_number (const char *at,
             guint       n_digits,
             char        end,
             guint64    *number)
{
  *number = 0;
  for (guint i = 0; i < n_digits; i++, at++)
    {
      if (!g_ascii_isxdigit (*at) || g_ascii_isupper (*at))
        return NULL;
      *number = *number << 4 | (guint64)g_ascii_xdigit_value (*at);
    }

  return *at == end ? at + 1 : NULL;
}

/**
 * lanyard_stamp_parse:
 * @text: (nullable): a stamp's text
 * @stamp: (out caller-allocates): the stamp
 *
 * Returns: whether it is one
 */
gboolean
lanyard_stamp_parse (const char   *text,
                     LanyardStamp *stamp)
{
  const char *at = text;
  guint64     ms = 0, count = 0, device = 0, chance = 0;

  if (at != NULL)
    at = take_number (at, MS_DIGITS, '-', &ms);
  if (at != NULL)
    at = take_number (at, COUNT_DIGITS, '-', &count);
  if (at != NULL)
    at = take_number (at, DEVICE_DIGITS, '-', &device);
  if (at != NULL)
    at = take_number (at, CHANCE_DIGITS, '\0', &chance);
  if (at == NULL)
    return FALSE;

  *stamp = (LanyardStamp){ (gint64)ms, (guint16)count, (guint16)chance, (guint32)device };
  return TRUE;
}

/**
 * lanyard_stamp_make_device:
 *
 * Returns: a number for a machine, which no other of the user's has; not 0
 */
guint32
lanyard_stamp_make_device (void)
{
  return MAX (g_random_int (), 1);
}

/**
 * lanyard_stamps_new:
 *
 * Returns: (transfer full) (element-type LanyardStamp): nothing that is known
 */
GArray *
lanyard_stamps_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (LanyardStamp));
}

static gboolean
is_of_same_process (const LanyardStamp *one,
                    const LanyardStamp *two)
{
  return one->device == two->device && one->chance == two->chance;
}

/* Returns: where that of @stamp's process is, -1 where there is none */
static int
find_process (const GArray       *self,
              const LanyardStamp *stamp)
{
  for (guint i = 0; i < self->len; i++)
    {
      if (is_of_same_process (&g_array_index (self, LanyardStamp, i), stamp))
        return (int)i;
    }

  return -1;
}

/**
 * lanyard_stamps_add:
 * @self: what is known of
 * @stamp: what is known of, too
 */
void
lanyard_stamps_add (GArray             *self,
                    const LanyardStamp *stamp)
{
  int   known = find_process (self, stamp);
  guint place = 0;

  if (known >= 0)
    {
      if (lanyard_stamp_compare (&g_array_index (self, LanyardStamp, known), stamp) >= 0)
        return;
      g_array_remove_index (self, (guint)known);
    }

  while (place < self->len &&
         lanyard_stamp_compare (&g_array_index (self, LanyardStamp, place), stamp) < 0)
    place++;
  g_array_insert_val (self, place, *stamp);
}

void
lanyard_stamps_add_all (GArray       *self,
                        const GArray *others)
{
  for (guint i = 0; i < others->len; i++)
    lanyard_stamps_add (self, &g_array_index (others, LanyardStamp, i));
}

/**
 * lanyard_stamps_cover:
 * @self: what is known of
 * @stamp: a stamp
 *
 * Returns: whether @stamp is known: its process has it, or a later one, there
 */
gboolean
lanyard_stamps_cover (const GArray       *self,
                      const LanyardStamp *stamp)
{
  int known = find_process (self, stamp);

  return known >= 0 &&
         lanyard_stamp_compare (&g_array_index (self, LanyardStamp, known), stamp) >= 0;
}

gboolean
lanyard_stamps_cover_all (const GArray *self,
                          const GArray *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      if (!lanyard_stamps_cover (self, &g_array_index (others, LanyardStamp, i)))
        return FALSE;
    }

  return TRUE;
}

/**
 * lanyard_stamps_compare:
 * @one: what is known of
 * @two: another
 *
 * Returns: less than 0, 0, or more than 0: the greatest stamps decide first
 */
int
lanyard_stamps_compare (const GArray *one,
                        const GArray *two)
{
  for (guint i = 1; i <= one->len && i <= two->len; i++)
    {
      int order = lanyard_stamp_compare (&g_array_index (one, LanyardStamp, one->len - i),
                                         &g_array_index (two, LanyardStamp, two->len - i));

      if (order != 0)
        return order;
    }

  return (int)one->len - (int)two->len;
}

/**
 * lanyard_stamps_to_text:
 * @self: what is known of
 *
 * Returns: (transfer full): their texts, with a space between
 */
char *
lanyard_stamps_to_text (const GArray *self)
{
  GString *all = g_string_sized_new ((gsize)self->len * LANYARD_STAMP_SIZE);

  for (guint i = 0; i < self->len; i++)
    {
      char text[LANYARD_STAMP_SIZE];

      lanyard_stamp_to_text (&g_array_index (self, LanyardStamp, i), text);
      g_string_append_printf (all, "%s%s", i > 0 ? " " : "", text);
    }

  return g_string_free_and_steal (all);
}

/**
 * lanyard_stamps_parse:
 * @text: (nullable): texts of stamps, with a space between
 *
 * Returns: (transfer full) (element-type LanyardStamp): those that are stamps
 */
GArray *
lanyard_stamps_parse (const char *text)
{
  GArray *stamps = lanyard_stamps_new ();
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", " ", -1);
  LanyardStamp stamp;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (lanyard_stamp_parse (words[i], &stamp))
        lanyard_stamps_add (stamps, &stamp);
    }

  return stamps;
}
