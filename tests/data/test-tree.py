#!/usr/bin/python3
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tree keeps to its own rules: what lies where, who may include whom, how long things are."""

import ast
import graphlib
import re

from tap import SOURCE, Tap, short, tree

TOP = ['COPYING', 'README.md', 'data', 'meson.build', 'po', 'src', 'tests']
LONGEST_FILE = 600
LONGEST_FUNCTION = 60

# The folders of src from the lowest layer up. Each includes headers of its own and of those that
# stand before it; folders in one string know nothing of each other.
LAYERS = ('guide', 'tour', 'keep', 'web', 'web/agent', 'web/page', 'walk inspect', 'ui/common',
          'ui/catalogue ui/result ui/walk', 'ui/window', '.')

# Toolkits that the layers below the windows do without.
TOOLKITS = {
    **dict.fromkeys(('src/guide', 'src/tour', 'src/keep'), 'gtk|gdk|gsk|adwaita|webkit|jsc'),
    **dict.fromkeys(('src/web', 'src/walk', 'src/inspect'), 'adwaita'),
}

# A function of C, and a named one of JavaScript: what stands before it, and its lines.
FUNCTION = {
    '.c': re.compile(r'\)\n(\{)\n(.*?)^\}', re.MULTILINE | re.DOTALL),
    '.js': re.compile(r'^( *)function .*\{\n(.*?)^\1\}', re.MULTILINE | re.DOTALL),
}

# Put together here, so that this file does not hold the words itself.
UNFINISHED = re.compile(r'\b(' + '|'.join(('TO' + 'DO', 'FIX' + 'ME')) + r')\b')


def text(path):
    # A fixture may well be broken on purpose.
    return path.read_text(encoding='utf-8', errors='replace')


def lines(path):
    return text(path).splitlines()


def matches(paths, pattern):
    return [f'{short(path)}:{number}: {line.strip()}' for path in paths
            for number, line in enumerate(lines(path), 1) if pattern.search(line)]


def functions(path):
    """The lengths of the functions of a file, in lines."""
    if path.suffix == '.py':
        return [node.end_lineno - node.lineno for node in ast.walk(ast.parse(text(path)))
                if isinstance(node, ast.FunctionDef)]
    pattern = FUNCTION.get(path.suffix)
    return [body.count('\n') for _, body in pattern.findall(text(path))] if pattern else []


def includes(paths, headers):
    """Which file includes which of the headers."""
    return [(path, headers[name]) for path in paths
            for name in re.findall(r'^#include "(.+)"$', text(path), re.MULTILINE)
            if name in headers]


def arrows(tap):
    """Includes lead down through the layers, and never in a circle."""
    sources = tree('*.c', '*.h', folders=('src',))
    found = includes(sources, {path.name: path for path in sources})
    tap.check(found, 'files of src include each other')

    floors = {folder: number for number, line in enumerate(LAYERS)
              for folder in line.split()}
    home = {path: path.parent.relative_to(SOURCE / 'src').as_posix() for path in sources}
    tap.empty(sorted(set(home.values()) - floors.keys()), 'each folder of src has its layer')
    tap.empty([folder for folder in sorted(set(home.values()) | {'ui'})
               if not (SOURCE / 'src' / folder / 'README.md').is_file()],
              'each folder of src has a README')
    tap.empty([f'{short(path)} includes {short(header)}' for path, header in found
               if home[path] != home[header] and
               floors.get(home[path], 0) <= floors.get(home[header], 0)],
              'no file includes a header of a layer above its own, or beside it')

    graph = {}
    for path, header in found:
        unit, used = (file.stem.removesuffix('-private') for file in (path, header))
        if unit != used:
            graph.setdefault(unit, set()).add(used)
    try:
        graphlib.TopologicalSorter(graph).prepare()
        circle = []
    except graphlib.CycleError as error:
        circle = error.args[1]
    tap.check(not circle, 'no file of src includes itself by way of others', ' → '.join(circle))

    for folder, names in TOOLKITS.items():
        tap.empty(matches(tree('*.c', '*.h', folders=(folder,)),
                          re.compile(rf'#\s*include\s*[<"]({names})\b')),
                  f'{folder} does without {names}')


def commands(tap):
    """The README names the commands, and .ci/run calls the last of them, to the letter."""
    blocks = re.findall(r'^```[a-z]*\n(.*?)\n```$', text(SOURCE / 'README.md'),
                        re.MULTILINE | re.DOTALL)
    found = [line.partition(' #')[0].rstrip() for block in blocks for line in block.splitlines()
             if line.startswith('.ci/')]
    tap.check(found[0].startswith('.ci/start') and '.ci/test' in found,
              'the README has the commands that start and test', found)
    run = [line for line in lines(SOURCE / '.ci/run')
           if line and not line.startswith(('#', 'set ', 'cd '))]
    tap.check(run == [f'exec {command}' for command in found[-1:]],
              '.ci/run calls the last command of the README', f'{run}\n{found}')


def main():
    tap = Tap()
    visible = sorted(path.name for path in SOURCE.iterdir() if not path.name.startswith('.'))
    tap.check(visible == TOP, 'the top level holds what it should', visible)

    code = tree('*.c', '*.h', '*.js', '*.py')
    tap.check(code, 'there is code')
    tap.empty([f'{short(path)}: {len(lines(path))}' for path in code
               if len(lines(path)) > LONGEST_FILE],
              f'no file is longer than {LONGEST_FILE} lines')
    tap.empty([f'{short(path)}: {length}' for path in code for length in functions(path)
               if length > LONGEST_FUNCTION],
              f'no function is longer than {LONGEST_FUNCTION} lines')
    arrows(tap)

    texts = code + tree('*.css', '*.html', '*.ui', '*.xml', '*.in', '*.its', '*.rng', '*.md',
                        'meson.build') + tree('*', folders=('.ci', 'po'))
    texts += [SOURCE / name for name in ('README.md', 'meson.build')]
    tap.empty(matches(texts, UNFINISHED), 'nothing is marked as unfinished')
    commands(tap)
    tap.done()


main()
