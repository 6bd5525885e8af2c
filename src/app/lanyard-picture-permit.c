/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-picture-permit.h"

/* The values of the setting. */
typedef enum {
  LOAD_NEVER,
  LOAD_UNMETERED,
  LOAD_ALWAYS,
} Load;

struct _LanyardPicturePermit
{
  LanyardPictureService *service;
  GSettings             *settings;
  GNetworkMonitor       *monitor;
};

static void
update (LanyardPicturePermit *self)
{
  gboolean available = g_network_monitor_get_network_available (self->monitor);
  gboolean metered = g_network_monitor_get_network_metered (self->monitor);
  Load     load = (Load)g_settings_get_enum (self->settings, "load-pictures");

  lanyard_picture_service_set_allowed (
    self->service, available && (load == LOAD_ALWAYS || (load == LOAD_UNMETERED && !metered)));
}

/**
 * lanyard_picture_permit_new:
 * @service: what fetches pictures
 * @settings: what the user allows
 * @monitor: what the network is like
 *
 * Returns: (transfer full): what tells @service whether it may, as long as it
 *   is there
 */
LanyardPicturePermit *
lanyard_picture_permit_new (LanyardPictureService *service,
                            GSettings             *settings,
                            GNetworkMonitor       *monitor)
{
  LanyardPicturePermit *self = g_new0 (LanyardPicturePermit, 1);

  self->service = g_object_ref (service);
  self->settings = g_object_ref (settings);
  self->monitor = g_object_ref (monitor);
  g_signal_connect_swapped (settings, "changed::load-pictures", G_CALLBACK (update), self);
  g_signal_connect_swapped (monitor, "notify::network-available", G_CALLBACK (update), self);
  g_signal_connect_swapped (monitor, "notify::network-metered", G_CALLBACK (update), self);
  update (self);
  return self;
}

void
lanyard_picture_permit_free (LanyardPicturePermit *self)
{
  g_signal_handlers_disconnect_by_data (self->settings, self);
  g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_object_unref (self->service);
  g_object_unref (self->settings);
  g_object_unref (self->monitor);
  g_free (self);
}
