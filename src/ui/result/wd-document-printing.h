/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-document.h"

G_BEGIN_DECLS

GtkPrintOperation *wd_document_printing_new (WdDocument           *document,
                                             double                scale_min);

void               wd_document_print_async  (WdDocument           *document,
                                             double                scale_min,
                                             const char           *name,
                                             GtkWindow            *parent,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean           wd_document_print_finish (GAsyncResult         *result,
                                             GError              **error);

G_END_DECLS
