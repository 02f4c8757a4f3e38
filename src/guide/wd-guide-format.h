/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-guide-builder.h"
#include "wd-guide-value.h"

G_BEGIN_DECLS

/**
 * WdGuideAttribute:
 * @name: its name, %NULL behind the last one of an element
 * @required: whether it must be there
 * @value: (nullable): what may stand in it, %NULL if the reader has looked at it before
 * @offset: where its value goes in the record of its element
 * @format: the only format that has it, 0 for any
 */
typedef struct
{
  const char *name;
  gboolean required;
  const WdGuideValue *value;
  glong offset;
  guint format;
} WdGuideAttribute;

/**
 * WdGuideElement:
 * @path: its name, after those of the elements around it and slashes
 * @min: how many there must be, 0 or 1
 * @max: how many there may be
 * @format: the only format that has it, 0 for any
 * @max_length: how many characters of text it may have, 0 if none may stand in it
 * @offset: where its text goes in the record, unless @end takes it: a `char *` if there can be one
 *   such element only, else a #GPtrArray
 * @begin: (nullable): gives the record that the element fills; without it, that of the element
 *   around it
 * @accept: (nullable): takes in the record when its attributes are there
 * @end: (nullable): takes in the element and its text, when all that stands in it is there
 * @attributes: its attributes
 *
 * An element of a guide or of a service. All their paths and limits stand in this table, and what
 * `guide.rng` says is tested against it.
 */
typedef struct
{
  const char *path;
  guint min;
  guint max;
  guint format;
  guint max_length;
  glong offset;
  gpointer (*begin)  (WdGuideBuilder  *builder);
  gboolean (*accept) (WdGuideBuilder  *builder,
                      GError         **error);
  gboolean (*end)    (WdGuideBuilder  *builder,
                      const char      *text,
                      GError         **error);
  WdGuideAttribute attributes[9];
} WdGuideElement;

/* All elements, those that stand in the same one in the order in which they stand there; the last
 * has no path. */
extern const WdGuideElement wd_guide_format[];

const char           *wd_guide_element_get_name     (const WdGuideElement *self);
const WdGuideElement *wd_guide_element_find         (const WdGuideElement *parent,
                                                     const char           *name,
                                                     guint                 format);
const WdGuideElement *wd_guide_element_find_missing (const WdGuideElement *parent,
                                                     const WdGuideElement *after,
                                                     const WdGuideElement *before,
                                                     guint                 format);

G_END_DECLS
