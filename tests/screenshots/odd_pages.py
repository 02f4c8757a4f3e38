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
        'The page has buttons to choose from instead of a switch, so nothing is marked. Please '
        'choose yourself.',
        f'<fieldset><legend>{LABEL}</legend><label><input type="radio" name="a" checked> Ein'
        '</label> <label><input type="radio" name="a"> Aus</label></fieldset>'),
    'abstaining-folded': OddPage(
        'It is in a part of this page that is folded up. Open that part first.',
        f'<details><summary>Mehr</summary>{SWITCH}</details>'),
    'abstaining-frame': OddPage(
        'The page keeps this in a part that cannot be looked into, so nothing is marked.',
        '<iframe sandbox style="width: 90vw; height: 90vh" '
        f"srcdoc='{SWITCH}'></iframe>"),
    'abstaining-hidden': OddPage(
        'It is on this page, but not to be seen. Perhaps a part of the page has to be opened '
        'first.',
        f'<div style="height: 0; overflow: hidden">{SWITCH}</div>'),
    'abstaining-several': OddPage(
        'More than one thing on this page could be meant, so nothing is marked.',
        f'<p>{SWITCH}<p>{SWITCH}'),
    'abstaining-weak': OddPage(
        'The page does not look as expected, so nothing is marked.',
        '<label><input type="checkbox" checked> Daten für Werbung verwenden</label>'),
    'captcha': OddPage(
        'The page wants to know that you are human. Please solve its puzzle. In an embedded view '
        'that may fail; then go on in your own browser.',
        '<p>Sind Sie ein Mensch?<p><iframe src="https://client-api.arkoselabs.com/" width=300 '
        'height=200></iframe>'),
    'code': OddPage(
        'The page asks for a code that was sent to you or that an app shows. Passkeys and security '
        'keys do not work here; if you need one, go on in your own browser.',
        '<label>Code <input autocomplete="one-time-code"></label>'),
    'covered': OddPage(
        'Something on the page lies over it. If it asks something, answer it; if not, close it or '
        'scroll a little.', SWITCH, '<aside style="background: #ddd">Neu hier?</aside>'),
    'covered-by-chat': OddPage(
        'A chat window of the page lies over it. Close or fold the chat first.', SWITCH,
        '<aside class="msg-overlay-list-bubble" style="background: #ddd">Nachrichten</aside>'),
    'covered-by-dialog': OddPage(
        'A dialog of the page lies over it. Answer the dialog first.', SWITCH,
        '<div class="veil" style="background: #0008"></div><div role="dialog" aria-modal="true" '
        'style="position: fixed; top: 200px; left: 50px; padding: 50px; background: #fff">Hallo'
        '</div>'),
}


def serve(page):
    """The service's answer with the page in place of its own."""
    text = PAGE % f'<main>{page.main}</main>{page.beside}'
    return lambda handler: handler.send(200, 'text/html', text, misbehaviour.LENIENT)
