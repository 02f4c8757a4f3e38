#!/usr/bin/python3
# test-markup.py
#
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every XML file is well-formed, and every guide is what the schema of guides says."""

from tap import SOURCE, Tap, run, short, tree

SCHEMA = SOURCE / 'data/guides/guide.rng'

# Fixtures are named by the parser's error. The schema sees the errors of these kinds as well,
KINDS = ('attribute-', 'element-', 'format-', 'missing-', 'text-', 'value-')

# save where one place of the document bears on another, or where it is about single characters.
BEYOND = {
    'attribute-href-switch', 'attribute-want-early', 'attribute-want-link', 'missing-evidence',
    'missing-last-target', 'missing-want', 'text-comment', 'text-control', 'value-date',
    'value-id-reserved', 'value-name',
}


def validate(path):
    return run('xmllint', '--noout', '--nonet', '--relaxng', SCHEMA, path)


def well_formed(tap, kind, paths):
    tap.check(paths, f'there are files: {kind}')
    for path in paths:
        tap.tool(f'{short(path)} is well-formed', 'xmllint', '--noout', '--nonet', path)


def guides(tap):
    tap.tool('the schema is well-formed', 'xmllint', '--noout', SCHEMA)

    built_in = sorted((SOURCE / 'data/guides').glob('*.xml'))
    built_in = [path for path in built_in if not path.name.endswith('.gresource.xml')]
    tap.check(built_in, 'there is a built-in guide')
    fixtures = SOURCE / 'tests/guide/guides'
    good = sorted(fixtures.glob('good*.xml'))
    tap.check(good, 'there is a good guide among the fixtures')
    for path in built_in + good:
        result = validate(path)
        tap.check(result.returncode == 0, f'{short(path)} fits the schema', result.stderr)

    bad = [path for path in sorted(fixtures.glob('*.xml')) if path.name.startswith(KINDS)]
    tap.check(bad, 'there are bad guides among the fixtures')
    for path in bad:
        result = validate(path)
        if path.stem in BEYOND:
            tap.check(result.returncode == 0, f'only the parser can refuse {short(path)}',
                      result.stderr)
        else:
            # 3 is what xmllint says of a document that does not fit; 1, that it cannot read it.
            tap.check(result.returncode == 3, f'the schema refuses {short(path)}',
                      f'status {result.returncode}\n{result.stderr}')
    tap.empty(sorted(BEYOND - {path.stem for path in bad}), 'each exception has its fixture')


def main():
    tap = Tap()
    well_formed(tap, 'widgets', tree('*.ui'))
    well_formed(tap, 'icons and drawings', tree('*.svg', folders=('data',)))
    well_formed(tap, 'resources', tree('*.gresource.xml'))
    well_formed(tap, 'rules for translation', tree('*.its', '*.loc', folders=('data/gettext',)))
    guides(tap)
    tap.done()


main()
