# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What all scenarios stand on: certificates, locales and the installed program. The first scenario
that runs in a build folder makes them, and no scenario can change them."""

import fcntl
import json
import pathlib
import shutil
import subprocess
import time

RENEW_AFTER = 24 * 60 * 60          # seconds; certificates are valid for two days
PAUSE = 0.1                         # seconds between two looks at the lock
SERVICE_NAMES = ('subjectAltName=DNS:www.linkedin.com,DNS:linkedin.com,DNS:x.com,DNS:chatgpt.com,'
                 'DNS:forms.example')
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
    """Runs a command, which says nothing unless it fails."""
    result = subprocess.run(command, capture_output=True, text=True, **options)
    if result.returncode != 0:
        raise RuntimeError(f'{command} failed: {result.stderr}')


def make_certificates(folder):
    """Makes an authority, and files with a key and a certificate each."""
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


def make_locale(language, folder):
    run('localedef', '-i', language, '-f', 'UTF-8', str(folder))


def read_prefix(build):
    options = json.loads((build / 'meson-info' / 'intro-buildoptions.json').read_text())
    prefix = next(option['value'] for option in options if option['name'] == 'prefix')
    if prefix == '/usr':
        raise RuntimeError('The build must have another prefix than /usr to be bound over it.')
    return prefix


def install(build, prefix, folder):
    """Installs the build below the folder."""
    # The log is put back: by it, what was installed by hand can be uninstalled.
    log = build / 'meson-logs' / 'install-log.txt'
    kept = log.read_bytes() if log.exists() else None
    run('meson', 'install', '-C', str(build), '--no-rebuild', '--destdir', str(folder))
    log.unlink()
    if kept is not None:
        log.write_bytes(kept)
    run('glib-compile-schemas', '--strict', f'{folder}{prefix}/share/glib-2.0/schemas')


def name_installed(build):
    """What is to be installed, and when each file was made."""
    files = json.loads((build / 'meson-info' / 'intro-installed.json').read_text())
    return repr([(file, place, pathlib.Path(file).stat().st_mtime_ns)
                 for file, place in sorted(files.items())])


class Part:
    """A folder that stays as it is as long as it is of the same kind and not too old."""

    def __init__(self, folder, make, kind='', lasts=float('inf')):
        self._folder = folder
        self._make = make
        self._kind = kind
        self._lasts = lasts
        self._label = folder.with_name(f'{folder.name}.kind')

    def is_ready(self):
        return (self._label.exists() and self._label.read_text() == self._kind and
                time.time() - self._label.stat().st_mtime < self._lasts)

    def make(self):
        self._label.unlink(missing_ok=True)
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        self._make(self._folder)
        self._label.write_text(self._kind)


def list_parts(options, language):
    folder = options.prepared
    return [
        Part(folder / 'tls', make_certificates, kind=SERVICE_NAMES, lasts=RENEW_AFTER),
        Part(folder / f'locale/{language}.UTF-8', lambda path: make_locale(language, path)),
        Part(folder / 'installed', lambda path: install(options.build, options.prefix, path),
             kind=name_installed(options.build)),
    ]


def prepare(options, language):
    """Makes what is not ready. Nobody makes anything anew before the returned file is closed."""
    options.prepared.mkdir(parents=True, exist_ok=True)
    lock = (options.prepared / 'lock').open('w')
    while True:
        fcntl.flock(lock, fcntl.LOCK_SH)
        missing = [part for part in list_parts(options, language) if not part.is_ready()]
        if not missing:
            return lock
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(PAUSE)       # others use what there is, or make what is missing
            continue
        for part in missing:
            part.make()
