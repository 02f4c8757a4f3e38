/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-fuzz.h"

#include "wd-guide-library.h"
#include "wd-guide-reader.h"
#include "wd-origin.h"

#define NAME "any.xml"

static void
read_sections (WdGuide     *guide,
               WdGuidePart  part)
{
  for (guint i = 0; i < wd_guide_get_n_sections (guide, part); i++)
    {
      g_auto(GStrv) text = NULL;
      g_autofree char *title = wd_guide_dup_section (guide, part, i, &text);

      g_assert_true (*title != '\0' && *text != NULL);
    }
}

static void
read_step (WdGuide *guide,
           guint    index)
{
  WdStep *step = wd_guide_get_step (guide, index);
  const char *link = wd_step_get_link (step, "de");
  g_autofree char *title = wd_step_dup_title (step, "de");
  g_autofree char *text = wd_step_dup_text (step, "fr-CH");
  g_autofree char *menu = wd_step_dup_menu (step, NULL);

  g_assert_true (*title != '\0' && *text != '\0' && (menu == NULL || *menu != '\0'));
  g_assert_cmpint (wd_guide_find_step (guide, step->id), ==, index);

  /* A link resolves to an address of the service, whatever it is. */
  if (link != NULL)
    {
      g_autofree char *uri = wd_origin_resolve (wd_guide_get_service (guide)->origin, link);
      g_autofree char *path = wd_origin_dup_path (wd_guide_get_service (guide)->origin, uri);

      g_assert_nonnull (path);
      wd_guide_match_location (guide, path);
      wd_service_match_obstacle (wd_guide_get_service (guide), path);
    }
}

static void
assert_has_place (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == WD_GUIDE_ERROR);
  g_assert_true (g_str_has_prefix (error->message, NAME ":"));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static WdService *
read_service (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  WdService *service = wd_guide_read_service (bytes, NAME, &error);

  if (service == NULL)
    assert_has_place (error);

  return service;
}

/* A guide or service that is read has all its parts; the error of one that is not has its place. A
 * guide may name the service that comes with the program. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static GPtrArray *services;
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr(WdService) service = read_service (bytes);
  g_autoptr(GError) error = NULL;
  g_autoptr(WdGuide) guide = NULL;
  g_autofree char *summary = NULL;
  guint n_steps;

  if (services == NULL)
    {
      g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();

      services = g_ptr_array_ref (wd_guide_library_get_services (library));
    }

  guide = wd_guide_read (bytes, NAME, FALSE, services, &error);
  if (guide == NULL)
    {
      assert_has_place (error);
      return 0;
    }

  g_assert_null (service);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (wd_guide_get_service (guide)->origin, "https://"));
  summary = wd_guide_dup_summary (guide);
  g_assert_true (*summary != '\0');
  read_sections (guide, WD_GUIDE_PART_WHY);
  read_sections (guide, WD_GUIDE_PART_EXTENT);

  n_steps = wd_guide_get_n_steps (guide);
  g_assert_cmpuint (n_steps, >, 0);
  for (guint i = 0; i < n_steps; i++)
    read_step (guide, i);

  return 0;
}
