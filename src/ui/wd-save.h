/* wd-save.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean  wd_save_write  (GFile                *file,
                          GBytes               *bytes,
                          GError              **error);

void      wd_save_async  (GtkWindow            *parent,
                          const char           *title,
                          const char           *name,
                          GBytes               *bytes,
                          GCancellable         *cancellable,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data);
GFile    *wd_save_finish (GAsyncResult         *result,
                          GError              **error);

G_END_DECLS
