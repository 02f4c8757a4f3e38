/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page.h"
#include "wd-test-web.h"

#define RED 0xffff0000
#define GREEN 0xff00ff00
#define WHITE 0xffffffff

/* A red row with a green switch, on a white margin, in a blue page. */
static const char html[] =
  "<!doctype html><style>"
  "body { margin: 0; background: blue; height: 3000px }"
  "div { position: absolute }"
  "</style>"
  "<div style='left: 60px; top: 60px; width: 680px; height: 180px; background: white'></div>"
  "<div style='left: 100px; top: 100px; width: 600px; height: 100px; background: red'></div>"
  "<div style='left: 400px; top: 140px; width: 40px; height: 20px; background: lime'></div>";

typedef struct
{
  GtkWindow *window;
  WdPage *page;
  WebKitWebView *view;
  GdkTexture *picture;
  GError *error;
} Fixture;

static void
wait_frames (Fixture *fixture)
{
  g_autofree char *done = NULL;

  done = wd_test_web_evaluate (fixture->view,
                               "return new Promise ((done) => requestAnimationFrame (() => "
                               "requestAnimationFrame (() => done (1))))");
  g_assert_cmpstr (done, ==, "1");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(WdWebSession) session = wd_web_session_new ();

  fixture->page = wd_page_new (session, "https://www.linkedin.com", NULL);
  fixture->view = WEBKIT_WEB_VIEW (gtk_widget_get_first_child (GTK_WIDGET (fixture->page)));
  fixture->window = wd_test_window_new (GTK_WIDGET (fixture->page));
  wd_test_web_load_html (fixture->view, html, "https://www.linkedin.com/");
  wait_frames (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
  g_clear_object (&fixture->picture);
  g_clear_error (&fixture->error);
  gtk_window_destroy (fixture->window);
}

static void
taken_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->picture = wd_page_take_picture_finish (WD_PAGE (object), result, &fixture->error);
}

static gboolean
is_taken (gpointer data)
{
  Fixture *fixture = data;

  return fixture->picture != NULL || fixture->error != NULL;
}

static void
take (Fixture *fixture,
      float    x,
      float    y,
      float    width,
      float    height)
{
  g_autofree char *size = wd_test_web_evaluate (fixture->view,
                                                "return `${innerWidth} ${innerHeight}`");
  WdSighting sighting = { .rect = { x, y, width, height } };

  g_assert_cmpint (sscanf (size, "\"%lf %lf\"", &sighting.viewport.width,
                           &sighting.viewport.height), ==, 2);
  g_clear_object (&fixture->picture);
  g_clear_error (&fixture->error);
  wd_page_take_picture_async (fixture->page, &sighting, NULL, taken_cb, fixture);
  wd_test_wait (is_taken, fixture, "a picture to be taken");
}

static guint32
get_pixel (GdkTexture *texture,
           int         x,
           int         y)
{
  gsize width = (gsize) gdk_texture_get_width (texture);
  g_autofree guint32 *pixels = g_new (guint32, width * (gsize) gdk_texture_get_height (texture));

  gdk_texture_download (texture, (guchar *) pixels, width * sizeof (guint32));

  return pixels[(gsize) y * width + (gsize) x];
}

static void
assert_picture (Fixture *fixture,
                int      width,
                int      height)
{
  g_assert_no_error (fixture->error);
  g_assert_cmpint (gdk_texture_get_width (fixture->picture), ==, width);
  g_assert_cmpint (gdk_texture_get_height (fixture->picture), ==, height);
}

/* The whole row with its margin, at any zoom level. */
static void
test_row (Fixture       *fixture,
          gconstpointer  data)
{
  take (fixture, 100, 100, 600, 100);
  assert_picture (fixture, 640, 140);
  g_assert_cmphex (get_pixel (fixture->picture, 0, 0), ==, WHITE);
  g_assert_cmphex (get_pixel (fixture->picture, 639, 139), ==, WHITE);
  g_assert_cmphex (get_pixel (fixture->picture, 19, 19), ==, WHITE);
  g_assert_cmphex (get_pixel (fixture->picture, 20, 20), ==, RED);
  g_assert_cmphex (get_pixel (fixture->picture, 619, 119), ==, RED);
  g_assert_cmphex (get_pixel (fixture->picture, 620, 120), ==, WHITE);
  g_assert_cmphex (get_pixel (fixture->picture, 340, 70), ==, GREEN);
}

/* Compares a picture of the row, which is as much of it as the view shows at that scale. */
static void
assert_row (Fixture *fixture,
            double   scale)
{
  int view_width = gtk_widget_get_width (GTK_WIDGET (fixture->view));
  int view_height = gtk_widget_get_height (GTK_WIDGET (fixture->view));
  double width = MIN (640 * scale, view_width - 80 * scale);
  double height = MIN (140 * scale, view_height - 80 * scale);

  g_assert_no_error (fixture->error);
  g_assert_cmpfloat_with_epsilon (gdk_texture_get_width (fixture->picture), width, 3);
  g_assert_cmpfloat_with_epsilon (gdk_texture_get_height (fixture->picture), height, 3);
  g_assert_cmphex (get_pixel (fixture->picture, (int) (14 * scale), 8), ==, WHITE);
  g_assert_cmphex (get_pixel (fixture->picture, (int) (26 * scale), (int) (26 * scale)), ==, RED);
  if (340 * scale < width && 70 * scale < height)
    g_assert_cmphex (get_pixel (fixture->picture, (int) (340 * scale), (int) (70 * scale)),
                     ==, GREEN);
}

/* The same at any zoom and size of text, by the scale that both make. */
static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  static const guint zooms[] = { 50, 100, 200, 300 };
  static const int dpis[] = { 96, 120, 144 };

  for (gsize i = 0; i < G_N_ELEMENTS (zooms) * G_N_ELEMENTS (dpis); i++)
    {
      guint zoom = zooms[i / G_N_ELEMENTS (dpis)];
      int dpi = dpis[i % G_N_ELEMENTS (dpis)];

      g_test_message ("%u %% at %d dpi", zoom, dpi);
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi * 1024, NULL);
      wd_page_set_zoom (fixture->page, zoom);
      wd_test_pass_time (100);
      wait_frames (fixture);
      take (fixture, 100, 100, 600, 100);
      assert_row (fixture, zoom * dpi / 9600.0);
    }
}

/* A bare switch is pictured with the side margin, up to the edges of the page. */
static void
test_switch (Fixture       *fixture,
             gconstpointer  data)
{
  take (fixture, 400, 140, 40, 20);
  assert_picture (fixture, gtk_widget_get_width (GTK_WIDGET (fixture->view)), 60);
  g_assert_cmphex (get_pixel (fixture->picture, 100, 0), ==, RED);
  g_assert_cmphex (get_pixel (fixture->picture, 420, 30), ==, GREEN);
}

/* A target is pictured as far as it is in view. */
static void
test_edge (Fixture       *fixture,
           gconstpointer  data)
{
  take (fixture, 100, -60, 600, 100);
  assert_picture (fixture, 640, 60);

  take (fixture, 100, -600, 600, 100);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (fixture->picture);
}

static void
test_unnoticed (Fixture       *fixture,
                gconstpointer  data)
{
  /* Without document.hasFocus(), which other windows on the display change, too. */
  const char *read = "return JSON.stringify ([scrollX, scrollY, document.activeElement.localName, "
                     "document.documentElement.outerHTML])";
  g_autofree char *before = wd_test_web_evaluate (fixture->view, read);
  g_autofree char *after = NULL;

  take (fixture, 100, 100, 600, 100);
  after = wd_test_web_evaluate (fixture->view, read);
  g_assert_cmpstr (before, ==, after);
}

#define add(path, function) \
  g_test_add ("/page-picture/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add ("row", test_row);
  add ("zoom", test_zoom);
  add ("switch", test_switch);
  add ("edge", test_edge);
  add ("unnoticed", test_unnoticed);

  return g_test_run ();
}
