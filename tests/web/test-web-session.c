/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-session-store.h"
#include "wd-test-web.h"
#include "wd-web-session.h"

#include <glib/gstdio.h>
#include <string.h>

#define ADDRESS "https://www.linkedin.com/feed/"

#define HOST "www.tea.example"
#define OTHER_HOST "www.cake.example"

typedef struct
{
  WdWebSession *session;
  WebKitWebView *view;
  GtkWindow *window;
} Run;

static void
begin (Run *run)
{
  run->view = wd_web_session_create_view (run->session);
  run->window = wd_test_window_new (GTK_WIDGET (run->view));
  wd_test_web_load_html (run->view, "<p>Hello", ADDRESS);
}

static void
end (Run *run)
{
  gtk_window_destroy (run->window);
  g_clear_object (&run->session);
}

static gboolean
is_written (gpointer folder)
{
  g_autofree char *path = g_build_filename (folder, "cookies.sqlite", NULL);
  g_autofree char *data = NULL;
  gsize length;

  return g_file_get_contents (path, &data, &length, NULL) &&
         memmem (data, length, "kept", strlen ("kept")) != NULL;
}

/* The folder holds nothing but the cookies. */
static void
assert_content (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_has_prefix (name, "cookies.sqlite"))
      g_error ("%s is kept", name);
}

static void
assert_private (const char *folder)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
}

static void
assert_hard (WdWebSession *session)
{
  g_autoptr(WebKitWebView) view = g_object_ref_sink (wd_web_session_create_view (session));
  WebKitNetworkSession *network = webkit_web_view_get_network_session (view);

  wd_test_web_assert_hard (view);
  g_assert_true (webkit_network_session_is_ephemeral (network) !=
                 wd_web_session_get_kept (session));
}

static void
test_kept (void)
{
  g_autofree char *folder = wd_session_store_dup_folder (HOST);
  g_autofree char *scratch = wd_session_store_dup_scratch (HOST);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  Run run;

  run.session = wd_web_session_new_kept (HOST, NULL);
  g_assert_true (wd_web_session_get_kept (run.session));
  assert_hard (run.session);
  begin (&run);
  first = wd_test_web_evaluate (run.view,
                                "document.cookie = 'stays=kept; max-age=9999; secure';"
                                "document.cookie = 'goes=gone; secure';"
                                "localStorage.page = 'something';"
                                "return document.cookie");
  g_assert_cmpstr (first, ==, "\"stays=kept; goes=gone\"");
  wd_test_wait (is_written, folder, "the cookie to be written");
  assert_private (scratch);
  end (&run);
  assert_private (folder);
  assert_content (folder);

  run.session = wd_web_session_new_kept (HOST, NULL);
  begin (&run);
  second = wd_test_web_evaluate (run.view, "return document.cookie + '|' + localStorage.page");
  g_assert_cmpstr (second, ==, "\"stays=kept|undefined\"");
  end (&run);

  /* A session that is not kept does not have the cookie. */
  run.session = wd_web_session_new ();
  g_assert_false (wd_web_session_get_kept (run.session));
  assert_hard (run.session);
  begin (&run);
  third = wd_test_web_evaluate (run.view, "return document.cookie");
  g_assert_cmpstr (third, ==, "\"\"");
  end (&run);

  g_assert_true (wd_session_store_delete (folder, NULL));
}

/* Sessions of two services live side by side, and neither reads what the other has stored. */
static void
test_apart (void)
{
  g_autofree char *all = wd_session_store_dup_folder (NULL);
  g_autofree char *folder = wd_session_store_dup_folder (HOST);
  g_autofree char *other = wd_session_store_dup_folder (OTHER_HOST);
  g_autofree char *scratch = wd_session_store_dup_scratch (HOST);
  g_autofree char *set = NULL;
  g_autofree char *seen = NULL;
  g_autofree char *again = NULL;
  Run run, beside;

  run.session = wd_web_session_new_kept (HOST, NULL);
  begin (&run);
  set = wd_test_web_evaluate (run.view, "document.cookie = 'stays=kept; max-age=9999; secure';"
                                        "localStorage.page = 'something'");
  wd_test_wait (is_written, folder, "the cookie to be written");

  beside.session = wd_web_session_new_kept (OTHER_HOST, NULL);
  begin (&beside);
  seen = wd_test_web_evaluate (beside.view, "return document.cookie + '|' + localStorage.page");
  g_assert_cmpstr (seen, ==, "\"|undefined\"");
  end (&beside);

  /* The one that goes takes nothing of the other with it. */
  again = wd_test_web_evaluate (run.view, "return document.cookie + '|' + localStorage.page");
  g_assert_cmpstr (again, ==, "\"stays=kept|something\"");
  assert_private (scratch);
  end (&run);

  assert_content (folder);
  assert_private (other);
  g_assert_true (wd_session_store_delete (all, NULL));
}

static void
test_no_folder (void)
{
  g_autofree char *folder = wd_session_store_dup_folder (HOST);
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  g_assert_null (wd_web_session_new_kept (HOST, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
}

static void
forked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GError) error = NULL;

  *(WdWebSession **) data = wd_web_session_fork_finish (WD_WEB_SESSION (object), result, &error);
  g_assert_no_error (error);
}

static gboolean
has_session (gpointer session)
{
  return *(WdWebSession **) session != NULL;
}

typedef struct
{
  Run *run;
  const char *cookies;
} Wish;

static gboolean
has_cookies (gpointer data)
{
  Wish *wish = data;
  g_autofree char *json = wd_test_web_evaluate (wish->run->view, "return document.cookie");

  return g_str_equal (json, wish->cookies);
}

static void
assert_given_back (Run        *fork,
                   const char *script,
                   Run        *run,
                   const char *cookies)
{
  Wish wish = { run, cookies };

  wd_test_web_run (fork->view, script);
  wd_test_wait (has_cookies, &wish, cookies);
}

/* A fork has the cookies and nothing else, and gives them back once it is told to. */
static void
test_fork (void)
{
  Run run = { wd_web_session_new () };
  Run fork = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  begin (&run);
  wd_test_web_run (run.view, "document.cookie = 'stays=1; max-age=9999; secure';"
                             "document.cookie = 'token=1; max-age=9999; secure';"
                             "localStorage.page = 'something'");
  wd_web_session_fork_async (run.session, NULL, forked_cb, &fork.session);
  wd_test_wait (has_session, &fork.session, "the session");
  assert_hard (fork.session);
  begin (&fork);
  first = wd_test_web_evaluate (fork.view, "return document.cookie + '|' + localStorage.page");
  g_assert_cmpstr (first, ==, "\"stays=1; token=1|undefined\"");

  wd_test_web_run (fork.view, "document.cookie = 'token=2; max-age=9999; secure'");
  wd_test_pass_time (300);
  second = wd_test_web_evaluate (run.view, "return document.cookie");
  g_assert_cmpstr (second, ==, "\"stays=1; token=1\"");

  wd_web_session_give_back (fork.session);
  assert_given_back (&fork, "", &run, "\"stays=1; token=2\"");
  assert_given_back (&fork, "document.cookie = 'token=3; max-age=9999; secure'", &run,
                     "\"stays=1; token=3\"");
  assert_given_back (&fork, "document.cookie = 'token=3; max-age=0; secure'", &run,
                     "\"stays=1\"");

  end (&fork);
  end (&run);
}

static void
added_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  *(gboolean *) data = webkit_cookie_manager_add_cookie_finish (WEBKIT_COOKIE_MANAGER (object),
                                                                result, NULL);
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
set_cookie (Run        *run,
            const char *name,
            const char *value,
            gboolean    http_only)
{
  WebKitNetworkSession *network = webkit_web_view_get_network_session (run->view);
  SoupCookie *cookie = soup_cookie_new (name, value, "www.linkedin.com", "/", 9999);
  gboolean is_added = FALSE;

  soup_cookie_set_http_only (cookie, http_only);
  webkit_cookie_manager_add_cookie (webkit_network_session_get_cookie_manager (network), cookie,
                                    NULL, added_cb, &is_added);
  wd_test_wait (is_true, &is_added, name);
  soup_cookie_free (cookie);
}

static gboolean
fork_is_other_sign_in (Run *run)
{
  g_autoptr(WdWebSession) fork = NULL;

  wd_web_session_fork_async (run->session, NULL, forked_cb, &fork);
  wd_test_wait (has_session, &fork, "the session");

  return wd_web_session_is_other_sign_in (fork);
}

/* Scripts write cookies of their own, and a sign-in may be added to. */
static void
test_sign_in (void)
{
  Run run = { wd_web_session_new () };

  begin (&run);
  set_cookie (&run, "token", "1", TRUE);
  set_cookie (&run, "count", "1", FALSE);
  g_assert_false (fork_is_other_sign_in (&run));

  wd_web_session_remember_sign_in (run.session);
  set_cookie (&run, "count", "2", FALSE);
  set_cookie (&run, "more", "1", TRUE);
  g_assert_false (fork_is_other_sign_in (&run));

  set_cookie (&run, "token", "2", TRUE);
  g_assert_true (fork_is_other_sign_in (&run));

  wd_web_session_remember_sign_in (run.session);
  g_assert_false (fork_is_other_sign_in (&run));

  end (&run);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("widerspruch-XXXXXX", NULL);
  g_autofree char *data = g_build_filename (folder, "data", NULL);
  g_autofree char *runtime = g_build_filename (folder, "runtime", NULL);

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/web-session/fork", test_fork);
  g_test_add_func ("/web-session/sign-in", test_sign_in);
  g_test_add_func ("/web-session/kept", test_kept);
  g_test_add_func ("/web-session/apart", test_apart);
  g_test_add_func ("/web-session/no-folder", test_no_folder);

  return g_test_run () + !wd_session_store_delete (folder, NULL);
}
