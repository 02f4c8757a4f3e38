# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs one scenario of the black-box tests:

    /usr/bin/python3 tests/e2e/run.py --build=.build/dev walk"""

import sys
import traceback

sys.dont_write_bytecode = True

import sandbox
from app import Failure
from scenarios import SCENARIOS
from stage import Stage


def report(lines):
    """Says it where the test runner shows it without being asked."""
    print(lines, file=sys.stderr, flush=True)


def report_failure(error, stage, keep, name):
    """Says what went wrong, and leaves all there is to see about it in the build folder."""
    report(error if isinstance(error, Failure) else ''.join(traceback.format_exception(error)))
    notes = [*stage.list_requests(), '']
    if stage.app is not None:
        notes.append(stage.app.widgets.dump())
    (keep / f'{name}.txt').write_text('\n'.join(notes))
    stage.screen.save(keep / f'{name}.png')
    report(f'See {keep}/{name}.png for the screen, .txt for requests and widgets, .log for what '
           'the program printed')


def run_scenario(options, scenario):
    name = options.scenario
    log = options.keep / f'{name}.log'
    log.unlink(missing_ok=True)
    stage = Stage(options, log, scenario)
    number = 0
    try:
        for line in scenario.run(stage):
            number += 1
            print(f'ok {number} - {line}', flush=True)
        stage.end()
        return 0
    except Exception as error:
        number += 1
        print(f'not ok {number} - {name}', flush=True)
        report_failure(error, stage, options.keep, name)
        return 1
    finally:
        print(f'1..{number}', flush=True)


def main():
    parser = sandbox.make_parser()
    parser.add_argument('scenario', choices=list(SCENARIOS))
    options = parser.parse_args()
    options.keep = options.build / 'e2e'
    return sandbox.play(options, SCENARIOS[options.scenario], run_scenario)


sys.exit(main())
