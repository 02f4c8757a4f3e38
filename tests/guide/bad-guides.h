/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Whether xmllint, given the schema, accepts a guide. */
typedef enum
{
  REFUSED,
  ACCEPTED,
  MALFORMED,
} Verdict;

/* What a guide with a mistake is an edit of. */
typedef enum
{
  GOOD_1,
  GOOD_2,
  GOOD_NEW,
  GOOD_FORM,
  GOOD_SERVICE,
} Base;

/**
 * BadGuide:
 * @name: its name, which begins with the nick of the #WdGuideError that the reader gives
 * @verdict: what xmllint says of it
 * @from: what to replace in the good guide: a text, or all between two texts with “…” between them;
 *   %NULL for the whole guide
 * @to: what to replace it with; where the error is told stands a “|”, unless that is behind the end
 * @from2: what else to replace
 * @to2: what to replace that with
 * @base: what to edit: the good guide of format 1, the same in format 2, one with all that is new
 *   there, one whose goal is a page, or the good service
 *
 * A guide or a service with one mistake, as an edit of a good one. A quotation mark is written as “'”, a NUL
 * as “\1”.
 */
typedef struct
{
  const char *name;
  Verdict verdict;
  const char *from;
  const char *to;
  const char *from2;
  const char *to2;
  Base base;
} BadGuide;

#define TEN(text) text text text text text text text text text text
#define FOUR(text) text text text text
#define SIXTEEN(item) \
  item ("0") item ("1") item ("2") item ("3") item ("4") item ("5") item ("6") item ("7") \
  item ("8") item ("9") item ("10") item ("11") item ("12") item ("13") item ("14") item ("15")

#define HOST(n) "<host name='h" n ".example'/>"
#define LABEL(n) "<label lang='en'>" n "</label>"
#define PATTERN(n) " /p" n
#define SECTION(n) "<section><title>" n "</title><text>x</text></section>"
#define STEP(n) "<step id='s" n "' path='/s'><title>t</title><text>x</text></step>"
#define STEP2(n) "<step id='t" n "' path='/s'><title>t</title><text>x</text></step>"

#define GUIDE "<guide xmlns='urn:widerspruch:guide'"
#define SERVICE "<service name='Tea &amp; Cake'"

static const BadGuide bad_guides[] = {
  { "attribute-href-switch", ACCEPTED, "<target role='switch'",
    "|<target role='switch' href='/x'" },
  { "attribute-unknown", REFUSED, "<summary>", "|<summary lang='en'>" },
  { "attribute-unknown-step", REFUSED, "<step id='cup'", "|<step id='cup' name='x'" },
  { "attribute-goal-want", ACCEPTED, "<step id='cup'", "|<step id='cup'",
    "service='tea'", "service='tea' goal='page'", GOOD_2 },
  { "attribute-service-1", REFUSED, GUIDE, "|" GUIDE " service='tea'" },
  { "attribute-want-early", ACCEPTED, "<target role='link'…>",
    "|<target role='button' want='on'>" },
  { "attribute-want-link", ACCEPTED, "<target role='switch'", "|<target role='link'" },

  { "duplicate-attribute", MALFORMED, "<step id='cup'", "|<step id='cup' id='cup2'" },
  { "duplicate-element", REFUSED, "<why>", "|<summary>B</summary><why>" },
  { "duplicate-host", ACCEPTED, "<host name='id.", "|<host name='" },
  { "duplicate-link", ACCEPTED, "<link path='/enter'/>", "|<link path='/enter' lang='DE'/>" },
  { "duplicate-obstacle", ACCEPTED, "<obstacle kind='join'", "|<obstacle kind='app'" },
  { "duplicate-step", ACCEPTED, "<step id='cup'", "|<step id='kitchen'" },
  { "duplicate-term", ACCEPTED, "<step id='cup'", "|<step id='pot'" },
  { "duplicate-word", ACCEPTED, "<word state='on' lang='de'>Zwei Würfel</word>",
    "|<word state='on' lang='de'>No sugar</word>", .base = GOOD_NEW },
  { "duplicate-title-late", REFUSED, "</section>", "|<title>Again</title></section>" },

  { "element-after", REFUSED, "<link path='/enter'/>", "<link path='/enter'/>|<text>late</text>" },
  { "element-markup", REFUSED, "It is warm.", "It is |<b>warm</b>." },
  { "element-misplaced", REFUSED, "<help", "|<summary>x</summary><help" },
  { "element-place", REFUSED, "“{label}”</title>", "“{label}”</title>|<tea/><cake/>" },
  { "element-root", REFUSED, NULL, "|<html/>\n" },
  { "element-unknown", REFUSED, "<summary>A summary</summary>", "|<subtitle>A summary</subtitle>" },

  { "element-root-guide", REFUSED, "<?xml…</service>\n", "|<guide/>\n", .base = GOOD_SERVICE },
  { "element-service-2", REFUSED, "<title>", "|<service name='x' origin='https://x.example'/><title>",
    .base = GOOD_2 },
  { "element-word-1", ACCEPTED, "<label lang='en'>Cup</label>",
    "<label lang='en'>Cup</label>|<word state='off' lang='en'>None</word>" },
  { "element-wall-2", REFUSED, "<obstacle", "|<wall kind='app' path='/'/><obstacle",
    .base = GOOD_SERVICE },

  { "format-namespace", REFUSED, GUIDE, "|<guide xmlns='urn:widerspruch:other'" },
  { "format-no-namespace", REFUSED, GUIDE, "|<guide" },
  { "format-no-number", REFUSED, GUIDE " id='tea-1' format='1'", "|" GUIDE " id='tea-1'" },
  { "format-number", REFUSED, GUIDE " id='tea-1' format='1'", "|" GUIDE " id='tea-1' format='3'" },
  { "format-service", REFUSED, "<service…format='2'",
    "|<service xmlns='urn:widerspruch:guide' id='tea' format='1'", .base = GOOD_SERVICE },

  { "limit-hosts", ACCEPTED, "<host name='tea.example'/>",
    SIXTEEN (HOST) "|<host name='x.example'/>" },
  { "limit-label", ACCEPTED, "<label lang='de'>Kanne", "|<label lang='de'>" TEN (TEN ("ää")) "ä" },
  { "limit-labels", ACCEPTED, "<label lang='de'>", FOUR (SIXTEEN (LABEL)) "|<label lang='de'>" },
  { "limit-patterns", ACCEPTED, "<step id='enter' kind='sign-in' path='/enter*…'",
    "|<step id='enter' kind='sign-in' path='/enter*" SIXTEEN (PATTERN) "'" },
  { "limit-sections", ACCEPTED, "<section>", SIXTEEN (SECTION) SIXTEEN (SECTION) "|<section>" },
  { "limit-steps", ACCEPTED, "<step id='enter'",
    SIXTEEN (STEP) SIXTEEN (STEP2) "|<step id='enter'" },
  { "limit-text", ACCEPTED, "<text>It is warm.", "|<text>" TEN (TEN (TEN ("ää"))) "ä" },

  { "missing-evidence", ACCEPTED, "<target role='switch'…</label>",
    "|<target role='switch' region='main' want='off'>" },
  { "missing-extent", REFUSED, "<extent>",
    "|<term id='x'><label lang='en'>x</label></term><extent>" },
  { "missing-extent-text", REFUSED, "<text>One cup…<section>", "|<section>" },
  { "missing-extent-title", REFUSED, "<title>What is not reached…<text>", "|<text>" },
  { "missing-id", REFUSED, GUIDE " id='tea-1'", "|" GUIDE },
  { "missing-lang", REFUSED, "<label lang='en'>Cup", "|<label>Cup" },
  { "missing-last-target", ACCEPTED, "“{cup}”", "“{pot}”", "<step id='cup'…</target>",
    "|<step id='cup' path='/kitchen/cups'><title>Turn it off</title><text>Turn it.</text>" },
  { "missing-form", ACCEPTED, "<step id='enter'…<step id='sent'", "|<step id='sent'",
    .base = GOOD_FORM },
  { "missing-name-service", REFUSED, "<service…id='tea' format='2' name='Tea &amp; Cake'",
    "|<service xmlns='urn:widerspruch:guide' id='tea' format='2'", .base = GOOD_SERVICE },
  { "missing-service-1", REFUSED, "<service name…<title>", "|<title>" },
  { "missing-service-2", REFUSED, GUIDE, "|" GUIDE, " service='tea'", "", GOOD_2 },
  { "missing-origin", REFUSED, SERVICE "…>", "|" SERVICE ">" },
  { "missing-path", REFUSED, "<step id='cup'…>", "|<step id='cup'>" },
  { "missing-revised", REFUSED, GUIDE "…>", "|" GUIDE " id='tea-1' format='1'>" },
  { "missing-role", REFUSED, "<target role='switch'", "|<target" },
  { "missing-section-text", REFUSED, "<section>\n      <title>Why cake</title>…</text>",
    "|<section><title>Why cake</title>" },
  { "missing-step", REFUSED, GUIDE, "|" GUIDE, "<step…</guide>", "</guide>" },
  { "missing-summary", REFUSED, "<summary>…<why>", "|<why>" },
  { "missing-term-label", REFUSED, "<term id='pot'>…</term>", "|<term id='pot'></term>" },
  { "missing-token", ACCEPTED, "<target role='button' attribute='data-testid' token='sugar'",
    "|<target role='button' attribute='data-testid'", .base = GOOD_NEW },
  { "missing-want-word", ACCEPTED, "token='sugar' want='off'", "token='sugar'",
    "<word state='off' lang='en'>No sugar", "|<word state='off' lang='en'>No sugar", GOOD_NEW },
  { "missing-word", ACCEPTED, "<step id='sugar'", "|<step id='sugar'",
    "<word state='off' lang='en'>None</word>", "", GOOD_NEW },
  { "missing-want", ACCEPTED, "<step id='cup'", "|<step id='cup'", " want='off'", "" },
  { "missing-wall-path", REFUSED, "<wall kind='app' path='/spoon'", "|<wall kind='app'" },

  { "reference-close-brace", ACCEPTED, "<text>The {pot}", "|<text>The pot}" },
  { "reference-empty", ACCEPTED, "<text>The {pot}", "|<text>The {}" },
  { "reference-in-why", ACCEPTED, "<text>It is warm.", "|<text>The {pot} is warm." },
  { "reference-no-labels", ACCEPTED, "<text>The {pot}", "|<text>The {enter}" },
  { "reference-open-brace", ACCEPTED, "<text>The {pot}", "|<text>The {pot" },
  { "reference-own", ACCEPTED, "<text>Open the door.", "|<text>Open “{label}”." },
  { "reference-service", ACCEPTED, GUIDE, "|" GUIDE, "service='tea'", "service='coffee'", GOOD_2 },
  { "reference-unknown", ACCEPTED, "<text>The {pot}", "|<text>The {kettle}" },

  { "syntax-binary", MALFORMED, NULL, "\x7f" "ELF|\1\1\2\n" },
  { "syntax-cdata", ACCEPTED, "<text>It is warm.", "<text>|<![CDATA[It is warm.]]>" },
  { "syntax-comment", MALFORMED, "<!-- A comment between", "<!-- A comment |\xff between" },
  { "syntax-cut-off", MALFORMED, "</section>\n  </why>…</guide>\n", "</sec" },
  { "syntax-doctype", ACCEPTED, "<!-- All that a guide may have. -->", "|<!DOCTYPE guide>" },
  { "syntax-empty", MALFORMED, NULL, "|" },
  { "syntax-entity", MALFORMED, "<text>It is warm.<", "<text>It is &warm;.<|" },
  { "syntax-instruction", ACCEPTED, "<!-- A comment between elements -->", "|<?php echo 1 ?>" },
  { "syntax-not-closed", MALFORMED, "A summary</summary>", "A summary</sumary>|" },
  { "syntax-not-utf8", MALFORMED, "warm", "w|\xff" "rm" },
  { "syntax-text-after", MALFORMED, "</guide>\n", "</guide>\nt|ext\n" },
  { "syntax-two-roots", MALFORMED, "</guide>\n", "</guide>\n|<guide/>\n" },

  { "text-blank", REFUSED, "<text>It is warm.", "|<text> \n\t " },
  { "text-comment", ACCEPTED, "It is warm.", "It is |<!-- very --> warm." },
  { "text-control", ACCEPTED, "<text>It is warm.", "|<text>It is&#13;warm." },
  { "text-empty", REFUSED, "<text>It is warm.", "|<text>" },
  { "text-empty-label", REFUSED, "<label lang='de'>Kanne", "|<label lang='de'>" },
  { "text-in-guide", REFUSED, GUIDE, "|" GUIDE, "<summary>", "stray <summary>" },
  { "text-in-link", REFUSED, "<link path='/enter'/>", "|<link path='/enter'>x</link>" },
  { "text-in-step", REFUSED, "<step id='enter'",
    "|<step id='enter'", "Enter</title>", "Enter</title> stray" },

  { "value-confirmation", ACCEPTED, "<step id='sent' path='/kitchen/sent'",
    "|<step id='sent' path='/kitchen*'", .base = GOOD_FORM },
  { "value-confirmation-page", ACCEPTED, "<step id='sent' path='/kitchen/sent'",
    "|<step id='sent' path='/kitchen/form /kitchen/sent'", .base = GOOD_FORM },
  { "value-date", ACCEPTED, GUIDE " id='tea-1' format='1' revised='2024-02-29'",
    "|" GUIDE " id='tea-1' format='1' revised='2023-02-29'" },
  { "value-date-shape", REFUSED, GUIDE " id='tea-1' format='1' revised='2024-02-29'",
    "|" GUIDE " id='tea-1' format='1' revised='29.02.2024'" },
  { "value-goal", REFUSED, GUIDE, "|" GUIDE, "service='tea'", "service='tea' goal='none'", GOOD_2 },
  { "value-help", REFUSED, "<help href='https", "|<help href='http" },
  { "value-help-user", REFUSED, "<help href='https://", "|<help href='https://www.tea.example@" },
  { "value-host", REFUSED, "<host name='tea.example'", "|<host name='tea.example:8080'" },
  { "value-href", REFUSED, "<target role='link' region='contentinfo' href='…'",
    "|<target role='link' region='contentinfo' href='https://www.tea.example/cups'" },
  { "value-id", REFUSED, GUIDE " id='tea-1'", "|" GUIDE " id='Tea 1'" },
  { "value-id-empty", REFUSED, GUIDE " id='tea-1'", "|" GUIDE " id=''" },
  { "value-id-long", REFUSED, GUIDE " id='tea-1'", "|" GUIDE " id='" TEN ("aaaaaa") "aaaaa'" },
  { "value-id-reserved", ACCEPTED, "<step id='cup'", "|<step id='label'" },
  { "value-kind", REFUSED, "<step id='enter' kind='sign-in'", "|<step id='enter' kind='sign-up'" },
  { "value-language", REFUSED, "<label lang='de-AT'", "|<label lang='de_AT'" },
  { "value-language-name", REFUSED, "<label lang='de-AT'", "|<label lang='german'" },
  { "value-link", REFUSED, "<link path='/enter'/>", "|<link path='//evil.example/'/>" },
  { "value-link-address", REFUSED, "<link path='/enter'/>",
    "|<link path='https://evil.example/'/>" },
  { "value-link-language", REFUSED, "<link path='/enter/de' lang='de'",
    "|<link path='/enter/de' lang=''" },
  { "value-attribute", REFUSED, "<target role='button' attribute='data-testid'",
    "|<target role='button' attribute='*'", .base = GOOD_NEW },
  { "value-targets", ACCEPTED, "<target role='checkbox' want='off'",
    "|<target role='checkbox' want='on'", .base = GOOD_NEW },
  { "value-word", REFUSED, "<word state='on' lang='de'", "|<word state='sent' lang='de'",
    .base = GOOD_NEW },
  { "value-name", ACCEPTED, SERVICE, "|<service name=' Tea'" },
  { "value-origin-http", REFUSED, SERVICE " origin='https", "|" SERVICE " origin='http" },
  { "value-origin-path", REFUSED, SERVICE " origin='…'",
    "|" SERVICE " origin='https://www.tea.example/'" },
  { "value-origin-practice", REFUSED, SERVICE " origin='https", "|" SERVICE " origin='practice" },
  { "value-path", REFUSED, "<step id='enter' kind='sign-in' path='/enter* /",
    "|<step id='enter' kind='sign-in' path='/enter* " },
  { "value-path-empty", REFUSED, "<step id='enter' kind='sign-in' path='/enter* /door/*'",
    "|<step id='enter' kind='sign-in' path=' '" },
  { "value-obstacle", REFUSED, "<obstacle kind='join'", "|<obstacle kind='moat'" },
  { "value-obstacle-of-tour", REFUSED, "<obstacle kind='join'", "|<obstacle kind='disabled'" },
  { "value-obstacle-path", REFUSED, "<wall kind='app' path='/spoon'",
    "|<wall kind='app' path='spoon'" },
  { "value-wall", REFUSED, "<wall kind='app'", "|<wall kind='code'" },
  { "value-pages-fragment", REFUSED, "<step id='enter' kind='sign-in' path='/enter* /door/*'",
    "|<step id='enter' kind='sign-in' path='/enter#'" },
  { "value-pages-query", REFUSED, "<step id='enter' kind='sign-in' path='/enter* /door/*'",
    "|<step id='enter' kind='sign-in' path='/enter?#x'" },
  { "value-path-query", REFUSED, "<wall kind='app' path='/spoon'",
    "|<wall kind='app' path='/spoon?x=1'" },
  { "value-region", REFUSED, "<target role='switch' region='main'",
    "|<target role='switch' region='middle'" },
  { "value-role", REFUSED, "<target role='switch'", "|<target role='slider'" },
  { "value-selector-empty", REFUSED, "<cover kind='chat' selector='[class*=gossip i]'",
    "|<cover kind='chat' selector=''" },
  { "value-token-empty", REFUSED, "<target role='switch' region='main' token='cup-1 cup_2'",
    "|<target role='switch' region='main' token=''" },
  { "value-venue", REFUSED, "<service…venue='own-browser'",
    "|<service xmlns='urn:widerspruch:guide' id='tea' format='2' name='Tea' "
    "origin='https://www.tea.example' venue='moon'", .base = GOOD_SERVICE },
  { "value-want-sent", REFUSED, "<target role='switch'",
    "|<target role='switch'", "want='off'", "want='sent'" },
  { "value-want", REFUSED, "<target role='switch'",
    "|<target role='switch'", "want='off'", "want='unknown'" },
};
