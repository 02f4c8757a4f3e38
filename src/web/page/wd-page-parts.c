/* wd-page-parts.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-page-private.h"

/* What a page is made of, as far as it is anybody else's business. */

/**
 * wd_page_get_identity:
 * @self: a page
 *
 * Returns: where the person is
 */
WdPageIdentity *
wd_page_get_identity (WdPage *self)
{
  g_return_val_if_fail (WD_IS_PAGE (self), NULL);

  return self->identity;
}

/**
 * wd_page_get_load:
 * @self: a page
 *
 * Returns: how the load of pages goes
 */
WdPageLoad *
wd_page_get_load (WdPage *self)
{
  g_return_val_if_fail (WD_IS_PAGE (self), NULL);

  return self->load;
}

/**
 * wd_page_get_password:
 * @self: a page
 *
 * Returns: whether a page that is not the service's asks for a password
 */
WdPagePassword *
wd_page_get_password (WdPage *self)
{
  g_return_val_if_fail (WD_IS_PAGE (self), NULL);

  return self->password;
}
