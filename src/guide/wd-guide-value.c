/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-guide-value.h"

#include "wd-enum.h"
#include "wd-guide-enums.h"
#include "wd-guide-error.h"
#include "wd-guide-id.h"
#include "wd-guide.h"
#include "wd-language.h"
#include "wd-origin.h"
#include "wd-path-pattern.h"

#include <string.h>

/* The number of patterns or tokens that one attribute may have. */
#define MAX_ITEMS 16

#define MAX_ADDRESS_LENGTH 512
#define MAX_ATTRIBUTE_LENGTH 64
#define MAX_NAME_LENGTH 80
#define MAX_SELECTOR_LENGTH 512
#define MAX_TOKEN_LENGTH 128

static gboolean
is_graphic (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isgraph (*p))
      return FALSE;

  return *text != '\0';
}

/* The name of a service begins and ends with something that can be seen. */
static gboolean
is_name (const char *text)
{
  gsize length = strlen (text);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isprint (g_utf8_get_char (p)))
      return FALSE;

  return length > 0 && text[0] != ' ' && text[length - 1] != ' ';
}

/* Whether it is one, the agent finds out: it is text here. */
static gboolean
is_selector (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isprint (g_utf8_get_char (p)) && !g_ascii_isspace (*p))
      return FALSE;

  return *text != '\0';
}

/* A day of the calendar, as YYYY-MM-DD (ISO 8601). */
static gboolean
is_date (const char *text)
{
  static const char shape[] = "0000-00-00";
  guint year, month, day;

  if (strlen (text) != strlen (shape))
    return FALSE;

  for (gsize i = 0; shape[i] != '\0'; i++)
    if (shape[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != shape[i])
      return FALSE;

  year = (guint) g_ascii_strtoull (text, NULL, 10);
  month = (guint) g_ascii_strtoull (text + 5, NULL, 10);
  day = (guint) g_ascii_strtoull (text + 8, NULL, 10);

  return g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

static gboolean
is_https_origin (const char *text)
{
  return g_str_has_prefix (text, "https:") && wd_origin_is_valid (text);
}

/* A DNS name in lower case. */
static gboolean
is_host (const char *text)
{
  g_autofree char *origin = g_strconcat ("https://", text, NULL);

  return wd_origin_is_valid (origin);
}

/* An absolute path, maybe with a query, that can be opened. A wildcard is taken for a mistake. */
static gboolean
is_path (const char *text)
{
  g_autofree char *path = g_strndup (text, strcspn (text, "?"));

  return is_graphic (text) &&
         !g_str_has_prefix (text, "//") &&
         wd_path_pattern_is_valid (path) &&
         strpbrk (text, "*#\\") == NULL;
}

/* The name of an attribute of HTML that holds a name or an id, such as “data-testid”. */
static gboolean
is_attribute (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && !(p > text && (*p == '-' || g_ascii_isdigit (*p))))
      return FALSE;

  return *text != '\0';
}

/* An `https:` address without a user's name. */
static gboolean
is_address (const char *text)
{
  g_autoptr(GUri) uri = is_graphic (text) ? g_uri_parse (text, G_URI_FLAGS_ENCODED, NULL) : NULL;

  return uri != NULL &&
         g_str_equal (g_uri_get_scheme (uri), "https") &&
         g_uri_get_userinfo (uri) == NULL &&
         g_uri_get_host (uri) != NULL &&
         is_host (g_uri_get_host (uri));
}

const WdGuideValue wd_guide_value_address = { "address", is_address, MAX_ADDRESS_LENGTH };
const WdGuideValue wd_guide_value_attribute = {
  "attribute", is_attribute, MAX_ATTRIBUTE_LENGTH
};
const WdGuideValue wd_guide_value_cover_kind = {
  "cover-kind", .get_type = wd_cover_get_type, .first = WD_COVER_COOKIES, .last = WD_COVER_CHAT
};
const WdGuideValue wd_guide_value_date = { "date", is_date };
const WdGuideValue wd_guide_value_goal = { "goal", .get_type = wd_goal_get_type };
const WdGuideValue wd_guide_value_host = { "host", is_host };
const WdGuideValue wd_guide_value_id = { "id", wd_guide_id_is_valid, WD_GUIDE_ID_MAX_LENGTH };
const WdGuideValue wd_guide_value_language = {
  "language", wd_language_is_valid, WD_LANGUAGE_MAX_LENGTH
};
const WdGuideValue wd_guide_value_name = { "name", is_name, MAX_NAME_LENGTH };
const WdGuideValue wd_guide_value_obstacle_kind = {
  "obstacle-kind", .get_type = wd_obstacle_get_type,
  .first = WD_OBSTACLE_CAPTCHA, .last = WD_OBSTACLE_LAST_NAMED
};
const WdGuideValue wd_guide_value_wall_kind = {
  "wall-kind", .get_type = wd_obstacle_get_type,
  .first = WD_OBSTACLE_CHALLENGE, .last = WD_OBSTACLE_APP
};
const WdGuideValue wd_guide_value_origin = { "origin", is_https_origin };
const WdGuideValue wd_guide_value_pages = {
  "pages", wd_path_pattern_is_valid_page, WD_PATH_PATTERN_MAX_LENGTH, MAX_ITEMS
};
const WdGuideValue wd_guide_value_path = { "path", is_path, MAX_ADDRESS_LENGTH };
const WdGuideValue wd_guide_value_patterns = {
  "patterns", wd_path_pattern_is_valid, WD_PATH_PATTERN_MAX_LENGTH, MAX_ITEMS
};
const WdGuideValue wd_guide_value_region = { "region", .get_type = wd_region_get_type };
const WdGuideValue wd_guide_value_role = { "role", .get_type = wd_role_get_type };
const WdGuideValue wd_guide_value_selector = { "selector", is_selector, MAX_SELECTOR_LENGTH };
const WdGuideValue wd_guide_value_step_kind = {
  "step-kind", .get_type = wd_step_kind_get_type, .first = WD_STEP_KIND_SIGN_IN
};
const WdGuideValue wd_guide_value_tokens = { "tokens", is_graphic, MAX_TOKEN_LENGTH, MAX_ITEMS };
const WdGuideValue wd_guide_value_venue = { "venue", .get_type = wd_venue_get_type };
const WdGuideValue wd_guide_value_want = {
  "want", .get_type = wd_state_get_type, .first = WD_STATE_OFF, .last = WD_STATE_ON
};

static gboolean
is_of_kind (const WdGuideValue *self,
            const char         *text)
{
  if (self->max_length > 0 && g_utf8_strlen (text, -1) > self->max_length)
    return FALSE;

  return self->is_valid (text);
}

static gboolean
fail (const char  *attribute,
      const char  *text,
      GError     **error)
{
  return wd_guide_fail (error, WD_GUIDE_ERROR_VALUE,
                        "“%s” is not a valid value of the attribute “%s”", text, attribute);
}

/* The items of a list are separated by white space, as in XML Schema. */
static char **
dup_items (const char *text)
{
  g_auto(GStrv) parts = g_strsplit_set (text, " \t\n", -1);
  g_autoptr(GStrvBuilder) items = g_strv_builder_new ();

  for (gsize i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (items, parts[i]);

  return g_strv_builder_end (items);
}

static gboolean
read_items (const WdGuideValue   *self,
            const char           *attribute,
            const char           *text,
            char               ***field,
            GError              **error)
{
  g_auto(GStrv) items = dup_items (text);
  guint n_items = g_strv_length (items);

  if (n_items == 0)
    return wd_guide_fail (error, WD_GUIDE_ERROR_VALUE, "the attribute “%s” is empty", attribute);

  if (n_items > self->max_items)
    return wd_guide_fail (error, WD_GUIDE_ERROR_LIMIT,
                          "the attribute “%s” has more than %u values", attribute, self->max_items);

  for (guint i = 0; i < n_items; i++)
    if (!is_of_kind (self, items[i]))
      return fail (attribute, items[i], error);

  *field = g_steal_pointer (&items);

  return TRUE;
}

/**
 * wd_guide_value_read:
 * @self: what may stand in an attribute
 * @attribute: its name
 * @text: what stands there
 * @field: (out): where to put the value: a `char *`, a `char **` for a list, a #gint for a word
 * @error: return location for a #WdGuideError
 *
 * Reads the value of an attribute. The field is left as it is on error, and must be unset before.
 *
 * Returns: whether the value is valid
 */
gboolean
wd_guide_value_read (const WdGuideValue  *self,
                     const char          *attribute,
                     const char          *text,
                     gpointer             field,
                     GError             **error)
{
  if (self->get_type != NULL)
    {
      gint value = wd_enum_from_string (self->get_type (), text);

      if (value < self->first || (self->last > 0 && value > self->last))
        return fail (attribute, text, error);

      *(gint *) field = value;
    }
  else if (self->max_items > 0)
    {
      return read_items (self, attribute, text, field, error);
    }
  else
    {
      if (!is_of_kind (self, text))
        return fail (attribute, text, error);

      *(char **) field = g_strdup (text);
    }

  return TRUE;
}
