/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-application.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int    argc,
      char **argv)
{
  g_autoptr(WdApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* Without a graphics card, WebKit would paint by Mesa's software renderer from several threads,
   * where Mesa 22.3 reads freed memory now and then, and the page is gone with all that the person
   * has typed. WebKit's own painting is fast enough for pages as these, everywhere.
   */
  g_setenv ("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1", FALSE);

  application = wd_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
