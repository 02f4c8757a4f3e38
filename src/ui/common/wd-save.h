/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void      wd_save_async       (GtkWindow            *parent,
                               const char           *title,
                               const char           *name,
                               GBytes               *content,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
GFile    *wd_save_finish      (GAsyncResult         *result,
                               GError              **error);

gboolean  wd_save_write       (GFile                *file,
                               GBytes               *content,
                               GError              **error);
char     *wd_save_dup_done    (GFile                *file);
char     *wd_save_dup_problem (const GError         *error);
char     *wd_save_dup_name    (const char           *what,
                               const char           *suffix);

G_END_DECLS
