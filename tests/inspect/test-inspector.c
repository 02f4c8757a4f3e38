/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-inspector.h"

#include "wd-test-agent.h"
#include "wd-test-web.h"

#include <string.h>

/* In milliseconds: for pages that are never quiet, and for pages that never answer. */
#define PATIENCE_FOR_RESTLESS 6000
#define PATIENCE_FOR_HUNG 2500

#define SWITCH "<input type=checkbox id=allowDataForGenerativeAI aria-label=Schalter>"

typedef struct
{
  WdInspection *inspection;
  GError *error;
  gboolean is_done;
} Answer;

static void
inspected_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  Answer *answer = data;

  answer->inspection = wd_inspector_inspect_finish (result, &answer->error);
  answer->is_done = TRUE;
}

/* Orders the switch on a page, in a view of common size. Free the step of the order. */
static WdInspectorOrder
make_order (GBytes *page)
{
  return (WdInspectorOrder) {
    .width = 1280,
    .height = 900,
    .patience = WD_INSPECTOR_PATIENCE,
    .page = page,
    .origin = WD_TEST_ORIGIN,
    .uri = WD_TEST_ADDRESS,
    .step = wd_test_step_new ("switch"),
    .repeat = 1,
  };
}

static WdInspection *
carry_out (const WdInspectorOrder *order)
{
  Answer answer = { NULL, NULL, FALSE };

  wd_inspector_inspect_async (order, NULL, inspected_cb, &answer);
  wd_test_wait (wd_test_is_true, &answer.is_done, "an inspection");
  g_object_unref (order->step);

  g_assert_no_error (answer.error);
  g_assert_nonnull (answer.inspection);

  return answer.inspection;
}

static WdInspection *
inspect_with_patience (const char *html,
                       guint       patience)
{
  g_autoptr(GBytes) page = g_bytes_new (html, strlen (html));
  WdInspectorOrder order = make_order (page);

  order.patience = patience;

  return carry_out (&order);
}

static WdInspection *
inspect (const char *html)
{
  return inspect_with_patience (html, WD_INSPECTOR_PATIENCE);
}

static void
test_found (void)
{
  const char *html = "<!doctype html><html lang=de><body style='margin:0;height:4000px'><main>"
                     "<input type=checkbox checked disabled id=allowDataForGenerativeAI "
                     "aria-label='" WD_TEST_LABEL "' style='position:absolute;appearance:none;"
                     "margin:0;left:40.5px;top:2000px;width:50px;height:20px'>"
                     "<input type=checkbox aria-label=Anderer></main>";
  g_autoptr(GBytes) page = g_bytes_new_static (html, strlen (html));
  WdInspectorOrder order = make_order (page);
  g_autoptr(WdInspection) seen = NULL;
  const WdCandidate *best;

  order.repeat = 5;
  seen = carry_out (&order);

  g_assert_cmpint (seen->outcome, ==, WD_OUTCOME_FOUND);
  g_assert_null (seen->reason);
  g_assert_cmpstr (seen->language, ==, "de");
  g_assert_cmpstr (seen->role, ==, "checkbox");
  g_assert_nonnull (seen->name);
  g_assert_cmpint (seen->state, ==, WD_STATE_ON);
  g_assert_false (seen->enabled);
  g_assert_cmpint (seen->cover, ==, WD_COVER_NONE);
  g_assert_cmpfloat_with_epsilon (seen->rect.x, 40.5, 0.001);
  g_assert_cmpfloat_with_epsilon (seen->rect.y, 2000, 0.001);
  g_assert_cmpfloat_with_epsilon (seen->rect.width, 50, 0.001);
  g_assert_cmpfloat_with_epsilon (seen->rect.height, 20, 0.001);
  g_assert_true (seen->has_runner_up || seen->candidates->len == 1);
  g_assert_cmpfloat (seen->score, >, seen->runner_up);
  g_assert_cmpuint (seen->candidates->len, >=, 1);
  g_assert_true (seen->has_elapsed);

  best = g_ptr_array_index (seen->candidates, 0);
  g_assert_cmpfloat_with_epsilon (best->score, seen->score, 0.001);
  g_assert_cmpstr (best->name, ==, seen->name);
  g_assert_cmpuint (g_strv_length (best->evidence), >, 0);
}

static void
test_abstained (void)
{
  g_autoptr(WdInspection) seen = inspect ("<main>" SWITCH SWITCH "</main>");

  g_assert_cmpint (seen->outcome, ==, WD_OUTCOME_ABSTAINED);
  g_assert_cmpstr (seen->reason, ==, "several");
  g_assert_null (seen->language);
  g_assert_cmpuint (seen->candidates->len, ==, 2);
}

/* What cuts it off is found out where it is in view. */
static void
test_hidden (void)
{
  g_autoptr(WdInspection) seen = inspect ("<main style='padding-top: 3000px'><div style='clip-path: "
                                          "polygon(0 0, 0 0, 0 0)'>" SWITCH "</div></main>");

  g_assert_cmpint (seen->outcome, ==, WD_OUTCOME_ABSTAINED);
  g_assert_cmpstr (seen->reason, ==, "hidden");
}

static void
test_absent (void)
{
  g_autoptr(WdInspection) seen = inspect ("<p>Nichts</p>");

  g_assert_cmpint (seen->outcome, ==, WD_OUTCOME_ABSENT);
  g_assert_null (seen->reason);
  g_assert_cmpuint (seen->candidates->len, ==, 0);
  g_assert_false (seen->has_runner_up);
}

/* The page adds its switch only after 30 frames, an intersection callback and a timer. */
static void
test_late (void)
{
  g_autoptr(WdInspection) seen = inspect (
    "<main></main><script>let n = 0;"
    "const add = () => document.querySelector('main').innerHTML = '" SWITCH "';"
    "const count = () => ++n < 30 ? (document.body.dataset.n = n, requestAnimationFrame(count)) :"
    "  new IntersectionObserver(() => setTimeout(add, 300)).observe(document.body);"
    "count()</script>");

  g_assert_cmpint (seen->outcome, ==, WD_OUTCOME_FOUND);
}

/* Larger and smaller than the screen that tests run on, and at any size of text. */
static void
test_viewport (void)
{
  const struct { int width, height; } sizes[] = { { 200, 200 }, { 360, 640 }, { 3000, 2000 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const char *html = "<!doctype html><style>input { position: fixed; right: 0; bottom: 0;"
                         "margin: 0; appearance: none; width: 100vw; height: 20px }</style>"
                         "<main>" SWITCH "</main>";
      g_autoptr(GBytes) page = g_bytes_new_static (html, strlen (html));
      WdInspectorOrder order = make_order (page);
      g_autoptr(WdInspection) seen = NULL;

      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (96 + 24 * (int) i) * 1024, NULL);
      order.width = sizes[i].width;
      order.height = sizes[i].height;
      seen = carry_out (&order);

      g_assert_cmpint (seen->outcome, ==, WD_OUTCOME_FOUND);
      g_assert_cmpfloat_with_epsilon (seen->rect.x, 0, 0.001);
      g_assert_cmpfloat_with_epsilon (seen->rect.width, sizes[i].width, 0.001);
      g_assert_cmpfloat_with_epsilon (seen->rect.y, sizes[i].height - 20, 0.001);
    }
}

static void
test_encodings (void)
{
  const struct { const char *html, *encoding; } pages[] = {
    { "<main><input type=checkbox title=Müll>", "UTF-8" },
    { "<meta charset=iso-8859-1><main><input type=checkbox title=Müll>", "ISO-8859-1" },
    { "\xef\xbb\xbf<main><input type=checkbox title=Müll>", "UTF-16LE" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gsize size;
      char *data = g_convert (pages[i].html, -1, pages[i].encoding, "UTF-8", NULL, &size, NULL);
      g_autoptr(GBytes) page = g_bytes_new_take (data, size);
      WdInspectorOrder order = make_order (page);
      g_autoptr(WdInspection) seen = carry_out (&order);
      const WdCandidate *best;

      g_assert_cmpuint (seen->candidates->len, ==, 1);
      best = g_ptr_array_index (seen->candidates, 0);
      g_assert_cmpstr (best->name, ==, "Müll");
    }
}

static void
test_hostile (void)
{
  g_autofree char *html = wd_test_agent_dup_page ("hostile");
  g_autoptr(WdInspection) seen = inspect (html);

  g_assert_cmpint (seen->outcome, ==, WD_OUTCOME_FOUND);
}

/* A page that never stops changing is inspected when the patience ends. */
static void
test_restless (void)
{
  const char * const scripts[] = {
    "setInterval(() => document.body.dataset.n = Math.random(), 50)",
    "const tick = () => { document.body.dataset.n = Math.random(); requestAnimationFrame(tick) };"
    "tick()",
    "setTimeout(() => { document.open(); document.write('<main>" SWITCH "</main>') }, 100)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *html = g_strdup_printf ("<body><main>" SWITCH "</main><script>%s</script>",
                                               scripts[i]);
      g_autoptr(WdInspection) seen = inspect_with_patience (html, PATIENCE_FOR_RESTLESS);

      g_assert_cmpint (seen->outcome, ==, WD_OUTCOME_FOUND);
    }
}

static void
test_unresponsive (void)
{
  const char * const scripts[] = {
    "for (;;);",
    "for (;;) alert('x');",
    "addEventListener('load', () => { for (;;) confirm('x'); })",
    "const say = () => Promise.resolve().then(say); say()",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *html = g_strdup_printf ("<main>" SWITCH "</main><script>%s</script>",
                                               scripts[i]);
      g_autoptr(WdInspection) seen = NULL;

      g_test_message ("%s", scripts[i]);
      seen = inspect_with_patience (html, PATIENCE_FOR_HUNG);
      g_assert_cmpint (seen->outcome, ==, WD_OUTCOME_ABSTAINED);
      g_assert_cmpstr (seen->reason, ==, WD_INSPECTION_UNRESPONSIVE);
      g_assert_false (seen->has_elapsed);
    }
}

static gboolean
incoming_cb (GSocketService    *service,
             GSocketConnection *connection,
             GObject           *source,
             guint             *n_connections)
{
  (*n_connections)++;

  return FALSE;
}

/* Proves that the server counts connections: the same page in a plain view reaches it. */
static void
assert_reachable (const char  *html,
                  const guint *n_connections)
{
  g_autoptr(WebKitUserContentManager) content = webkit_user_content_manager_new ();
  WebKitWebView *view = wd_test_web_view_new (content);
  GtkWindow *window = wd_test_window_new (GTK_WIDGET (view));

  webkit_web_view_load_html (view, html, WD_TEST_ADDRESS);
  while (*n_connections == 0)
    g_main_context_iteration (NULL, TRUE);

  gtk_window_destroy (window);
}

static void
test_offline (void)
{
  g_autoptr(GSocketService) service = g_socket_service_new ();
  g_autoptr(WdInspection) seen = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "inspect", "outward.html",
                                                 NULL);
  g_autofree char *page = NULL;
  g_autofree char *host = NULL;
  g_autofree char *html = NULL;
  g_auto(GStrv) parts = NULL;
  guint n_connections = 0;
  guint16 port;

  g_file_get_contents (path, &page, NULL, &error);
  g_assert_no_error (error);
  port = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (service), NULL, &error);
  g_assert_no_error (error);
  g_signal_connect (service, "incoming", G_CALLBACK (incoming_cb), &n_connections);
  host = g_strdup_printf ("http://127.0.0.1:%u", port);
  parts = g_strsplit (page, "HOST", -1);
  html = g_strjoinv (host, parts);

  seen = inspect (html);
  wd_test_pass_time (500);

  g_assert_cmpint (seen->outcome, ==, WD_OUTCOME_FOUND);
  g_assert_cmpstr (seen->name, ==, "Away");
  g_assert_cmpuint (n_connections, ==, 0);

  assert_reachable (html, &n_connections);

  /* The plain view may still open connections. */
  g_signal_handlers_disconnect_by_data (service, &n_connections);
  g_socket_service_stop (service);
}

static void
test_cancel (void)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GBytes) page = g_bytes_new_static (SWITCH, strlen (SWITCH));
  WdInspectorOrder order = make_order (page);
  g_autoptr(WdStep) step = order.step;
  Answer answer = { NULL, NULL, FALSE };

  wd_inspector_inspect_async (&order, cancellable, inspected_cb, &answer);
  g_cancellable_cancel (cancellable);
  wd_test_wait (wd_test_is_true, &answer.is_done, "the end of an inspection");
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (answer.inspection);
  g_clear_error (&answer.error);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/inspector/found", test_found);
  g_test_add_func ("/inspector/abstained", test_abstained);
  g_test_add_func ("/inspector/hidden", test_hidden);
  g_test_add_func ("/inspector/absent", test_absent);
  g_test_add_func ("/inspector/late", test_late);
  g_test_add_func ("/inspector/viewport", test_viewport);
  g_test_add_func ("/inspector/encodings", test_encodings);
  g_test_add_func ("/inspector/hostile", test_hostile);
  g_test_add_func ("/inspector/restless", test_restless);
  g_test_add_func ("/inspector/unresponsive", test_unresponsive);
  g_test_add_func ("/inspector/offline", test_offline);
  g_test_add_func ("/inspector/cancel", test_cancel);

  return g_test_run ();
}
