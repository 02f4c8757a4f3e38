/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-language-row.h"

#include "wd-row.h"

#include <glib/gi18n.h>
#include <unicode/uldnames.h>

/* In code units of UTF-16; a language whose name is longer is called by its tag. */
#define MAX_NAME 100

/**
 * WdLanguageRow:
 *
 * The language of the service's pages as the person has them, to quote the labels in it.
 */
struct _WdLanguageRow
{
  AdwComboRow parent_instance;

  /* Owned */
  WdLabels *languages;

  /* Borrowed */
  WdGuide *guide;
  const char *quoted;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (WdLanguageRow, wd_language_row, ADW_TYPE_COMBO_ROW)

static gboolean
has_language (WdLabels   *languages,
              const char *language)
{
  for (guint i = 0; i < languages->len; i++)
    if (g_str_equal (g_array_index (languages, WdLabel, i).language, language))
      return TRUE;

  return FALSE;
}

/* Lists the languages of the guide's labels in the order of their first label. The text
 * of each label is its own tag, so wd_labels_choose() gives the tag of the language to be quoted.
 */
static WdLabels *
list_languages (WdGuide *guide)
{
  WdLabels *languages = wd_labels_new ();

  for (guint i = 0; i < wd_guide_get_n_steps (guide); i++)
    {
      const WdTarget *target = wd_step_get_target (wd_guide_get_step (guide, i), 0);
      WdLabels *labels = target != NULL ? target->labels : NULL;

      for (guint j = 0; labels != NULL && j < labels->len; j++)
        {
          const char *language = g_array_index (labels, WdLabel, j).language;

          if (!has_language (languages, language))
            wd_labels_add (languages, language, language);
        }
    }

  return languages;
}

/* Gets the name of a language in that language, capitalized as in a list. */
static char *
dup_name (const char *language)
{
  UDisplayContext contexts[] = { UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU };
  UErrorCode code = U_ZERO_ERROR;
  ULocaleDisplayNames *names;
  UChar name[MAX_NAME];
  int32_t length;

  names = uldn_openForContext (language, contexts, G_N_ELEMENTS (contexts), &code);
  length = uldn_localeDisplayName (names, language, name, MAX_NAME, &code);
  uldn_close (names);

  return U_SUCCESS (code) ? g_utf16_to_utf8 (name, length, NULL, NULL, NULL)
                          : g_strdup (language);
}

/* A selection that the row makes itself, to show what is quoted, is nobody's choice. */
static void
selected_cb (WdLanguageRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  const char *language;

  if (self->quoted == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;

  language = g_array_index (self->languages, WdLabel, selected).language;
  if (g_strcmp0 (language, self->quoted) != 0)
    g_signal_emit (self, chosen_signal, 0, language);
}

static void
fill (WdLanguageRow *self,
      WdGuide       *guide)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *service = g_markup_escape_text (wd_guide_get_service (guide)->name, -1);
  g_autofree char *title = NULL;

  g_clear_pointer (&self->languages, g_array_unref);
  self->languages = list_languages (guide);

  for (guint i = 0; i < self->languages->len; i++)
    gtk_string_list_take (names, dup_name (g_array_index (self->languages, WdLabel, i).language));

  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self), self->languages->len > 1);
  /* Translators: %s is the name of a service, such as LinkedIn. */
  title = g_strdup_printf (_("Language of %s"), service);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
}

static void
wd_language_row_dispose (GObject *object)
{
  WdLanguageRow *self = WD_LANGUAGE_ROW (object);

  g_clear_weak_pointer (&self->guide);
  g_clear_pointer (&self->languages, g_array_unref);

  G_OBJECT_CLASS (wd_language_row_parent_class)->dispose (object);
}

static void
wd_language_row_class_init (WdLanguageRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wd_language_row_dispose;

  /**
   * WdLanguageRow::chosen:
   * @self: a row
   * @language: a BCP 47 tag
   *
   * The person says that the service's pages are in the language.
   */
  chosen_signal =
    g_signal_new ("chosen", WD_TYPE_LANGUAGE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
wd_language_row_init (WdLanguageRow *self)
{
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self), TRUE);
  wd_row_describe (GTK_WIDGET (self));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * wd_language_row_update:
 * @self: a row
 * @view: how the tour stands
 *
 * Shows which language is quoted, although the person's own may be another.
 */
void
wd_language_row_update (WdLanguageRow    *self,
                        const WdTourView *view)
{
  g_return_if_fail (WD_IS_LANGUAGE_ROW (self));

  if (self->guide != view->guide)
    {
      self->quoted = NULL;
      g_set_weak_pointer (&self->guide, view->guide);
      fill (self, view->guide);
    }

  self->quoted = wd_labels_choose (self->languages, view->language);
  for (guint i = 0; i < self->languages->len; i++)
    if (g_strcmp0 (g_array_index (self->languages, WdLabel, i).language, self->quoted) == 0)
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
}
