/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * WdGuideValue:
 * @name: what the schema calls this kind of value
 * @is_valid: (nullable): tells whether a value, or an item of a list, is of this kind
 * @max_length: how many characters a value, or an item of a list, may have, 0 if @is_valid sees to
 *   that
 * @max_items: how many items a list separated by white space may have, 0 if this is no list
 * @get_type: (nullable): the enumeration whose words these are; see wd_enum_to_string()
 * @first: the first value of that enumeration that may be used
 * @last: the last one, 0 if all that follow may be used
 *
 * A kind of value that attributes have.
 */
typedef struct
{
  const char *name;
  gboolean (*is_valid) (const char *text);
  guint max_length;
  guint max_items;
  GType (*get_type) (void);
  gint first;
  gint last;
} WdGuideValue;

extern const WdGuideValue wd_guide_value_address;
extern const WdGuideValue wd_guide_value_attribute;
extern const WdGuideValue wd_guide_value_cover_kind;
extern const WdGuideValue wd_guide_value_date;
extern const WdGuideValue wd_guide_value_goal;
extern const WdGuideValue wd_guide_value_host;
extern const WdGuideValue wd_guide_value_id;
extern const WdGuideValue wd_guide_value_language;
extern const WdGuideValue wd_guide_value_name;
extern const WdGuideValue wd_guide_value_obstacle_kind;
extern const WdGuideValue wd_guide_value_wall_kind;
extern const WdGuideValue wd_guide_value_origin;
extern const WdGuideValue wd_guide_value_pages;
extern const WdGuideValue wd_guide_value_path;
extern const WdGuideValue wd_guide_value_patterns;
extern const WdGuideValue wd_guide_value_region;
extern const WdGuideValue wd_guide_value_role;
extern const WdGuideValue wd_guide_value_selector;
extern const WdGuideValue wd_guide_value_step_kind;
extern const WdGuideValue wd_guide_value_tokens;
extern const WdGuideValue wd_guide_value_venue;
extern const WdGuideValue wd_guide_value_want;

gboolean wd_guide_value_read (const WdGuideValue  *self,
                              const char          *attribute,
                              const char          *text,
                              gpointer             field,
                              GError             **error);

G_END_DECLS
