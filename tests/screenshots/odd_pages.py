# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Pages at the address of the switch which have something else in its place, or something on it."""

import collections

import misbehaviour

LABEL = 'Ihre Daten zum Schulen von KI-Modellen verwenden, um Inhalte zu erstellen'
SWITCH = f'<label><input type="checkbox" checked> {LABEL}</label>'
PAGE = '''<!doctype html>
<html lang="de">
<title>Seite</title>
<style>body { font: 16px sans-serif } aside, .veil { position: fixed; inset: 0 }</style>
%s'''

# What the program says of the page in English, its main part, and what lies beside that.
OddPage = collections.namedtuple('OddPage', 'sentence main beside', defaults=('',))

ODD_PAGES = {
    'abstaining-choice': OddPage(
        'The page has several options to choose from here, so nothing is marked. Please '
        'choose yourself.',
        f'<fieldset><legend>{LABEL}</legend><label><input type="radio" name="a" checked> Ein'
        '</label> <label><input type="radio" name="a"> Aus</label></fieldset>'),
    'abstaining-folded': OddPage(
        'It’s in a collapsed section of this page. Open that section first.',
        f'<details><summary>Mehr</summary>{SWITCH}</details>'),
    'abstaining-frame': OddPage(
        'It’s in a part of the page that Widerspruch can’t inspect, so nothing is marked.',
        '<iframe sandbox style="width: 90vw; height: 90vh" '
        f"srcdoc='{SWITCH}'></iframe>"),
    'abstaining-hidden': OddPage(
        'It’s on this page but hidden. You may have to open a part of the page first.',
        f'<div style="height: 0; overflow: hidden">{SWITCH}</div>'),
    'abstaining-several': OddPage(
        'More than one place on this page could be meant, so nothing is marked.',
        f'<p>{SWITCH}<p>{SWITCH}'),
    'abstaining-weak': OddPage(
        'The page doesn’t look as expected, so nothing is marked.',
        '<label><input type="checkbox" checked> Daten für Werbung verwenden</label>'),
    'captcha': OddPage(
        'The page wants to make sure you’re human. Please solve its challenge. If that doesn’t '
        'work here, continue in your own browser.',
        '<p>Sind Sie ein Mensch?<p><iframe src="https://client-api.arkoselabs.com/" width=300 '
        'height=200></iframe>'),
    'code': OddPage(
        'The page is asking for a code that was sent to you or that an app shows. Passkeys and '
        'security keys don’t work here; if you need one, continue in your own browser.',
        '<label>Code <input autocomplete="one-time-code"></label>'),
    'covered': OddPage(
        'Something on the page covers it. If it asks a question, answer it; otherwise close it '
        'or scroll a little.', SWITCH, '<aside style="background: #ddd">Neu hier?</aside>'),
    'covered-by-chat': OddPage(
        'A chat window on the page covers it. Close or minimize the chat first.', SWITCH,
        '<aside class="msg-overlay-list-bubble" style="background: #ddd">Nachrichten</aside>'),
    'covered-by-dialog': OddPage(
        'A dialog on the page covers it. Answer the dialog first.', SWITCH,
        '<div class="veil" style="background: #0008"></div><div role="dialog" aria-modal="true" '
        'style="position: fixed; top: 200px; left: 50px; padding: 50px; background: #fff">Hallo'
        '</div>'),
}


def serve(page):
    """The service's answer with the page in place of its own."""
    text = PAGE % f'<main>{page.main}</main>{page.beside}'
    return lambda handler: handler.send(200, 'text/html', text, misbehaviour.LENIENT)
