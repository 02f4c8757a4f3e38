/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-guide-reader.h"

static G_GNUC_UNUSED GBytes *
read_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autoptr(GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, length);
}

static G_GNUC_UNUSED WdGuide *
load_fixture (const char *name)
{
  g_autoptr(GBytes) bytes = read_fixture (name);
  g_autoptr(GBytes) service = read_fixture ("good-service.xml");
  g_autoptr(GPtrArray) services = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;
  WdGuide *guide;

  g_ptr_array_add (services, wd_guide_read_service (service, "good-service.xml", &error));
  g_assert_no_error (error);
  guide = wd_guide_read (bytes, name, FALSE, services, &error);
  g_assert_no_error (error);

  return guide;
}
