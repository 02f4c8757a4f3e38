/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-proof.h"

#include "wd-result-text.h"
#include "wd-test-guide.h"
#include "wd-test-pdf.h"
#include "wd-test-ui.h"

#include <string.h>

static GBytes *
print (WdGuide         *guide,
       const WdVerdict *verdict,
       GdkTexture      *picture)
{
  g_autoptr(WdRecordEntry) entry = wd_test_entry_new (guide, verdict);
  g_autoptr(WdDocument) document = wd_proof_create_document (guide, entry, picture);
  g_autoptr(GError) error = NULL;
  GBytes *pdf = wd_document_print (document, WD_PROOF_SCALE_MIN, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (wd_test_pdf_get_n_pages (pdf), ==, 1);

  return pdf;
}

/* The text of the PDF is exactly these lines, in reading order. */
static void
assert_text (GBytes             *pdf,
             const char * const *lines)
{
  g_autofree char *text = wd_test_pdf_dup_text (pdf);
  g_autofree char *joined = g_strjoinv ("", (char **) lines);
  g_autofree char *expected = wd_test_pdf_dup_bare (joined);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_seen (void)
{
  const WdVerdict verdict = { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN };
  g_autoptr(WdGuide) guide = wd_test_guide_new (WD_STATE_OFF);
  g_autoptr(GBytes) pdf = print (guide, &verdict, NULL);
  g_autofree char *day = wd_result_text_dup_day (wd_guide_get_revised (guide));
  g_autofree char *info = wd_test_pdf_dup_info (pdf);
  const char *service = wd_guide_get_service (guide)->name;

  assert_text (pdf, (const char * const []) {
    "Proof of a Setting on ", service,
    "Result", "The setting is off (seen)",
    "Source", "Widerspruch reloaded the page and read the setting there.",
    "When", "4 July 2026, 09:08:07 (UTC+02:00)",
    "Guide", WD_TEST_TITLE, ", as of ", day,
    "Service", service,
    "Page", WD_TEST_SWITCH_URI,
    "Setting Before", "On",
    "Setting Afterwards", "Off",
    "App", "Widerspruch " PACKAGE_VERSION,
    "This is Widerspruch’s own observation, made on the computer of the person who used it. It is "
    "neither a confirmation by ", service, " nor legal advice, and it does not name the account.",
    NULL
  });
  g_assert_cmpuint (wd_test_pdf_get_n_pictures (pdf), ==, 0);
  g_assert_nonnull (strstr (info, "Title:           Proof of a Setting on "));
  g_assert_nonnull (strstr (info, "Tagged:          yes\n"));
}

/* What was told never reads like what was seen. */
static void
test_told (void)
{
  for (int after = WD_STATE_OFF; after <= WD_STATE_ON; after++)
    for (int before = WD_STATE_UNKNOWN; before <= WD_STATE_ON; before++)
      {
        const WdVerdict seen = { (WdState) before, (WdState) after, WD_LEARNED_SEEN };
        const WdVerdict told = { (WdState) before, (WdState) after, WD_LEARNED_TOLD };
        g_autoptr(WdGuide) guide = wd_test_guide_new (WD_STATE_OFF);
        g_autoptr(WdRecordEntry) seen_entry = wd_test_entry_new (guide, &seen);
        g_autoptr(WdRecordEntry) told_entry = wd_test_entry_new (guide, &told);
        g_autoptr(GPtrArray) seen_facts = wd_proof_list_facts (guide, seen_entry);
        g_autoptr(GPtrArray) told_facts = wd_proof_list_facts (guide, told_entry);
        g_autofree char *seen_note = wd_proof_dup_note (guide, seen_entry);
        g_autofree char *told_note = wd_proof_dup_note (guide, told_entry);
        guint n_different = 0;

        for (guint i = 0; i < seen_facts->len; i++)
          {
            const WdFact *a = g_ptr_array_index (seen_facts, i);
            const WdFact *b = g_ptr_array_index (told_facts, i);

            g_assert_cmpstr (a->name, ==, b->name);
            g_assert_null (strstr (b->value, "read the setting"));
            n_different += !g_str_equal (a->value, b->value);
          }

        g_assert_cmpuint (n_different, ==, 3);
        g_assert_cmpstr (seen_note, !=, told_note);
        g_assert_null (strstr (told_note, "own observation"));
      }
}

static void
test_sent (void)
{
  const WdVerdict verdict = { WD_STATE_UNKNOWN, WD_STATE_SENT, WD_LEARNED_SEEN };
  g_autoptr(WdGuide) guide = wd_test_guide_new (WD_STATE_SENT);
  g_autoptr(GBytes) pdf = print (guide, &verdict, NULL);
  g_autofree char *day = wd_result_text_dup_day (wd_guide_get_revised (guide));
  const char *service = wd_guide_get_service (guide)->name;

  assert_text (pdf, (const char * const []) {
    "Proof of an Objection to ", service,
    "Result", "The objection was sent (confirmation seen)",
    "Source", "After the form was sent, Widerspruch saw the service’s confirmation page.",
    "When", "4 July 2026, 09:08:07 (UTC+02:00)",
    "Guide", WD_TEST_TITLE, ", as of ", day,
    "Service", service,
    "Page", WD_TEST_SWITCH_URI,
    "App", "Widerspruch " PACKAGE_VERSION,
    "This is Widerspruch’s own observation, made on the computer of the person who used it. It is "
    "neither a confirmation by ", service, " nor legal advice, and it does not name the account.",
    NULL
  });
}

static void
test_picture (void)
{
  const WdVerdict verdict = { WD_STATE_OFF, WD_STATE_OFF, WD_LEARNED_SEEN };
  g_autoptr(WdGuide) guide = wd_test_guide_new (WD_STATE_OFF);
  g_autoptr(GdkTexture) picture = wd_test_texture_new (300, 200);
  g_autoptr(GBytes) pdf = print (guide, &verdict, picture);
  g_autofree char *text = wd_test_pdf_dup_text (pdf);

  g_assert_cmpuint (wd_test_pdf_get_n_pictures (pdf), ==, 1);
  g_assert_nonnull (strstr (text, "Whatthepageshowedaroundthesetting"));
}

static void
test_name (void)
{
  const WdVerdict verdict = { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN };
  g_autoptr(WdGuide) guide = wd_test_guide_new (WD_STATE_OFF);
  g_autoptr(WdRecordEntry) entry = wd_test_entry_new (guide, &verdict);
  g_autofree char *name = wd_proof_dup_name (guide, entry);
  g_autofree char *expected = g_strdup_printf ("Proof %s 2026-07-04.pdf",
                                               wd_guide_get_service (guide)->name);

  g_assert_cmpstr (name, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add_func ("/proof/seen", test_seen);
  g_test_add_func ("/proof/told", test_told);
  g_test_add_func ("/proof/sent", test_sent);
  g_test_add_func ("/proof/picture", test_picture);
  g_test_add_func ("/proof/name", test_name);

  return wd_test_ui_run ();
}
