/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-page.h"

#include "wd-agent-message.h"
#include "wd-agent-script.h"
#include "wd-agent-spec.h"
#include "wd-guide-library.h"
#include "wd-test-web.h"
#include "wd-web-session.h"

#define STEP "switch"
#define PATH "/mypreferences/d/settings/data-for-ai-improvement"

/* The time that a loaded page takes to be laid out and drawn. */
#define REST_MS 500

#define TWO_FRAMES \
  "return new Promise (done => requestAnimationFrame (() => requestAnimationFrame (done)))"

static void
message_received_cb (WebKitUserContentManager *content,
                     JSCValue                 *value,
                     BenchPage                *self)
{
  g_autofree char *message = jsc_value_to_string (value);
  g_autoptr(WdObservation) observation = NULL;
  g_autoptr(GError) error = NULL;

  if (!wd_agent_message_parse (message, webkit_web_view_get_uri (self->view), &observation, &error))
    g_error ("The agent sent “%s”: %s", message, error->message);

  if (observation == NULL)
    return;

  g_clear_pointer (&self->seen, wd_observation_free);
  self->seen = g_steal_pointer (&observation);
}

static gboolean
has_found (gpointer data)
{
  BenchPage *self = data;

  return self->seen != NULL && self->seen->sighting.outcome == WD_OUTCOME_FOUND;
}

static char *
read_file (const char *path)
{
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);

  return text;
}

static void
add_scripts (WebKitUserContentManager *content,
             const char               *origin,
             const char               *peers)
{
  g_autofree char *peers_source = read_file (peers);
  g_autoptr(WebKitUserScript) agent_script = wd_agent_script_new_inspecting (origin);
  g_autoptr(WebKitUserScript) peers_script = NULL;

  peers_script = webkit_user_script_new (peers_source, WEBKIT_USER_CONTENT_INJECT_TOP_FRAME,
                                         WEBKIT_USER_SCRIPT_INJECT_AT_DOCUMENT_END, NULL, NULL);
  webkit_user_content_manager_add_script (content, agent_script);
  webkit_user_content_manager_add_script (content, peers_script);
}

/* Takes label and spec of the switch from the built-in guide, and returns its origin. */
static char *
find_step (BenchPage *self)
{
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();
  WdGuide *guide = wd_guide_library_find (library, WD_TEST_SERVICE_GUIDE);
  gint index = wd_guide_find_step (guide, STEP);
  WdStep *step = wd_guide_get_step (guide, (guint) index);
  WdLabels *labels = wd_step_get_target (step, 0)->labels;
  WdService *service = wd_guide_get_service (guide);

  self->label = g_strdup (g_array_index (labels, WdLabel, 0).text);
  self->spec = wd_agent_spec_new (1, service->origin, service, step);

  return g_strdup (service->origin);
}

BenchPage *
bench_page_new (const char *page,
                const char *peers)
{
  BenchPage *self = g_new0 (BenchPage, 1);
  g_autoptr(WdWebSession) session = wd_web_session_new ();
  g_autofree char *origin = find_step (self);
  WebKitUserContentManager *content;

  self->html = read_file (page);
  self->uri = g_strconcat (origin, PATH, NULL);

  self->view = wd_web_session_create_view (session);
  content = webkit_web_view_get_user_content_manager (self->view);

  g_signal_connect (content, "script-message-received::widerspruch",
                    G_CALLBACK (message_received_cb), self);
  webkit_user_content_manager_register_script_message_handler (content, "widerspruch",
                                                               WD_AGENT_WORLD);
  add_scripts (content, origin, peers);

  self->window = wd_test_window_new (GTK_WIDGET (self->view));

  return self;
}

void
bench_page_free (BenchPage *self)
{
  gtk_window_destroy (self->window);
  g_clear_pointer (&self->seen, wd_observation_free);
  g_free (self->html);
  g_free (self->label);
  g_free (self->spec);
  g_free (self->uri);
  g_free (self);
}

/* Loads the page anew, so that no finder has searched it, and waits until it is drawn. */
void
bench_page_load (BenchPage *self)
{
  g_autofree char *frames = NULL;

  wd_test_web_load_html (self->view, self->html, self->uri);
  frames = wd_test_web_evaluate (self->view, TWO_FRAMES);
  wd_test_pass_time (REST_MS);
}

/* Runs the body of a function with the arguments label, spec and n, and gives the number that it
 * returns.
 */
double
bench_page_run (BenchPage  *self,
                const char *world,
                const char *script,
                guint       n)
{
  g_autoptr(GVariant) arguments = NULL;
  g_autofree char *number = NULL;

  arguments = g_variant_ref_sink (g_variant_new_parsed ("{'label': <%s>, 'spec': <%s>, 'n': <%u>}",
                                                        self->label, self->spec, n));
  number = wd_test_web_call (self->view, script, arguments, world);

  return g_ascii_strtod (number, NULL);
}

/* Whether the sighting that the agent sends has the rectangle of this element. */
gboolean
bench_page_agent_finds (BenchPage  *self,
                        const char *target)
{
  g_autofree char *script = NULL;
  const WdRect *rect;

  bench_page_run (self, WD_AGENT_WORLD, "widerspruch.look (spec); return 0", 1);
  wd_test_wait (has_found, self, "the agent to find the switch");

  rect = &self->seen->sighting.rect;
  script = g_strdup_printf ("const { x, y, width, height } = %s.getBoundingClientRect ();"
                            "return Number ([x - %.3f, y - %.3f, width - %.3f, height - %.3f]"
                            ".every (off => Math.abs (off) < 1))",
                            target, rect->x, rect->y, rect->width, rect->height);

  return bench_page_run (self, NULL, script, 1) > 0;
}
