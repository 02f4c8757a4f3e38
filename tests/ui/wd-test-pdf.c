/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-pdf.h"

#include <string.h>

/* Returns what a command prints about the PDF, for which it needs a file with a name. */
static char *
run (GBytes     *pdf,
     const char *command,
     const char *option,
     gboolean    to_stdout)
{
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *output = NULL;
  g_autofree char *complaint = NULL;
  const char *arguments[] = { command, option, NULL, to_stdout ? "-" : NULL, NULL };

  file = g_file_new_tmp ("wd-test-XXXXXX.pdf", &stream, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)),
                             g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), NULL, NULL,
                             &error);
  g_assert_no_error (error);

  arguments[2] = g_file_peek_path (file);
  process = g_subprocess_newv (arguments,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, &complaint, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  g_assert_cmpstr (complaint, ==, "");
  g_file_delete (file, NULL, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&output);
}

char *
wd_test_pdf_dup_bare (const char *text)
{
  g_autoptr(GRegex) noise = g_regex_new ("[\\s\\p{Z}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}"
                                         "\\x{2066}-\\x{2069}]+", 0, 0, NULL);

  return g_regex_replace_literal (noise, text, -1, 0, "", 0, NULL);
}

char *
wd_test_pdf_dup_text (GBytes *pdf)
{
  g_autofree char *text = run (pdf, "pdftotext", "-q", TRUE);

  return wd_test_pdf_dup_bare (text);
}

char *
wd_test_pdf_dup_info (GBytes *pdf)
{
  return run (pdf, "pdfinfo", "-isodates", FALSE);
}

/* Older releases of poppler give a part without text an empty one. */
char *
wd_test_pdf_dup_structure (GBytes *pdf)
{
  g_autofree char *structure = run (pdf, "pdfinfo", "-struct-text", FALSE);
  g_auto(GStrv) parts = g_regex_split_simple ("^ *\"\"\n", structure, G_REGEX_MULTILINE, 0);

  return g_strjoinv (NULL, parts);
}

guint
wd_test_pdf_get_n_pages (GBytes *pdf)
{
  g_autofree char *info = wd_test_pdf_dup_info (pdf);
  const char *pages = strstr (info, "\nPages:");

  g_assert_nonnull (pages);

  return (guint) g_ascii_strtoull (pages + strlen ("\nPages:"), NULL, 10);
}

guint
wd_test_pdf_get_n_pictures (GBytes *pdf)
{
  g_autofree char *list = run (pdf, "pdfimages", "-list", FALSE);
  g_auto(GStrv) parts = g_regex_split_simple ("^ *\\d+ +\\d+ image ", list, G_REGEX_MULTILINE, 0);

  return g_strv_length (parts) - 1;
}
