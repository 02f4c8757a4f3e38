/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-guide-format.h"

#include "wd-enum.h"
#include "wd-guide-enums.h"
#include "wd-guide-error.h"
#include "wd-guide-text.h"

#include <string.h>

static gboolean
take_id (WdGuideBuilder  *self,
         const char      *id,
         GError         **error)
{
  if (g_str_equal (id, WD_GUIDE_TEXT_LABEL))
    return wd_guide_fail (error, WD_GUIDE_ERROR_VALUE, "the id “%s” is reserved", id);

  if (!g_hash_table_add (self->ids, g_strdup (id)))
    return wd_guide_fail (error, WD_GUIDE_ERROR_DUPLICATE, "the id “%s” is already taken", id);

  return TRUE;
}

/* An id becomes a placeholder if there is a label that it can stand for. */
static void
name_labels (WdGuideBuilder *self,
             const char     *id)
{
  if (self->labels->len > 0)
    g_hash_table_insert (self->terms, g_strdup (id), g_array_ref (self->labels));

  g_clear_pointer (&self->labels, g_array_unref);
}

static gpointer
begin_section (GPtrArray *sections)
{
  WdGuideSection *section = wd_guide_section_new ();

  g_ptr_array_add (sections, section);

  return section;
}

static gpointer
begin_extent_section (WdGuideBuilder *self)
{
  return begin_section (self->guide->extent_sections);
}

static gpointer
begin_item (WdGuideBuilder *self)
{
  wd_guide_item_clear (&self->item);

  return &self->item;
}

/* Of a guide that has it within, in place of a file of its own. */
static gpointer
begin_service (WdGuideBuilder *self)
{
  self->guide->service = g_object_ref (self->service);

  return self->service;
}

static gpointer
begin_step (WdGuideBuilder *self)
{
  self->step = wd_step_new (self->terms);
  self->step_position = self->position;
  self->labels = wd_labels_new ();

  return self->step;
}

/* The step’s texts quote the labels of its first target. */
static gpointer
begin_target (WdGuideBuilder *self)
{
  g_autoptr(WdLabels) others = wd_labels_new ();

  self->target = wd_step_add_target (self->step,
                                     self->step->targets->len == 0 ? self->labels : others);

  return self->target;
}

static gpointer
begin_why_section (WdGuideBuilder *self)
{
  return begin_section (self->guide->sections);
}

static gboolean
accept_around (WdGuideBuilder  *self,
               GError         **error)
{
  WdTarget *target = self->target;

  target->around = g_steal_pointer (&self->item.selector);
  target->places = (const char * const *) g_steal_pointer (&self->item.paths);

  return TRUE;
}

static gboolean
accept_cover (WdGuideBuilder  *self,
              GError         **error)
{
  char **selector = &self->service->covers[self->item.kind];

  if (*selector != NULL)
    return wd_guide_fail (error, WD_GUIDE_ERROR_DUPLICATE,
                          "there is already a cover of the kind “%s”",
                          wd_enum_to_string (WD_TYPE_COVER, self->item.kind));

  *selector = g_steal_pointer (&self->item.selector);

  return TRUE;
}

static gboolean
accept_guide (WdGuideBuilder  *self,
              GError         **error)
{
  WdGuide *guide = self->guide;

  if (guide->service_id == NULL)
    return TRUE;

  return g_set_object (&guide->service, wd_service_find (self->services, guide->service_id)) ||
         wd_guide_fail (error, WD_GUIDE_ERROR_REFERENCE,
                        "there is no service “%s”", guide->service_id);
}

static gboolean
accept_host (WdGuideBuilder  *self,
             GError         **error)
{
  GPtrArray *hosts = self->service->hosts;

  if (g_ptr_array_find_with_equal_func (hosts, self->item.name, g_str_equal, NULL))
    return wd_guide_fail (error, WD_GUIDE_ERROR_DUPLICATE,
                          "the host “%s” is already listed", self->item.name);

  g_ptr_array_add (hosts, g_steal_pointer (&self->item.name));

  return TRUE;
}

static gboolean
accept_link (WdGuideBuilder  *self,
             GError         **error)
{
  const char *language = self->item.language != NULL ? self->item.language : "";
  WdLabels *links = self->step->links;

  for (guint i = 0; i < links->len; i++)
    if (g_ascii_strcasecmp (g_array_index (links, WdLabel, i).language, language) == 0)
      return wd_guide_fail (error, WD_GUIDE_ERROR_DUPLICATE,
                            "there is already a link for this language");

  wd_labels_add (links, language, self->item.name);

  return TRUE;
}

static gboolean
accept_obstacle (WdGuideBuilder  *self,
                 GError         **error)
{
  char ***paths = &self->service->obstacle_paths[self->item.kind];
  char **selector = &self->service->obstacles[self->item.kind];

  if (*paths != NULL || *selector != NULL)
    return wd_guide_fail (error, WD_GUIDE_ERROR_DUPLICATE,
                          "there is already an obstacle of the kind “%s”",
                          wd_enum_to_string (WD_TYPE_OBSTACLE, self->item.kind));

  if (self->item.paths == NULL && self->item.selector == NULL)
    return wd_guide_fail (error, WD_GUIDE_ERROR_MISSING,
                          "the obstacle has nothing to be known by: no path or selector");

  *paths = g_steal_pointer (&self->item.paths);
  *selector = g_steal_pointer (&self->item.selector);

  return TRUE;
}

/* A service that stands within its guide has the practice pages of the one at its address. */
static gboolean
accept_service (WdGuideBuilder  *self,
                GError         **error)
{
  for (guint i = 0; i < self->services->len; i++)
    {
      WdService *known = g_ptr_array_index (self->services, i);

      if (g_str_equal (known->origin, self->service->origin))
        self->service->practice = g_strdup (known->practice);
    }

  return TRUE;
}

static gboolean
accept_step (WdGuideBuilder  *self,
             GError         **error)
{
  if (!take_id (self, self->step->id, error))
    return FALSE;

  /* The step before this one was not the last one, so it may not have a wanted state. */
  if (self->want != WD_STATE_UNKNOWN)
    {
      self->position = self->want_position;
      return wd_guide_fail (error, WD_GUIDE_ERROR_ATTRIBUTE,
                            "the attribute “want” may stand in the last step only");
    }

  return TRUE;
}

static gboolean
accept_target (WdGuideBuilder  *self,
               GError         **error)
{
  const WdTarget *target = self->target;

  if (self->step->targets->len > 1 && target->want != self->want)
    return wd_guide_fail (error, WD_GUIDE_ERROR_VALUE,
                          "the targets of a step may not want different states");

  self->want = target->want;
  self->want_position = self->position;

  if (target->hrefs != NULL && target->role != WD_ROLE_LINK)
    return wd_guide_fail (error, WD_GUIDE_ERROR_ATTRIBUTE,
                          "the attribute “href” is for links only");

  if (target->want != WD_STATE_UNKNOWN && target->role == WD_ROLE_LINK)
    return wd_guide_fail (error, WD_GUIDE_ERROR_ATTRIBUTE, "the attribute “want” is not for links");

  if (target->attribute != NULL && target->tokens == NULL)
    return wd_guide_fail (error, WD_GUIDE_ERROR_MISSING,
                          "the attribute “attribute” needs the attribute “token”");

  return TRUE;
}

static gboolean
accept_term (WdGuideBuilder  *self,
             GError         **error)
{
  if (!take_id (self, self->item.name, error))
    return FALSE;

  self->term = g_steal_pointer (&self->item.name);
  self->labels = wd_labels_new ();

  return TRUE;
}

static gboolean
accept_word (WdGuideBuilder  *self,
             GError         **error)
{
  return self->target->want != WD_STATE_UNKNOWN ||
         wd_guide_fail (error, WD_GUIDE_ERROR_MISSING,
                        "words for a state need the attribute “want” of their target");
}

static gboolean
end_label (WdGuideBuilder  *self,
           const char      *text,
           GError         **error)
{
  WdLabels *labels = self->target != NULL ? self->target->labels : self->labels;

  wd_labels_add (labels, self->item.language, text);

  return TRUE;
}

static gboolean
end_step (WdGuideBuilder  *self,
          const char      *text,
          GError         **error)
{
  self->target = NULL;
  name_labels (self, self->step->id);
  g_ptr_array_add (self->guide->steps, g_steal_pointer (&self->step));

  return TRUE;
}

static gboolean
end_target (WdGuideBuilder  *self,
            const char      *text,
            GError         **error)
{
  WdTarget *target = self->target;

  if (target->hrefs == NULL && target->tokens == NULL && target->labels->len == 0)
    return wd_guide_fail (error, WD_GUIDE_ERROR_MISSING,
                          "the target has nothing to be found by: no href, token or label");

  if (target->hrefs == NULL)
    target->hrefs = g_new0 (const char *, 1);
  if (target->tokens == NULL)
    target->tokens = g_new0 (const char *, 1);

  return TRUE;
}

static gboolean
end_word (WdGuideBuilder  *self,
          const char      *text,
          GError         **error)
{
  WdState other = self->item.kind == WD_STATE_ON ? WD_STATE_OFF : WD_STATE_ON;
  WdLabels *others = self->target->words[other];

  for (guint i = 0; i < others->len; i++)
    if (g_str_equal (g_array_index (others, WdLabel, i).text, text))
      return wd_guide_fail (error, WD_GUIDE_ERROR_DUPLICATE,
                            "“%s” is already a word for the other state", text);

  wd_labels_add (self->target->words[self->item.kind], self->item.language, text);

  return TRUE;
}

static gboolean
end_term (WdGuideBuilder  *self,
          const char      *text,
          GError         **error)
{
  name_labels (self, self->term);
  g_clear_pointer (&self->term, g_free);

  return TRUE;
}

#define REQUIRED TRUE
#define OPTIONAL FALSE

#define MAX_TEXT_LENGTH 2000
#define MAX_LABEL_LENGTH 200

/* Columns of the table. */
#define FIELD(record, field) G_STRUCT_OFFSET (record, field)
#define TEXT(record, field) .max_length = MAX_TEXT_LENGTH, .offset = FIELD (record, field)
#define LABEL .max_length = MAX_LABEL_LENGTH

#define SERVICE_NAME { "name", REQUIRED, &wd_guide_value_name, FIELD (WdService, name) }
#define SERVICE_ORIGIN { "origin", REQUIRED, &wd_guide_value_origin, FIELD (WdService, origin) }

/* What a service may have, in a file of its own or within a guide. */
#define HOST(path) \
  { path, 0, 16, \
    .begin = begin_item, \
    .accept = accept_host, \
    .attributes = { \
      { "name", REQUIRED, &wd_guide_value_host, FIELD (WdGuideItem, name) } } }
#define OBSTACLE(path) \
  { path, 0, 16, \
    .begin = begin_item, \
    .accept = accept_obstacle, \
    .attributes = { \
      { "kind", REQUIRED, &wd_guide_value_obstacle_kind, FIELD (WdGuideItem, kind) }, \
      { "path", OPTIONAL, &wd_guide_value_patterns, FIELD (WdGuideItem, paths) }, \
      { "selector", OPTIONAL, &wd_guide_value_selector, FIELD (WdGuideItem, selector) } } }
#define COVER(path) \
  { path, 0, 16, \
    .begin = begin_item, \
    .accept = accept_cover, \
    .attributes = { \
      { "kind", REQUIRED, &wd_guide_value_cover_kind, FIELD (WdGuideItem, kind) }, \
      { "selector", REQUIRED, &wd_guide_value_selector, FIELD (WdGuideItem, selector) } } }

const WdGuideElement wd_guide_format[] = {
  { "service", 1, 1, .format = 2, .attributes = {
    { "xmlns", REQUIRED },
    { "format", REQUIRED },
    { "id", REQUIRED, &wd_guide_value_id, FIELD (WdService, id) },
    SERVICE_NAME,
    SERVICE_ORIGIN,
    { "venue", OPTIONAL, &wd_guide_value_venue, FIELD (WdService, venue) },
    { "practice", OPTIONAL, &wd_guide_value_id, FIELD (WdService, practice) } } },
  HOST ("service/host"),
  OBSTACLE ("service/obstacle"),
  COVER ("service/cover"),

  { "guide", 1, 1,
    .accept = accept_guide,
    .attributes = {
      { "xmlns", REQUIRED },
      { "format", REQUIRED },
      { "id", REQUIRED, &wd_guide_value_id, FIELD (WdGuide, id) },
      { "revised", REQUIRED, &wd_guide_value_date, FIELD (WdGuide, revised) },
      { "service", REQUIRED, &wd_guide_value_id, FIELD (WdGuide, service_id), .format = 2 },
      { "goal", OPTIONAL, &wd_guide_value_goal, FIELD (WdGuide, goal), .format = 2 } } },

  { "guide/service", 1, 1, .format = 1,
    .begin = begin_service,
    .accept = accept_service,
    .attributes = { SERVICE_NAME, SERVICE_ORIGIN } },
  HOST ("guide/service/host"),
  /* The older form of an obstacle that is known by its path. */
  { "guide/service/wall", 0, 16,
    .begin = begin_item,
    .accept = accept_obstacle,
    .attributes = {
      { "kind", REQUIRED, &wd_guide_value_wall_kind, FIELD (WdGuideItem, kind) },
      { "path", REQUIRED, &wd_guide_value_patterns, FIELD (WdGuideItem, paths) } } },
  OBSTACLE ("guide/service/obstacle"),
  COVER ("guide/service/cover"),

  { "guide/title", 1, 1, TEXT (WdGuide, title) },
  { "guide/summary", 1, 1, TEXT (WdGuide, summary) },

  { "guide/why", 1, 1 },
  { "guide/why/section", 1, 32, .begin = begin_why_section },
  { "guide/why/section/title", 1, 1, TEXT (WdGuideSection, title) },
  { "guide/why/section/text", 1, 32, TEXT (WdGuideSection, text) },

  { "guide/extent", 1, 1 },
  { "guide/extent/text", 1, 32, TEXT (WdGuide, extent) },
  { "guide/extent/section", 0, 32, .begin = begin_extent_section },
  { "guide/extent/section/title", 1, 1, TEXT (WdGuideSection, title) },
  { "guide/extent/section/text", 1, 32, TEXT (WdGuideSection, text) },

  { "guide/term", 0, 64,
    .begin = begin_item,
    .accept = accept_term,
    .end = end_term,
    .attributes = {
      { "id", REQUIRED, &wd_guide_value_id, FIELD (WdGuideItem, name) } } },
  { "guide/term/label", 1, 64, LABEL,
    .begin = begin_item,
    .end = end_label,
    .attributes = {
      { "lang", REQUIRED, &wd_guide_value_language, FIELD (WdGuideItem, language) } } },

  { "guide/step", 1, 32,
    .begin = begin_step,
    .accept = accept_step,
    .end = end_step,
    .attributes = {
      { "id", REQUIRED, &wd_guide_value_id, FIELD (WdStep, id) },
      { "kind", OPTIONAL, &wd_guide_value_step_kind, FIELD (WdStep, kind) },
      { "path", REQUIRED, &wd_guide_value_pages, FIELD (WdStep, paths) } } },
  { "guide/step/title", 1, 1, TEXT (WdStep, title) },
  { "guide/step/text", 1, 32, TEXT (WdStep, text) },
  { "guide/step/menu", 0, 1, TEXT (WdStep, menu), .attributes = {
    { "button", OPTIONAL, &wd_guide_value_selector, FIELD (WdStep, menu_button) } } },

  { "guide/step/target", 0, 4,
    .begin = begin_target,
    .accept = accept_target,
    .end = end_target,
    .attributes = {
      { "role", REQUIRED, &wd_guide_value_role, FIELD (WdTarget, role) },
      { "region", OPTIONAL, &wd_guide_value_region, FIELD (WdTarget, region) },
      { "href", OPTIONAL, &wd_guide_value_patterns, FIELD (WdTarget, hrefs) },
      { "attribute", OPTIONAL, &wd_guide_value_attribute, FIELD (WdTarget, attribute) },
      { "token", OPTIONAL, &wd_guide_value_tokens, FIELD (WdTarget, tokens) },
      { "want", OPTIONAL, &wd_guide_value_want, FIELD (WdTarget, want) } } },
  { "guide/step/target/around", 0, 1,
    .begin = begin_item,
    .accept = accept_around,
    .attributes = {
      { "path", REQUIRED, &wd_guide_value_patterns, FIELD (WdGuideItem, paths) },
      { "selector", REQUIRED, &wd_guide_value_selector, FIELD (WdGuideItem, selector) } } },
  { "guide/step/target/label", 0, 64, LABEL,
    .begin = begin_item,
    .end = end_label,
    .attributes = {
      { "lang", REQUIRED, &wd_guide_value_language, FIELD (WdGuideItem, language) } } },
  { "guide/step/target/word", 0, 64, LABEL, .format = 2,
    .begin = begin_item,
    .accept = accept_word,
    .end = end_word,
    .attributes = {
      { "state", REQUIRED, &wd_guide_value_want, FIELD (WdGuideItem, kind) },
      { "lang", REQUIRED, &wd_guide_value_language, FIELD (WdGuideItem, language) } } },

  { "guide/step/link", 0, 16,
    .begin = begin_item,
    .accept = accept_link,
    .attributes = {
      { "path", REQUIRED, &wd_guide_value_path, FIELD (WdGuideItem, name) },
      { "lang", OPTIONAL, &wd_guide_value_language, FIELD (WdGuideItem, language) } } },
  { "guide/step/help", 0, 1, .attributes = {
    { "href", REQUIRED, &wd_guide_value_address, FIELD (WdStep, help) } } },

  { NULL }
};

/* Tells whether an element stands directly in another one, or is a root if that is NULL. */
static gboolean
stands_in (const WdGuideElement *self,
           const WdGuideElement *parent,
           guint                 format)
{
  gsize length = (gsize) (wd_guide_element_get_name (self) - self->path);

  if (self->format != 0 && self->format != format)
    return FALSE;

  if (parent == NULL)
    return length == 0;

  return length == strlen (parent->path) + 1 && g_str_has_prefix (self->path, parent->path);
}

/**
 * wd_guide_element_get_name:
 * @self: an element
 *
 * Returns: the name by which the element is called where it stands: the last part of its path
 */
const char *
wd_guide_element_get_name (const WdGuideElement *self)
{
  const char *slash = strrchr (self->path, '/');

  return slash != NULL ? slash + 1 : self->path;
}

/**
 * wd_guide_element_find:
 * @parent: (nullable): the element around it
 * @name: the name of an element
 * @format: the format of the file
 *
 * Returns: (nullable): the element of that name, which means different things in different places,
 *   or %NULL if it may not stand there
 */
const WdGuideElement *
wd_guide_element_find (const WdGuideElement *parent,
                       const char           *name,
                       guint                 format)
{
  for (const WdGuideElement *p = wd_guide_format; p->path != NULL; p++)
    if (stands_in (p, parent, format) && g_str_equal (wd_guide_element_get_name (p), name))
      return p;

  return NULL;
}

/**
 * wd_guide_element_find_missing:
 * @parent: (nullable): an element
 * @after: (nullable): the last element that stands in it so far
 * @before: (nullable): the one that comes next, %NULL at the end
 * @format: the format of the file
 *
 * Returns: (nullable): an element that must stand between the two, but does not, or %NULL if all is
 *   there
 */
const WdGuideElement *
wd_guide_element_find_missing (const WdGuideElement *parent,
                               const WdGuideElement *after,
                               const WdGuideElement *before,
                               guint                 format)
{
  const WdGuideElement *first = after != NULL ? after + 1 : wd_guide_format;

  for (const WdGuideElement *p = first; p->path != NULL && (before == NULL || p < before);
       p++)
    if (p->min > 0 && stands_in (p, parent, format))
      return p;

  return NULL;
}
