/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-holdings.h"

#include "wd-session-store.h"
#include "wd-settings-resources.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>
#include <glib/gstdio.h>

/* How long the end of the program waits for another one to let go of the record. */
#define LAST_ATTEMPTS 100
#define PAUSE_US 100000

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

  guint waiting_id;
  gboolean place_is_done;
};

G_DEFINE_FINAL_TYPE (WdHoldings, wd_holdings, G_TYPE_OBJECT)

static void
forget_place (WdHoldings *self)
{
  g_clear_pointer (&self->place, wd_saved_tour_free);
}

/* Writes the verdicts that wait for another program to let go of the record. A program that is
 * killed meanwhile has still the place on the way, at which the verdict is come to again.
 *
 * Returns: whether none waits any more
 */
static gboolean
write_waiting (WdHoldings  *self,
               GError     **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GError) place_error = NULL;

  while (self->waiting->len > 0 &&
         wd_record_append (self->record, g_ptr_array_index (self->waiting, 0), &local_error))
    g_ptr_array_remove_index (self->waiting, 0);

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  g_ptr_array_set_size (self->waiting, 0);

  forget_place (self);
  if (self->place_is_done && !wd_places_clear (self->places, &place_error))
    g_warning ("%s", place_error->message);
  self->place_is_done = FALSE;

  return TRUE;
}

static gboolean
waiting_cb (gpointer user_data)
{
  WdHoldings *self = WD_HOLDINGS (user_data);

  if (!write_waiting (self, NULL))
    return G_SOURCE_CONTINUE;

  self->waiting_id = 0;

  return G_SOURCE_REMOVE;
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
wd_holdings_finalize (GObject *object)
{
  WdHoldings *self = WD_HOLDINGS (object);

  /* There is no window any more that could stand still. */
  for (guint i = 0; self->waiting->len > 0 && i < LAST_ATTEMPTS && !write_waiting (self, NULL); i++)
    g_usleep (PAUSE_US);
  g_clear_handle_id (&self->waiting_id, g_source_remove);
  g_ptr_array_unref (self->waiting);

  forget_place (self);
  g_clear_object (&self->places);
  g_clear_object (&self->record);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (wd_holdings_parent_class)->finalize (object);
}

static void
wd_holdings_class_init (WdHoldingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wd_holdings_finalize;
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
 * @error: return location for a #GIOErrorEnum
 *
 * Adds the verdict to the record, and forgets the place on the way. If another program holds the
 * record, the error is %G_IO_ERROR_WOULD_BLOCK: the verdict is kept once that lets go of it.
 *
 * Returns: (transfer full): the entry of the record, which is kept unless there is another error
 */
WdRecordEntry *
wd_holdings_keep_verdict (WdHoldings       *self,
                          WdGuide          *guide,
                          const WdVerdict  *verdict,
                          const char       *uri,
                          GError          **error)
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
  self->place_is_done = TRUE;
  if (!write_waiting (self, error) && self->waiting_id == 0)
    self->waiting_id = g_timeout_add_seconds (1, waiting_cb, self);

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
 * @error: return location for an error
 *
 * Keeps where the person is on the way. The file is written only if that is news.
 *
 * Returns: whether it is kept
 */
gboolean
wd_holdings_keep_place (WdHoldings  *self,
                        WdTour      *tour,
                        gboolean     companion,
                        GError     **error)
{
  g_autoptr(WdSavedTour) place = NULL;

  g_return_val_if_fail (WD_IS_HOLDINGS (self), FALSE);
  g_return_val_if_fail (WD_IS_TOUR (tour), FALSE);

  place = g_new0 (WdSavedTour, 1);
  place->guide = g_strdup (wd_guide_get_id (wd_tour_get_view (tour)->guide));
  place->state = wd_tour_save (tour);
  place->companion = companion;

  if (is_kept (self, place))
    return TRUE;

  forget_place (self);
  self->place_is_done = FALSE;
  self->place = g_steal_pointer (&place);

  return wd_places_save (self->places, self->place, error);
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
  g_autofree char *folder = wd_session_store_dup_folder ();
  g_autofree char *scratch = wd_session_store_dup_scratch ();
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

  failures = g_ptr_array_new_with_free_func (failure_free);
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    if (what & ways[i].what)
      ways[i].delete (self, failures);

  return failures;
}
