/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-inspect-command.h"

#include "wd-inspector.h"
#include "wd-origin.h"
#include "wd-page-sandbox.h"

#include <gdk/gdk.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/* The status if nothing was found, for whatever reason. */
#define EXIT_NOT_FOUND 3

#define MEGABYTE (1024 * 1024)
#define MAX_MEGABYTES 50

typedef struct
{
  GMainLoop *loop;
  WdInspection *inspection;
} Answer;

/* What a guide knows of a page by its address. */
typedef struct
{
  WdStep *step;
  WdObstacle obstacle;
} Place;

static Place
find_place (WdGuide    *guide,
            const char *url)
{
  WdService *service = wd_guide_get_service (guide);
  g_autofree char *location = wd_origin_dup_location (service->origin, url);
  gint index = location != NULL ? wd_guide_match_location (guide, location) : -1;

  return (Place) {
    .step = index >= 0 ? wd_guide_get_step (guide, (guint) index) : NULL,
    .obstacle = location != NULL ? wd_service_match_obstacle (service, location) : WD_OBSTACLE_NONE,
  };
}

static gboolean
knows (WdGuide    *guide,
       const char *url)
{
  Place place = find_place (guide, url);

  return place.step != NULL || place.obstacle != WD_OBSTACLE_NONE;
}

/* The first guide that knows the page, or else the first that is about the page's service. */
static WdGuide *
find_guide (WdGuideLibrary *library,
            const char     *url)
{
  GPtrArray *guides = wd_guide_library_get_guides (library);
  WdGuide *best = NULL;

  for (guint i = 0; i < guides->len; i++)
    {
      WdGuide *guide = g_ptr_array_index (guides, i);

      if (knows (guide, url))
        return guide;
      if (best == NULL && wd_origin_contains (wd_guide_get_service (guide)->origin, url))
        best = guide;
    }

  return best;
}

static gboolean
is_address (const char *url)
{
  g_autoptr(GUri) uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);

  return uri != NULL && g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0';
}

static char *
dup_problem_with_url (WdGuide    *guide,
                      const char *url)
{
  if (!is_address (url))
    return g_strdup_printf (_("“%s” is not the address of a page"), url);

  if (guide == NULL)
    return g_strdup_printf (_("No guide is about the site of “%s”"), url);

  if (!wd_origin_contains (wd_guide_get_service (guide)->origin, url))
    return g_strdup_printf (_("The guide “%s” is about %s only, not about “%s”"),
                            wd_guide_get_id (guide), wd_guide_get_service (guide)->origin, url);

  if (!knows (guide, url))
    return g_strdup_printf (_("The guide “%s” does not know the page “%s”"),
                            wd_guide_get_id (guide), url);

  return NULL;
}

/* Text has no zeros, unless it is in one of the wide encodings and says so at once. */
static gboolean
is_text (GBytes *page)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (page, &size);

  return memchr (data, '\0', size) == NULL ||
         (data[0] == 0xff && data[1] == 0xfe) || (data[0] == 0xfe && data[1] == 0xff);
}

static char *
dup_problem_with_page (const char *name,
                       GBytes     *page)
{
  if (g_bytes_get_size (page) == 0)
    return g_strdup_printf (_("The file “%s” is empty"), name);

  if (!is_text (page))
    return g_strdup_printf (_("The file “%s” is not a web page"), name);

  return NULL;
}

/* A folder has no bytes, a pipe may have some for ever. */
static char *
dup_problem_with_file (const char *name,
                       GFileInfo  *info)
{
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return g_strdup_printf (_("“%s” is not a file"), name);

  if (g_file_info_get_size (info) > MAX_MEGABYTES * MEGABYTE)
    return g_strdup_printf (_("The file “%s” is larger than %d MB"), name, MAX_MEGABYTES);

  return NULL;
}

static GBytes *
read_page (const char  *path,
           char       **problem)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInfo) info = NULL;
  g_autoptr(GBytes) page = NULL;
  g_autoptr(GError) error = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE ","
                            G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, &error);
  if (info != NULL)
    *problem = dup_problem_with_file (name, info);
  if (info != NULL && *problem == NULL)
    page = g_file_load_bytes (file, NULL, NULL, &error);
  if (page != NULL)
    *problem = dup_problem_with_page (name, page);
  if (error != NULL)
    *problem = g_strdup (error->message);

  return *problem == NULL ? g_steal_pointer (&page) : NULL;
}

static void
inspected_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  Answer *answer = data;

  answer->inspection = wd_inspector_inspect_finish (result, NULL);
  g_main_loop_quit (answer->loop);
}

static int
inspect (const WdInspectOptions *options,
         WdGuide                *guide,
         GBytes                 *page)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(WdInspection) inspection = NULL;
  g_autofree char *json = NULL;
  Place place = find_place (guide, options->url);
  const WdInspectorOrder order = {
    .width = options->width,
    .height = options->height,
    .patience = WD_INSPECTOR_PATIENCE,
    .page = page,
    .origin = wd_guide_get_service (guide)->origin,
    .service = wd_guide_get_service (guide),
    .uri = options->url,
    .step = place.step,
    .repeat = (guint) options->repeat,
  };
  Answer answer = { loop, NULL };

  wd_inspector_inspect_async (&order, NULL, inspected_cb, &answer);
  g_main_loop_run (loop);

  inspection = answer.inspection;
  /* What is seen on the page counts for more than its address. */
  if (inspection->obstacle == WD_OBSTACLE_NONE)
    inspection->obstacle = place.obstacle;
  json = wd_inspection_to_json (inspection, wd_guide_get_id (guide), options->url,
                                place.step != NULL ? place.step->id : NULL);
  g_print ("%s\n", json);

  return inspection->outcome == WD_OUTCOME_FOUND ? EXIT_SUCCESS : EXIT_NOT_FOUND;
}

/**
 * wd_inspect_command_run:
 * @options: what to inspect
 * @library: the guides
 * @open_display: starts GTK, once everything else is known to be right
 * @error: return location for a #GError: a #GOptionError if it is the options that are wrong, a
 *   #WdPageError if no page can be shown
 *
 * Prints what the agent makes of a saved page, as one JSON object.
 *
 * Returns: the status to end with, if there is no error
 */
int
wd_inspect_command_run (const WdInspectOptions  *options,
                        WdGuideLibrary          *library,
                        WdOpenDisplay            open_display,
                        GError                 **error)
{
  g_autoptr(GBytes) page = NULL;
  g_autofree char *problem = NULL;
  WdGuide *guide = options->guide != NULL ? options->guide : find_guide (library, options->url);

  problem = dup_problem_with_url (guide, options->url);
  if (problem == NULL)
    page = read_page (options->file, &problem);

  if (problem != NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, problem);
      return EXIT_FAILURE;
    }

  /* No window is shown, so assistive tools need no bus. Mesa would write to the cache folder. */
  g_setenv ("GTK_A11Y", "none", TRUE);
  g_setenv ("MESA_SHADER_CACHE_DISABLE", "true", TRUE);

  if (!open_display (error) ||
      !wd_page_sandbox_check (gdk_display_get_name (gdk_display_get_default ()), error))
    return EXIT_FAILURE;

  return inspect (options, guide, page);
}
