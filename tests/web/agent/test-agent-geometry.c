/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-agent.h"
#include "wd-test-web.h"

#include <string.h>

/* Nothing else on the pages is of this colour: its pixels say where the target is painted. */
#define COLOUR "#f0f"

/* In logical pixels. The ring keeps twice that distance. */
#define ERROR 3

#define BUTTON(attribute, colour) \
  "<button role=switch aria-checked=true " attribute " style='all:unset;display:block;" \
  "width:60px;height:20px;background:" colour "'></button>"
#define ROW BUTTON ("", "#ccc")
#define TARGET BUTTON ("id=allowDataForGenerativeAI", COLOUR)

typedef struct
{
  char **lines;
  const char *sight;
  const char *name;
  GString *html;
} Page;

static const struct { int dpi; double zoom; } sizes[] = {
  { 96, 1 }, { 120, 1 }, { 144, 0.5 }, { 96, 3 },
};

static void
page_clear (Page *page)
{
  g_strfreev (page->lines);
  g_string_free (page->html, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

static void
page_init (Page       *page,
           const char *text)
{
  page->lines = g_strsplit_set (text, " \n", 3);
  page->sight = page->lines[0];
  page->name = page->lines[1];
  page->html = g_string_new ("<!doctype html>");
  g_string_append (page->html, page->lines[2]);
  g_string_replace (page->html, "{main}", "<main>{row}{target}{row}</main>", 0);
  g_string_replace (page->html, "{row}", ROW, 0);
  g_string_replace (page->html, "{target}", TARGET, 0);
}

static void
snapshot_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  GdkTexture **picture = user_data;

  *picture = webkit_web_view_get_snapshot_finish (WEBKIT_WEB_VIEW (object), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static gboolean
is_coloured (guint32 pixel)
{
  return (pixel >> 16 & 0xff) > 180 && (pixel >> 8 & 0xff) < 160 && (pixel & 0xff) > 180;
}

/* The smallest box round what is painted in the colour of the target. */
static WdRect
find_painted (GdkTexture *picture)
{
  int width = gdk_texture_get_width (picture);
  int height = gdk_texture_get_height (picture);
  gsize stride = (gsize) width * sizeof (guint32);
  g_autofree guint32 *pixels = g_malloc (stride * (gsize) height);
  int left = width, top = height, right = 0, bottom = 0;

  gdk_texture_download (picture, (guchar *) pixels, stride);
  for (int i = 0; i < width * height; i++)
    if (is_coloured (pixels[i]))
      {
        left = MIN (left, i % width);
        top = MIN (top, i / width);
        right = MAX (right, i % width + 1);
        bottom = MAX (bottom, i / width + 1);
      }

  return right > 0 ? (WdRect) { left, top, right - left, bottom - top } : (WdRect) { 0 };
}

static gboolean
contains (const WdRect *outer,
          const WdRect *inner,
          double        error)
{
  return outer->x - error <= inner->x && outer->y - error <= inner->y &&
         outer->x + outer->width + error >= inner->x + inner->width &&
         outer->y + outer->height + error >= inner->y + inner->height;
}

/* Where the ring would be, and where the target is painted, on a picture of the view; in pixels of
 * the screen, as the error is. */
typedef struct
{
  WdRect view;
  WdRect ring;
  WdRect painted;
  double error;
} Places;

static gboolean
find_places (WdTestAgent *fixture,
             Places      *places)
{
  g_autoptr(GdkTexture) picture = NULL;
  const WdSighting *sighting;

  webkit_web_view_get_snapshot (fixture->view, WEBKIT_SNAPSHOT_REGION_VISIBLE,
                                WEBKIT_SNAPSHOT_OPTIONS_NONE, NULL, snapshot_cb, &picture);
  wd_test_wait (is_set, &picture, "a picture");

  sighting = &fixture->last->sighting;
  places->view = (WdRect) { 0, 0, gdk_texture_get_width (picture),
                            gdk_texture_get_height (picture) };
  places->painted = find_painted (picture);
  places->error = ERROR * gtk_widget_get_scale_factor (GTK_WIDGET (fixture->view));

  return wd_viewport_map (&sighting->viewport, &sighting->rect, places->view.width,
                          places->view.height, &places->ring);
}

static gboolean
is_in_view (const Places *places)
{
  const WdRect centre = { places->ring.x + places->ring.width / 2,
                          places->ring.y + places->ring.height / 2, 0, 0 };

  return contains (&places->view, &centre, places->error);
}

/* Whether a ring is round just what is painted. */
static gboolean
is_ringed (gpointer data)
{
  WdTestAgent *fixture = data;
  Places places;

  return wd_test_agent_has_found (data) && find_places (fixture, &places) &&
         places.painted.width > 0 && contains (&places.ring, &places.painted, places.error) &&
         (contains (&places.painted, &places.ring, places.error) ||
          !contains (&places.view, &places.ring, places.error));
}

/* Whether one has to scroll: to where an arrow points, or away from what lies on the target. */
static gboolean
is_beyond (gpointer data)
{
  WdTestAgent *fixture = data;
  Places places;

  if (!wd_test_agent_has_found (data) || !find_places (fixture, &places))
    return FALSE;

  return !is_in_view (&places) || fixture->last->sighting.cover == WD_COVER_OTHER;
}

/* Where the page is so large that the target is out of view, it has to be shown first. */
static gboolean
is_ringed_when_shown (gpointer data)
{
  if (is_ringed (data))
    return TRUE;
  if (is_beyond (data))
    wd_page_agent_reveal (((WdTestAgent *) data)->agent);
  wd_test_pass_time (50);

  return FALSE;
}

static void
set_size (WdTestAgent *fixture,
          gsize        i)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", sizes[i].dpi * 1024, NULL);
  webkit_web_view_set_zoom_level (fixture->view, sizes[i].zoom);
}

static void
try_page (WdTestAgent *fixture,
          const Page  *page)
{
  set_size (fixture, 0);
  wd_test_agent_forget (fixture);
  fixture->document_before = wd_page_agent_get_document (fixture->agent);
  wd_test_web_load_html (fixture->view, page->html->str, WD_TEST_ADDRESS);

  if (g_str_equal (page->sight, "never"))
    {
      wd_test_wait (wd_test_agent_has_not_found, fixture, page->name);
      wd_test_pass_time (150);
      g_assert_true (wd_test_agent_has_not_found (fixture));
      return;
    }

  wd_test_wait (g_str_equal (page->sight, "seen") ? is_ringed : is_beyond, fixture, page->name);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      set_size (fixture, i);
      wd_test_wait (is_ringed_when_shown, fixture, page->name);
    }
}

/* A ring is round what is painted and nothing else, or there is none. */
static void
test_pages (WdTestAgent   *fixture,
            gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "agent", "geometry.txt", NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) pages = NULL;
  g_autoptr(GError) error = NULL;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_set_default_size (fixture->window, 500, 420);
  wd_test_agent_look_for (fixture, "switch");

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  pages = g_strsplit (text, "\n== ", -1);
  for (guint i = 1; pages[i] != NULL; i++)
    {
      g_auto(Page) page = { 0 };

      page_init (&page, pages[i]);
      g_test_message ("%s %s", page.sight, page.name);
      try_page (fixture, &page);
    }
}

/* GDK complains that a pinch without fingers, as no device makes one here, has no event. */
static void
complaint_cb (const char     *domain,
              GLogLevelFlags  level,
              const char     *message,
              gpointer        user_data)
{
  g_assert_nonnull (strstr (message, "GDK_IS_EVENT"));
}

static gboolean
is_fatal (const char     *domain,
          GLogLevelFlags  level,
          const char     *message,
          gpointer        user_data)
{
  return g_strcmp0 (domain, "Gdk") != 0;
}

static GtkGesture *
find_pinch (WebKitWebView *view)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_ZOOM (controller))
        return GTK_GESTURE (controller);
    }

  g_assert_not_reached ();
}

typedef struct
{
  WebKitWebView *view;
  double factor;
  const char *scale;
} Pinch;

static gboolean
is_pinched (gpointer data)
{
  Pinch *self = data;
  g_autofree char *scale = wd_test_web_evaluate (self->view, "return visualViewport.scale");

  return g_str_equal (scale, self->scale);
}

/* WebKit asks the page for its size before it magnifies it: it has the answer when the page answers
 * again.
 */
static void
pinch (Pinch *self)
{
  GtkGesture *gesture = find_pinch (self->view);
  guint handler = g_log_set_handler ("Gdk", G_LOG_LEVEL_CRITICAL | G_LOG_FLAG_FATAL,
                                     complaint_cb, NULL);

  g_test_log_set_fatal_handler (is_fatal, NULL);
  g_signal_emit_by_name (gesture, "scale-changed", self->factor);
  g_assert_false (is_pinched (self));
  g_signal_emit_by_name (gesture, "scale-changed", self->factor);
  g_signal_emit_by_name (gesture, "end", NULL);
  g_test_log_set_fatal_handler (NULL, NULL);
  g_log_remove_handler ("Gdk", handler);

  wd_test_wait (is_pinched, self, self->scale);
}

/* The ring is round the target however the page is magnified, and wherever it is scrolled to. */
static void
test_pinch (WdTestAgent   *fixture,
            gconstpointer  data)
{
  static const char * const pages[] = {
    "<!doctype html><main>" ROW TARGET ROW "</main>",
    "<!doctype html><main style='padding:200px 0 900px 200px'>" ROW TARGET ROW "</main>",
    "<!doctype html><body style='zoom:1.25'><main style='padding:150px'>" TARGET "</main>",
  };
  Pinch pinches[] = { { fixture->view, 1.5, "1.5" }, { fixture->view, 2, "3" } };

  set_size (fixture, 0);
  gtk_window_set_default_size (fixture->window, 500, 420);
  wd_test_agent_look_for (fixture, "switch");

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      wd_test_agent_forget (fixture);
      wd_test_web_load_html (fixture->view, pages[i], WD_TEST_ADDRESS);
      wd_test_wait (is_ringed, fixture, pages[i]);

      for (gsize j = 0; j < G_N_ELEMENTS (pinches); j++)
        {
          g_test_message ("%" G_GSIZE_FORMAT " at %s", i, pinches[j].scale);
          pinch (&pinches[j]);
          wd_test_wait (is_ringed_when_shown, fixture, pages[i]);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  wd_test_agent_add ("/agent-geometry/pages", test_pages);
  wd_test_agent_add ("/agent-geometry/pinch", test_pinch);

  return g_test_run ();
}
