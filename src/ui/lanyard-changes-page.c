/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-changes-page.h"

#include "lanyard-change-group.h"
#include "lanyard-change-row.h"
#include "lanyard-shown-clocks.h"
#include "lanyard-star-menu.h"

#include <glib/gi18n-lib.h>

#define MOVED (LANYARD_CHANGE_TIME | LANYARD_CHANGE_DAY | LANYARD_CHANGE_ROOM)

/* The groups of what isn't starred, as they stand below each other. */
enum {
  GROUP_MOVED,
  GROUP_NEW,
  GROUP_GONE,
  GROUP_CANCELLED,
  GROUP_OTHER,
  N_GROUPS,
};

static const char *const group_titles[N_GROUPS] = {
  [GROUP_MOVED] = N_ ("Moved"),
  [GROUP_NEW] = N_ ("New"),
  [GROUP_GONE] = N_ ("Gone"),
  [GROUP_CANCELLED] = N_ ("Cancelled"),
  [GROUP_OTHER] = N_ ("Other Changes"),
};

struct _LanyardChangesPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle     *window_title;
  AdwBanner          *banner;
  GtkStack           *stack;
  AdwToggleGroup     *filter;
  GtkWidget          *mine_box;
  GtkListBox         *mine;
  GtkWidget          *nothing_starred;
  GtkWidget          *others_box;
  GtkListBox         *others;
  LanyardChangeGroup *groups[N_GROUPS];

  LanyardPlan      *plan;
  GSettings        *settings;  /* (nullable) */
  LanyardProgramme *programme; /* (nullable) */
  gboolean          dirty;     /* whether the plan changed while nobody looked */
};

G_DEFINE_FINAL_TYPE (LanyardChangesPage, lanyard_changes_page, ADW_TYPE_NAVIGATION_PAGE)

static guint
get_group (LanyardChange *change)
{
  LanyardChangeAspects aspects = lanyard_change_get_aspects (change);

  if ((aspects & LANYARD_CHANGE_NEW) != 0)
    return GROUP_NEW;
  if ((aspects & LANYARD_CHANGE_GONE) != 0)
    return GROUP_GONE;
  if ((aspects & LANYARD_CHANGE_CANCELLED) != 0)
    return GROUP_CANCELLED;
  return (aspects & MOVED) != 0 ? GROUP_MOVED : GROUP_OTHER;
}

static gboolean
is_mine (LanyardChangesPage *self,
         LanyardChange      *change)
{
  LanyardStar star = lanyard_plan_get_star (self->plan, lanyard_change_get_id (change));

  return star == LANYARD_STAR_GOING || star == LANYARD_STAR_MAYBE;
}

/* By start; what has none comes last, as the lowest number counted round. */
static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  LanyardChange         *one = *(LanyardChange *const *)a;
  LanyardChange         *two = *(LanyardChange *const *)b;
  const LanyardSnapshot *first = lanyard_change_get_after (one);
  const LanyardSnapshot *second = lanyard_change_get_after (two);
  guint64                from;
  guint64                to;

  first = first != NULL ? first : lanyard_change_get_before (one);
  second = second != NULL ? second : lanyard_change_get_before (two);
  from = (guint64)first->start - 1;
  to = (guint64)second->start - 1;
  if (from != to)
    return from < to ? -1 : 1;
  return g_strcmp0 (first->title, second->title);
}

static GPtrArray *
changes_new (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static guint
fill_mine (LanyardChangesPage *self,
           GPtrArray          *changes,
           LanyardClocks      *clocks)
{
  g_autoptr (GPtrArray) entries = lanyard_plan_list_entries (self->plan);
  guint n_rows = changes->len;

  gtk_list_box_remove_all (self->mine);
  g_ptr_array_sort (changes, compare_changes);
  for (guint i = 0; i < changes->len; i++)
    gtk_list_box_append (
      self->mine, lanyard_change_row_new (g_ptr_array_index (changes, i), self->plan, clocks));

  /* what is gone stays here after it was seen: it is nowhere else */
  for (guint i = 0; i < entries->len; i++)
    {
      const LanyardPlanEntry *entry = g_ptr_array_index (entries, i);

      if (!entry->gone || lanyard_plan_find_change (self->plan, entry->snapshot->id) != NULL)
        continue;
      gtk_list_box_append (self->mine, lanyard_gone_row_new (entry->snapshot, self->plan, clocks));
      n_rows++;
    }

  return n_rows;
}

static void
update_state (LanyardChangesPage *self,
              guint               n_mine,
              guint               n_others)
{
  guint            n_changes = g_list_model_get_n_items (lanyard_plan_get_changes (self->plan));
  guint            n_unseen = lanyard_plan_count_unseen (self->plan);
  gboolean         all = g_strcmp0 (adw_toggle_group_get_active_name (self->filter), "all") == 0;
  g_autofree char *sentence = NULL;

  if (n_unseen > 0)
    sentence = g_strdup_printf (ngettext (
                                  "%u of your starred sessions changed",
                                  "%u of your starred sessions changed",
                                  n_unseen),
                                n_unseen);
  else
    sentence = g_strdup_printf (ngettext ("%u session changed", "%u sessions changed", n_changes),
                                n_changes);
  adw_banner_set_title (self->banner, sentence);
  adw_banner_set_revealed (self->banner, n_changes > 0);
  gtk_widget_set_visible (self->mine_box, n_mine > 0);
  gtk_widget_set_visible (self->others_box, all && n_others > 0);
  gtk_widget_set_visible (self->nothing_starred, n_mine == 0 && !all);
  gtk_stack_set_visible_child_name (self->stack, n_mine + n_others > 0 ? "changes" : "empty");
}

static void
fill (LanyardChangesPage *self)
{
  GListModel *changes = lanyard_plan_get_changes (self->plan);
  g_autoptr (LanyardClocks) clocks = lanyard_shown_clocks_new (
    lanyard_programme_get_zone (self->programme), self->settings);
  g_autoptr (GPtrArray) mine = changes_new ();
  guint n_changes = g_list_model_get_n_items (changes);
  guint n_others;

  for (guint group = 0; group < N_GROUPS; group++)
    {
      g_autoptr (GPtrArray) members = changes_new ();

      for (guint i = 0; i < n_changes; i++)
        {
          g_autoptr (LanyardChange) change = g_list_model_get_item (changes, i);

          if (get_group (change) == group)
            g_ptr_array_add (is_mine (self, change) ? mine : members, g_object_ref (change));
        }
      g_ptr_array_sort (members, compare_changes);
      lanyard_change_group_load (self->groups[group], members, clocks);
    }

  n_others = n_changes - mine->len;
  update_state (self, fill_mine (self, mine, clocks), n_others);
}

/* A page that nobody sees is filled when somebody does. */
static void
update (LanyardChangesPage *self)
{
  self->dirty = self->programme != NULL;
  if (!self->dirty || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->dirty = FALSE;
  fill (self);
}

static void
filter_changed_cb (LanyardChangesPage *self)
{
  if (self->plan != NULL)
    update (self);
}

static void
lanyard_changes_page_map (GtkWidget *widget)
{
  LanyardChangesPage *self = LANYARD_CHANGES_PAGE (widget);

  GTK_WIDGET_CLASS (lanyard_changes_page_parent_class)->map (widget);
  if (self->dirty)
    update (self);
}

static void
lanyard_changes_page_dispose (GObject *object)
{
  LanyardChangesPage *self = LANYARD_CHANGES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_CHANGES_PAGE);
  g_clear_object (&self->plan);
  g_clear_object (&self->settings);
  g_clear_object (&self->programme);

  G_OBJECT_CLASS (lanyard_changes_page_parent_class)->dispose (object);
}

static void
lanyard_changes_page_class_init (LanyardChangesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_changes_page_dispose;
  widget_class->map = lanyard_changes_page_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/lanyard-changes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardChangesPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LanyardChangesPage, banner);
  gtk_widget_class_bind_template_child (widget_class, LanyardChangesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardChangesPage, filter);
  gtk_widget_class_bind_template_child (widget_class, LanyardChangesPage, mine_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardChangesPage, mine);
  gtk_widget_class_bind_template_child (widget_class, LanyardChangesPage, nothing_starred);
  gtk_widget_class_bind_template_child (widget_class, LanyardChangesPage, others_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardChangesPage, others);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
}

static void
lanyard_changes_page_init (LanyardChangesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_GROUPS; i++)
    {
      self->groups[i] = LANYARD_CHANGE_GROUP (lanyard_change_group_new (_ (group_titles[i])));
      gtk_list_box_append (self->others, GTK_WIDGET (self->groups[i]));
    }
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->banner), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner), "app.acknowledge");
}

/**
 * lanyard_changes_page_set_models:
 * @self: a page that shows nothing yet
 * @plan: where stars and changes are
 * @settings: (nullable): where it is kept whose time comes first
 */
void
lanyard_changes_page_set_models (LanyardChangesPage *self,
                                 LanyardPlan        *plan,
                                 GSettings          *settings)
{
  if (g_set_object (&self->settings, settings))
    g_signal_connect_object (settings, "changed::time-shown", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  lanyard_star_menu_attach (GTK_WIDGET (self->mine), plan);
}

/**
 * lanyard_changes_page_show_programme:
 * @self: a page
 * @programme: the programme whose changes the plan has
 */
void
lanyard_changes_page_show_programme (LanyardChangesPage *self,
                                     LanyardProgramme   *programme)
{
  g_set_object (&self->programme, programme);
  adw_window_title_set_subtitle (self->window_title, lanyard_programme_get_title (programme));
  update (self);
}
