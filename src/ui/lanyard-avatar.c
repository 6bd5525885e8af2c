/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-avatar.h"

#include "lanyard-portraits.h"

/* What only scrolls by is not loaded. */
#define PATIENCE 120 /* milliseconds */

struct _LanyardAvatar
{
  AdwBin parent_instance;

  AdwAvatar        *avatar;
  LanyardPerson    *person;    /* (nullable) */
  LanyardPortraits *portraits; /* (nullable) while it can be seen */
  gulong            changed;   /* the handler of theirs */
  guint             waiting;   /* the source that begins to load */
  GCancellable     *loading;   /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LanyardAvatar, lanyard_avatar, ADW_TYPE_BIN)

static void
stop (LanyardAvatar *self)
{
  g_clear_handle_id (&self->waiting, g_source_remove);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LanyardAvatar) self = user_data;
  g_autoptr (GdkTexture) texture =
              lanyard_portraits_load_finish (LANYARD_PORTRAITS (source), result, NULL);

  /* what was given up says so even when it came in the same moment */
  if (texture != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    adw_avatar_set_custom_image (self->avatar, GDK_PAINTABLE (texture));
}

static void
waited_cb (gpointer user_data)
{
  LanyardAvatar *self = user_data;

  self->waiting = 0;
  self->loading = g_cancellable_new ();
  lanyard_portraits_load_async (self->portraits, lanyard_person_get_picture (self->person),
                                self->loading, loaded_cb, g_object_ref (self));
}

/* Shows the picture that is there, or waits a moment and loads it. */
static void
look (LanyardAvatar *self)
{
  const char *address;
  GdkTexture *texture;

  stop (self);
  if (self->portraits == NULL || self->person == NULL)
    return;

  address = lanyard_person_get_picture (self->person);
  if (address == NULL)
    return;

  texture = lanyard_portraits_peek (self->portraits, address);
  if (texture != NULL)
    adw_avatar_set_custom_image (self->avatar, GDK_PAINTABLE (texture));
  else if (adw_avatar_get_custom_image (self->avatar) == NULL)
    self->waiting = g_timeout_add_once (PATIENCE, waited_cb, self);
}

static void
lanyard_avatar_map (GtkWidget *widget)
{
  LanyardAvatar *self = LANYARD_AVATAR (widget);

  GTK_WIDGET_CLASS (lanyard_avatar_parent_class)->map (widget);

  g_set_object (&self->portraits, lanyard_portraits_find (widget));
  if (self->portraits != NULL)
    self->changed =
      g_signal_connect_swapped (self->portraits, "changed", G_CALLBACK (look), self);
  look (self);
}

static void
lanyard_avatar_unmap (GtkWidget *widget)
{
  LanyardAvatar *self = LANYARD_AVATAR (widget);

  stop (self);
  g_clear_signal_handler (&self->changed, self->portraits);
  g_clear_object (&self->portraits);

  GTK_WIDGET_CLASS (lanyard_avatar_parent_class)->unmap (widget);
}

static void
lanyard_avatar_dispose (GObject *object)
{
  LanyardAvatar *self = LANYARD_AVATAR (object);

  stop (self);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (lanyard_avatar_parent_class)->dispose (object);
}

static void
lanyard_avatar_class_init (LanyardAvatarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_avatar_dispose;
  widget_class->map = lanyard_avatar_map;
  widget_class->unmap = lanyard_avatar_unmap;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lanyard_avatar_init (LanyardAvatar *self)
{
}

/**
 * lanyard_avatar_new:
 * @size: its width and height
 * @person: (nullable): who it is of
 *
 * Returns: (transfer full): an avatar
 */
GtkWidget *
lanyard_avatar_new (int            size,
                    LanyardPerson *person)
{
  LanyardAvatar *self = g_object_new (LANYARD_TYPE_AVATAR,
                                      "halign", GTK_ALIGN_CENTER,
                                      "valign", GTK_ALIGN_CENTER,
                                      NULL);

  self->avatar = ADW_AVATAR (adw_avatar_new (size, NULL, TRUE));
  g_object_set (self->avatar, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->avatar));
  lanyard_avatar_set_person (self, person);
  return GTK_WIDGET (self);
}

/**
 * lanyard_avatar_set_person:
 * @self: an avatar
 * @person: (nullable): who it is of from now on
 *
 * Their picture is loaded as soon as the avatar is seen, and not before.
 */
void
lanyard_avatar_set_person (LanyardAvatar *self,
                           LanyardPerson *person)
{
  if (!g_set_object (&self->person, person))
    return;

  adw_avatar_set_text (self->avatar, person != NULL ? lanyard_person_get_name (person) : NULL);
  adw_avatar_set_custom_image (self->avatar, NULL);
  look (self);
}

/**
 * lanyard_avatar_has_picture:
 * @self: an avatar
 *
 * Returns: whether it shows a picture, not initials
 */
gboolean
lanyard_avatar_has_picture (LanyardAvatar *self)
{
  return adw_avatar_get_custom_image (self->avatar) != NULL;
}
