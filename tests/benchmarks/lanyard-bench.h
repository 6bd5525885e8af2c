/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* On how many days the sessions of a conference are. */
#define LANYARD_BENCH_DAYS 4

GBytes *lanyard_bench_generate (guint n_sessions,
                                guint n_days);
double  lanyard_bench_median (double *values,
                              guint   n_values);
void    lanyard_bench_print (const char *name,
                             double      value,
                             const char *unit);

G_END_DECLS
