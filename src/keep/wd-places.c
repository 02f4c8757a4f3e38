/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-places.h"

#define MAX_SIZE (64 * 1024)
#define MAX_SET_ASIDE 100
#define GROUP "tour"

static GFile *
create_aside (GFile *file,
              guint  i)
{
  g_autofree char *suffix = i > 0 ? g_strdup_printf (".%u", i) : g_strdup ("");
  g_autofree char *path = g_strconcat (g_file_peek_path (file), ".damaged", suffix, NULL);

  return g_file_new_for_path (path);
}

/* Of more than one damaged file each is kept: any may be what somebody wants to look at. */
static void
set_aside (GFile *file)
{
  gboolean taken = TRUE;

  for (guint i = 0; taken && i < MAX_SET_ASIDE; i++)
    {
      g_autoptr(GFile) other = create_aside (file, i);
      g_autoptr(GError) error = NULL;

      taken = !g_file_move (file, other, G_FILE_COPY_NOFOLLOW_SYMLINKS, NULL, NULL, NULL, &error) &&
              g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
    }
}

static gboolean
delete_file (GFile   *file,
             GError **error)
{
  g_autoptr(GError) local_error = NULL;

  if (g_file_delete (file, NULL, &local_error) ||
      g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static GBytes *
read_bytes (GFile   *file,
            GError **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr(GBytes) bytes = NULL;

  if (stream == NULL)
    return NULL;

  bytes = g_input_stream_read_bytes (G_INPUT_STREAM (stream), MAX_SIZE + 1, NULL, error);

  if (bytes != NULL && g_bytes_get_size (bytes) > MAX_SIZE)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the file is too large");
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

static WdSavedTour *
parse (GBytes  *bytes,
       GError **error)
{
  g_autoptr(GKeyFile) key_file = g_key_file_new ();
  g_autoptr(WdSavedTour) tour = g_new0 (WdSavedTour, 1);
  g_autofree char *state = NULL;

  if (!g_key_file_load_from_bytes (key_file, bytes, G_KEY_FILE_NONE, error))
    return NULL;

  tour->guide = g_key_file_get_string (key_file, GROUP, "guide", error);

  if (tour->guide == NULL)
    return NULL;

  state = g_key_file_get_string (key_file, GROUP, "state", error);

  if (state == NULL)
    return NULL;

  /* Without an error: older files do not tell. */
  tour->companion = g_key_file_get_boolean (key_file, GROUP, "companion", NULL);
  tour->state = g_variant_parse (G_VARIANT_TYPE_VARDICT, state, NULL, NULL, error);

  return tour->state != NULL ? g_steal_pointer (&tour) : NULL;
}

/**
 * wd_saved_tour_free:
 * @self: (transfer full): a saved tour
 */
void
wd_saved_tour_free (WdSavedTour *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->guide);
  g_clear_pointer (&self->state, g_variant_unref);
  g_free (self);
}

/**
 * wd_places_load:
 * @file: a local file, which need not exist
 * @error: return location for an error
 *
 * Reads the tour. A damaged file, which is one above 64 KiB too, is renamed so that it ends in
 * `.damaged`, and %G_IO_ERROR_INVALID_DATA is set.
 *
 * Returns: (transfer full) (nullable): the tour; %NULL without an error if none is kept
 */
WdSavedTour *
wd_places_load (GFile   *file,
                GError **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) local_error = NULL;
  WdSavedTour *tour = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = read_bytes (file, &local_error);

  if (bytes != NULL)
    tour = parse (bytes, &local_error);

  if (tour != NULL || g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return tour;

  if (bytes == NULL && !g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  set_aside (file);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: %s",
               g_file_peek_path (file), local_error->message);

  return NULL;
}

/**
 * wd_places_save:
 * @file: a local file, which need not exist
 * @tour: what to keep
 * @error: return location for an error
 *
 * Writes the tour, so that at any moment the file is either the old or the new one. Only the user
 * can read it.
 *
 * Returns: whether it was written
 */
gboolean
wd_places_save (GFile              *file,
                const WdSavedTour  *tour,
                GError            **error)
{
  g_autoptr(GKeyFile) key_file = g_key_file_new ();
  g_autofree char *folder = NULL;
  g_autofree char *state = NULL;
  g_autofree char *data = NULL;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (tour != NULL && tour->guide != NULL && tour->state != NULL, FALSE);

  state = g_variant_print (tour->state, TRUE);
  g_key_file_set_string (key_file, GROUP, "guide", tour->guide);
  g_key_file_set_string (key_file, GROUP, "state", state);
  g_key_file_set_boolean (key_file, GROUP, "companion", tour->companion);
  data = g_key_file_to_data (key_file, &length, NULL);

  folder = g_path_get_dirname (g_file_peek_path (file));

  /* If this fails, so does the writing, with an error that says why. */
  g_mkdir_with_parents (folder, 0700);

  return g_file_set_contents_full (g_file_peek_path (file), data, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

/**
 * wd_places_clear:
 * @file: a local file, which need not exist
 * @error: return location for an error
 *
 * Forgets the tour.
 *
 * Returns: whether none is kept any more
 */
gboolean
wd_places_clear (GFile   *file,
                 GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return delete_file (file, error);
}

/**
 * wd_places_delete:
 * @file: a local file, which need not exist
 * @error: return location for an error
 *
 * Forgets the tour, and all damaged files that were set aside.
 *
 * Returns: whether nothing is kept any more
 */
gboolean
wd_places_delete (GFile   *file,
                  GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  for (guint i = 0; i < MAX_SET_ASIDE; i++)
    {
      g_autoptr(GFile) aside = create_aside (file, i);

      if (!delete_file (aside, error))
        return FALSE;
    }

  return delete_file (file, error);
}
