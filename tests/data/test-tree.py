#!/usr/bin/python3
# test-tree.py
#
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tree keeps to its own rules: what lies where, who may include whom, how long a file is."""

import re

from tap import SOURCE, Tap, short, tree

TOP = ['COPYING', 'README.md', 'data', 'meson.build', 'po', 'src', 'tests']
LONGEST = 450

# What may not be included in which layer.
LAYERS = {
    **dict.fromkeys(('src/guide', 'src/tour', 'src/keep'),
                    re.compile(r'#\s*include\s*[<"](gtk|gdk|gsk|adwaita|webkit|jsc)\b')),
    **dict.fromkeys(('src/web', 'src/inspect'), re.compile(r'#\s*include\s*[<"]adwaita\b')),
}

# Put together here, so that this file does not hold the words itself.
UNFINISHED = re.compile(r'\b(' + '|'.join(('TO' + 'DO', 'FIX' + 'ME')) + r')\b')


def lines(path):
    # A fixture may well be broken on purpose.
    return path.read_text(encoding='utf-8', errors='replace').splitlines()


def matches(paths, pattern):
    return [f'{short(path)}:{number}: {line.strip()}' for path in paths
            for number, line in enumerate(lines(path), 1) if pattern.search(line)]


def commands(tap):
    """What .ci/run calls is, to the letter, the second command of the README."""
    readme = (SOURCE / 'README.md').read_text(encoding='utf-8')
    blocks = re.findall(r'^```[a-z]*\n(.*?)\n```$', readme, re.MULTILINE | re.DOTALL)
    found = [line for block in blocks for line in block.splitlines() if line.startswith('.ci/')]
    tap.check(len(found) == 2, 'the README has two commands', found)
    run = [line for line in lines(SOURCE / '.ci/run')
           if line and not line.startswith(('#', 'set ', 'cd '))]
    tap.check(run == [f'exec {command}' for command in found[1:]],
              '.ci/run calls the second command of the README', f'{run}\n{found}')


def main():
    tap = Tap()
    visible = sorted(path.name for path in SOURCE.iterdir() if not path.name.startswith('.'))
    tap.check(visible == TOP, 'the top level holds what it should', visible)

    for layer, forbidden in LAYERS.items():
        sources = tree('*.c', '*.h', folders=(layer,))
        tap.check(sources, f'{layer} has sources')
        tap.empty(matches(sources, forbidden), f'{layer} includes nothing of a layer above')

    code = tree('*.c', '*.h', '*.js', '*.py')
    tap.check(code, 'there is code')
    tap.empty([f'{short(path)}: {len(lines(path))}' for path in code
               if len(lines(path)) > LONGEST], f'no file is longer than {LONGEST} lines')

    text = tree('*.c', '*.h', '*.js', '*.css', '*.html', '*.py', '*.ui', '*.xml', '*.in', '*.its',
                '*.rng', 'meson.build') + tree('*', folders=('.ci', 'po'))
    text += [SOURCE / name for name in ('README.md', 'meson.build') if (SOURCE / name).exists()]
    tap.empty(matches(text, UNFINISHED), 'nothing is marked as unfinished')

    if tap.check((SOURCE / 'README.md').is_file(), 'there is a README'):
        commands(tap)
    tap.done()


main()
