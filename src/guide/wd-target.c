/* wd-target.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-target.h"

struct _WdTarget
{
  gatomicrefcount ref_count;
  WdRole role;
  WdRegion region;
  char **hrefs;
  char **tokens;
  WdState want;
  WdLabels *labels;
};

G_DEFINE_BOXED_TYPE (WdTarget, wd_target, wd_target_ref, wd_target_unref)

static char **
dup_strings (const char * const *strings)
{
  return strings != NULL ? g_strdupv ((char **) strings) : g_new0 (char *, 1);
}

/**
 * wd_target_new:
 * @role: what kind of control it is
 * @region: where on the page it is expected
 * @hrefs: (nullable) (array zero-terminated=1): patterns of the paths that it leads to
 * @tokens: (nullable) (array zero-terminated=1): ids by which the page itself names it
 * @want: the state that it shall be in, %WD_STATE_UNKNOWN for any
 * @labels: what it is called, by the language of the page
 *
 * Creates the description of the control that a step is about.
 *
 * Returns: (transfer full): the target
 */
WdTarget *
wd_target_new (WdRole              role,
               WdRegion            region,
               const char * const *hrefs,
               const char * const *tokens,
               WdState             want,
               WdLabels           *labels)
{
  WdTarget *self;

  g_return_val_if_fail (labels != NULL, NULL);

  self = g_new0 (WdTarget, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->role = role;
  self->region = region;
  self->hrefs = dup_strings (hrefs);
  self->tokens = dup_strings (tokens);
  self->want = want;
  self->labels = wd_labels_ref (labels);

  return self;
}

/**
 * wd_target_ref:
 * @self: a target
 *
 * Adds a reference.
 *
 * Returns: (transfer full): @self
 */
WdTarget *
wd_target_ref (WdTarget *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * wd_target_unref:
 * @self: (transfer full): a target
 *
 * Drops a reference, and the target with the last one.
 */
void
wd_target_unref (WdTarget *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    {
      g_strfreev (self->hrefs);
      g_strfreev (self->tokens);
      wd_labels_unref (self->labels);
      g_free (self);
    }
}

/**
 * wd_target_get_role:
 * @self: a target
 *
 * Gets what kind of control it is.
 *
 * Returns: the role
 */
WdRole
wd_target_get_role (WdTarget *self)
{
  g_return_val_if_fail (self != NULL, WD_ROLE_LINK);

  return self->role;
}

/**
 * wd_target_get_region:
 * @self: a target
 *
 * Gets where on the page it is expected.
 *
 * Returns: the landmark
 */
WdRegion
wd_target_get_region (WdTarget *self)
{
  g_return_val_if_fail (self != NULL, WD_REGION_ANY);

  return self->region;
}

/**
 * wd_target_get_hrefs:
 * @self: a target
 *
 * Gets the patterns of the paths that a link may lead to, on the service's own origin.
 *
 * Returns: (array zero-terminated=1): patterns for wd_path_pattern_matches(), maybe none
 */
const char * const *
wd_target_get_hrefs (WdTarget *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char * const *) self->hrefs;
}

/**
 * wd_target_get_tokens:
 * @self: a target
 *
 * Gets the ids by which the page itself names the target, in `id` or `aria-labelledby`.
 *
 * Returns: (array zero-terminated=1): the ids, maybe none
 */
const char * const *
wd_target_get_tokens (WdTarget *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char * const *) self->tokens;
}

/**
 * wd_target_get_want:
 * @self: a target
 *
 * Gets the state that the target shall be in when the step is done.
 *
 * Returns: the state, %WD_STATE_UNKNOWN if it has none that matters
 */
WdState
wd_target_get_want (WdTarget *self)
{
  g_return_val_if_fail (self != NULL, WD_STATE_UNKNOWN);

  return self->want;
}

/**
 * wd_target_get_labels:
 * @self: a target
 *
 * Gets what the target is called, by the language of the page.
 *
 * Returns: (transfer none): the labels, maybe none
 */
WdLabels *
wd_target_get_labels (WdTarget *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->labels;
}
