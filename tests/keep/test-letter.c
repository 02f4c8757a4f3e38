/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-letter-template.h"

#include "wd-letter-text.h"

#include <string.h>

#define GUIDE "linkedin-ai-training"
#define PROFILE "https://www.linkedin.com/in/ada"

static WdLetter *
fill_all (const char           *language,
          const WdLetterWriter *writer)
{
  g_autoptr(WdLetterTemplate) template = wd_letter_template_new (GUIDE);
  g_autoptr(GDateTime) date = g_date_time_new_utc (2026, 3, 5, 12, 0, 0);

  return wd_letter_template_fill (template, language, date, writer);
}

static WdLetter *
fill (const char *language,
      const char *name,
      const char *profile,
      const char *reasons)
{
  return fill_all (language, &(WdLetterWriter) { name, "", "", "", profile, reasons });
}

static gboolean
has_paragraph (const WdLetter *letter,
               const char     *paragraph)
{
  return g_strv_contains ((const char * const *) letter->paragraphs, paragraph);
}

static void
test_lines (void)
{
  const struct {
    const char *text;
    const char *line;
    const char *lines;
  } rows[] = {
    { "", "", "" },
    { " \n\t ", "", "" },
    { "Ada", "Ada", "Ada" },
    { "  Ada \t Lovelace ", "Ada Lovelace", "Ada Lovelace" },
    { "Ada\nLovelace", "Ada Lovelace", "Ada\nLovelace" },
    { "\r\n\r\na\r\nb\rc\n", "a b c", "a\nb\nc" },
    { "a\n\n \n\t\nb\n\n", "a b", "a\n\nb" },
    { "a\u2028b\u2029c\xc2\x85" "d\fe\vf", "a b c d e f", "a\nb\nc\nd\ne\nf" },
    { "a\001b\033[31mc\177\xc2\x9b" "d", "a b [31mc d", "a b [31mc d" },
    { "<b>&amp;</b> %s {name}", "<b>&amp;</b> %s {name}", "<b>&amp;</b> %s {name}" },
    { "شیرین\u200cعبادی", "شیرین\u200cعبادی", "شیرین\u200cعبادی" },
    { "עדה", "עדה", "עדה" },
    { "王 小明", "王 小明", "王 小明" },
    { "👩\u200d🔬", "👩\u200d🔬", "👩\u200d🔬" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *line = wd_letter_text_tidy_line (rows[i].text);
      g_autofree char *lines = wd_letter_text_tidy_lines (rows[i].text);

      g_assert_cmpstr (line, ==, rows[i].line);
      g_assert_cmpstr (lines, ==, rows[i].lines);
    }
}

static void
test_fill (void)
{
  const WdLetterField fields[] = { { "{a}", "{b}" }, { "{b}", "2" }, { "{c}", "" }, { NULL } };
  const struct {
    const char *text;
    const char *filled;
  } rows[] = {
    { "", "" },
    { "none", "none" },
    { "{a}", "{b}" },
    { "ä{b}ö{a}ü", "ä2ö{b}ü" },
    { "{b}{b}", "22" },
    { "{c}", NULL },
    { "some {c}", NULL },
    { "{d} { b} {b", "{d} { b} {b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *filled = wd_letter_text_fill (rows[i].text, fields);

      g_assert_cmpstr (filled, ==, rows[i].filled);
    }
}

typedef struct
{
  const char *text;
  const char *profile;
} ProfileCase;

static void
check_profiles (const char        *guide,
                const ProfileCase *rows,
                gsize              n_rows)
{
  g_autoptr(WdLetterTemplate) template = wd_letter_template_new (guide);

  for (gsize i = 0; i < n_rows; i++)
    {
      g_autofree char *profile = wd_letter_template_dup_profile (template, rows[i].text);

      g_test_message ("%s", rows[i].text);
      g_assert_cmpstr (profile, ==, rows[i].profile);
    }
}

static void
test_profile (void)
{
  const ProfileCase rows[] = {
    { PROFILE, PROFILE },
    { PROFILE "/", PROFILE },
    { "  " PROFILE "\n", PROFILE },
    { PROFILE "/details/skills/?a=b#c", PROFILE },
    { PROFILE "?isSelfProfile=true", PROFILE },
    { "http://www.linkedin.com/in/ada", PROFILE },
    { "HTTPS://DE.LinkedIn.com/in/ada", PROFILE },
    { "https://linkedin.com/in/ada", PROFILE },
    { "linkedin.com/in/ada", PROFILE },
    { "www.linkedin.com/in/ada", PROFILE },
    { "www.linkedin.com/in/m%C3%BCller", "https://www.linkedin.com/in/m%C3%BCller" },
    { "www.linkedin.com/in/müller", "https://www.linkedin.com/in/m%C3%BCller" },
    { "www.linkedin.com/in/王", "https://www.linkedin.com/in/%E7%8E%8B" },
    { "", NULL },
    { "ada", NULL },
    { "/in/ada", NULL },
    { "https://www.linkedin.com/", NULL },
    { "https://www.linkedin.com/in/", NULL },
    { "https://www.linkedin.com/in//ada", NULL },
    { "https://www.linkedin.com/in/me", NULL },
    { "https://www.linkedin.com/company/ada", NULL },
    { "https://www.linkedin.com/in/ada lovelace", NULL },
    { "https://www.linkedin.com.example.org/in/ada", NULL },
    { "https://notlinkedin.com/in/ada", NULL },
    { "https://example.org/in/ada", NULL },
    { "https://linkedin.com@example.org/in/ada", NULL },
    { "https://ada@www.linkedin.com/in/ada", NULL },
    { "ftp://www.linkedin.com/in/ada", NULL },
    { "javascript://www.linkedin.com/in/ada", NULL },
    { "https://", NULL },
    { "https://[", NULL },
    { "://", NULL },
  };

  check_profiles (GUIDE, rows, G_N_ELEMENTS (rows));
}

/* A domain without a “www” is its own host, and profiles stand right below it. */
static void
test_bare_profile (void)
{
  const ProfileCase rows[] = {
    { "https://x.com/ada", "https://x.com/ada" },
    { "x.com/ada/with_replies?lang=de", "https://x.com/ada" },
    { "http://www.x.com/ada", "https://x.com/ada" },
    { "mobile.X.com/ada/", "https://x.com/ada" },
    { "x.com", NULL },
    { "https://x.com/", NULL },
    { "https://example.com/ada", NULL },
    { "https://notx.com/ada", NULL },
    { "https://com/ada", NULL },
    { "https://x.com.example.org/ada", NULL },
  };

  check_profiles ("x-grok-training", rows, G_N_ELEMENTS (rows));
}

/* What a letter says, whatever its language. */
static const struct
{
  const char *guide;
  const char *form;
  const char *profile;
  /* The name, and the last line before the country. */
  const char *addressee[2];
  const char *word;
} letters[] = {
  { GUIDE, "https://www.linkedin.com/help/linkedin/ask/TS-DPRO", PROFILE,
    { "LinkedIn Ireland Unlimited Company", "Dublin 2" }, "Hiring Assistant" },
  { "x-grok-training", "https://help.x.com/forms/privacy", "https://x.com/ada",
    { "X Internet Unlimited Company", "D02 AX07" }, "Grok" },
  { "facebook-ai-objection", "https://help.meta.com/support/privacy/", NULL,
    { "Meta Platforms Ireland Limited", "D04 X2K5" }, "Facebook" },
  { "instagram-ai-objection", "https://help.meta.com/support/privacy/", NULL,
    { "Meta Platforms Ireland Limited", "D04 X2K5" }, "Instagram" },
  { "meta-third-party-objection", "https://help.meta.com/support/privacy/", NULL,
    { "Meta Platforms Ireland Limited", "D04 X2K5" }, "Meta" },
};

static void
check_letter (const WdLetter *letter,
              const WdLetter *first,
              gsize           index)
{
  g_autofree char *text = wd_letter_dup_text (letter);
  guint n_lines = g_strv_length (letter->addressee);

  g_assert_cmpstr (letter->sender, ==, "Ada\nTea 1\n12 Cup");
  g_assert_cmpuint (n_lines, ==, g_strv_length (first->addressee));
  g_assert_cmpstr (letter->addressee[0], ==, letters[index].addressee[0]);
  g_assert_cmpstr (letter->addressee[n_lines - 2], ==, letters[index].addressee[1]);
  g_assert_nonnull (strstr (letter->subject, "21"));
  g_assert_nonnull (strstr (text, "6"));
  g_assert_nonnull (strstr (text, letters[index].word));
  g_assert_nonnull (strstr (text, ": ada@tea.example\n"));
  g_assert_cmpint (strstr (text, "/ada\n") != NULL, ==, letters[index].profile != NULL);
  g_assert_nonnull (strstr (text, "Because."));
  g_assert_null (strpbrk (text, "{}"));
  g_assert_cmpuint (g_strv_length (letter->paragraphs), ==, g_strv_length (first->paragraphs));
  for (gsize i = 0; letter->paragraphs[i] != NULL; i++)
    g_assert_cmpint (g_str_has_prefix (letter->paragraphs[i], WD_LETTER_ITEM), ==,
                     g_str_has_prefix (first->paragraphs[i], WD_LETTER_ITEM));
}

/* A letter has the same addressee and the same structure in each language. */
static void
test_languages (void)
{
  g_autoptr(GDateTime) date = g_date_time_new_utc (2026, 3, 5, 12, 0, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr(WdLetterTemplate) template = wd_letter_template_new (letters[i].guide);
      const char * const *languages = wd_letter_template_get_languages (template);
      const char *profile = letters[i].profile != NULL ? letters[i].profile : PROFILE;
      const WdLetterWriter writer = {
        "Ada", "Tea 1", "12 Cup", "ada@tea.example", profile, "Because."
      };
      g_autoptr(WdLetter) first = wd_letter_template_fill (template, languages[0], date, &writer);

      g_test_message ("%s", letters[i].guide);
      g_assert_true (g_strv_contains (languages, "de"));
      g_assert_true (g_strv_contains (languages, "en"));
      g_assert_cmpstr (wd_letter_template_get_form (template), ==, letters[i].form);
      g_assert_cmpint (wd_letter_template_get_profile (template) != NULL, ==,
                       letters[i].profile != NULL);

      for (gsize j = 0; languages[j] != NULL; j++)
        {
          g_autoptr(WdLetter) letter = wd_letter_template_fill (template, languages[j], date,
                                                                &writer);
          g_autofree char *name = wd_letter_template_dup_language_name (template, languages[j]);

          g_assert_cmpuint (strlen (name), >, 0);
          check_letter (letter, first, i);
        }
    }
}

static void
test_dates (void)
{
  const struct {
    const char *language;
    int month;
    int day;
    const char *date;
  } rows[] = {
    { "de", 1, 31, "31. Januar 2026" },
    { "de", 3, 5, "5. März 2026" },
    { "de", 12, 1, "1. Dezember 2026" },
    { "en", 1, 31, "31 January 2026" },
    { "en", 12, 1, "1 December 2026" },
  };
  g_autoptr(WdLetterTemplate) template = wd_letter_template_new (GUIDE);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GDateTime) date = g_date_time_new_utc (2026, rows[i].month, rows[i].day, 0, 0, 0);
      g_autoptr(WdLetter) letter = wd_letter_template_fill (template, rows[i].language, date,
                                                            &(WdLetterWriter) {
                                                              "", "", "", "", "", ""
                                                            });

      g_assert_cmpstr (letter->date, ==, rows[i].date);
    }
}

/* A paragraph whose field is empty is left out, without a gap. */
static void
test_empty (void)
{
  g_autoptr(WdLetter) full = fill ("en", "Ada", PROFILE, "Because.");
  g_autoptr(WdLetter) bare = fill ("en", "\n", "https://example.org/in/ada", " \n");
  g_autofree char *text = wd_letter_dup_text (bare);

  g_assert_cmpuint (g_strv_length (bare->paragraphs), ==, g_strv_length (full->paragraphs) - 3);
  g_assert_true (has_paragraph (full, "My LinkedIn profile: " PROFILE));
  g_assert_true (g_str_has_prefix (text, "LinkedIn Ireland Unlimited Company\nAttn: "));
  g_assert_true (g_str_has_suffix (text, "\n\nYours faithfully,\n"));
  g_assert_null (strstr (text, "example.org"));
  g_assert_null (strstr (text, "\n\n\n"));
}

static void
test_text (void)
{
  g_autoptr(WdLetter) letter = fill ("en", "Ada\nLovelace", PROFILE, "One.\n\n\n\nTwo <&> {name}.");
  g_autofree char *text = wd_letter_dup_text (letter);

  g_assert_true (g_str_has_prefix (text,
                                   "Ada Lovelace\n\n"
                                   "LinkedIn Ireland Unlimited Company\n"
                                   "Attn: Legal Department (Privacy)\n"
                                   "Wilton Plaza\n"
                                   "Wilton Place\n"
                                   "Dublin 2\n"
                                   "Ireland\n\n"
                                   "5 March 2026\n\n"
                                   "Objection to the processing of my data by AI "
                                   "(Article 21 GDPR)\n\n"
                                   "My LinkedIn profile: " PROFILE "\n\n"
                                   "Dear Sir or Madam,\n\n"
                                   "Under Article 21(1)"));
  g_assert_nonnull (strstr (text, " for it:\n• classification of content by AI\n• ranking"));
  g_assert_nonnull (strstr (text, "situation:\nOne.\n\nTwo <&> {name}.\n\nI request that you\n• "));
  g_assert_true (g_str_has_suffix (text, "\n\nYours faithfully,\n\nAda Lovelace\n"));
}

/* What is said of the address stands below the name, and above the addressee. */
static void
test_sender (void)
{
  const struct {
    WdLetterWriter writer;
    const char *sender;
  } rows[] = {
    { { "Ada", "", "", "", "", "" }, "Ada" },
    { { " Ada\nL. ", "Tea\t1", " 12 Cup\n", "", "", "" }, "Ada L.\nTea 1\n12 Cup" },
    { { "Ada", "", "12 Cup", "", "", "" }, "Ada\n12 Cup" },
    { { "", "Tea 1", "", "", "", "" }, "Tea 1" },
    { { "עדה", "Tea 1", "", "", "", "" }, "עדה\nTea 1" },
    { { "", "", "", "", "", "" }, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(WdLetter) letter = fill_all ("en", &rows[i].writer);
      g_autofree char *text = wd_letter_dup_text (letter);
      g_autofree char *mailto = wd_letter_dup_mailto (letter);

      g_assert_cmpstr (letter->sender, ==, rows[i].sender);
      g_assert_true (g_str_has_prefix (text, rows[i].sender));
      g_assert_null (strstr (mailto, "Tea"));
    }
}

/* An address of e-mail that is none is left out; one in another script is isolated. */
static void
test_email (void)
{
  const struct {
    const char *text;
    const char *email;
  } rows[] = {
    { "ada@tea.example", "ada@tea.example" },
    { " ada+x@tea.example\n", "ada+x@tea.example" },
    { "עדה@תה.example", "\u2068עדה@תה.example\u2069" },
    { "", NULL },
    { "ada", NULL },
    { "@tea.example", NULL },
    { "ada@", NULL },
    { "ada@tea@example", NULL },
    { "ada lovelace@tea.example", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(WdLetter) letter = fill_all ("en", &(WdLetterWriter) {
        "Ada", "", "", rows[i].text, "", ""
      });
      g_autofree char *paragraph = g_strconcat ("Email address of my LinkedIn account: ",
                                                rows[i].email, NULL);
      g_autofree char *text = wd_letter_dup_text (letter);

      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (has_paragraph (letter, paragraph), ==, rows[i].email != NULL);
      g_assert_cmpint (strstr (text, "Email") != NULL, ==, rows[i].email != NULL);
    }
}

/* A text of any script and length is whole in the letter and in the mailto address. */
static void
test_long (void)
{
  const char * const words[] = {
    "a ", "ä ", "я ", "ש ", "ع ", "क ", "王 ", "👩 ", "& ", "% ", "+ ", "# ", "? ", "= ", "\" ",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GString *typed = g_string_new (NULL);
      g_autofree char *reasons = NULL;
      g_autoptr(WdLetter) letter = NULL;
      g_autofree char *text = NULL;
      g_autofree char *mailto = NULL;
      g_autofree char *body = NULL;
      g_auto(GStrv) lines = NULL;
      g_autofree char *unwrapped = NULL;

      for (gsize j = 0; j < 5000; j++)
        g_string_append (typed, words[i]);
      reasons = g_strchomp (g_string_free (typed, FALSE));

      letter = fill ("de", words[i], PROFILE, reasons);
      text = wd_letter_dup_text (letter);
      g_assert_nonnull (strstr (text, reasons));

      mailto = wd_letter_dup_mailto (letter);
      g_assert_true (g_str_is_ascii (mailto));
      body = g_uri_unescape_string (strstr (mailto, "&body=") + strlen ("&body="), NULL);
      lines = g_strsplit (body, "\r\n", -1);
      unwrapped = g_strjoinv ("\n", lines);
      g_assert_null (strpbrk (unwrapped, "\r"));
      g_assert_true (g_str_has_suffix (text, unwrapped));
      g_assert_nonnull (strstr (unwrapped, reasons));
    }
}

/* The mailto address names no recipient, and nothing that is typed can add one. */
static void
test_mailto (void)
{
  const GUriFlags flags = G_URI_FLAGS_ENCODED;
  g_autoptr(WdLetter) letter = fill ("en", "A&to=b@example.org", PROFILE, "x&cc=b@example.org#?\n");
  g_autofree char *mailto = wd_letter_dup_mailto (letter);
  g_autoptr(GError) error = NULL;
  g_autoptr(GUri) uri = g_uri_parse (mailto, flags, &error);
  g_autoptr(GHashTable) query = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (g_uri_get_scheme (uri), ==, "mailto");
  g_assert_cmpstr (g_uri_get_path (uri), ==, "");
  g_assert_null (g_uri_get_fragment (uri));

  query = g_uri_parse_params (g_uri_get_query (uri), -1, "&", G_URI_PARAMS_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (query), ==, 2);
  g_assert_cmpstr (g_hash_table_lookup (query, "subject"), ==, letter->subject);
  g_assert_true (g_str_has_suffix (g_hash_table_lookup (query, "body"),
                                   "\r\n\r\nA&to=b@example.org\r\n"));
}

static void
test_other_guide (void)
{
  g_assert_null (wd_letter_template_new ("tea"));
  g_assert_null (wd_letter_template_new (""));
  g_assert_null (wd_letter_template_new ("../guides/linkedin-ai-training.xml"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/letter/lines", test_lines);
  g_test_add_func ("/letter/fill", test_fill);
  g_test_add_func ("/letter/profile", test_profile);
  g_test_add_func ("/letter/bare-profile", test_bare_profile);
  g_test_add_func ("/letter/languages", test_languages);
  g_test_add_func ("/letter/dates", test_dates);
  g_test_add_func ("/letter/empty", test_empty);
  g_test_add_func ("/letter/text", test_text);
  g_test_add_func ("/letter/sender", test_sender);
  g_test_add_func ("/letter/email", test_email);
  g_test_add_func ("/letter/long", test_long);
  g_test_add_func ("/letter/mailto", test_mailto);
  g_test_add_func ("/letter/other-guide", test_other_guide);

  return g_test_run ();
}
