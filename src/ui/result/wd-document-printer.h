/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-document-block.h"

#include <cairo.h>

G_BEGIN_DECLS

guint wd_document_printer_run (cairo_surface_t *surface,
                               GPtrArray       *blocks,
                               const char      *title,
                               double           scale,
                               guint            n_pages);

G_END_DECLS
