/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define WD_PAGE_ERROR (wd_page_error_quark ())

/**
 * WdPageError:
 * @WD_PAGE_ERROR_OFFLINE: this machine has no network
 * @WD_PAGE_ERROR_HOST: the host's name could not be resolved
 * @WD_PAGE_ERROR_CONNECTION: the host could not be reached, or the connection broke
 * @WD_PAGE_ERROR_TLS: the connection is not secure; there is no going on
 * @WD_PAGE_ERROR_DENIED: the service refused the request (HTTP 401, 403)
 * @WD_PAGE_ERROR_NOT_FOUND: the service has no such page (HTTP 404, 410)
 * @WD_PAGE_ERROR_TOO_MANY: the service asks to wait (HTTP 429, LinkedIn's own 999)
 * @WD_PAGE_ERROR_SERVICE: the service failed (HTTP 5xx)
 * @WD_PAGE_ERROR_LOOP: the page leads to another one again and again
 * @WD_PAGE_ERROR_CRASHED: the process that shows the page ended unexpectedly
 * @WD_PAGE_ERROR_MEMORY: the page took more memory than it may, and was ended
 * @WD_PAGE_ERROR_NETWORK: the network wants a sign-in (HTTP 407, 511)
 * @WD_PAGE_ERROR_PROXY: the network's proxy does not let the request through
 * @WD_PAGE_ERROR_EMPTY: the service answered without a page (HTTP 204, 205)
 * @WD_PAGE_ERROR_DOWNLOAD: the address leads to a file
 * @WD_PAGE_ERROR_PROGRAM: the address leads to another program
 * @WD_PAGE_ERROR_OUTSIDE: the address leads to another site
 * @WD_PAGE_ERROR_SANDBOX_MISSING: a program that the sandbox of pages needs is not there
 * @WD_PAGE_ERROR_SANDBOX_REFUSED: the sandbox does not start
 * @WD_PAGE_ERROR_SANDBOX_FOLDER: the folder for sockets cannot be written
 * @WD_PAGE_ERROR_SANDBOX_PATH: the path of that folder is too long for a socket
 * @WD_PAGE_ERROR_SANDBOX_DISPLAY: the sandbox does not reach the display
 * @WD_PAGE_ERROR_OTHER: anything else
 *
 * Why no page can be shown. The message is WebKit's or names the HTTP status: for developers.
 */
typedef enum
{
  WD_PAGE_ERROR_OFFLINE,
  WD_PAGE_ERROR_HOST,
  WD_PAGE_ERROR_CONNECTION,
  WD_PAGE_ERROR_TLS,
  WD_PAGE_ERROR_DENIED,
  WD_PAGE_ERROR_NOT_FOUND,
  WD_PAGE_ERROR_TOO_MANY,
  WD_PAGE_ERROR_SERVICE,
  WD_PAGE_ERROR_LOOP,
  WD_PAGE_ERROR_CRASHED,
  WD_PAGE_ERROR_MEMORY,
  WD_PAGE_ERROR_NETWORK,
  WD_PAGE_ERROR_PROXY,
  WD_PAGE_ERROR_EMPTY,
  WD_PAGE_ERROR_DOWNLOAD,
  WD_PAGE_ERROR_PROGRAM,
  WD_PAGE_ERROR_OUTSIDE,
  WD_PAGE_ERROR_SANDBOX_MISSING,
  WD_PAGE_ERROR_SANDBOX_REFUSED,
  WD_PAGE_ERROR_SANDBOX_FOLDER,
  WD_PAGE_ERROR_SANDBOX_PATH,
  WD_PAGE_ERROR_SANDBOX_DISPLAY,
  WD_PAGE_ERROR_OTHER,
} WdPageError;

GQuark  wd_page_error_quark       (void);

GError *wd_page_error_from_webkit (const GError *error);
GError *wd_page_error_from_http   (guint         status);
GError *wd_page_error_from_proxy  (guint         status);

G_END_DECLS
