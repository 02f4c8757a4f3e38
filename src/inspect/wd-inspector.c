/* wd-inspector.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-inspector.h"

#include "wd-inspector-run.h"
#include "wd-origin.h"

/* In milliseconds. */
#define PATIENCE 10000

/**
 * WdInspector:
 *
 * Asks the agent what it makes of a saved page, for the authors of guides. The page is loaded as if
 * it came from the service, with its scripts, in a view of an exact size that is never shown. It
 * reaches no network and cannot be left.
 *
 * The page has ten seconds to be loaded and to be quiet, and is asked then in any case. If there is
 * no answer within half that time more, because it loops or hangs, it counts as abstained.
 */
struct _WdInspector
{
  GObject parent_instance;

  int width;
  int height;
  guint patience;
};

G_DEFINE_FINAL_TYPE (WdInspector, wd_inspector, G_TYPE_OBJECT)

static void
wd_inspector_class_init (WdInspectorClass *klass)
{
}

static void
wd_inspector_init (WdInspector *self)
{
  self->patience = PATIENCE;
}

/**
 * wd_inspector_new:
 * @width: the width of the viewport in CSS pixels
 * @height: its height, likewise
 *
 * Returns: (transfer full): a new inspector
 */
WdInspector *
wd_inspector_new (int width,
                  int height)
{
  WdInspector *self;

  g_return_val_if_fail (width >= WD_INSPECTOR_MIN_VIEWPORT, NULL);
  g_return_val_if_fail (width <= WD_INSPECTOR_MAX_VIEWPORT, NULL);
  g_return_val_if_fail (height >= WD_INSPECTOR_MIN_VIEWPORT, NULL);
  g_return_val_if_fail (height <= WD_INSPECTOR_MAX_VIEWPORT, NULL);

  self = g_object_new (WD_TYPE_INSPECTOR, NULL);
  self->width = width;
  self->height = height;

  return self;
}

/**
 * wd_inspector_set_patience:
 * @self: an inspector
 * @milliseconds: how long a page has to become quiet; the agent has half as long to answer
 *
 * Sets how long to wait for a page; at first ten seconds.
 */
void
wd_inspector_set_patience (WdInspector *self,
                           guint        milliseconds)
{
  g_return_if_fail (WD_IS_INSPECTOR (self));

  self->patience = milliseconds;
}

/**
 * wd_inspector_inspect_async:
 * @self: an inspector
 * @page: the page, as HTML; in the encoding that it names, UTF-8 goes without saying
 * @origin: a valid origin
 * @hosts: (nullable) (array zero-terminated=1): further hosts of the service
 * @uri: the address on it that the page is loaded as
 * @step: a step with a target
 * @repeat: how often to look for the target, from 1 to %WD_INSPECTOR_MAX_REPEAT
 * @cancellable: (nullable): a #GCancellable
 * @callback: called when there is a result
 * @user_data: data for @callback
 *
 * Loads a page and asks the agent for the step's target once the page is quiet.
 */
void
wd_inspector_inspect_async (WdInspector         *self,
                            GBytes              *page,
                            const char          *origin,
                            const char * const  *hosts,
                            const char          *uri,
                            WdStep              *step,
                            guint                repeat,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  WdInspectorOrder order;
  GTask *task;

  g_return_if_fail (WD_IS_INSPECTOR (self));
  g_return_if_fail (page != NULL);
  g_return_if_fail (wd_origin_is_valid (origin));
  g_return_if_fail (wd_origin_contains (origin, uri));
  g_return_if_fail (WD_IS_STEP (step) && wd_step_get_target (step) != NULL);
  g_return_if_fail (repeat >= 1 && repeat <= WD_INSPECTOR_MAX_REPEAT);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, wd_inspector_inspect_async);

  order = (WdInspectorOrder) {
    self->width, self->height, self->patience, page, origin, hosts, uri, step, repeat,
  };
  wd_inspector_run_start (task, &order);
}

/**
 * wd_inspector_inspect_finish:
 * @self: an inspector
 * @result: what the callback was given
 * @error: return location for a #GError
 *
 * Gets what the agent made of the page. It fails only if it was cancelled.
 *
 * Returns: (transfer full): the inspection
 */
WdInspection *
wd_inspector_inspect_finish (WdInspector   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
