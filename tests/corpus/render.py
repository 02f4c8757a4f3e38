# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes a page down."""

import json
import re
from html import escape

import controls
import covers
import judge

STYLE = '''
body { margin: 0; font: 16px sans-serif }
header, nav, main, aside, footer { padding: 8px 16px }
ul { list-style: none; padding: 0; margin: 4px 0 }
.row { display: flex; justify-content: space-between; gap: 24px; max-width: 640px; padding: 6px 0 }
.name { margin: 0 }
.link { display: inline-block; padding: 3px 0 }
.toggle { position: relative; width: 48px; height: 24px; flex: none }
.drawn { display: block; width: 48px; height: 24px; border-radius: 12px; background: #777;
  border: 0; padding: 0; flex: none }
.on { background: #084 }
.knob { display: block; width: 16px; height: 16px; border-radius: 8px; background: #fff }
iframe { display: block; width: 560px; height: 300px; border: 2px solid #ccc }
'''

CLASSES = ('row', 'name', 'link', 'toggle', 'drawn', 'on', 'off', 'knob')


def html(page):
    content = target(page, page.state)
    cover = covers.html(page)
    top, main, end = areas(page)
    slot, script = place(page, content)

    if page.place == 'home':
        main = main.replace('{}', slot, 1)
        end = end.replace('{}', slot, 1)
        aside = ''
    else:
        main = main.replace('{}', '', 1)
        end = end.replace('{}', '', 1)
        aside = f'<div class="card">{slot}</div>'

    lang = f' lang="{page.lang}"' if page.lang else ''
    direction = ' dir="rtl"' if page.is_rtl else ''
    text = (f'<!doctype html>\n<html{lang}{direction}><head><meta charset="utf-8">'
            f'<title>{title(page, bool(script))}</title><style>{STYLE}</style></head>\n<body>\n'
            f'{top}\n{aside}{main}\n{end}\n{cover}{script}</body></html>\n')

    return hashed(page, text) if page.is_hashed else text


def title(page, is_waiting=False):
    """The title, by which the test knows that the page is ready."""
    return f'Page {page.number}{" …" if is_waiting else ""}'


def areas(page):
    """The parts around the target, which takes the place of the braces."""
    say = lambda name: escape(page.say(name))
    entry = lambda name, href: f'<li><a class="link" href="{href}">{say(name)}</a></li>'
    heading = escape(page.heading)
    search = f'<input type="search" aria-label="{say("title")}">'
    top = (f'<header><nav><a class="link" href="/feed/">LinkedIn</a> '
           f'<a class="link" href="/jobs/">Jobs</a> {search}</nav></header>')
    end = f'<footer><ul>{entry("help", "/help/linkedin/")}{{footer}}</ul></footer>'
    settings = (f'<nav><ul>{entry("account", "/mypreferences/d/categories/account")}{{list}}'
                f'{entry("ads", "/mypreferences/d/categories/ads")}'
                f'{entry("notifications", "/mypreferences/d/categories/notifications")}'
                f'</ul></nav>')

    if page.step == 'profile':
        main = f'<main id="main">{{}}<h1>Feed</h1>{posts()}</main>'
    elif page.step == 'settings-link':
        main = f'<main id="main"><h1>Alex Muster</h1><p>{say("research")}</p>{posts()}</main>'
        end = end.replace('{footer}', '<li>{}</li>')
    elif page.step == 'privacy':
        settings = settings.replace('{list}', '{}')
        main = f'<main id="main"><h1>{say("account")}</h1><p>{say("mail")}</p></main>'
    elif page.step == 'row':
        main = (f'<main id="main"><h1>{heading}</h1><ul>'
                f'{entry("copy", "/mypreferences/d/download-my-data")}<li>{{}}</li>'
                f'{entry("research", "/mypreferences/d/settings/policy-and-academic-research")}'
                f'</ul></main>')
    else:
        main = f'<main id="main"><h1>{heading}</h1>{{}}<p>{say("copy")}</p></main>'

    if page.step in ('privacy', 'row', 'switch'):
        main = settings.replace('{list}', entry('title', '/mypreferences/d/')) + main
    return top, main, end.replace('{footer}', '')


def posts():
    people = (('Kim Beispiel', 'kim-beispiel'), ('Robin Probe', 'robin-probe'))
    return ''.join(f'<article><p><a class="link" href="/in/{slug}/">{name}</a></p><p>…</p>'
                   f'</article>' for name, slug in people)


def target(page, state):
    """The target with its copies and decoys, or those alone."""
    before, after = neighbours(page)
    parts = []
    is_target = judge.truth(page) == 'found'
    if page.hidden:
        parts.append(controls.hide(page, page.hidden, one(page, 0, state, False)))
    else:
        parts += [one(page, index, state, is_target) for index in range(page.count)]

    # A copy has the opposite state, so that the test notices if it is taken for the target.
    opposite = {'on': 'off', 'off': 'on'}.get(state, 'on')
    copies = [controls.hide(page, hiding, one(page, 5 + index, opposite, False))
              for index, hiding in enumerate(page.hidden_copies)]

    inner = ''.join(copies[:1] + before + parts + after + copies[1:])
    return scrolled(page, wrapped(page, inner))


def one(page, index, state, is_marked):
    ident = f'setting-{index}'
    if page.control in ('radios', 'buttons') and page.is_switch:
        return controls.pair(page, ident)
    if page.is_switch:
        return controls.Switch(page, page.label, page.token, ident, state, is_marked,
                               page.disabled).row()

    return controls.link(page.label, {'href': page.address}, page.second_line, is_marked) + ' '


def neighbours(page):
    if page.is_switch:
        states = ('off', 'on')
        others = [controls.Switch(page, name, token, f'other-{index}', states[index % 2],
                                  negation=page.negation).row()
                  for index, (name, token) in enumerate(page.decoys)]
    else:
        others = [controls.link(name, {'href': href}) + '<br>' for name, href in page.decoys]
        others += [controls.link(page.label, attributes) + '<br>' for attributes in page.traps]

    split = len(others) // 2
    return others[:split], others[split:]


def wrapped(page, inner):
    names = ('div', 'section', 'div', 'div', 'div', 'article')
    for depth in range(page.wrappers):
        name = names[depth % len(names)]
        inner = f'<{name} class="card">{inner}</{name}>'
    return inner


def scrolled(page, inner):
    filler = '<div style="height:1600px"></div>'
    if page.scroller == 'below':
        return filler + inner + filler
    if page.scroller == 'inside':
        return f'<div style="height:260px;overflow:auto">{filler}{inner}{filler}</div>'
    if page.scroller == 'nested':
        inner = f'<div style="height:200px;overflow-y:scroll">{filler}{inner}{filler}</div>'
        return f'<div style="height:320px;overflow:auto">{filler}{inner}{filler}</div>'
    return inner


def place(page, content):
    """The content of the document at the target, and the script that inserts the target."""
    if not page.host and not page.arrival:
        return content, ''

    earlier = ''
    if page.arrival == 'replaced':
        earlier = target(page, {'on': 'off', 'off': 'on'}.get(page.state, page.state))
    arrive = {
        '': f'mount({quoted(content)}, ready);',
        'late': f'setTimeout(() => mount({quoted(content)}, ready), 100);',
        'replaced': f'mount({quoted(earlier)}, () => setTimeout(() => '
                    f'mount({quoted(content)}, ready), 100));',
    }[page.arrival]
    script = (f'<script>const slot = document.querySelector(".slot"), dir = "{page.direction}";\n'
              f'const style = {quoted(f"<style>{STYLE}</style>")};\n'
              f'const ready = () => document.title = {quoted(title(page))};\n'
              f'function mount(html, done) {{ {MOUNTS[page.host]} }}\n{arrive}</script>')

    return '<div class="slot"></div>', script


MOUNTS = {
    '': 'slot.innerHTML = html; done()',
    'shadow': '''const host = document.createElement("x-setting");
  host.style.display = "block"; slot.replaceChildren(host);
  host.attachShadow({ mode: "open" }).innerHTML = style + html; done()''',
    'nested': '''const outer = document.createElement("x-page");
  const inner = document.createElement("x-setting");
  outer.style.display = inner.style.display = "block"; slot.replaceChildren(outer);
  outer.attachShadow({ mode: "open" }).append(inner);
  inner.attachShadow({ mode: "open" }).innerHTML = style + html; done()''',
    'srcdoc': '''const frame = document.createElement("iframe");
  frame.srcdoc = `<!doctype html><html dir=${dir}>` + style + html; frame.onload = done;
  slot.replaceChildren(frame)''',
    'blank': '''const frame = document.createElement("iframe");
  slot.replaceChildren(frame);
  frame.contentDocument.dir = dir;
  frame.contentDocument.body.innerHTML = style + html; done()''',
}


def quoted(text):
    return json.dumps(text, ensure_ascii=False).replace('</', '<\\/')


def hashed(page, text):
    """The classes and ids as a bundler leaves them."""
    letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
    names = {name: f'_{"".join(page.random.choices(letters, k=8))}' for name in CLASSES + ('card',)}

    def rename(match):
        return (match[1] + match[2] +
                ' '.join(names.get(name, name) for name in match[3].split()) + match[4])

    text = re.sub(r'(class=)(\\?")([^"\\]*)(\\?")', rename, text)
    text = re.sub(r'\.(%s)(?= \{)' % '|'.join(CLASSES), lambda match: '.' + names[match[1]], text)
    return re.sub(r'\b(setting|other)-(\d)', lambda match: f'ember{match[2]}{match[1][0]}7', text)
