/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-tour-bin.h"

#include "wd-companion-page.h"
#include "wd-error-view.h"
#include "wd-focus.h"
#include "wd-origin.h"
#include "wd-page-sandbox.h"
#include "wd-session-store.h"
#include "wd-tour-page.h"

#include <glib/gi18n.h>

/**
 * WdTourBin:
 *
 * Holds the tour that is walked, if one is: on the tour page or beside the person's own browser.
 * It keeps the place on the way, and the web session of each service from one tour to the next: no
 * service reads what another has stored.
 */
struct _WdTourBin
{
  AdwBin parent_instance;

  /* Owned */
  WdHoldings *holdings;
  GHashTable *sessions;
  WdTour *tour;
  GCancellable *checking;
  char *turn;

  guint moment_id;
  gboolean practice;
  gboolean forgets;
};

enum
{
  FINISHED,
  N_SIGNALS
};

/* A look at the sandbox that takes longer is told of. */
#define MOMENT_MS 500

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WdTourBin, wd_tour_bin, ADW_TYPE_BIN)

static WdTourPage *
get_tour_page (WdTourBin *self)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  return WD_IS_TOUR_PAGE (child) ? WD_TOUR_PAGE (child) : NULL;
}

static void
finished_cb (WdTourBin *self)
{
  const WdTourView *view = wd_tour_get_view (self->tour);
  const WdVerdict verdict = *view->verdict;
  g_autofree char *uri = g_strdup (view->uri);
  WdTourPage *page = get_tour_page (self);
  g_autoptr(GdkTexture) picture = NULL;

  if (page != NULL)
    g_set_object (&picture, wd_walk_get_picture (wd_tour_page_get_walk (page)));

  wd_tour_bin_end (self);
  g_signal_emit (self, signals[FINISHED], 0, &verdict, uri, picture);
}

static void
keep_place (WdTourBin *self)
{
  /* The same change may have ended the tour. */
  if (self->tour != NULL)
    wd_holdings_keep_place (self->holdings, self->tour, wd_tour_bin_is_companion (self));
}

static void
make_tour (WdTourBin *self,
           WdGuide   *guide,
           gboolean   practice,
           GVariant  *state)
{
  g_autofree char *practice_origin = NULL;
  const char *origin = wd_guide_get_service (guide)->origin;

  if (practice)
    origin = practice_origin = wd_origin_for_practice (origin);

  wd_tour_bin_end (self);
  self->practice = practice;
  self->tour = wd_tour_new (guide, origin);
  if (state != NULL && !wd_tour_restore (self->tour, state))
    g_warning ("The place on the way could not be restored");
}

static void
hold (WdTourBin *self,
      GtkWidget *page)
{
  adw_bin_set_child (ADW_BIN (self), page);
  g_signal_connect_object (page, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);

  if (self->practice)
    return;

  g_signal_connect_object (self->tour, "changed",
                           G_CALLBACK (keep_place), self, G_CONNECT_SWAPPED);
  keep_place (self);
}

/* A session is kept on disk if the person wants that, but never the session of practice. */
static WdWebSession *
choose_session (WdTourBin *self)
{
  const char *origin = wd_tour_get_origin (self->tour);
  gboolean keep = !self->practice && wd_holdings_get_stay (self->holdings);
  WdWebSession *session = g_hash_table_lookup (self->sessions, origin);
  g_autoptr(GError) error = NULL;

  self->forgets = FALSE;
  if (session != NULL && wd_web_session_get_kept (session) == keep)
    return session;

  /* A service has one kept session at a time. */
  g_hash_table_remove (self->sessions, origin);
  session = keep ? wd_web_session_new_kept (origin + strlen ("https://"), &error) : NULL;

  if (error != NULL)
    {
      g_warning ("%s", error->message);
      self->forgets = TRUE;
    }

  if (session == NULL)
    session = wd_web_session_new ();

  g_hash_table_insert (self->sessions, g_strdup (origin), session);

  return session;
}

/* Where settings cannot be written, the page can be used all the same. */
static void
bind_zoom (WdTourBin *self)
{
  g_settings_bind (wd_holdings_get_settings (self->holdings), "zoom",
                   wd_tour_bin_get_page (self), "zoom",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
}

static void
open_page (WdTourBin *self)
{
  GtkWidget *page = wd_tour_page_new (self->tour, choose_session (self));

  wd_tour_page_set_turn (WD_TOUR_PAGE (page), self->turn);
  hold (self, page);
  g_signal_connect_object (wd_tour_page_get_walk (get_tour_page (self)), "page-changed",
                           G_CALLBACK (bind_zoom), self, G_CONNECT_SWAPPED);
  bind_zoom (self);
}

static void
check_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  if (wd_page_sandbox_check (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
moment_cb (gpointer user_data)
{
  WdTourBin *self = WD_TOUR_BIN (user_data);
  GtkWidget *status = adw_status_page_new ();

  self->moment_id = 0;
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "content-loading-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("One Moment…"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _("Checking whether pages can be shown safely here."));
  adw_bin_set_child (ADW_BIN (self), status);

  return G_SOURCE_REMOVE;
}

static void
checked_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  WdTourBin *self = WD_TOUR_BIN (object);
  g_autoptr(GError) error = NULL;
  gboolean works = g_task_propagate_boolean (G_TASK (result), &error);
  GtkWidget *view;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_handle_id (&self->moment_id, g_source_remove);
  if (works)
    {
      open_page (self);
      wd_tour_bin_start (self);
    }
  else
    {
      view = g_object_new (WD_TYPE_ERROR_VIEW, NULL);
      wd_error_view_set_error (WD_ERROR_VIEW (view), error, FALSE);
      adw_bin_set_child (ADW_BIN (self), view);
    }

  /* The person may look at another page meanwhile. */
  if (gtk_widget_get_child_visible (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
wd_tour_bin_dispose (GObject *object)
{
  WdTourBin *self = WD_TOUR_BIN (object);

  wd_tour_bin_end (self);
  g_hash_table_remove_all (self->sessions);
  g_clear_object (&self->holdings);

  G_OBJECT_CLASS (wd_tour_bin_parent_class)->dispose (object);
}

/* AdwBin gives the focus to its child in libadwaita 1.2, but no longer in 1.7. */
static gboolean
wd_tour_bin_grab_focus (GtkWidget *widget)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  return child != NULL && gtk_widget_grab_focus (child);
}

static void
wd_tour_bin_finalize (GObject *object)
{
  g_hash_table_unref (WD_TOUR_BIN (object)->sessions);
  g_free (WD_TOUR_BIN (object)->turn);

  G_OBJECT_CLASS (wd_tour_bin_parent_class)->finalize (object);
}

static void
wd_tour_bin_class_init (WdTourBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wd_tour_bin_dispose;
  object_class->finalize = wd_tour_bin_finalize;

  GTK_WIDGET_CLASS (klass)->focus = wd_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = wd_tour_bin_grab_focus;

  /**
   * WdTourBin::finished:
   * @self: a bin, empty again
   * @verdict: (type WdVerdict): what came of the tour
   * @uri: (nullable): the address of the page that decided, if one did
   * @picture: (nullable): what that page showed around the setting
   */
  signals[FINISHED] =
    g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_POINTER, G_TYPE_STRING, GDK_TYPE_TEXTURE);
}

static void
wd_tour_bin_init (WdTourBin *self)
{
  self->sessions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * wd_tour_bin_set_holdings:
 * @self: a bin without holdings
 * @holdings: where to keep the place, and the zoom of the page
 */
void
wd_tour_bin_set_holdings (WdTourBin  *self,
                          WdHoldings *holdings)
{
  g_return_if_fail (WD_IS_TOUR_BIN (self));

  g_set_object (&self->holdings, holdings);
}

/**
 * wd_tour_bin_is_companion:
 * @self: a bin
 *
 * Returns: whether a tour is walked in the person's own browser
 */
gboolean
wd_tour_bin_is_companion (WdTourBin *self)
{
  g_return_val_if_fail (WD_IS_TOUR_BIN (self), FALSE);

  return WD_IS_COMPANION_PAGE (adw_bin_get_child (ADW_BIN (self)));
}

/**
 * wd_tour_bin_is_practice:
 * @self: a bin
 *
 * Returns: whether the tour, or the last one, is walked on the practice site
 */
gboolean
wd_tour_bin_is_practice (WdTourBin *self)
{
  g_return_val_if_fail (WD_IS_TOUR_BIN (self), FALSE);

  return self->practice;
}

/**
 * wd_tour_bin_is_signed_in:
 * @self: a bin
 *
 * Returns: whether there is a web session that is kept on disk
 */
gboolean
wd_tour_bin_is_signed_in (WdTourBin *self)
{
  GHashTableIter iter;
  gpointer session;

  g_return_val_if_fail (WD_IS_TOUR_BIN (self), FALSE);

  g_hash_table_iter_init (&iter, self->sessions);
  while (g_hash_table_iter_next (&iter, NULL, &session))
    if (wd_web_session_get_kept (session))
      return TRUE;

  return FALSE;
}

/**
 * wd_tour_bin_get_page:
 * @self: a bin
 *
 * Returns: (transfer none) (nullable): the page of the service that a tour is walked on
 */
WdPage *
wd_tour_bin_get_page (WdTourBin *self)
{
  WdTourPage *page;

  g_return_val_if_fail (WD_IS_TOUR_BIN (self), NULL);

  page = get_tour_page (self);

  return page != NULL ? wd_walk_get_page (wd_tour_page_get_walk (page)) : NULL;
}

/**
 * wd_tour_bin_dup_state:
 * @self: a bin
 *
 * Returns: (transfer full) (nullable): where the tour is, if one is walked that is not practice
 */
GVariant *
wd_tour_bin_dup_state (WdTourBin *self)
{
  g_return_val_if_fail (WD_IS_TOUR_BIN (self), NULL);

  return self->tour != NULL && !self->practice ? wd_tour_save (self->tour) : NULL;
}

/**
 * wd_tour_bin_set_turn:
 * @self: a bin
 * @turn: (nullable): which of the planned guides the next tour is, if several are planned
 */
void
wd_tour_bin_set_turn (WdTourBin  *self,
                      const char *turn)
{
  g_return_if_fail (WD_IS_TOUR_BIN (self));

  g_free (self->turn);
  self->turn = g_strdup (turn);
}

/**
 * wd_tour_bin_embed:
 * @self: a bin
 * @guide: the guide to walk
 * @practice: whether on the practice site
 * @state: (nullable): where to go on
 *
 * Holds a new tour, on pages in the window. It waits for wd_tour_bin_start().
 */
void
wd_tour_bin_embed (WdTourBin *self,
                   WdGuide   *guide,
                   gboolean   practice,
                   GVariant  *state)
{
  g_return_if_fail (WD_IS_TOUR_BIN (self));

  make_tour (self, guide, practice, state);
  if (wd_page_sandbox_is_proven ())
    open_page (self);
}

/**
 * wd_tour_bin_accompany:
 * @self: a bin
 * @guide: the guide to walk
 * @state: (nullable): where to go on
 *
 * Holds a new tour in the person's own browser: without a web session, as nothing is requested.
 */
void
wd_tour_bin_accompany (WdTourBin *self,
                       WdGuide   *guide,
                       GVariant  *state)
{
  GtkWidget *page;

  g_return_if_fail (WD_IS_TOUR_BIN (self));

  make_tour (self, guide, FALSE, state);
  page = wd_companion_page_new (self->tour);
  wd_companion_page_set_turn (WD_COMPANION_PAGE (page), self->turn);
  hold (self, page);
}

/**
 * wd_tour_bin_look_again:
 * @self: a bin that holds a tour in the person's own browser
 *
 * Asks to look at what was done before, rather than to do it. A tour on pages in the window looks
 * by itself.
 */
void
wd_tour_bin_look_again (WdTourBin *self)
{
  g_return_if_fail (WD_IS_TOUR_BIN (self));
  g_return_if_fail (wd_tour_bin_is_companion (self));

  wd_companion_page_look_again (WD_COMPANION_PAGE (adw_bin_get_child (ADW_BIN (self))));
}

/**
 * wd_tour_bin_start:
 * @self: a bin that is shown
 *
 * Loads the first page of the embedded tour. The first time it is tried before whether pages can be
 * shown on this computer: in another thread, while the bin is empty.
 */
void
wd_tour_bin_start (WdTourBin *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  WdTourPage *page = get_tour_page (self);
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (self->tour != NULL);

  if (page == NULL)
    {
      self->checking = g_cancellable_new ();
      self->moment_id = g_timeout_add (MOMENT_MS, moment_cb, self);
      task = g_task_new (self, self->checking, checked_cb, NULL);
      g_task_set_task_data (task, g_strdup (gdk_display_get_name (display)), g_free);
      g_task_run_in_thread (task, check_in_thread);
      return;
    }

  wd_tour_page_start (page);
  if (self->forgets)
    wd_tour_page_note (page,
                       _("Your sign-in won’t be saved, because its folder can’t be written."));
}

/**
 * wd_tour_bin_end:
 * @self: a bin
 *
 * Ends the tour, if there is one. Its web view goes with it.
 */
void
wd_tour_bin_end (WdTourBin *self)
{
  g_return_if_fail (WD_IS_TOUR_BIN (self));

  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  g_clear_handle_id (&self->moment_id, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->tour);
}

/**
 * wd_tour_bin_end_sessions:
 * @self: a bin without an embedded tour
 *
 * Gives up the web sessions of all services.
 */
void
wd_tour_bin_end_sessions (WdTourBin *self)
{
  g_return_if_fail (WD_IS_TOUR_BIN (self));

  g_hash_table_remove_all (self->sessions);
}
