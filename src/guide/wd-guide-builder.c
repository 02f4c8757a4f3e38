/* wd-guide-builder.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-guide-builder-private.h"

#include "wd-guide-reader.h"
#include "wd-guide-text.h"

#define MAX_TEXT_LENGTH 2000
#define MAX_LABEL_LENGTH 200

static void
reference_clear (gpointer data)
{
  WdGuideReference *reference = data;

  g_free (reference->name);
  wd_labels_unref (reference->own);
}

static gboolean
check_text (const char  *text,
            glong        max,
            GError     **error)
{
  if (*text == '\0')
    {
      g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_TEXT, "the text is empty");
      return FALSE;
    }

  if (g_utf8_strlen (text, -1) > max)
    {
      g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_LIMIT,
                   "the text is longer than %ld characters", max);
      return FALSE;
    }

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      {
        g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_TEXT,
                     "the text has a control character");
        return FALSE;
      }

  return TRUE;
}

static gboolean
note_references (WdGuideBuilder  *self,
                 const char      *text,
                 GError         **error)
{
  g_auto(GStrv) names = wd_guide_text_dup_placeholders (text);

  if (names == NULL || (*names != NULL && self->step == NULL))
    {
      g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_REFERENCE,
                   "there is a brace that belongs to no placeholder");
      return FALSE;
    }

  for (gsize i = 0; names[i] != NULL; i++)
    {
      WdGuideReference reference = {
        .name = g_strdup (names[i]),
        .own = wd_labels_ref (self->labels),
        .position = self->position,
      };

      g_array_append_val (self->references, reference);
    }

  return TRUE;
}

static gboolean
read_text (WdGuideBuilder  *self,
           WdElement        element,
           const char      *text,
           GError         **error)
{
  g_autofree char *normalized = wd_guide_text_normalize (text);

  if (element == WD_ELEMENT_TERM_LABEL || element == WD_ELEMENT_TARGET_LABEL)
    {
      if (!check_text (normalized, MAX_LABEL_LENGTH, error))
        return FALSE;

      wd_labels_add (self->labels, self->language, normalized);
      return TRUE;
    }

  if (!check_text (normalized, MAX_TEXT_LENGTH, error) ||
      !note_references (self, normalized, error))
    return FALSE;

  if (element == WD_ELEMENT_TITLE)
    self->guide->title = g_steal_pointer (&normalized);
  else if (element == WD_ELEMENT_SUMMARY)
    self->guide->summary = g_steal_pointer (&normalized);
  else if (element == WD_ELEMENT_SECTION_TITLE || element == WD_ELEMENT_EXTENT_SECTION_TITLE)
    self->section->title = g_steal_pointer (&normalized);
  else if (element == WD_ELEMENT_SECTION_TEXT || element == WD_ELEMENT_EXTENT_SECTION_TEXT)
    g_ptr_array_add (self->section->text, g_steal_pointer (&normalized));
  else if (element == WD_ELEMENT_EXTENT_TEXT)
    g_ptr_array_add (self->guide->extent, g_steal_pointer (&normalized));
  else if (element == WD_ELEMENT_STEP_TITLE)
    self->step->title = g_steal_pointer (&normalized);
  else if (element == WD_ELEMENT_STEP_TEXT)
    g_ptr_array_add (self->step->text, g_steal_pointer (&normalized));
  else
    self->step->menu = g_steal_pointer (&normalized);

  return TRUE;
}

/* The id of a step can be used as a placeholder only if its target is called something. */
static void
name_labels (WdGuideBuilder *self,
             const char     *id)
{
  if (wd_labels_get_n (self->labels) > 0)
    g_hash_table_insert (self->terms, g_strdup (id), wd_labels_ref (self->labels));
}

static void
begin_section (WdGuideBuilder *self,
               GPtrArray      *sections)
{
  self->section = wd_guide_section_new ();
  g_ptr_array_add (sections, self->section);
}

static gboolean
end_target (WdGuideBuilder  *self,
            GError         **error)
{
  WdTargetData *target = &self->target;

  if (*target->hrefs == NULL && *target->tokens == NULL && wd_labels_get_n (self->labels) == 0)
    {
      g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_MISSING,
                   "the target has nothing to be found by: no href, token or label");
      return FALSE;
    }

  self->step->target = wd_target_new (target->role, target->region,
                                      (const char * const *) target->hrefs,
                                      (const char * const *) target->tokens,
                                      target->want, self->labels);

  return TRUE;
}

static void
end_step (WdGuideBuilder *self)
{
  name_labels (self, self->step->id);
  g_ptr_array_add (self->guide->steps, wd_step_new (g_steal_pointer (&self->step)));
  g_clear_pointer (&self->labels, wd_labels_unref);
}

static void
end_term (WdGuideBuilder *self)
{
  name_labels (self, self->term);
  g_clear_pointer (&self->term, g_free);
  g_clear_pointer (&self->labels, wd_labels_unref);
}

static gboolean
resolves (WdGuideBuilder         *self,
          const WdGuideReference *reference)
{
  if (g_str_equal (reference->name, WD_GUIDE_TEXT_LABEL))
    return wd_labels_get_n (reference->own) > 0;

  return g_hash_table_contains (self->terms, reference->name);
}

/**
 * wd_guide_builder_new:
 * @builtin: whether the guide comes with the program
 *
 * Creates what puts a guide together from the elements that the parser reads. Elements, attributes
 * and their order have been checked by then, their values have not.
 *
 * Returns: (transfer full): the builder
 */
WdGuideBuilder *
wd_guide_builder_new (gboolean builtin)
{
  WdGuideBuilder *self = g_new0 (WdGuideBuilder, 1);

  self->guide = wd_guide_data_new (builtin);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->terms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) wd_labels_unref);
  self->references = g_array_new (FALSE, FALSE, sizeof (WdGuideReference));
  g_array_set_clear_func (self->references, reference_clear);

  return self;
}

/**
 * wd_guide_builder_free:
 * @self: (transfer full): a builder
 *
 * Frees a builder and what it has put together so far.
 */
void
wd_guide_builder_free (WdGuideBuilder *self)
{
  g_clear_pointer (&self->guide, wd_guide_data_free);
  g_clear_pointer (&self->step, wd_step_data_free);
  g_clear_pointer (&self->labels, wd_labels_unref);
  wd_target_data_clear (&self->target);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->terms);
  g_array_unref (self->references);
  g_free (self->term);
  g_free (self->language);
  g_free (self);
}

void
wd_target_data_clear (WdTargetData *target)
{
  g_clear_pointer (&target->hrefs, g_strfreev);
  g_clear_pointer (&target->tokens, g_strfreev);
  *target = (WdTargetData) { 0 };
}

/**
 * wd_guide_builder_set_position:
 * @self: a builder
 * @position: where the element stands that the next call is about
 *
 * Tells the builder where the parser is.
 */
void
wd_guide_builder_set_position (WdGuideBuilder *self,
                               WdPosition      position)
{
  self->position = position;
}

/**
 * wd_guide_builder_get_position:
 * @self: a builder
 *
 * Gets where a mistake was found, after a call that failed: this can be further up.
 *
 * Returns: the position
 */
WdPosition
wd_guide_builder_get_position (WdGuideBuilder *self)
{
  return self->position;
}

/**
 * wd_guide_builder_begin:
 * @self: a builder
 * @element: the element that begins
 * @values: its attributes' values, in the order of the parser's table, %NULL for those not there
 * @error: return location for a #WdGuideError
 *
 * Takes in the start tag of an element.
 *
 * Returns: whether it is good
 */
gboolean
wd_guide_builder_begin (WdGuideBuilder      *self,
                        WdElement            element,
                        const char * const  *values,
                        GError             **error)
{
  if (element == WD_ELEMENT_SECTION)
    begin_section (self, self->guide->sections);
  else if (element == WD_ELEMENT_EXTENT_SECTION)
    begin_section (self, self->guide->extent_sections);

  return wd_guide_builder_read_attributes (self, element, values, error);
}

/**
 * wd_guide_builder_end:
 * @self: a builder
 * @element: the element that ends
 * @text: (nullable): its text, if it is one for text
 * @error: return location for a #WdGuideError
 *
 * Takes in the content of an element.
 *
 * Returns: whether it is good
 */
gboolean
wd_guide_builder_end (WdGuideBuilder  *self,
                      WdElement        element,
                      const char      *text,
                      GError         **error)
{
  if (text != NULL)
    return read_text (self, element, text, error);

  if (element == WD_ELEMENT_TARGET)
    return end_target (self, error);

  if (element == WD_ELEMENT_STEP)
    end_step (self);
  else if (element == WD_ELEMENT_TERM)
    end_term (self);

  return TRUE;
}

/**
 * wd_guide_builder_finish:
 * @self: a builder
 * @error: return location for a #WdGuideError
 *
 * Checks what can be told from the whole only, and hands out the guide.
 *
 * Returns: (transfer full) (nullable): the guide, or %NULL on error
 */
WdGuide *
wd_guide_builder_finish (WdGuideBuilder  *self,
                         GError         **error)
{
  for (guint i = 0; i < self->references->len; i++)
    {
      WdGuideReference *reference = &g_array_index (self->references, WdGuideReference, i);

      if (!resolves (self, reference))
        {
          self->position = reference->position;
          g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_REFERENCE,
                       "“{%s}” names nothing that has a label", reference->name);
          return NULL;
        }
    }

  if (self->target.want == WD_STATE_UNKNOWN)
    {
      self->position = self->step_position;
      g_set_error (error, WD_GUIDE_ERROR, WD_GUIDE_ERROR_MISSING,
                   "the last step lacks a <target> with the attribute “want”");
      return NULL;
    }

  return wd_guide_new (g_steal_pointer (&self->guide));
}
