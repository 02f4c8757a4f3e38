/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WD_GUIDE_ERROR (wd_guide_error_quark ())

/**
 * WdGuideError:
 * @WD_GUIDE_ERROR_SYNTAX: not well-formed XML, or not UTF-8
 * @WD_GUIDE_ERROR_FORMAT: another namespace or format number
 * @WD_GUIDE_ERROR_ELEMENT: an element that is unknown or not allowed here
 * @WD_GUIDE_ERROR_ATTRIBUTE: an attribute that is unknown
 * @WD_GUIDE_ERROR_TEXT: text where none may stand, or an empty one where it must
 * @WD_GUIDE_ERROR_MISSING: an element or attribute that must be there
 * @WD_GUIDE_ERROR_VALUE: an attribute whose value is not of its kind
 * @WD_GUIDE_ERROR_DUPLICATE: a second one of what there may be one of
 * @WD_GUIDE_ERROR_REFERENCE: a `{placeholder}` that names nothing
 * @WD_GUIDE_ERROR_LIMIT: too large, too deep or too many
 *
 * A mistake in a guide.
 */
typedef enum
{
  WD_GUIDE_ERROR_SYNTAX,
  WD_GUIDE_ERROR_FORMAT,
  WD_GUIDE_ERROR_ELEMENT,
  WD_GUIDE_ERROR_ATTRIBUTE,
  WD_GUIDE_ERROR_TEXT,
  WD_GUIDE_ERROR_MISSING,
  WD_GUIDE_ERROR_VALUE,
  WD_GUIDE_ERROR_DUPLICATE,
  WD_GUIDE_ERROR_REFERENCE,
  WD_GUIDE_ERROR_LIMIT,
} WdGuideError;

GQuark   wd_guide_error_quark (void);

gboolean wd_guide_fail        (GError       **error,
                               WdGuideError   code,
                               const char    *format,
                               ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
