/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-guide-id.h"

#include <string.h>

/**
 * wd_guide_id_is_valid:
 * @id: a string
 *
 * Returns: whether a string can be the id of a guide, a step or a term: up to 64 small letters,
 *   digits and hyphens
 */
gboolean
wd_guide_id_is_valid (const char *id)
{
  gsize length = strspn (id, WD_GUIDE_ID_CHARACTERS);

  return length > 0 && length <= WD_GUIDE_ID_MAX_LENGTH && id[length] == '\0';
}
