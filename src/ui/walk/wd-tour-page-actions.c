/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-tour-page-private.h"

#include "wd-browser.h"
#include "wd-compat.h"
#include "wd-shortcuts.h"

#include <glib/gi18n.h>

/* Each of these actions is one of the person. */
static WdTourPage *
act (GtkWidget *widget)
{
  WdTourPage *self = WD_TOUR_PAGE (widget);

  wd_tour_page_note_act (self);

  return self;
}

static WdTour *
get_tour (GtkWidget *widget)
{
  return wd_walk_get_tour (act (widget)->walk);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  wd_tour_go_back (get_tour (widget));
}

static void
skip_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  wd_tour_skip (get_tour (widget));
}

static void
answered_cb (WdTourPage *self,
             const char *id)
{
  WdTour *tour = wd_walk_get_tour (self->walk);

  /* The check may have come to its own end meanwhile, or the service have led elsewhere. */
  if (!wd_tour_page_get_view (self)->is_last)
    return;

  if (g_str_equal (id, "off"))
    wd_tour_tell_state (tour, WD_STATE_OFF);
  else if (g_str_equal (id, "on"))
    wd_tour_tell_state (tour, WD_STATE_ON);
  else if (g_str_equal (id, "sent"))
    wd_tour_tell_state (tour, WD_STATE_SENT);
  else if (g_str_equal (id, "unknown"))
    wd_tour_skip (tour);
}

/* A person who says one thing while the page shows the other is to know both. */
static const char *
get_evidence (const WdTourView *view)
{
  if (view->status == WD_TOUR_STATUS_POINTING && view->sighting.state == WD_STATE_ON)
    return _("Right now, the page shows it as on.");

  if (view->status == WD_TOUR_STATUS_POINTING && view->sighting.state == WD_STATE_OFF)
    return _("Right now, the page shows it as off. Whether that was saved, only reloading the page "
             "shows.");

  return _("Reload the page first, so that you see what was saved.");
}

static void
ask_state (WdTourPage *self)
{
  const WdTourView *view = wd_tour_page_get_view (self);
  const WdAnswer answers[] = {
    { "off", _("It’s O_ff") },
    { "on", _("It’s O_n") },
    { "unknown", view->obstacle == WD_OBSTACLE_NOT_OFFERED ? _("It’s _Missing")
                                                           : _("I _Don’t Know") },
  };

  wd_compat_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                 _("Is the Setting On or Off?"), get_evidence (view),
                 answers, G_N_ELEMENTS (answers), G_CALLBACK (answered_cb), self);
}

static void
ask_sent (WdTourPage *self)
{
  const WdAnswer answers[] = {
    { "sent", _("_Yes, It Did") },
    { "unknown", _("I _Don’t Know") },
  };

  wd_compat_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                 _("Did the Service Confirm It?"),
                 _("After you send the form, its page says that it has arrived. An email may "
                   "follow."),
                 answers, G_N_ELEMENTS (answers), G_CALLBACK (answered_cb), self);
}

static void
done_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WdTour *tour = get_tour (widget);

  const WdTourView *view = wd_tour_get_view (tour);

  if (view->is_last && wd_guide_get_aim (view->guide) == WD_STATE_SENT)
    ask_sent (WD_TOUR_PAGE (widget));
  else if (view->is_last)
    ask_state (WD_TOUR_PAGE (widget));
  else
    wd_tour_tell_done (tour);
}

/* Who uses keys goes on at the target; who uses a pointer does not need it, and the page is left as
 * it is.
 */
static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WdTourPage *self = act (widget);
  WdPage *page = wd_tour_page_get_page (self);
  WdPageAgent *agent = wd_page_get_agent (page);

  wd_page_agent_reveal (agent);
  self->leading_key = self->held_key;
  if (self->uses_keys)
    wd_page_agent_focus (agent);
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  wd_walk_open (act (widget)->walk);
}

static void
ahead_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  wd_walk_go_ahead (act (widget)->walk);
}

static void
help_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WdStep *step = wd_tour_page_get_view (act (widget))->step;

  gtk_widget_activate_action (widget, "page.open-uri", "s", step->help);
}

static void
page_back_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  wd_tour_retrace (get_tour (widget));
  wd_page_go_back (wd_tour_page_get_page (WD_TOUR_PAGE (widget)));
}

static void
page_forward_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  wd_tour_retrace (get_tour (widget));
  wd_page_go_forward (wd_tour_page_get_page (WD_TOUR_PAGE (widget)));
}

static void
page_stop_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  wd_page_stop (wd_tour_page_get_page (act (widget)));
}

static void
page_reload_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  wd_walk_load_again (act (widget)->walk);
}

/* In the person's own browser. */
static void
page_open_uri_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  wd_browser_open (WD_TOUR_PAGE (widget)->toast, g_variant_get_string (parameter, NULL));
}

/* From the words to the page, and from anywhere else to the words. */
static void
switch_pane_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  WdTourPage *self = WD_TOUR_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  WdPage *page = wd_tour_page_get_page (self);
  GtkWidget *next = GTK_WIDGET (self->card);

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->card)))
    next = wd_page_get_error (page) != NULL ? GTK_WIDGET (self->error_view) : GTK_WIDGET (page);

  gtk_widget_grab_focus (next);
}

void
wd_tour_page_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "tour.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "tour.skip", NULL, skip_action);
  gtk_widget_class_install_action (widget_class, "tour.done", NULL, done_action);
  gtk_widget_class_install_action (widget_class, "tour.show", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "tour.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "tour.ahead", NULL, ahead_action);
  gtk_widget_class_install_action (widget_class, "tour.help", NULL, help_action);
  gtk_widget_class_install_action (widget_class, "page.back", NULL, page_back_action);
  gtk_widget_class_install_action (widget_class, "page.forward", NULL, page_forward_action);
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, page_reload_action);
  gtk_widget_class_install_action (widget_class, "page.stop", NULL, page_stop_action);
  gtk_widget_class_install_action (widget_class, "page.open-uri", "s", page_open_uri_action);
  gtk_widget_class_install_action (widget_class, "tour.switch-pane", NULL, switch_pane_action);

  wd_shortcuts_install (widget_class, "tour.");
  wd_shortcuts_install (widget_class, "page.");
}

/* By the buttons at the side of a mouse, and by Alt and an arrow, one goes through the pages. */
static const struct {
  guint button;
  guint key;
  const char *action;
} turns[] = {
  { 8, GDK_KEY_Left, "page.back" },
  { 9, GDK_KEY_Right, "page.forward" },
};

static void
pressed_cb (WdTourPage *self,
            int         n_press,
            double      x,
            double      y,
            GtkGesture *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    if (turns[i].button == button)
      gtk_widget_activate_action (GTK_WIDGET (self), turns[i].action, NULL);
}

/* Key codes begin with 8. */
static void
note_release (WdTourPage *self,
              GdkEvent   *event)
{
  if (self->held_key == 0 && self->leading_key == 0)
    return;

  if (self->held_key == gdk_key_event_get_keycode (event))
    self->held_key = 0;
  if (self->leading_key == gdk_key_event_get_keycode (event))
    self->leading_key = 0;
}

static gboolean
is_in_page (WdTourPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL &&
         gtk_widget_is_ancestor (focus, GTK_WIDGET (wd_tour_page_get_page (self)));
}

/* A key that has led to the target would act on it as long as it is held: GTK tells a repetition
 * from nothing else. In the page, nobody looks which key it is, except while that one is held.
 *
 * Returns: whether the key is that one
 */
static gboolean
note_press (WdTourPage *self,
            GdkEvent   *event)
{
  gboolean in_page = is_in_page (self);

  if (in_page && self->leading_key == 0)
    return FALSE;

  if (!in_page)
    self->held_key = gdk_key_event_get_keycode (event);

  return self->leading_key == gdk_key_event_get_keycode (event);
}

static gboolean
event_cb (WdTourPage *self,
          GdkEvent   *event)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_KEY_PRESS:
      self->uses_keys = TRUE;
      wd_tour_page_note_act (self);
      return note_press (self, event);

    case GDK_KEY_RELEASE:
      note_release (self, event);
      break;

    case GDK_BUTTON_PRESS:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
      self->uses_keys = FALSE;
      wd_tour_page_note_act (self);
      break;

    default:
      break;
    }

  return GDK_EVENT_PROPAGATE;
}

/* Takes what leads through the pages before the web view does, which would keep it. */
void
wd_tour_page_catch_input (WdTourPage *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (events, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), events);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      GtkGesture *gesture = gtk_gesture_click_new ();
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (turns[i].key, GDK_ALT_MASK),
                                                gtk_named_action_new (turns[i].action));

      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
      gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), turns[i].button);
      gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture),
                                                  GTK_PHASE_CAPTURE);
      g_signal_connect_swapped (gesture, "pressed", G_CALLBACK (pressed_cb), self);
      gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
    }
}

/* Whoever says that a step is done before its page is there, out of habit or too soon, skips it. */
static gboolean
can_be_told (WdTourPage       *self,
             const WdTourView *view)
{
  switch (view->status)
    {
    case WD_TOUR_STATUS_AWAY:
    case WD_TOUR_STATUS_READING:
    case WD_TOUR_STATUS_ABSTAINING:
    case WD_TOUR_STATUS_MISSING:
      return TRUE;

    case WD_TOUR_STATUS_POINTING:
      return view->is_last;

    case WD_TOUR_STATUS_LOADING:
    case WD_TOUR_STATUS_SEARCHING:
    case WD_TOUR_STATUS_SETTLING:
    case WD_TOUR_STATUS_CHECKING:
    case WD_TOUR_STATUS_CONFIRMING:
    case WD_TOUR_STATUS_FINISHED:
    default:
      return wd_page_get_error (wd_tour_page_get_page (self)) != NULL;
    }
}

/* Says which actions make sense now. */
void
wd_tour_page_update_actions (WdTourPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const WdTourView *view = wd_tour_page_get_view (self);
  WdPage *page = wd_tour_page_get_page (self);

  gtk_widget_action_set_enabled (widget, "tour.back", view->current > 0);
  gtk_widget_action_set_enabled (widget, "tour.done", can_be_told (self, view));
  gtk_widget_action_set_enabled (widget, "tour.show",
                                 view->status == WD_TOUR_STATUS_POINTING || view->spot != NULL);
  gtk_widget_action_set_enabled (widget, "tour.open", view->link != NULL);
  gtk_widget_action_set_enabled (widget, "tour.help", view->step->help != NULL);
  gtk_widget_action_set_enabled (widget, "page.back", wd_page_get_can_go_back (page));
  /* A check that is broken off would have no result. */
  gtk_widget_action_set_enabled (widget, "page.stop", wd_page_get_loading (page) &&
                                                      view->status != WD_TOUR_STATUS_CHECKING);
}
