/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-document.h"

#include "wd-test-pdf.h"
#include "wd-test-ui.h"

#include <string.h>

static GBytes *
print (WdDocument *document,
       double      scale_min)
{
  g_autoptr(GError) error = NULL;
  GBytes *pdf = wd_document_print (document, scale_min, &error);

  g_assert_no_error (error);

  return pdf;
}

static void
assert_lines (const char         *text,
              const char * const *lines)
{
  for (gsize i = 0; lines[i] != NULL; i++)
    if (strstr (text, lines[i]) == NULL)
      g_error ("“%s” is not in\n%s", lines[i], text);
}

static void
test_whole (void)
{
  g_autoptr(WdDocument) document = wd_document_new ("Tea & <biscuits>");
  g_autoptr(GdkTexture) picture = wd_test_texture_new (64, 32);
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  g_autofree char *info = NULL;
  g_autofree char *structure = NULL;

  wd_document_add_text (document, WD_TEXT_STYLE_TITLE, "Title");
  wd_document_add_row (document, "Name", "Value");
  wd_document_add_row (document, "Other", "<b>&amp;</b>");
  wd_document_add_picture (document, picture);
  wd_document_add_text (document, WD_TEXT_STYLE_PARAGRAPH, "A paragraph.\nIn two lines.");
  wd_document_add_text (document, WD_TEXT_STYLE_ITEM, "Item");
  wd_document_add_text (document, WD_TEXT_STYLE_NOTE, "A note.");
  pdf = print (document, 0.4);

  text = wd_test_pdf_dup_text (pdf);
  g_assert_cmpstr (text, ==,
                   "TitleNameValueOther<b>&amp;</b>Aparagraph.Intwolines.•ItemAnote.");
  g_assert_cmpuint (wd_test_pdf_get_n_pictures (pdf), ==, 1);

  info = wd_test_pdf_dup_info (pdf);
  assert_lines (info, (const char * const []) {
    "Title:           Tea & <biscuits>\n",
    "Creator:         Widerspruch " PACKAGE_VERSION "\n",
    "Tagged:          yes\n",
    "Pages:           1\n",
    "(A4)\n",
    NULL
  });
  g_assert_null (strstr (info, "Author:"));

  structure = wd_test_pdf_dup_structure (pdf);
  g_assert_cmpstr (structure, ==,
                   "Document\n"
                   "  H1 (block)\n"
                   "    \"Title\"\n"
                   "  Table (block)\n"
                   "    TR\n"
                   "      TH\n"
                   "        \"Name\"\n"
                   "      TD\n"
                   "        \"Value\"\n"
                   "    TR\n"
                   "      TH\n"
                   "        \"Other\"\n"
                   "      TD\n"
                   "        \"<b>&amp;</b>\"\n"
                   "  Figure\n"
                   "  P (block)\n"
                   "    \"A paragraph.In two lines.\"\n"
                   "  L (block)\n"
                   "    LI (block)\n"
                   "      Lbl (block)\n"
                   "        \"•\"\n"
                   "      LBody (block)\n"
                   "        \"Item\"\n"
                   "  P (block)\n"
                   "    \"A note.\"\n");
}

/* No character is lost, whatever the script. */
static void
test_scripts (void)
{
  const char * const texts[] = {
    "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich. Affe, Schiff, flink.",
    "Pchnąć w tę łódź jeża lub ośm skrzyń fig.",
    "Съешь же ещё этих мягких французских булок.",
    "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία.",
    "דג סקרן שט בים מאוכזב ולפתע מצא חברה",
    "Herr צבי sagte 42-mal „Hallo“ zu Παύλος",
    "اشرب الشاي",
    "नमस्ते भारत",
    "私はガラスを食べられます",
    "我能吞下玻璃而不伤身体",
    "<b>&amp;</b> {name} %s \\n $(x) `x`",
    "a\u00a0b\u2009c",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(WdDocument) document = wd_document_new (texts[i]);
      g_autoptr(GBytes) pdf = NULL;
      g_autofree char *text = NULL;
      g_autofree char *expected = wd_test_pdf_dup_bare (texts[i]);

      wd_document_add_text (document, WD_TEXT_STYLE_PARAGRAPH, texts[i]);
      pdf = print (document, 1);
      text = wd_test_pdf_dup_text (pdf);
      g_test_message ("%s", text);
      g_assert_cmpstr (text, ==, expected);
    }
}

/* A text that is too long for a page goes on on further pages, each with its number. */
static void
test_pages (void)
{
  const char * const words[] = { "wort", "слово", "מילה", "我能吞" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr(WdDocument) document = wd_document_new (words[i]);
      g_autoptr(GBytes) pdf = NULL;
      g_autoptr(GString) typed = g_string_new (NULL);
      g_autofree char *text = NULL;
      g_autofree char *structure = NULL;
      g_autofree char *number = NULL;
      g_auto(GStrv) found = NULL;
      guint n_pages;

      for (guint j = 0; j < 3000; j++)
        g_string_append_printf (typed, j % 50 == 49 ? "%s\n" : "%s ", words[i]);

      wd_document_add_text (document, WD_TEXT_STYLE_PARAGRAPH, typed->str);
      for (guint j = 0; j < 60; j++)
        wd_document_add_text (document, WD_TEXT_STYLE_ITEM, "item");
      pdf = print (document, 1);

      text = wd_test_pdf_dup_text (pdf);
      found = g_strsplit (text, words[i], -1);
      g_assert_cmpuint (g_strv_length (found) - 1, ==, 3000);
      g_strfreev (g_steal_pointer (&found));
      found = g_strsplit (text, "•item", -1);
      g_assert_cmpuint (g_strv_length (found) - 1, ==, 60);

      n_pages = wd_test_pdf_get_n_pages (pdf);
      g_assert_cmpuint (n_pages, >, 2);
      number = g_strdup_printf ("%u/%u", n_pages, n_pages);
      g_assert_true (g_str_has_suffix (text, number));

      structure = wd_test_pdf_dup_structure (pdf);
      g_assert_true (g_str_has_prefix (structure, "Document\n  P (block)\n"));
    }
}

/* A document with a least scale is shrunk to one page, and its text stays whole. */
static void
test_one_page (void)
{
  g_autoptr(WdDocument) document = wd_document_new ("Long");
  g_autoptr(GdkTexture) picture = wd_test_texture_new (1200, 900);
  g_autoptr(GString) address = g_string_new ("https://example.org/");
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (address, "0123456789");

  wd_document_add_text (document, WD_TEXT_STYLE_TITLE, address->str);
  wd_document_add_row (document, "Address", address->str);
  wd_document_add_picture (document, picture);
  wd_document_add_text (document, WD_TEXT_STYLE_NOTE, "The end.");

  pdf = print (document, 0.4);
  g_assert_cmpuint (wd_test_pdf_get_n_pages (pdf), ==, 1);
  text = wd_test_pdf_dup_text (pdf);
  g_assert_nonnull (strstr (text, address->str));
  g_assert_nonnull (strstr (text, "Theend."));
  g_bytes_unref (g_steal_pointer (&pdf));

  pdf = print (document, 1);
  g_assert_cmpuint (wd_test_pdf_get_n_pages (pdf), >, 1);
}

/* Where there is ink in a page, from its left edge, as parts of its width. */
static void
measure_ink (WdDocument *document,
             double     *left,
             double     *right)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 595, 842);
  const guchar *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  cairo_t *cr = cairo_create (surface);
  int first = 595, last = -1;

  wd_document_draw_page (document, cr, 1, 1, 1);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  for (int y = 0; y < 842; y++)
    for (int x = 0; x < 595; x++)
      if (pixels[y * stride + x] > 0)
        {
          first = MIN (first, x);
          last = MAX (last, x);
        }

  cairo_surface_destroy (surface);
  *left = first / 595.0;
  *right = last / 595.0;
}

/* A name stands on the side on which the document begins; a paragraph, on that of its script. */
static void
test_sides (void)
{
  static const struct {
    const char *title;
    WdTextStyle style;
    const char *text;
    gboolean at_left;
  } rows[] = {
    { "Tea", WD_TEXT_STYLE_NAME, "Ada", TRUE },
    { "Tea", WD_TEXT_STYLE_NAME, "עדה", TRUE },
    { "Tea", WD_TEXT_STYLE_BLOCK, "עדה\nTea 1", TRUE },
    { "Tea", WD_TEXT_STYLE_BLOCK, "شیرین (עדה)", TRUE },
    { "Tea", WD_TEXT_STYLE_PARAGRAPH, "עדה", FALSE },
    { "תה", WD_TEXT_STYLE_NAME, "Ada", FALSE },
    { "תה", WD_TEXT_STYLE_BLOCK, "Ada\nעדה", FALSE },
    { "תה", WD_TEXT_STYLE_PARAGRAPH, "Ada", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(WdDocument) document = wd_document_new (rows[i].title);
      double left, right;

      wd_document_add_text (document, rows[i].style, rows[i].text);
      measure_ink (document, &left, &right);
      g_test_message ("%s: %f to %f", rows[i].text, left, right);
      if (rows[i].at_left)
        g_assert_cmpfloat (right, <, 0.5);
      else
        g_assert_cmpfloat (left, >, 0.5);
    }
}

static void
test_empty (void)
{
  g_autoptr(WdDocument) document = wd_document_new ("");
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  wd_document_add_text (document, WD_TEXT_STYLE_PARAGRAPH, "");
  wd_document_add_row (document, "", "");
  pdf = print (document, 1);
  text = wd_test_pdf_dup_text (pdf);
  g_assert_cmpstr (text, ==, "");
  g_assert_cmpuint (wd_test_pdf_get_n_pages (pdf), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add_func ("/document/whole", test_whole);
  g_test_add_func ("/document/scripts", test_scripts);

  g_test_add_func ("/document/pages", test_pages);
  g_test_add_func ("/document/one-page", test_one_page);
  g_test_add_func ("/document/sides", test_sides);
  g_test_add_func ("/document/empty", test_empty);

  return wd_test_ui_run ();
}
