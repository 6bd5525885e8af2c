/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-clash-tag.h"

#include "lanyard-moved-tag.h"
#include "lanyard-words-timetable.h"

/* Says of a session in the plan what else is there at the same time. */
struct _LanyardClashTag
{
  AdwBin parent_instance;

  LanyardPlan *plan;
  char        *session; /* (nullable) its id */
};

G_DEFINE_FINAL_TYPE (LanyardClashTag, lanyard_clash_tag, ADW_TYPE_BIN)

static void
update (LanyardClashTag *self)
{
  g_autoptr (GPtrArray) clashes = NULL;
  g_autofree char *text = NULL;
  GtkWidget       *tag = NULL;

  if (self->session != NULL && lanyard_plan_count_clashes (self->plan, self->session) > 0)
    clashes = lanyard_plan_dup_clashes (self->plan, self->session);
  if (clashes != NULL)
    {
      text = lanyard_words_clashes (clashes);
      tag = lanyard_tag_new ("dialog-warning-symbolic", text, "warning");
      gtk_label_set_ellipsize (GTK_LABEL (gtk_widget_get_last_child (tag)), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (tag, text);
    }
  adw_bin_set_child (ADW_BIN (self), tag);
  gtk_widget_set_visible (GTK_WIDGET (self), tag != NULL);
}

static void
plan_changed_cb (LanyardClashTag *self,
                 const char      *session)
{
  if (session == NULL || g_strcmp0 (session, self->session) == 0)
    update (self);
}

static void
lanyard_clash_tag_finalize (GObject *object)
{
  LanyardClashTag *self = LANYARD_CLASH_TAG (object);

  g_clear_object (&self->plan);
  g_free (self->session);

  G_OBJECT_CLASS (lanyard_clash_tag_parent_class)->finalize (object);
}

static void
lanyard_clash_tag_class_init (LanyardClashTagClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_clash_tag_finalize;
}

static void
lanyard_clash_tag_init (LanyardClashTag *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * lanyard_clash_tag_new:
 * @plan: what may clash
 *
 * Returns: (transfer full): a tag that can't be seen unless its session
 *   clashes with something
 */
GtkWidget *
lanyard_clash_tag_new (LanyardPlan *plan)
{
  LanyardClashTag *self = g_object_new (LANYARD_TYPE_CLASH_TAG, NULL);

  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * lanyard_clash_tag_set_session:
 * @self: a tag
 * @session: (nullable): a session's id
 */
void
lanyard_clash_tag_set_session (LanyardClashTag *self,
                               const char      *session)
{
  g_set_str (&self->session, session);
  update (self);
}
