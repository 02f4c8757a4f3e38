/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-document.h"
#include "wd-guide.h"
#include "wd-record.h"

G_BEGIN_DECLS

/* A proof is made to fit one page, but what is smaller than this cannot be read without a glass. */
#define WD_PROOF_SCALE_MIN 0.4

/**
 * WdFact:
 * @name: what it is about
 * @value: what is the case
 */
typedef struct
{
  const char *name;
  char *value;
} WdFact;

GPtrArray  *wd_proof_list_facts      (WdGuide       *guide,
                                      WdRecordEntry *entry);
char       *wd_proof_dup_note        (WdGuide       *guide,
                                      WdRecordEntry *entry);
char       *wd_proof_dup_name        (WdGuide       *guide,
                                      WdRecordEntry *entry);
WdDocument *wd_proof_create_document (WdGuide       *guide,
                                      WdRecordEntry *entry,
                                      GdkTexture    *picture);

G_END_DECLS
