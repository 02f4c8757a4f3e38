/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-password.h"
#include "wd-test-web.h"

#define ORIGIN "https://www.linkedin.com"
#define WORLD "widerspruch-password"

#define FIELD "<input type=password>"
#define SCRIPT(text) "<script>setTimeout(() => {" text "}, 100)</script>"
#define GET "document.querySelector('input')"

typedef struct
{
  GtkWindow *window;
  WebKitWebView *view;
  WdPagePassword *password;
  guint n_notified;
} Fixture;

typedef struct
{
  const char *name;
  const char *address;
  const char *html;
  gboolean asked;
} Case;

static const Case cases[] = {
  { "elsewhere", "https://linkedin.com/", FIELD, TRUE },
  { "look-alike", "https://www.linkedln.com/", FIELD, TRUE },
  { "no-tls", "http://www.linkedin.com/", FIELD, TRUE },
  { "no-page", "about:blank", FIELD, TRUE },
  { "late", "https://a.example/",
    "<body>" SCRIPT ("document.body.innerHTML = '" FIELD "'"), TRUE },
  { "became-one", "https://a.example/", "<input>" SCRIPT (GET ".type = 'password'"), TRUE },
  { "shown-late", "https://a.example/",
    "<input type=password hidden>" SCRIPT (GET ".hidden = false"), TRUE },
  { "scrolled-to", "https://a.example/",
    "<p style='height: 3000px'></p>" FIELD SCRIPT (GET ".scrollIntoView()"), TRUE },
  { "shadow", "https://a.example/",
    "<div></div>" SCRIPT ("const root = document.querySelector('div').attachShadow({mode: 'open'});"
                          "root.innerHTML = '" FIELD "'; root.firstChild.focus()"), TRUE },
  { "sandbox", "https://a.example/",
    "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">" FIELD, TRUE },
  { "service", ORIGIN "/login", FIELD, FALSE },
  { "none", "https://a.example/", "<input><textarea></textarea><p>password", FALSE },
  { "unseen", "https://a.example/", "<input type=password hidden>", FALSE },
  { "far-below", "https://a.example/", "<p style='height: 3000px'></p>" FIELD, FALSE },
};

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(WebKitUserContentManager) content = webkit_user_content_manager_new ();

  fixture->view = wd_test_web_view_new (content);
  fixture->password = wd_page_password_new (fixture->view, ORIGIN);
  g_signal_connect_swapped (fixture->password, "changed", G_CALLBACK (wd_test_count_cb),
                            &fixture->n_notified);
  fixture->window = wd_test_window_new (GTK_WIDGET (fixture->view));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  wd_test_assert_gone (fixture->password);
}

static gboolean
is_asked (gpointer data)
{
  return wd_page_password_get_asked (((Fixture *) data)->password);
}

static void
test_case (Fixture       *fixture,
           gconstpointer  data)
{
  const Case *one = data;

  wd_test_web_load_html (fixture->view, one->html, one->address);
  if (one->asked)
    wd_test_wait (is_asked, fixture, one->name);
  else
    wd_test_pass_time (400);

  g_assert_true (is_asked (fixture) == one->asked);
  g_assert_cmpuint (fixture->n_notified, ==, one->asked);
}

/* The state ends with the document that asked. */
static void
test_next (Fixture       *fixture,
           gconstpointer  data)
{
  wd_test_web_load_html (fixture->view, FIELD, "https://a.example/");
  wd_test_wait (is_asked, fixture, "the field");

  wd_test_web_load_html (fixture->view, FIELD, ORIGIN "/login");
  wd_test_pass_time (300);
  g_assert_false (is_asked (fixture));

  wd_test_web_load_html (fixture->view, FIELD, "https://b.example/");
  wd_test_wait (is_asked, fixture, "the field of another page");
  g_assert_cmpuint (fixture->n_notified, ==, 3);
}

static void
say (Fixture    *fixture,
     const char *word)
{
  g_autofree char *script =
    g_strdup_printf ("window.webkit.messageHandlers.password.postMessage(%s)", word);

  webkit_web_view_call_async_javascript_function (fixture->view, script, -1, NULL, WORLD, NULL,
                                                  NULL, NULL, NULL);
  wd_test_pass_time (200);
}

/* Only `true` counts as a message, and not from a page of the service. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const words[] = {
    "false", "'true'", "1", "null", "[true]", "{}", "'x'.repeat(1e6)"
  };

  wd_test_web_load_html (fixture->view, "<p>Hello", "https://a.example/");
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    say (fixture, words[i]);
  g_assert_false (is_asked (fixture));
  say (fixture, "true");
  g_assert_true (is_asked (fixture));

  wd_test_web_load_html (fixture->view, "<p>Hello", ORIGIN "/");
  say (fixture, "true");
  g_assert_false (is_asked (fixture));
}

/* A page can neither notice the script nor send a message in its name. */
static void
test_unnoticed (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *seen = NULL;

  wd_test_web_load_html (fixture->view, "<body>" FIELD, "https://a.example/");
  wd_test_wait (is_asked, fixture, "the field");
  seen = wd_test_web_evaluate (fixture->view,
                               "return [document.body.outerHTML, document.activeElement.localName,"
                               " 'password' in (window.webkit?.messageHandlers ?? {})]");
  g_assert_cmpstr (seen, ==, "[\"<body><input type=\\\"password\\\"></body>\",\"body\",false]");
}

#define ADD(path, data, function) \
  g_test_add ("/page-password/" path, Fixture, data, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/page-password/case/", cases[i].name, NULL);

      g_test_add (path, Fixture, &cases[i], set_up, test_case, tear_down);
    }
  ADD ("next", NULL, test_next);
  ADD ("words", NULL, test_words);
  ADD ("unnoticed", NULL, test_unnoticed);

  return g_test_run ();
}
