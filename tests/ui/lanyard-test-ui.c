/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-test-ui.h"

static gboolean have_display;

static void
skip (void)
{
  g_test_skip ("there is no display");
}

/**
 * lanyard_test_ui_init:
 * @argc: the arguments of main()
 * @argv: the arguments of main()
 *
 * Call it in place of g_test_init().
 */
void
lanyard_test_ui_init (int    *argc,
                      char ***argv)
{
  g_test_init (argc, argv, NULL);

  have_display = gtk_init_check ();
  if (!have_display)
    return;

  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/**
 * lanyard_test_ui_add:
 * @path: its name
 * @test: a test that needs a display
 *
 * Without a display it is skipped by its name.
 */
void
lanyard_test_ui_add (const char *path,
                     GTestFunc   test)
{
  g_test_add_func (path, have_display ? test : skip);
}

/**
 * lanyard_test_step:
 *
 * Lets the main loop do what there is to do now.
 */
void
lanyard_test_step (void)
{
  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (500);
}

/* Without these the buttons and rows that activate them can't be used. */
static void
insert_actions (GtkWidget *window)
{
  static const char *const names[] = { "show-session", "show-person", "open-address", "copy" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_STRING);

      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }

  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
}

static gboolean
make_active (GtkWindow *window)
{
  if (!gtk_window_is_active (window))
    gtk_window_present (window);
  return gtk_window_is_active (window);
}

/**
 * lanyard_test_present:
 * @window: a window
 *
 * Puts it on the screen and waits until it has the keyboard's focus. Without a
 * window manager, the server loses a request for that which it gets before the
 * window can be seen; so it is made again.
 */
void
lanyard_test_present (GtkWidget *window)
{
  gtk_window_present (GTK_WINDOW (window));
  LANYARD_TEST_WAIT (gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 0);
  LANYARD_TEST_WAIT (make_active (GTK_WINDOW (window)));
}

/**
 * lanyard_test_show:
 * @widget: (transfer full): what a window is to hold
 * @width: its width in pixels
 * @height: its height in pixels
 *
 * Returns: (transfer none): a window of that size on the screen, with the
 *   actions that pages activate, for lanyard_test_close()
 */
GtkWidget *
lanyard_test_show (GtkWidget *widget,
                   int        width,
                   int        height)
{
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW,
                                    "decorated", FALSE,
                                    "default-width", width,
                                    "default-height", height,
                                    "child", widget,
                                    NULL);

  insert_actions (window);
  lanyard_test_present (window);
  return window;
}

static gboolean
rested_cb (gpointer user_data)
{
  gboolean *rested = user_data;

  *rested = TRUE;
  return G_SOURCE_REMOVE;
}

/**
 * lanyard_test_close:
 * @window: a window, which is gone afterwards
 */
void
lanyard_test_close (GtkWidget *window)
{
  GtkWidget *gone = window;
  gboolean   rested = FALSE;

  /* an AdwNavigationSplitView that folds leaves an idle source behind, which
   * writes into it even when it has gone */
  g_idle_add_full (G_PRIORITY_LOW, G_SOURCE_FUNC (rested_cb), &rested, NULL);
  LANYARD_TEST_WAIT (rested);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&gone);
  gtk_window_destroy (GTK_WINDOW (window));
  LANYARD_TEST_WAIT (gone == NULL);
}

/* What the user could see if it were scrolled to. */
static gboolean
is_shown (GtkWidget *widget)
{
  return gtk_widget_get_visible (widget) && gtk_widget_get_child_visible (widget);
}

/* Calls @visit for @widget and what is shown below it, in order, until that
 * returns TRUE; returns the widget where it did. */
static GtkWidget *
walk (GtkWidget *widget,
      gboolean (*visit) (GtkWidget *widget,
                         gpointer   data),
      gpointer data)
{
  if (!is_shown (widget) && gtk_widget_get_parent (widget) != NULL)
    return NULL;
  /* its letters say nothing that isn't said beside it */
  if (ADW_IS_AVATAR (widget))
    return NULL;
  if (visit (widget, data))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = walk (child, visit, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

typedef struct
{
  GType       type;
  const char *text;
  guint       skip;
  guint       count;
  GString    *all;
} Search;

static gboolean
visit_type (GtkWidget *widget,
            gpointer   data)
{
  Search *search = data;

  return g_type_is_a (G_OBJECT_TYPE (widget), search->type) && search->count++ == search->skip;
}

static gboolean
visit_label (GtkWidget *widget,
             gpointer   data)
{
  return GTK_IS_LABEL (widget) &&
         g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), ((Search *)data)->text);
}

static gboolean
visit_tooltip (GtkWidget *widget,
               gpointer   data)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), ((Search *)data)->text) == 0;
}

static gboolean
visit_text (GtkWidget *widget,
            gpointer   data)
{
  GString    *all = ((Search *)data)->all;
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";

  if (*text != '\0')
    g_string_append_printf (all, "%s%s", all->len > 0 ? "\n" : "", text);
  return FALSE;
}

/**
 * lanyard_test_find:
 * @root: where to look
 * @type: a type of widgets
 * @nth: how many to pass over
 *
 * Returns: (transfer none) (nullable): what is shown there of that type
 */
GtkWidget *
lanyard_test_find (GtkWidget *root,
                   GType      type,
                   guint      nth)
{
  return walk (root, visit_type, &(Search){ .type = type, .skip = nth });
}

/**
 * lanyard_test_count:
 * @root: where to look
 * @type: a type of widgets
 *
 * Returns: how many of that type are shown there
 */
guint
lanyard_test_count (GtkWidget *root,
                    GType      type)
{
  Search search = { .type = type, .skip = G_MAXUINT };

  walk (root, visit_type, &search);
  return search.count;
}

/**
 * lanyard_test_find_label:
 * @root: where to look
 * @text: a text
 *
 * Returns: (transfer none) (nullable): the first label that shows that text
 */
GtkWidget *
lanyard_test_find_label (GtkWidget  *root,
                         const char *text)
{
  return walk (root, visit_label, &(Search){ .text = text });
}

/**
 * lanyard_test_find_around:
 * @root: where to look
 * @text: a text
 * @type: a type of widgets
 *
 * Returns: (transfer none): what the first label with that text stands in
 */
GtkWidget *
lanyard_test_find_around (GtkWidget  *root,
                          const char *text,
                          GType       type)
{
  GtkWidget *label = lanyard_test_find_label (root, text);
  GtkWidget *around = label != NULL ? gtk_widget_get_ancestor (label, type) : NULL;

  if (around == NULL)
    g_error ("“%s” is not shown in a %s", text, g_type_name (type));
  return around;
}

/**
 * lanyard_test_find_tooltip:
 * @root: where to look
 * @text: a text
 *
 * Returns: (transfer none) (nullable): the first widget with that tooltip
 */
GtkWidget *
lanyard_test_find_tooltip (GtkWidget  *root,
                           const char *text)
{
  return walk (root, visit_tooltip, &(Search){ .text = text });
}

/**
 * lanyard_test_has_tooltip:
 * @widget: a widget that says its tooltip when it is asked for it
 *
 * Returns: whether there is one
 */
gboolean
lanyard_test_has_tooltip (GtkWidget *widget)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  g_signal_emit_by_name (widget, "query-tooltip", 0, 0, TRUE, tooltip, &shown);
  return shown;
}

/**
 * lanyard_test_dup_text:
 * @root: where to look
 *
 * Returns: (transfer full): the text of every label that is shown there, in
 *   order, each on a line of its own
 */
char *
lanyard_test_dup_text (GtkWidget *root)
{
  Search search = { .all = g_string_new (NULL) };

  walk (root, visit_text, &search);
  return g_string_free_and_steal (search.all);
}

/**
 * lanyard_test_dup_action:
 * @widget: a button or a row
 *
 * Returns: (transfer full) (nullable): the action that it activates, and its
 *   target where it has one: "win.copy ada@example.org", "app.star ('id', 'off')"
 */
char *
lanyard_test_dup_action (GtkWidget *widget)
{
  const char *name = gtk_actionable_get_action_name (GTK_ACTIONABLE (widget));
  GVariant   *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));

  if (name == NULL || target == NULL)
    return g_strdup (name);
  if (!g_variant_is_of_type (target, G_VARIANT_TYPE_STRING))
    {
      g_autofree char *printed = g_variant_print (target, FALSE);

      return g_strdup_printf ("%s %s", name, printed);
    }
  return g_strdup_printf ("%s %s", name, g_variant_get_string (target, NULL));
}
