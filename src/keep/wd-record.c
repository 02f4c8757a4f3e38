/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-record.h"

#include "wd-record-file.h"
#include "wd-record-line.h"

#include <string.h>

struct _WdRecord
{
  GObject parent_instance;

  /* Owned */
  GFile *file;
  GPtrArray *entries;

  guint n_damaged;
};

static GType
wd_record_get_item_type (GListModel *model)
{
  return WD_TYPE_RECORD_ENTRY;
}

static guint
wd_record_get_n_items (GListModel *model)
{
  return WD_RECORD (model)->entries->len;
}

static gpointer
wd_record_get_item (GListModel *model,
                    guint       position)
{
  WdRecord *self = WD_RECORD (model);

  if (position >= self->entries->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->entries, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = wd_record_get_item_type;
  iface->get_n_items = wd_record_get_n_items;
  iface->get_item = wd_record_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (WdRecord, wd_record, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
wd_record_finalize (GObject *object)
{
  WdRecord *self = WD_RECORD (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (wd_record_parent_class)->finalize (object);
}

static void
wd_record_class_init (WdRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wd_record_finalize;
}

static void
wd_record_init (WdRecord *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Takes what the file holds in place of all that was read before. */
static void
read_lines (WdRecord   *self,
            const char *data,
            gsize       length)
{
  const char *end = data + length;
  guint n_old = self->entries->len;

  g_ptr_array_set_size (self->entries, 0);
  self->n_damaged = 0;

  while (data < end)
    {
      const char *feed = memchr (data, '\n', end - data);
      const char *line_end = feed != NULL ? feed : end;

      if (line_end > data)
        {
          WdRecordEntry *entry = wd_record_line_read (data, line_end - data);

          if (entry != NULL)
            g_ptr_array_add (self->entries, entry);
          else
            self->n_damaged++;
        }

      data = line_end + 1;
    }

  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_old, self->entries->len);
}

/**
 * wd_record_new:
 * @file: a local file, which need not exist
 *
 * Returns: (transfer full): the record of all verdicts, a #GListModel of #WdRecordEntry with the
 *   oldest first, which is empty until wd_record_load()
 */
WdRecord *
wd_record_new (GFile *file)
{
  WdRecord *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (WD_TYPE_RECORD, NULL);
  self->file = g_object_ref (file);

  return self;
}

/**
 * wd_record_load:
 * @self: a record
 * @error: return location for a #GIOErrorEnum
 *
 * Reads the file. Damaged lines are passed over, counted, and left where they are. No file is no
 * error.
 *
 * Returns: whether the record is now what the file holds
 */
gboolean
wd_record_load (WdRecord  *self,
                GError   **error)
{
  g_autofree char *data = NULL;
  gsize length;

  g_return_val_if_fail (WD_IS_RECORD (self), FALSE);

  if (!wd_record_file_read (g_file_peek_path (self->file), &data, &length, error))
    return FALSE;

  read_lines (self, data != NULL ? data : "", length);

  return TRUE;
}

/**
 * wd_record_get_path:
 * @self: a record
 *
 * Returns: the path of its file, which need not exist
 */
const char *
wd_record_get_path (WdRecord *self)
{
  g_return_val_if_fail (WD_IS_RECORD (self), NULL);

  return g_file_peek_path (self->file);
}

/**
 * wd_record_get_n_damaged:
 * @self: a record
 *
 * Returns: the number of lines that could not be read
 */
guint
wd_record_get_n_damaged (WdRecord *self)
{
  g_return_val_if_fail (WD_IS_RECORD (self), 0);

  return self->n_damaged;
}

/**
 * wd_record_append:
 * @self: a record
 * @entry: what to add
 * @error: return location for a #GIOErrorEnum
 *
 * Adds an entry to the file, in one piece and safely on the disk when this returns, and to the
 * list. Only the user can read the file. If it cannot be added, the file is left as it was.
 *
 * Returns: whether it was added
 */
gboolean
wd_record_append (WdRecord       *self,
                  WdRecordEntry  *entry,
                  GError        **error)
{
  g_autofree char *line = NULL;

  g_return_val_if_fail (WD_IS_RECORD (self), FALSE);
  g_return_val_if_fail (WD_IS_RECORD_ENTRY (entry), FALSE);

  line = wd_record_line_write (entry);

  if (!wd_record_file_append (g_file_peek_path (self->file), line, error))
    return FALSE;

  wd_record_add (self, entry);

  return TRUE;
}

/**
 * wd_record_add:
 * @self: a record
 * @entry: what has been added to the file
 *
 * Adds an entry to the list, unless it was read from the file already.
 */
void
wd_record_add (WdRecord      *self,
               WdRecordEntry *entry)
{
  g_autofree char *line = NULL;

  g_return_if_fail (WD_IS_RECORD (self));
  g_return_if_fail (WD_IS_RECORD_ENTRY (entry));

  line = wd_record_line_write (entry);
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autofree char *other = wd_record_line_write (g_ptr_array_index (self->entries, i));

      if (g_str_equal (line, other))
        return;
    }

  g_ptr_array_add (self->entries, g_object_ref (entry));
  g_list_model_items_changed (G_LIST_MODEL (self), self->entries->len - 1, 0, 1);
}

/**
 * wd_record_delete:
 * @self: a record
 * @error: return location for a #GIOErrorEnum
 *
 * Deletes the file, damaged lines included, and empties the list. No file is no error.
 *
 * Returns: whether nothing is kept any more
 */
gboolean
wd_record_delete (WdRecord  *self,
                  GError   **error)
{
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (WD_IS_RECORD (self), FALSE);

  if (!g_file_delete (self->file, NULL, &local_error) &&
      !g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  read_lines (self, "", 0);

  return TRUE;
}

/**
 * wd_record_get_last:
 * @self: a record
 * @guide: id of a guide
 *
 * Returns: (transfer none) (nullable): the newest entry about that guide, or %NULL if there is none
 */
WdRecordEntry *
wd_record_get_last (WdRecord   *self,
                    const char *guide)
{
  g_return_val_if_fail (WD_IS_RECORD (self), NULL);
  g_return_val_if_fail (guide != NULL, NULL);

  for (guint i = self->entries->len; i > 0; i--)
    {
      WdRecordEntry *entry = g_ptr_array_index (self->entries, i - 1);

      if (g_str_equal (entry->guide, guide))
        return entry;
    }

  return NULL;
}

/**
 * wd_record_is_open:
 * @self: a record
 * @guide: a guide
 * @now: the present time
 *
 * Returns: whether the guide is to be walked: what it leads to was never reached, or long ago
 */
gboolean
wd_record_is_open (WdRecord  *self,
                   WdGuide   *guide,
                   GDateTime *now)
{
  WdRecordEntry *last;

  g_return_val_if_fail (WD_IS_RECORD (self), FALSE);
  g_return_val_if_fail (WD_IS_GUIDE (guide), FALSE);

  last = wd_record_get_last (self, wd_guide_get_id (guide));

  return last == NULL || !wd_record_entry_is_reached (last, guide, now);
}
