/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-command-line.h"

#include "wd-inspector.h"

#include <glib/gi18n.h>

/* The viewport of a browser on a common laptop, in CSS pixels. */
#define DEFAULT_WIDTH 1280
#define DEFAULT_HEIGHT 900

static gboolean
fail (GError     **error,
      const char  *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);

  return FALSE;
}

static gboolean
read_number (const char *text,
             int         min,
             int         max,
             int        *number)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (text, 10, (guint64) min, (guint64) max, &value, NULL))
    return FALSE;

  *number = (int) value;

  return TRUE;
}

static gboolean
read_length (const char *text,
             int        *length)
{
  return read_number (text, WD_INSPECTOR_MIN_VIEWPORT, WD_INSPECTOR_MAX_VIEWPORT, length);
}

static gboolean
read_viewport (WdCommandLine  *self,
               const char     *viewport,
               GError        **error)
{
  g_auto(GStrv) lengths = g_strsplit (viewport, "x", 2);
  g_autofree char *message = NULL;

  if (g_strv_length (lengths) == 2 &&
      read_length (lengths[0], &self->width) && read_length (lengths[1], &self->height))
    return TRUE;

  /* Translators: keep the x between WIDTH and HEIGHT. %s is what was given instead. */
  message = g_strdup_printf (_("--viewport must be WIDTHxHEIGHT, each from %d to %d, not “%s”"),
                             WD_INSPECTOR_MIN_VIEWPORT, WD_INSPECTOR_MAX_VIEWPORT, viewport);

  return fail (error, message);
}

static gboolean
read_repeat (WdCommandLine  *self,
             const char     *repeat,
             GError        **error)
{
  g_autofree char *message = NULL;

  if (read_number (repeat, 1, WD_INSPECTOR_MAX_REPEAT, &self->repeat))
    return TRUE;

  message = g_strdup_printf (_("--repeat must be from 1 to %d, not “%s”"),
                             WD_INSPECTOR_MAX_REPEAT, repeat);

  return fail (error, message);
}

static gboolean
read_inspection (WdCommandLine  *self,
                 const char     *viewport,
                 const char     *repeat,
                 GError        **error)
{
  if (self->inspect == NULL)
    return (self->url == NULL && viewport == NULL && repeat == NULL) ||
           fail (error, _("--url, --viewport and --repeat go with --inspect only"));

  if (self->practice || self->companion)
    return fail (error, _("--inspect does not go with --practice or --companion"));

  if (self->url == NULL)
    return fail (error, _("--inspect needs --url, the address that the page was saved from"));

  return (viewport == NULL || read_viewport (self, viewport, error)) &&
         (repeat == NULL || read_repeat (self, repeat, error));
}

static gboolean
check_sides (WdCommandLine  *self,
             GError        **error)
{
  return !self->companion || !self->practice ||
         fail (error, _("--companion and --practice exclude each other"));
}

static gboolean
check_rest (char   **rest,
            GError **error)
{
  if (rest[0] == NULL || rest[1] == NULL)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION,
               _("Unexpected argument “%s”"), rest[1]);

  return FALSE;
}

/**
 * wd_command_line_parse:
 * @arguments: (array zero-terminated=1): the program's name and its arguments
 * @error: return location for a #GError
 *
 * Reads the options, or prints the help and exits. An error's message is for people.
 *
 * Returns: (transfer full) (nullable): what they say
 */
WdCommandLine *
wd_command_line_parse (char   **arguments,
                       GError **error)
{
  g_autoptr(WdCommandLine) self = g_new0 (WdCommandLine, 1);
  g_autofree char *viewport = NULL;
  g_autofree char *repeat = NULL;
  const GOptionEntry entries[] = {
    { "companion", 0, 0, G_OPTION_ARG_NONE, &self->companion,
      N_("Follow the guide in your own browser"), NULL },
    { "practice", 0, 0, G_OPTION_ARG_NONE, &self->practice,
      N_("Follow the guide on the built-in practice site"), NULL },
    { "guide", 0, 0, G_OPTION_ARG_STRING, &self->guide,
      N_("Start with the guide ID at once"), N_("ID") },
    { "list", 0, 0, G_OPTION_ARG_NONE, &self->list,
      N_("List the guides and exit"), NULL },
    { "inspect", 0, 0, G_OPTION_ARG_FILENAME, &self->inspect,
      N_("Print what is found on a saved page and exit"), N_("FILE") },
    { "url", 0, 0, G_OPTION_ARG_STRING, &self->url,
      N_("Inspect the page as if it were at this address"), N_("URL") },
    { "viewport", 0, 0, G_OPTION_ARG_STRING, &viewport,
      N_("Inspect it in a view of this size (1280x900)"), N_("WIDTHxHEIGHT") },
    { "repeat", 0, 0, G_OPTION_ARG_STRING, &repeat,
      N_("Look for the target N times and print how long it took"), N_("N") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version,
      N_("Print the version and exit"), NULL },
    { NULL }
  };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_auto(GStrv) rest = g_strdupv (arguments);

  self->width = DEFAULT_WIDTH;
  self->height = DEFAULT_HEIGHT;
  self->repeat = 1;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &rest, error) ||
      !check_rest (rest, error) || !check_sides (self, error) ||
      !read_inspection (self, viewport, repeat, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * wd_command_line_free:
 * @self: (transfer full): what the options say
 */
void
wd_command_line_free (WdCommandLine *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->guide);
  g_free (self->inspect);
  g_free (self->url);
  g_free (self);
}
