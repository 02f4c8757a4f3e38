/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "first-frame.h"

#include "wd-application.h"

#include <glib/gi18n.h>
#include <locale.h>

/* The program as a person starts it who has not used it before. */
int
main (int    argc,
      char **argv)
{
  g_autoptr(WdApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  textdomain (GETTEXT_PACKAGE);

  application = wd_application_new ();

  return first_frame_run (G_APPLICATION (application));
}
