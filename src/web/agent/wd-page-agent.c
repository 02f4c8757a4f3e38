/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-agent.h"

#include "wd-agent-message.h"
#include "wd-agent-script.h"
#include "wd-agent-spec.h"
#include "wd-origin.h"

#include <string.h>

#define HANDLER "widerspruch"

/**
 * WdPageAgent:
 *
 * The bridge to the script that looks at the page: it brings the script into each document of one
 * origin, tells it what to look for and takes its word for no more than a hint. What the script
 * reports counts only if it is well-formed, speaks of the document and the step of now, and if the
 * web view itself shows an address of the origin.
 */
struct _WdPageAgent
{
  GObject parent_instance;

  /* Owned */
  char *origin;
  WdService *service;
  WebKitUserContentManager *content;
  GCancellable *cancellable;
  WdStep *step;
  GWeakRef view;

  /* Owned: the address that the document itself has named, the last message that counted, and one
   * that came before that address did.
   */
  char *shown;
  char *last;
  char *early;

  guint document;
  guint count;
  guint n_untold;
};

static guint observed_signal;

G_DEFINE_FINAL_TYPE (WdPageAgent, wd_page_agent, G_TYPE_OBJECT)

static void take_message (WdPageAgent *self,
                          const char  *message);

/* While a load that the program asked for is on its way, the view already names the page to come.
 * So the document that is there is asked for its own address, which no page can forge, and nothing
 * counts until it is what the view says too. */
static void
told_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  WebKitWebView *view = WEBKIT_WEB_VIEW (object);
  g_autoptr(JSCValue) value = NULL;
  g_autoptr(WdPageAgent) self = data;
  g_autofree char *address = NULL;
  g_autofree char *early = g_steal_pointer (&self->early);

  self->n_untold--;

  /* It fails for a document that goes away meanwhile, or that has no agent: the next greets. */
  value = webkit_web_view_call_async_javascript_function_finish (view, result, NULL);
  if (value == NULL || !jsc_value_is_string (value))
    return;

  address = jsc_value_to_string (value);
  if (g_strcmp0 (address, webkit_web_view_get_uri (view)) == 0)
    {
      g_free (self->shown);
      self->shown = g_steal_pointer (&address);
    }

  if (early != NULL)
    take_message (self, early);
}

static void
tell (WdPageAgent *self)
{
  g_autoptr(WebKitWebView) view = g_weak_ref_get (&self->view);
  g_autofree char *spec = NULL;

  if (view == NULL || !wd_origin_contains (self->origin, webkit_web_view_get_uri (view)))
    return;

  g_clear_pointer (&self->last, g_free);

  self->n_untold++;
  spec = wd_agent_spec_new (self->document, self->origin, self->service, self->step);
  wd_agent_call (view, "return window.widerspruch?.look?.(spec)",
                 g_variant_new_parsed ("{'spec': <%s>}", spec),
                 self->cancellable, told_cb, g_object_ref (self));
}

static gboolean
is_of_spec (WdPageAgent         *self,
            const WdObservation *observation)
{
  guint n_targets = self->step != NULL ? self->step->targets->len : 0;

  return observation->document == self->document &&
         g_strcmp0 (observation->step, n_targets > 0 ? self->step->id : NULL) == 0 &&
         observation->sighting.target < MAX (n_targets, 1);
}

static void
take_message (WdPageAgent *self,
              const char  *message)
{
  g_autoptr(WebKitWebView) view = g_weak_ref_get (&self->view);
  g_autoptr(WdObservation) observation = NULL;
  g_autoptr(GError) error = NULL;

  if (view == NULL || g_strcmp0 (message, self->last) == 0 ||
      !wd_origin_contains (self->origin, webkit_web_view_get_uri (view)))
    return;

  if (!wd_agent_message_parse (message, webkit_web_view_get_uri (view), &observation, &error))
    g_debug ("Dropped a message of the agent: %s", error->message);
  else if (observation == NULL)
    tell (self);
  else if (!is_of_spec (self, observation))
    g_debug ("Dropped what was seen for another document or step");
  else if (g_strcmp0 (observation->uri, self->shown) == 0)
    {
      g_free (self->last);
      self->last = g_strdup (message);
      g_signal_emit (self, observed_signal, 0, observation);
    }
  else if (self->n_untold > 0)
    {
      /* It overtook the answer that says which address it is of; it will not be said again. */
      g_free (self->early);
      self->early = g_strdup (message);
    }
}

static void
message_received_cb (WdPageAgent *self,
                     JSCValue    *value)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *message = NULL;
  const char *data;
  gsize size;

  if (!jsc_value_is_string (value))
    return;

  /* As bytes, since a string would end at the first NUL of a longer message. */
  bytes = jsc_value_to_string_as_bytes (value);
  data = g_bytes_get_data (bytes, &size);
  if (size == 0 || memchr (data, '\0', size) != NULL)
    return;

  message = g_strndup (data, size);
  take_message (self, message);
}

static void
load_changed_cb (WebKitWebView   *view,
                 WebKitLoadEvent  event,
                 WdPageAgent     *self)
{
  if (event != WEBKIT_LOAD_COMMITTED)
    return;

  g_clear_pointer (&self->early, g_free);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->last, g_free);

  self->document = ++self->count;
}

static void
wd_page_agent_dispose (GObject *object)
{
  WdPageAgent *self = WD_PAGE_AGENT (object);

  g_cancellable_cancel (self->cancellable);

  if (self->content != NULL)
    webkit_user_content_manager_unregister_script_message_handler (self->content, HANDLER,
                                                                   WD_AGENT_WORLD);

  g_weak_ref_set (&self->view, NULL);
  g_clear_object (&self->content);
  g_clear_object (&self->service);
  g_clear_object (&self->step);

  G_OBJECT_CLASS (wd_page_agent_parent_class)->dispose (object);
}

static void
wd_page_agent_finalize (GObject *object)
{
  WdPageAgent *self = WD_PAGE_AGENT (object);

  g_clear_object (&self->cancellable);
  g_weak_ref_clear (&self->view);
  g_free (self->origin);
  g_free (self->early);
  g_free (self->shown);
  g_free (self->last);

  G_OBJECT_CLASS (wd_page_agent_parent_class)->finalize (object);
}

static void
wd_page_agent_class_init (WdPageAgentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wd_page_agent_dispose;
  object_class->finalize = wd_page_agent_finalize;

  /**
   * WdPageAgent::observed:
   * @self: the bridge
   * @observation: what the agent sees, different from what it saw before
   *
   * Emitted when something about the present step's target has changed, or has become known.
   */
  observed_signal =
    g_signal_new ("observed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, WD_TYPE_OBSERVATION | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
wd_page_agent_init (WdPageAgent *self)
{
  self->cancellable = g_cancellable_new ();
  g_weak_ref_init (&self->view, NULL);
}

/**
 * wd_page_agent_new:
 * @view: a view that has not loaded anything; not kept alive
 * @origin: a valid origin
 * @service: (nullable): the service, if its guide is known
 *
 * Returns: (transfer full): a new bridge to the pages of the origin that @view shows
 */
WdPageAgent *
wd_page_agent_new (WebKitWebView *view,
                   const char    *origin,
                   WdService     *service)
{
  WdPageAgent *self;

  g_return_val_if_fail (WEBKIT_IS_WEB_VIEW (view), NULL);
  g_return_val_if_fail (wd_origin_is_valid (origin), NULL);
  g_return_val_if_fail (service == NULL || WD_IS_SERVICE (service), NULL);

  self = g_object_new (WD_TYPE_PAGE_AGENT, NULL);
  self->origin = g_strdup (origin);
  self->content = g_object_ref (webkit_web_view_get_user_content_manager (view));
  g_set_object (&self->service, service);
  g_weak_ref_set (&self->view, view);

  wd_agent_script_install (wd_agent_script_new (origin), view, WD_AGENT_WORLD, HANDLER,
                           G_CALLBACK (message_received_cb), self);
  g_signal_connect_object (view, "load-changed", G_CALLBACK (load_changed_cb), self, 0);
  /* A page that changes its address by itself gives no other sign of it. */
  g_signal_connect_object (view, "notify::uri", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * wd_page_agent_get_document:
 * @self: the bridge
 *
 * Returns: the serial number of the document that the view shows, from 1 on; 0 before there is one
 */
guint
wd_page_agent_get_document (WdPageAgent *self)
{
  g_return_val_if_fail (WD_IS_PAGE_AGENT (self), 0);

  return self->document;
}

/**
 * wd_page_agent_count_on:
 * @self: the bridge
 * @other: the bridge to the page that was shown before this one
 *
 * Gives the documents to come higher numbers than those of @other have.
 */
void
wd_page_agent_count_on (WdPageAgent *self,
                        WdPageAgent *other)
{
  g_return_if_fail (WD_IS_PAGE_AGENT (self));
  g_return_if_fail (WD_IS_PAGE_AGENT (other));

  self->count = MAX (self->count, other->count);
}

/**
 * wd_page_agent_set_step:
 * @self: the bridge
 * @step: (nullable): a step, or %NULL to look for nothing
 *
 * Tells the agent what to look for from now on, in this document and in those to come. It reports
 * anew even if nothing has changed. For a step without a target it reports the language and
 * obstacles.
 */
void
wd_page_agent_set_step (WdPageAgent *self,
                        WdStep      *step)
{
  g_return_if_fail (WD_IS_PAGE_AGENT (self));
  g_return_if_fail (step == NULL || WD_IS_STEP (step));

  g_set_object (&self->step, step);
  tell (self);
}

/**
 * wd_page_agent_reveal:
 * @self: the bridge
 *
 * Scrolls the target that was found into the middle of the view, because the person asked for it,
 * or, without one, what stops the person. Nothing happens if there is neither. It moves smoothly
 * unless the person wants no animations.
 */
void
wd_page_agent_reveal (WdPageAgent *self)
{
  g_autoptr(WebKitWebView) view = NULL;
  gboolean is_animated;
  const char *behavior;

  g_return_if_fail (WD_IS_PAGE_AGENT (self));

  view = g_weak_ref_get (&self->view);
  if (view == NULL)
    return;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (view)),
                "gtk-enable-animations", &is_animated,
                NULL);
  behavior = is_animated ? "smooth" : "instant";
  wd_agent_call (view, "window.widerspruch?.reveal?.(behavior)",
                 g_variant_new_parsed ("{'behavior': <%s>}", behavior),
                 self->cancellable, NULL, NULL);
}

/**
 * wd_page_agent_focus:
 * @self: the bridge
 *
 * Gives what wd_page_agent_reveal() shows the focus within the page, because the person asked to be
 * led there: otherwise Tab would begin at the top of the page. The agent’s own script never does.
 */
void
wd_page_agent_focus (WdPageAgent *self)
{
  g_autoptr(WebKitWebView) view = NULL;

  g_return_if_fail (WD_IS_PAGE_AGENT (self));

  view = g_weak_ref_get (&self->view);
  if (view != NULL)
    wd_agent_call (view, "window.widerspruch?.goal?.()?.focus({ preventScroll: true })",
                   g_variant_new_parsed ("@a{sv} {}"), self->cancellable, NULL, NULL);
}
