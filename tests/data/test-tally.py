#!/usr/bin/python3
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The closing line of the test run counts rightly, failures and skipped tests above all."""

import pathlib
import tempfile

from tap import SOURCE, Tap, run

SKIPPED = 77                        # the status that Meson takes for a skipped test

# What a test prints and does, whether it speaks TAP, and what it counts for:
# passed, failed, skipped.
SAMPLES = {
    'good': ('echo ok 1 - a; echo ok 2 - b; echo 1..2', True, (2, 0, 0)),
    'bad': ('echo ok 1 - a; echo not ok 2 - b; echo 1..2; exit 1', True, (1, 1, 0)),
    'skips': ('echo ok 1 - a; echo "ok 2 - b # SKIP c"; echo 1..2', True, (1, 0, 1)),
    'skips-all': ('echo "1..0 # SKIP a"', True, (0, 0, 1)),
    'crashes': ('echo ok 1 - a; kill -SEGV $$', True, (1, 1, 0)),
    'stops-early': ('echo 1..3; echo ok 1 - a', True, (1, 1, 0)),
    'says-nothing': ('exit 1', True, (0, 1, 0)),
    'hangs': ('echo ok 1 - a; sleep 30', True, (1, 1, 0)),
    'plain': ('exit 0', False, (1, 0, 0)),
    'plain-bad': ('exit 1', False, (0, 1, 0)),
    'plain-skip': (f'exit {SKIPPED}', False, (0, 0, 1)),
}


def set_up(source, build, names):
    """Makes a project of its own that has samples for tests."""
    source.mkdir(parents=True)
    lines = ["project('sample')", "add_test_setup('again')"]
    for name in names:
        script, tap, _ = SAMPLES[name]
        (source / f'{name}.sh').write_text(f'{script}\n', encoding='utf-8')
        protocol = 'tap' if tap else 'exitcode'
        lines.append(f"test('{name}', find_program('sh'), args: files('{name}.sh'), timeout: 1,"
                     f" protocol: '{protocol}', suite: 'sort-{protocol}')")
    (source / 'meson.build').write_text('\n'.join(lines) + '\n', encoding='utf-8')
    run('meson', 'setup', build, source)


def tally(build, *names):
    run('meson', 'test', '-C', build, *names)
    return count(build)


def count(*builds):
    return run(SOURCE / '.ci/tally', *builds)


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as base:
        folder = pathlib.Path(base)
        build = folder / 'build'
        set_up(folder / 'source', build, SAMPLES)
        for name, (_, _, counts) in SAMPLES.items():
            result = tally(build, name)
            expected = '{} passed, {} failed, {} skipped\n'.format(*counts)
            tap.check(result.stdout == expected, f'“{name}” is counted',
                      f'{result.stdout} instead of {expected}{result.stderr}')
            good = counts[1] == counts[2] == 0
            tap.check(result.returncode == (0 if good else 1),
                      f'“{name}” {"passes" if good else "fails the run"}')

        total = [sum(column) for column in zip(*(sample[2] for sample in SAMPLES.values()))]
        result = tally(build)
        tap.check(result.stdout == '{} passed, {} failed, {} skipped\n'.format(*total),
                  'all together are counted', result.stdout + result.stderr)

        set_up(folder / 'no-source', folder / 'no-build', [])
        result = tally(folder / 'no-build')
        tap.check(result.returncode != 0, 'a run without a test fails', result.stdout)
        tap.check(count(build, folder / 'no-build').returncode != 0, 'also beside another')

        set_up(folder / 'second-source', folder / 'second-build', ['good', 'plain'])
        tally(folder / 'second-build', 'good')
        run('meson', 'test', '-C', folder / 'second-build', '--setup=again')
        result = count(folder / 'second-build')
        tap.check(result.stdout == '5 passed, 0 failed, 0 skipped\n',
                  'each setup is counted', result.stdout + result.stderr)
        tally(build, 'skips')
        result = count(folder / 'second-build', build)
        tap.check(result.stdout == '6 passed, 0 failed, 1 skipped\n' and result.returncode == 1,
                  'several folders are counted together', result.stdout + result.stderr)
    tap.done()


main()
