/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text as a QR code, which the camera of a phone reads. */
#define LANYARD_TYPE_QR_CODE (lanyard_qr_code_get_type ())
G_DECLARE_FINAL_TYPE (LanyardQrCode, lanyard_qr_code, LANYARD, QR_CODE, GtkWidget)

GtkWidget *lanyard_qr_code_new (const char *text);
int        lanyard_qr_code_get_width (LanyardQrCode *self);

G_END_DECLS
