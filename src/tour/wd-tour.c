/* wd-tour.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-tour-private.h"

#include "wd-tour-enums.h"
#include "wd-origin.h"

enum
{
  PROP_GUIDE = 1,
  PROP_ORIGIN,
  PROP_CURRENT,
  PROP_STATUS,
  PROP_NOTICE,
  PROP_TIMEOUT,
  PROP_LANGUAGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WdTour, wd_tour, G_TYPE_OBJECT)

static void
wd_tour_constructed (GObject *object)
{
  WdTour *self = WD_TOUR (object);

  self->marks = g_new0 (WdMark, wd_guide_get_n_steps (self->guide));

  G_OBJECT_CLASS (wd_tour_parent_class)->constructed (object);
}

static void
wd_tour_finalize (GObject *object)
{
  WdTour *self = WD_TOUR (object);

  g_clear_object (&self->guide);
  g_clear_pointer (&self->origin, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->marks, g_free);

  G_OBJECT_CLASS (wd_tour_parent_class)->finalize (object);
}

static void
wd_tour_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  WdTour *self = WD_TOUR (object);

  switch (prop_id)
    {
    case PROP_GUIDE:
      g_value_set_object (value, self->guide);
      break;

    case PROP_ORIGIN:
      g_value_set_string (value, self->origin);
      break;

    case PROP_CURRENT:
      g_value_set_uint (value, self->current);
      break;

    case PROP_STATUS:
      g_value_set_enum (value, (gint) self->status);
      break;

    case PROP_NOTICE:
      g_value_set_enum (value, (gint) self->notice);
      break;

    case PROP_TIMEOUT:
      g_value_set_uint (value, self->timeout);
      break;

    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wd_tour_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  WdTour *self = WD_TOUR (object);

  switch (prop_id)
    {
    case PROP_GUIDE:
      self->guide = g_value_dup_object (value);
      break;

    case PROP_ORIGIN:
      self->origin = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wd_tour_class_init (WdTourClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS |
                               G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = wd_tour_constructed;
  object_class->finalize = wd_tour_finalize;
  object_class->get_property = wd_tour_get_property;
  object_class->set_property = wd_tour_set_property;

  properties[PROP_GUIDE] =
    g_param_spec_object ("guide", NULL, NULL, WD_TYPE_GUIDE, construct);

  properties[PROP_ORIGIN] =
    g_param_spec_string ("origin", NULL, NULL, NULL, construct);

  properties[PROP_CURRENT] =
    g_param_spec_uint ("current", NULL, NULL, 0, G_MAXUINT, 0, readable);

  properties[PROP_STATUS] =
    g_param_spec_enum ("status", NULL, NULL, WD_TYPE_TOUR_STATUS, WD_TOUR_STATUS_LOADING,
                       readable);

  properties[PROP_NOTICE] =
    g_param_spec_enum ("notice", NULL, NULL, WD_TYPE_TOUR_NOTICE, WD_TOUR_NOTICE_NONE, readable);

  /**
   * WdTour:timeout:
   *
   * How long to wait, in milliseconds, before wd_tour_elapse() is to be called; 0 for no wait.
   *
   * Whoever owns the tour keeps its time. It is notified of each wait that begins, even if it is
   * as long as the one before, and of each that ends early: then stop the timer that runs, and
   * start one if this is not 0.
   */
  properties[PROP_TIMEOUT] =
    g_param_spec_uint ("timeout", NULL, NULL, 0, G_MAXUINT, 0, readable);

  properties[PROP_LANGUAGE] =
    g_param_spec_string ("language", NULL, NULL, NULL, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * WdTour::changed:
   * @self: the tour
   *
   * Something changed that a view must show. All properties have their new values by then.
   */
  g_signal_new ("changed", WD_TYPE_TOUR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wd_tour_init (WdTour *self)
{
  self->match = -1;
  self->pinned_match = -1;
}

guint
wd_tour_get_last (WdTour *self)
{
  return wd_guide_get_n_steps (self->guide) - 1;
}

/* Only the target of the last step has a wanted state; there the verdict is made. */
WdState
wd_tour_get_want (WdTour *self)
{
  WdTarget *target = wd_step_get_target (wd_tour_get_step (self));

  return target != NULL ? wd_target_get_want (target) : WD_STATE_UNKNOWN;
}

void
wd_tour_forget (WdTour *self)
{
  self->seen = FALSE;
  self->patience_over = FALSE;
  self->sighting = (WdSighting) { .outcome = WD_OUTCOME_ABSENT };
  self->shown = WD_STATE_UNKNOWN;
}

/* What was seen was seen of another step's target. */
void
wd_tour_set_current (WdTour *self,
                     guint   current)
{
  if (self->current == current)
    return;

  self->current = current;
  wd_tour_forget (self);
  wd_tour_reset_check (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

void
wd_tour_set_language (WdTour     *self,
                      const char *language)
{
  if (g_strcmp0 (self->language, language) == 0)
    return;

  g_free (self->language);
  self->language = g_strdup (language);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

void
wd_tour_set_notice (WdTour       *self,
                    WdTourNotice  notice)
{
  if (self->notice == notice)
    return;

  self->notice = notice;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
}

void
wd_tour_set_status (WdTour       *self,
                    WdTourStatus  status)
{
  if (self->status == status)
    return;

  self->status = status;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}

void
wd_tour_set_wait (WdTour   *self,
                  WdWait    wait,
                  gboolean  restart)
{
  static const guint lengths[] = {
    [WD_WAIT_NONE] = 0,
    [WD_WAIT_PATIENCE] = WD_TOUR_PATIENCE_MS,
    [WD_WAIT_REST] = WD_TOUR_REST_MS,
    [WD_WAIT_CHECK] = WD_TOUR_CHECK_MS,
    [WD_WAIT_FIND] = WD_TOUR_FIND_MS,
    [WD_WAIT_CONFIRM] = WD_TOUR_CONFIRM_MS,
    [WD_WAIT_READ] = WD_TOUR_READ_MS,
  };

  if (self->wait == wait && !restart)
    return;

  self->wait = wait;
  self->timeout = lengths[wait];
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIMEOUT]);
}

/**
 * wd_tour_new:
 * @guide: a guide
 * @origin: where it is walked: the origin of the guide's service, or that of its practice site
 *
 * Creates a tour that stands at the first step and waits for a page.
 *
 * A tour decides what to say from what happens: which page is shown (wd_tour_visit()), what the
 * agent sees there (wd_tour_observe()), what the person does in the program's own window, and the
 * time that passes (#WdTour:timeout). It has no clock, no display and no page itself.
 *
 * Returns: (transfer full): the tour
 */
WdTour *
wd_tour_new (WdGuide    *guide,
             const char *origin)
{
  g_return_val_if_fail (WD_IS_GUIDE (guide), NULL);
  g_return_val_if_fail (origin != NULL && wd_origin_is_valid (origin), NULL);

  return g_object_new (WD_TYPE_TOUR, "guide", guide, "origin", origin, NULL);
}

/**
 * wd_tour_get_guide:
 * @self: a tour
 *
 * Gets the guide that is walked.
 *
 * Returns: (transfer none): the guide
 */
WdGuide *
wd_tour_get_guide (WdTour *self)
{
  g_return_val_if_fail (WD_IS_TOUR (self), NULL);

  return self->guide;
}

/**
 * wd_tour_get_origin:
 * @self: a tour
 *
 * Gets the origin that it is walked at.
 *
 * Returns: the origin
 */
const char *
wd_tour_get_origin (WdTour *self)
{
  g_return_val_if_fail (WD_IS_TOUR (self), NULL);

  return self->origin;
}

/**
 * wd_tour_get_current:
 * @self: a tour
 *
 * Gets which step is to be done now.
 *
 * Returns: its index in the guide
 */
guint
wd_tour_get_current (WdTour *self)
{
  g_return_val_if_fail (WD_IS_TOUR (self), 0);

  return self->current;
}

/**
 * wd_tour_get_step:
 * @self: a tour
 *
 * Gets the step to be done now.
 *
 * Returns: (transfer none): the step
 */
WdStep *
wd_tour_get_step (WdTour *self)
{
  g_return_val_if_fail (WD_IS_TOUR (self), NULL);

  return wd_guide_get_step (self->guide, self->current);
}

/**
 * wd_tour_get_status:
 * @self: a tour
 *
 * Gets how the current step stands.
 *
 * Returns: the status
 */
WdTourStatus
wd_tour_get_status (WdTour *self)
{
  g_return_val_if_fail (WD_IS_TOUR (self), WD_TOUR_STATUS_LOADING);

  return self->status;
}

/**
 * wd_tour_get_notice:
 * @self: a tour
 *
 * Gets what is to be said beside the status.
 *
 * Returns: the notice
 */
WdTourNotice
wd_tour_get_notice (WdTour *self)
{
  g_return_val_if_fail (WD_IS_TOUR (self), WD_TOUR_NOTICE_NONE);

  return self->notice;
}
