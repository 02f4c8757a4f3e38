# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The markup of switches and links. `data-truth` marks the elements that a person would accept as
the target: the control if it is visible, else its drawing and the row of that one setting."""

import re
from html import escape, unescape

TRUTH = ' data-truth'

# The styles that hide an input behind its drawing. Nothing can be scrolled to on the side {start}.
DRAWINGS = {
    'clip': 'position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip:rect(0 0 0 0)',
    'opacity': 'opacity:0;position:absolute;inset:0;width:48px;height:24px;margin:0',
    'zero': 'width:0;height:0;margin:0;opacity:0;position:absolute',
    'away': 'position:absolute;{start}:-9999px',
}

# The elements that hide all of their content.
HIDINGS = {
    'display': '<div style="display:none">{}</div>',
    'attribute': '<div hidden>{}</div>',
    'visibility': '<div style="visibility:hidden">{}</div>',
    'zero': '<div style="width:0;height:0;overflow:hidden">{}</div>',
    'away': '<div style="position:absolute;{start}:-9999px;width:600px">{}</div>',
    'details': '<details><summary>…</summary>{}</details>',
    'left': '<div style="position:fixed;top:0;left:0;width:260px;height:100%;'
            'transform:translateX(-100%)">{}</div>',
    'right': '<div style="position:fixed;top:0;right:0;width:260px;height:100%;'
             'transform:translateX(100%)">{}</div>',
    'top': '<div style="position:fixed;left:0;right:0;top:-300px;height:300px">{}</div>',
    'bottom': '<div style="position:fixed;left:0;right:0;top:100vh;height:300px">{}</div>',
    'beyond': '<div style="overflow:hidden"><div style="position:relative;{end}:-1200px">{}'
              '</div></div>',
    'clipped': '<div style="clip-path:inset(0 0 100% 0)">{}</div>',
    'transparent': '<div style="opacity:0">{}</div>',
    'turned': '<div style="transform:rotateY(180deg);backface-visibility:hidden">{}</div>',
}
CLOSED = ('left', 'right', 'top', 'bottom')
UNPAINTED = ('beyond', 'clipped', 'transparent', 'turned')


# How a part of a name is written.
PARTS = {
    '': '{}',
    'contents': '<span style="display:contents">{}</span>',
    'slot': '<x-part><template shadowrootmode="open"><slot></slot></template>{}</x-part>',
    'style': '<style>.{}::before {{ content: "{}" }}</style><i class="{}"></i>',
    'attribute': '<style>i.said::before {{ content: attr(data-part) }}</style>'
                 '<i class="said" data-part="{}"></i>',
    'svg': '<svg width="9" height="9"><title>{}</title></svg> ',
    'title': '<i title="{}"></i> ',
}


def write(part, text, kind):
    """A part of a name. In a style there are no entities and no ends of lines."""
    if part == 'style':
        return PARTS[part].format(kind, re.sub(r'\s*\n\s*', ' ', unescape(text)), kind)
    return PARTS[part].format(text)


def hide(page, hiding, inner):
    return HIDINGS[hiding].format(inner, start=start(page), end=end(page))


def start(page):
    return 'right' if page.is_rtl else 'left'


def end(page):
    return 'left' if page.is_rtl else 'right'


class Switch:
    """One setting: a control and its name, as a row of the page."""

    def __init__(self, page, name, token, ident, state, is_marked=False, disabled='',
                 is_other=False):
        self.page = page
        self.name = escape(name)
        self.text = write(page.part, self.name, f'whole-{ident}')
        if is_other and page.negation is not None:
            word = escape(page.say('off')) + ' '
            self.text = write(page.negation, word, f'before-{ident}') + self.text
            self.name = word + self.name
        if is_other and page.qualifier is not None:
            words = ' ' + escape(page.say('research'))
            self.text += write(page.qualifier, words, f'after-{ident}')
            self.name += words
        self.token = token
        self.ident = ident
        self.state = state
        self.mark = TRUTH if is_marked else ''
        self.disabled = disabled
        # A div is disabled by aria-disabled only.
        if disabled and (page.control == 'div' or page.shell):
            self.disabled = 'aria'

    @property
    def is_native(self):
        return self.page.is_native

    @property
    def naming(self):
        """A div cannot have a label, nor a name."""
        naming = self.page.naming
        if self.page.control != 'div' or naming in ('labelledby', 'aria-label'):
            return naming
        return 'beside' if self.page.is_alone else 'labelledby'

    def control(self):
        attributes = {'id': self.ident}
        if self.naming == 'labelledby':
            attributes['aria-labelledby'] = self.token or f'{self.ident}-name'
        elif self.token and (self.page.is_alone or self.page.control == 'div' or self.page.shell):
            attributes['id'] = self.token
        elif self.token:
            attributes['name'] = self.token
        if self.naming == 'aria-label':
            attributes['aria-label'] = self.name
        if self.page.control != 'checkbox':
            attributes['role'] = 'switch'
        if self.disabled == 'aria':
            attributes['aria-disabled'] = 'true'
        if self.page.busy == 'control':
            attributes['aria-busy'] = 'true'
        self.id = attributes['id']

        if self.page.shell:
            return self.shell(attributes)
        return self.native(attributes) if self.is_native else self.drawn(attributes)

    def shell(self, attributes):
        """A switch round an input, with the name and the id on either of them."""
        is_on = self.state == 'on'
        inner = ('<input type="checkbox" style="display:block;opacity:0;margin:0;width:48px;'
                 'height:24px"{}{}>')
        checked = ' checked' if is_on == (self.page.shell == 'right') else ''
        told = {'role': 'switch', 'class': f'drawn {self.state}', 'tabindex': '0',
                'aria-checked': str(is_on).lower()}
        if self.page.naming in ('for', 'wrap'):
            del attributes['role']
            content = inner.format(checked, written(attributes))
            return f'<span{written(told)}{self.mark}>{content}</span>'

        content = inner.format(checked, written({'aria-hidden': 'true', 'tabindex': '-1'}))
        return f'<div{written(attributes | told)}{self.mark}>{content}</div>'

    def native(self, attributes):
        flags = ' checked' if self.state == 'on' else ''
        if self.disabled == 'attribute':
            flags += ' disabled'
        if self.page.has_stale_attribute:
            attributes['aria-checked'] = 'false' if self.state == 'on' else 'true'
        if self.page.drawing:
            attributes['style'] = DRAWINGS[self.page.drawing].format(start=start(self.page))
            return f'<input type="checkbox"{flags}{written(attributes)}>'

        return f'<input type="checkbox"{flags}{written(attributes)}{self.mark}>'

    def drawn(self, attributes):
        if self.state in ('on', 'off', 'mixed'):
            attributes['aria-checked'] = {'on': 'true', 'off': 'false'}.get(self.state, 'mixed')
        attributes['class'] = f'drawn {self.state}'
        if self.page.control == 'div':
            return f'<div tabindex="0"{written(attributes)}{self.mark}></div>'

        flags = ' disabled' if self.disabled == 'attribute' else ''
        content = '<span class="knob"></span>'
        if self.page.is_worded:
            content = escape(self.page.say('off' if self.state == 'off' else 'on'))
        return f'<button type="button"{flags}{written(attributes)}{self.mark}>{content}</button>'

    def box(self):
        """The control with its drawing, if that is another element."""
        control = self.control()
        if not self.page.drawing or not self.is_native:
            return control

        # Within a label there cannot be another one.
        if self.naming == 'wrap':
            drawing = f'<span class="drawn {self.state}"{self.mark}></span>'
        else:
            drawing = f'<label class="drawn {self.state}" for="{self.id}"{self.mark}></label>'
        return f'<div class="toggle"{self.mark}>{control}{drawing}</div>'

    def row(self):
        box = self.box()
        if self.page.word:
            is_on = (self.state == 'on') == (self.page.word == 'right')
            box += f'<span>{escape(self.page.say("on" if is_on else "off"))}</span>'
        if self.page.wrapping:
            box = f'<div style="display:contents">{box}</div>'
        is_hidden = self.is_native and (self.page.drawing or self.page.shell)
        mark = self.mark if is_hidden else ''
        if self.naming == 'wrap':
            row = f'<label class="row"{mark}><span class="name">{self.text}</span>{box}</label>'
        elif self.naming == 'for':
            row = (f'<div class="row"{mark}><label class="name" for="{self.id}"{mark}>{self.text}'
                   f'</label>{box}</div>')
        else:
            ident = (self.token or f'{self.ident}-name') if self.naming == 'labelledby' else ''
            name = f'<p class="name"{written({"id": ident})}>{self.text}</p>'
            row = f'<div class="row"{mark}>{name}{box}</div>'

        if self.disabled == 'fieldset':
            row = f'<fieldset disabled>{row}</fieldset>'
        if self.page.busy == 'row':
            row = f'<div aria-busy="true">{row}</div>'
        return row


def pair(page, ident):
    """Radio buttons or two buttons, which set a state and are no switch."""
    name, on, off = escape(page.label), escape(page.say('on')), escape(page.say('off'))
    is_on = page.state == 'on'
    if page.control == 'radios':
        options = ''.join(
            f'<label><input type="radio" name="{ident}"{" checked" if checked else ""}> {text}'
            f'</label> ' for text, checked in ((on, is_on), (off, not is_on)))
    else:
        options = ''.join(
            f'<button type="button" aria-pressed="{str(pressed).lower()}">{text}</button> '
            for text, pressed in ((on, is_on), (off, not is_on)))

    token = page.token or f'{ident}-name'
    return (f'<div class="row" role="group" aria-labelledby="{token}">'
            f'<p class="name" id="{token}">{name}</p><div>{options}</div></div>')


def menu(page):
    """A list to choose the state from, by the id of the switch."""
    choices = ''.join(f'<option{" selected" if name == page.state else ""}>{escape(page.say(name))}'
                      '</option>' for name in ('on', 'off'))
    ident = page.token or 'setting'

    return (f'<div class="row"><label for="{ident}">{escape(page.label)}</label>'
            f'<select id="{ident}">{choices}</select></div>')


LOOKS = {
    'role': '<div role="link" tabindex="0" class="link">{}</div>',
    'tabindex': '<div tabindex="0" class="link">{}</div>',
    'button': '<button type="button" class="link">{}</button>',
}


def link(name, attributes, second_line='', is_marked=False):
    """A link as a row or an entry of a list, with a second line or the present state."""
    mark = TRUTH if is_marked else ''
    text = escape(name)
    if second_line:
        text = f'<strong>{text}</strong> <p>{escape(second_line)}</p>'

    return f'<a class="link"{written(attributes)}{mark}>{text}</a>'


def written(attributes):
    return ''.join(f' {name}="{escape(str(value))}"' for name, value in attributes.items()
                   if value is not None and value != '')
