#!/usr/bin/python3
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What --inspect prints, with what status it ends, and what it leaves behind: on a display, but
without a bus."""

import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

from tap import SOURCE, Tap, environment, one_line, run

PROGRAM = sys.argv[1]
PAGES = SOURCE / 'tests/web/agent/pages.txt'
SITE = 'https://www.linkedin.com'
URL = f'{SITE}/mypreferences/d/settings/data-for-ai-improvement'
TARGET = '<input type="checkbox" id="allowDataForGenerativeAI" aria-label="Schalter">'
LABEL = 'Ihre Daten zum Schulen von KI-Modellen verwenden, um Inhalte zu erstellen'
HEAD = '''<!doctype html><html lang="de"><meta charset="utf-8"><style>
main { padding: 20px }
.hidden { position: absolute; width: 1px; height: 1px; clip: rect(0 0 0 0) }
.drawn { display: inline-block; width: 48px; height: 24px }
</style>'''
LARGEST = 50 * 1024 * 1024
PATIENCE = 90

MEMBERS = ['guide', 'url', 'step', 'language', 'sighting', 'candidates', 'elapsed_ms']
SIGHTING = ['outcome', 'reason', 'role', 'name', 'state', 'enabled', 'covered_by', 'rect',
            'obstacle', 'remedy', 'score', 'runner_up']

# Pages of the agent's tests, the outcome on each, and further members of the sighting.
SEEN = {
    'switch-wrapped': ('found', {'state': 'off', 'enabled': True, 'covered_by': None,
                                 'obstacle': None, 'remedy': None}),
    'switch-disabled': ('found', {'state': 'on', 'enabled': False}),
    'cover-cookies': ('found', {'covered_by': 'cookies'}),
    'switch-two': ('abstained', {'reason': 'several', 'rect': None}),
    'empty': ('absent', {'reason': None, 'rect': None, 'role': None, 'runner_up': None}),
    'hostile': ('found', {'state': 'on'}),
}

# Pages by their addresses, with the step and the obstacle that is told.
KNOWN = {
    '/login': ('real-captcha-dialog', 'sign-in', 'captcha'),
    '/authwall': ('real-captcha-dialog', 'sign-in', 'captcha'),
    '/signup/': ('empty', 'sign-in', 'join'),
    '/mob/x': ('empty', None, 'app'),
    '/feed/': ('real-cookies-guest', 'profile', 'cookies'),
}

# Pages that keep the program from an answer.
STUBBORN = {
    'loops': '<script>for (;;);</script>',
    'shows dialogs without end': '<script>for (;;) alert(1);</script>',
    'loops once it is loaded': '<script>onload = () => { for (;;); };</script>',
}

# Files that hold no page: their bytes, and a word of the complaint.
UNREADABLE = {
    'empty': (b'', 'empty'),
    'binary': (b'\x7fELF\0\0\1', 'not a web page'),
}


class Inspector:
    def __init__(self, folder):
        self.folder = folder
        self.home = folder / 'home'
        self.home.mkdir()
        (folder / 'run').mkdir(mode=0o700)
        self.env = environment(self.home, XDG_RUNTIME_DIR=str(folder / 'run'))

    def write(self, data):
        path = self.folder / 'page.html'
        path.write_bytes(data)
        return path

    def command(self, path, *options, url=URL):
        return [PROGRAM, f'--inspect={path}', f'--url={url}', *options]

    def run(self, path, *options, **values):
        return run(*self.command(path, *options, **values), env=self.env, timeout=PATIENCE)

    def start(self, path):
        # pylint: disable=consider-using-with
        return subprocess.Popen(self.command(path), env=self.env, text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def read(result):
    try:
        return json.loads(result.stdout)
    except ValueError:
        return {}


def descendants(pid):
    found = []
    for task in pathlib.Path(f'/proc/{pid}/task').glob('*/children'):
        try:
            children = task.read_text(encoding='utf-8').split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        for child in children:
            found += [int(child), *descendants(child)]
    return found


def stat_of(pid):
    """The name of a process and its further fields, from the state on; none if it has ended."""
    try:
        text = pathlib.Path(f'/proc/{pid}/stat').read_text(encoding='utf-8')
    except (FileNotFoundError, ProcessLookupError):
        return '', ['Z']
    name, fields = text[text.index('(') + 1:].rsplit(')', 1)
    return name, fields.split()


def is_running(pid):
    return stat_of(pid)[1][0] not in 'XZ'


def is_looping(pid):
    """Whether it is the process that runs the page, and has computed for more than a second."""
    name, fields = stat_of(pid)
    return name.startswith('WebKitWebProc') and int(fields[11]) > os.sysconf('SC_CLK_TCK')


def web_process_of(program):
    """The process that runs the page, once the page in it is looping."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for pid in descendants(program.pid):
            if is_looping(pid):
                return pid
        time.sleep(0.1)
    return None


def page_of_agent(name):
    body = PAGES.read_text(encoding='utf-8').partition(f'\n== {name}\n')[2].partition('\n== ')[0]
    return (HEAD + body.replace('{label}', LABEL)).encode()


def check_seen(tap, inspector):
    for page, (outcome, more) in SEEN.items():
        result = inspector.run(inspector.write(page_of_agent(page)))
        told = read(result)
        sighting = told.get('sighting', {})
        expected = 0 if outcome == 'found' else 3
        tap.check(result.returncode == expected, f'“{page}” ends with status {expected}',
                  f'status {result.returncode}\n{result.stderr}')
        tap.check(list(told) == MEMBERS and list(sighting) == SIGHTING,
                  f'“{page}” has all members in their order', result.stdout)
        tap.check(sighting.get('outcome') == outcome, f'“{page}” is {outcome}', result.stdout)
        for member, value in more.items():
            tap.check(sighting.get(member, 'missing') == value,
                      f'“{page}” has the right “{member}”', result.stdout)
        # The processes of WebKit warn of the lack of a bus in their own name.
        tap.check('widerspruch:' not in result.stderr, f'“{page}” leads to no complaint',
                  result.stderr)


def check_known(tap, inspector):
    for path, (page, step, obstacle) in KNOWN.items():
        result = inspector.run(inspector.write(page_of_agent(page)), url=SITE + path)
        told = read(result)
        sighting = told.get('sighting', {})
        tap.check((told.get('step', ''), sighting.get('obstacle')) == (step, obstacle),
                  f'“{path}” is of the step {step}, with the obstacle {obstacle}',
                  result.stdout + result.stderr)
        tap.check((sighting.get('remedy') is None) == (page == 'empty'),
                  f'“{path}” tells where the obstacle is, unless it is the page', result.stdout)


def check_options(tap, inspector):
    page = inspector.write(f'<!DOCTYPE html><style>input {{ position: fixed; right: 0; bottom: 0;'
                           f'width: 20px; height: 20px; margin: 0 }}</style><main>{TARGET}</main>'
                           .encode())
    result = inspector.run(page, '--viewport=1500x1200', '--repeat=20',
                           '--guide=linkedin-ai-training', url=f'{URL}?one=two#three')
    told = read(result)
    tap.check(told.get('guide') == 'linkedin-ai-training' and told.get('step') == 'switch' and
              told.get('url') == f'{URL}?one=two#three', 'it tells what it was asked for',
              result.stdout + result.stderr)
    tap.check(told.get('sighting', {}).get('rect') ==
              {'x': 1480, 'y': 1180, 'width': 20, 'height': 20},
              'the viewport has its exact size', result.stdout)
    elapsed = told.get('elapsed_ms', {})
    tap.check(elapsed.get('median', -1) >= 0 and elapsed.get('first', -1) >= 0,
              'it tells the times', result.stdout)
    tap.empty([path for path in inspector.home.rglob('*') if path.is_file()],
              'nothing was written into the home folder')


def check_stubborn(tap, inspector):
    for what, script in STUBBORN.items():
        result = inspector.run(inspector.write(f'<main>{TARGET}</main>{script}'.encode()))
        sighting = read(result).get('sighting', {})
        tap.check(result.returncode == 3 and sighting.get('reason') == 'unresponsive',
                  f'a page that {what} is said not to respond', result.stdout + result.stderr)


def check_crash(tap, inspector):
    program = inspector.start(inspector.write(b'<script>for (;;);</script>'))
    page = web_process_of(program)
    others = descendants(program.pid)
    if page is not None:
        os.kill(page, signal.SIGKILL)
    output, _ = program.communicate(timeout=PATIENCE)
    tap.check(program.returncode == 3 and '"crashed"' in output,
              'a page whose process ends is said to have crashed', output)
    end = time.monotonic() + PATIENCE
    while any(map(is_running, others)) and time.monotonic() < end:
        time.sleep(0.1)
    tap.empty(list(filter(is_running, others)), 'no process is left behind')


def check_large(tap, inspector):
    page = inspector.write(f'<main>{TARGET}</main>'.encode().ljust(LARGEST))
    result = inspector.run(page)
    tap.check(result.returncode in (0, 3) and list(read(result)) == MEMBERS,
              'a page of 50 MB comes to an end', result.stdout + result.stderr)
    with page.open('ab') as file:
        file.write(b'\n')
    result = inspector.run(page)
    tap.check(result.returncode == 2 and one_line(result.stderr) and '50 MB' in result.stderr,
              'a larger one is refused', result.stderr)


def check_unreadable(tap, inspector):
    pages = [(what, inspector.write, (data,), word) for what, (data, word) in UNREADABLE.items()]
    pages.append(('missing', pathlib.Path, (inspector.folder / 'missing.html',), 'missing.html'))
    pages.append(('folder', pathlib.Path, (inspector.folder,), str(inspector.folder)))
    pages.append(('device', pathlib.Path, ('/dev/zero',), '/dev/zero'))
    for what, make, arguments, word in pages:
        result = inspector.run(make(*arguments))
        tap.check(result.returncode == 2 and result.stdout == '' and one_line(result.stderr) and
                  word in result.stderr, f'a page that is {what} is refused in one line',
                  result.stdout + result.stderr)


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        inspector = Inspector(pathlib.Path(folder))
        for check in (check_seen, check_known, check_options, check_unreadable, check_stubborn,
                      check_crash, check_large):
            check(tap, inspector)
    tap.done()


main()
