/* test-guide-reader.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-guide-reader.h"

#include <string.h>

typedef struct
{
  const char *name;
  WdGuideError code;
  const char *position;
} ErrorCase;

static const ErrorCase error_cases[] = {
  { "attribute-href-switch", WD_GUIDE_ERROR_ATTRIBUTE, "57:5" },
  { "attribute-unknown-step", WD_GUIDE_ERROR_ATTRIBUTE, "54:3" },
  { "attribute-unknown", WD_GUIDE_ERROR_ATTRIBUTE, "12:3" },
  { "attribute-want-early", WD_GUIDE_ERROR_ATTRIBUTE, "46:5" },
  { "attribute-want-link", WD_GUIDE_ERROR_ATTRIBUTE, "57:5" },
  { "duplicate-attribute", WD_GUIDE_ERROR_DUPLICATE, "54:3" },
  { "duplicate-element", WD_GUIDE_ERROR_DUPLICATE, "13:3" },
  { "duplicate-host", WD_GUIDE_ERROR_DUPLICATE, "6:5" },
  { "duplicate-link", WD_GUIDE_ERROR_DUPLICATE, "37:5" },
  { "duplicate-step", WD_GUIDE_ERROR_DUPLICATE, "54:3" },
  { "duplicate-term", WD_GUIDE_ERROR_DUPLICATE, "54:3" },
  { "duplicate-title-late", WD_GUIDE_ERROR_DUPLICATE, "18:7" },
  { "duplicate-wall", WD_GUIDE_ERROR_DUPLICATE, "9:5" },
  { "element-after", WD_GUIDE_ERROR_ELEMENT, "38:5" },
  { "element-markup", WD_GUIDE_ERROR_ELEMENT, "16:19" },
  { "element-misplaced", WD_GUIDE_ERROR_ELEMENT, "52:5" },
  { "element-place", WD_GUIDE_ERROR_ELEMENT, "54:34" },
  { "element-root", WD_GUIDE_ERROR_ELEMENT, "1:1" },
  { "element-unknown", WD_GUIDE_ERROR_ELEMENT, "12:3" },
  { "format-namespace", WD_GUIDE_ERROR_FORMAT, "3:1" },
  { "format-no-namespace", WD_GUIDE_ERROR_FORMAT, "3:1" },
  { "format-no-number", WD_GUIDE_ERROR_FORMAT, "3:1" },
  { "format-number", WD_GUIDE_ERROR_FORMAT, "3:1" },
  { "limit-hosts", WD_GUIDE_ERROR_LIMIT, "21:5" },
  { "limit-label", WD_GUIDE_ERROR_LIMIT, "29:5" },
  { "limit-labels", WD_GUIDE_ERROR_LIMIT, "93:5" },
  { "limit-patterns", WD_GUIDE_ERROR_LIMIT, "33:3" },
  { "limit-sections", WD_GUIDE_ERROR_LIMIT, "143:5" },
  { "limit-steps", WD_GUIDE_ERROR_LIMIT, "163:3" },
  { "limit-text", WD_GUIDE_ERROR_LIMIT, "16:7" },
  { "missing-evidence", WD_GUIDE_ERROR_MISSING, "57:5" },
  { "missing-extent-text", WD_GUIDE_ERROR_MISSING, "25:5" },
  { "missing-extent-title", WD_GUIDE_ERROR_MISSING, "28:7" },
  { "missing-extent", WD_GUIDE_ERROR_MISSING, "24:3" },
  { "missing-id", WD_GUIDE_ERROR_MISSING, "3:1" },
  { "missing-lang", WD_GUIDE_ERROR_MISSING, "58:7" },
  { "missing-last-target", WD_GUIDE_ERROR_MISSING, "54:3" },
  { "missing-origin", WD_GUIDE_ERROR_MISSING, "4:3" },
  { "missing-path", WD_GUIDE_ERROR_MISSING, "54:3" },
  { "missing-revised", WD_GUIDE_ERROR_MISSING, "3:1" },
  { "missing-role", WD_GUIDE_ERROR_MISSING, "57:5" },
  { "missing-section-text", WD_GUIDE_ERROR_MISSING, "19:5" },
  { "missing-step", WD_GUIDE_ERROR_MISSING, "3:1" },
  { "missing-summary", WD_GUIDE_ERROR_MISSING, "12:3" },
  { "missing-term-label", WD_GUIDE_ERROR_MISSING, "28:3" },
  { "missing-want", WD_GUIDE_ERROR_MISSING, "54:3" },
  { "reference-close-brace", WD_GUIDE_ERROR_REFERENCE, "44:5" },
  { "reference-empty", WD_GUIDE_ERROR_REFERENCE, "44:5" },
  { "reference-in-why", WD_GUIDE_ERROR_REFERENCE, "16:7" },
  { "reference-no-labels", WD_GUIDE_ERROR_REFERENCE, "44:5" },
  { "reference-open-brace", WD_GUIDE_ERROR_REFERENCE, "44:5" },
  { "reference-own", WD_GUIDE_ERROR_REFERENCE, "35:5" },
  { "reference-unknown", WD_GUIDE_ERROR_REFERENCE, "44:5" },
  { "syntax-binary", WD_GUIDE_ERROR_SYNTAX, "1:5" },
  { "syntax-cdata", WD_GUIDE_ERROR_SYNTAX, "16:13" },
  { "syntax-comment", WD_GUIDE_ERROR_SYNTAX, "63:20" },
  { "syntax-cut-off", WD_GUIDE_ERROR_SYNTAX, "22:11" },
  { "syntax-doctype", WD_GUIDE_ERROR_SYNTAX, "2:1" },
  { "syntax-empty", WD_GUIDE_ERROR_SYNTAX, "1:1" },
  { "syntax-entity", WD_GUIDE_ERROR_SYNTAX, "16:27" },
  { "syntax-instruction", WD_GUIDE_ERROR_SYNTAX, "51:5" },
  { "syntax-not-closed", WD_GUIDE_ERROR_SYNTAX, "12:30" },
  { "syntax-not-utf8", WD_GUIDE_ERROR_SYNTAX, "16:20" },
  { "syntax-text-after", WD_GUIDE_ERROR_SYNTAX, "63:2" },
  { "syntax-two-roots", WD_GUIDE_ERROR_SYNTAX, "63:1" },
  { "text-blank", WD_GUIDE_ERROR_TEXT, "16:7" },
  { "text-comment", WD_GUIDE_ERROR_TEXT, "16:19" },
  { "text-control", WD_GUIDE_ERROR_TEXT, "16:7" },
  { "text-empty-label", WD_GUIDE_ERROR_TEXT, "29:5" },
  { "text-empty", WD_GUIDE_ERROR_TEXT, "16:7" },
  { "text-in-guide", WD_GUIDE_ERROR_TEXT, "3:1" },
  { "text-in-link", WD_GUIDE_ERROR_TEXT, "37:5" },
  { "text-in-step", WD_GUIDE_ERROR_TEXT, "33:3" },
  { "value-date-shape", WD_GUIDE_ERROR_VALUE, "3:1" },
  { "value-date", WD_GUIDE_ERROR_VALUE, "3:1" },
  { "value-help-user", WD_GUIDE_ERROR_VALUE, "52:5" },
  { "value-help", WD_GUIDE_ERROR_VALUE, "52:5" },
  { "value-host", WD_GUIDE_ERROR_VALUE, "5:5" },
  { "value-href", WD_GUIDE_ERROR_VALUE, "46:5" },
  { "value-id-empty", WD_GUIDE_ERROR_VALUE, "3:1" },
  { "value-id-long", WD_GUIDE_ERROR_VALUE, "3:1" },
  { "value-id-reserved", WD_GUIDE_ERROR_VALUE, "54:3" },
  { "value-id", WD_GUIDE_ERROR_VALUE, "3:1" },
  { "value-kind", WD_GUIDE_ERROR_VALUE, "33:3" },
  { "value-language-name", WD_GUIDE_ERROR_VALUE, "30:5" },
  { "value-language", WD_GUIDE_ERROR_VALUE, "30:5" },
  { "value-link-address", WD_GUIDE_ERROR_VALUE, "37:5" },
  { "value-link-language", WD_GUIDE_ERROR_VALUE, "36:5" },
  { "value-link", WD_GUIDE_ERROR_VALUE, "37:5" },
  { "value-name", WD_GUIDE_ERROR_VALUE, "4:3" },
  { "value-origin-http", WD_GUIDE_ERROR_VALUE, "4:3" },
  { "value-origin-path", WD_GUIDE_ERROR_VALUE, "4:3" },
  { "value-origin-practice", WD_GUIDE_ERROR_VALUE, "4:3" },
  { "value-path-empty", WD_GUIDE_ERROR_VALUE, "33:3" },
  { "value-path-query", WD_GUIDE_ERROR_VALUE, "33:3" },
  { "value-path", WD_GUIDE_ERROR_VALUE, "33:3" },
  { "value-region", WD_GUIDE_ERROR_VALUE, "57:5" },
  { "value-role", WD_GUIDE_ERROR_VALUE, "57:5" },
  { "value-token-empty", WD_GUIDE_ERROR_VALUE, "57:5" },
  { "value-wall", WD_GUIDE_ERROR_VALUE, "9:5" },
  { "value-wall-path", WD_GUIDE_ERROR_VALUE, "7:5" },
  { "value-want", WD_GUIDE_ERROR_VALUE, "57:5" },
};

/* How many there may be: of them are so many in the good guide, and one more goes in front of this. */
typedef struct
{
  const char *anchor;
  const char *format;
  guint n_there;
  guint max;
} CountCase;

#define SECTION "<section><title>A</title><text>%u</text></section>"

static const CountCase count_cases[] = {
  { "<wall kind=\"app\"", "<host name=\"h%u.example\"/>", 2, 16 },
  { "\"/>\n  </service>", " /p%u", 2, 16 },
  { "</why>", SECTION, 2, 32 },
  { "</section>\n  </why>", "<text>%u</text>", 1, 32 },
  { "<section>\n      <title>What is", "<text>%u</text>", 2, 32 },
  { "</extent>", SECTION, 2, 32 },
  { "</section>\n  </extent>", "<text>%u</text>", 1, 32 },
  { "<step id=\"enter\"", "<term id=\"t%u\"><label lang=\"en\">A</label></term>", 1, 64 },
  { "</term>", "<label lang=\"en\">%u</label>", 3, 64 },
  { "<step id=\"cup\"", "<step id=\"s%u\" path=\"/\"><title>A</title><text>B</text></step>", 3, 32 },
  { "<menu>", "<text>%u</text>", 2, 32 },
  { " /cups\"", " /p%u", 2, 16 },
  { "</target>\n    <!--", "<label lang=\"en\">%u</label>", 3, 64 },
  { "<link path=\"/enter\"/>", "<link path=\"/\" lang=\"en-%u\"/>", 2, 16 },
  { "\" want=", " t%u", 2, 16 },
};

/* How many characters this may have, when it begins as the other does. */
typedef struct
{
  const char *value;
  const char *start;
  gsize max;
  WdGuideError code;
} LengthCase;

static const LengthCase length_cases[] = {
  { "tea-1", "", 64, WD_GUIDE_ERROR_VALUE },
  { "Tea &amp; Cake", "", 80, WD_GUIDE_ERROR_VALUE },
  { "/spoon", "/", 256, WD_GUIDE_ERROR_VALUE },
  { "A summary", "", 2000, WD_GUIDE_ERROR_LIMIT },
  { "No cake.", "", 2000, WD_GUIDE_ERROR_LIMIT },
  { "Kandl", "", 200, WD_GUIDE_ERROR_LIMIT },
  { "Tassen", "", 200, WD_GUIDE_ERROR_LIMIT },
  { "pt-BR", "pt-bbbbbbbb-cccccccc-dddddddd-", 35, WD_GUIDE_ERROR_VALUE },
  { "https://help.tea.example/answer/1?lang=de", "https://a.example/", 512, WD_GUIDE_ERROR_VALUE },
  { "cup-1", "", 128, WD_GUIDE_ERROR_VALUE },
  { "/enter/de", "/", 256, WD_GUIDE_ERROR_VALUE },
  { "/kitchen/cups?x=1", "/?", 512, WD_GUIDE_ERROR_VALUE },
};

static WdGuide *
parse (const char  *name,
       GError     **error)
{
  g_autofree char *file = g_strconcat (name, ".xml", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "guides", file, NULL);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) read_error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &read_error);
  g_assert_no_error (read_error);
  bytes = g_bytes_new_take (data, length);

  return wd_guide_read (bytes, file, FALSE, error);
}

static void
test_good (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(WdGuide) guide = parse ("good", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (wd_guide_get_id (guide), ==, "tea-1");
}

static void
test_error (gconstpointer data)
{
  const ErrorCase *c = data;
  g_autofree char *prefix = g_strdup_printf ("%s.xml:%s: ", c->name, c->position);
  g_autoptr(GError) error = NULL;

  g_assert_null (parse (c->name, &error));
  g_assert_error (error, WD_GUIDE_ERROR, (gint) c->code);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, prefix));
  g_assert_cmpuint (strlen (error->message), >, strlen (prefix) + 10);
}

static void
assert_size_error (gsize size,
                   gint  code)
{
  g_autofree char *data = g_strnfill (size, ' ');
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;

  g_assert_null (wd_guide_read (bytes, "big.xml", TRUE, &error));
  g_assert_error (error, WD_GUIDE_ERROR, code);
}

static void
test_size (void)
{
  assert_size_error (256 * 1024, WD_GUIDE_ERROR_SYNTAX);
  assert_size_error (256 * 1024 + 1, WD_GUIDE_ERROR_LIMIT);
}

static void
assert_code (const char *anchor,
             gsize       length,
             const char *text,
             gint        code)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "guides", "good.xml", NULL);
  g_autofree char *data = NULL;
  g_autoptr(GString) xml = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(WdGuide) guide = NULL;
  char *place;

  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  place = strstr (data, anchor);
  g_assert_nonnull (place);
  xml = g_string_new (data);
  g_string_erase (xml, place - data, (gssize) length);
  g_string_insert (xml, place - data, text);
  bytes = g_bytes_new (xml->str, xml->len);
  guide = wd_guide_read (bytes, "good.xml", FALSE, &error);

  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, WD_GUIDE_ERROR, code);
}

/* The limits that the schema tells of, from both sides. */
static void
test_counts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (count_cases); i++)
    {
      const CountCase *c = &count_cases[i];
      g_autoptr(GString) more = g_string_new (NULL);

      for (guint n = c->n_there; n < c->max; n++)
        {
          g_autofree char *number = g_strdup_printf ("%u", n);

          g_string_append (more, c->format);
          g_string_replace (more, "%u", number, 1);
        }

      g_test_message ("%s", c->anchor);
      assert_code (c->anchor, 0, more->str, -1);
      g_string_append (more, c->format);
      g_string_replace (more, "%u", "0", 1);
      assert_code (c->anchor, 0, more->str, WD_GUIDE_ERROR_LIMIT);
    }
}

static void
test_lengths (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (length_cases); i++)
    {
      const LengthCase *c = &length_cases[i];
      g_autofree char *filling = g_strnfill (c->max - strlen (c->start), 'a');
      g_autofree char *longest = g_strconcat (c->start, filling, NULL);
      g_autofree char *longer = g_strconcat (longest, "a", NULL);

      g_test_message ("%s", c->value);
      assert_code (c->value, strlen (c->value), longest, -1);
      assert_code (c->value, strlen (c->value), longer, (gint) c->code);
    }
}

/* Every fixture must be in the table, and every code in a fixture. */
static void
test_complete (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "guides", NULL);
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  guint n_files = 0;
  guint codes = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;

  for (gsize i = 0; i < G_N_ELEMENTS (error_cases); i++)
    codes |= 1u << error_cases[i].code;

  g_assert_cmpuint (n_files, ==, G_N_ELEMENTS (error_cases) + 1);
  g_assert_cmpuint (codes, ==, (1u << (WD_GUIDE_ERROR_LIMIT + 1)) - 1);
}

/* Whatever is cut off or changed, the parser must say so or succeed, and nothing else. */
static void
test_mutations (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "guides", "good.xml", NULL);
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));

  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *changed = g_memdup2 (data, length);
      g_autoptr(GBytes) cut = g_bytes_new (data, i);
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GError) cut_error = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(WdGuide) guide = NULL;
      gboolean whole = i >= length - 1;

      changed[i] = "<>\"{\xff&\0/"[i % 8];
      bytes = g_bytes_new (changed, length);

      if (!whole)
        g_assert_null (wd_guide_read (cut, "cut.xml", FALSE, &cut_error));

      guide = wd_guide_read (bytes, "changed.xml", FALSE, &error);
      g_assert_true ((guide == NULL) == (error != NULL));
      g_assert_true (error == NULL || error->domain == WD_GUIDE_ERROR);
      g_assert_true (whole || cut_error->domain == WD_GUIDE_ERROR);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/guide-reader/good", test_good);
  g_test_add_func ("/guide-reader/size", test_size);
  g_test_add_func ("/guide-reader/counts", test_counts);
  g_test_add_func ("/guide-reader/lengths", test_lengths);
  g_test_add_func ("/guide-reader/complete", test_complete);
  g_test_add_func ("/guide-reader/mutations", test_mutations);

  for (gsize i = 0; i < G_N_ELEMENTS (error_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/guide-reader/error/", error_cases[i].name, NULL);

      g_test_add_data_func (path, &error_cases[i], test_error);
    }

  return g_test_run ();
}
