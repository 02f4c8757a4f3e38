/* wd-guide-attributes.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-guide-builder-private.h"

#include "wd-enum.h"
#include "wd-guide-enums.h"
#include "wd-guide-reader.h"
#include "wd-guide-text.h"
#include "wd-guide-value.h"
#include "wd-language.h"
#include "wd-origin.h"

typedef gboolean (*CheckFunc) (const char *value);

static gboolean
check (const char  *attribute,
       const char  *value,
       CheckFunc    func,
       GError     **error)
{
  if (func (value))
    return TRUE;

  g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_VALUE,
               "“%s” is not a valid value of the attribute “%s”", value, attribute);

  return FALSE;
}

static char **
read_items (const char  *attribute,
            const char  *value,
            CheckFunc    func,
            GError     **error)
{
  g_auto(GStrv) items = wd_guide_value_dup_items (value != NULL ? value : "");
  guint n_items = g_strv_length (items);

  if (value != NULL && n_items == 0)
    {
      g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_VALUE,
                   "the attribute “%s” is empty", attribute);
      return NULL;
    }

  if (n_items > WD_GUIDE_VALUE_MAX_ITEMS)
    {
      g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_LIMIT,
                   "the attribute “%s” has more than %d values",
                   attribute, WD_GUIDE_VALUE_MAX_ITEMS);
      return NULL;
    }

  for (guint i = 0; i < n_items; i++)
    if (!check (attribute, items[i], func, error))
      return NULL;

  return g_steal_pointer (&items);
}

static gboolean
take_id (WdGuideBuilder  *self,
         const char      *id,
         GError         **error)
{
  if (!check ("id", id, wd_guide_value_is_id, error))
    return FALSE;

  if (g_str_equal (id, WD_GUIDE_TEXT_LABEL))
    {
      g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_VALUE, "the id “%s” is reserved", id);
      return FALSE;
    }

  if (!g_hash_table_add (self->ids, g_strdup (id)))
    {
      g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_DUPLICATE,
                   "the id “%s” is already taken", id);
      return FALSE;
    }

  return TRUE;
}

static gboolean
begin_guide (WdGuideBuilder      *self,
             const char * const  *values,
             GError             **error)
{
  if (!check ("id", values[2], wd_guide_value_is_id, error) ||
      !check ("revised", values[3], wd_guide_value_is_date, error))
    return FALSE;

  self->guide->id = g_strdup (values[2]);
  self->guide->revised = g_strdup (values[3]);

  return TRUE;
}

static gboolean
is_https_origin (const char *value)
{
  return g_str_has_prefix (value, "https:") && wd_origin_is_valid (value);
}

static gboolean
begin_service (WdGuideBuilder      *self,
               const char * const  *values,
               GError             **error)
{
  if (!check ("name", values[0], wd_guide_value_is_name, error) ||
      !check ("origin", values[1], is_https_origin, error))
    return FALSE;

  self->guide->service_name = g_strdup (values[0]);
  self->guide->origin = g_strdup (values[1]);

  return TRUE;
}

static gboolean
begin_host (WdGuideBuilder  *self,
            const char      *name,
            GError         **error)
{
  GPtrArray *hosts = self->guide->hosts;

  if (!check ("name", name, wd_guide_value_is_host, error))
    return FALSE;

  if (g_ptr_array_find_with_equal_func (hosts, name, g_str_equal, NULL))
    {
      g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_DUPLICATE,
                   "the host “%s” is already listed", name);
      return FALSE;
    }

  g_ptr_array_add (hosts, g_strdup (name));

  return TRUE;
}

static gboolean
begin_wall (WdGuideBuilder      *self,
            const char * const  *values,
            GError             **error)
{
  gint wall = wd_enum_from_string (WD_TYPE_WALL, values[0]);

  if (wall <= WD_WALL_NONE)
    {
      g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_VALUE,
                   "“%s” is not a kind of wall", values[0]);
      return FALSE;
    }

  if (self->guide->walls[wall] != NULL)
    {
      g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_DUPLICATE,
                   "there is already a wall of the kind “%s”", values[0]);
      return FALSE;
    }

  self->guide->walls[wall] = read_items ("path", values[1], wd_guide_value_is_pattern, error);

  return self->guide->walls[wall] != NULL;
}

static gboolean
begin_term (WdGuideBuilder  *self,
            const char      *id,
            GError         **error)
{
  if (!take_id (self, id, error))
    return FALSE;

  self->term = g_strdup (id);
  self->labels = wd_labels_new ();

  return TRUE;
}

static gboolean
begin_step (WdGuideBuilder      *self,
            const char * const  *values,
            GError             **error)
{
  g_autoptr(WdStepData) step = wd_step_data_new (self->terms);

  if (!take_id (self, values[0], error))
    return FALSE;

  if (values[1] != NULL && !g_str_equal (values[1], "sign-in"))
    {
      g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_VALUE,
                   "“%s” is not a kind of step", values[1]);
      return FALSE;
    }

  /* Only the last step may have a wanted state; this one shows that the one before was not. */
  if (self->target.want != WD_STATE_UNKNOWN)
    {
      self->position = self->target.position;
      g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_ATTRIBUTE,
                   "the attribute “want” may stand in the last step only");
      return FALSE;
    }

  step->id = g_strdup (values[0]);
  step->kind = values[1] != NULL ? WD_STEP_KIND_SIGN_IN : WD_STEP_KIND_ACT;
  step->paths = read_items ("path", values[2], wd_guide_value_is_pattern, error);

  if (step->paths == NULL)
    return FALSE;

  wd_target_data_clear (&self->target);
  self->step = g_steal_pointer (&step);
  self->step_position = self->position;
  self->labels = wd_labels_new ();

  return TRUE;
}

static gboolean
read_target_kind (WdTargetData        *target,
                  const char * const  *values,
                  GError             **error)
{
  gint role = wd_enum_from_string (WD_TYPE_ROLE, values[0]);
  gint region = values[1] != NULL ? wd_enum_from_string (WD_TYPE_REGION, values[1]) : WD_REGION_ANY;
  gint want = wd_enum_from_string (WD_TYPE_STATE, values[4]);
  const char *wrong = NULL;

  if (role < 0)
    wrong = values[0];
  else if (region < 0)
    wrong = values[1];
  else if (values[4] != NULL && want <= WD_STATE_UNKNOWN)
    wrong = values[4];

  if (wrong == NULL)
    {
      target->role = (WdRole) role;
      target->region = (WdRegion) region;
      target->want = (WdState) MAX (want, WD_STATE_UNKNOWN);
      return TRUE;
    }

  g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_VALUE,
               "“%s” is not a role, region or state that a target can have", wrong);

  return FALSE;
}

static gboolean
begin_target (WdGuideBuilder      *self,
              const char * const  *values,
              GError             **error)
{
  WdTargetData *target = &self->target;

  if (!read_target_kind (target, values, error))
    return FALSE;

  target->position = self->position;

  if (values[2] != NULL && target->role != WD_ROLE_LINK)
    {
      g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_ATTRIBUTE,
                   "the attribute “href” is for links only");
      return FALSE;
    }

  if (values[4] != NULL && target->role == WD_ROLE_LINK)
    {
      g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_ATTRIBUTE,
                   "the attribute “want” is not for links");
      return FALSE;
    }

  target->hrefs = read_items ("href", values[2], wd_guide_value_is_pattern, error);

  if (target->hrefs == NULL)
    return FALSE;

  target->tokens = read_items ("token", values[3], wd_guide_value_is_token, error);

  return target->tokens != NULL;
}

static gboolean
begin_label (WdGuideBuilder  *self,
             const char      *language,
             GError         **error)
{
  if (!check ("lang", language, wd_language_is_valid, error))
    return FALSE;

  g_free (self->language);
  self->language = g_strdup (language);

  return TRUE;
}

static gboolean
begin_link (WdGuideBuilder      *self,
            const char * const  *values,
            GError             **error)
{
  const char *language = values[1] != NULL ? values[1] : "";
  WdLabels *links = self->step->links;

  if (!check ("path", values[0], wd_guide_value_is_path, error) ||
      (values[1] != NULL && !check ("lang", language, wd_language_is_valid, error)))
    return FALSE;

  for (guint i = 0; i < wd_labels_get_n (links); i++)
    if (g_ascii_strcasecmp (wd_labels_get_language (links, i), language) == 0)
      {
        g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_DUPLICATE,
                     "there is already a link for this language");
        return FALSE;
      }

  wd_labels_add (links, language, values[0]);

  return TRUE;
}

static gboolean
begin_help (WdGuideBuilder  *self,
            const char      *href,
            GError         **error)
{
  if (!check ("href", href, wd_guide_value_is_address, error))
    return FALSE;

  self->step->help = g_strdup (href);

  return TRUE;
}

/*
 * wd_guide_builder_read_attributes:
 * @self: a builder
 * @element: the element that begins
 * @values: its attributes' values, in the order of the parser's table, %NULL for those not there
 * @error: return location for a #WdGuideError
 *
 * Takes in an element's attributes.
 *
 * Returns: whether they are good
 */
gboolean
wd_guide_builder_read_attributes (WdGuideBuilder      *self,
                                  WdElement            element,
                                  const char * const  *values,
                                  GError             **error)
{
  if (element == WD_ELEMENT_GUIDE)
    return begin_guide (self, values, error);

  if (element == WD_ELEMENT_SERVICE)
    return begin_service (self, values, error);

  if (element == WD_ELEMENT_HOST)
    return begin_host (self, values[0], error);

  if (element == WD_ELEMENT_WALL)
    return begin_wall (self, values, error);

  if (element == WD_ELEMENT_TERM)
    return begin_term (self, values[0], error);

  if (element == WD_ELEMENT_STEP)
    return begin_step (self, values, error);

  if (element == WD_ELEMENT_TARGET)
    return begin_target (self, values, error);

  if (element == WD_ELEMENT_TERM_LABEL || element == WD_ELEMENT_TARGET_LABEL)
    return begin_label (self, values[0], error);

  if (element == WD_ELEMENT_LINK)
    return begin_link (self, values, error);

  if (element == WD_ELEMENT_HELP)
    return begin_help (self, values[0], error);

  return TRUE;
}
