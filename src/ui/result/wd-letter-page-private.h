/* wd-letter-page-private.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-letter-page.h"

G_BEGIN_DECLS

struct _WdLetterPage
{
  AdwBin parent_instance;

  /* Template widgets */
  AdwToastOverlay *toasts;
  GtkScrolledWindow *scroller;
  GtkLabel *title;
  AdwActionRow *form;
  GtkEditable *name;
  GtkEditable *profile;
  AdwComboRow *language;
  GtkTextView *reasons;
  GtkLabel *problem;
  GtkTextView *preview;

  /* Owned */
  WdLetterTemplate *letter;
  char *service;
  GCancellable *cancellable;
};

WdLetter *wd_letter_page_fill                  (WdLetterPage   *self);

void      wd_letter_page_class_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
