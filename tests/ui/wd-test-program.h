/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The person's own browser, mail program and calendar, which does nothing but take down what it is
 * to open.
 *
 * - wd_test_program_install(): makes it the one that is used; gives its path
 * - wd_test_program_break(): makes one that cannot be started the one that is used
 * - wd_test_program_wait(): until it has been started; gives the address that it was to open
 */

char *wd_test_program_install (void);
void  wd_test_program_break   (void);
char *wd_test_program_wait    (const char *program);

G_END_DECLS
