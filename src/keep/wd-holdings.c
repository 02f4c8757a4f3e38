/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-holdings.h"

#include "wd-record-file.h"
#include "wd-record-line.h"
#include "wd-session-store.h"
#include "wd-settings-resources.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>
#include <glib/gstdio.h>

/* How long the end of the program waits for another one to let go of the record. */
#define LAST_ATTEMPTS 100
#define PAUSE_US 100000

/* One turn of the thread that writes: the disk may be slow, and another program may hold the
 * record.
 */
typedef struct
{
  /* Borrowed */
  const char *record;
  GFile *places;

  /* Owned: what to write, and what to do in the main thread then */
  GPtrArray *lines;
  WdSavedTour *place;
  gboolean place_is_done;
  GSource *source;

  /* What came of it */
  guint n_written;
  GError *error;
} Writing;

/**
 * WdHoldings:
 *
 * All that is kept on this computer from one run of the program to the next: the settings, the
 * sign-in if the person wants to stay signed in, the record of all verdicts, and the place on the
 * way.
 */
struct _WdHoldings
{
  GObject parent_instance;

  /* Owned */
  GSettings *settings;
  WdRecord *record;
  GFile *places;
  WdSavedTour *place;
  GPtrArray *waiting;
  Writing *writing;
  GThread *thread;

  guint again_id;
  gboolean place_is_new;
  gboolean place_is_done;
};

static guint kept_signal;

G_DEFINE_FINAL_TYPE (WdHoldings, wd_holdings, G_TYPE_OBJECT)

static void
forget_place (WdHoldings *self)
{
  g_clear_pointer (&self->place, wd_saved_tour_free);
  self->place_is_new = FALSE;
}

static gpointer
write_in_thread (gpointer data)
{
  Writing *writing = data;
  g_autoptr(GError) error = NULL;
  gboolean held;

  while (writing->n_written < writing->lines->len &&
         wd_record_file_append (writing->record,
                                g_ptr_array_index (writing->lines, writing->n_written),
                                &writing->error))
    writing->n_written++;

  /* A program that is killed while the record is held has still the place on the way, at which the
   * verdict is come to again.
   */
  held = g_error_matches (writing->error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK);
  if (writing->place != NULL)
    wd_places_save (writing->places, writing->place, &error);
  else if (writing->place_is_done && !held)
    wd_places_clear (writing->places, &error);

  if (error != NULL)
    g_warning ("%s", error->message);

  g_source_attach (writing->source, NULL);

  return NULL;
}

static gboolean
written_cb (gpointer user_data)
{
  wd_holdings_settle (WD_HOLDINGS (user_data));

  return G_SOURCE_REMOVE;
}

static WdSavedTour *
copy_place (const WdSavedTour *place)
{
  WdSavedTour *copy = g_new0 (WdSavedTour, 1);

  copy->guide = g_strdup (place->guide);
  copy->state = g_variant_ref (place->state);
  copy->companion = place->companion;

  return copy;
}

/* Starts to write, unless that is being done already: whatever is new then comes after it. */
static void
begin_writing (WdHoldings *self)
{
  Writing *writing;

  if (self->thread != NULL ||
      (self->waiting->len == 0 && !self->place_is_new && !self->place_is_done))
    return;

  writing = g_new0 (Writing, 1);
  writing->record = wd_record_get_path (self->record);
  writing->places = self->places;
  writing->lines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->waiting->len; i++)
    g_ptr_array_add (writing->lines,
                     wd_record_line_write (g_ptr_array_index (self->waiting, i)));
  writing->place = self->place_is_new ? copy_place (self->place) : NULL;
  writing->place_is_done = self->place_is_done;
  writing->source = g_idle_source_new ();
  g_source_set_callback (writing->source, written_cb, self, NULL);

  self->place_is_new = FALSE;
  self->writing = writing;
  self->thread = g_thread_new ("keep", write_in_thread, writing);
}

static gboolean
again_cb (gpointer user_data)
{
  WdHoldings *self = WD_HOLDINGS (user_data);

  self->again_id = 0;
  begin_writing (self);

  return G_SOURCE_REMOVE;
}

/* Ends what the thread has begun.
 *
 * Returns: whether another program holds the record
 */
static gboolean
end_writing (WdHoldings *self)
{
  Writing *writing;
  gboolean held;

  g_thread_join (g_steal_pointer (&self->thread));
  writing = g_steal_pointer (&self->writing);
  held = g_error_matches (writing->error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK);

  for (guint i = 0; i < writing->n_written; i++)
    {
      wd_record_add (self->record, g_ptr_array_index (self->waiting, 0));
      g_ptr_array_remove_index (self->waiting, 0);
    }

  if (writing->error != NULL && !held)
    g_ptr_array_remove_range (self->waiting, 0, writing->lines->len - writing->n_written);
  if (!held && writing->place_is_done && !self->place_is_new)
    self->place_is_done = FALSE;
  if (writing->lines->len > 0)
    g_signal_emit (self, kept_signal, 0, writing->error);

  g_source_destroy (writing->source);
  g_source_unref (writing->source);
  g_ptr_array_unref (writing->lines);
  g_clear_pointer (&writing->place, wd_saved_tour_free);
  g_clear_error (&writing->error);
  g_free (writing);

  return held;
}

/* Other schemas than the one in the program's own data folder win, as those of a test. The last
 * resort is in the program itself: GLib reads schemas from files only, so it becomes one for a
 * moment. What is set is then kept in memory.
 */
static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *known = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchemaSource) source = NULL;
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettingsBackend) memory = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (known != NULL)
    schema = g_settings_schema_source_lookup (known, APP_ID, TRUE);
  if (schema == NULL)
    source = g_settings_schema_source_new_from_directory (DATADIR "/glib-2.0/schemas", known,
                                                          FALSE, NULL);
  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APP_ID, FALSE);
  if (schema != NULL)
    return g_settings_new_full (schema, NULL, NULL);

  g_clear_pointer (&source, g_settings_schema_source_unref);
  bytes = g_resource_lookup_data (wd_settings_get_resource (),
                                  "/widerspruch/settings/gschemas.compiled",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  folder = g_dir_make_tmp ("widerspruch-XXXXXX", NULL);
  path = g_build_filename (folder != NULL ? folder : "/", "gschemas.compiled", NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       NULL);
  source = g_settings_schema_source_new_from_directory (folder, NULL, TRUE, NULL);
  g_remove (path);
  g_rmdir (folder);

  schema = g_settings_schema_source_lookup (source, APP_ID, FALSE);
  memory = g_memory_settings_backend_new ();

  return g_settings_new_full (schema, memory, NULL);
}

static void
wd_holdings_dispose (GObject *object)
{
  WdHoldings *self = WD_HOLDINGS (object);

  /* There is no window any more that could stand still. */
  wd_holdings_settle (self);
  for (guint i = 0; self->waiting->len > 0 && i < LAST_ATTEMPTS; i++)
    {
      g_usleep (PAUSE_US);
      begin_writing (self);
      wd_holdings_settle (self);
    }
  g_clear_handle_id (&self->again_id, g_source_remove);

  G_OBJECT_CLASS (wd_holdings_parent_class)->dispose (object);
}

static void
wd_holdings_finalize (GObject *object)
{
  WdHoldings *self = WD_HOLDINGS (object);

  forget_place (self);
  g_ptr_array_unref (self->waiting);
  g_clear_object (&self->places);
  g_clear_object (&self->record);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (wd_holdings_parent_class)->finalize (object);
}

static void
wd_holdings_class_init (WdHoldingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wd_holdings_dispose;
  G_OBJECT_CLASS (klass)->finalize = wd_holdings_finalize;

  /**
   * WdHoldings::kept:
   * @self: the holdings
   * @error: (nullable) (type GError): why a verdict is not kept; %G_IO_ERROR_WOULD_BLOCK if only
   *   not yet, as another program holds the record
   */
  kept_signal = g_signal_new ("kept", WD_TYPE_HOLDINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
wd_holdings_init (WdHoldings *self)
{
  g_autoptr(GFile) record = g_file_new_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE,
                                                       "record.jsonl", NULL);

  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->settings = open_settings ();
  self->places = g_file_new_build_filename (g_get_user_state_dir (), GETTEXT_PACKAGE, "tour", NULL);
  self->record = wd_record_new (record);
}

/**
 * wd_holdings_new:
 *
 * Returns: (transfer full): what is kept for this user, of which nothing is read yet
 */
WdHoldings *
wd_holdings_new (void)
{
  return g_object_new (WD_TYPE_HOLDINGS, NULL);
}

/**
 * wd_holdings_get_settings:
 * @self: the holdings
 *
 * Returns: (transfer none): the settings
 */
GSettings *
wd_holdings_get_settings (WdHoldings *self)
{
  g_return_val_if_fail (WD_IS_HOLDINGS (self), NULL);

  return self->settings;
}

/**
 * wd_holdings_get_record:
 * @self: the holdings
 *
 * Returns: (transfer none): the record, which is empty until wd_record_load()
 */
WdRecord *
wd_holdings_get_record (WdHoldings *self)
{
  g_return_val_if_fail (WD_IS_HOLDINGS (self), NULL);

  return self->record;
}

/**
 * wd_holdings_get_stay:
 * @self: the holdings
 *
 * Returns: whether the person wants to stay signed in
 */
gboolean
wd_holdings_get_stay (WdHoldings *self)
{
  g_return_val_if_fail (WD_IS_HOLDINGS (self), FALSE);

  return g_settings_get_boolean (self->settings, "stay-signed-in");
}

/**
 * wd_holdings_keep_verdict:
 * @self: the holdings
 * @guide: the guide that was walked to its end
 * @verdict: what came of it
 * @uri: (nullable): the address of the page that decided, or %NULL for where the guide leads
 *
 * Adds the verdict to the record, and forgets the place on the way. #WdHoldings::kept says what
 * came of it.
 *
 * Returns: (transfer full): the entry of the record
 */
WdRecordEntry *
wd_holdings_keep_verdict (WdHoldings      *self,
                          WdGuide         *guide,
                          const WdVerdict *verdict,
                          const char      *uri)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *link = NULL;
  WdRecordEntry *entry;

  g_return_val_if_fail (WD_IS_HOLDINGS (self), NULL);
  g_return_val_if_fail (WD_IS_GUIDE (guide), NULL);
  g_return_val_if_fail (verdict != NULL, NULL);

  link = wd_guide_dup_link (guide);
  entry = wd_record_entry_new (now, wd_guide_get_id (guide), wd_guide_get_revised (guide),
                               uri != NULL ? uri : link, verdict);
  g_ptr_array_add (self->waiting, g_object_ref (entry));
  forget_place (self);
  self->place_is_done = TRUE;
  begin_writing (self);

  return entry;
}

static gboolean
is_kept (WdHoldings        *self,
         const WdSavedTour *place)
{
  return self->place != NULL &&
         self->place->companion == place->companion &&
         g_str_equal (self->place->guide, place->guide) &&
         g_variant_equal (self->place->state, place->state);
}

/**
 * wd_holdings_keep_place:
 * @self: the holdings
 * @tour: a tour
 * @companion: whether it is walked in the person's own browser
 *
 * Keeps where the person is on the way. The file is written only if that is news.
 */
void
wd_holdings_keep_place (WdHoldings *self,
                        WdTour     *tour,
                        gboolean    companion)
{
  g_autoptr(WdSavedTour) place = NULL;

  g_return_if_fail (WD_IS_HOLDINGS (self));
  g_return_if_fail (WD_IS_TOUR (tour));

  place = g_new0 (WdSavedTour, 1);
  place->guide = g_strdup (wd_guide_get_id (wd_tour_get_view (tour)->guide));
  place->state = wd_tour_save (tour);
  place->companion = companion;

  if (is_kept (self, place))
    return;

  forget_place (self);
  self->place_is_done = FALSE;
  self->place_is_new = TRUE;
  self->place = g_steal_pointer (&place);
  begin_writing (self);
}

/**
 * wd_holdings_settle:
 * @self: the holdings
 *
 * Waits until all that is kept is on the disk, but not for another program that holds the record.
 */
void
wd_holdings_settle (WdHoldings *self)
{
  g_return_if_fail (WD_IS_HOLDINGS (self));

  while (self->thread != NULL)
    if (!end_writing (self))
      begin_writing (self);
    else if (self->again_id == 0)
      self->again_id = g_timeout_add_seconds (1, again_cb, self);
}

/**
 * wd_holdings_load_place:
 * @self: the holdings
 * @error: return location for an error, see wd_places_load()
 *
 * Returns: (transfer full) (nullable): where the person was on the way; %NULL without an error if
 *   nothing is kept
 */
WdSavedTour *
wd_holdings_load_place (WdHoldings  *self,
                        GError     **error)
{
  g_return_val_if_fail (WD_IS_HOLDINGS (self), NULL);

  wd_holdings_settle (self);
  /* Another instance of the program may have written the file meanwhile. */
  forget_place (self);

  return wd_places_load (self->places, error);
}

/* Takes the error. */
static void
add_failure (GPtrArray  *failures,
             WdHolding   what,
             const char *path,
             GError     *error)
{
  WdHoldingFailure *failure = g_new (WdHoldingFailure, 1);

  *failure = (WdHoldingFailure) { what, g_strdup (path), error };
  g_ptr_array_add (failures, failure);
}

static void
failure_free (gpointer data)
{
  WdHoldingFailure *failure = data;

  g_error_free (failure->error);
  g_free (failure->path);
  g_free (failure);
}

static void
reset_settings (WdHoldings *self,
                GPtrArray  *failures)
{
  g_autoptr(GSettingsSchema) schema = NULL;
  g_auto(GStrv) keys = NULL;
  const char *left = NULL;

  g_object_get (self->settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      g_autoptr(GVariant) value = NULL;

      g_settings_reset (self->settings, keys[i]);
      value = g_settings_get_user_value (self->settings, keys[i]);
      if (value != NULL)
        left = keys[i];
    }

  if (left != NULL)
    add_failure (failures, WD_HOLDING_SETTINGS, NULL,
                 g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED, "%s cannot be reset", left));
}

static void
delete_session (WdHoldings *self,
                GPtrArray  *failures)
{
  g_autofree char *folder = wd_session_store_dup_folder (NULL);
  g_autofree char *scratch = wd_session_store_dup_scratch (NULL);
  GError *error = NULL;

  if (!wd_session_store_delete (folder, &error))
    add_failure (failures, WD_HOLDING_SESSION, folder, error);
  else if (!wd_session_store_delete (scratch, &error))
    add_failure (failures, WD_HOLDING_SESSION, scratch, error);
}

static void
delete_record (WdHoldings *self,
               GPtrArray  *failures)
{
  GError *error = NULL;

  g_ptr_array_set_size (self->waiting, 0);
  if (!wd_record_delete (self->record, &error))
    add_failure (failures, WD_HOLDING_RECORD, wd_record_get_path (self->record), error);
}

static void
delete_place (WdHoldings *self,
              GPtrArray  *failures)
{
  GError *error = NULL;

  forget_place (self);
  if (!wd_places_delete (self->places, &error))
    add_failure (failures, WD_HOLDING_PLACE, g_file_peek_path (self->places), error);
}

/**
 * wd_holdings_delete:
 * @self: the holdings
 * @what: one or more of them
 *
 * Deletes for good what is kept, the one even if the other cannot be.
 *
 * Returns: (transfer full) (element-type WdHoldingFailure): what is still there, maybe nothing
 */
GPtrArray *
wd_holdings_delete (WdHoldings *self,
                    WdHolding   what)
{
  static const struct {
    WdHolding what;
    void (*delete) (WdHoldings *self,
                    GPtrArray  *failures);
  } ways[] = {
    { WD_HOLDING_SETTINGS, reset_settings },
    { WD_HOLDING_SESSION, delete_session },
    { WD_HOLDING_RECORD, delete_record },
    { WD_HOLDING_PLACE, delete_place },
  };
  G_STATIC_ASSERT (WD_HOLDING_ALL == (1 << G_N_ELEMENTS (ways)) - 1);
  GPtrArray *failures;

  g_return_val_if_fail (WD_IS_HOLDINGS (self), NULL);

  wd_holdings_settle (self);
  failures = g_ptr_array_new_with_free_func (failure_free);
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    if (what & ways[i].what)
      ways[i].delete (self, failures);

  return failures;
}
