/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WD_TYPE_HELP_PAGE (wd_help_page_get_type ())

G_DECLARE_FINAL_TYPE (WdHelpPage, wd_help_page, WD, HELP_PAGE, AdwBin)

G_END_DECLS
