# sandbox.py
#
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where a scenario runs: a private network in which www.linkedin.com is this machine, a display, a
session bus, a home and a locale of its own, and the installed program at its prefix."""

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

from app import list_descendants

SOCKETS = pathlib.Path('/tmp/.X11-unix')
SCREEN = '1280x900x24'
PR_SET_CHILD_SUBREAPER = 36
HOSTS = '127.0.0.1 localhost www.linkedin.com linkedin.com\n'
SERVICE_NAMES = 'subjectAltName=DNS:www.linkedin.com,DNS:linkedin.com'
OTHER_NAMES = 'subjectAltName=DNS:www.example.org'
PAST = ('-startdate', '20260101000000Z', '-enddate', '20260201000000Z')
PAST_AUTHORITY = '''[ca]
default_ca = own
[own]
database = issued
new_certs_dir = .
default_md = sha256
policy = any
rand_serial = yes
[any]
commonName = supplied
'''
KEY = ('-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes')


def run(*command, **options):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                   **options)


def make_certificates(folder):
    """An authority, and files with a key and a certificate each."""
    def openssl(*arguments):
        run('openssl', *arguments, cwd=folder)

    def make_self_signed(name, extension):
        openssl('req', '-x509', *KEY, '-keyout', f'{name}.key', '-out', f'{name}.crt', '-days', '2',
                '-subj', f'/CN={name}', '-addext', extension)

    def request(name, extension):
        (folder / f'{name}.ext').write_text(extension)
        openssl('req', *KEY, '-keyout', f'{name}.key', '-out', f'{name}.csr',
                '-subj', f'/CN={name}')

    def make_signed(name, extension):
        request(name, extension)
        openssl('x509', '-req', '-in', f'{name}.csr', '-CA', 'ca.crt', '-CAkey', 'ca.key',
                '-CAcreateserial', '-out', f'{name}.crt', '-days', '2', '-extfile', f'{name}.ext')

    def make_expired(name, extension):
        request(name, extension)
        (folder / 'issued').touch()
        (folder / 'past.cnf').write_text(PAST_AUTHORITY)
        openssl('ca', '-batch', '-notext', '-config', 'past.cnf', '-cert', 'ca.crt',
                '-keyfile', 'ca.key', *PAST, '-in', f'{name}.csr', '-out', f'{name}.crt',
                '-extfile', f'{name}.ext')

    make_self_signed('ca', 'keyUsage=keyCertSign')
    make_signed('right', SERVICE_NAMES)
    make_signed('other-host', OTHER_NAMES)
    make_expired('expired', SERVICE_NAMES)
    make_self_signed('self-signed', SERVICE_NAMES)
    for name in ('right', 'other-host', 'expired', 'self-signed'):
        parts = [(folder / f'{name}.{end}').read_text() for end in ('key', 'crt')]
        (folder / f'{name}.pem').write_text(''.join(parts))


def install(build, folder):
    """Installs the build below folder; returns the prefix and the tree that belongs there."""
    options = json.loads((build / 'meson-info' / 'intro-buildoptions.json').read_text())
    prefix = next(option['value'] for option in options if option['name'] == 'prefix')
    if prefix == '/usr':
        raise RuntimeError('The build must have another prefix than /usr to be bound over it.')
    # The log is for who wants to uninstall what they have installed.
    log = build / 'meson-logs' / 'install-log.txt'
    kept = log.read_bytes() if log.exists() else None
    run('meson', 'install', '-C', str(build), '--no-rebuild', '--destdir', str(folder))
    log.unlink()
    if kept is not None:
        log.write_bytes(kept)
    tree = pathlib.Path(f'{folder}{prefix}')
    run('glib-compile-schemas', '--strict', str(tree / 'share' / 'glib-2.0' / 'schemas'))
    return prefix, tree


def prepare(build, folder, language):
    for name in ('tls', 'locale', 'home', 'runtime', 'x11'):
        (folder / name).mkdir(mode=0o700)
    make_certificates(folder / 'tls')
    run('localedef', '-i', language, '-f', 'UTF-8', str(folder / 'locale' / f'{language}.UTF-8'))
    (folder / 'hosts').write_text(HOSTS)
    (folder / 'resolv.conf').write_text('nameserver 127.0.0.1\n')
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


def hide_displays(folder):
    """Without sockets of its own, a display could lose its socket to one from another network,
    which sees neither the lock nor the address that it has taken."""
    SOCKETS.mkdir(mode=0o1777, exist_ok=True)
    run('mount', '--bind', str(folder / 'x11'), str(SOCKETS))


def start_display(folder):
    """Starts a display whose pixels are in a file of the folder."""
    readable, writable = os.pipe()
    display = subprocess.Popen(['Xvfb', '-displayfd', str(writable), '-screen', '0', SCREEN,
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


def replace_display(folder):
    """Breaks the display down and starts another one, for what is started from now on."""
    os.kill(get_display(folder), signal.SIGKILL)
    os.environ['DISPLAY'] = start_display(folder)


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


def set_up_network():
    run('ip', 'link', 'set', 'lo', 'up')
    # Without an address that is not loopback, getaddrinfo() finds no address family.
    run('ip', 'address', 'add', '192.0.2.1/32', 'dev', 'lo')


def make_binds(folder, prefix, tree):
    """What stands in for files of the machine."""
    return {
        prefix: tree,
        '/etc/hosts': folder / 'hosts',
        '/etc/resolv.conf': folder / 'resolv.conf',
        '/etc/ssl/certs/ca-certificates.crt': folder / 'tls' / 'ca.crt',
    }


def run_inside(folder, script, arguments, scenario):
    """Second stage, alone in its network: network and display, then the third stage."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    prefix, tree = (folder / 'prefix').read_text().split()
    binds = [word for place, file in make_binds(folder, prefix, tree).items()
             for word in ('--ro-bind', str(file), os.path.realpath(place))]
    try:
        if scenario.behaviour is not None:
            set_up_network()
        hide_displays(folder)
        environment = make_environment(folder, prefix, start_display(folder), scenario.language)
        # What the session's own services print does not belong among the results.
        results = os.dup(sys.stdout.fileno())
        child = subprocess.Popen(
            ['bwrap', '--dev-bind', '/', '/', *binds, '--', 'dbus-run-session', '--',
             sys.executable, script, '--stage=3', f'--folder={folder}', f'--results={results}',
             *arguments],
            env=environment, stdout=subprocess.DEVNULL, pass_fds=[results])
        try:
            return child.wait(scenario.deadline)
        except subprocess.TimeoutExpired:
            print(f'Bail out! No end after {scenario.deadline} seconds', flush=True)
            return 1
    finally:
        end_descendants()


def enter(build, script, arguments, scenario):
    """First stage: prepares everything that needs no isolation, then goes in."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix='widerspruch-e2e-'))
    try:
        prepare(build, folder, scenario.language)
        return subprocess.run(['unshare', '--user', '--map-root-user', '--net', '--mount',
                               sys.executable, script, '--stage=2', f'--folder={folder}',
                               *arguments]).returncode
    except subprocess.CalledProcessError as error:
        print(f'Bail out! {error}: {error.stderr.decode(errors="replace")}', flush=True)
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
