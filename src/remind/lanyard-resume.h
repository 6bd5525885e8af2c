/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Tells when the machine wakes up from sleep, as logind has it. Of the thread
 * that made it. */
typedef struct _LanyardResume LanyardResume;

typedef void (*LanyardResumeFunc) (gpointer data);

LanyardResume *lanyard_resume_new (GBusType          bus,
                                   LanyardResumeFunc func,
                                   gpointer          data);
void           lanyard_resume_free (LanyardResume *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardResume, lanyard_resume_free)

G_END_DECLS
