/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-field.h"

#include "wd-compat.h"
#include "wd-focus.h"
#include "wd-heading.h"

#include <glib/gi18n.h>

/**
 * WdField:
 *
 * A row of a list to type in: a title, an entry, and what is wrong with what was typed. An
 * #AdwEntryRow of libadwaita 1.2 has no focus that a screen reader would know of.
 */
struct _WdField
{
  AdwPreferencesRow parent_instance;

  /* Owned by the row */
  GtkWidget *entry;
  GtkLabel *problem;

  /* Owned */
  guint left_source;
  guint place_tick;

  gboolean required;
};

enum
{
  PROP_0,
  PROP_INPUT_PURPOSE,
  PROP_REQUIRED,
  N_PROPS
};

enum
{
  CHANGED,
  LEFT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WdField, wd_field, ADW_TYPE_PREFERENCES_ROW)

/* GTK 4.8 does not pass on that a field is required. */
static void
describe (WdField *self)
{
  const char *problem = gtk_label_get_label (self->problem);
  const char *description = problem[0] == '\0' && self->required ? C_("field", "Required")
                                                                 : problem;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

/* What was wrong need not be wrong any more while the person types. */
static void
changed_cb (WdField *self)
{
  wd_field_tell (self, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The focus may have left with the whole window, which it comes back with. */
static gboolean
left_cb (gpointer data)
{
  WdField *self = data;

  self->left_source = 0;
  describe (self);
  if (gtk_widget_get_focus_child (self->entry) == NULL)
    g_signal_emit (self, signals[LEFT], 0);

  return G_SOURCE_REMOVE;
}

/* The focus is nowhere now: what is announced then is said at nothing. */
static void
leave_cb (WdField *self)
{
  if (self->left_source == 0)
    self->left_source = g_idle_add (left_cb, self);
}

static gboolean
wd_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (WD_FIELD (widget)->entry);
}

static void
set_required (WdField  *self,
              gboolean  required)
{
  self->required = required;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_REQUIRED,
                                  required, -1);
  describe (self);
}

static void
wd_field_get_property (GObject    *object,
                       guint       id,
                       GValue     *value,
                       GParamSpec *spec)
{
  WdField *self = WD_FIELD (object);

  if (id == PROP_INPUT_PURPOSE)
    g_value_set_enum (value, gtk_entry_get_input_purpose (GTK_ENTRY (self->entry)));
  else if (id == PROP_REQUIRED)
    g_value_set_boolean (value, self->required);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
wd_field_set_property (GObject      *object,
                       guint         id,
                       const GValue *value,
                       GParamSpec   *spec)
{
  WdField *self = WD_FIELD (object);

  if (id == PROP_INPUT_PURPOSE)
    gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), g_value_get_enum (value));
  else if (id == PROP_REQUIRED)
    set_required (self, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
wd_field_dispose (GObject *object)
{
  WdField *self = WD_FIELD (object);

  g_clear_handle_id (&self->left_source, g_source_remove);

  G_OBJECT_CLASS (wd_field_parent_class)->dispose (object);
}

static void
wd_field_class_init (WdFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_field_dispose;
  object_class->get_property = wd_field_get_property;
  object_class->set_property = wd_field_set_property;

  widget_class->focus = wd_focus_children;
  widget_class->grab_focus = wd_field_grab_focus;

  /**
   * WdField:input-purpose:
   *
   * What is to be typed.
   */
  properties[PROP_INPUT_PURPOSE] =
    g_param_spec_enum ("input-purpose", NULL, NULL,
                       GTK_TYPE_INPUT_PURPOSE, GTK_INPUT_PURPOSE_FREE_FORM,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * WdField:required:
   *
   * Whether something has to stand in the field.
   */
  properties[PROP_REQUIRED] =
    g_param_spec_boolean ("required", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * WdField::changed:
   * @self: a field
   *
   * Something else stands in the field.
   */
  signals[CHANGED] = g_signal_new ("changed", WD_TYPE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  /**
   * WdField::left:
   * @self: a field
   *
   * The person has gone on from the field, so what stands there can be judged.
   */
  signals[LEFT] = g_signal_new ("left", WD_TYPE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static GtkLabel *
append_label (GtkWidget *box)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f,
                                   NULL);

  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
wd_field_init (WdField *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 "spacing", 6,
                                 "margin-top", 9,
                                 "margin-bottom", 12,
                                 "margin-start", 12,
                                 "margin-end", 12,
                                 NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkLabel *title = append_label (box);

  self->entry = gtk_entry_new ();
  gtk_box_append (GTK_BOX (box), self->entry);
  self->problem = append_label (box);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_label_set_mnemonic_widget (title, self->entry);
  g_object_bind_property (self, "title", title, "label", G_BINDING_DEFAULT);

  g_object_set (self, "activatable", FALSE, "child", box, "focusable", FALSE, NULL);

  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->entry, focus);
}

/**
 * wd_field_get_text:
 * @self: a field
 *
 * Returns: what stands there
 */
const char *
wd_field_get_text (WdField *self)
{
  g_return_val_if_fail (WD_IS_FIELD (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * wd_field_tell:
 * @self: a field
 * @problem: (nullable): what is wrong with what stands there, if something is
 *
 * Says below the field what is wrong, until something else is typed.
 */
void
wd_field_tell (WdField    *self,
               const char *problem)
{
  g_return_if_fail (WD_IS_FIELD (self));

  if (g_str_equal (problem != NULL ? problem : "", gtk_label_get_label (self->problem)))
    return;

  wd_label_tell (self->problem, problem);
  describe (self);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                               : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (problem == NULL)
    {
      gtk_widget_remove_css_class (self->entry, "error");
      return;
    }

  gtk_widget_add_css_class (self->entry, "error");
  wd_compat_announce (GTK_WIDGET (self), problem);
}

static GtkViewport *
get_viewport (WdField *self)
{
  return GTK_VIEWPORT (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT));
}

/* The problem has its place after the frame that it is laid out for. */
static gboolean
place_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       laid_out)
{
  WdField *self = WD_FIELD (widget);
  GtkViewport *viewport = get_viewport (self);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  double value = gtk_adjustment_get_value (adjustment);
  graphene_rect_t bounds;
  double top;

  if (gdk_frame_clock_get_frame_counter (clock) <= *(gint64 *) laid_out)
    return G_SOURCE_CONTINUE;

  self->place_tick = 0;
  gtk_viewport_set_scroll_to_focus (viewport, TRUE);
  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (viewport), &bounds))
    return G_SOURCE_REMOVE;

  top = value + bounds.origin.y;
  value = MAX (value, top + bounds.size.height - gtk_adjustment_get_page_size (adjustment));
  gtk_adjustment_set_value (adjustment, MIN (value, top));

  return G_SOURCE_REMOVE;
}

/**
 * wd_field_demand:
 * @self: a field in something that scrolls
 * @problem: what is wrong with what stands there
 *
 * Says what is wrong, as wd_field_tell() does, and takes the person there: the field gets the focus
 * and comes into view as a whole, where GTK would only bring its entry there.
 */
void
wd_field_demand (WdField    *self,
                 const char *problem)
{
  GdkFrameClock *clock;
  gint64 *laid_out;

  g_return_if_fail (WD_IS_FIELD (self));
  g_return_if_fail (problem != NULL);

  clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  if (clock != NULL && self->place_tick == 0)
    {
      laid_out = g_new (gint64, 1);
      *laid_out = gdk_frame_clock_get_frame_counter (clock) + 1;
      gtk_viewport_set_scroll_to_focus (get_viewport (self), FALSE);
      self->place_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), place_cb, laid_out,
                                                       g_free);
    }

  gtk_widget_grab_focus (GTK_WIDGET (self));
  wd_field_tell (self, problem);
}
