/* wd-guide-rules.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-guide-rules.h"

static const WdRule rules[] = {
  [WD_ELEMENT_GUIDE] = { "guide", WD_ELEMENT_NONE, FALSE, 1, 1,
                         { "xmlns", "format", "id", "revised" } },
  [WD_ELEMENT_SERVICE] = { "service", WD_ELEMENT_GUIDE, FALSE, 1, 1, { "name", "origin" } },
  [WD_ELEMENT_HOST] = { "host", WD_ELEMENT_SERVICE, FALSE, 0, 16, { "name" } },
  [WD_ELEMENT_WALL] = { "wall", WD_ELEMENT_SERVICE, FALSE, 0, 16, { "kind", "path" } },
  [WD_ELEMENT_TITLE] = { "title", WD_ELEMENT_GUIDE, TRUE, 1, 1, { NULL } },
  [WD_ELEMENT_SUMMARY] = { "summary", WD_ELEMENT_GUIDE, TRUE, 1, 1, { NULL } },
  [WD_ELEMENT_WHY] = { "why", WD_ELEMENT_GUIDE, FALSE, 1, 1, { NULL } },
  [WD_ELEMENT_SECTION] = { "section", WD_ELEMENT_WHY, FALSE, 1, 32, { NULL } },
  [WD_ELEMENT_SECTION_TITLE] = { "title", WD_ELEMENT_SECTION, TRUE, 1, 1, { NULL } },
  [WD_ELEMENT_SECTION_TEXT] = { "text", WD_ELEMENT_SECTION, TRUE, 1, 32, { NULL } },
  [WD_ELEMENT_EXTENT] = { "extent", WD_ELEMENT_GUIDE, FALSE, 1, 1, { NULL } },
  [WD_ELEMENT_EXTENT_TEXT] = { "text", WD_ELEMENT_EXTENT, TRUE, 1, 32, { NULL } },
  [WD_ELEMENT_EXTENT_SECTION] = { "section", WD_ELEMENT_EXTENT, FALSE, 0, 32, { NULL } },
  [WD_ELEMENT_EXTENT_SECTION_TITLE] = { "title", WD_ELEMENT_EXTENT_SECTION, TRUE, 1, 1, { NULL } },
  [WD_ELEMENT_EXTENT_SECTION_TEXT] = { "text", WD_ELEMENT_EXTENT_SECTION, TRUE, 1, 32, { NULL } },
  [WD_ELEMENT_TERM] = { "term", WD_ELEMENT_GUIDE, FALSE, 0, 64, { "id" } },
  [WD_ELEMENT_TERM_LABEL] = { "label", WD_ELEMENT_TERM, TRUE, 1, 64, { "lang" } },
  [WD_ELEMENT_STEP] = { "step", WD_ELEMENT_GUIDE, FALSE, 1, 32, { "id", "?kind", "path" } },
  [WD_ELEMENT_STEP_TITLE] = { "title", WD_ELEMENT_STEP, TRUE, 1, 1, { NULL } },
  [WD_ELEMENT_STEP_TEXT] = { "text", WD_ELEMENT_STEP, TRUE, 1, 32, { NULL } },
  [WD_ELEMENT_MENU] = { "menu", WD_ELEMENT_STEP, TRUE, 0, 1, { NULL } },
  [WD_ELEMENT_TARGET] = { "target", WD_ELEMENT_STEP, FALSE, 0, 1,
                          { "role", "?region", "?href", "?token", "?want" } },
  [WD_ELEMENT_TARGET_LABEL] = { "label", WD_ELEMENT_TARGET, TRUE, 0, 64, { "lang" } },
  [WD_ELEMENT_LINK] = { "link", WD_ELEMENT_STEP, FALSE, 0, 16, { "path", "?lang" } },
  [WD_ELEMENT_HELP] = { "help", WD_ELEMENT_STEP, FALSE, 0, 1, { "href" } },
};

/**
 * wd_rule_get:
 * @element: an element
 *
 * Gets what may be in an element.
 *
 * Returns: (transfer none): the rule
 */
const WdRule *
wd_rule_get (WdElement element)
{
  return &rules[element];
}

/**
 * wd_rule_find:
 * @parent: the element around it
 * @name: the name of an element
 *
 * Finds an element by its name, which means different things in different places.
 *
 * Returns: the element, or %WD_ELEMENT_NONE if it may not stand there
 */
WdElement
wd_rule_find (WdElement   parent,
              const char *name)
{
  for (guint i = WD_ELEMENT_GUIDE; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].parent == parent && g_str_equal (rules[i].name, name))
      return (WdElement) i;

  return WD_ELEMENT_NONE;
}

/**
 * wd_rule_find_missing:
 * @parent: an element
 * @seen: the set of elements found in it so far, one bit each
 * @before: the one that comes next, or %WD_ELEMENT_NONE at the end
 *
 * Finds an element that must stand before another one, but does not.
 *
 * Returns: (nullable): the rule of the missing element, or %NULL if all is there
 */
const WdRule *
wd_rule_find_missing (WdElement parent,
                      guint32   seen,
                      WdElement before)
{
  guint end = before != WD_ELEMENT_NONE ? before : G_N_ELEMENTS (rules);

  for (guint i = WD_ELEMENT_GUIDE; i < end; i++)
    if (rules[i].parent == parent && rules[i].min > 0 && (seen & (1u << i)) == 0)
      return &rules[i];

  return NULL;
}

/**
 * wd_rule_find_attribute:
 * @rule: the rule of an element
 * @name: the name of an attribute
 *
 * Finds the place of an attribute in a rule.
 *
 * Returns: its index, or -1 if the element has no such attribute
 */
gint
wd_rule_find_attribute (const WdRule *rule,
                        const char   *name)
{
  for (gint i = 0; i < WD_RULE_MAX_ATTRIBUTES && rule->attributes[i] != NULL; i++)
    if (g_str_equal (rule->attributes[i] + (rule->attributes[i][0] == '?' ? 1 : 0), name))
      return i;

  return -1;
}
