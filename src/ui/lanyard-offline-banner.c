/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-offline-banner.h"

#include "lanyard-words-state.h"

#include <glib/gi18n-lib.h>

/* Warns, while it matters, that the programme that is shown may be old. */
struct _LanyardOfflineBanner
{
  AdwBin parent_instance;

  AdwBanner *banner;

  LanyardLibrary *library;
  LanyardClock   *clock;
};

G_DEFINE_FINAL_TYPE (LanyardOfflineBanner, lanyard_offline_banner, ADW_TYPE_BIN)

static void
update (LanyardOfflineBanner *self)
{
  LanyardConference *conference = lanyard_library_get_current (self->library);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  LanyardDate      today = lanyard_date_of (lanyard_clock_now (self->clock), zone, 0);
  g_autofree char *sentence = NULL;

  if (conference != NULL)
    sentence = lanyard_words_offline (conference, today, lanyard_clock_real_now (), zone);
  if (sentence != NULL)
    {
      adw_banner_set_title (self->banner, sentence);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->banner), "s",
                                        lanyard_conference_get_id (conference));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner), "app.refresh");
    }
  adw_banner_set_revealed (self->banner, sentence != NULL);
}

static void
lanyard_offline_banner_finalize (GObject *object)
{
  LanyardOfflineBanner *self = LANYARD_OFFLINE_BANNER (object);

  g_clear_object (&self->library);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (lanyard_offline_banner_parent_class)->finalize (object);
}

static void
lanyard_offline_banner_class_init (LanyardOfflineBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_offline_banner_finalize;
}

static void
lanyard_offline_banner_init (LanyardOfflineBanner *self)
{
  self->banner = ADW_BANNER (adw_banner_new (""));
  adw_banner_set_button_label (self->banner, _ ("_Retry"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->banner));
}

/**
 * lanyard_offline_banner_new:
 * @library: the conferences that are known
 * @clock: the clock that decides which of them run
 *
 * Returns: (transfer full): a banner that is there while the conference that
 *   is shown runs, or soon will, and its address last failed
 */
GtkWidget *
lanyard_offline_banner_new (LanyardLibrary *library,
                            LanyardClock   *clock)
{
  LanyardOfflineBanner *self = g_object_new (LANYARD_TYPE_OFFLINE_BANNER, NULL);

  self->library = g_object_ref (library);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (library, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
