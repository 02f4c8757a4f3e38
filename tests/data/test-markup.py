#!/usr/bin/python3
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every XML file is well-formed, and every guide and service is what their schema says."""

import os
import pathlib
import sys
import tempfile
import xml.etree.ElementTree

from tap import SOURCE, Tap, run, short, tree

SCHEMA = SOURCE / 'data/guides/guide.rng'

# What xmllint's status says of a bad guide, by the folder that test-guide-reader writes it to.
VERDICTS = {'accepted': 0, 'malformed': 1, 'refused': 3}

RNG = '{http://relaxng.org/ns/structure/1.0}'
MAX = '{urn:widerspruch:schema}max'

# How often what stands in these may occur. Where None stands, the schema says it itself.
BOUNDS = {'optional': (0, 1), 'zeroOrMore': (0, None), 'oneOrMore': (1, None)}


def validate(path):
    return run('xmllint', '--noout', '--nonet', '--relaxng', SCHEMA, path, errors='replace')


def well_formed(tap, kind, paths):
    tap.check(paths, f'there are files: {kind}')
    for path in paths:
        tap.tool(f'{short(path)} is well-formed', 'xmllint', '--noout', '--nonet', path)


class Schema:
    """The schema of guides, as lines like those that test-guide-reader writes of the format."""

    def __init__(self):
        root = xml.etree.ElementTree.parse(SCHEMA).getroot()
        self.defines = {node.get('name'): list(node) for node in root.iter(RNG + 'define')}
        # To a schema the namespace is no attribute.
        self.lines = {f'attribute {root}@xmlns required -' for root in ('guide', 'service')}
        self.paths = []
        self.walk(root.find(RNG + 'start'), None, (1, 1))
        [pattern] = self.params('language', 'pattern')
        self.lines.add(f'language {pattern}')

    def params(self, value, name):
        return [param.text for node in self.defines[value] for param in node.iter(RNG + 'param')
                if param.get('name') == name]

    def walk(self, node, path, bounds):
        """Notes what stands in a part of the schema, and gives the length of its text."""
        length = 0
        for child in node:
            kind = child.tag.removeprefix(RNG)
            if kind == 'element':
                self.element(child, path, bounds)
            elif kind == 'attribute':
                self.attribute(child, path, bounds)
            elif kind == 'ref':
                length += self.walk(self.defines[child.get('name')], path, bounds)
            elif kind in ('choice', 'group'):
                length += self.walk(child, path, bounds)
            elif kind == 'data':
                length += int(child.get(MAX))
            elif kind in BOUNDS:
                least, most = BOUNDS[kind]
                length += self.walk(child, path, (least, most or int(child.get(MAX))))
        return length

    def element(self, node, parent, bounds):
        path = f'{parent}/{node.get("name")}' if parent else node.get('name')
        self.paths.append(path)
        length = self.walk(node, path, (1, 1))
        self.lines.add(f'element {path} {bounds[0]} {bounds[1]} {length}')

    def attribute(self, node, path, bounds):
        reference = node.find(RNG + 'ref')
        value = reference.get('name') if reference is not None else '-'
        need = 'required' if bounds[0] else 'optional'
        self.lines.add(f'attribute {path}@{node.get("name")} {need} {value}')
        if reference is not None:
            self.value(value)

    def value(self, name):
        nodes = self.defines[name]
        [length] = self.params(name, 'maxLength') or [0]
        [items] = [more.get(MAX) for node in nodes for more in node.iter(RNG + 'oneOrMore')] or [0]
        words = [word.text for node in nodes for word in node.iter(RNG + 'value')]
        self.lines.add(' '.join([f'value {name} {length} {items}', *words]))


def bad_guides(tap, folder):
    for verdict, status in VERDICTS.items():
        paths = sorted((folder / verdict).glob('*.xml'))
        tap.check(paths, f'there are guides to be {verdict}')
        for path in paths:
            result = validate(path)
            tap.check(result.returncode == status, f'{path.stem} is {verdict} with the schema',
                      f'status {result.returncode}\n{result.stderr}')


def guides(tap, reader):
    tap.tool('the schema is well-formed', 'xmllint', '--noout', SCHEMA)

    built_in = tree('*.xml', folders=('data/guides', 'data/services'))
    built_in = [path for path in built_in if not path.name.endswith('.gresource.xml')]
    tap.check(len(built_in) > 1, 'there are a built-in guide and a service')
    for path in built_in:
        result = validate(path)
        tap.check(result.returncode == 0, f'{short(path)} fits the schema', result.stderr)

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        tap.tool('the reader tells its format', reader, '--write', folder,
                 env={**os.environ, 'G_TEST_SRCDIR': str(SOURCE / 'tests/guide')})
        table = (folder / 'format').read_text().splitlines()
        schema = Schema()
        tap.empty(sorted(set(table) - schema.lines), 'the schema says all that the reader does')
        tap.empty(sorted(schema.lines - set(table)), 'the reader says all that the schema does')
        paths = [line.split()[1] for line in table if line.startswith('element ')]
        tap.check(paths == schema.paths, 'both have the elements in the same order', schema.paths)
        good = sorted(folder.glob('good*.xml'))
        tap.check(good, 'there are good files')
        for path in good:
            result = validate(path)
            tap.check(result.returncode == 0, f'{path.stem} fits the schema', result.stderr)
        bad_guides(tap, folder)


def main():
    tap = Tap()
    well_formed(tap, 'widgets', tree('*.ui'))
    well_formed(tap, 'icons and drawings', tree('*.svg', folders=('data',)))
    well_formed(tap, 'resources', tree('*.gresource.xml'))
    well_formed(tap, 'rules for translation', tree('*.its', '*.loc', folders=('data/gettext',)))
    guides(tap, sys.argv[1])
    tap.done()


main()
