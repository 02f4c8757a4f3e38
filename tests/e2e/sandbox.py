# sandbox.py
#
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where a scenario runs: a private network in which www.linkedin.com is this machine, a display, a
session bus, a home and locales of its own, and the installed program at its prefix."""

import ctypes
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

DEADLINE = 150                      # seconds for a scenario, the preparation not counted
SCREEN = '1280x900x24'
PR_SET_CHILD_SUBREAPER = 36


def run(*command, **options):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                   **options)


def make_certificates(folder):
    def openssl(*arguments):
        run('openssl', *arguments, cwd=folder)

    openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.crt',
            '-days', '2', '-subj', '/CN=Test CA', '-addext', 'basicConstraints=critical,CA:TRUE')
    openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'server.key', '-out', 'server.csr',
            '-subj', '/CN=www.linkedin.com')
    (folder / 'names').write_text('subjectAltName=DNS:www.linkedin.com,DNS:linkedin.com\n')
    openssl('x509', '-req', '-in', 'server.csr', '-CA', 'ca.crt', '-CAkey', 'ca.key',
            '-CAcreateserial', '-out', 'server.crt', '-days', '2', '-extfile', 'names')


def make_locales(folder):
    for name in ('de_DE', 'en_US'):
        run('localedef', '-i', name, '-f', 'UTF-8', str(folder / f'{name}.UTF-8'))


def install(build, folder):
    """Installs the build below folder; returns the prefix and the tree that belongs there."""
    options = json.loads((build / 'meson-info' / 'intro-buildoptions.json').read_text())
    prefix = next(option['value'] for option in options if option['name'] == 'prefix')
    if prefix == '/usr':
        raise RuntimeError('The build must have another prefix than /usr to be bound over it.')
    run('meson', 'install', '-C', str(build), '--no-rebuild', '--destdir', str(folder))
    tree = pathlib.Path(f'{folder}{prefix}')
    schemas = tree / 'share' / 'glib-2.0' / 'schemas'
    if schemas.is_dir():
        run('glib-compile-schemas', '--strict', str(schemas))
    return prefix, tree


def prepare(build, folder):
    for name in ('tls', 'locale', 'home', 'runtime'):
        (folder / name).mkdir(mode=0o700)
    make_certificates(folder / 'tls')
    make_locales(folder / 'locale')
    (folder / 'hosts').write_text('127.0.0.1 localhost www.linkedin.com linkedin.com\n')
    prefix, tree = install(build, folder / 'stage')
    (folder / 'prefix').write_text(f'{prefix}\n{tree}\n')


def make_environment(folder, prefix, display, language):
    home = folder / 'home'
    return {
        'DISPLAY': display,
        'GDK_BACKEND': 'x11',
        'GSETTINGS_BACKEND': 'keyfile',
        'HOME': str(home),
        'LANG': f'{language}.UTF-8',
        'LOCPATH': str(folder / 'locale'),
        'PATH': f'{prefix}/bin:/usr/bin:/bin:/usr/sbin:/sbin',
        'PYTHONDONTWRITEBYTECODE': '1',
        'XDG_CACHE_HOME': str(home / 'cache'),
        'XDG_CONFIG_HOME': str(home / 'config'),
        'XDG_DATA_DIRS': f'{prefix}/share:/usr/share',
        'XDG_DATA_HOME': str(home / 'data'),
        'XDG_RUNTIME_DIR': str(folder / 'runtime'),
        'XDG_STATE_HOME': str(home / 'state'),
    }


def start_display():
    readable, writable = os.pipe()
    display = subprocess.Popen(['Xvfb', '-displayfd', str(writable), '-screen', '0', SCREEN,
                                '-nolisten', 'tcp', '-noreset'],
                               pass_fds=[writable], stderr=subprocess.DEVNULL)
    os.close(writable)
    with os.fdopen(readable) as pipe:
        number = pipe.readline().strip()
    if not number:
        raise RuntimeError(f'Xvfb ended with status {display.wait()}.')
    return f':{number}'


def list_descendants(pid):
    found = []
    for task in pathlib.Path(f'/proc/{pid}/task').glob('*/children'):
        try:
            children = [int(child) for child in task.read_text().split()]
        except (FileNotFoundError, ProcessLookupError):
            continue
        for child in children:
            found += [child] + list_descendants(child)
    return found


def end_descendants():
    """Orphans of ours were handed to us, so that all that was started here is found and ended."""
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


def run_inside(folder, script, arguments, language):
    """Second stage, alone in its network: display and server's address, then the third stage."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    prefix, tree = (folder / 'prefix').read_text().split()
    try:
        run('ip', 'link', 'set', 'lo', 'up')
        # Without an address that is not loopback, getaddrinfo() finds no address family.
        run('ip', 'address', 'add', '192.0.2.1/32', 'dev', 'lo')
        environment = make_environment(folder, prefix, start_display(), language)
        child = subprocess.Popen(
            ['bwrap', '--dev-bind', '/', '/', '--bind', str(tree), prefix,
             '--ro-bind', str(folder / 'hosts'), '/etc/hosts',
             '--ro-bind', str(folder / 'tls' / 'ca.crt'), '/etc/ssl/certs/ca-certificates.crt',
             '--', 'dbus-run-session', '--', sys.executable, script, '--stage=3',
             f'--folder={folder}', *arguments],
            env=environment)
        try:
            return child.wait(DEADLINE)
        except subprocess.TimeoutExpired:
            print(f'Bail out! No end after {DEADLINE} seconds', flush=True)
            return 1
    finally:
        end_descendants()


def enter(build, script, arguments):
    """First stage: prepares everything that needs no isolation, then goes in."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix='widerspruch-e2e-'))
    try:
        prepare(build, folder)
        return subprocess.run(['unshare', '--user', '--map-root-user', '--net', sys.executable,
                               script, '--stage=2', f'--folder={folder}', *arguments]).returncode
    except subprocess.CalledProcessError as error:
        print(f'Bail out! {error}: {error.stderr.decode(errors="replace")}', flush=True)
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
