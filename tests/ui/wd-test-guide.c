/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-guide.h"

#include "wd-enum.h"
#include "wd-guide-enums.h"
#include "wd-guide-library.h"
#include "wd-guide-reader.h"
#include "wd-origin.h"

static const char head[] =
  "<title>Tea &amp; &lt;i&gt;biscuits&lt;/i&gt;</title>"
  "<summary>Whether to take &lt;sugar&gt; &amp; milk.</summary>"
  "<why>"
  "  <section>"
  "    <title>Why &lt;b&gt;tea&lt;/b&gt;</title>"
  "    <text>It is warm &amp; wet.</text>"
  "    <text>It is there.</text>"
  "  </section>"
  "  <section><title>Why not</title><text>It can be too hot.</text></section>"
  "</why>"
  "<extent><text>This cup.</text><text>No other &lt;cup&gt;.</text>"
  "  <section><title>Not &lt;cake&gt;</title><text>No cake &amp; no pie.</text></section>"
  "  <section><title>What else</title><text>Water.</text><text>Milk.</text></section>"
  "</extent>";

/* One step has no menu, link or help at all, the others have some or all of them. */
static const char steps[] =
  "<step id='sign-in' kind='sign-in' path='/login* /checkpoint/*'>"
  "  <title>Come in</title><text>Sign in as you always do.</text>"
  "  <link path='/login/en'/>"
  "</step>"
  "<step id='profile' path='/feed*'>"
  "  <title>Open your profile</title><text>Click your name.</text>"
  "  <target role='link' href='/in/me /in/*'/>"
  "</step>"
  "<step id='settings' path='/in/*'>"
  "  <title>Open your settings</title><text>Click “{label}”.</text>"
  "  <menu>In the menu, choose “{label}”.</menu>"
  "  <target role='link' region='contentinfo' href='/mypreferences/d*'>"
  "    <label lang='en'>Manage your account and privacy</label>"
  "    <label lang='de'>Konto und Datenschutz verwalten</label>"
  "  </target>"
  "  <link path='/in/me/'/>"
  "  <help href='https://www.linkedin.com/help/linkedin/answer/1'/>"
  "</step>"
  "<step id='privacy' path='/mypreferences/d /mypreferences/d/categories/*'>"
  "  <title>Open &lt;Data&gt; &amp; privacy</title><text>Click “{label}”.</text>"
  "  <menu>Look for “{label}”.</menu>"
  "  <target role='link' href='/mypreferences/d/categories/privacy'>"
  "    <label lang='en'>Data privacy</label>"
  "    <label lang='de'>Datenschutz</label>"
  "  </target>"
  "  <link path='/mypreferences/d/'/>"
  "</step>"
  "<step id='row' path='/mypreferences/d/categories/privacy'>"
  "  <title>Open the row</title><text>Click “{label}”.</text>"
  "  <target role='link' region='main' href='" WD_TEST_SWITCH_PATH "'>"
  "    <label lang='en'>Data for Generative AI Improvement</label>"
  "    <label lang='de'>Daten zur Verbesserung generativer KI</label>"
  "  </target>"
  "  <help href='https://www.linkedin.com/help/linkedin/answer/2'/>"
  "</step>";

static const char last[] =
  "<step id='switch' path='" WD_TEST_SWITCH_PATH "'>"
  "  <title>Turn it</title><text>Turn the switch “{label}”.</text>"
  "  <menu>Look for “{label}”.</menu>"
  "  <target role='switch' region='main' token='allowDataForGenerativeAI' want='%s'>"
  "    <label lang='en'>Use my data for training content creation AI models</label>"
  "  </target>"
  "  <link path='" WD_TEST_SWITCH_PATH "'/>"
  "  <help href='https://www.linkedin.com/help/linkedin/answer/3'/>"
  "</step>";

/* In place of the last step and the service, where the page after the row is the goal. */
static const char confirmation[] =
  "<step id='switch' path='" WD_TEST_SWITCH_PATH "'>"
  "  <title>Wait for it</title><text>It says that it has come.</text>"
  "</step>";

/* Serial number of the last document of any tour. */
static guint document;

static char *
dup_xml (const char *id,
         WdState     want)
{
  g_autofree char *end = g_strdup_printf (last, wd_enum_to_string (WD_TYPE_STATE, want));

  if (want == WD_STATE_SENT)
    return g_strdup_printf ("<guide xmlns='" WD_GUIDE_NAMESPACE "' id='%s' format='2'"
                            " revised='2026-11-23' service='linkedin' goal='page'>%s%s%s</guide>",
                            id, head, steps, confirmation);

  return g_strdup_printf ("<guide xmlns='" WD_GUIDE_NAMESPACE "' id='%s' format='1'"
                          " revised='2026-11-23'>"
                          "<service name='LinkedIn' origin='https://www.linkedin.com'>"
                          "<obstacle kind='app' path='/app'/>"
                          "<obstacle kind='challenge' path='/checkpoint/*'/>"
                          "<obstacle kind='join' path='/join'/>"
                          "<obstacle kind='cookies' selector='button[action-type=DENY]'/></service>"
                          "%s%s%s</guide>",
                          id, head, steps, end);
}

static WdGuide *
read_guide (char      *xml,
            GPtrArray *services)
{
  g_autoptr(GBytes) bytes = g_bytes_new_take (xml, strlen (xml));
  g_autoptr(GError) error = NULL;
  WdGuide *guide = wd_guide_read (bytes, "tea.xml", TRUE, services, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (wd_guide_get_n_steps (guide), ==, WD_TEST_N_STEPS);

  return guide;
}

WdGuide *
wd_test_guide_new (WdState want)
{
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();

  return read_guide (dup_xml (WD_TEST_GUIDE, want), wd_guide_library_get_services (library));
}

WdGuide *
wd_test_guide_new_of (GPtrArray *services)
{
  WdService *service = g_ptr_array_index (services, 0);
  g_autofree char *end = g_strdup_printf (last, wd_enum_to_string (WD_TYPE_STATE, WD_STATE_OFF));

  return read_guide (g_strdup_printf ("<guide xmlns='" WD_GUIDE_NAMESPACE "' id='tea' format='2'"
                                      " revised='2026-11-23' service='%s'>%s%s%s</guide>",
                                      service->id, head, steps, end),
                     services);
}

void
wd_test_guide_write (const char *id,
                     WdState     want)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE, "guides",
                                              NULL);
  g_autofree char *name = g_strconcat (id, ".xml", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *xml = dup_xml (id, want);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, xml, -1, &error);
  g_assert_no_error (error);
}

WdRecordEntry *
wd_test_entry_new (WdGuide         *guide,
                   const WdVerdict *verdict)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_offset (2 * 60 * 60);
  g_autoptr(GDateTime) time = g_date_time_new (zone, 2026, 7, 4, 9, 8, 7);

  return wd_record_entry_new (time, wd_guide_get_id (guide), wd_guide_get_revised (guide),
                              WD_TEST_SWITCH_URI, verdict);
}

WdTour *
wd_test_tour_new (WdState      want,
                  WdTourStatus status)
{
  const WdSighting nothing = { WD_OUTCOME_ABSENT };
  const WdSighting doubt = { WD_OUTCOME_ABSTAINED, WD_REASON_WEAK };
  g_autoptr(WdGuide) guide = wd_test_guide_new (want);
  WdTour *tour = wd_tour_new (guide, wd_guide_get_service (guide)->origin);

  if (status == WD_TOUR_STATUS_READING)
    wd_test_tour_visit (tour, "/login");
  else if (status != WD_TOUR_STATUS_LOADING)
    wd_test_tour_visit (tour, WD_TEST_SWITCH_PATH);

  if (status == WD_TOUR_STATUS_AWAY)
    wd_test_tour_visit (tour, "/nowhere/");
  else if (status == WD_TOUR_STATUS_POINTING)
    wd_test_tour_see_state (tour, want == WD_STATE_OFF ? WD_STATE_ON : WD_STATE_OFF);
  else if (status == WD_TOUR_STATUS_ABSTAINING)
    wd_test_tour_see (tour, &doubt);
  else if (status == WD_TOUR_STATUS_SEARCHING || status == WD_TOUR_STATUS_MISSING)
    wd_test_tour_see (tour, &nothing);
  else if (status >= WD_TOUR_STATUS_SETTLING)
    wd_test_tour_see_state (tour, want);

  if (status == WD_TOUR_STATUS_ABSTAINING || status == WD_TOUR_STATUS_MISSING ||
      status >= WD_TOUR_STATUS_CHECKING)
    wd_tour_elapse (tour);

  if (status >= WD_TOUR_STATUS_CONFIRMING)
    {
      wd_test_tour_visit (tour, WD_TEST_SWITCH_PATH);
      wd_test_tour_see_state (tour, want);
    }

  if (status == WD_TOUR_STATUS_FINISHED)
    {
      wd_tour_elapse (tour);
      wd_test_tour_see_state (tour, want);
    }

  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, status);

  return tour;
}

void
wd_test_tour_visit (WdTour     *tour,
                    const char *path)
{
  g_autofree char *uri = wd_origin_resolve (wd_tour_get_origin (tour), path);

  wd_tour_visit (tour, uri, ++document);
}

void
wd_test_tour_see (WdTour           *tour,
                  const WdSighting *sighting)
{
  g_autoptr(WdObservation) observation = NULL;
  WdStep *step = wd_tour_get_view (tour)->step;
  const char *id = step->targets->len > 0 ? step->id : NULL;

  observation = wd_observation_new (document, wd_tour_get_origin (tour), "en", id, sighting);
  wd_tour_observe (tour, observation);
}

void
wd_test_tour_see_state (WdTour  *tour,
                        WdState  state)
{
  const WdSighting sighting = {
    .outcome = WD_OUTCOME_FOUND,
    .state = state,
    .enabled = TRUE,
    .rect.x = 10,
    .rect.y = 20,
    .rect.width = 30,
    .rect.height = 40,
  };

  wd_test_tour_see (tour, &sighting);
}
