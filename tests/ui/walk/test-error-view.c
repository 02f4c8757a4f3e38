/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-error-view.h"

#include "wd-page-error.h"
#include "wd-test-ui.h"
#include "wd-tour-page.h"
#include "wd-window.h"

typedef struct
{
  WdPageError code;
  const char *action;
  gboolean is_titled_before;
} Row;

/* The one action of each error: mostly to reload, but the person's own browser where the service
 * refuses this one or its pages cannot be shown, and the way back where there is no page. All that
 * is wrong with the sandbox has one title.
 */
static const Row rows[] = {
  { WD_PAGE_ERROR_OFFLINE, "page.reload" },
  { WD_PAGE_ERROR_HOST, "page.reload" },
  { WD_PAGE_ERROR_CONNECTION, "page.reload" },
  { WD_PAGE_ERROR_TLS, "page.reload" },
  { WD_PAGE_ERROR_DENIED, "win.companion" },
  { WD_PAGE_ERROR_NOT_FOUND, "page.back" },
  { WD_PAGE_ERROR_TOO_MANY, "page.reload" },
  { WD_PAGE_ERROR_SERVICE, "page.reload" },
  { WD_PAGE_ERROR_LOOP, "page.reload" },
  { WD_PAGE_ERROR_CRASHED, "page.reload" },
  { WD_PAGE_ERROR_MEMORY, "page.reload" },
  { WD_PAGE_ERROR_NETWORK, "win.companion" },
  { WD_PAGE_ERROR_PROXY, "page.reload" },
  { WD_PAGE_ERROR_EMPTY, "page.back" },
  { WD_PAGE_ERROR_DOWNLOAD, "win.companion" },
  { WD_PAGE_ERROR_PROGRAM, "win.companion" },
  { WD_PAGE_ERROR_OUTSIDE, "win.companion" },
  { WD_PAGE_ERROR_SANDBOX_MISSING, "win.companion" },
  { WD_PAGE_ERROR_SANDBOX_REFUSED, "win.companion", TRUE },
  { WD_PAGE_ERROR_SANDBOX_FOLDER, "win.companion", TRUE },
  { WD_PAGE_ERROR_SANDBOX_PATH, "win.companion", TRUE },
  { WD_PAGE_ERROR_SANDBOX_DISPLAY, "win.companion", TRUE },
  { WD_PAGE_ERROR_OTHER, "page.reload" },
};

static gboolean
class_has_action (GType       widget_type,
                  const char *name)
{
  g_autoptr(GTypeClass) klass = g_type_class_ref (widget_type);
  const GVariantType *type;
  const char *found, *property;
  GType owner;

  for (guint i = 0;
       gtk_widget_class_query_action (GTK_WIDGET_CLASS (klass), i,
                                      &owner, &found, &type, &property);
       i++)
    if (g_str_equal (found, name))
      return TRUE;

  return FALSE;
}

static void
test_every_error (void)
{
  GtkWidget *view = g_object_ref_sink (g_object_new (WD_TYPE_ERROR_VIEW, NULL));
  g_autoptr(GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = g_error_new_literal (WD_PAGE_ERROR, (gint) rows[i].code,
                                                     "for developers only");
      g_autoptr(GPtrArray) buttons = NULL;
      const char *title, *description;

      wd_error_view_set_error (WD_ERROR_VIEW (view), error, TRUE);

      wd_test_assert_icon (gtk_image_get_icon_name (GTK_IMAGE (
        wd_test_find_type (view, GTK_TYPE_IMAGE))));
      title = wd_test_read_role (view, GTK_ACCESSIBLE_ROLE_HEADING);
      g_assert_cmpstr (title, !=, "");
      g_assert_cmpint (g_hash_table_add (said, g_strdup (title)), !=, rows[i].is_titled_before);

      /* A screen reader says the description after the title. */
      description = wd_error_view_describe (error);
      wd_test_assert_sentence (description);
      g_assert_nonnull (wd_test_find_text (view, description));
      gtk_test_accessible_assert_property (
        wd_test_find_role (view, GTK_ACCESSIBLE_ROLE_HEADING),
        GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
      g_assert_null (strstr (description, error->message));
      g_assert_true (g_hash_table_add (said, g_strdup (description)));

      buttons = wd_test_list_type (view, GTK_TYPE_BUTTON);
      g_assert_cmpuint (buttons->len, ==, 1);
      g_assert_cmpstr (gtk_button_get_label (buttons->pdata[0]), !=, NULL);
      g_assert_cmpstr (gtk_actionable_get_action_name (buttons->pdata[0]), ==, rows[i].action);
      g_assert_true (class_has_action (WD_TYPE_TOUR_PAGE, rows[i].action) ||
                     class_has_action (WD_TYPE_WINDOW, rows[i].action));
    }

  g_assert_false (class_has_action (WD_TYPE_TOUR_PAGE, "page.nonsense"));
  g_assert_finalize_object (view);
}

/* A later error replaces all of the one before. */
static void
test_change (void)
{
  GtkWidget *view = g_object_ref_sink (g_object_new (WD_TYPE_ERROR_VIEW, NULL));
  g_autoptr(GError) first = g_error_new_literal (WD_PAGE_ERROR, WD_PAGE_ERROR_NOT_FOUND, "");
  g_autoptr(GError) second = g_error_new_literal (WD_PAGE_ERROR, WD_PAGE_ERROR_OFFLINE, "");

  wd_error_view_set_error (WD_ERROR_VIEW (view), first, TRUE);
  g_assert_nonnull (wd_test_find_action (view, "page.back"));

  wd_error_view_set_error (WD_ERROR_VIEW (view), second, TRUE);
  g_assert_null (wd_test_find_action (view, "page.back"));
  g_assert_nonnull (wd_test_find_action (view, "page.reload"));

  g_assert_finalize_object (view);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add_func ("/error-view/every-error", test_every_error);
  g_test_add_func ("/error-view/change", test_change);

  return wd_test_ui_run ();
}
