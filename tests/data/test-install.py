#!/usr/bin/python3
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Installing puts exactly the expected files in place, and uninstalling takes them away."""

import pathlib
import shutil
import tempfile

from tap import APP_ID, BUILD, Tap, languages, run

LOG = BUILD / 'meson-logs/install-log.txt'


def expected():
    return {
        'bin/widerspruch',
        f'share/applications/{APP_ID}.desktop',
        f'share/dbus-1/services/{APP_ID}.service',
        f'share/glib-2.0/schemas/{APP_ID}.gschema.xml',
        f'share/icons/hicolor/scalable/apps/{APP_ID}.svg',
        f'share/icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg',
        f'share/metainfo/{APP_ID}.metainfo.xml',
    } | {f'share/locale/{language}/LC_MESSAGES/widerspruch.mo' for language in languages()}


def install(tap, root):
    tap.tool('the program installs', 'meson', 'install', '-C', BUILD, '--no-rebuild',
             '--destdir', root)
    files = [path for path in root.rglob('*') if path.is_file()]
    program = next((path for path in files if path.name == 'widerspruch'), None)
    if not tap.check(program is not None, 'the program is there'):
        return
    prefix = program.parent.parent
    found = {path.relative_to(prefix).as_posix() for path in files}
    tap.empty(sorted(found - expected()), 'nothing else is installed')
    tap.empty(sorted(expected() - found), 'nothing is left out')
    tap.check(program.stat().st_mode & 0o111 == 0o111, 'the program may be run')

    result = run(program, '--version')
    tap.check(result.returncode == 0, 'the installed program runs', result.stderr)

    tap.tool('the program uninstalls', 'ninja', '-C', BUILD, 'uninstall')
    tap.empty([path for path in root.rglob('*') if path.is_file()], 'nothing is left behind')


def main():
    tap = Tap()
    # The log of the last installation from this build folder is put back.
    with tempfile.TemporaryDirectory() as folder:
        kept = pathlib.Path(folder) / 'install-log.txt'
        if LOG.exists():
            shutil.copy2(LOG, kept)
        try:
            install(tap, pathlib.Path(folder) / 'root')
        finally:
            LOG.unlink(missing_ok=True)
            if kept.exists():
                shutil.copy2(kept, LOG)
    tap.done()


main()
