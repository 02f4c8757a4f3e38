# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a scenario finds when it begins: the service behind its address, the screen, the installed
program, and a person to use it."""

import json
import os
import pathlib
import subprocess

from app import PATIENCE, App, Failure, read_command
from ear import Ear
from names import Names
from resolver import Resolver
from screen import Screen
from server import Server
from service import Service
from visitor import Visitor

NORMAL_DPI = 96


class Stage:
    def __init__(self, options, log, scenario):
        self.prefix = options.prefix
        self.folder = options.folder
        self.home = pathlib.Path(os.environ['HOME'])
        self.record = self.home / 'data/widerspruch/record.jsonl'
        self.names = Names(options.prefix, scenario.language)
        self.screen = Screen(options.folder)
        self.service = None
        self.server = None
        self.resolver = None
        self.app = None
        self.ear = None
        self._log = log
        if scenario.behaviour is not None:
            self.service = Service(scenario.behaviour)
            self.server = Server(self.service, options.prepared / 'tls')
            self.server.start()
            self.resolver = Resolver()

    def set_text_size(self, factor):
        """GTK reads the size of text from the resources of the display only."""
        resources = self.home / 'resources'
        resources.write_text(f'Xft.dpi: {factor * NORMAL_DPI:g}\n')
        os.environ['XENVIRONMENT'] = str(resources)

    def listen(self):
        """Hears from now on what a screen reader would."""
        self.ear = Ear(self._log.with_suffix('.heard'))
        return self.ear

    def start(self, *arguments, visitor=Visitor, guide='guide'):
        """Starts the program, and returns who uses it, with the guide chosen if there is one."""
        self.app = App.start(self.prefix, self._log, *arguments)
        person = visitor(self, self.app)
        if guide is not None and not arguments:
            person.choose(guide)
        return person

    def start_bare(self, changes, *arguments):
        """Starts the program with other variables, None for one that it is not given. Its widgets
        cannot be read if they keep it off the bus, so who uses it has to go by the screen."""
        environment = {name: value for name, value in (os.environ | changes).items()
                       if value is not None}
        with self._log.open('ab') as file:
            return subprocess.Popen(read_command(self.prefix) + list(arguments), env=environment,
                                    stdout=file, stderr=subprocess.STDOUT)

    def begin(self):
        """Starts the program and the way, and returns who goes it."""
        visitor = self.start()
        visitor.press('start')
        return visitor

    def adopt(self, pid):
        """Takes over a program that somebody else has started."""
        self.app = App(pid)
        return Visitor(self, self.app)

    def end(self):
        if self.app is not None:
            self.app.end()
        if self.ear is not None:
            self.ear.end()
        if self.server is not None:
            self.server.stop()

    def take_testimony(self):
        if self.service is None or not self.service.behaviour.witness:
            return
        if not self.service.take_testimony(PATIENCE):
            raise Failure('the page does not tell what it looks like')

    def read_record(self):
        """The verdicts that are kept, as “before after learned”."""
        lines = self.record.read_text().splitlines() if self.record.exists() else []
        return [' '.join(json.loads(line)[key] for key in ('before', 'after', 'learned'))
                for line in lines]

    def list_requests(self):
        if self.service is None:
            return []
        return [f'{one.method} {one.host}{one.path}{"" if one.by_page else " *"}'
                for one in self.service.log]
