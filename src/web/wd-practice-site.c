/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-practice-site.h"

#include "wd-practice-resources.h"

#include <string.h>

#define SCHEME        "practice"
#define RESOURCE_ROOT "/widerspruch/practice"

/* The page of each folder and of all paths below it. The first folder that fits counts. */
static const struct
{
  const char *folder;
  const char *page;
} routes[] = {
  { "/feed", "feed.html" },
  { "/help/linkedin", "help.html" },
  { "/in", "profile.html" },
  { "/login", "login.html" },
  { "/mypreferences/d", "settings.html" },
  { "/psettings", "settings.html" },
  { "/uas/login", "login.html" },
};

static const struct
{
  const char *suffix;
  const char *type;
} types[] = {
  { ".css", "text/css; charset=utf-8" },
  { ".html", "text/html; charset=utf-8" },
  { ".js", "text/javascript; charset=utf-8" },
};

static gboolean
is_in_folder (const char *path,
              const char *folder)
{
  gsize length = strlen (folder);

  return strncmp (path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

static char *
dup_resource_path (const char *path)
{
  if (g_str_equal (path, "") || g_str_equal (path, "/"))
    return g_strdup (RESOURCE_ROOT "/feed.html");

  if (is_in_folder (path, "/assets"))
    return g_strconcat (RESOURCE_ROOT, path, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (routes); i++)
    {
      if (is_in_folder (path, routes[i].folder))
        return g_strconcat (RESOURCE_ROOT "/", routes[i].page, NULL);
    }

  return NULL;
}

static const char *
find_type (const char *resource_path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (g_str_has_suffix (resource_path, types[i].suffix))
        return types[i].type;
    }

  return "application/octet-stream";
}

static void
respond (WebKitURISchemeRequest *request,
         guint                   status,
         const char             *type,
         GBytes                 *body)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (body);
  g_autoptr(WebKitURISchemeResponse) response = NULL;

  response = webkit_uri_scheme_response_new (stream, g_bytes_get_size (body));
  webkit_uri_scheme_response_set_content_type (response, type);
  webkit_uri_scheme_response_set_status (response, status, NULL);
  webkit_uri_scheme_request_finish_with_response (request, response);
}

static GBytes *
look_up (const char *resource_path)
{
  return g_resource_lookup_data (wd_practice_get_resource (), resource_path,
                                 G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static void
request_cb (WebKitURISchemeRequest *request,
            gpointer                user_data)
{
  const char *method = webkit_uri_scheme_request_get_http_method (request);
  const char *path = webkit_uri_scheme_request_get_path (request);
  g_autofree char *resource_path = NULL;
  g_autoptr(GBytes) body = NULL;

  if (g_strcmp0 (method, "GET") != 0)
    {
      static const char refusal[] = "Only GET is answered here.\n";

      body = g_bytes_new_static (refusal, strlen (refusal));
      respond (request, 405, "text/plain; charset=utf-8", body);
      return;
    }

  resource_path = dup_resource_path (path);
  if (resource_path != NULL)
    body = look_up (resource_path);

  if (body != NULL)
    {
      respond (request, 200, find_type (resource_path), body);
      return;
    }

  body = look_up (RESOURCE_ROOT "/not-found.html");
  respond (request, 404, find_type (".html"), body);
}

/**
 * wd_practice_site_register:
 * @context: the context of the views that show the practice site; to be registered once
 *
 * Registers the scheme `practice:`, which serves the practice site on any host. Its paths are those
 * of the service, so that one guide fits both. Pages come from the memory of this program: there is
 * no socket, and the body of a request is not read.
 *
 * The scheme is secure and takes part in cross-origin checks, so that its pages have storage and
 * history as on the web.
 */
void
wd_practice_site_register (WebKitWebContext *context)
{
  WebKitSecurityManager *security;

  g_return_if_fail (WEBKIT_IS_WEB_CONTEXT (context));

  security = webkit_web_context_get_security_manager (context);
  webkit_security_manager_register_uri_scheme_as_secure (security, SCHEME);
  webkit_security_manager_register_uri_scheme_as_cors_enabled (security, SCHEME);

  webkit_web_context_register_uri_scheme (context, SCHEME, request_cb, NULL, NULL);
}
