/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-service.h"

#include "wd-path-pattern.h"

G_DEFINE_FINAL_TYPE (WdService, wd_service, G_TYPE_OBJECT)

static void
wd_service_finalize (GObject *object)
{
  WdService *self = WD_SERVICE (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->origin);
  g_free (self->practice);
  g_ptr_array_unref (self->hosts);
  for (guint i = 0; i < WD_SERVICE_N_OBSTACLES; i++)
    {
      g_strfreev (self->obstacle_paths[i]);
      g_free (self->obstacles[i]);
    }
  for (guint i = 0; i < WD_SERVICE_N_COVERS; i++)
    g_free (self->covers[i]);

  G_OBJECT_CLASS (wd_service_parent_class)->finalize (object);
}

static void
wd_service_class_init (WdServiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wd_service_finalize;
}

static void
wd_service_init (WdService *self)
{
  self->hosts = g_ptr_array_new_null_terminated (1, g_free, TRUE);
}

/**
 * wd_service_find:
 * @services: (element-type WdService): services that have a file of their own
 * @id: a name
 *
 * Returns: (transfer none) (nullable): the service that guides call by that name, or %NULL if there
 *   is none
 */
WdService *
wd_service_find (GPtrArray  *services,
                 const char *id)
{
  g_return_val_if_fail (services != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < services->len; i++)
    {
      WdService *service = g_ptr_array_index (services, i);

      if (g_str_equal (service->id, id))
        return service;
    }

  return NULL;
}

/**
 * wd_service_is_same:
 * @self: a service
 * @other: another service, or the same
 *
 * A guide that is not part of the program can describe its service itself, so that there are two
 * objects for one service: the address tells.
 *
 * Returns: whether both are about one service
 */
gboolean
wd_service_is_same (WdService *self,
                    WdService *other)
{
  g_return_val_if_fail (WD_IS_SERVICE (self), FALSE);
  g_return_val_if_fail (WD_IS_SERVICE (other), FALSE);

  return g_str_equal (self->origin, other->origin);
}

/**
 * wd_service_get_hosts:
 * @self: a service
 *
 * Returns: (array zero-terminated=1): the DNS names of further hosts that belong to the service,
 *   maybe none
 */
const char * const *
wd_service_get_hosts (WdService *self)
{
  g_return_val_if_fail (WD_IS_SERVICE (self), NULL);

  return (const char * const *) self->hosts->pdata;
}

/**
 * wd_service_match_obstacle:
 * @self: a service
 * @path: an absolute path, encoded, without query
 *
 * A page of a step can be an obstacle, too. The pattern that says most about the path counts.
 *
 * Returns: which obstacle a page is by its address
 */
WdObstacle
wd_service_match_obstacle (WdService  *self,
                           const char *location)
{
  gssize best_specificity = -1;
  WdObstacle best = WD_OBSTACLE_NONE;

  g_return_val_if_fail (WD_IS_SERVICE (self), WD_OBSTACLE_NONE);
  g_return_val_if_fail (location != NULL, WD_OBSTACLE_NONE);

  for (guint i = WD_OBSTACLE_NONE + 1; i < WD_SERVICE_N_OBSTACLES; i++)
    {
      const char * const *paths = (const char * const *) self->obstacle_paths[i];
      gssize specificity = paths != NULL ? wd_path_patterns_match (paths, location) : -1;

      if (specificity > best_specificity)
        {
          best_specificity = specificity;
          best = (WdObstacle) i;
        }
    }

  return best;
}

/**
 * wd_service_get_obstacle:
 * @self: a service
 * @kind: an obstacle
 *
 * The selector is text from outside: that it is one is for the agent to check.
 *
 * Returns: (nullable): the selector of what a person has to deal with first, as the pages of the
 *   service have it, or %NULL if its file names none
 */
const char *
wd_service_get_obstacle (WdService  *self,
                         WdObstacle  kind)
{
  g_return_val_if_fail (WD_IS_SERVICE (self), NULL);

  return kind < WD_SERVICE_N_OBSTACLES ? self->obstacles[kind] : NULL;
}

/**
 * wd_service_get_cover:
 * @self: a service
 * @kind: a cover
 *
 * Returns: (nullable): the selector of what may lie on a target, like wd_service_get_obstacle()
 */
const char *
wd_service_get_cover (WdService *self,
                      WdCover    kind)
{
  g_return_val_if_fail (WD_IS_SERVICE (self), NULL);

  return kind < WD_SERVICE_N_COVERS ? self->covers[kind] : NULL;
}
