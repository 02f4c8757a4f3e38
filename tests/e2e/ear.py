# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a screen reader hears of the program. Run as a program of its own, as events come while the
test does something else, it writes each event to a file, a line of JSON each."""

import json
import pathlib
import subprocess
import sys

from app import wait

FOCUS = 'object:state-changed:focused'
DESCRIPTION = 'object:property-change:accessible-description'
ANNOUNCEMENT = 'object:announcement'
TYPED = 'object:text-changed:insert'


class Ear:
    def __init__(self, log):
        self._log = log
        self._past = 0              # how many events do not count any more
        log.unlink(missing_ok=True)
        self._process = subprocess.Popen([sys.executable, __file__, self._log])
        wait(self._log.exists, 'the ear')

    def list_events(self):
        lines = self._log.read_text().splitlines(keepends=True)
        return [json.loads(line) for line in lines if line.endswith('\n')]

    def list_said(self):
        """What a screen reader says by itself: what the focus comes to, a change of its
        description, and what is announced."""
        return [text for event in self.list_events()[self._past:] for text in says(event)]

    def wait_for(self, *words):
        """Waits until all these are said in one go."""
        def find():
            return any(all(word in said for word in words) for said in self.list_said())

        wait(find, f'{words} to be said')

    def forget(self):
        """From now on, what was said does not count."""
        self._past = len(self.list_events())

    def end(self):
        self._process.terminate()
        self._process.wait()


def says(event):
    if event['type'].startswith(FOCUS):
        yield f'{event["name"]}. {event["description"]}'
    elif event['type'].startswith(DESCRIPTION) and event['focused']:
        yield event['description']
    elif event['type'].startswith(ANNOUNCEMENT):
        yield event['data']


def listen(path):
    import gi
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi, GLib

    def hear(event):
        try:
            if event.type.startswith(FOCUS) and not event.detail1:
                return
            event.source.clear_cache()
            focused = event.source.get_state_set().contains(Atspi.StateType.FOCUSED)
            said = {'type': event.type, 'role': event.source.get_role_name(),
                    'name': event.source.get_name() or '',
                    'description': event.source.get_description() or '', 'focused': focused,
                    'data': event.any_data if isinstance(event.any_data, str) else ''}
        except GLib.Error:
            return                  # gone in the meantime
        with path.open('a') as file:
            file.write(json.dumps(said) + '\n')

    listener = Atspi.EventListener.new(hear)
    for kind in (FOCUS, DESCRIPTION, ANNOUNCEMENT, TYPED):
        listener.register(kind)
    path.touch()
    Atspi.event_main()


if __name__ == '__main__':
    listen(pathlib.Path(sys.argv[1]))
