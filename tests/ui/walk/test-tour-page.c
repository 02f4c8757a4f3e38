/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-bubble.h"
#include "wd-error-view.h"
#include "wd-spotlight.h"
#include "wd-step-card.h"
#include "wd-step-list.h"
#include "wd-toast.h"

#include "wd-test-picture.h"
#include "wd-test-ui.h"
#include "wd-test-walk.h"

#include <glib/gstdio.h>

static WdWalk *
get_walk (WdTestWalk *walk)
{
  return wd_tour_page_get_walk (WD_TOUR_PAGE (walk->page));
}

static void
test_before_start (WdTestWalk    *walk,
                   gconstpointer  data)
{
  wd_test_run_frames (walk->page, 5);
  wd_test_pass_time (300);
  g_assert_cmpuint (walk->requests->len, ==, 0);
  g_assert_null (webkit_web_view_get_uri (walk->view));
  g_assert_cmpint (wd_tour_get_view (walk->tour)->status, ==, WD_TOUR_STATUS_LOADING);

  wd_tour_page_start (WD_TOUR_PAGE (walk->page));
  wd_test_walk_wait (walk, WD_TEST_SIGN_IN, WD_TOUR_STATUS_READING);
  g_assert_cmpuint (walk->requests->len, >, 0);
}

static void
test_walk (WdTestWalk    *walk,
           gconstpointer  data)
{
  const WdVerdict *verdict;
  GdkTexture *picture;

  wd_test_walk_to (walk, WD_TEST_SWITCH);
  wd_test_walk_wait_placement (walk, WD_PLACEMENT_HERE);
  g_assert_cmpuint (walk->finished, ==, 0);
  g_assert_null (wd_tour_get_view (walk->tour)->verdict);

  wd_test_walk_leave (walk, WD_TEST_SWITCH);
  wd_test_walk_wait (walk, WD_TEST_SWITCH, WD_TOUR_STATUS_SETTLING);
  wd_test_walk_wait_placement (walk, WD_PLACEMENT_NONE);

  /* Only now the walk loads the page afresh by itself. */
  g_ptr_array_set_size (walk->requests, 0);
  wd_test_walk_wait (walk, WD_TEST_SWITCH, WD_TOUR_STATUS_FINISHED);
  g_assert_cmpuint (walk->requests->len, >, 0);

  verdict = wd_tour_get_view (walk->tour)->verdict;
  g_assert_cmpint (verdict->before, ==, WD_STATE_ON);
  g_assert_cmpint (verdict->after, ==, WD_STATE_OFF);
  g_assert_cmpint (verdict->learned, ==, WD_LEARNED_SEEN);

  /* The picture, taken on the page of the verdict, is of the switch and not of the whole page. */
  wd_test_wait (wd_test_is_true, &walk->finished, "the page to finish");
  g_assert_cmpuint (walk->finished, ==, 1);
  picture = wd_walk_get_picture (get_walk (walk));
  g_assert_nonnull (picture);
  g_assert_cmpint (gdk_texture_get_height (picture), <,
                   gtk_widget_get_height (GTK_WIDGET (walk->view)) / 2);
}

/* The target is out of view, and the button beside the words brings it there, as does the arrow. */
static void
test_show_me (WdTestWalk    *walk,
              gconstpointer  data)
{
  GType types[] = { WD_TYPE_STEP_CARD, WD_TYPE_SPOTLIGHT };

  wd_test_walk_to (walk, WD_TEST_SETTINGS);

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      wd_test_click (wd_test_find_type (walk->page, types[i]), "tour.show");
      wd_test_walk_wait_placement (walk, WD_PLACEMENT_HERE);
      g_assert_null (wd_test_find_action (walk->page, "tour.show"));

      wd_test_walk_act (walk, "scrollTo (0, 0)");
      wd_test_walk_wait_placement (walk, WD_PLACEMENT_BELOW);
    }
}

typedef struct
{
  WdTestWalk *walk;
  const char *selector;
} Ring;

/* Where the page shows a node, in logical pixels. WebKit makes a page larger by the size of text,
 * too.
 */
static void
locate (WdTestWalk      *walk,
        const char      *selector,
        graphene_rect_t *target)
{
  double scale = wd_page_get_zoom (wd_walk_get_page (get_walk (walk))) / 100.0;
  g_autofree char *script = NULL;
  g_autofree char *json = NULL;
  int dpi;
  double x, y, width, height;

  script = g_strdup_printf ("const box = document.querySelector ('%s').getBoundingClientRect ();"
                            "return [box.x, box.y, box.width, box.height]"
                            "  .map (number => number.toFixed (3)).join (' ')", selector);
  json = wd_test_web_evaluate (walk->view, script);
  g_assert_cmpint (sscanf (json, "\"%lf %lf %lf %lf\"", &x, &y, &width, &height), ==, 4);

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  scale *= dpi > 0 ? dpi / 1024.0 / 96 : 1;
  graphene_rect_init (target, x, y, width, height);
  graphene_rect_scale (target, scale, scale, target);
}

/* The dim is less opaque than this, and the bubble is not looked at. */
static gboolean
is_ringed (gpointer data)
{
  Ring *ring = data;
  GtkWidget *spotlight = wd_test_find_type (ring->walk->page, WD_TYPE_SPOTLIGHT);
  GtkWidget *bubble = wd_test_find_type (spotlight, WD_TYPE_BUBBLE);
  g_autoptr(WdTestPicture) picture = wd_test_picture_new (spotlight);
  graphene_rect_t bounds, target;

  if (bubble != NULL)
    gtk_widget_set_opacity (bubble, 0);

  locate (ring->walk, ring->selector, &target);

  return wd_test_picture_get_bounds (picture, 200, &bounds) &&
         graphene_rect_contains_rect (&bounds, &target) &&
         graphene_rect_get_width (&bounds) < graphene_rect_get_width (&target) + 60 &&
         graphene_rect_get_height (&bounds) < graphene_rect_get_height (&target) + 60;
}

static void
assert_ringed (WdTestWalk *walk,
               const char *selector)
{
  Ring ring = { walk, selector };

  wd_test_wait (is_ringed, &ring, selector);
}

/* The ring is where the page shows the target, at any zoom and size of text. */
static void
test_ring (WdTestWalk    *walk,
           gconstpointer  data)
{
  static const struct { int dpi; guint zoom; } rows[] = {
    { 96, 50 }, { 96, 70 }, { 96, 130 }, { 96, 200 },
    { 120, 100 }, { 120, 130 }, { 144, 50 }, { 144, 100 },
  };
  WdPage *page = wd_walk_get_page (get_walk (walk));

  wd_test_set_animated (FALSE);
  wd_test_walk_to (walk, WD_TEST_PROFILE);
  assert_ringed (walk, "a.person");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%d dpi, %u %%", rows[i].dpi, rows[i].zoom);
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", rows[i].dpi * 1024, NULL);
      wd_page_set_zoom (page, rows[i].zoom);
      wd_test_pass_time (100);
      assert_ringed (walk, "a.person");
    }

  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

/* On a page without a target, the ring is on the obstacle until that is gone. */
static void
test_cookies (WdTestWalk    *walk,
              gconstpointer  data)
{
  wd_test_set_animated (FALSE);
  wd_test_walk_to (walk, WD_TEST_SIGN_IN);
  assert_ringed (walk, "[action-type=DENY]");
  g_assert_cmpint (wd_tour_get_view (walk->tour)->obstacle, ==, WD_OBSTACLE_COOKIES);

  wd_test_walk_act (walk, "document.querySelector ('[action-type=DENY]').click ()");
  wd_test_walk_wait_placement (walk, WD_PLACEMENT_NONE);
  g_assert_cmpint (wd_tour_get_view (walk->tour)->obstacle, ==, WD_OBSTACLE_NONE);
}

static gboolean
has_error (gpointer data)
{
  WdTestWalk *walk = data;

  return wd_test_find_type (walk->page, WD_TYPE_ERROR_VIEW) != NULL;
}

/* Back leads to the page that the person comes from, not further. */
static void
test_not_found (WdTestWalk    *walk,
                gconstpointer  data)
{
  GtkWidget *button;

  wd_test_walk_to (walk, WD_TEST_SETTINGS);
  g_assert_false (has_error (walk));

  wd_test_walk_act (walk, "location.href = '/nowhere/'");
  wd_test_wait (has_error, walk, "the error");
  g_assert_null (wd_test_find_type (walk->page, WD_TYPE_SPOTLIGHT));

  button = wd_test_find_type (wd_test_find_type (walk->page, WD_TYPE_ERROR_VIEW), GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  wd_test_wait_not (has_error, walk, "the error to be gone");

  wd_test_walk_wait (walk, WD_TEST_SETTINGS, WD_TOUR_STATUS_POINTING);
  wd_test_walk_wait_placement (walk, WD_PLACEMENT_BELOW);
}

static gboolean
has_toast (gpointer data)
{
  return wd_test_find_type (((WdTestWalk *) data)->page, WD_TYPE_TOAST) != NULL;
}

static gboolean
is_narrow (gpointer data)
{
  return gtk_widget_get_width (GTK_WIDGET (((WdTestWalk *) data)->window)) == 360;
}

/* Whatever the size of text, all of the toast is in view on a phone. */
static GtkWidget *
get_toast (WdTestWalk *walk)
{
  static const int dpis[] = { 96, 120, 144 };
  GtkWidget *toast = wd_test_find_type (walk->page, WD_TYPE_TOAST);

  gtk_window_set_default_size (walk->window, 360, 600);
  wd_test_wait (is_narrow, walk, "a narrow window");
  for (gsize i = 0; i < G_N_ELEMENTS (dpis); i++)
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpis[i] * 1024, NULL);
      wd_test_run_frames (walk->page, 3);
      wd_test_assert_uncut (toast);
      wd_test_assert_within (toast, gtk_widget_get_parent (toast));
    }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");

  return toast;
}

/* A toast names where a link leads, which is opened only when its button is clicked. */
static void
test_outside (WdTestWalk    *walk,
              gconstpointer  data)
{
  g_autofree char *uri = NULL;

  wd_test_walk_to (walk, WD_TEST_PROFILE);
  uri = g_strdup (webkit_web_view_get_uri (walk->view));
  g_assert_false (has_toast (walk));

  wd_test_walk_act (walk,
                    "const link = document.createElement ('a');"
                    "link.href = 'https://example.org/?a=1&b=2';"
                    "document.body.append (link);"
                    "link.click ()");
  wd_test_wait (has_toast, walk, "the offer to open it elsewhere");
  g_assert_cmpstr (webkit_web_view_get_uri (walk->view), ==, uri);

  g_assert_true (wd_test_mentions (get_toast (walk), "example.org"));
  wd_test_click (walk->page, "page.open-uri");
  wd_test_walk_wait_outside (walk, "https://example.org/?a=1&b=2");
}

/* A way to sign in that needs a window of its own leads to the person's own browser at once. */
static void
test_sign_in (WdTestWalk    *walk,
              gconstpointer  address)
{
  WdPagePolicy *policy = wd_page_get_policy (wd_walk_get_page (get_walk (walk)));
  GtkWidget *toast;

  g_signal_emit_by_name (policy, "outside", address);
  toast = get_toast (walk);
  g_assert_nonnull (wd_test_find_action (toast, "win.companion"));
  g_assert_null (wd_test_find_action (toast, "page.open-uri"));
}

/* A toast tells that no browser has started. */
static void
test_no_browser (WdTestWalk    *walk,
                 gconstpointer  data)
{
  wd_test_walk_to (walk, WD_TEST_SIGN_IN);
  g_assert_cmpint (g_chmod (walk->browser, 0), ==, 0);

  g_assert_false (has_toast (walk));
  g_assert_true (gtk_widget_activate_action (walk->page, "page.open-uri", "s",
                                             "https://example.org/"));
  wd_test_wait (has_toast, walk, "the notice");
}

static gboolean
is_warned (gpointer data)
{
  return wd_test_find_class (((WdTestWalk *) data)->page, "password-warning") != NULL;
}

/* On a page of another origin nothing is pointed at from the first moment on, and a password field
 * brings a warning.
 */
static void
test_elsewhere (WdTestWalk    *walk,
                gconstpointer  data)
{
  GtkWidget *warning;

  wd_test_walk_to (walk, WD_TEST_PROFILE);
  wd_test_walk_wait_placement (walk, WD_PLACEMENT_HERE);
  g_assert_false (is_warned (walk));

  wd_test_web_load_html (walk->view, "<a href=/in/me/>Profil</a><input type=password>",
                         "https://linkedin.com/feed/");
  g_assert_null (wd_tour_get_view (walk->tour)->spot);
  wd_test_walk_wait_placement (walk, WD_PLACEMENT_NONE);
  wd_test_wait (is_warned, walk, "the warning");

  warning = wd_test_find_class (walk->page, "password-warning");
  g_assert_nonnull (strstr (wd_test_read_role (warning, GTK_ACCESSIBLE_ROLE_ALERT),
                            "www.linkedin.com"));

  wd_page_open (wd_walk_get_page (get_walk (walk)), "/feed/");
  wd_test_wait_not (is_warned, walk, "the end of the warning");
  g_ptr_array_set_size (walk->requests, 0);
}

static void
test_refused (WdTestWalk    *walk,
              gconstpointer  data)
{
  WdPage *page = wd_walk_get_page (get_walk (walk));
  int refusal = GPOINTER_TO_INT (data);

  g_assert_false (has_toast (walk));
  g_signal_emit_by_name (wd_page_get_policy (page), "refused", refusal);
  wd_test_assert_sentence (wd_test_read_role (get_toast (walk), GTK_ACCESSIBLE_ROLE_ALERT));
}

static void
test_way_out (WdTestWalk    *walk,
              gconstpointer  data)
{
  wd_test_walk_to (walk, WD_TEST_PROFILE);
  g_assert_true (gtk_widget_is_sensitive (wd_test_find_action (walk->page, "tour.back")));

  /* The page is not that of the next step, for which the person has words alone. */
  wd_test_click (walk->page, "tour.skip");
  wd_test_walk_wait (walk, WD_TEST_SETTINGS, WD_TOUR_STATUS_AWAY);
  wd_test_walk_wait_placement (walk, WD_PLACEMENT_NONE);

  wd_test_click (walk->page, "tour.open");
  wd_test_walk_wait (walk, WD_TEST_SETTINGS, WD_TOUR_STATUS_POINTING);

  wd_test_click (walk->page, "tour.back");
  wd_test_walk_wait (walk, WD_TEST_PROFILE, WD_TOUR_STATUS_AWAY);

  wd_test_click (walk->page, "tour.back");
  wd_test_walk_wait (walk, WD_TEST_SIGN_IN, WD_TOUR_STATUS_AWAY);
  g_assert_false (gtk_widget_is_sensitive (wd_test_find_action (walk->page, "tour.back")));
}

static void
test_help (WdTestWalk    *walk,
           gconstpointer  data)
{
  GtkWidget *ways;

  wd_test_walk_to (walk, WD_TEST_SETTINGS);
  ways = wd_test_find_type (walk->page, GTK_TYPE_EXPANDER);
  gtk_expander_set_expanded (GTK_EXPANDER (ways), TRUE);

  wd_test_click (walk->page, "tour.help");
  wd_test_walk_wait_outside (walk, wd_tour_get_view (walk->tour)->step->help);
}

/* The person is asked how the switch stands; only an answer is a verdict. */
static void
test_told (WdTestWalk    *walk,
           gconstpointer  data)
{
  static const struct {
    const char *answer;
    WdState state;
  } rows[] = {
    { "It’s Off", WD_STATE_OFF }, { "It’s On", WD_STATE_ON },
    { "I Don’t Know", WD_STATE_UNKNOWN },
  };

  wd_test_walk_to (walk, WD_TEST_SIGN_IN);
  wd_tour_go_to (walk->tour, WD_TEST_SWITCH);
  wd_test_click (walk->page, "tour.done");
  wd_test_answer ("Cancel");
  g_assert_cmpuint (walk->finished, ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const WdVerdict *verdict;

      wd_tour_go_to (walk->tour, WD_TEST_SWITCH);
      wd_test_click (walk->page, "tour.done");
      wd_test_answer (rows[i].answer);

      g_assert_cmpuint (walk->finished, ==, i + 1);
      verdict = wd_tour_get_view (walk->tour)->verdict;
      g_assert_cmpint (verdict->learned, ==, WD_LEARNED_TOLD);
      g_assert_cmpint (verdict->after, ==, rows[i].state);
      g_assert_null (wd_walk_get_picture (get_walk (walk)));
    }
}

/* The question says what the page shows. */
static void
test_told_otherwise (WdTestWalk    *walk,
                     gconstpointer  data)
{
  wd_test_walk_to (walk, WD_TEST_SWITCH);
  wd_test_walk_wait (walk, WD_TEST_SWITCH, WD_TOUR_STATUS_POINTING);
  wd_test_click (walk->page, "tour.done");
  wd_test_wait_text ("Right now, the page shows it as on.");
  wd_test_answer ("Cancel");
}

/* A step that the program sees for itself is not told to be done out of habit. */
static void
test_not_told (WdTestWalk    *walk,
               gconstpointer  data)
{
  GtkWidget *done = wd_test_find_action (walk->page, "tour.done");

  wd_test_walk_to (walk, WD_TEST_SIGN_IN);
  g_assert_true (gtk_widget_is_sensitive (done));

  wd_test_walk_to (walk, WD_TEST_PROFILE);
  wd_test_walk_wait (walk, WD_TEST_PROFILE, WD_TOUR_STATUS_POINTING);
  g_assert_false (gtk_widget_is_sensitive (done));

  wd_test_walk_act (walk, "document.body.textContent = 'Redesigned'");
  wd_test_walk_wait (walk, WD_TEST_PROFILE, WD_TOUR_STATUS_MISSING);
  g_assert_true (gtk_widget_is_sensitive (done));
}

static void
test_panes (WdTestWalk    *walk,
            gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (wd_walk_get_page (get_walk (walk)));
  GtkWidget *focus;

  wd_test_walk_to (walk, WD_TEST_SIGN_IN);

  gtk_widget_activate_action (walk->page, "tour.switch-pane", NULL);
  focus = gtk_root_get_focus (GTK_ROOT (walk->window));
  g_assert_true (focus == page || gtk_widget_is_ancestor (focus, page));

  gtk_widget_activate_action (walk->page, "tour.switch-pane", NULL);
  wd_test_walk_wait (walk, WD_TEST_SIGN_IN, WD_TOUR_STATUS_READING);
}

/* The target of a page comes and goes several times a second: the ring goes with it, and each
 * sentence stays long enough to be read. In the end, the page is said not to come to rest.
 */
static void
test_restless (WdTestWalk    *walk,
               gconstpointer  data)
{
  GtkWidget *spotlight = wd_test_find_type (walk->page, WD_TYPE_SPOTLIGHT);
  gint64 end, now, since = 0;
  guint n_moves = 0, n_sentences = 0;
  WdPlacement placement = WD_PLACEMENT_NONE;
  g_autofree char *said = NULL;

  wd_test_walk_to (walk, WD_TEST_PROFILE);
  wd_test_walk_act (walk, "const { style } = document.querySelector ('a.person');"
                          "setInterval (() => { style.display = style.display ? '' : 'none'; },"
                          "             150)");

  end = g_get_monotonic_time () + 12 * G_USEC_PER_SEC;
  while ((now = g_get_monotonic_time ()) < end)
    {
      const char *text = wd_test_read_role (walk->page, GTK_ACCESSIBLE_ROLE_STATUS);

      if (g_strcmp0 (text, said) != 0)
        {
          g_test_message ("%s", text);
          g_assert_true (n_sentences < 2 || now - since >= 900 * 1000);
          g_free (said);
          said = g_strdup (text);
          since = now;
          n_sentences++;
        }

      n_moves += wd_spotlight_get_placement (WD_SPOTLIGHT (spotlight)) != placement;
      placement = wd_spotlight_get_placement (WD_SPOTLIGHT (spotlight));
      g_main_context_iteration (NULL, TRUE);
    }

  g_assert_cmpuint (n_moves, >, 2 * n_sentences);
  g_assert_nonnull (strstr (said, "keeps loading"));
}

static void
test_narrow (WdTestWalk    *walk,
             gconstpointer  data)
{
  wd_test_walk_to (walk, WD_TEST_SETTINGS);

  for (guint i = 0; i < WD_TEST_N_STEPS; i++)
    {
      g_signal_emit_by_name (wd_test_find_type (walk->page, WD_TYPE_STEP_LIST), "chosen", i);
      wd_test_assert_narrow (walk->page);
    }
}

#define add_with(path, data, function) \
  g_test_add ("/tour-page/" path, WdTestWalk, data, \
              wd_test_walk_set_up, function, wd_test_walk_tear_down)
#define add(path, function) add_with (path, NULL, function)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("before-start", test_before_start);
  add ("walk", test_walk);
  add ("show-me", test_show_me);
  add ("ring", test_ring);
  add ("cookies", test_cookies);
  add ("not-found", test_not_found);
  add ("outside", test_outside);
  add_with ("sign-in/google", "https://accounts.google.com/gsi/select?client_id=1", test_sign_in);
  add_with ("sign-in/apple", "https://appleid.apple.com/auth/authorize", test_sign_in);
  add_with ("sign-in/microsoft", "https://login.live.com/", test_sign_in);
  add ("elsewhere", test_elsewhere);
  add_with ("refused/download", GINT_TO_POINTER (WD_REFUSAL_DOWNLOAD), test_refused);
  add_with ("refused/permission", GINT_TO_POINTER (WD_REFUSAL_PERMISSION), test_refused);
  add_with ("refused/file", GINT_TO_POINTER (WD_REFUSAL_FILE), test_refused);
  add ("way-out", test_way_out);
  add ("help", test_help);
  add ("told", test_told);
  add ("told-otherwise", test_told_otherwise);
  add ("not-told", test_not_told);
  add ("panes", test_panes);
  add ("restless", test_restless);
  add ("narrow", test_narrow);
  /* Last, as newer GLib remembers for a while that a program could not be started. */
  add ("no-browser", test_no_browser);

  return wd_test_ui_run ();
}
