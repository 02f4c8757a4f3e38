/* wd-agent-spec.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-agent-spec.h"

#include "wd-agent-hint.h"
#include "wd-language.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* A header or footer of a section is not the page's (HTML Accessibility API Mappings, 3.5). */
#define OF_PAGE ":not(:is(article, aside, main, nav, section) *)"

#define NOTHING ":not(*)"

/* Selectors, as HTML and WAI-ARIA have these roles. */
static const char * const controls[] = {
  [WD_ROLE_LINK] = ":is(a[href], [role=link])",
  [WD_ROLE_BUTTON] = ":is(button:not([role]), [role=button], input[type=button], input[type=submit])",
  [WD_ROLE_SWITCH] = ":is([role=switch], [role=checkbox], [aria-pressed], input[type=checkbox])",
};

/* The beginning of what a page calls its language that is a tag, as with “de_DE”. */
#define LANGUAGE "^" WD_LANGUAGE_PATTERN "(?![A-Za-z0-9])"

/* What may have a shadow root: not what is most of a page and cannot, or is never seen to, as a box
 * that holds something of its own and goes by no id. What pages have most of comes first. */
#define HOSTS ":not(span, div:not(:empty, [id]), a, li, td, img, svg, path, p, time, tr, br, th, " \
  "button, input, label, option, tbody, ul)"

/* What may be folded up: the rest of closed details, or what follows a button that would open it. */
#define FOLDS "details:not([open]) > *, [aria-expanded=false] + *, :has(> [aria-expanded=false]) + *"

/* What an address is worth that fits an exact pattern, or one with a wildcard; see find.js. */
#define WORTH_EXACT 8
#define WORTH_WILDCARD 3

/* By as much as the margin more than a control can have that has no id: the words (6), the region
 * (2), being the only switch (2) or, of a link, its address. */
#define BEYOND_SWITCHES 12
#define BEYOND_LINKS 18

/* What a page may have in place of a switch: a pair of radio buttons, or of plain ones. */
#define CHOICES "[role=radio], input[type=radio], button:not([role])"

/* What may name an element other than by plain text. */
#define PARTS "[aria-label], [alt], [title], slot"

/* What it does not take to find a target is not read: what a person has entered, before all. */
#define MUTE "input, script, select, style, textarea"

#define BARRED ":disabled, [inert], [aria-disabled=true]"

/* After the ones the target may be elsewhere, after the others it may be another. */
static const char * const moves[] = {
  "scroll", "resize", "animationstart", "transitionrun", "transitionend", NULL
};
static const char * const changes[] = {
  "change", "click", "load", "popstate", "hashchange", NULL
};

/* Milliseconds: a page may turn a switch back without any trace but its state, once its server has
 * answered. */
static const int delays[] = { 100, 500, 1500, 4000 };

/* A rectangle's numbers. */
static const int nowhere[] = { 0, 0, 0, 0 };

static const char * const regions[] = {
  [WD_REGION_ANY] = NOTHING,
  [WD_REGION_BANNER] = "[role=banner], header:not([role])" OF_PAGE,
  [WD_REGION_COMPLEMENTARY] = "[role=complementary], aside:not([role])",
  [WD_REGION_CONTENTINFO] = "[role=contentinfo], footer:not([role])" OF_PAGE,
  [WD_REGION_MAIN] = "[role=main], main:not([role]), #main",
  [WD_REGION_NAVIGATION] = "[role=navigation], nav:not([role])",
};

/* What may lie on a target, by its structure, as the words differ by language; in this order. A
 * banner or a window is told by a part of it, too, a chat only by what it is in itself, as many a
 * header has a link to the messages. */
#define COOKIES "[class*=cookie i], [id*=cookie i], [type*=cookie i], [aria-label*=cookie i], " \
  "[class*=consent i], [id*=consent i], [type*=consent i]"

static const struct {
  const char *kind;
  const char *selector;
} covers[] = {
  { "cookies", COOKIES ", :has(" COOKIES ")" },
  { "chat", "[class*=chat i], [id*=chat i], iframe[title*=chat i], [class*=messenger i], "
            "[id*=messenger i], [class*=msg-overlay], [id*=msg-overlay]" },
  { "dialog", "dialog[open], [role$=dialog], [aria-modal=true]" },
};

/* What a person has to deal with first, whatever the step. The badge of a captcha that runs by itself
 * is none. Of a cookie banner it is the button that declines. */
static const struct {
  const char *kind;
  const char *selector;
} obstacles[] = {
  { "captcha", "iframe:is([src*=captcha i], [src*=arkoselabs i], [title*=captcha i])"
               ":not(.grecaptcha-badge *)" },
  { "code", "input:is([autocomplete~=one-time-code], [name=pin], [id*=verification_pin])" },
  { "cookies", ":is(" COOKIES ") button[action-type=DENY]" },
};

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *string)
{
  json_builder_set_member_name (builder, name);
  if (string != NULL)
    json_builder_add_string_value (builder, string);
  else
    json_builder_add_null_value (builder);
}

static void
add_strings (JsonBuilder        *builder,
             const char         *name,
             const char * const *strings)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (gsize i = 0; strings[i] != NULL; i++)
    json_builder_add_string_value (builder, strings[i]);
  json_builder_end_array (builder);
}

/* The pattern as wd_path_pattern_matches() takes it. What stands between two wildcards is taken
 * where it first comes, in a look ahead, which gives nothing back: so the expression, unlike the
 * plain one, never tries a place twice, however many wildcards there are. */
static char *
dup_expression (const char *pattern)
{
  g_auto(GStrv) parts = g_strsplit (pattern, "*", -1);
  guint n_parts = g_strv_length (parts);
  GString *expression = g_string_new ("^");

  for (guint i = 0; i < n_parts; i++)
    {
      g_autofree char *literal = g_regex_escape_string (parts[i], -1);

      if (i == 0)
        g_string_append (expression, literal);
      else if (i == n_parts - 1)
        g_string_append_printf (expression, ".*%s", literal);
      else
        g_string_append_printf (expression, "(?=(.*?%s))\\%u", literal, i);
    }

  g_string_append (expression, "/?$");

  return g_string_free (expression, FALSE);
}

static void
add_hrefs (JsonBuilder        *builder,
           WdRole              role,
           const char * const *hrefs)
{
  json_builder_set_member_name (builder, "hrefs");
  if (role != WD_ROLE_LINK)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_array (builder);
  for (gsize i = 0; hrefs != NULL && hrefs[i] != NULL; i++)
    {
      g_autofree char *expression = dup_expression (hrefs[i]);

      json_builder_begin_array (builder);
      json_builder_add_string_value (builder, expression);
      json_builder_add_int_value (builder, strchr (hrefs[i], '*') == NULL ? WORTH_EXACT
                                                                           : WORTH_WILDCARD);
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
}

/* An element that one of the tokens names, be it by itself or by what labels it. What describes it
 * is no proof, as that may describe others, too. */
static void
add_tokens (JsonBuilder        *builder,
            const char * const *tokens)
{
  g_autoptr(GString) selector = g_string_new (NOTHING);

  for (gsize i = 0; tokens != NULL && tokens[i] != NULL; i++)
    {
      g_autofree char *token = g_strescape (tokens[i], NULL);

      g_string_append_printf (selector,
                              ", [id=\"%s\"], [name=\"%s\"], [aria-labelledby~=\"%s\"]",
                              token, token, token);
    }

  add_string (builder, "ids", selector->str);
}

static void
add_covers (JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "covers");
  json_builder_begin_object (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (covers); i++)
    add_string (builder, covers[i].kind, covers[i].selector);
  json_builder_end_object (builder);
}

/* Each with the slash that ends it, so that none is the beginning of another. */
static void
add_origins (JsonBuilder        *builder,
             const char         *origin,
             const char * const *hosts)
{
  g_autofree char *start = g_strconcat (origin, "/", NULL);

  json_builder_set_member_name (builder, "origins");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, start);
  for (gsize i = 0; hosts != NULL && hosts[i] != NULL; i++)
    {
      g_autofree char *further = g_strconcat ("https://", hosts[i], "/", NULL);

      json_builder_add_string_value (builder, further);
    }
  json_builder_end_array (builder);
}

static void
add_labels (JsonBuilder *builder,
            WdLabels    *labels)
{
  json_builder_set_member_name (builder, "labels");
  json_builder_begin_array (builder);
  for (guint i = 0; i < wd_labels_get_n (labels); i++)
    {
      const char *tag = wd_labels_get_language (labels, i);
      g_autofree char *language = g_ascii_strdown (tag, (gssize) strcspn (tag, "-"));

      json_builder_begin_array (builder);
      json_builder_add_string_value (builder, language);
      json_builder_add_string_value (builder, wd_labels_get_text (labels, i));
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
}

static void
add_ints (JsonBuilder *builder,
          const char  *name,
          const int   *numbers,
          gsize        n)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (gsize i = 0; i < n; i++)
    json_builder_add_int_value (builder, numbers[i]);
  json_builder_end_array (builder);
}

/* What is said of a target unless something is seen. */
static void
add_nothing (JsonBuilder *builder)
{
  add_string (builder, "outcome", "absent");
  add_string (builder, "reason", "none");
  add_string (builder, "state", "unknown");
  json_builder_set_member_name (builder, "enabled");
  json_builder_add_boolean_value (builder, FALSE);
  add_string (builder, "cover", "none");
  add_ints (builder, "rect", nowhere, G_N_ELEMENTS (nowhere));
  add_string (builder, "obstacle", "none");
  add_ints (builder, "way", nowhere, G_N_ELEMENTS (nowhere));
}

static void
add_obstacles (JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "obstacles");
  json_builder_begin_array (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (obstacles); i++)
    {
      json_builder_begin_array (builder);
      json_builder_add_string_value (builder, obstacles[i].kind);
      json_builder_add_string_value (builder, obstacles[i].selector);
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
}

/* As MutationObserver has them: whatever there is to notice. */
static void
add_mutations (JsonBuilder *builder)
{
  static const char * const kinds[] = { "attributes", "characterData", "childList", "subtree" };

  json_builder_set_member_name (builder, "mutations");
  json_builder_begin_object (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      json_builder_set_member_name (builder, kinds[i]);
      json_builder_add_boolean_value (builder, TRUE);
    }
  json_builder_end_object (builder);
}

static void
add_step (JsonBuilder        *builder,
          const char         *origin,
          const char * const *hosts,
          WdStep             *step)
{
  WdTarget *target = wd_step_get_target (step);
  WdRole role = wd_target_get_role (target);

  json_builder_begin_object (builder);
  add_origins (builder, origin, hosts);
  add_string (builder, "controls", controls[role]);
  add_string (builder, "mute", MUTE);
  add_string (builder, "parts", PARTS);
  add_string (builder, "barred", BARRED);
  add_string (builder, "choices", role == WD_ROLE_SWITCH ? CHOICES : NULL);
  add_string (builder, "folds", FOLDS);
  add_string (builder, "main", regions[WD_REGION_MAIN]);
  add_string (builder, "region", regions[wd_target_get_region (target)]);
  add_hrefs (builder, role, wd_target_get_hrefs (target));
  add_tokens (builder, wd_target_get_tokens (target));
  json_builder_set_member_name (builder, "beyond");
  json_builder_add_int_value (builder, role == WD_ROLE_LINK ? BEYOND_LINKS : BEYOND_SWITCHES);
  add_labels (builder, wd_target_get_labels (target));
  add_covers (builder);
  json_builder_end_object (builder);
}

/**
 * wd_agent_spec_new:
 * @document: serial number of the document that it is for
 * @origin: a valid origin
 * @hosts: (nullable) (array zero-terminated=1): further hosts that links of the service may lead to
 * @step: (nullable): the step whose target to look for
 *
 * Says in JSON what the agent is to look for, as selectors and expressions, and what each of its
 * answers begins with. A step without a target is as none: the agent then reports the page's
 * language only.
 *
 * Returns: (transfer full): the text
 */
char *
wd_agent_spec_new (guint               document,
                   const char         *origin,
                   const char * const *hosts,
                   WdStep             *step)
{
  g_autoptr(JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *hint = NULL;
  gboolean has_target;

  g_return_val_if_fail (origin != NULL, NULL);
  g_return_val_if_fail (step == NULL || WD_IS_STEP (step), NULL);

  has_target = step != NULL && wd_step_get_target (step) != NULL;
  hint = wd_agent_hint_new (has_target ? wd_target_get_labels (wd_step_get_target (step)) : NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "head");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "document");
  json_builder_add_int_value (builder, document);
  add_string (builder, "step", has_target ? wd_step_get_id (step) : NULL);
  add_nothing (builder);
  json_builder_end_object (builder);
  add_string (builder, "language", LANGUAGE);
  add_string (builder, "hosts", HOSTS);
  add_string (builder, "hint", hint);
  add_ints (builder, "delays", delays, G_N_ELEMENTS (delays));
  add_strings (builder, "moves", moves);
  add_strings (builder, "changes", changes);
  add_mutations (builder);
  add_obstacles (builder);
  json_builder_set_member_name (builder, "step");
  if (has_target)
    add_step (builder, origin, hosts, step);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}
