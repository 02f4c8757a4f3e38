/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-guide-reader.h"

#include "wd-guide-format.h"
#include "wd-guide-text.h"
#include "wd-tag-finder.h"

#include <string.h>

/* A guide or service is the only element of its file, and its elements are at most four deep. */
#define MAX_DEPTH 5

/* An element that is being read, or the whole file if @element is NULL. */
typedef struct
{
  const WdGuideElement *element;
  gpointer record;
  WdPosition position;
  const WdGuideElement *last;
  guint n_last;
  guint64 seen;
} Frame;

typedef struct
{
  const char *root;
  WdTagFinder finder;
  Frame frames[MAX_DEPTH];
  guint depth;
  GString *text;
  WdGuideBuilder *builder;
} Reader;

static Frame *
get_frame (Reader *self)
{
  return &self->frames[self->depth];
}

static gboolean
has_text (const WdGuideElement *element)
{
  return element != NULL && element->max_length > 0;
}

static gboolean
check_order (Frame                 *frame,
             const WdGuideElement  *element,
             guint                  format,
             GError               **error)
{
  const char *name = wd_guide_element_get_name (element);
  guint64 bit = G_GUINT64_CONSTANT (1) << (element - wd_guide_format);
  const WdGuideElement *missing;

  if (element->max == 1 && (frame->seen & bit) != 0)
    return wd_guide_fail (error, WD_GUIDE_ERROR_DUPLICATE, "there is already a <%s>", name);

  if (frame->last != NULL && element < frame->last)
    return wd_guide_fail (error, WD_GUIDE_ERROR_ELEMENT, "<%s> may not stand after <%s>", name,
                          wd_guide_element_get_name (frame->last));

  /* A file has one root of several that there are. */
  missing = frame->element != NULL
              ? wd_guide_element_find_missing (frame->element, frame->last, element, format)
              : NULL;

  if (missing != NULL)
    return wd_guide_fail (error, WD_GUIDE_ERROR_MISSING, "there must be a <%s> before <%s>",
                          wd_guide_element_get_name (missing), name);

  frame->n_last = element == frame->last ? frame->n_last + 1 : 1;

  if (frame->n_last > element->max)
    return wd_guide_fail (error, WD_GUIDE_ERROR_LIMIT,
                          "there are more than %u <%s>", element->max, name);

  frame->last = element;
  frame->seen |= bit;

  return TRUE;
}

/* Files of another format have other attributes, so namespace and format are looked at first. */
static gboolean
read_format (const char  *root,
             const char **names,
             const char **values,
             guint       *format,
             GError     **error)
{
  static const char * const formats[] = { "1", "2" };
  const char *namespace = NULL;
  const char *word = NULL;

  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "xmlns"))
        namespace = values[i];
      else if (g_str_equal (names[i], "format"))
        word = values[i];
    }

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (word, formats[i]) == 0 && wd_guide_element_find (NULL, root, i + 1) != NULL)
      *format = i + 1;

  return (*format > 0 && g_strcmp0 (namespace, WD_GUIDE_NAMESPACE) == 0) ||
         wd_guide_fail (error, WD_GUIDE_ERROR_FORMAT,
                        "this is no <%s> of a known format in the namespace “%s”", root,
                        WD_GUIDE_NAMESPACE);
}

static gboolean
is_in_format (const WdGuideAttribute *attribute,
              guint                   format)
{
  return attribute->format == 0 || attribute->format == format;
}

static const WdGuideAttribute *
find_attribute (const WdGuideElement *element,
                const char           *name,
                guint                 format)
{
  for (const WdGuideAttribute *p = element->attributes; p->name != NULL; p++)
    if (g_str_equal (p->name, name) && is_in_format (p, format))
      return p;

  return NULL;
}

static gboolean
check_required (const WdGuideElement  *element,
                guint                  format,
                guint                  seen,
                GError               **error)
{
  const WdGuideAttribute *attributes = element->attributes;

  for (gsize i = 0; attributes[i].name != NULL; i++)
    if (attributes[i].required && is_in_format (&attributes[i], format) && (seen & (1u << i)) == 0)
      return wd_guide_fail (error, WD_GUIDE_ERROR_MISSING, "<%s> lacks the attribute “%s”",
                            wd_guide_element_get_name (element), attributes[i].name);

  return TRUE;
}

static gboolean
read_attributes (const WdGuideElement  *element,
                 guint                  format,
                 const char           **names,
                 const char           **values,
                 gpointer               record,
                 GError               **error)
{
  guint seen = 0;

  for (gsize i = 0; names[i] != NULL; i++)
    {
      const WdGuideAttribute *attribute = find_attribute (element, names[i], format);
      guint bit = attribute != NULL ? 1u << (attribute - element->attributes) : 0;

      if (attribute == NULL)
        return wd_guide_fail (error, WD_GUIDE_ERROR_ATTRIBUTE, "<%s> has no attribute “%s”",
                              wd_guide_element_get_name (element), names[i]);

      if ((seen & bit) != 0)
        return wd_guide_fail (error, WD_GUIDE_ERROR_DUPLICATE,
                              "the attribute “%s” is there twice", names[i]);

      if (attribute->value != NULL &&
          !wd_guide_value_read (attribute->value, names[i], values[i],
                                G_STRUCT_MEMBER_P (record, attribute->offset), error))
        return FALSE;

      seen |= bit;
    }

  return check_required (element, format, seen, error);
}

static const WdGuideElement *
find_element (Reader      *self,
              const char  *name,
              GError     **error)
{
  const WdGuideElement *element = NULL;

  if (self->depth > 0 || g_str_equal (name, self->root))
    element = wd_guide_element_find (get_frame (self)->element, name, self->builder->format);

  if (element == NULL)
    wd_guide_fail (error, WD_GUIDE_ERROR_ELEMENT, "<%s> may not stand here", name);

  return element;
}

/* The root of a file tells its format. */
static gboolean
begin_file (Reader      *self,
            const char  *name,
            const char **names,
            const char **values,
            GError     **error)
{
  if (get_frame (self)->seen != 0)
    return wd_guide_fail (error, WD_GUIDE_ERROR_SYNTAX, "there is a second root element");

  return !g_str_equal (name, self->root) ||
         read_format (name, names, values, &self->builder->format, error);
}

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *name,
                  const char          **names,
                  const char          **values,
                  gpointer              user_data,
                  GError              **error)
{
  Reader *self = user_data;
  Frame *parent = get_frame (self);
  const WdGuideElement *element;
  gpointer record = parent->record;
  guint format;

  wd_tag_finder_follow (&self->finder, context);
  self->builder->position = self->finder.tag;
  if (self->depth == 0 && !begin_file (self, name, names, values, error))
    return;

  format = self->builder->format;
  element = find_element (self, name, error);

  if (element == NULL || !check_order (parent, element, format, error))
    return;

  if (element->begin != NULL)
    record = element->begin (self->builder);

  if (!read_attributes (element, format, names, values, record, error) ||
      (element->accept != NULL && !element->accept (self->builder, error)))
    return;

  /* No path of the table is longer. */
  g_assert (self->depth + 1 < MAX_DEPTH);
  self->depth++;
  *get_frame (self) = (Frame) { element, record, self->finder.tag };
  g_string_truncate (self->text, 0);
}

static gboolean
check_text (const char  *text,
            guint        max_length,
            GError     **error)
{
  if (*text == '\0')
    return wd_guide_fail (error, WD_GUIDE_ERROR_TEXT, "the text is empty");

  if (g_utf8_strlen (text, -1) > max_length)
    return wd_guide_fail (error, WD_GUIDE_ERROR_LIMIT,
                          "the text is longer than %u characters", max_length);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      return wd_guide_fail (error, WD_GUIDE_ERROR_TEXT, "the text has a control character");

  return TRUE;
}

static gboolean
read_text (Reader      *self,
           Frame       *frame,
           GError     **error)
{
  const WdGuideElement *element = frame->element;
  gpointer field = G_STRUCT_MEMBER_P (frame->record, element->offset);
  g_autofree char *text = wd_guide_text_normalize (self->text->str);

  if (!check_text (text, element->max_length, error))
    return FALSE;

  if (element->end != NULL)
    return element->end (self->builder, text, error);

  if (!wd_guide_builder_note_references (self->builder, text, error))
    return FALSE;

  if (element->max == 1)
    *(char **) field = g_steal_pointer (&text);
  else
    g_ptr_array_add (*(GPtrArray **) field, g_steal_pointer (&text));

  return TRUE;
}

static void
end_element_cb (GMarkupParseContext  *context,
                const char           *name,
                gpointer              user_data,
                GError              **error)
{
  Reader *self = user_data;
  Frame *frame = get_frame (self);
  const WdGuideElement *element = frame->element;
  const WdGuideElement *missing = wd_guide_element_find_missing (element, frame->last, NULL,
                                                                 self->builder->format);

  self->builder->position = frame->position;

  if (missing != NULL)
    wd_guide_fail (error, WD_GUIDE_ERROR_MISSING,
                   "<%s> lacks a <%s>", name, wd_guide_element_get_name (missing));
  else if (has_text (element))
    read_text (self, frame, error);
  else if (element->end != NULL)
    element->end (self->builder, NULL, error);

  self->depth--;
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  Reader *self = user_data;
  Frame *frame = get_frame (self);

  if (has_text (frame->element))
    {
      g_string_append_len (self->text, text, (gssize) length);
    }
  else if (strspn (text, " \t\n\r") < length)
    {
      self->builder->position = frame->position;
      wd_guide_fail (error, WD_GUIDE_ERROR_TEXT, "there may be no text directly in <%s>",
                     wd_guide_element_get_name (frame->element));
    }
}

/* A comment in the middle of a text would make xgettext and us see different strings. */
static void
passthrough_cb (GMarkupParseContext  *context,
                const char           *text,
                gsize                 length,
                gpointer              user_data,
                GError              **error)
{
  Reader *self = user_data;
  WdPosition tag;

  wd_tag_finder_follow (&self->finder, context);
  tag = self->finder.tag;
  self->builder->position = tag;

  if (g_str_has_prefix (text, "<?xml ") && tag.line == 1 && tag.column == 1)
    return;

  if (!g_str_has_prefix (text, "<!--"))
    wd_guide_fail (error, WD_GUIDE_ERROR_SYNTAX, "only elements, text and comments may be used");
  else if (has_text (get_frame (self)->element))
    wd_guide_fail (error, WD_GUIDE_ERROR_TEXT, "there may be no comment within a text");
}

static const GMarkupParser markup_parser = {
  .start_element = start_element_cb,
  .end_element = end_element_cb,
  .text = text_cb,
  .passthrough = passthrough_cb,
};

static void
set_syntax_error (GError **error)
{
  wd_guide_fail (error, WD_GUIDE_ERROR_SYNTAX, "this is not well-formed XML in UTF-8");
}

static gboolean
parse (Reader      *self,
       const char  *data,
       gsize        size,
       GError     **error)
{
  g_autoptr(GMarkupParseContext) context = NULL;
  WdPosition *position = &self->builder->position;
  GError *local_error = NULL;

  context = g_markup_parse_context_new (&markup_parser, 0, self, NULL);

  if (g_markup_parse_context_parse (context, data, (gssize) size, &local_error) &&
      g_markup_parse_context_end_parse (context, &local_error))
    return TRUE;

  /* GMarkup's own messages are translated and tell the position in their own way. */
  if (local_error->domain == G_MARKUP_ERROR)
    {
      g_markup_parse_context_get_position (context, &position->line, &position->column);
      g_clear_error (&local_error);
      set_syntax_error (&local_error);
    }

  g_propagate_error (error, local_error);

  return FALSE;
}

/* Reads a file with one root element, which fills the record of the builder. */
static gboolean
read_file (WdGuideBuilder  *builder,
           const char      *root,
           gpointer         record,
           GBytes          *bytes,
           GError         **error)
{
  g_autoptr(GString) text = g_string_new (NULL);
  Reader self = {
    .root = root, .text = text, .builder = builder, .frames = { { .record = record } }
  };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  data = data != NULL ? data : "";
  wd_tag_finder_init (&self.finder, data, size);
  builder->position = self.finder.tag;

  if (size > WD_GUIDE_MAX_SIZE)
    return wd_guide_fail (error, WD_GUIDE_ERROR_LIMIT,
                          "the file is larger than %d bytes", WD_GUIDE_MAX_SIZE);

  if (!wd_tag_finder_validate (&self.finder))
    {
      builder->position = self.finder.tag;
      set_syntax_error (error);
      return FALSE;
    }

  return parse (&self, data, size, error);
}

static void
prefix_error (WdGuideBuilder  *builder,
              const char      *name,
              GError         **error)
{
  g_prefix_error (error, "%s:%d:%d: ", name, builder->position.line, builder->position.column);
}

/**
 * wd_guide_read:
 * @bytes: the content of a guide file
 * @name: the name of the file, for errors
 * @builtin: whether it comes with the program
 * @services: (nullable) (element-type WdService): the services that it may name
 * @error: return location for a #WdGuideError
 *
 * Reads a guide of any format. The formats are the table of `wd-guide-format.c`;
 * `data/guides/guide.rng` describes them. The message of an error, in English and for the authors of
 * guides, begins with the name, the line and the column, the latter counted in characters from 1.
 *
 * Returns: (transfer full) (nullable): the guide, or %NULL on error
 */
WdGuide *
wd_guide_read (GBytes      *bytes,
               const char  *name,
               gboolean     builtin,
               GPtrArray   *services,
               GError     **error)
{
  g_autoptr(WdGuideBuilder) builder = NULL;
  WdGuide *guide = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  builder = wd_guide_builder_new (builtin, services);

  if (read_file (builder, "guide", builder->guide, bytes, error))
    guide = wd_guide_builder_finish (builder, error);

  if (guide == NULL)
    prefix_error (builder, name, error);

  return guide;
}

/**
 * wd_guide_read_service:
 * @bytes: the content of a service file
 * @name: the name of the file, for errors
 * @error: return location for a #WdGuideError
 *
 * Reads a service, as wd_guide_read() reads a guide.
 *
 * Returns: (transfer full) (nullable): the service, or %NULL on error
 */
WdService *
wd_guide_read_service (GBytes      *bytes,
                       const char  *name,
                       GError     **error)
{
  g_autoptr(WdGuideBuilder) builder = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  builder = wd_guide_builder_new (FALSE, NULL);

  if (read_file (builder, "service", builder->service, bytes, error))
    return g_steal_pointer (&builder->service);

  prefix_error (builder, name, error);

  return NULL;
}
