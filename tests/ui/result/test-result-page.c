/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-result-page.h"

#include "wd-guide-library.h"
#include "wd-heading.h"
#include "wd-proof-dialog.h"
#include "wd-result-text.h"
#include "wd-test-guide.h"
#include "wd-test-program.h"
#include "wd-test-ui.h"

typedef struct
{
  GtkWidget *widget;
  WdGuide *guide;
} Fixture;

static const WdVerdict off = { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN };

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->widget = g_object_ref_sink (g_object_new (WD_TYPE_RESULT_PAGE, NULL));
  fixture->guide = wd_test_guide_new (WD_STATE_OFF);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->guide);
  g_assert_finalize_object (fixture->widget);
}

static void
set_result (Fixture         *fixture,
            const WdVerdict *verdict,
            WdResultVenue    venue)
{
  wd_result_page_set_result (WD_RESULT_PAGE (fixture->widget), fixture->guide, verdict, venue);
}

static void
assert_extent (Fixture  *fixture,
               gboolean  shown)
{
  g_auto(GStrv) extent = wd_guide_dup_extent (fixture->guide);

  g_assert_cmpuint (g_strv_length (extent), >, 0);
  for (gsize i = 0; extent[i] != NULL; i++)
    g_assert_cmpint (wd_test_find_text (fixture->widget, extent[i]) != NULL, ==, shown);

  g_assert_cmpuint (wd_guide_get_n_sections (fixture->guide, WD_GUIDE_PART_EXTENT), >, 1);
  for (guint i = 0; i < wd_guide_get_n_sections (fixture->guide, WD_GUIDE_PART_EXTENT); i++)
    {
      g_auto(GStrv) text = NULL;
      g_autofree char *title = wd_guide_dup_section (fixture->guide, WD_GUIDE_PART_EXTENT, i,
                                                     &text);
      GtkWidget *heading = wd_test_find_text (fixture->widget, title);

      g_assert_cmpint (heading != NULL, ==, shown);
      if (heading != NULL)
        g_assert_true (WD_IS_HEADING (gtk_widget_get_parent (heading)));
      for (gsize j = 0; text[j] != NULL; j++)
        g_assert_cmpint (wd_test_find_text (fixture->widget, text[j]) != NULL, ==, shown);
    }
}

/* A result of practice offers neither a reminder nor the history. */
static void
assert_next (Fixture  *fixture,
             gboolean  shown)
{
  static const char * const actions[] = { "win.remind", "win.history" };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_cmpint (wd_test_find_action (fixture->widget, actions[i]) != NULL, ==, shown);
}

static void
test_every_verdict (Fixture       *fixture,
                    gconstpointer  data)
{
  for (int before = WD_STATE_UNKNOWN; before <= WD_STATE_ON; before++)
    for (int after = WD_STATE_UNKNOWN; after <= WD_STATE_ON; after++)
      for (int learned = WD_LEARNED_SEEN; learned <= WD_LEARNED_TOLD; learned++)
        {
          const WdVerdict verdict = { (WdState) before, (WdState) after, (WdLearned) learned };
          gboolean certain = after != WD_STATE_UNKNOWN && learned == WD_LEARNED_SEEN;
          GtkWidget *heading;
          GtkWidget *success;

          set_result (fixture, &verdict, WD_RESULT_VENUE_WINDOW);

          g_assert_cmpstr (wd_test_read_role (fixture->widget, GTK_ACCESSIBLE_ROLE_HEADING), ==,
                           wd_result_text_get_title (&verdict));
          g_assert_nonnull (wd_test_find_text (fixture->widget,
                                               wd_result_text_get_description (&verdict)));
          heading = wd_test_find_role (fixture->widget, GTK_ACCESSIBLE_ROLE_HEADING);
          wd_test_assert_described (heading, wd_result_text_get_description (&verdict));
          wd_test_assert_described (heading, WD_TEST_TITLE);
          g_assert_nonnull (wd_test_find_text (fixture->widget, WD_TEST_TITLE));
          assert_extent (fixture, TRUE);
          assert_next (fixture, TRUE);
          g_assert_null (wd_test_find_role (fixture->widget, GTK_ACCESSIBLE_ROLE_ALERT));
          g_assert_null (wd_test_find_action (fixture->widget, "win.start"));
          g_assert_nonnull (wd_test_find_action (fixture->widget, "win.home"));

          /* Only a verdict that was seen looks like success. */
          success = wd_test_find_class (fixture->widget, "success");
          g_assert_cmpint (success != NULL, ==, certain);
        }
}

/* The end of practice looks like none of the verdicts, and leads to the real page. */
static void
test_practice (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *label = g_strdup_printf ("Turn It Off on %s",
                                            wd_guide_get_service (fixture->guide)->name);
  GtkWidget *start;

  set_result (fixture, &off, WD_RESULT_VENUE_PRACTICE);
  start = wd_test_find_action (fixture->widget, "win.start");
  g_assert_true (gtk_widget_has_css_class (start, "suggested-action"));
  g_assert_nonnull (wd_test_find_text (start, label));
  g_assert_nonnull (wd_test_find_text (fixture->widget, "Practice Run Complete"));
  g_assert_true (wd_test_mentions (fixture->widget, "Nothing has changed in your account"));
  g_assert_null (wd_test_find_text (fixture->widget, wd_result_text_get_title (&off)));
  g_assert_null (wd_test_find_text (fixture->widget, wd_result_text_get_description (&off)));
  g_assert_null (wd_test_find_class (fixture->widget, "success"));
  assert_extent (fixture, FALSE);
  assert_next (fixture, FALSE);

  set_result (fixture, &off, WD_RESULT_VENUE_WINDOW);
  g_assert_null (wd_test_find_action (fixture->widget, "win.start"));
  g_assert_nonnull (wd_test_find_text (fixture->widget, wd_result_text_get_description (&off)));
  assert_extent (fixture, TRUE);
  assert_next (fixture, TRUE);
}

/* A practice of turning something on leads to turning it on. */
static void
test_practice_on (Fixture       *fixture,
                  gconstpointer  data)
{
  const WdVerdict on = { WD_STATE_OFF, WD_STATE_ON, WD_LEARNED_SEEN };

  g_object_unref (fixture->guide);
  fixture->guide = wd_test_guide_new (WD_STATE_ON);
  set_result (fixture, &on, WD_RESULT_VENUE_PRACTICE);
  g_assert_true (wd_test_mentions (fixture->widget, "Turn It On on "));
}

/* Of a form, nothing is said of a setting, and nothing is to be checked again once it is sent. */
static void
test_sent (Fixture       *fixture,
           gconstpointer  data)
{
  const WdVerdict seen = { WD_STATE_UNKNOWN, WD_STATE_SENT, WD_LEARNED_SEEN };
  const WdVerdict told = { WD_STATE_UNKNOWN, WD_STATE_SENT, WD_LEARNED_TOLD };
  const WdVerdict open = { WD_STATE_UNKNOWN, WD_STATE_UNKNOWN, WD_LEARNED_TOLD };
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();

  g_object_unref (fixture->guide);
  fixture->guide = g_object_ref (wd_guide_library_find (library, "facebook-ai-objection"));

  set_result (fixture, &seen, WD_RESULT_VENUE_WINDOW);
  g_assert_nonnull (wd_test_find_text (fixture->widget, "Your Objection Was Sent"));
  g_assert_nonnull (wd_test_find_text (fixture->widget, "What the Objection Covers"));
  g_assert_false (wd_test_mentions (fixture->widget, "he Setting"));
  g_assert_nonnull (wd_test_find_action (fixture->widget, "win.letter"));
  g_assert_null (wd_test_find_action (fixture->widget, "win.remind"));
  g_assert_null (wd_test_find_action (fixture->widget, "win.check-again"));
  g_assert_nonnull (wd_test_find_class (fixture->widget, "success"));

  set_result (fixture, &told, WD_RESULT_VENUE_BROWSER);
  g_assert_null (wd_test_find_action (fixture->widget, "win.check-again"));
  g_assert_null (wd_test_find_class (fixture->widget, "success"));

  set_result (fixture, &open, WD_RESULT_VENUE_BROWSER);
  g_assert_nonnull (wd_test_find_action (fixture->widget, "win.check-again"));

  set_result (fixture, &seen, WD_RESULT_VENUE_PRACTICE);
  g_assert_true (wd_test_mentions (fixture->widget, "Object to Facebook"));
}

/* What was told can be checked; what was seen needs no check. In their browser, the person looks. */
static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  static const WdVerdict told = { WD_STATE_UNKNOWN, WD_STATE_OFF, WD_LEARNED_TOLD };

  for (int venue = WD_RESULT_VENUE_WINDOW; venue <= WD_RESULT_VENUE_BROWSER; venue++)
    {
      set_result (fixture, &told, (WdResultVenue) venue);
      g_assert_nonnull (wd_test_find_text (wd_test_find_action (fixture->widget, "win.check-again"),
                                           venue == WD_RESULT_VENUE_BROWSER ? "Look Again"
                                                                            : "Check Now"));

      set_result (fixture, &off, (WdResultVenue) venue);
      g_assert_null (wd_test_find_action (fixture->widget, "win.check-again"));
    }
}

/* What becomes of the sign-in is said only where there was one. */
static void
test_sign_in (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct {
    WdResultVenue venue;
    gboolean forgets;
    gboolean keeps;
  } rows[] = {
    { WD_RESULT_VENUE_PRACTICE, FALSE, FALSE },
    { WD_RESULT_VENUE_WINDOW, TRUE, FALSE },
    { WD_RESULT_VENUE_KEPT, FALSE, TRUE },
    { WD_RESULT_VENUE_BROWSER, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      set_result (fixture, &off, rows[i].venue);
      g_assert_cmpint (wd_test_mentions (fixture->widget, "forgets your sign-in"), ==,
                       rows[i].forgets);
      g_assert_cmpint (wd_test_mentions (fixture->widget, "keeps you signed in"), ==,
                       rows[i].keeps);
    }
}

static void
test_problem (Fixture       *fixture,
              gconstpointer  data)
{
  const char *problem = "It is <full> & closed.";

  set_result (fixture, &off, WD_RESULT_VENUE_WINDOW);
  wd_result_page_set_problem (WD_RESULT_PAGE (fixture->widget), problem);
  g_assert_cmpstr (wd_test_read_role (fixture->widget, GTK_ACCESSIBLE_ROLE_ALERT), ==, problem);

  set_result (fixture, &off, WD_RESULT_VENUE_WINDOW);
  g_assert_null (wd_test_find_role (fixture->widget, GTK_ACCESSIBLE_ROLE_ALERT));
}

/* The time is that of the entry. */
static void
test_time (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(WdRecordEntry) entry = wd_test_entry_new (fixture->guide, &off);
  g_autofree char *time = wd_result_text_dup_time (entry->time);

  set_result (fixture, &off, WD_RESULT_VENUE_WINDOW);
  g_assert_null (wd_test_find_text (fixture->widget, time));

  wd_result_page_set_proof (WD_RESULT_PAGE (fixture->widget), entry, NULL);
  g_assert_nonnull (wd_test_find_text (fixture->widget, time));

  set_result (fixture, &off, WD_RESULT_VENUE_PRACTICE);
  g_assert_null (wd_test_find_text (fixture->widget, time));
}

/* An address in the guide’s text opens in the person’s own browser. */
static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();
  WdGuide *guide = wd_guide_library_find (library, WD_TEST_SERVICE_GUIDE);
  GtkWindow *window = wd_test_window_new (fixture->widget);
  g_autofree char *program = wd_test_program_install ();
  g_autoptr(GPtrArray) labels = NULL;
  g_autofree char *uri = NULL;
  GtkWidget *form = NULL;

  wd_result_page_set_result (WD_RESULT_PAGE (fixture->widget), guide, &off,
                             WD_RESULT_VENUE_WINDOW);
  labels = wd_test_list_type (fixture->widget, GTK_TYPE_LABEL);
  for (guint i = 0; i < labels->len; i++)
    if (strstr (gtk_label_get_label (labels->pdata[i]), "TS-DPRO") != NULL)
      form = labels->pdata[i];

  g_assert_nonnull (form);
  g_assert_true (gtk_widget_grab_focus (form));
  g_signal_emit_by_name (form, "activate-current-link");
  uri = wd_test_program_wait (program);
  g_assert_cmpstr (uri, ==, "https://linkedin.com/help/linkedin/ask/TS-DPRO");

  gtk_window_destroy (window);
}

/* A proof is offered only of a known state, and only while its entry is set. */
static void
test_proof (Fixture       *fixture,
            gconstpointer  data)
{
  const WdVerdict unknown = { WD_STATE_ON, WD_STATE_UNKNOWN, WD_LEARNED_TOLD };
  g_autoptr(WdRecordEntry) known_entry = wd_test_entry_new (fixture->guide, &off);
  g_autoptr(WdRecordEntry) unknown_entry = wd_test_entry_new (fixture->guide, &unknown);
  GdkTexture *picture = wd_test_texture_new (1, 1);
  WdResultPage *page = WD_RESULT_PAGE (fixture->widget);

  set_result (fixture, &off, WD_RESULT_VENUE_WINDOW);
  g_assert_null (wd_test_find_action (fixture->widget, "result.save-proof"));

  wd_result_page_set_proof (page, known_entry, picture);
  g_assert_nonnull (wd_test_find_action (fixture->widget, "result.save-proof"));

  wd_result_page_set_proof (page, unknown_entry, NULL);
  g_assert_null (wd_test_find_action (fixture->widget, "result.save-proof"));
  g_assert_finalize_object (picture);

  wd_result_page_set_proof (page, known_entry, NULL);
  set_result (fixture, &off, WD_RESULT_VENUE_WINDOW);
  g_assert_null (wd_test_find_action (fixture->widget, "result.save-proof"));
}

static void
test_proof_dialog (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(WdRecordEntry) entry = wd_test_entry_new (fixture->guide, &off);
  GtkWindow *window = wd_test_window_new (fixture->widget);
  GtkWidget *dialog;

  set_result (fixture, &off, WD_RESULT_VENUE_WINDOW);
  wd_result_page_set_proof (WD_RESULT_PAGE (fixture->widget), entry, NULL);
  g_assert_true (gtk_widget_activate_action (fixture->widget, "result.save-proof", NULL));
  dialog = wd_test_wait_dialog (WD_TYPE_PROOF_DIALOG);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog)) == window);

  gtk_window_destroy (window);
}

/* The letter is offered with a guide that has one, and not after practice. */
static void
test_letter (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();
  WdGuide *guide = wd_guide_library_find (library, WD_TEST_SERVICE_GUIDE);
  WdResultPage *page = WD_RESULT_PAGE (fixture->widget);

  set_result (fixture, &off, WD_RESULT_VENUE_WINDOW);
  g_assert_null (wd_test_find_action (fixture->widget, "win.letter"));

  wd_result_page_set_result (page, guide, &off, WD_RESULT_VENUE_WINDOW);
  g_assert_nonnull (wd_test_find_action (fixture->widget, "win.letter"));

  wd_result_page_set_result (page, guide, &off, WD_RESULT_VENUE_PRACTICE);
  g_assert_null (wd_test_find_action (fixture->widget, "win.letter"));
}

static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWindow *window = wd_test_window_new (fixture->widget);
  GtkWidget *focus;

  set_result (fixture, &off, WD_RESULT_VENUE_WINDOW);
  g_assert_true (gtk_widget_grab_focus (fixture->widget));

  focus = gtk_root_get_focus (GTK_ROOT (window));
  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_cmpstr (wd_heading_get_label (WD_HEADING (focus)), ==, wd_result_text_get_title (&off));

  gtk_window_destroy (window);
}

/* On a phone nothing is cut off, with text of twice the size either. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  static const int dpis[] = { 96, 144, 192 };
  static const WdVerdict told = { WD_STATE_UNKNOWN, WD_STATE_OFF, WD_LEARNED_TOLD };
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();
  WdGuide *guide = wd_guide_library_find (library, WD_TEST_SERVICE_GUIDE);
  g_autoptr(WdRecordEntry) entry = wd_test_entry_new (guide, &told);
  GtkWindow *window = wd_test_window_new (fixture->widget);

  gtk_window_set_default_size (window, 360, 640);
  for (gsize i = 0; i < G_N_ELEMENTS (dpis); i++)
    for (int venue = WD_RESULT_VENUE_PRACTICE; venue <= WD_RESULT_VENUE_BROWSER; venue++)
      {
        g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpis[i] * 1024, NULL);
        wd_result_page_set_result (WD_RESULT_PAGE (fixture->widget), guide, &told,
                                   (WdResultVenue) venue);
        wd_result_page_set_proof (WD_RESULT_PAGE (fixture->widget), entry, NULL);
        wd_test_run_frames (fixture->widget, 3);
        wd_test_assert_narrow (fixture->widget);
        wd_test_assert_uncut (GTK_WIDGET (window));
      }

  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
  gtk_window_destroy (window);
}

#define add(path, function) \
  g_test_add ("/result-page/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("every-verdict", test_every_verdict);
  add ("practice", test_practice);
  add ("practice-on", test_practice_on);
  add ("sent", test_sent);
  add ("check", test_check);
  add ("sign-in", test_sign_in);
  add ("problem", test_problem);
  add ("time", test_time);
  add ("link", test_link);
  add ("proof", test_proof);
  add ("proof-dialog", test_proof_dialog);
  add ("letter", test_letter);
  add ("focus", test_focus);
  add ("narrow", test_narrow);

  return wd_test_ui_run ();
}
