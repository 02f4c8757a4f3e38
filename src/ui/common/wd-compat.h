/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void   wd_compat_announce         (GtkWidget            *widget,
                                   const char           *text);

void   wd_compat_present_about    (GtkWindow            *parent);

/**
 * WdAnswer:
 * @id: the name that the answer goes by
 * @label: what it says, with a mnemonic
 *
 * One of the answers to a question.
 */
typedef struct
{
  const char *id;
  const char *label;
} WdAnswer;

void   wd_compat_ask              (GtkWindow            *parent,
                                   const char           *heading,
                                   const char           *body,
                                   const WdAnswer       *answers,
                                   gsize                 n_answers,
                                   GCallback             answered,
                                   gpointer              object);
void   wd_compat_confirm          (GtkWindow            *parent,
                                   const char           *heading,
                                   const char           *body,
                                   const char           *label,
                                   GCallback             confirmed);

void   wd_compat_save_file_async  (GtkWindow            *parent,
                                   const char           *title,
                                   const char           *name,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
GFile *wd_compat_save_file_finish (GObject              *object,
                                   GAsyncResult         *result,
                                   GError              **error);

void   wd_compat_mend_scrolling   (void);
void   wd_compat_mend_clamps      (void);

G_END_DECLS
