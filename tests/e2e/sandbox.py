# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where a scenario runs: a private network in which www.linkedin.com is this machine, a display, a
session bus, a home and a locale of its own, and the installed program at its prefix."""

import argparse
import contextlib
import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import prepare
from app import is_alive, list_descendants, wait

SOCKETS = pathlib.Path('/tmp/.X11-unix')
SCREEN = '1280x900x24'
PR_SET_CHILD_SUBREAPER = 36
HOSTS = ('127.0.0.1 localhost www.linkedin.com linkedin.com x.com chatgpt.com '
         'forms.example\n')


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def furnish(folder):
    """What a scenario has for itself alone."""
    for name in ('home', 'runtime', 'x11'):
        (folder / name).mkdir(mode=0o700)
    (folder / 'hosts').write_text(HOSTS)
    (folder / 'resolv.conf').write_text('nameserver 127.0.0.1\n')


def make_environment(options, display, scenario):
    home = options.folder / 'home'
    return {
        'DISPLAY': display,
        'GDK_BACKEND': 'x11',
        'GSETTINGS_BACKEND': 'keyfile',
        **({} if scenario.opengl else {'GSK_RENDERER': 'cairo'}),
        'HOME': str(home),
        'LANG': f'{scenario.language}.UTF-8',
        'LOCPATH': str(options.prepared / 'locale'),
        'PATH': f'{options.prefix}/bin:/usr/bin:/bin:/usr/sbin:/sbin',
        'PYTHONDONTWRITEBYTECODE': '1',
        'XDG_CACHE_HOME': str(home / 'cache'),
        'XDG_CONFIG_HOME': str(home / 'config'),
        'XDG_DATA_DIRS': f'{options.prefix}/share:/usr/share',
        'XDG_DATA_HOME': str(home / 'data'),
        'XDG_RUNTIME_DIR': str(options.folder / 'runtime'),
        'XDG_STATE_HOME': str(home / 'state'),
    }


def hide_displays(folder):
    """Without sockets of its own, a display could lose its socket to one from another network,
    which sees neither the lock nor the address that it has taken."""
    SOCKETS.mkdir(mode=0o1777, exist_ok=True)
    run('mount', '--bind', str(folder / 'x11'), str(SOCKETS))


def start_display(folder, *name):
    """Starts a display whose pixels are in a file of the folder, of that name if one is given."""
    readable, writable = os.pipe()
    display = subprocess.Popen(['Xvfb', *name, '-displayfd', str(writable), '-screen', '0', SCREEN,
                                '-fbdir', str(folder), '-nolisten', 'tcp', '-noreset'],
                               pass_fds=[writable], stderr=subprocess.DEVNULL)
    os.close(writable)
    with os.fdopen(readable) as pipe:
        number = pipe.readline().strip()
    if not number:
        raise RuntimeError(f'Xvfb ended with status {display.wait()}.')
    (folder / 'display').write_text(str(display.pid))
    return f':{number}'


def get_display(folder):
    """The process of the display."""
    return int((folder / 'display').read_text())


def list_registries():
    """The processes that know who is on the accessibility bus of this network."""
    here = os.readlink('/proc/self/ns/net')
    found = []
    for folder in pathlib.Path('/proc').glob('[0-9]*'):
        try:
            if ((folder / 'comm').read_text() == 'at-spi2-registr\n' and
                    os.readlink(folder / 'ns' / 'net') == here):
                found.append(int(folder.name))
        except OSError:
            continue            # gone in the meantime
    return found


def replace_display(folder):
    """Breaks the display down and starts another one of its name, as the services of the session go
    on looking for that. The registry of the accessibility bus ends with the display; a program that
    still meets it stays unknown."""
    name = os.environ['DISPLAY']
    number = name.removeprefix(':')
    ending = [get_display(folder), *list_registries()]
    os.kill(ending[0], signal.SIGKILL)
    wait(lambda: not any(is_alive(pid) for pid in ending), 'the end of the display')
    # A display that is killed leaves its lock and its socket.
    for trace in (pathlib.Path(f'/tmp/.X{number}-lock'), SOCKETS / f'X{number}'):
        trace.unlink(missing_ok=True)
    start_display(folder, name)


def end_descendants():
    """Ends all that was started here, orphans included, as this process is their subreaper."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        until = time.monotonic() + 3
        for pid in list_descendants(os.getpid()):
            try:
                os.kill(pid, number)
            except ProcessLookupError:
                pass
        while time.monotonic() < until:
            try:
                if os.waitpid(-1, os.WNOHANG) == (0, 0):
                    time.sleep(0.05)
            except ChildProcessError:
                return


def set_up_network():
    run('ip', 'link', 'set', 'lo', 'up')
    # Without an address that is not loopback, getaddrinfo() finds no address family.
    run('ip', 'address', 'add', '192.0.2.1/32', 'dev', 'lo')


def make_binds(options):
    """What stands in for files of the machine, and what no scenario may change for the others."""
    prepared, folder = options.prepared, options.folder
    binds = {
        options.prefix: f'{prepared}/installed{options.prefix}',
        '/etc/hosts': folder / 'hosts',
        '/etc/resolv.conf': folder / 'resolv.conf',
        '/etc/ssl/certs/ca-certificates.crt': prepared / 'tls' / 'ca.crt',
        prepared: prepared,
    }
    return [word for place, file in binds.items()
            for word in ('--ro-bind', str(file), os.path.realpath(place))]


def run_inside(command, options, scenario):
    """Runs the command in a network, on a display and in a session of its own. It is given what to
    write its results to."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    try:
        if scenario.behaviour is not None:
            set_up_network()
        hide_displays(options.folder)
        environment = make_environment(options, start_display(options.folder), scenario)
        # What the session's own services print does not belong among the results.
        results = os.dup(sys.stdout.fileno())
        child = subprocess.Popen(
            ['bwrap', '--dev-bind', '/', '/', *make_binds(options), '--', 'dbus-run-session', '--',
             *command, f'--results={results}'],
            env=environment, stdout=subprocess.DEVNULL, pass_fds=[results])
        try:
            return child.wait(scenario.deadline)
        except subprocess.TimeoutExpired:
            print(f'Bail out! No end after {scenario.deadline} seconds', flush=True)
            return 1
    finally:
        end_descendants()


def enter(command):
    """Runs the command, with a folder, in namespaces in which it may set up a network."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix='widerspruch-e2e-'))
    try:
        furnish(folder)
        return subprocess.run(['unshare', '--user', '--map-root-user', '--net', '--mount',
                               *command, f'--folder={folder}']).returncode
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def make_parser():
    """A parser of the arguments that play() needs."""
    parser = argparse.ArgumentParser()
    parser.add_argument('--build', type=pathlib.Path, required=True, help='the build folder')
    parser.add_argument('--folder', type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument('--results', type=int, help=argparse.SUPPRESS)
    return parser


def play(options, scenario, run):
    """Runs what is to be run in a sandbox. The whole command calls itself twice for that: for a
    network of its own, and then for a session of its own inside."""
    # Without a handler, a test that is given up would not clean up.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))

    options.build = options.build.resolve()
    options.prefix = prepare.read_prefix(options.build)
    options.prepared = options.build / 'e2e' / 'prepared'
    command = [sys.executable, *sys.argv]
    if options.results is not None:
        with os.fdopen(options.results, 'w') as results, contextlib.redirect_stdout(results):
            return run(options, scenario)
    if options.folder is not None:
        return run_inside(command, options, scenario)
    with prepare.prepare(options, scenario.language):
        return enter(command)
