/* wd-guide-reader.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-guide-reader.h"

#include <string.h>

#include "wd-guide-builder.h"
#include "wd-guide-rules.h"
#include "wd-tag-finder.h"

#define MAX_SIZE (256 * 1024)
#define MAX_DEPTH 5

typedef struct
{
  WdElement element;
  WdPosition position;
  WdElement last;
  guint n_last;
  guint32 seen;
} Frame;

typedef struct
{
  const char *name;
  WdTagFinder finder;
  Frame frames[MAX_DEPTH];
  guint depth;
  GString *text;
  WdGuideBuilder *builder;
} Parser;

G_DEFINE_QUARK (wd-guide-error-quark, wd_guide_error)

static void
add_position (Parser      *self,
              WdPosition   position,
              GError     **error)
{
  g_prefix_error (error, "%s:%d:%d: ", self->name, position.line, position.column);
}

G_GNUC_PRINTF (5, 6)
static void
fail (Parser        *self,
      WdPosition     position,
      GError       **error,
      WdGuideError   code,
      const char    *format,
      ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_set_error_literal (error, WD_GUIDE_ERROR, (gint) code, message);
  add_position (self, position, error);
}

static Frame *
get_frame (Parser *self)
{
  return &self->frames[self->depth];
}

static gboolean
check_order (Parser     *self,
             WdElement   element,
             GError    **error)
{
  Frame *frame = get_frame (self);
  const WdRule *rule = wd_rule_get (element);
  const WdRule *missing;

  if (rule->max == 1 && (frame->seen & (1u << element)) != 0)
    {
      fail (self, self->finder.tag, error, WD_GUIDE_ERROR_DUPLICATE,
            "there is already a <%s>", rule->name);
      return FALSE;
    }

  if (element < frame->last)
    {
      fail (self, self->finder.tag, error, WD_GUIDE_ERROR_ELEMENT,
            "<%s> may not stand after <%s>", rule->name, wd_rule_get (frame->last)->name);
      return FALSE;
    }

  missing = wd_rule_find_missing (frame->element, frame->seen, element);

  if (missing != NULL)
    {
      fail (self, self->finder.tag, error, WD_GUIDE_ERROR_MISSING,
            "there must be a <%s> before <%s>", missing->name, rule->name);
      return FALSE;
    }

  frame->n_last = element == frame->last ? frame->n_last + 1 : 1;

  if (frame->n_last > rule->max)
    {
      fail (self, self->finder.tag, error, WD_GUIDE_ERROR_LIMIT,
            "there are more than %u <%s>", rule->max, rule->name);
      return FALSE;
    }

  frame->last = element;
  frame->seen |= 1u << element;

  return TRUE;
}

/* Files of another format have other attributes, so this is the first thing to look at. */
static gboolean
check_format (Parser      *self,
              const char **names,
              const char **values,
              GError     **error)
{
  const char *namespace = NULL;
  const char *format = NULL;

  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "xmlns"))
        namespace = values[i];
      else if (g_str_equal (names[i], "format"))
        format = values[i];
    }

  if (g_strcmp0 (namespace, WD_GUIDE_NAMESPACE) == 0 && g_strcmp0 (format, "1") == 0)
    return TRUE;

  fail (self, self->finder.tag, error, WD_GUIDE_ERROR_FORMAT,
        "this is no guide of format 1 in the namespace “%s”", WD_GUIDE_NAMESPACE);

  return FALSE;
}

static gboolean
sort_attributes (Parser      *self,
                 const WdRule  *rule,
                 const char **names,
                 const char **values,
                 const char **sorted,
                 GError     **error)
{
  for (gsize i = 0; names[i] != NULL; i++)
    {
      gint index = wd_rule_find_attribute (rule, names[i]);

      if (index < 0)
        {
          fail (self, self->finder.tag, error, WD_GUIDE_ERROR_ATTRIBUTE,
                "<%s> has no attribute “%s”", rule->name, names[i]);
          return FALSE;
        }

      if (sorted[index] != NULL)
        {
          fail (self, self->finder.tag, error, WD_GUIDE_ERROR_DUPLICATE,
                "the attribute “%s” is there twice", names[i]);
          return FALSE;
        }

      sorted[index] = values[i];
    }

  for (gint i = 0; i < WD_RULE_MAX_ATTRIBUTES && rule->attributes[i] != NULL; i++)
    if (sorted[i] == NULL && rule->attributes[i][0] != '?')
      {
        fail (self, self->finder.tag, error, WD_GUIDE_ERROR_MISSING,
              "<%s> lacks the attribute “%s”", rule->name, rule->attributes[i]);
        return FALSE;
      }

  return TRUE;
}

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *name,
                  const char          **names,
                  const char          **values,
                  gpointer              user_data,
                  GError              **error)
{
  Parser *self = user_data;
  const char *sorted[WD_RULE_MAX_ATTRIBUTES] = { NULL };
  WdElement element;

  wd_tag_finder_follow (&self->finder, context);
  element = wd_rule_find (get_frame (self)->element, name);

  if (self->depth == 0 && get_frame (self)->seen != 0)
    {
      fail (self, self->finder.tag, error, WD_GUIDE_ERROR_SYNTAX, "there is a second root element");
      return;
    }

  if (element == WD_ELEMENT_NONE)
    {
      fail (self, self->finder.tag, error, WD_GUIDE_ERROR_ELEMENT,
            "<%s> may not stand here", name);
      return;
    }

  if ((element == WD_ELEMENT_GUIDE && !check_format (self, names, values, error)) ||
      !check_order (self, element, error) ||
      !sort_attributes (self, wd_rule_get (element), names, values, sorted, error))
    return;

  /* No rule is nested deeper than the table. */
  g_assert (self->depth + 1 < MAX_DEPTH);
  self->depth++;
  *get_frame (self) = (Frame) { .element = element, .position = self->finder.tag };
  g_string_truncate (self->text, 0);

  wd_guide_builder_set_position (self->builder, self->finder.tag);

  if (!wd_guide_builder_begin (self->builder, element, sorted, error))
    add_position (self, wd_guide_builder_get_position (self->builder), error);
}

static void
end_element_cb (GMarkupParseContext  *context,
                const char           *name,
                gpointer              user_data,
                GError              **error)
{
  Parser *self = user_data;
  Frame *frame = get_frame (self);
  const WdRule *rule = wd_rule_get (frame->element);
  const WdRule *missing = wd_rule_find_missing (frame->element, frame->seen,
                                                WD_ELEMENT_NONE);

  if (missing != NULL)
    {
      fail (self, frame->position, error, WD_GUIDE_ERROR_MISSING,
            "<%s> lacks a <%s>", name, missing->name);
      return;
    }

  wd_guide_builder_set_position (self->builder, frame->position);

  if (!wd_guide_builder_end (self->builder, frame->element,
                             rule->has_text ? self->text->str : NULL, error))
    {
      add_position (self, wd_guide_builder_get_position (self->builder), error);
      return;
    }

  self->depth--;
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  Parser *self = user_data;
  Frame *frame = get_frame (self);

  if (wd_rule_get (frame->element)->has_text)
    g_string_append_len (self->text, text, (gssize) length);
  else if (strspn (text, " \t\n\r") < length)
    fail (self, frame->position, error, WD_GUIDE_ERROR_TEXT,
          "there may be no text directly in <%s>", wd_rule_get (frame->element)->name);
}

/* A comment in the middle of a text would make xgettext and us see different strings. */
static void
passthrough_cb (GMarkupParseContext  *context,
                const char           *text,
                gsize                 length,
                gpointer              user_data,
                GError              **error)
{
  Parser *self = user_data;

  wd_tag_finder_follow (&self->finder, context);

  if (g_str_has_prefix (text, "<?xml ") && self->finder.tag.line == 1 &&
      self->finder.tag.column == 1)
    return;

  if (!g_str_has_prefix (text, "<!--"))
    fail (self, self->finder.tag, error, WD_GUIDE_ERROR_SYNTAX,
          "only elements, text and comments may be used");
  else if (wd_rule_get (get_frame (self)->element)->has_text)
    fail (self, self->finder.tag, error, WD_GUIDE_ERROR_TEXT,
          "there may be no comment within a text");
}

static const GMarkupParser markup_parser = {
  .start_element = start_element_cb,
  .end_element = end_element_cb,
  .text = text_cb,
  .passthrough = passthrough_cb,
};

static void
fail_syntax (Parser      *self,
             WdPosition   position,
             GError     **error)
{
  fail (self, position, error, WD_GUIDE_ERROR_SYNTAX, "this is not well-formed XML in UTF-8");
}

/* GMarkup's own messages are translated and tell the position in their own way. */
static void
translate_error (Parser               *self,
                 GMarkupParseContext  *context,
                 GError              **error)
{
  WdPosition position;

  if ((*error)->domain != G_MARKUP_ERROR)
    return;

  g_markup_parse_context_get_position (context, &position.line, &position.column);
  g_clear_error (error);
  fail_syntax (self, position, error);
}

static WdGuide *
finish (Parser  *self,
        GError **error)
{
  WdGuide *guide = wd_guide_builder_finish (self->builder, error);

  if (guide == NULL)
    add_position (self, wd_guide_builder_get_position (self->builder), error);

  return guide;
}

/**
 * wd_guide_read:
 * @bytes: the content of a guide file
 * @name: the name of the file, for errors
 * @builtin: whether it comes with the program
 * @error: return location for a #WdGuideError
 *
 * Reads a guide. The format is described by `data/guides/guide.rng`. The message of an error, in
 * English and for the authors of guides, begins with the name, the line and the column, the latter
 * counted in characters from 1.
 *
 * Returns: (transfer full) (nullable): the guide, or %NULL on error
 */
WdGuide *
wd_guide_read (GBytes      *bytes,
               const char  *name,
               gboolean     builtin,
               GError     **error)
{
  g_autoptr(GMarkupParseContext) context = NULL;
  g_autoptr(WdGuideBuilder) builder = wd_guide_builder_new (builtin);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) local_error = NULL;
  g_autoptr(WdGuide) guide = NULL;
  gsize size;
  const char *data;
  Parser self = { .name = name, .text = text, .builder = builder };

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  data = data != NULL ? data : "";
  wd_tag_finder_init (&self.finder, data, size);
  context = g_markup_parse_context_new (&markup_parser, 0, &self, NULL);

  if (size > MAX_SIZE)
    fail (&self, self.finder.tag, &local_error, WD_GUIDE_ERROR_LIMIT,
          "the file is larger than %d bytes", MAX_SIZE);
  else if (!wd_tag_finder_validate (&self.finder))
    fail_syntax (&self, self.finder.tag, &local_error);
  else if (!g_markup_parse_context_parse (context, data, (gssize) size, &local_error) ||
           !g_markup_parse_context_end_parse (context, &local_error))
    translate_error (&self, context, &local_error);
  else
    guide = finish (&self, &local_error);

  if (guide == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return g_steal_pointer (&guide);
}
