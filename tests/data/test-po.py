#!/usr/bin/python3
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every string is offered for translation, and translated in every language that there is."""

import collections
import pathlib
import re
import shlex
import shutil
import struct
import tempfile

from tap import BUILD, SOURCE, Tap, languages, run, short, tree

PLACEHOLDER = re.compile(r'{[^{}\s]*}')


def listed():
    lines = (SOURCE / 'po/POTFILES.in').read_text(encoding='utf-8').splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith('#')]


def translatable():
    """Every file of a kind that can hold text to translate, whether it does or not."""
    files = tree('*.c', '*.h', '*.ui', folders=('src',))
    files += tree('*.desktop.in*', '*.metainfo.xml.in*', '*.gschema.xml*', folders=('data',))
    files += tree('*.xml', folders=('data/guides',))
    return [short(path) for path in files]


def extract(folder, potfiles):
    """Runs what the build runs for widerspruch-pot, on a mirror of the tree that may be written."""
    mirror = pathlib.Path(folder)
    shutil.rmtree(mirror / 'po', ignore_errors=True)
    (mirror / 'po').mkdir()
    for name in ('data', 'src'):
        if not (mirror / name).exists():
            (mirror / name).symlink_to(SOURCE / name)
    (mirror / 'po/POTFILES.in').write_text('\n'.join(potfiles) + '\n', encoding='utf-8')

    commands = run('ninja', '-C', BUILD, '-t', 'commands', 'widerspruch-pot').stdout
    command = next(line for line in commands.splitlines() if ' gettext pot ' in line)
    words = [f'--source-root={mirror}' if word.startswith('--source-root=') else word
             for word in shlex.split(command)]
    return run(*words), mirror / 'po/widerspruch.pot'


def messages(path):
    """The messages of a .mo file: the original, its plural if any, and the translations."""
    data = path.read_bytes()
    count, originals, translations = struct.unpack('<3I', data[8:20])

    def text(table, index):
        length, start = struct.unpack_from('<2I', data, table + 8 * index)
        return data[start:start + length].decode('utf-8')

    for index in range(count):
        original = text(originals, index).split('\x04')[-1]
        if original:
            yield original.split('\0'), text(translations, index).split('\0')


def placeholders(text):
    return collections.Counter(PLACEHOLDER.findall(text))


def language(tap, name, pot, folder):
    source = SOURCE / f'po/{name}.po'
    compiled = pathlib.Path(folder) / f'{name}.mo'
    tap.tool(f'{name}: the file is sound', 'msgfmt', '--check', '-o', compiled, source)

    result = run('msgcmp', source, pot)
    tap.check(result.returncode == 0, f'{name}: every message is there and translated',
              result.stderr)
    stale = re.findall(r'.*this message is not used.*', result.stderr)
    tap.empty(stale, f'{name}: no message is left over')
    for option in ('--only-fuzzy', '--only-obsolete', '--untranslated'):
        found = run('msgattrib', option, source)
        tap.check(found.returncode == 0 and found.stdout == '',
                  f'{name}: msgattrib {option} finds none', found.stdout + found.stderr)
    if not compiled.exists():
        return
    wrong = [f'{originals[0]} → {translation}'
             for originals, translations in messages(compiled) for translation in translations
             if placeholders(translation) not in [placeholders(text) for text in originals]]
    tap.empty(wrong, f'{name}: the placeholders are those of the original')


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        tap.empty(sorted(set(listed()) - set(translatable())), 'every listed file exists')
        tap.check(len(listed()) == len(set(listed())), 'no file is listed twice')

        unlisted = sorted(set(translatable()) - set(listed()))
        tap.check(unlisted, 'there are files that are not listed')
        result, pot = extract(folder, unlisted)
        # Without a message xgettext writes no file.
        messages_left = pot.read_text(encoding='utf-8') if pot.exists() else ''
        tap.check(result.returncode == 0 and messages_left == '',
                  'files that are not listed have nothing to translate',
                  result.stderr + messages_left)

        result, pot = extract(folder, listed())
        tap.check(result.returncode == 0, 'the strings can be extracted', result.stderr)
        tap.check(result.stderr == '', 'xgettext has no remark', result.stderr)
        if tap.check(pot.exists(), 'there are strings'):
            guides = [path for path in listed() if path.startswith('data/guides/')]
            tap.check(guides, 'a guide is among the listed files')
            text = pot.read_text(encoding='utf-8')
            for guide in guides:
                tap.check(f'#: {guide}:' in text or f' {guide}:' in text,
                          f'the text of {guide} is extracted')
            tap.check('de' in languages(), 'there is German')
            for name in languages():
                language(tap, name, pot, folder)
    tap.done()


main()
