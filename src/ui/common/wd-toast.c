/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-toast.h"

#include "wd-buttons.h"
#include "wd-compat.h"

/* What is said stays for as long as it takes to notice and to read it, and an offer for as long as
 * it takes to get to its button, besides.
 */
#define NOTICE_MS 2000
#define CHARACTER_MS 60
#define REACH_MS 5000

/**
 * WdToast:
 *
 * Something that is said in passing, over the end of what it is laid on. Unlike #AdwToast, it has
 * several lines where one would be cut, so that narrow windows and large text leave its button in
 * view. It stays while the pointer or the focus is on it. What is said next takes its place, so
 * that a page cannot make a queue.
 */
struct _WdToast
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkLabel *words;
  GtkButton *offer;

  guint passing_id;
};

G_DEFINE_FINAL_TYPE (WdToast, wd_toast, ADW_TYPE_BIN)

static void
hide_cb (WdToast *self)
{
  g_clear_handle_id (&self->passing_id, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  hide_cb (WD_TOAST (widget));
}

/* Whether the pointer or the focus is on it, also while another window has the keyboard. */
static gboolean
is_held (WdToast *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT) != 0 ||
         (focus != NULL && gtk_widget_is_ancestor (focus, widget));
}

static gboolean
pass_cb (gpointer user_data)
{
  WdToast *self = WD_TOAST (user_data);

  if (is_held (self))
    return G_SOURCE_CONTINUE;

  self->passing_id = 0;
  hide_cb (self);

  return G_SOURCE_REMOVE;
}

static void
show (WdToast    *self,
      const char *text,
      guint       more_ms)
{
  guint n_characters = (guint) g_utf8_strlen (text, -1);

  hide_cb (self);
  gtk_label_set_label (self->words, text);
  gtk_widget_set_visible (GTK_WIDGET (self->offer), more_ms > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  wd_compat_announce (GTK_WIDGET (self), text);
  self->passing_id = g_timeout_add (NOTICE_MS + n_characters * CHARACTER_MS + more_ms, pass_cb,
                                    self);
}

static void
wd_toast_dispose (GObject *object)
{
  WdToast *self = WD_TOAST (object);

  g_clear_handle_id (&self->passing_id, g_source_remove);

  G_OBJECT_CLASS (wd_toast_parent_class)->dispose (object);
}

static void
wd_toast_class_init (WdToastClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wd_toast_dispose;

  gtk_widget_class_set_css_name (widget_class, "toast");
  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-toast.ui");

  gtk_widget_class_bind_template_child (widget_class, WdToast, words);
  gtk_widget_class_bind_template_child (widget_class, WdToast, offer);
  gtk_widget_class_bind_template_callback (widget_class, hide_cb);

  gtk_widget_class_install_action (widget_class, "toast.close", NULL, close_action);
}

static void
wd_toast_init (WdToast *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wd_buttons_wrap (GTK_WIDGET (self));
}

/**
 * wd_toast_say:
 * @self: a toast
 * @text: a sentence
 *
 * Says something in passing.
 */
void
wd_toast_say (WdToast    *self,
              const char *text)
{
  g_return_if_fail (WD_IS_TOAST (self));
  g_return_if_fail (text != NULL);

  show (self, text, 0);
}

/**
 * wd_toast_offer:
 * @self: a toast
 * @text: a sentence
 * @label: what can be done about it
 * @action: the name of the action that does it
 * @target: (nullable): a parameter of the action, whose floating reference is taken
 *
 * Says something in passing, with a button.
 */
void
wd_toast_offer (WdToast    *self,
                const char *text,
                const char *label,
                const char *action,
                GVariant   *target)
{
  g_return_if_fail (WD_IS_TOAST (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (label != NULL);
  g_return_if_fail (action != NULL);

  gtk_button_set_label (self->offer, label);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->offer), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->offer), action);
  show (self, text, REACH_MS);
}

/**
 * wd_toast_keep:
 * @self: a toast
 *
 * Lets what is said stay until it is closed or withdrawn.
 */
void
wd_toast_keep (WdToast *self)
{
  g_return_if_fail (WD_IS_TOAST (self));

  g_clear_handle_id (&self->passing_id, g_source_remove);
}

/**
 * wd_toast_withdraw:
 * @self: a toast
 * @text: a sentence
 *
 * Ends the toast if that is what it says.
 */
void
wd_toast_withdraw (WdToast    *self,
                   const char *text)
{
  g_return_if_fail (WD_IS_TOAST (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (gtk_label_get_label (self->words), text))
    hide_cb (self);
}
