/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-guide-library.h"

#include "wd-guide-reader.h"
#include "wd-guide-resources.h"
#include "wd-service-resources.h"

#include <stdlib.h>
#include <string.h>

#define RESOURCE_ROOT "/widerspruch/"

/* One byte more than a guide may have, so that a file that is larger is refused, not cut. */
#define MAX_READ (WD_GUIDE_MAX_SIZE + 1)

#define MAX_FILES 64

struct _WdGuideLibrary
{
  GObject parent_instance;

  /* Owned */
  GPtrArray *services;
  GPtrArray *guides;
  GPtrArray *problems;

  /* How many of the services came with the program: the first ones */
  guint n_builtin;
};

G_DEFINE_FINAL_TYPE (WdGuideLibrary, wd_guide_library, G_TYPE_OBJECT)

static void
wd_guide_library_finalize (GObject *object)
{
  WdGuideLibrary *self = WD_GUIDE_LIBRARY (object);

  g_ptr_array_unref (self->services);
  g_ptr_array_unref (self->guides);
  g_ptr_array_unref (self->problems);

  G_OBJECT_CLASS (wd_guide_library_parent_class)->finalize (object);
}

static void
wd_guide_library_class_init (WdGuideLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wd_guide_library_finalize;
}

static void
wd_guide_library_init (WdGuideLibrary *self)
{
  self->services = g_ptr_array_new_with_free_func (g_object_unref);
  self->guides = g_ptr_array_new_with_free_func (g_object_unref);
  self->problems = g_ptr_array_new_null_terminated (1, g_free, TRUE);
}

static void
add_problem (WdGuideLibrary *self,
             const char     *name,
             const char     *message)
{
  g_ptr_array_add (self->problems, g_strdup_printf ("%s: %s", name, message));
}

static char **
dup_hosts (WdService *service)
{
  g_autoptr(GStrvBuilder) hosts = g_strv_builder_new ();

  g_strv_builder_add (hosts, service->origin + strlen ("https://"));
  g_strv_builder_addv (hosts, (const char **) wd_service_get_hosts (service));

  return g_strv_builder_end (hosts);
}

/* How many of the hosts of a service are another's, too. */
static guint
count_shared (char      **hosts,
              WdService  *other)
{
  g_auto(GStrv) known = dup_hosts (other);
  guint n_shared = 0;

  for (gsize i = 0; hosts[i] != NULL; i++)
    n_shared += g_strv_contains ((const char * const *) known, hosts[i]);

  return n_shared;
}

/* A host belongs to one service: which session it is shown in depends on that. */
static gboolean
shares_hosts (WdGuideLibrary *self,
              WdService      *service)
{
  g_auto(GStrv) hosts = dup_hosts (service);

  for (guint i = 0; i < self->services->len; i++)
    if (count_shared (hosts, g_ptr_array_index (self->services, i)) > 0)
      return TRUE;

  return FALSE;
}

/* A guide that shows a host of a built-in service may show no host beyond those of that service, or
 * it could lead a person who is signed in away from the service without notice. */
static gboolean
widens_builtin (WdGuideLibrary *self,
                WdGuide        *guide)
{
  g_auto(GStrv) hosts = dup_hosts (wd_guide_get_service (guide));

  for (guint i = 0; i < self->n_builtin; i++)
    {
      guint n_shared = count_shared (hosts, g_ptr_array_index (self->services, i));

      if (n_shared > 0 && n_shared < g_strv_length (hosts))
        return TRUE;
    }

  return FALSE;
}

/* The first service of an id stays, and the built-in ones are read first, as it is with guides. */
static void
add_service (WdGuideLibrary *self,
             GBytes         *bytes,
             const char     *name,
             gboolean        builtin)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(WdService) service = wd_guide_read_service (bytes, name, &error);

  if (service == NULL)
    g_ptr_array_add (self->problems, g_strdup (error->message));
  else if (wd_service_find (self->services, service->id) != NULL)
    add_problem (self, name, "there is already a service with this id");
  else if (shares_hosts (self, service))
    add_problem (self, name, "a host of it belongs to another service already");
  else
    g_ptr_array_add (self->services, g_steal_pointer (&service));

  if (builtin)
    self->n_builtin = self->services->len;
}

/* The first guide of an id stays, and the built-in ones are read first, so none can be replaced. */
static void
add_guide (WdGuideLibrary *self,
           GBytes         *bytes,
           const char     *name,
           gboolean        builtin)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(WdGuide) guide = wd_guide_read (bytes, name, builtin, self->services, &error);

  if (guide == NULL)
    g_ptr_array_add (self->problems, g_strdup (error->message));
  else if (wd_guide_library_find (self, wd_guide_get_id (guide)) != NULL)
    add_problem (self, name, "there is already a guide with this id");
  else if (widens_builtin (self, guide))
    add_problem (self, name, "it adds a host to those of a service that is built in");
  else
    g_ptr_array_add (self->guides, g_steal_pointer (&guide));
}

/* What is read, from a folder of the same name in the program and in each data folder. */
typedef struct
{
  const char *folder;
  GResource *(*get_resource) (void);
  void (*add) (WdGuideLibrary *self,
               GBytes         *bytes,
               const char     *name,
               gboolean        builtin);
} Kind;

static const Kind services_kind = { "services", wd_services_get_resource, add_service };
static const Kind guides_kind = { "guides", wd_guides_get_resource, add_guide };

static gint
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

static void
load_builtin (WdGuideLibrary *self,
              const Kind     *kind)
{
  GResource *resource = kind->get_resource ();
  g_autofree char *folder = g_strconcat (RESOURCE_ROOT, kind->folder, NULL);
  g_auto(GStrv) names = g_resource_enumerate_children (resource, folder,
                                                       G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (names != NULL)
    qsort (names, g_strv_length (names), sizeof *names, compare_names);

  for (gsize i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autoptr(GBytes) bytes = g_resource_lookup_data (resource, path,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      kind->add (self, bytes, names[i], TRUE);
    }
}

static GBytes *
read_file (const char  *path,
           GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = NULL;

  /* A pipe or a device might never end. */
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "not a regular file");
      return NULL;
    }

  stream = g_file_read (file, NULL, error);

  if (stream == NULL)
    return NULL;

  return g_input_stream_read_bytes (G_INPUT_STREAM (stream), MAX_READ, NULL, error);
}

static void
load_file (WdGuideLibrary *self,
           const Kind     *kind,
           const char     *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = read_file (path, &error);

  if (bytes != NULL)
    kind->add (self, bytes, name, FALSE);
  else
    add_problem (self, name, error->message);
}

static void
load_folder (WdGuideLibrary *self,
             const Kind     *kind,
             const char     *data_dir)
{
  g_autofree char *folder = g_build_filename (data_dir, GETTEXT_PACKAGE, kind->folder, NULL);
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir == NULL)
    return;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));

  g_ptr_array_sort (paths, compare_names);

  for (guint i = 0; i < paths->len && i < MAX_FILES; i++)
    load_file (self, kind, g_ptr_array_index (paths, i));

  if (paths->len > MAX_FILES)
    {
      g_autofree char *display_name = g_filename_display_name (folder);

      add_problem (self, display_name, "there are more than 64 files, and the rest is not read");
    }
}

/* The list of the system's data folders can name a folder twice. */
static void
load_folders (WdGuideLibrary *self,
              const Kind     *kind)
{
  const char * const *system_dirs = g_get_system_data_dirs ();
  g_autoptr(GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (done, (gpointer) g_get_user_data_dir ());
  load_folder (self, kind, g_get_user_data_dir ());

  for (gsize i = 0; system_dirs[i] != NULL; i++)
    if (g_hash_table_add (done, (gpointer) system_dirs[i]))
      load_folder (self, kind, system_dirs[i]);
}

static void
load (WdGuideLibrary *self,
      const Kind     *kind)
{
  load_builtin (self, kind);
  load_folders (self, kind);
}

/**
 * wd_guide_library_new:
 *
 * Reads all services, and then all guides: first those that come with the program, then those in
 * `widerspruch/services/` and `widerspruch/guides/` in the user's and in the system's data folders,
 * each in the order of the files' names, of which 64 in a folder are read. A file that cannot be
 * used, whose id is already taken, a service with a host of another, or a guide that shows a host of
 * a built-in service and one beyond those of that service, becomes a problem and harms nothing else.
 *
 * Returns: (transfer full): the library
 */
WdGuideLibrary *
wd_guide_library_new (void)
{
  WdGuideLibrary *self = g_object_new (WD_TYPE_GUIDE_LIBRARY, NULL);

  load (self, &services_kind);
  load (self, &guides_kind);

  return self;
}

/**
 * wd_guide_library_get_services:
 * @self: a library
 *
 * Returns: (transfer none) (element-type WdService): all services that have a file of their own, in
 *   order
 */
GPtrArray *
wd_guide_library_get_services (WdGuideLibrary *self)
{
  g_return_val_if_fail (WD_IS_GUIDE_LIBRARY (self), NULL);

  return self->services;
}

/**
 * wd_guide_library_get_guides:
 * @self: a library
 *
 * Returns: (transfer none) (element-type WdGuide): all guides, in order
 */
GPtrArray *
wd_guide_library_get_guides (WdGuideLibrary *self)
{
  g_return_val_if_fail (WD_IS_GUIDE_LIBRARY (self), NULL);

  return self->guides;
}

/**
 * wd_guide_library_find:
 * @self: a library
 * @id: a name
 *
 * Returns: (transfer none) (nullable): the guide of that name, or %NULL if there is none
 */
WdGuide *
wd_guide_library_find (WdGuideLibrary *self,
                       const char     *id)
{
  g_return_val_if_fail (WD_IS_GUIDE_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->guides->len; i++)
    {
      WdGuide *guide = g_ptr_array_index (self->guides, i);

      if (g_str_equal (wd_guide_get_id (guide), id))
        return guide;
    }

  return NULL;
}

/**
 * wd_guide_library_get_problems:
 * @self: a library
 *
 * Returns: (array zero-terminated=1): what is wrong with files that are not in the list, for the
 *   authors of guides, maybe nothing; each begins with the name of the file
 */
const char * const *
wd_guide_library_get_problems (WdGuideLibrary *self)
{
  g_return_val_if_fail (WD_IS_GUIDE_LIBRARY (self), NULL);

  return (const char * const *) self->problems->pdata;
}
