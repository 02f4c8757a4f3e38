/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the tools of Poppler read from a PDF file.
 *
 * - wd_test_pdf_dup_text(): its text, in the order in which it is read, without any white space and
 *   without the marks of direction that the reader adds
 * - wd_test_pdf_dup_bare(): the same of a text to compare with
 * - wd_test_pdf_dup_info(): what is said about it, a line each
 * - wd_test_pdf_dup_structure(): its tags, with the text in them
 * - wd_test_pdf_get_n_pages(): how many pages it has
 * - wd_test_pdf_get_n_pictures(): how many pictures are in it
 */

char  *wd_test_pdf_dup_text       (GBytes     *pdf);
char  *wd_test_pdf_dup_bare       (const char *text);
char  *wd_test_pdf_dup_info       (GBytes     *pdf);
char  *wd_test_pdf_dup_structure  (GBytes     *pdf);
guint  wd_test_pdf_get_n_pages    (GBytes     *pdf);
guint  wd_test_pdf_get_n_pictures (GBytes     *pdf);

G_END_DECLS
