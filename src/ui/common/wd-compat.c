/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-compat.h"

#include "wd-buttons.h"
#include "wd-heading.h"
#include "wd-text-size.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* What stands behind a version check is newer than the floor on purpose: nothing else lasts from
 * the floor to the newest libraries.
 */

#define ABOUT \
  "application-icon", APP_ID, \
  "application-name", "Widerspruch", \
  "comments", _("Guides you through opting out of AI training, on the service’s own pages. " \
                "You make every click yourself, and nothing else is sent.\n\n" \
                "Widerspruch is free software from an independent project. It isn’t affiliated " \
                "with the services in its guides, and it doesn’t give legal advice."), \
  "copyright", "© 2026 The Widerspruch developers", \
  "developer-name", _("The Widerspruch developers"), \
  "license-type", GTK_LICENSE_GPL_3_0, \
  "translator-credits", _("translator-credits"), \
  "version", PACKAGE_VERSION, \
  "website", HOME_URL

#if !GTK_CHECK_VERSION (4, 14, 0)

static void
unsay_cb (GtkWidget *focus)
{
  GtkRoot *root = gtk_widget_get_root (focus);

  if (WD_IS_HEADING (focus))
    wd_heading_describe (WD_HEADING (focus));
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);

  /* A row by wd_row_describe() gives itself its own description again. */
  if (ADW_IS_ACTION_ROW (focus))
    g_object_notify (G_OBJECT (focus), "subtitle");

  if (root != NULL)
    g_signal_handlers_disconnect_by_func (root, unsay_cb, focus);
}

#endif

/**
 * wd_compat_announce:
 * @widget: where it happens, in a window
 * @text: a sentence
 *
 * Has a screen reader say what happens away from the focus. Before GTK 4.14 there are no
 * announcements, but screen readers say a change of the description of what has the focus; it has
 * this one until the focus goes on.
 */
void
wd_compat_announce (GtkWidget  *widget,
                    const char *text)
{
  GtkRoot *root = gtk_widget_get_root (widget);
#if GTK_CHECK_VERSION (4, 14, 0)
G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  /* What has just come into view is not known to a screen reader yet, but its window is. */
  if (root != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (root), text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
G_GNUC_END_IGNORE_DEPRECATIONS
#else
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL)
    return;

  /* A screen reader knows an entry, but nothing of the text in it that has the focus. */
  if (GTK_IS_TEXT (focus))
    focus = gtk_widget_get_parent (focus);

  g_signal_handlers_disconnect_by_func (root, unsay_cb, focus);
  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (unsay_cb), focus,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (focus),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
#endif
}

/**
 * wd_compat_present_about:
 * @parent: the window to stand over
 *
 * Shows what the program is.
 */
void
wd_compat_present_about (GtkWindow *parent)
{
#if ADW_CHECK_VERSION (1, 5, 0)
G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  AdwDialog *about = g_object_new (ADW_TYPE_ABOUT_DIALOG, ABOUT, NULL);

  adw_dialog_present (about, GTK_WIDGET (parent));
G_GNUC_END_IGNORE_DEPRECATIONS
#else
  GtkWindow *about = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                                   "modal", TRUE,
                                   "transient-for", parent,
                                   ABOUT,
                                   NULL);

  gtk_window_present (about);
#endif
}

/* The question can always be left without an answer. */
static gpointer
present_question (GtkWindow             *parent,
                  const char            *heading,
                  const char            *body,
                  const WdAnswer        *answers,
                  gsize                  n_answers,
                  AdwResponseAppearance  appearance)
{
#if ADW_CHECK_VERSION (1, 5, 0)
G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  adw_alert_dialog_add_response (dialog, "cancel", _("_Cancel"));
  for (gsize i = 0; i < n_answers; i++)
    {
      adw_alert_dialog_add_response (dialog, answers[i].id, answers[i].label);
      adw_alert_dialog_set_response_appearance (dialog, answers[i].id, appearance);
    }
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (parent));
G_GNUC_END_IGNORE_DEPRECATIONS
#else
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  for (gsize i = 0; i < n_answers; i++)
    {
      adw_message_dialog_add_response (dialog, answers[i].id, answers[i].label);
      adw_message_dialog_set_response_appearance (dialog, answers[i].id, appearance);
    }
  wd_buttons_wrap (GTK_WIDGET (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
#endif

  return dialog;
}

/**
 * wd_compat_ask:
 * @parent: the window to stand over
 * @heading: a question
 * @body: what to know before answering it
 * @answers: (array length=n_answers): the answers
 * @n_answers: how many they are
 * @answered: (type GCallback): called with @object and the id of the answer, or `cancel`
 * @object: (type GObject): what to call @answered with, as long as it lives
 *
 * Asks the person something.
 */
void
wd_compat_ask (GtkWindow      *parent,
               const char     *heading,
               const char     *body,
               const WdAnswer *answers,
               gsize           n_answers,
               GCallback       answered,
               gpointer        object)
{
  gpointer dialog = present_question (parent, heading, body, answers, n_answers,
                                      ADW_RESPONSE_DEFAULT);

  g_signal_connect_object (dialog, "response", answered, object, G_CONNECT_SWAPPED);
}

/**
 * wd_compat_confirm:
 * @parent: the window to stand over
 * @heading: a question
 * @body: what follows from a yes
 * @label: what to call a yes, with a mnemonic
 * @confirmed: what to call with @parent if the answer is yes
 *
 * Asks before something is done that cannot be undone.
 */
void
wd_compat_confirm (GtkWindow  *parent,
                   const char *heading,
                   const char *body,
                   const char *label,
                   GCallback   confirmed)
{
  const WdAnswer yes = { "do", label };
  gpointer dialog = present_question (parent, heading, body, &yes, 1, ADW_RESPONSE_DESTRUCTIVE);

  g_signal_connect_object (dialog, "response::do", confirmed, parent, G_CONNECT_SWAPPED);
}

#if !GTK_CHECK_VERSION (4, 10, 0)

static void
response_cb (GtkNativeDialog *chooser,
             int              response,
             GTask           *task)
{
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)),
                           g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen");

  gtk_native_dialog_destroy (chooser);
  g_object_unref (task);
}

#endif

/**
 * wd_compat_save_file_async:
 * @parent: the window to stand over
 * @title: what is to be saved
 * @name: the name to suggest
 * @cancellable: (nullable): a cancellable
 * @callback: what to call with the answer
 * @user_data: data for @callback
 *
 * Asks where to save a file. If there is one already, it asks whether to replace it.
 */
void
wd_compat_save_file_async (GtkWindow           *parent,
                           const char          *title,
                           const char          *name,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
#if GTK_CHECK_VERSION (4, 10, 0)
G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, parent, cancellable, callback, user_data);
G_GNUC_END_IGNORE_DEPRECATIONS
#else
  GTask *task = g_task_new (parent, cancellable, callback, user_data);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, parent,
                                                               GTK_FILE_CHOOSER_ACTION_SAVE,
                                                               NULL, NULL);

  g_task_set_task_data (task, chooser, g_object_unref);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
#endif
}

/**
 * wd_compat_save_file_finish:
 * @object: what the callback was given
 * @result: what the callback was given
 * @error: return location for an error; %G_IO_ERROR_CANCELLED if the person wants none
 *
 * Returns: (transfer full): the file, or %NULL with an error
 */
GFile *
wd_compat_save_file_finish (GObject       *object,
                            GAsyncResult  *result,
                            GError       **error)
{
#if GTK_CHECK_VERSION (4, 10, 0)
G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  GError *failure = NULL;
  GFile *file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &failure);

  if (failure != NULL && failure->domain == GTK_DIALOG_ERROR)
    {
      g_clear_error (&failure);
      g_set_error_literal (&failure, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen");
    }

  if (failure != NULL)
    g_propagate_error (error, failure);

  return file;
G_GNUC_END_IGNORE_DEPRECATIONS
#else
  return g_task_propagate_pointer (G_TASK (result), error);
#endif
}

static gboolean
unrealize_cb (GSignalInvocationHint *hint,
              guint                  n_values,
              const GValue          *values,
              gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_SCROLLED_WINDOW (widget))
    g_signal_handlers_disconnect_by_data (gtk_widget_get_settings (widget), widget);

  return TRUE;
}

/**
 * wd_compat_mend_scrolling:
 *
 * Keeps GTK 4.8 from touching scrolled windows that are freed. Each connects a handler to the
 * setting of overlay scrolling when it is realized, and disconnects another one when it is
 * unrealized. So the handler stays, and when the person asks for scrollbars that are always there,
 * every scrolled window that was ever shown is touched. From now on the handler is disconnected.
 *
 * To be called once, when the program starts.
 */
void
wd_compat_mend_scrolling (void)
{
  /* The signal exists once the class does; the reference is never given back. */
  g_type_class_ref (GTK_TYPE_WIDGET);
  g_signal_add_emission_hook (g_signal_lookup ("unrealize", GTK_TYPE_WIDGET), 0, unrealize_cb,
                              NULL, NULL);
}

#if !ADW_CHECK_VERSION (1, 4, 0)

/* The sizes at the usual size of text. */
typedef struct
{
  int maximum;
  int threshold;
} ClampSizes;

static void
scale_clamp (AdwClamp *clamp)
{
  const ClampSizes *sizes = g_object_get_data (G_OBJECT (clamp), "wd-sizes");

  adw_clamp_set_maximum_size (clamp, wd_text_size_scale (GTK_WIDGET (clamp), sizes->maximum));
  adw_clamp_set_tightening_threshold (clamp, wd_text_size_scale (GTK_WIDGET (clamp),
                                                                 sizes->threshold));
}

static gboolean
realize_cb (GSignalInvocationHint *hint,
            guint                  n_values,
            const GValue          *values,
            gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  ClampSizes *sizes;

  if (!ADW_IS_CLAMP (widget) || g_object_get_data (G_OBJECT (widget), "wd-sizes") != NULL)
    return TRUE;

  sizes = g_new (ClampSizes, 1);
  sizes->maximum = adw_clamp_get_maximum_size (ADW_CLAMP (widget));
  sizes->threshold = adw_clamp_get_tightening_threshold (ADW_CLAMP (widget));
  g_object_set_data_full (G_OBJECT (widget), "wd-sizes", sizes, g_free);
  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-xft-dpi",
                           G_CALLBACK (scale_clamp), widget, G_CONNECT_SWAPPED);
  scale_clamp (ADW_CLAMP (widget));

  return TRUE;
}

#endif

/**
 * wd_compat_mend_clamps:
 *
 * Has every #AdwClamp grow with the text, as it does by itself from libadwaita 1.4 on: a column of
 * large text would be a few words wide.
 *
 * To be called once, when the program starts.
 */
void
wd_compat_mend_clamps (void)
{
#if !ADW_CHECK_VERSION (1, 4, 0)
  g_type_class_ref (GTK_TYPE_WIDGET);
  g_signal_add_emission_hook (g_signal_lookup ("realize", GTK_TYPE_WIDGET), 0, realize_cb, NULL,
                              NULL);
#endif
}
