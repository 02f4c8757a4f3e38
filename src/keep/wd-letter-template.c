/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-letter-template.h"

#include "wd-letter-resources.h"
#include "wd-letter-text.h"

#include <string.h>

#define RESOURCE_FOLDER "/widerspruch/letters/"
#define SUFFIX ".letter"

#define GROUP "letter"
#define BODY " body"

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_DIRECTIONAL_ISOLATE "\u2069"

/**
 * WdLetterTemplate:
 *
 * The letter that goes with a guide, in all its languages, to be filled in. Letters are data and
 * not translations: which language one is in has nothing to do with that of the program.
 */
struct _WdLetterTemplate
{
  GObject parent_instance;

  /* Owned */
  GKeyFile *file;
  char *form;
  char *profile;
  char **languages;
};

G_DEFINE_FINAL_TYPE (WdLetterTemplate, wd_letter_template, G_TYPE_OBJECT)

/* The files are part of the program: what is missing in one is a mistake of its own. */
static char *
get_value (WdLetterTemplate *self,
           const char       *group,
           const char       *key)
{
  char *value = g_key_file_get_string (self->file, group, key, NULL);

  g_assert (value != NULL);

  return value;
}

static char **
list_languages (GKeyFile *file)
{
  g_auto(GStrv) groups = g_key_file_get_groups (file, NULL);
  g_autoptr(GStrvBuilder) languages = g_strv_builder_new ();

  for (gsize i = 0; groups[i] != NULL; i++)
    if (!g_str_equal (groups[i], GROUP) && !g_str_has_suffix (groups[i], BODY))
      g_strv_builder_add (languages, groups[i]);

  return g_strv_builder_end (languages);
}

static char *
fill_date (WdLetterTemplate *self,
           const char       *language,
           GDateTime        *date)
{
  g_auto(GStrv) months = g_key_file_get_string_list (self->file, language, "months", NULL, NULL);
  g_autofree char *format = get_value (self, language, "date");
  g_autofree char *day = g_strdup_printf ("%d", g_date_time_get_day_of_month (date));
  g_autofree char *year = g_strdup_printf ("%d", g_date_time_get_year (date));
  const WdLetterField fields[] = {
    { "{day}", day },
    { "{month}", months[g_date_time_get_month (date) - 1] },
    { "{year}", year },
    { NULL }
  };

  return wd_letter_text_fill (format, fields);
}

static char **
fill_body (WdLetterTemplate    *self,
           const char          *language,
           const WdLetterField *fields)
{
  g_autofree char *group = g_strconcat (language, BODY, NULL);
  g_auto(GStrv) keys = g_key_file_get_keys (self->file, group, NULL, NULL);
  g_autoptr(GStrvBuilder) paragraphs = g_strv_builder_new ();

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *text = get_value (self, group, keys[i]);
      g_autofree char *paragraph = wd_letter_text_fill (text, fields);

      if (paragraph != NULL)
        g_strv_builder_add (paragraphs, paragraph);
    }

  return g_strv_builder_end (paragraphs);
}

static void
wd_letter_template_finalize (GObject *object)
{
  WdLetterTemplate *self = WD_LETTER_TEMPLATE (object);

  g_clear_pointer (&self->file, g_key_file_unref);
  g_clear_pointer (&self->form, g_free);
  g_clear_pointer (&self->profile, g_free);
  g_clear_pointer (&self->languages, g_strfreev);

  G_OBJECT_CLASS (wd_letter_template_parent_class)->finalize (object);
}

static void
wd_letter_template_class_init (WdLetterTemplateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wd_letter_template_finalize;
}

static void
wd_letter_template_init (WdLetterTemplate *self)
{
}

/**
 * wd_letter_template_new:
 * @guide: id of a guide
 *
 * Loads the letter that goes with a guide.
 *
 * Returns: (transfer full) (nullable): the letter, or %NULL if none goes with that guide
 */
WdLetterTemplate *
wd_letter_template_new (const char *guide)
{
  WdLetterTemplate *self;
  g_autofree char *path = NULL;
  g_autoptr(GBytes) bytes = NULL;
  gboolean sound;

  g_return_val_if_fail (guide != NULL, NULL);

  path = g_strconcat (RESOURCE_FOLDER, guide, SUFFIX, NULL);
  bytes = g_resource_lookup_data (wd_letters_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                  NULL);
  if (bytes == NULL)
    return NULL;

  self = g_object_new (WD_TYPE_LETTER_TEMPLATE, NULL);
  self->file = g_key_file_new ();
  sound = g_key_file_load_from_bytes (self->file, bytes, G_KEY_FILE_NONE, NULL);
  g_assert (sound);

  self->form = get_value (self, GROUP, "form");
  self->profile = g_key_file_get_string (self->file, GROUP, "profile", NULL);
  self->languages = list_languages (self->file);

  return self;
}

/**
 * wd_letter_template_get_form:
 * @self: a letter to fill in
 *
 * Returns: the address of the form by which the service itself takes objections
 */
const char *
wd_letter_template_get_form (WdLetterTemplate *self)
{
  g_return_val_if_fail (WD_IS_LETTER_TEMPLATE (self), NULL);

  return self->form;
}

/**
 * wd_letter_template_get_profile:
 * @self: a letter to fill in
 *
 * Returns: (nullable): how the addresses of profiles begin, or %NULL if the letter names none
 */
const char *
wd_letter_template_get_profile (WdLetterTemplate *self)
{
  g_return_val_if_fail (WD_IS_LETTER_TEMPLATE (self), NULL);

  return self->profile;
}

/**
 * wd_letter_template_get_languages:
 * @self: a letter to fill in
 *
 * Returns: (array zero-terminated=1): the languages that it is there in, as BCP 47 tags
 */
const char * const *
wd_letter_template_get_languages (WdLetterTemplate *self)
{
  g_return_val_if_fail (WD_IS_LETTER_TEMPLATE (self), NULL);

  return (const char * const *) self->languages;
}

/**
 * wd_letter_template_dup_language_name:
 * @self: a letter to fill in
 * @language: one of its languages
 *
 * Returns: (transfer full): how the language calls itself
 */
char *
wd_letter_template_dup_language_name (WdLetterTemplate *self,
                                      const char       *language)
{
  g_return_val_if_fail (WD_IS_LETTER_TEMPLATE (self), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return get_value (self, language, "name");
}

/* Whether the host is that of profiles, whatever comes in front of its domain, or in the place of its
 * “www”. */
static gboolean
is_host (WdLetterTemplate *self,
         const char       *host)
{
  g_autoptr(GUri) profile = g_uri_parse (self->profile, G_URI_FLAGS_NONE, NULL);
  const char *own = g_uri_get_host (profile);
  const char *domain = g_str_has_prefix (own, "www.") ? own + strlen ("www.") : own;
  gsize n_before = host != NULL && strlen (host) >= strlen (domain) ? strlen (host) - strlen (domain)
                                                                    : 0;

  return host != NULL && g_ascii_strcasecmp (host + n_before, domain) == 0 &&
         (n_before == 0 || host[n_before - 1] == '.');
}

/* The path of a profile is that of all profiles and one more segment. */
static char *
dup_slug (WdLetterTemplate *self,
          const char       *path)
{
  g_autoptr(GUri) profile = g_uri_parse (self->profile, G_URI_FLAGS_NONE, NULL);
  const char *prefix = g_uri_get_path (profile);
  const char *slug = path + strlen (prefix);

  if (!g_str_has_prefix (path, prefix) || slug[0] == '/' || slug[0] == '\0')
    return NULL;

  return g_strndup (slug, strcspn (slug, "/"));
}

/**
 * wd_letter_template_dup_profile:
 * @self: a letter to fill in
 * @text: what a person has typed or pasted
 *
 * Reads the address of a profile, with or without scheme, “www” or a country in its place, and with
 * whatever a browser has added to it.
 *
 * Returns: (transfer full) (nullable): the address as the service gives it itself, or %NULL if this
 *   is not the address of somebody’s profile, or the letter names none
 */
char *
wd_letter_template_dup_profile (WdLetterTemplate *self,
                                const char       *text)
{
  const GUriFlags flags = G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED;
  g_autofree char *line = NULL;
  g_autofree char *address = NULL;
  g_autofree char *slug = NULL;
  g_autoptr(GUri) uri = NULL;

  g_return_val_if_fail (WD_IS_LETTER_TEMPLATE (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (self->profile == NULL)
    return NULL;

  line = wd_letter_text_tidy_line (text);
  address = g_strconcat (strstr (line, "://") != NULL ? "" : "https://", line, NULL);
  uri = g_uri_parse (address, flags, NULL);

  if (uri == NULL || strchr (line, ' ') != NULL ||
      (!g_str_equal (g_uri_get_scheme (uri), "https") &&
       !g_str_equal (g_uri_get_scheme (uri), "http")) ||
      g_uri_get_userinfo (uri) != NULL || !is_host (self, g_uri_get_host (uri)))
    return NULL;

  slug = dup_slug (self, g_uri_get_path (uri));

  /* The address /in/me is everybody's own profile, so it tells nothing. */
  if (slug == NULL || g_str_equal (slug, "me"))
    return NULL;

  return g_strconcat (self->profile, slug, NULL);
}

/* The name and, as far as it is said, the postal address. */
static char *
dup_sender (const char           *name,
            const WdLetterWriter *writer)
{
  const char * const fields[] = { name, writer->street, writer->city };
  g_autoptr(GString) sender = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *line = wd_letter_text_tidy_line (fields[i]);

      g_string_append_printf (sender, "%s%s", sender->len > 0 && line[0] != '\0' ? "\n" : "", line);
    }

  return g_strdup (sender->str);
}

/* An address in another script must not reorder the line that it stands in. */
static char *
dup_isolated_email (const WdLetterWriter *writer)
{
  char *email = wd_letter_text_dup_email (writer->email);
  g_autofree char *owned = NULL;

  if (email == NULL || g_str_is_ascii (email))
    return email;

  owned = email;

  return g_strconcat (FIRST_STRONG_ISOLATE, email, POP_DIRECTIONAL_ISOLATE, NULL);
}

/**
 * wd_letter_template_fill:
 * @self: a letter to fill in
 * @language: one of its languages
 * @date: the date to put on it
 * @writer: who writes
 *
 * Fills a letter in. What comes from the person is taken as it is, whatever its script or length,
 * without control characters; all but the reasons is made to be one line. Addresses of e-mail and
 * of a profile that are none are left out.
 *
 * Returns: (transfer full): the letter
 */
WdLetter *
wd_letter_template_fill (WdLetterTemplate     *self,
                         const char           *language,
                         GDateTime            *date,
                         const WdLetterWriter *writer)
{
  g_autofree char *profile = NULL;
  g_autofree char *email = NULL;
  g_autofree char *reasons = NULL;
  WdLetter *letter;

  g_return_val_if_fail (WD_IS_LETTER_TEMPLATE (self), NULL);
  g_return_val_if_fail (language != NULL && date != NULL && writer != NULL, NULL);

  profile = wd_letter_template_dup_profile (self, writer->profile);
  email = dup_isolated_email (writer);
  reasons = wd_letter_text_tidy_lines (writer->reasons);

  letter = g_new0 (WdLetter, 1);
  letter->name = wd_letter_text_tidy_line (writer->name);
  letter->sender = dup_sender (letter->name, writer);
  letter->addressee = g_key_file_get_string_list (self->file, language, "addressee", NULL, NULL);
  letter->date = fill_date (self, language, date);
  letter->subject = get_value (self, language, "subject");
  letter->paragraphs = fill_body (self, language, (const WdLetterField[]) {
    { "{name}", letter->name },
    { "{email}", email != NULL ? email : "" },
    { "{profile}", profile != NULL ? profile : "" },
    { "{reasons}", reasons },
    { NULL }
  });

  return letter;
}
