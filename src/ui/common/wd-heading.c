/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-heading.h"

/**
 * WdHeading:
 *
 * A heading that takes the focus, so that a screen reader reads it and the Tab key moves through a
 * long text. A focusable #GtkLabel is no stop for the Tab key on GTK 4.8.
 */
struct _WdHeading
{
  GtkWidget parent_instance;

  GtkLabel *text;

  /* Owned */
  char *description;
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_JUSTIFY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WdHeading, wd_heading, GTK_TYPE_WIDGET)

static gboolean
wd_heading_focus (GtkWidget        *widget,
                  GtkDirectionType  direction)
{
  return !gtk_widget_is_focus (widget) && gtk_widget_grab_focus (widget);
}

/* A heading that has the focus gives it up first: it may say something else now, and is read again
 * only if the focus comes to it.
 */
static gboolean
grab_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root == NULL)
    return FALSE;

  if (gtk_widget_is_focus (widget))
    gtk_root_set_focus (root, NULL);
  gtk_root_set_focus (root, widget);

  return TRUE;
}

static void
set_justify (WdHeading        *self,
             GtkJustification  justify)
{
  gtk_label_set_justify (self->text, justify);
  gtk_label_set_xalign (self->text, justify == GTK_JUSTIFY_CENTER ? 0.5f : 0);
}

static void
wd_heading_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *spec)
{
  WdHeading *self = WD_HEADING (object);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_label (self->text));
      break;

    case PROP_JUSTIFY:
      g_value_set_enum (value, gtk_label_get_justify (self->text));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
wd_heading_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *spec)
{
  WdHeading *self = WD_HEADING (object);

  switch (id)
    {
    case PROP_LABEL:
      wd_heading_set_label (self, g_value_get_string (value));
      break;

    case PROP_JUSTIFY:
      set_justify (self, g_value_get_enum (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
wd_heading_dispose (GObject *object)
{
  WdHeading *self = WD_HEADING (object);

  g_clear_pointer ((GtkWidget **) &self->text, gtk_widget_unparent);
  g_clear_pointer (&self->description, g_free);

  G_OBJECT_CLASS (wd_heading_parent_class)->dispose (object);
}

static void
wd_heading_class_init (WdHeadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_heading_dispose;
  object_class->get_property = wd_heading_get_property;
  object_class->set_property = wd_heading_set_property;

  widget_class->focus = wd_heading_focus;
  widget_class->grab_focus = grab_focus;

  /**
   * WdHeading:label:
   *
   * The words.
   */
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "",
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * WdHeading:justify:
   *
   * Where its lines stand: at the start or in the middle.
   */
  properties[PROP_JUSTIFY] = g_param_spec_enum ("justify", NULL, NULL,
                                                GTK_TYPE_JUSTIFICATION, GTK_JUSTIFY_CENTER,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_widget_class_set_css_name (widget_class, "heading");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
wd_heading_init (WdHeading *self)
{
  /* Whoever asks what is at a point is to find the heading. */
  self->text = g_object_new (GTK_TYPE_LABEL,
                             "can-target", FALSE,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "wrap", TRUE,
                             "wrap-mode", PANGO_WRAP_WORD_CHAR,
                             NULL);
  set_justify (self, GTK_JUSTIFY_CENTER);
  gtk_widget_set_parent (GTK_WIDGET (self->text), GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * wd_heading_new:
 * @label: the words
 * @justify: where its lines stand: at the start or in the middle
 *
 * Returns: (transfer floating): a new heading
 */
GtkWidget *
wd_heading_new (const char       *label,
                GtkJustification  justify)
{
  return g_object_new (WD_TYPE_HEADING, "label", label, "justify", justify, NULL);
}

/**
 * wd_heading_get_label:
 * @self: a heading
 *
 * Returns: the words
 */
const char *
wd_heading_get_label (WdHeading *self)
{
  g_return_val_if_fail (WD_IS_HEADING (self), NULL);

  return gtk_label_get_label (self->text);
}

/**
 * wd_heading_set_label:
 * @self: a heading
 * @label: the words
 */
void
wd_heading_set_label (WdHeading  *self,
                      const char *label)
{
  g_return_if_fail (WD_IS_HEADING (self));

  gtk_label_set_label (self->text, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : "",
                                  -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/**
 * wd_heading_set_description:
 * @self: a heading
 * @description: what a screen reader says after the words
 *
 * What stands below a heading is read by itself where the focus comes to it, or changes while the
 * focus is on the heading.
 */
void
wd_heading_set_description (WdHeading  *self,
                            const char *description)
{
  g_return_if_fail (WD_IS_HEADING (self));
  g_return_if_fail (description != NULL);

  g_free (self->description);
  self->description = g_strdup (description);
  wd_heading_describe (self);
}

/**
 * wd_heading_describe:
 * @self: a heading
 *
 * Gives it its own description again, after something else was announced there.
 */
void
wd_heading_describe (WdHeading *self)
{
  g_return_if_fail (WD_IS_HEADING (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->description != NULL ? self->description : "",
                                  -1);
}

/**
 * wd_heading_grab_focus:
 * @page: a widget whose template has a bound child `title`, a #WdHeading
 *
 * Implements #GtkWidgetClass.grab_focus: a page gives the focus to its heading.
 *
 * Returns: whether the focus moved: only what is in a window can have it
 */
gboolean
wd_heading_grab_focus (GtkWidget *page)
{
  GObject *title = gtk_widget_get_template_child (page, G_OBJECT_TYPE (page), "title");

  return gtk_widget_grab_focus (GTK_WIDGET (title));
}

/**
 * wd_label_tell:
 * @label: a label
 * @text: (nullable): what to tell, if there is something
 *
 * Shows the label with the text, or hides it.
 */
void
wd_label_tell (GtkLabel   *label,
               const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}
