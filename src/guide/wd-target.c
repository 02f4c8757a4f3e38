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

static const char * const role_names[] = {
  [WD_ROLE_LINK] = "link",
  [WD_ROLE_BUTTON] = "button",
  [WD_ROLE_SWITCH] = "switch",
};

static const char * const region_names[] = {
  [WD_REGION_ANY] = "any",
  [WD_REGION_BANNER] = "banner",
  [WD_REGION_COMPLEMENTARY] = "complementary",
  [WD_REGION_CONTENTINFO] = "contentinfo",
  [WD_REGION_MAIN] = "main",
  [WD_REGION_NAVIGATION] = "navigation",
};

static const char * const state_names[] = {
  [WD_STATE_UNKNOWN] = "unknown",
  [WD_STATE_OFF] = "off",
  [WD_STATE_ON] = "on",
};

G_DEFINE_BOXED_TYPE (WdTarget, wd_target, wd_target_ref, wd_target_unref)

static char **
dup_strings (const char * const *strings)
{
  return strings != NULL ? g_strdupv ((char **) strings) : g_new0 (char *, 1);
}

static gint
find_name (const char * const *names,
           gsize               n_names,
           const char         *name)
{
  for (gsize i = 0; i < n_names; i++)
    if (g_str_equal (names[i], name))
      return (gint) i;

  return -1;
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

/**
 * wd_role_to_string:
 * @role: a role
 *
 * Gets the name of a role as guides and agent write it.
 *
 * Returns: the name
 */
const char *
wd_role_to_string (WdRole role)
{
  g_return_val_if_fail ((guint) role < G_N_ELEMENTS (role_names), NULL);

  return role_names[role];
}

/**
 * wd_role_from_string:
 * @string: a string
 * @role: (out): where to put the role
 *
 * Does the opposite of wd_role_to_string().
 *
 * Returns: whether there is such a role
 */
gboolean
wd_role_from_string (const char *string,
                     WdRole     *role)
{
  gint index;

  g_return_val_if_fail (string != NULL && role != NULL, FALSE);

  index = find_name (role_names, G_N_ELEMENTS (role_names), string);

  if (index < 0)
    return FALSE;

  *role = (WdRole) index;

  return TRUE;
}

/**
 * wd_region_to_string:
 * @region: a region
 *
 * Gets the name of a region as guides and agent write it.
 *
 * Returns: the name
 */
const char *
wd_region_to_string (WdRegion region)
{
  g_return_val_if_fail ((guint) region < G_N_ELEMENTS (region_names), NULL);

  return region_names[region];
}

/**
 * wd_region_from_string:
 * @string: a string
 * @region: (out): where to put the region
 *
 * Does the opposite of wd_region_to_string().
 *
 * Returns: whether there is such a region
 */
gboolean
wd_region_from_string (const char *string,
                       WdRegion   *region)
{
  gint index;

  g_return_val_if_fail (string != NULL && region != NULL, FALSE);

  index = find_name (region_names, G_N_ELEMENTS (region_names), string);

  if (index < 0)
    return FALSE;

  *region = (WdRegion) index;

  return TRUE;
}

/**
 * wd_state_to_string:
 * @state: a state
 *
 * Gets the name of a state as guides, agent and record write it.
 *
 * Returns: the name
 */
const char *
wd_state_to_string (WdState state)
{
  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (state_names), NULL);

  return state_names[state];
}

/**
 * wd_state_from_string:
 * @string: a string
 * @state: (out): where to put the state
 *
 * Does the opposite of wd_state_to_string().
 *
 * Returns: whether there is such a state
 */
gboolean
wd_state_from_string (const char *string,
                      WdState    *state)
{
  gint index;

  g_return_val_if_fail (string != NULL && state != NULL, FALSE);

  index = find_name (state_names, G_N_ELEMENTS (state_names), string);

  if (index < 0)
    return FALSE;

  *state = (WdState) index;

  return TRUE;
}
