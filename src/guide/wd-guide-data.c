/* wd-guide-data.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-guide-private.h"

static void
section_free (gpointer data)
{
  WdGuideSection *section = data;

  g_free (section->title);
  g_ptr_array_unref (section->text);
  g_free (section);
}

WdGuideSection *
wd_guide_section_new (void)
{
  WdGuideSection *section = g_new0 (WdGuideSection, 1);

  section->text = g_ptr_array_new_null_terminated (1, g_free, TRUE);

  return section;
}

WdGuideData *
wd_guide_data_new (gboolean builtin)
{
  WdGuideData *data = g_new0 (WdGuideData, 1);

  data->builtin = builtin;
  data->hosts = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  data->sections = g_ptr_array_new_with_free_func (section_free);
  data->extent = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  data->extent_sections = g_ptr_array_new_with_free_func (section_free);
  data->steps = g_ptr_array_new_with_free_func (g_object_unref);

  return data;
}

void
wd_guide_data_free (WdGuideData *data)
{
  g_free (data->id);
  g_free (data->revised);
  g_free (data->service_name);
  g_free (data->origin);
  g_ptr_array_unref (data->hosts);
  for (guint i = 0; i < WD_GUIDE_N_WALLS; i++)
    g_strfreev (data->walls[i]);
  g_free (data->title);
  g_free (data->summary);
  g_ptr_array_unref (data->sections);
  g_ptr_array_unref (data->extent);
  g_ptr_array_unref (data->extent_sections);
  g_ptr_array_unref (data->steps);
  g_free (data);
}
