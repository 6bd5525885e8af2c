/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-qr-code.h"

#include <glib/gi18n-lib.h>
#include <qrencode.h>
#include <string.h>

/* ISO/IEC 18004: so many light modules are around it. */
#define QUIET_ZONE 4
#define LEAST_MODULE 3 /* pixels */
#define BYTES_PER_PIXEL 3

struct _LanyardQrCode
{
  GtkWidget parent_instance;

  GdkTexture *texture; /* (nullable) a pixel a module */
};

G_DEFINE_FINAL_TYPE (LanyardQrCode, lanyard_qr_code, GTK_TYPE_WIDGET)

/* Returns: (transfer full): dark on light whatever the style is, as not every
 * camera reads it the other way round */
static GdkTexture *
draw (const QRcode *code)
{
  int                width = code->width + 2 * QUIET_ZONE;
  gsize              stride = (gsize)width * BYTES_PER_PIXEL;
  g_autofree guint8 *pixels = g_malloc (stride * (gsize)width);
  g_autoptr (GBytes) bytes = NULL;

  memset (pixels, 0xFF, stride * (gsize)width);
  for (int y = 0; y < code->width; y++)
    {
      for (int x = 0; x < code->width; x++)
        {
          gsize at = (gsize)(y + QUIET_ZONE) * stride + (gsize)(x + QUIET_ZONE) * BYTES_PER_PIXEL;

          if ((code->data[y * code->width + x] & 1) != 0)
            memset (pixels + at, 0, BYTES_PER_PIXEL);
        }
    }

  bytes = g_bytes_new (pixels, stride * (gsize)width);
  return gdk_memory_texture_new (width, width, GDK_MEMORY_R8G8B8, bytes, stride);
}

static void
lanyard_qr_code_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  *minimum = *natural = LEAST_MODULE * lanyard_qr_code_get_width (LANYARD_QR_CODE (widget));
  *minimum_baseline = *natural_baseline = -1;
}

/* Each module is a whole number of pixels. */
static void
lanyard_qr_code_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  LanyardQrCode *self = LANYARD_QR_CODE (widget);
  int            width = lanyard_qr_code_get_width (self);
  int            place = MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  float          side;

  if (self->texture == NULL || width == 0)
    return;

  side = (float)(MAX (place / width, 1) * width);
  gtk_snapshot_append_scaled_texture (
    snapshot, self->texture, GSK_SCALING_FILTER_NEAREST,
    &GRAPHENE_RECT_INIT (((float)gtk_widget_get_width (widget) - side) / 2,
                         ((float)gtk_widget_get_height (widget) - side) / 2, side, side));
}

static void
lanyard_qr_code_dispose (GObject *object)
{
  g_clear_object (&LANYARD_QR_CODE (object)->texture);

  G_OBJECT_CLASS (lanyard_qr_code_parent_class)->dispose (object);
}

static void
lanyard_qr_code_class_init (LanyardQrCodeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_qr_code_dispose;
  widget_class->measure = lanyard_qr_code_measure;
  widget_class->snapshot = lanyard_qr_code_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lanyard_qr_code_init (LanyardQrCode *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("QR code of what is shared, for the camera of a phone"), -1);
}

/**
 * lanyard_qr_code_new:
 * @text: what it says
 *
 * Returns: (transfer full) (nullable): its code, NULL where that is more than
 *   one holds, about 2,300 bytes
 */
GtkWidget *
lanyard_qr_code_new (const char *text)
{
  QRcode        *code = QRcode_encodeString8bit (text, 0, QR_ECLEVEL_M);
  LanyardQrCode *self;

  if (code == NULL)
    return NULL;

  self = g_object_new (LANYARD_TYPE_QR_CODE, NULL);
  self->texture = draw (code);
  QRcode_free (code);
  return GTK_WIDGET (self);
}

/**
 * lanyard_qr_code_get_width:
 * @self: a code
 *
 * Returns: how many modules it has on each side, with the light ones around it
 */
int
lanyard_qr_code_get_width (LanyardQrCode *self)
{
  return self->texture != NULL ? gdk_texture_get_width (self->texture) : 0;
}
