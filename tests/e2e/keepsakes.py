# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a person can make of a result, by keys alone: from the result, and from its entry in the
history. Tab leads to every control on the way, and each way back to where it began."""

import screen
from app import wait
from companion import STEPS
from keeping import set_stay
from troubles import install_browser
from ways import check

NAME, EMAIL = 'Mara Muster', 'mara@example.org'


def report_off(stage):
    """Comes to a result beside the person's own browser."""
    visitor = stage.start('--companion')
    for step in STEPS:
        visitor.wait_for_focus(step)
        visitor.press_mnemonic('is off' if step == 'switch' else 'done')
    visitor.wait_for_focus('told')
    return visitor


def open_entry(visitor):
    visitor.activate('results')
    visitor.wait_for('newest first')
    visitor.activate('told')


def visit(stage, offer):
    """The two places where the offer is made: who is there, its name there, and which it is."""
    visitor = report_off(stage)
    yield visitor, offer, 'the result'
    open_entry(visitor)
    yield visitor, f'{offer} later', 'an entry of the history'


def save_file(stage, visitor, name, dialogs=1):
    """Answers where to save a file, with which so many dialogs end, and returns it."""
    file = stage.home / name
    file.unlink(missing_ok=True)
    visitor.app.enter_dialog()
    visitor.press_key('ctrl+a')
    screen.type_text(str(file))
    visitor.press_key('Return')
    visitor.app.return_from_dialog(dialogs)
    wait(file.exists, f'the file {name}')
    return file


def proof(stage):
    for visitor, offer, place in visit(stage, 'save proof'):
        visitor.activate(offer)
        visitor.app.enter_dialog()
        visitor.activate('save')
        file = save_file(stage, visitor, 'proof.pdf', dialogs=2)
        yield check(file.read_bytes().startswith(b'%PDF'), f'from {place}, a proof is saved')
        visitor.wait_for_focus(offer)
        yield 'which leads back to where it began'
        visitor.press_key('Return')
        visitor.app.enter_dialog()
        visitor.move_focus('print')
        visitor.app.leave_dialog()
        visitor.wait_for_focus(offer)
        yield 'and so does Escape'


def letter(stage):
    for visitor, offer, place in visit(stage, 'write'):
        visitor.activate(offer)
        visitor.wait_for('letter')
        for field, text in (('your name', NAME), ('your email', EMAIL)):
            visitor.move_focus(field)
            visitor.press_key('ctrl+a')
            screen.type_text(text)
        visitor.activate('save letter')
        file = save_file(stage, visitor, 'letter.pdf')
        yield check(file.read_bytes().startswith(b'%PDF'), f'from {place}, a letter is saved')
        visitor.activate('save text')
        text = save_file(stage, visitor, 'letter.txt').read_text()
        yield check(NAME in text and EMAIL in text, 'with what was typed in it', text)
        visitor.move_focus('print')
        visitor.press_key('Escape')
        visitor.wait_for_focus(offer)
        yield 'and the way back leads to where it began'


def reminder(stage):
    opened = install_browser(stage.home)
    for visitor, offer, place in visit(stage, 'remind'):
        visitor.activate(offer)
        visitor.app.enter_dialog()
        visitor.activate('add to calendar')
        visitor.wait_for_focus('in calendar')
        wait(opened.exists, 'the calendar')
        yield check(opened.read_text().endswith('.ics'), f'from {place}, the calendar gets an entry')
        opened.unlink()
        visitor.activate('save as file')
        file = save_file(stage, visitor, 'reminder.ics')
        visitor.wait_for_focus('one step left')
        yield check('BEGIN:VEVENT' in file.read_text(), 'which can be saved, too')
        visitor.move_focus('open in calendar')
        visitor.app.leave_dialog()
        visitor.wait_for_focus(offer)
        yield 'and Escape leads to where it began'


def preferences(stage):
    for stay, (visitor, offer, place) in zip(('true', 'false'), visit(stage, 'save proof')):
        visitor.move_focus(offer)
        set_stay(stage, visitor, stay)
        visitor.wait_for_focus(offer)
        yield f'from {place}, a choice is made, and Escape leads back'
        visitor.press_key('ctrl+comma')
        visitor.app.enter_dialog()
        visitor.move_focus('delete everything')
        visitor.move_focus('stay')
        visitor.app.leave_dialog()
        visitor.wait_for_focus(offer)
        yield 'Tab leads to each of the preferences, and round'
