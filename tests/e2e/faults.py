# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Everything that can go wrong around the program. Each fault is told in a sentence, with one thing
to do about it, after which the way goes on at the same step; the window answers at once all the
while. Each prints a line of a table: fault, sentence, longest answer, step."""

import collections
import os
import socket
import subprocess
import time

import misbehaviour
import portal
import sandbox
import screen
from app import find_desktop_file, is_alive, list_descendants, wait
from latency import Latency
from troubles import install_browser
from ways import check

MOST_MS = 100
HANGS_AFTER = 4                     # seconds, time to come and to hang
FIRST_PAGE = 60                     # seconds, without what is kept of a start before
LINGER = 5                          # seconds for what goes on without a word to show itself
SUSPENDED = 5                       # seconds


def ip(*words):
    subprocess.run(['ip', *words], check=True)


# Beginnings and ends

def answer(misbehave):
    def begin(stage):
        stage.service.fault = misbehave
    return begin


def behave(stage):
    stage.service.fault = None


def serve_with(certificate):
    def begin(stage):
        stage.server.stop()
        stage.server.start(certificate)
    return begin


def serve(stage):
    stage.server.start()


def stop_serving(stage):
    stage.server.stop()


def disconnect(stage):
    ip('address', 'flush', 'dev', 'lo')
    ip('link', 'set', 'lo', 'down')


def disconnect_idle(stage):
    """Takes the network away while no connection is open, as an open one would only stall."""
    stage.server.stop()
    stage.server.start()
    disconnect(stage)


def connect(stage):
    sandbox.set_up_network()


def forget_host(stage):
    """Adds a route to anywhere, so that the network itself seems to be well."""
    ip('route', 'add', 'default', 'dev', 'lo')
    (stage.folder / 'hosts').write_text('127.0.0.1 localhost\n')


def remember_host(stage):
    (stage.folder / 'hosts').write_text(sandbox.HOSTS)


def kill(process):
    """Kills a process, and gives WebKit the moment to notice that a person gives it, too."""
    def begin(stage):
        stage.app.kill_process(process)
        time.sleep(1)

    return begin


def forbid_sandbox(stage):
    """As a system does that allows no namespaces: WebKit would end the program."""
    subprocess.run(['mount', '--bind', '/bin/false', '/usr/bin/bwrap'], check=True)


def allow_sandbox(stage):
    subprocess.run(['umount', '/usr/bin/bwrap'], check=True)


def find_display_sockets():
    """The socket of the display, and where nobody looks for it."""
    socket = sandbox.SOCKETS / f'X{os.environ["DISPLAY"].removeprefix(":")}'
    return socket, socket.with_suffix('.hidden')


def hide_display(stage):
    """Leaves the display its abstract socket only, which no page can reach: WebKit would end the
    program."""
    socket, hidden = find_display_sockets()
    socket.rename(hidden)


def show_display(stage):
    socket, hidden = find_display_sockets()
    hidden.rename(socket)


def nothing(stage):
    pass


# What the person does meanwhile

def reload(visitor):
    visitor.press_key('F5')


def reload_and_click(visitor):
    """The page loads, but soon it reacts neither to a click nor to being left."""
    visitor.press_key('F5')
    time.sleep(HANGS_AFTER)
    screen.click(*visitor.app.point(0.7, 0.85))
    visitor.press_key('F5')


def look(visitor):
    pass


def press(*keys):
    def act(visitor):
        for key in keys:
            visitor.press(key)
    return act


# What shows that the way goes on

def find_ring(visitor):
    visitor.wait_for_ring()


def sign_in_again(visitor):
    """The session was in the process that is gone."""
    visitor.walk('marked')


def change_sides(visitor):
    """What the service refuses here it may show in the person's own browser."""
    visitor.wait_for('open in browser')


# How a fault begins and ends, the sentence or title by which it is told, and what is offered: if
# nothing is, the way goes on by itself. Then, what the person does to meet it, and to go on.
Fault = collections.namedtuple('Fault', 'name begin end told offer act back',
                               defaults=(reload, find_ring))


def at_service(name, misbehave, told, offer, **more):
    return Fault(name, answer(misbehave), behave, told, offer, **more)


START = [
    Fault('DNS failure', forget_host, remember_host, 'unknown host', 'try again', press('start')),
    Fault('no network at start', disconnect, connect, 'no network', 'try again', press('go on')),
    Fault('no sandbox', forbid_sandbox, allow_sandbox, 'no sandbox', 'own browser',
          press('start'), change_sides),
    Fault('no display in the sandbox', hide_display, show_display, 'no sandbox', 'own browser',
          press('password', 'start'), change_sides),
]
NETWORK = [
    Fault('no network in mid-walk', disconnect_idle, connect, 'no network', 'try again'),
    Fault('connection refused', stop_serving, serve, 'no connection', 'try again'),
    at_service('connection reset', misbehaviour.reset, 'no connection', 'try again'),
    at_service('redirect loop', misbehaviour.lead_in_a_circle, 'loop', 'try again'),
]
CAPTIVE = at_service('captive portal', misbehaviour.lead_to(portal.URL), 'outside', 'in browser')
SLOW = [
    at_service('1 kB/s', misbehaviour.crawl, 'loading', None),
    at_service('stalled', misbehaviour.stall, 'stalled', 'reload'),
]
TLS = [Fault(f'TLS {name}', serve_with(name), serve_with('right'), 'not secure', 'try again')
       for name in ('expired', 'other-host', 'self-signed')]
HTTP = [
    at_service(f'HTTP {status}', misbehaviour.answer_with(status), told, 'try again')
    for status, told in ((404, 'not found'), (429, 'too many'), (500, 'service'), (503, 'service'))
] + [
    at_service('HTTP 403', misbehaviour.answer_with(403), 'denied', 'own browser',
               back=change_sides)
]
PROCESS = [
    Fault('web process killed', kill('WebKitWebProcess'), nothing, 'stopped', 'load again', look),
    at_service('web process hung', misbehaviour.hang, 'stalled', 'reload', act=reload_and_click),
    at_service('out of memory', misbehaviour.devour, 'memory', 'load again'),
    Fault('network process killed', kill('WebKitNetworkProcess'), nothing, 'sign in again', None,
          back=sign_in_again),
]
WOKEN = Fault('machine suspended', nothing, nothing, 'marked', None)
PAGE = [
    at_service('CSP sandbox', misbehaviour.send_sandboxed, 'unseen', 'open'),
    at_service('blank page', misbehaviour.send_blank, 'missing', 'open'),
    at_service('endless mutation', misbehaviour.mutate, 'is on', None),
    at_service('dialogs in a loop', misbehaviour.insist, 'stalled', 'reload'),
    at_service('50 MB page', misbehaviour.send_huge, 'is on', None),
]


def take_offer(stage, visitor, fault):
    """In the place of the page there is only one button; elsewhere it is known by its name."""
    name = stage.names.get(fault.offer)
    offer = visitor.find_action_below(fault.told) or visitor.wait_for(fault.offer)
    yield check(offer is not None and offer.name == name, f'{fault.name}: “{name}” is offered',
                offer)
    fault.end(stage)
    visitor.app.click(offer)


def measure(stage):
    return Latency(find_desktop_file(stage.prefix).stem, sandbox.get_display(stage.folder))


def meet(stage, visitor, fault, step='row'):
    """Begins a fault, and takes what is offered, if anything is. The window is asked all the time,
    until the way goes on."""
    with measure(stage) as latency:
        fault.begin(stage)
        fault.act(visitor)
        if fault.offer is None:
            time.sleep(LINGER)
        sentence = visitor.read(fault.told)
        if fault.offer is not None:
            yield from take_offer(stage, visitor, fault)
        fault.back(visitor)
        if fault.offer is None:
            fault.end(stage)
    yield from judge(stage, visitor, fault.name, sentence, latency, step)


def judge(stage, visitor, fault, sentence, latency, step='row'):
    print(f'# {fault} | {sentence} | {latency.worst_ms:.0f} ms | {stage.names.get(step)}',
          flush=True)
    yield check(visitor.is_at(step), f'{fault}: the way goes on at the same step')
    yield check(latency.worst_ms <= MOST_MS, f'{fault}: the window answered within {MOST_MS} ms',
                latency.worst_ms)


def start_program(stage):
    """Without animations, which the processor draws here in place of a graphics card: they would be
    most of what is measured."""
    settings = stage.home / 'config' / 'gtk-4.0' / 'settings.ini'
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('[Settings]\ngtk-enable-animations=0\n')
    return stage.start()


def begin_walk(stage):
    visitor = start_program(stage)
    visitor.press('start')
    visitor.wait_for_ring()
    return visitor


def list_lacks(home):
    """What a machine may lack, as variables that the program is started with. All paths lead into
    the scenario's own folder, as WebKit makes folders that are missing."""
    nowhere = str(home / 'none' / 'at' / 'all')
    elsewhere = dict.fromkeys(('XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME',
                               'XDG_STATE_HOME'))
    lacks = {
        'no home': {'HOME': nowhere, **elsewhere},
        'read-only home': {'HOME': '/sys', **elsewhere},
        'no session bus': {'DBUS_SESSION_BUS_ADDRESS': f'unix:path={nowhere}'},
        'silent session bus': {'DBUS_SESSION_BUS_ADDRESS': f'unix:path={home / "silent"}'},
        'no accessibility bus': {'GTK_A11Y': 'none', 'NO_AT_BRIDGE': '1'},
        'no icons': {'XDG_DATA_DIRS': nowhere},
        'no such locale': {'LC_ALL': 'xx_YY.UTF-8'},
        'no portal': {'GTK_USE_PORTAL': '1'},
    }
    together = {name: value for changes in lacks.values() for name, value in changes.items()}
    return lacks | {'nothing of all that': together}


def practise(stage, lack, changes):
    """The practice needs nothing of what the machine lacks."""
    program = stage.start_bare(changes, '--practice')
    since = time.monotonic()
    wait(lambda: screen.find_ring(stage.screen.grab()) or program.poll() is not None, 'the ring',
         FIRST_PAGE)
    print(f'# {lack} | {time.monotonic() - since:.0f} s', flush=True)
    yield check(program.poll() is None, f'{lack}: the practice shows its page, and the ring on it')
    program.terminate()
    program.wait()
    wait(lambda: screen.find_ring(stage.screen.grab()) is None, 'the window to go')


def bare(stage):
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(str(stage.home / 'silent'))
        silent.listen()
        for lack, changes in list_lacks(stage.home).items():
            yield from practise(stage, lack, changes)


def start(stage):
    """No page was shown yet. The second time, the way goes on where it was left."""
    for fault in START:
        stage.service.greet_again()
        visitor = start_program(stage)
        yield from meet(stage, visitor, fault,
                        'sign in' if fault.back is change_sides else 'switch')
        visitor.app.end()


def network(stage):
    opened = install_browser(stage.home)
    visitor = begin_walk(stage)
    for fault in NETWORK:
        yield from meet(stage, visitor, fault)

    with portal.open_portal():
        yield from meet(stage, visitor, CAPTIVE)
    yield check(opened.read_text() == portal.URL, 'the browser is led to the portal', opened)


def meeting(faults, step='row'):
    def run(stage):
        visitor = begin_walk(stage)
        for fault in faults:
            yield from meet(stage, visitor, fault, step)
    return run


slow = meeting(SLOW)
tls = meeting(TLS)
http = meeting(HTTP)
page = meeting(PAGE, 'switch')


def process(stage):
    visitor = begin_walk(stage)
    for fault in PROCESS:
        yield from meet(stage, visitor, fault)

    # A program that is suspended cannot be asked, so it is only afterwards.
    stage.app.suspend(SUSPENDED)
    yield from meet(stage, visitor, WOKEN)


def display(stage):
    visitor = begin_walk(stage)
    processes = list_descendants(visitor.app.pid)
    sandbox.replace_display(stage.folder)
    status = visitor.app.wait_for_end()
    yield check(status >= 0, 'without a display the program ends, and does not crash', status)
    wait(lambda: not any(is_alive(pid) for pid in processes),
         'the end of its processes')

    stage.service.greet_again()
    visitor = start_program(stage)
    with measure(stage) as latency:
        sentence = visitor.read('go on')
        visitor.press('go on')
        visitor.wait_for_ring()
    yield from judge(stage, visitor, 'display lost', sentence, latency, 'switch')
