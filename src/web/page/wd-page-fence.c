/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-fence.h"

#include "wd-origin.h"
#include "wd-session-store.h"

#include <errno.h>
#include <glib/gstdio.h>

/* The fence is a filter by which WebKit lets a page load from the service's own hosts only, before
 * it looks a host up. `decide-policy` alone cannot: it does not say whether a script or a form
 * leads the page away or a subframe, which may show other hosts.
 */

#define BLOCK "{\"trigger\":{\"url-filter\":\".*\",\"resource-type\":[\"top-document\"]}," \
  "\"action\":{\"type\":\"block\"}}"

#define ALLOW ",{\"trigger\":{\"url-filter\":\"%s\",\"resource-type\":[\"top-document\"]}," \
  "\"action\":{\"type\":\"ignore-previous-rules\"}}"

static void
allow (GString    *rules,
       const char *prefix,
       const char *name)
{
  g_auto(GStrv) parts = g_strsplit (name, ".", -1);
  g_autofree char *quoted = g_strjoinv ("[.]", parts);
  g_autofree char *pattern = g_strconcat (prefix, quoted, "/", NULL);

  g_string_append_printf (rules, ALLOW, pattern);
}

/* The addresses are those that wd_destination_find() finds for the view. */
static GBytes *
make_rules (const char         *origin,
            const char * const *hosts)
{
  GString *rules = g_string_new ("[" BLOCK);
  gboolean practice = g_str_has_prefix (origin, WD_PRACTICE_SCHEME ":");

  allow (rules, "^", origin);
  for (gsize i = 0; !practice && hosts != NULL && hosts[i] != NULL; i++)
    allow (rules, "^https://([a-z][a-z][.])?", hosts[i]);
  g_string_append_c (rules, ']');

  return g_string_free_to_bytes (rules);
}

/* WebKit keeps the filter in memory from here on. */
static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  WebKitUserContentFilterStore *store = WEBKIT_USER_CONTENT_FILTER_STORE (object);
  WebKitUserContentFilter *filter;
  GError *error = NULL;

  filter = webkit_user_content_filter_store_save_finish (store, result, &error);
  wd_session_store_delete (webkit_user_content_filter_store_get_path (store), NULL);

  if (filter != NULL)
    g_task_return_pointer (task, filter, (GDestroyNotify) webkit_user_content_filter_unref);
  else
    g_task_return_error (task, error);
}

/**
 * wd_page_fence_make_async:
 * @origin: the origin of the service, or of its practice site
 * @hosts: (nullable) (array zero-terminated=1): further hosts of the service
 * @callback: what to call when the fence is made
 * @user_data: data for @callback
 *
 * Makes the fence for the pages of a service. WebKit does that in a thread, by way of a file.
 */
void
wd_page_fence_make_async (const char          *origin,
                          const char * const  *hosts,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, user_data);
  g_autoptr(WebKitUserContentFilterStore) store = NULL;
  g_autoptr(GBytes) rules = NULL;
  g_autofree char *folder = NULL;

  g_return_if_fail (wd_origin_is_valid (origin));

  /* What is left behind by a program that is killed meanwhile goes with the login. */
  folder = g_build_filename (g_get_user_runtime_dir (), "widerspruch-XXXXXX", NULL);
  g_mkdir_with_parents (g_get_user_runtime_dir (), 0700);
  if (g_mkdtemp (folder) == NULL)
    {
      int code = errno;

      g_task_return_new_error (task, G_FILE_ERROR, g_file_error_from_errno (code),
                               "%s: %s", folder, g_strerror (code));
      return;
    }

  rules = make_rules (origin, hosts);
  store = webkit_user_content_filter_store_new (folder);
  webkit_user_content_filter_store_save (store, "fence", rules, NULL, saved_cb,
                                         g_steal_pointer (&task));
}

/**
 * wd_page_fence_make_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the fence, to be added to the content of a view
 */
WebKitUserContentFilter *
wd_page_fence_make_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
