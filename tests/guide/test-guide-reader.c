/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bad-guides.h"

#include "wd-enum.h"
#include "wd-guide-enums.h"
#include "wd-guide-format.h"
#include "wd-guide-reader.h"
#include "wd-language.h"

#include <string.h>

/* Counts of an element or a value: the good guide has @n_there of at most @max, and further ones
 * are inserted before @anchor.
 */
typedef struct
{
  const char *anchor;
  const char *format;
  guint n_there;
  guint max;
} CountCase;

#define A_SECTION "<section><title>A</title><text>%u</text></section>"

static const CountCase count_cases[] = {
  { "<wall kind='app'", "<host name='h%u.example'/>", 2, 16 },
  { "'/>\n    <obstacle kind='code'", " /p%u", 2, 16 },
  { "</why>", A_SECTION, 2, 32 },
  { "</section>\n  </why>", "<text>%u</text>", 1, 32 },
  { "<section>\n      <title>What is", "<text>%u</text>", 2, 32 },
  { "</extent>", A_SECTION, 2, 32 },
  { "</section>\n  </extent>", "<text>%u</text>", 1, 32 },
  { "<step id='enter'", "<term id='t%u'><label lang='en'>A</label></term>", 1, 64 },
  { "</term>", "<label lang='en'>%u</label>", 3, 64 },
  { "<step id='cup'", "<step id='s%u' path='/'><title>A</title><text>B</text></step>", 3, 32 },
  { "<menu button=\"#more\">", "<text>%u</text>", 2, 32 },
  { " /cups'", " /p%u", 2, 16 },
  { "</target>\n    <!--", "<label lang='en'>%u</label>", 3, 64 },
  { "<link path='/enter'/>", "<link path='/' lang='en-%u'/>", 2, 16 },
  { "' want=", " t%u", 2, 16 },
};

/* Lengths: @value may become @max characters that begin with @start; more give @code. */
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
  { "[class*=gossip i]", "", 512, WD_GUIDE_ERROR_VALUE },
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

/* Reads a string of a table of edits, in which “'” stands for a quotation mark. */
static char *
dup_quoted (const char *text)
{
  return g_strdelimit (g_strdup (text), "'", '"');
}

/* Replaces a part of a guide, from the text before “…” to the text behind it. */
static void
edit (GString    *xml,
      const char *from,
      const char *to)
{
  g_autofree char *quoted = dup_quoted (from);
  g_autofree char *text = dup_quoted (to);
  g_auto(GStrv) ends = g_strsplit (quoted, "…", 2);
  const char *last = ends[1] != NULL ? ends[1] : "";
  char *begin = strstr (xml->str, ends[0]);
  char *end = begin != NULL ? strstr (begin + strlen (ends[0]), last) : NULL;
  gssize position = begin - xml->str;

  g_assert_nonnull (end);
  g_string_erase (xml, position, end + strlen (last) - begin);
  g_string_insert (xml, position, text);
}

/* Removes the “|” from a guide, and returns its position as LINE:COLUMN. Without one, that is one
 * column behind the end, where GMarkup reports a file that ends too early.
 */
static char *
take_position (GString *xml)
{
  gsize offset = strcspn (xml->str, "|");
  gboolean is_given = xml->str[offset] != '\0';
  const char *start = xml->str;
  glong column;
  guint line = 1;

  for (const char *p = start; p < xml->str + offset; p++)
    if (*p == '\n')
      {
        line++;
        start = p + 1;
      }

  column = g_utf8_strlen (start, xml->str + offset - start) + 1;

  if (is_given)
    g_string_erase (xml, (gssize) offset, 1);
  else
    column++;

  return g_strdup_printf ("%u:%ld", line, column);
}

static GString *
load_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autofree char *data = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &data, NULL, &error);
  g_assert_no_error (error);

  return g_string_new (data);
}

static GString *
load_good (void)
{
  return load_file ("good.xml");
}

static GString *
load_base (Base base)
{
  static const char * const names[] = {
    [GOOD_1] = "good.xml",
    [GOOD_2] = "good.xml",
    [GOOD_NEW] = "good-2.xml",
    [GOOD_FORM] = "good-form.xml",
    [GOOD_SERVICE] = "good-service.xml",
  };
  GString *xml = load_file (names[base]);

  if (base == GOOD_2)
    {
      edit (xml, "format='1'", "format='2' service='tea'");
      edit (xml, "  <service…</service>\n", "");
    }

  return xml;
}

static GPtrArray *
load_services (void)
{
  g_autoptr(GBytes) bytes = g_string_free_to_bytes (load_base (GOOD_SERVICE));
  GPtrArray *services = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (services, wd_guide_read_service (bytes, "good-service.xml", &error));
  g_assert_no_error (error);

  return services;
}

static GBytes *
build (const BadGuide  *bad,
       char           **position)
{
  GString *xml = load_base (bad->base);

  edit (xml, bad->from != NULL ? bad->from : "<?xml…</guide>\n", bad->to);
  if (bad->from2 != NULL)
    edit (xml, bad->from2, bad->to2);

  *position = take_position (xml);

  for (gsize i = 0; i < xml->len; i++)
    if (xml->str[i] == '\1')
      xml->str[i] = '\0';

  return g_string_free_to_bytes (xml);
}

static WdGuide *
read_good (GString  *xml,
           GError  **error)
{
  g_autoptr(GBytes) bytes = g_string_free_to_bytes (xml);
  g_autoptr(GPtrArray) services = load_services ();

  return wd_guide_read (bytes, "good.xml", FALSE, services, error);
}

static void
test_good (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(WdGuide) guide = read_good (load_good (), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (wd_guide_get_id (guide), ==, "tea-1");
}

/* The formats differ in where the service stands; what it says is the same. */
static void
test_formats (void)
{
  static const struct
  {
    Base base;
    const char *id;
    WdGoal goal;
    WdState aim;
  } cases[] = {
    { GOOD_1, NULL, WD_GOAL_STATE, WD_STATE_OFF },
    { GOOD_2, "tea", WD_GOAL_STATE, WD_STATE_OFF },
    { GOOD_NEW, "tea", WD_GOAL_STATE, WD_STATE_OFF },
    { GOOD_FORM, "tea", WD_GOAL_PAGE, WD_STATE_SENT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(WdGuide) guide = read_good (load_base (cases[i].base), &error);
      WdService *service;

      g_assert_no_error (error);
      service = wd_guide_get_service (guide);
      g_assert_cmpstr (service->id, ==, cases[i].id);
      g_assert_cmpint (service->venue, ==, i > 0 ? WD_VENUE_OWN_BROWSER : WD_VENUE_ANY);
      g_assert_cmpstr (service->practice, ==, "kitchen");
      g_assert_cmpstr (service->name, ==, "Tea & Cake");
      g_assert_cmpstr (service->origin, ==, "https://www.tea.example");
      g_assert_cmpstr (wd_service_get_hosts (service)[0], ==, "tea.example");
      g_assert_cmpint (wd_service_match_obstacle (service, "/door/x"), ==, WD_OBSTACLE_CHALLENGE);
      g_assert_cmpstr (wd_service_get_cover (service, WD_COVER_CHAT), ==, "[class*=gossip i]");
      g_assert_cmpint (wd_guide_get_goal (guide), ==, cases[i].goal);
      g_assert_cmpint (wd_guide_get_aim (guide), ==, cases[i].aim);
    }
}

/* What only the person can tell may have a wanted state, or none. */
static void
test_word (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(WdGuide) guide = NULL;
      GString *xml = load_base (GOOD_2);

      edit (xml, "service='tea'", "service='tea' goal='word'");
      if (i > 0)
        edit (xml, " want='off'", "");

      guide = read_good (xml, &error);
      g_assert_no_error (error);
      g_assert_cmpint (wd_guide_get_goal (guide), ==, WD_GOAL_WORD);
      g_assert_cmpint (wd_guide_get_aim (guide), ==, i > 0 ? WD_STATE_SENT : WD_STATE_OFF);
    }
}

static gint
get_code (const BadGuide *bad)
{
  g_autofree char *kind = g_strndup (bad->name, strcspn (bad->name, "-"));

  return wd_enum_from_string (WD_TYPE_GUIDE_ERROR, kind);
}

static void
test_bad (gconstpointer data)
{
  const BadGuide *bad = data;
  g_autofree char *position = NULL;
  g_autoptr(GBytes) bytes = build (bad, &position);
  g_autofree char *prefix = g_strdup_printf ("%s:%s: ", bad->name, position);
  g_autoptr(GPtrArray) services = load_services ();
  g_autoptr(GError) error = NULL;

  if (bad->base == GOOD_SERVICE)
    g_assert_null (wd_guide_read_service (bytes, bad->name, &error));
  else
    g_assert_null (wd_guide_read (bytes, bad->name, FALSE, services, &error));
  g_assert_error (error, WD_GUIDE_ERROR, get_code (bad));
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

  g_assert_null (wd_guide_read (bytes, "big.xml", TRUE, NULL, &error));
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
             const char *text,
             gint        code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(WdGuide) guide = NULL;
  GString *xml = load_good ();

  edit (xml, anchor, text);
  guide = read_good (xml, &error);

  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, WD_GUIDE_ERROR, code);
}

/* Each count that the schema limits: as many are accepted, and one more is refused. */
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
      g_string_append (more, c->anchor);
      assert_code (c->anchor, more->str, -1);
      g_string_prepend (more, c->format);
      g_string_replace (more, "%u", "0", 1);
      assert_code (c->anchor, more->str, WD_GUIDE_ERROR_LIMIT);
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
      assert_code (c->value, longest, -1);
      assert_code (c->value, longer, (gint) c->code);
    }
}

/* Each array of attributes ends with an empty one, and the elements fit the 64 bits in which the
 * reader notes what it has seen.
 */
static void
test_format (void)
{
  guint n_elements = 0;

  for (const WdGuideElement *e = wd_guide_format; e->path != NULL; e++, n_elements++)
    g_assert_null (e->attributes[G_N_ELEMENTS (e->attributes) - 1].name);

  g_assert_cmpuint (n_elements, <=, 64);
}

/* Every code must be in the table. */
static void
test_codes (void)
{
  guint codes = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (bad_guides); i++)
    codes |= 1u << get_code (&bad_guides[i]);

  g_assert_cmpuint (codes, ==, (1u << (WD_GUIDE_ERROR_LIMIT + 1)) - 1);
}

/* A guide that is cut off or changed anywhere is read, or refused with a #WdGuideError. */
static void
test_mutations (void)
{
  GString *good = load_good ();
  gsize length = good->len;
  g_autofree char *data = g_string_free (good, FALSE);

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
        g_assert_null (wd_guide_read (cut, "cut.xml", FALSE, NULL, &cut_error));

      guide = wd_guide_read (bytes, "changed.xml", FALSE, NULL, &error);
      g_assert_true ((guide == NULL) == (error != NULL));
      g_assert_true (error == NULL || error->domain == WD_GUIDE_ERROR);
      g_assert_true (whole || cut_error->domain == WD_GUIDE_ERROR);
    }
}

static void
write_file (const char *folder,
            const char *name,
            const char *data,
            gsize       length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);
}

/* Writes the guides for test-markup.py and the fuzzer, the bad ones into a folder per verdict. */
static void
write_guides (const char *folder)
{
  static const char * const verdicts[] = { "refused", "accepted", "malformed" };
  static const struct
  {
    const char *name;
    Base base;
  } good[] = { { "good-1.xml", GOOD_1 }, { "good-2.xml", GOOD_2 }, { "good-form.xml", GOOD_FORM },
               { "good-service.xml", GOOD_SERVICE } };

  for (gsize i = 0; i < G_N_ELEMENTS (bad_guides); i++)
    {
      const BadGuide *bad = &bad_guides[i];
      g_autofree char *place = g_build_filename (folder, verdicts[bad->verdict], NULL);
      g_autofree char *name = g_strconcat (bad->name, ".xml", NULL);
      g_autofree char *position = NULL;
      g_autoptr(GBytes) bytes = build (bad, &position);

      g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
      write_file (place, name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr(GString) xml = load_base (good[i].base);

      write_file (folder, good[i].name, xml->str, xml->len);
    }
}

static void
append_value (GString            *lines,
              const WdGuideValue *value)
{
  g_string_append_printf (lines, "value %s %u %u", value->name, value->max_length,
                          value->max_items);

  if (value->get_type != NULL)
    {
      g_autoptr(GEnumClass) klass = g_type_class_ref (value->get_type ());

      for (gint i = value->first; i <= (value->last > 0 ? value->last : klass->maximum); i++)
        g_string_append_printf (lines, " %s", wd_enum_to_string (value->get_type (), i));
    }

  g_string_append_c (lines, '\n');
}

/* Writes the format down for the test of the schema: elements with their bounds and the length of
 * their text, attributes with the kind of their value, and those kinds with their bounds and words.
 */
static void
write_format (const char *folder)
{
  g_autoptr(GString) lines = g_string_new ("language " WD_LANGUAGE_PATTERN "\n");

  for (const WdGuideElement *e = wd_guide_format; e->path != NULL; e++)
    {
      g_string_append_printf (lines, "element %s %u %u %u\n", e->path, e->min, e->max,
                              e->max_length);

      for (const WdGuideAttribute *a = e->attributes; a->name != NULL; a++)
        {
          g_string_append_printf (lines, "attribute %s@%s %s %s\n", e->path, a->name,
                                  a->required ? "required" : "optional",
                                  a->value != NULL ? a->value->name : "-");
          if (a->value != NULL)
            append_value (lines, a->value);
        }
    }

  write_file (folder, "format", lines->str, lines->len);
}

int
main (int   argc,
      char *argv[])
{
  gboolean writes = argc == 3 && g_str_equal (argv[1], "--write");

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  if (writes)
    {
      write_guides (argv[2]);
      write_format (argv[2]);
      return 0;
    }

  g_test_add_func ("/guide-reader/good", test_good);
  g_test_add_func ("/guide-reader/formats", test_formats);
  g_test_add_func ("/guide-reader/word", test_word);
  g_test_add_func ("/guide-reader/size", test_size);
  g_test_add_func ("/guide-reader/counts", test_counts);
  g_test_add_func ("/guide-reader/lengths", test_lengths);
  g_test_add_func ("/guide-reader/format", test_format);
  g_test_add_func ("/guide-reader/codes", test_codes);
  g_test_add_func ("/guide-reader/mutations", test_mutations);

  for (gsize i = 0; i < G_N_ELEMENTS (bad_guides); i++)
    {
      g_autofree char *path = g_strconcat ("/guide-reader/bad/", bad_guides[i].name, NULL);

      g_test_add_data_func (path, &bad_guides[i], test_bad);
    }

  return g_test_run ();
}
