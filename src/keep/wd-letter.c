/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-letter.h"

/**
 * wd_letter_free:
 * @self: (nullable): a letter
 */
void
wd_letter_free (WdLetter *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->sender);
  g_strfreev (self->addressee);
  g_free (self->date);
  g_free (self->subject);
  g_strfreev (self->paragraphs);
  g_free (self);
}

/* The items of a list stand close to each other and to what leads them in. */
static void
append_paragraphs (GString  *text,
                   char    **paragraphs)
{
  for (gsize i = 0; paragraphs[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (text, g_str_has_prefix (paragraphs[i], WD_LETTER_ITEM) ? "\n" : "\n\n");
      g_string_append (text, paragraphs[i]);
    }

  g_string_append_c (text, '\n');
}

/**
 * wd_letter_dup_text:
 * @self: a letter
 *
 * Returns: (transfer full): the letter as plain text, each paragraph on one line, with a blank line
 *   between the parts and a line feed at the end
 */
char *
wd_letter_dup_text (const WdLetter *self)
{
  GString *text = g_string_new (NULL);
  g_autofree char *addressee = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->sender[0] != '\0')
    g_string_append_printf (text, "%s\n\n", self->sender);

  addressee = g_strjoinv ("\n", self->addressee);
  g_string_append_printf (text, "%s\n\n%s\n\n%s\n\n", addressee, self->date, self->subject);
  append_paragraphs (text, self->paragraphs);

  return g_string_free (text, FALSE);
}

/* RFC 6068, 5: a line break in a body is a carriage return and a line feed. */
static char *
escape_body (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *body = g_strjoinv ("\r\n", lines);

  return g_uri_escape_string (body, NULL, FALSE);
}

/**
 * wd_letter_dup_mailto:
 * @self: a letter
 *
 * Writes a letter as a draft for a mail program: an address of the scheme `mailto` as in RFC 6068.
 * The mail has no addressee: no address is known for sure. The address field and the date, which
 * are for paper, are left out.
 *
 * Returns: (transfer full): the address
 */
char *
wd_letter_dup_mailto (const WdLetter *self)
{
  GString *text = g_string_new (NULL);
  g_autofree char *subject = NULL;
  g_autofree char *body = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  append_paragraphs (text, self->paragraphs);
  subject = g_uri_escape_string (self->subject, NULL, FALSE);
  body = escape_body (text->str);
  g_string_free (text, TRUE);

  return g_strconcat ("mailto:?subject=", subject, "&body=", body, NULL);
}
