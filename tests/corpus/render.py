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
dialog, [popover] { margin: 0 }
'''

# The test tells the place on a zoomed page by what is hit, and the bar of a scroller is hit in
# place of what lies under it.
NO_BARS = '::-webkit-scrollbar { display: none }\n'

PHOTO = '<img alt="" width="24" height="24" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'

DRAWER = 'position:fixed;overflow:auto;background:#fff;z-index:9;max-width:100%;max-height:100%;'
DRAWERS = {
    'left': DRAWER + 'left:0;top:0;bottom:0;width:420px',
    'right': DRAWER + 'right:0;top:0;bottom:0;width:420px',
    'top': DRAWER + 'left:0;right:0;top:0;height:260px',
    'bottom': DRAWER + 'left:0;right:0;bottom:0;height:260px',
}

# The page round a feed: the rail with the member's own card, and the place to begin a post.
FEEDS = {
    'ember': '''<div class="scaffold-layout__inner"><aside class="scaffold-layout__sidebar">{rail}
  <a class="link" href="/company/beispiel/">Beispiel</a></aside>
<main class="scaffold-layout__main"><h2>Feed</h2>{box}{posts}</main>
<aside class="scaffold-layout__aside"><a class="link" href="/in/luca-modell/">Luca</a></aside></div>
<aside id="msg-overlay"><a class="link" href="/in/toni-vorbild/">Toni</a></aside>''',
    'sdui': '''<main id="workspace"><div style="display:contents"><aside aria-label="{side}">{rail}
  <a class="link" href="/company/beispiel/">Beispiel</a></aside>
<section aria-label="Feed"><div role="list">{box}{posts}</div></section>
<aside aria-label="…"><a class="link" href="/in/luca-modell/">Luca</a></aside></div></main>''',
}

# How the photo beside the place to begin a post is told.
BOXES = (
    '<div id="shareboxProfilePictureComponentRef">{}</div>',
    '<div componentkey="shareboxProfilePicture_1">{}</div>',
)

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
    text = (f'<!doctype html>\n<html{lang}{direction}{zoomed(page, 0)}><head>'
            f'<meta charset="utf-8"><title>{title(page, bool(script))}</title>'
            f'<style>{style(page)}</style></head>\n<body{zoomed(page, 1)}>\n{covers.obstacle(page)}'
            f'{top}\n{aside}{main}\n{end}\n{cover}{script}</body></html>\n')

    return hashed(page, text) if page.is_hashed else text


def style(page):
    return STYLE + NO_BARS if page.zoom else STYLE


def zoomed(page, index):
    return f' style="zoom:{page.zoom[index]}"' if page.zoom else ''


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
           f'<a class="link" href="/jobs/">Jobs</a> {search}{me(page)}</nav></header>')
    guests = GUEST_LINK if page.is_guest else ''
    end = f'<footer><ul>{entry("help", "/help/linkedin/")}{guests}{{footer}}</ul></footer>'
    settings = (f'<nav><ul>{entry("account", "/mypreferences/d/categories/account")}{{list}}'
                f'{entry("ads", "/mypreferences/d/categories/ads")}'
                f'{entry("notifications", "/mypreferences/d/categories/notifications")}'
                f'</ul></nav>')

    if page.feed:
        main = feed(page)
    elif page.step == 'profile':
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
    if page.is_guest:
        top, main = top + GUEST_HEADER, main.replace('</main>', GUEST_FORM + '</main>')
    return top, main, end.replace('{footer}', '')


GUEST_HEADER = ('<p><a href="/login?session_redirect=x">→</a> '
                '<a href="/signup/cold-join?session_redirect=x">+</a></p>')
GUEST_FORM = ('<form action="https://www.linkedin.com/uas/login-submit"><input name="session_key">'
              '<input type="password" name="session_password"></form>')
GUEST_LINK = '<li><a class="link" href="/psettings/guest-controls">…</a></li>'


def me(page):
    """The person's own menu, which is empty until it is opened."""
    if not page.menu:
        return ''

    is_open = page.menu == 'open'
    inside = ''
    if is_open:
        inside = (controls.link(page.say('profile'), {'href': '/in/alex-muster/'},
                                is_marked=page.step == 'profile') + '<br>' +
                  controls.link(page.say('title'), {'href': HOME + '/mypreferences/d/'},
                                is_marked=True) + '<br>' +
                  controls.link(page.say('help'), {'href': HOME + '/help/linkedin/'}))

    return (f'<button aria-expanded="{str(is_open).lower()}">{PHOTO}</button>'
            f'<div{"" if is_open else " hidden"}>{inside}</div>')


HOME = 'https://www.linkedin.com'


def feed(page):
    own = one(page, 0, '', judge.truth(page) == 'found')
    rail = '{}' if 'rail' in page.own else ''
    photo = page.random.choice(BOXES).format('{}' if page.own == ('box',) else own)

    return FEEDS[page.feed].format(rail=rail, box=photo if 'box' in page.own else '',
                                   posts=posts(), side=page.say('profile'))


def posts():
    people = (('Kim Beispiel', 'kim-beispiel'), ('Robin Probe', 'robin-probe'))
    return ''.join(f'<article><p><a class="link" href="/in/{slug}/">{name}</a></p><p>…</p>'
                   f'</article>' for name, slug in people)


def target(page, state):
    """The target with its copies and decoys, or those alone."""
    before, after = neighbours(page)
    parts = []
    is_target = judge.truth(page) in ('found', 'either')
    if page.hidden:
        parts.append(controls.hide(page, page.hidden, one(page, 0, state, False)))
    else:
        parts += [one(page, index, state, is_target) for index in range(page.count)]

    # A copy has the opposite state, so that the test notices if it is taken for the target.
    opposite = {'on': 'off', 'off': 'on'}.get(state, 'on')
    copies = [controls.hide(page, hiding, one(page, 5 + index, opposite, False))
              for index, hiding in enumerate(page.hidden_copies)]

    # A feed that does not tell whose it is has no link of its owner.
    if page.feed and not page.own:
        parts = []
    inner = ''.join(copies[:1] + before + parts + after + copies[1:])
    return scrolled(page, wrapped(page, inner))


def one(page, index, state, is_marked):
    ident = f'setting-{index}'
    if page.control in ('radios', 'buttons') and page.is_switch:
        return controls.pair(page, ident)
    if page.control == 'select':
        return controls.menu(page)
    if page.is_switch:
        return controls.Switch(page, page.label, page.token, ident, state, is_marked,
                               page.disabled).row()

    if page.form:
        return controls.LOOKS[page.form].format(escape(page.label))
    return controls.link(page.label, {'href': page.address}, page.second_line, is_marked) + ' '


def neighbours(page):
    if page.is_switch:
        states = ('off', 'on')
        others = [controls.Switch(page, name, token, f'other-{index}', states[index % 2],
                                  is_other=True).row()
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
        inner = WRAPPINGS[page.wrapping].format(name, inner)
    if page.busy == 'page':
        inner = f'<section aria-busy="true">{inner}</section>'
    return f'<div{zoomed(page, 2)}>{inner}</div>' if page.zoom else inner


WRAPPINGS = {
    '': '<{0} class="card">{1}</{0}>',
    'contents': '<{0} style="display:contents">{1}</{0}>',
    'slots': '<x-{0}><template shadowrootmode="open"><div><slot></slot></div></template>{1}'
             '</x-{0}>',
}


def scrolled(page, inner):
    filler = '<div style="height:1600px"></div>'
    if page.scroller in DRAWERS:
        return f'<div style="{DRAWERS[page.scroller]}">{inner}</div>'
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
    # A feed that does not tell whose it is has no place for the target.
    has_place = page.place != 'home' or not page.feed or page.own
    if not has_place or (not page.host and not page.arrival):
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
              f'const style = {quoted(f"<style>{style(page)}</style>")};\n'
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
