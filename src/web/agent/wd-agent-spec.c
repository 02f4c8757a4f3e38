/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-agent-spec.h"

#include "wd-enum.h"
#include "wd-guide-enums.h"
#include "wd-language.h"

#include <json-glib/json-glib.h>
#include <webkit/webkit.h>

static GVariant *
make_origins (const char *origin,
              WdService  *service)
{
  g_autoptr(GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE_STRING_ARRAY);
  const char * const *hosts = service != NULL ? wd_service_get_hosts (service) : NULL;

  g_variant_builder_add (builder, "s", origin);
  for (gsize i = 0; hosts != NULL && hosts[i] != NULL; i++)
    g_variant_builder_add_value (builder, g_variant_new_printf ("https://%s", hosts[i]));

  return g_variant_builder_end (builder);
}

static GVariant *
make_labels (WdLabels *labels)
{
  g_autoptr(GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE ("a(ss)"));

  for (guint i = 0; i < labels->len; i++)
    g_variant_builder_add (builder, "(ss)", g_array_index (labels, WdLabel, i).language,
                           g_array_index (labels, WdLabel, i).text);

  return g_variant_builder_end (builder);
}

typedef const char *(*GetSelector) (WdService *service,
                                    guint      kind);

/* By the words of their kinds. */
static GVariant *
make_selectors (WdService   *service,
                GType        type,
                GetSelector  get_selector)
{
  g_autoptr(GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr(GEnumClass) klass = g_type_class_ref (type);

  for (gint kind = 0; service != NULL && kind <= klass->maximum; kind++)
    {
      const char *selector = get_selector (service, (guint) kind);

      if (selector != NULL)
        g_variant_builder_add (builder, "{ss}", wd_enum_to_string (type, kind), selector);
    }

  return g_variant_builder_end (builder);
}

/* In whatever language: the word of a page counts in any. */
static GVariant *
make_words (const WdTarget *target)
{
  g_autoptr(GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE ("a(ss)"));

  for (guint state = 0; state < WD_TARGET_N_STATES; state++)
    for (guint i = 0; i < target->words[state]->len; i++)
      g_variant_builder_add (builder, "(ss)", wd_enum_to_string (WD_TYPE_STATE, (gint) state),
                             g_array_index (target->words[state], WdLabel, i).text);

  return g_variant_builder_end (builder);
}

static gboolean
has_words (const WdTarget *target)
{
  return target->words[WD_STATE_OFF]->len + target->words[WD_STATE_ON]->len > 0;
}

/* The agent tells no checkbox from a switch, and no menu from a list: pages do not, either. */
static const char *
get_role (const WdTarget *target)
{
  static const WdRole roles[] = {
    [WD_ROLE_LINK] = WD_ROLE_LINK,
    [WD_ROLE_BUTTON] = WD_ROLE_BUTTON,
    [WD_ROLE_SWITCH] = WD_ROLE_SWITCH,
    [WD_ROLE_CHECKBOX] = WD_ROLE_SWITCH,
    [WD_ROLE_RADIO] = WD_ROLE_RADIO,
    [WD_ROLE_MENU_BUTTON] = WD_ROLE_SELECT,
    [WD_ROLE_SELECT] = WD_ROLE_SELECT,
  };

  return wd_enum_to_string (WD_TYPE_ROLE, roles[target->role]);
}

static GVariant *
make_target (const WdTarget *target,
             const char     *origin,
             WdService      *service)
{
  GVariantDict members;

  g_variant_dict_init (&members, NULL);
  g_variant_dict_insert (&members, "role", "s", get_role (target));
  g_variant_dict_insert_value (&members, "labels", make_labels (target->labels));

  if (target->region != WD_REGION_ANY)
    g_variant_dict_insert (&members, "region", "s",
                           wd_enum_to_string (WD_TYPE_REGION, target->region));

  if (target->tokens[0] != NULL)
    g_variant_dict_insert (&members, "tokens", "^as", target->tokens);

  if (has_words (target))
    g_variant_dict_insert_value (&members, "words", make_words (target));

  if (target->role == WD_ROLE_LINK)
    {
      g_variant_dict_insert (&members, "hrefs", "^as", target->hrefs);
      g_variant_dict_insert_value (&members, "origins", make_origins (origin, service));
    }

  if (target->attribute != NULL)
    g_variant_dict_insert (&members, "attribute", "s", target->attribute);

  if (target->around != NULL)
    {
      g_variant_dict_insert (&members, "around", "s", target->around);
      g_variant_dict_insert (&members, "places", "^as", target->places);
    }

  return g_variant_dict_end (&members);
}

static GVariant *
make_targets (WdStep     *step,
              const char *origin,
              WdService  *service)
{
  g_autoptr(GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE ("aa{sv}"));

  for (guint i = 0; step != NULL && i < step->targets->len; i++)
    g_variant_builder_add_value (builder,
                                 make_target (wd_step_get_target (step, i), origin, service));

  return g_variant_builder_end (builder);
}

/* Whether getBoundingClientRect() has CSS zoom in it. No page tells: a transform looks the same. */
static gboolean
has_zoomed_rects (void)
{
  return webkit_get_major_version () > 2 || webkit_get_minor_version () >= 52;
}

/**
 * wd_agent_spec_new:
 * @document: serial number of the document that it is for
 * @origin: a valid origin
 * @service: (nullable): the service, if its guide is known
 * @step: (nullable): the step whose targets to look for
 *
 * Tells the agent in JSON what to look for; README.md describes the members. A step without a
 * target is as none: the agent then reports the language and the obstacles of the page only.
 *
 * Returns: (transfer full): the text
 */
char *
wd_agent_spec_new (guint       document,
                   const char *origin,
                   WdService  *service,
                   WdStep     *step)
{
  g_autoptr(GVariant) spec = NULL;
  gboolean has_target;
  GVariantDict members;

  g_return_val_if_fail (origin != NULL, NULL);
  g_return_val_if_fail (service == NULL || WD_IS_SERVICE (service), NULL);
  g_return_val_if_fail (step == NULL || WD_IS_STEP (step), NULL);

  has_target = step != NULL && step->targets->len > 0;

  g_variant_dict_init (&members, NULL);
  g_variant_dict_insert (&members, "document", "u", document);
  g_variant_dict_insert (&members, "step", "ms", has_target ? step->id : NULL);
  g_variant_dict_insert (&members, "language", "s", WD_LANGUAGE_PATTERN);
  g_variant_dict_insert_value (&members, "covers",
                               make_selectors (service, WD_TYPE_COVER,
                                               (GetSelector) wd_service_get_cover));
  g_variant_dict_insert_value (&members, "obstacles",
                               make_selectors (service, WD_TYPE_OBSTACLE,
                                               (GetSelector) wd_service_get_obstacle));
  g_variant_dict_insert (&members, "zoomed", "b", has_zoomed_rects ());
  g_variant_dict_insert_value (&members, "targets", make_targets (step, origin, service));
  if (has_target && step->menu_button != NULL)
    g_variant_dict_insert (&members, "menu", "s", step->menu_button);

  spec = g_variant_ref_sink (g_variant_dict_end (&members));

  return json_gvariant_serialize_data (spec, NULL);
}
