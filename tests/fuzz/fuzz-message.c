/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-fuzz.h"

#include "wd-agent-message.h"
#include "wd-json.h"

#include <string.h>

#define URI "https://www.linkedin.com/"
#define FARTHEST 1e7

static void
assert_near (const WdRect *rect)
{
  g_assert_true (rect->x >= -FARTHEST && rect->x <= FARTHEST);
  g_assert_true (rect->y >= -FARTHEST && rect->y <= FARTHEST);
  g_assert_true (rect->width >= 0 && rect->width <= FARTHEST);
  g_assert_true (rect->height >= 0 && rect->height <= FARTHEST);
}

static void
assert_short (const char *text,
              gsize       max)
{
  g_assert_true (text == NULL || (g_str_is_ascii (text) && strlen (text) <= max));
}

/* A message is refused, or all of its values are within their range. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *message = g_strndup ((const char *) data, strnlen ((const char *) data, size));
  g_autoptr(WdObservation) seen = NULL;
  g_autoptr(GError) error = NULL;

  if (!wd_agent_message_parse (message, URI, &seen, &error))
    {
      g_assert_null (seen);
      g_assert_nonnull (error);
      g_assert_true (error->domain == WD_JSON_ERROR);
      return 0;
    }

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (message), <=, WD_AGENT_MESSAGE_MAX_LENGTH);
  if (seen == NULL)
    return 0;

  /* The address is that of the view, and not of the message. */
  g_assert_cmpstr (seen->uri, ==, URI);
  g_assert_cmpuint (seen->document, >, 0);
  assert_short (seen->step, 64);
  assert_short (seen->language, 35);
  assert_near (&seen->sighting.rect);
  assert_near (&seen->sighting.remedy);
  g_assert_true (seen->sighting.viewport.width > 0 && seen->sighting.viewport.width <= FARTHEST);
  g_assert_true (seen->sighting.viewport.height > 0 && seen->sighting.viewport.height <= FARTHEST);

  return 0;
}
