/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-ui.h"

#include "wd-application.h"
#include "wd-heading.h"
#include "wd-text-size.h"

#include <glib/gstdio.h>
#include <string.h>

/* How long a dialog may take to read the folder that it shows, in milliseconds. */
#define FOLDER_MS 500

/* In pixels: those of style sheets, which nothing tells. */
#define MARGINS 12

typedef gboolean (*Match) (GtkWidget     *widget,
                           gconstpointer  data);

static char *home;

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_folder (child);
    }

  g_remove (path);
}

void
wd_test_ui_init (int    *argc,
                 char ***argv)
{
  static const char * const variables[] = {
    "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
  };
  g_autoptr(GError) error = NULL;

  /* This process has read G_DEBUG by now. WebKit's processes must not inherit it, or a warning of
   * theirs, as when the bus goes away while they start, would fail the test.
   */
  g_unsetenv ("G_DEBUG");

  home = g_dir_make_tmp ("wd-test-XXXXXX", &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      g_autofree char *folder = g_build_filename (home, variables[i], NULL);

      g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
      g_setenv (variables[i], folder, TRUE);
    }

  gtk_test_init (argc, argv, NULL);
  adw_init ();

  /* The application is linked together with the resources. */
  g_type_class_ref (WD_TYPE_APPLICATION);
}

int
wd_test_ui_run (void)
{
  int status = g_test_run ();

  remove_folder (home);
  g_clear_pointer (&home, g_free);

  return status;
}

static void
collect (GtkWidget     *widget,
         Match          match,
         gconstpointer  data,
         GPtrArray     *found)
{
  if (match (widget, data))
    g_ptr_array_add (found, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && gtk_widget_get_child_visible (child))
      collect (child, match, data, found);
}

static GtkWidget *
find (GtkWidget     *root,
      Match          match,
      gconstpointer  data)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new ();

  collect (root, match, data, found);

  return found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
}

static gboolean
has_action (GtkWidget     *widget,
            gconstpointer  data)
{
  return GTK_IS_ACTIONABLE (widget) &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), data) == 0;
}

static gboolean
has_class (GtkWidget     *widget,
           gconstpointer  data)
{
  return gtk_widget_has_css_class (widget, data);
}

static gboolean
has_role (GtkWidget     *widget,
          gconstpointer  data)
{
  return gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) ==
         (GtkAccessibleRole) GPOINTER_TO_UINT (data);
}

static gboolean
has_text (GtkWidget     *widget,
          gconstpointer  data)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), data);
}

static gboolean
has_type (GtkWidget     *widget,
          gconstpointer  data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) data);
}

GtkWidget *
wd_test_find_action (GtkWidget  *root,
                     const char *action)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new ();

  collect (root, has_action, action, found);
  g_assert_cmpuint (found->len, <=, 1);

  return found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
}

GtkWidget *
wd_test_find_class (GtkWidget  *root,
                    const char *css_class)
{
  return find (root, has_class, css_class);
}

GtkWidget *
wd_test_find_role (GtkWidget         *root,
                   GtkAccessibleRole  role)
{
  return find (root, has_role, GUINT_TO_POINTER (role));
}

GtkWidget *
wd_test_find_text (GtkWidget  *root,
                   const char *text)
{
  return find (root, has_text, text);
}

GtkWidget *
wd_test_find_type (GtkWidget *root,
                   GType      type)
{
  return find (root, has_type, &type);
}

GPtrArray *
wd_test_list_type (GtkWidget *root,
                   GType      type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (root, has_type, &type, found);

  return found;
}

const char *
wd_test_read_role (GtkWidget         *root,
                   GtkAccessibleRole  role)
{
  GtkWidget *label = wd_test_find_role (root, role);

  if (WD_IS_HEADING (label))
    return wd_heading_get_label (WD_HEADING (label));

  return label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : NULL;
}

gboolean
wd_test_mentions (GtkWidget  *root,
                  const char *words)
{
  g_autoptr(GPtrArray) labels = wd_test_list_type (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (strstr (gtk_label_get_text (labels->pdata[i]), words) != NULL)
      return TRUE;

  return FALSE;
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(char **) data != NULL;
}

char *
wd_test_dup_clipboard (GtkWidget *widget)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, read_cb, &text);
  wd_test_wait (is_set, &text, "the clipboard");

  return text;
}

typedef struct
{
  GtkWidget *root;
  const char *action;
} Offer;

static gboolean
is_there (gpointer data)
{
  const Offer *offer = data;

  return wd_test_find_action (offer->root, offer->action) != NULL;
}

void
wd_test_click (GtkWidget  *root,
               const char *action)
{
  GtkWidget *button;

  wd_test_wait (is_there, &(Offer) { root, action }, action);
  button = wd_test_find_action (root, action);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

void
wd_test_assert_named (GtkWidget *root,
                      GType      type)
{
  g_autoptr(GPtrArray) widgets = wd_test_list_type (root, type);

  g_assert_cmpuint (widgets->len, >, 0);
  for (guint i = 0; i < widgets->len; i++)
    {
      g_autofree char *found = NULL;

      found = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widgets->pdata[i]),
                                                  GTK_ACCESSIBLE_PROPERTY_LABEL, "none");
      g_assert_nonnull (found);
      g_assert_cmpuint (strlen (found), >, 0);
    }
}

void
wd_test_assert_described (GtkWidget  *widget,
                          const char *words)
{
  g_autofree char *found = NULL;

  found = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "none");
  g_assert_nonnull (found);
  if (strstr (found, words) == NULL)
    g_error ("“%s” does not say “%s”", found, words);
}

void
wd_test_assert_silent_images (GtkWidget *root)
{
  g_autoptr(GPtrArray) images = wd_test_list_type (root, GTK_TYPE_IMAGE);

  g_assert_cmpuint (images->len, >, 0);
  for (guint i = 0; i < images->len; i++)
    gtk_test_accessible_assert_role (images->pdata[i], GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

void
wd_test_assert_narrow (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* What libadwaita shortens by itself: what a row has chosen, what stands below the title of a
 * window, which its page says as well, and the title itself unless it is large.
 */
static gboolean
may_be_shortened (GtkWidget *label)
{
  gboolean is_title = gtk_widget_get_ancestor (label, ADW_TYPE_WINDOW_TITLE) != NULL;
  gboolean is_large = wd_text_size_scale (label, 100) >= 150;

  return (is_title && (gtk_widget_has_css_class (label, "subtitle") || !is_large)) ||
         gtk_widget_get_ancestor (label, ADW_TYPE_COMBO_ROW) != NULL;
}

/* What is shown has the room that it needs, and lies within the width of the window. */
static void
assert_uncut (GtkWidget *widget,
              GtkWidget *window)
{
  int width = gtk_widget_get_allocated_width (widget);
  int height = gtk_widget_get_allocated_height (widget);
  int min_width, min_height;
  graphene_rect_t bounds;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &min_height, NULL, NULL, NULL);
  g_assert_cmpint (width + gtk_widget_get_margin_start (widget) +
                   gtk_widget_get_margin_end (widget) + MARGINS, >=, min_width);
  g_assert_cmpint (height + gtk_widget_get_margin_top (widget) +
                   gtk_widget_get_margin_bottom (widget) + MARGINS, >=, min_height);

  g_assert_true (gtk_widget_compute_bounds (widget, window, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (window));
}

void
wd_test_assert_uncut (GtkWidget *window)
{
  g_autoptr(GPtrArray) labels = wd_test_list_type (window, GTK_TYPE_LABEL);
  g_autoptr(GPtrArray) buttons = wd_test_list_type (window, GTK_TYPE_BUTTON);

  g_assert_cmpuint (labels->len, >, 0);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (labels->pdata[i]) && !may_be_shortened (labels->pdata[i]))
      {
        g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (labels->pdata[i])));
        assert_uncut (labels->pdata[i], window);
      }

  for (guint i = 0; i < buttons->len; i++)
    if (gtk_widget_get_mapped (buttons->pdata[i]))
      assert_uncut (buttons->pdata[i], window);
}

void
wd_test_assert_within (GtkWidget *widget,
                       GtkWidget *ancestor)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_get_mapped (widget));
  g_assert_true (gtk_widget_compute_bounds (widget, ancestor, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (ancestor));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (ancestor));
}

GdkTexture *
wd_test_texture_new (int width,
                     int height)
{
  gsize stride = (gsize) width * 4;
  g_autofree guchar *data = g_malloc (stride * (gsize) height);
  g_autoptr(GBytes) bytes = NULL;

  memset (data, 0x7f, stride * (gsize) height);
  bytes = g_bytes_new (data, stride * (gsize) height);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

void
wd_test_assert_icon (const char *name)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  g_assert_nonnull (name);
  if (!gtk_icon_theme_has_icon (theme, name))
    g_error ("There is no icon “%s”", name);
}

void
wd_test_assert_sentence (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (g_unichar_isupper (g_utf8_get_char (text)));
  g_assert_true (g_str_has_suffix (text, ".") || g_str_has_suffix (text, "…"));
}

void
wd_test_assert_distinct (const char * const *texts,
                         gsize               n)
{
  for (gsize i = 0; i < n; i++)
    for (gsize j = 0; j < i; j++)
      g_assert_cmpstr (texts[i], !=, texts[j]);
}

/* In whatever window the program shows it. */
static GtkWidget *
find_mapped (Match         match,
             gconstpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);
      GtkWidget *widget = find (window, match, data);

      if (widget != NULL && gtk_widget_get_mapped (widget))
        return widget;
    }

  return NULL;
}

static gboolean
is_shown (gpointer type)
{
  return find_mapped (has_type, type) != NULL;
}

GtkWidget *
wd_test_wait_dialog (GType type)
{
  wd_test_wait (is_shown, &type, "a dialog to be shown");

  return find_mapped (has_type, &type);
}

typedef struct
{
  GtkFileChooser *chooser;
  GFile *file;
} Choice;

static gboolean
is_chosen (gpointer data)
{
  Choice *choice = data;
  g_autoptr(GFile) file = gtk_file_chooser_get_file (choice->chooser);

  return file != NULL && g_file_equal (file, choice->file);
}

static GtkWidget *
find_button (const char *label)
{
  GtkWidget *text = find_mapped (has_text, label);

  return text != NULL ? gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON) : NULL;
}

static gboolean
is_offered (gpointer data)
{
  return find_button (data) != NULL;
}

static gboolean
is_said (gpointer text)
{
  return find_mapped (has_text, text) != NULL;
}

void
wd_test_wait_text (const char *text)
{
  wd_test_wait (is_said, (gpointer) text, text);
}

void
wd_test_answer (const char *label)
{
  wd_test_wait (is_offered, (gpointer) label, "the question");
  g_signal_emit_by_name (find_button (label), "clicked");
  wd_test_wait_not (is_offered, (gpointer) label, "the question to go");
}

void
wd_test_save_as (const char *path)
{
  GType type = GTK_TYPE_FILE_CHOOSER_DIALOG;
  GtkWidget *dialog = wd_test_wait_dialog (type);
  g_autoptr(GFile) file = NULL;
  GtkWidget *save;

  /* GTK 4.18 crashes where the dialog goes while it still reads the folder. */
  wd_test_pass_time (FOLDER_MS);

  if (path == NULL)
    {
      gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
      wd_test_wait_not (is_shown, &type, "the dialog to go");
      return;
    }

  file = g_file_new_for_path (path);

  /* A whole path may be typed in place of a name, whatever folder the dialog shows. */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), path);
  wd_test_wait (is_chosen, &(Choice) { GTK_FILE_CHOOSER (dialog), file }, "the file to be chosen");
  save = gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  g_signal_emit_by_name (save, "clicked");
}

static void
after_paint_cb (GdkFrameClock *clock,
                guint         *count)
{
  (*count)++;
}

void
wd_test_run_frames (GtkWidget *widget,
                    guint      n)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  guint count = 0;
  gulong handler;

  g_assert_nonnull (clock);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &count);

  while (count < n)
    {
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
      g_main_context_iteration (NULL, TRUE);
    }

  g_signal_handler_disconnect (clock, handler);
}

void
wd_test_set_animated (gboolean animated)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated, NULL);
}
