/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-guide-error.h"

G_DEFINE_QUARK (wd-guide-error-quark, wd_guide_error)

/**
 * wd_guide_fail:
 * @error: return location for a #WdGuideError
 * @code: what kind of mistake it is
 * @format: the message, in English and for the authors of guides
 *
 * Sets the error of a check.
 *
 * Returns: %FALSE, for the check to return
 */
gboolean
wd_guide_fail (GError       **error,
               WdGuideError   code,
               const char    *format,
               ...)
{
  g_autofree char *message = NULL;
  va_list values;

  va_start (values, format);
  message = g_strdup_vprintf (format, values);
  va_end (values);
  g_set_error_literal (error, WD_GUIDE_ERROR, (gint) code, message);

  return FALSE;
}
