/* wd-agent-script.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-agent-script.h"

#include "wd-web-resources.h"

#include <json-glib/json-glib.h>

#define RESOURCE_PATH "/widerspruch/agent/"

static const char * const files[] = { "find.js", "see.js", "watch.js", "agent.js" };

static void
add_strings (JsonBuilder        *builder,
             const char         *name,
             const char * const *strings)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (gsize i = 0; strings != NULL && strings[i] != NULL; i++)
    json_builder_add_string_value (builder, strings[i]);
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
      json_builder_begin_array (builder);
      json_builder_add_string_value (builder, wd_labels_get_language (labels, i));
      json_builder_add_string_value (builder, wd_labels_get_text (labels, i));
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
}

static void
add_step (JsonBuilder *builder,
          WdStep      *step)
{
  WdTarget *target = wd_step_get_target (step);
  WdRegion region = wd_target_get_region (target);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, wd_step_get_id (step));
  json_builder_set_member_name (builder, "role");
  json_builder_add_string_value (builder, wd_role_to_string (wd_target_get_role (target)));
  json_builder_set_member_name (builder, "region");
  if (region == WD_REGION_ANY)
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, wd_region_to_string (region));
  add_strings (builder, "hrefs", wd_target_get_hrefs (target));
  add_strings (builder, "tokens", wd_target_get_tokens (target));
  add_labels (builder, wd_target_get_labels (target));
  json_builder_set_member_name (builder, "want");
  json_builder_add_string_value (builder, wd_state_to_string (wd_target_get_want (target)));
  json_builder_end_object (builder);
}

/**
 * wd_agent_script_new:
 * @origin: a valid origin
 *
 * Puts the agent together from its files. It runs at the start of each document of the top frame,
 * on pages of this origin only, in #WD_AGENT_WORLD, where no script of the page can see it.
 *
 * Returns: (transfer full): the script
 */
WebKitUserScript *
wd_agent_script_new (const char *origin)
{
  g_autoptr (GString) source = g_string_new ("(function () {\n'use strict';\n");
  g_autofree char *pages = NULL;
  const char *allow_list[2] = { NULL, NULL };

  g_return_val_if_fail (origin != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_PATH, files[i], NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (wd_web_get_resource (), path,
                                                          G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      g_assert (bytes != NULL);
      g_string_append_len (source, g_bytes_get_data (bytes, NULL),
                           (gssize) g_bytes_get_size (bytes));
    }

  g_string_append (source, "})();\n");
  pages = g_strconcat (origin, "/*", NULL);
  allow_list[0] = pages;

  return webkit_user_script_new_for_world (source->str, WEBKIT_USER_CONTENT_INJECT_TOP_FRAME,
                                           WEBKIT_USER_SCRIPT_INJECT_AT_DOCUMENT_START,
                                           WD_AGENT_WORLD, allow_list, NULL);
}

/**
 * wd_agent_spec_new:
 * @document: serial number of the document that it is for
 * @origin: a valid origin
 * @step: (nullable): the step whose target to look for
 *
 * Says in JSON what the agent is to look for. A step without a target is as none: the agent then
 * reports the page's language only.
 *
 * Returns: (transfer full): the text
 */
char *
wd_agent_spec_new (guint       document,
                   const char *origin,
                   WdStep     *step)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (origin != NULL, NULL);
  g_return_val_if_fail (step == NULL || WD_IS_STEP (step), NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "document");
  json_builder_add_int_value (builder, document);
  json_builder_set_member_name (builder, "origin");
  json_builder_add_string_value (builder, origin);
  json_builder_set_member_name (builder, "step");
  if (step != NULL && wd_step_get_target (step) != NULL)
    add_step (builder, step);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}
