#!/usr/bin/env python3
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes the corpus of a guide whose setting is another kind of control than a switch: its page as it
may be built, each with its truth. The same seed gives the same bytes, whatever the version of Python.

    kinds.py x-grok-training            a checkbox among others
    kinds.py chatgpt-model-training     a row that tells the state, and the dialog that it opens
    kinds.py github-copilot-training    a list to choose from, among others

What is right is said here beside each choice: FOUND, or ABSTAIN for what nobody may point at. The
choice that says less decides; with EITHER, opinions differ."""

import argparse
import json
from html import escape
from pathlib import Path
from random import Random

from guide import Guide

SEED = 20261130
COUNT = 300
GUIDES = Path(__file__).resolve().parents[2] / 'data/guides'

FOUND, EITHER, ABSTAIN = 'found', 'either', 'abstain'
TRUTH = ' data-truth'
STYLE = ('<style>body{margin:8px;font:14px sans-serif}main{display:block;max-width:560px}'
         'label.box{display:flex;gap:8px;position:relative;padding:6px}'
         'label.box input{position:absolute;inset:0;margin:0;opacity:0}'
         '.drawn{flex:none;width:16px;height:16px;border:2px solid #555}'
         '.row{display:flex;gap:12px;justify-content:space-between;padding:6px}'
         '.dialog{position:fixed;inset:40px;background:#fff;border:1px solid #555;padding:8px}'
         '[role=switch]{width:40px;height:20px}</style>')


class Page:
    """What is chosen at random, and what follows from it for the truth."""

    def __init__(self, random, labels):
        self.random = random
        self.labels = labels
        self.choices = []
        self.truth = FOUND
        self.state = random.choice(('on', 'off'))
        self.is_told = True         # whether the state can be read
        self.lang = 'en'
        self.disabled = ''

    def choose(self, what, *ways):
        """One of pairs of a way and what it makes of the truth; the first is what is usual."""
        way, truth = ways[0] if self.random.random() < 0.5 else self.random.choice(ways)
        self.choices.append(f'{what}-{way}')
        self.limit(truth)
        return way

    def limit(self, truth):
        if truth == ABSTAIN:
            self.truth = truth

    def word(self, has_id=False):
        """The label, as it may be written: in a language, and with words round it."""
        known = FOUND if has_id else ABSTAIN
        self.lang = self.random.choice(sorted(self.labels))
        text = self.random.choice(self.labels[self.lang])
        way = self.choose('label', ('plain', FOUND), ('plain', FOUND), ('upper', FOUND),
                          ('split', FOUND), ('unknown', known), ('negated', known),
                          ('longer', known))
        self.is_told = self.is_told and way in ('plain', 'upper', 'split')
        if way == 'unknown':
            self.lang, text = 'sv', 'Inställning för träning av språkmodeller med mina uppgifter'
        elif way == 'negated':
            text = f'Do not {text[0].lower()}{text[1:]}'
        elif way == 'longer':
            text = f'{text} and for advertising of selected partners'
        html = escape(text.upper() if way == 'upper' else text)
        return html.replace(' ', ' <span>', 1) + '</span>' if way == 'split' else html


def order(page, make, others):
    """The target, as it is made, somewhere among others; or none, two, or another one that cannot be
    seen."""
    way = page.choose('count', ('one', FOUND), ('none', ABSTAIN), ('two', ABSTAIN),
                      ('hidden', FOUND))
    rows = [make()] if way != 'none' else []
    rows += {'two': [make()], 'hidden': [f'<div style="display:none">{make()}</div>']}.get(way, [])
    rows += page.random.sample(others, page.random.randrange(len(others) + 1))
    page.random.shuffle(rows)
    return ''.join(rows)


def checkbox(page, text, is_on, mark='', disabled=''):
    """A row with a checkbox, as it may be built; the row is what a person sees of a drawn one."""
    checked = ' checked' if is_on else ''
    page.idents += 1
    ident = f'c{page.idents}'
    return {
        'drawn': f'<label class="box"{mark}><span>{text}</span><span class="drawn"></span>'
                 f'<input type="checkbox"{checked}{disabled}{mark}></label>',
        'plain': f'<label><input type="checkbox"{checked}{disabled}{mark}> <span>{text}</span>'
                 f'</label><br>',
        'for': f'<div class="row"><label for="{ident}">{text}</label>'
               f'<input type="checkbox" id="{ident}"{checked}{disabled}{mark}></div>',
        'aria': f'<div class="row"><span id="{ident}">{text}</span><div role="checkbox" tabindex="0"'
                f' aria-checked="{str(is_on).lower()}" aria-labelledby="{ident}" class="drawn"'
                f'{disabled and " aria-disabled=true"}{mark}></div></div>',
    }[page.shape]


def checkboxes(page):
    page.idents = 0
    page.shape = page.choose('shape', ('drawn', FOUND), ('plain', FOUND), ('for', FOUND),
                             ('aria', FOUND))
    page.disabled = page.choose('use', ('free', FOUND), ('barred', FOUND)) == 'barred' \
        and ' disabled' or ''
    text = page.word()
    others = [checkbox(page, words, page.random.random() < 0.5) for words in (
        'Personalize your experience with Grok', 'Remember your conversation history',
        'Show the latest posts first')]
    wrapper = page.choose('round', ('known', FOUND), ('bare', FOUND))
    rows = order(page, lambda: checkbox(page, text, page.state == 'on', TRUTH, page.disabled),
                 others)
    # The only one where the setting is known to stand may have been renamed, which is told.
    is_lone = wrapper == 'known' and not any(other in rows for other in others)
    if is_lone and {'label-negated', 'label-longer'} & set(page.choices) and \
            {'count-one', 'count-hidden'} & set(page.choices):
        page.truth = EITHER
    known = ' data-testid="xaiDataSharingSettings"' if wrapper == 'known' else ''
    return f'<main><div{known}><h2>Grok</h2>{rows}</div></main>'


def row(page):
    """The row, and maybe the dialog that it has opened."""
    has_id = page.choose('id', ('known', FOUND), ('none', FOUND)) == 'known'
    text = page.word(has_id)
    words = {'on': 'On', 'off': 'Off'} if page.lang != 'de' else {'on': 'Ein', 'off': 'Aus'}
    way = page.choose('state', ('space', FOUND), ('block', FOUND), ('colon', FOUND),
                      ('hidden', FOUND), ('none', FOUND), ('other', FOUND), ('both', FOUND))
    said = {
        'space': f' {words[page.state]}',
        'block': f'</span><span style="display:block">{words[page.state]}',
        'colon': f': {words[page.state]}',
        'hidden': f' <span hidden>{words["on"]}</span>{words[page.state]}',
        'none': '',
        'other': ' for some chats',
        'both': f' {words["off"]} {words["on"]}',
    }[way]
    page.is_told = page.is_told and way in ('space', 'block', 'colon', 'hidden')
    # More words may be more of the name.
    if not has_id and way in ('other', 'both'):
        page.limit(ABSTAIN)
    is_open = page.choose('dialog', ('closed', FOUND), ('open', FOUND)) == 'open'
    mark = '' if is_open else TRUTH
    ident = ' data-testid="improve-model-open-modal-button"' if has_id else ''
    rows = (f'<button class="row"{ident}{mark}><span>{text}{said}</span></button>'
            '<button class="row"><span>Export data</span></button>')
    if is_open:
        page.truth, page.is_told = FOUND, True
        rows += (f'<div role="dialog" class="dialog"><p>{text}</p><button role="switch" '
                 f'aria-checked="{str(page.state == "on").lower()}" data-testid="'
                 f'improve-model-toggle"{TRUTH}></button><button>Done</button></div>')
    return f'<nav><a href="/">Chat</a></nav><div role="tabpanel">{rows}</div>'


def choice(page, text, value, mark='', ident='l'):
    """A row with a list, as it may be built."""
    name = {'beside': '', 'aria-label': f' aria-label="{text}"',
            'labelledby': f' aria-labelledby="{ident}"'}[page.naming]
    options = ''.join(f'<option{" selected" if one == value else ""}>{one}</option>'
                      for one in ('Enabled', 'Disabled', value)[:2 + (value not in (
                          'Enabled', 'Disabled'))])
    control = {
        'select': f'<select{name}{mark}>{options}</select>',
        'menu': f'<button aria-haspopup="true"{name}{mark}><span>{value}</span></button>',
        'listbox': f'<button aria-haspopup="listbox"{name}{mark}>{value}</button>',
        'combobox': f'<div role="combobox" tabindex="0"{name}{mark}>{value}</div>',
    }[page.shape]
    more = '<p>Learn more about it.</p>' if page.is_described else ''
    return (f'<div class="row"><div><h3 id="{ident}">{text}</h3>{more}</div>'
            f'{control}</div>')


def choices(page):
    page.shape = page.choose('shape', ('menu', FOUND), ('select', FOUND), ('listbox', FOUND),
                             ('combobox', FOUND))
    page.naming = page.choose('naming', ('beside', FOUND), ('aria-label', FOUND),
                              ('labelledby', FOUND))
    page.is_described = page.choose('text', ('short', FOUND), ('long', FOUND)) == 'long'
    text = page.word()
    plain = text.replace('<span>', '').replace('</span>', '') if page.naming == 'aria-label' \
        else text
    value = page.choose('value', ('known', FOUND), ('other', FOUND))
    page.is_told = page.is_told and value == 'known'
    value = {'on': 'Enabled', 'off': 'Disabled'}[page.state] if value == 'known' else 'Limited'
    others = [choice(page, words, page.random.choice(('Enabled', 'Disabled')), ident=f'o{i}')
              for i, words in enumerate(('Suggestions matching public code',
                                         'Data for product improvements', 'Copilot in the CLI'))]
    return f'<main>{order(page, lambda: choice(page, plain, value, TRUTH), others)}</main>'


KINDS = {
    'x-grok-training': ('checkbox', '/settings/grok_settings', checkboxes),
    'chatgpt-model-training': ('switch', '/settings/data-controls', row),
    'github-copilot-training': ('setting', '/settings/copilot/features', choices),
}


def record(number, random, name, labels):
    step, path, build = KINDS[name]
    page = Page(random, labels)
    body = build(page)
    is_there = page.truth != ABSTAIN
    if not is_there:
        body = body.replace(TRUTH, '')
    state = page.state if page.is_told and is_there else 'unknown'
    return {
        'number': number, 'step': step, 'path': path, 'mutations': page.choices,
        'truth': page.truth, 'states': [state], 'enabled': is_there and not page.disabled,
        'cover': 'none', 'obstacles': ['none'], 'dpi': 96, 'magnification': 1, 'is_zoomed': False,
        'html': f'<!doctype html><html lang="{page.lang}"><meta charset="utf-8">'
                f'<title>Page {number}</title>{STYLE}{body}',
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition('\n')[0])
    parser.add_argument('guide', choices=KINDS)
    parser.add_argument('--count', type=int, default=COUNT)
    parser.add_argument('--page', type=int, metavar='N', help='write this page as HTML')
    parser.add_argument('--output', type=argparse.FileType('w', encoding='utf-8'), default='-')
    options = parser.parse_args()

    labels = Guide(GUIDES / f'{options.guide}.xml').targets[KINDS[options.guide][0]]
    random = Random(SEED)
    for number in range(1, options.count + 1):
        one = record(number, Random(random.getrandbits(64)), options.guide, labels)
        if options.page is None:
            print(json.dumps(one, ensure_ascii=False), file=options.output)
        elif options.page == number:
            print(one['html'], file=options.output)


if __name__ == '__main__':
    main()
