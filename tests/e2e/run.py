# run.py
#
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs one scenario of the black-box tests:

    /usr/bin/python3 tests/e2e/run.py --build=.build walk

It calls itself twice: for a network of its own, then for a session of its own inside."""

import argparse
import pathlib
import signal
import sys
import traceback

sys.dont_write_bytecode = True

import app
import sandbox
import scenarios
import screen
import server
import visitor


def report(lines):
    for line in str(lines).splitlines():
        print(f'# {line}', flush=True)


def run_scenario(folder, keep, name):
    scenario = scenarios.SCENARIOS[name]
    service = server.start(scenario.behaviour, folder / 'tls')
    prefix = (folder / 'prefix').read_text().split()[0]
    log = keep / f'{name}.log'
    program = None
    number = 0
    try:
        if scenario.prelude is not None:
            scenario.prelude(service)
        program = app.App(prefix, log)
        person = visitor.Visitor(program, service, scenario.language)
        for number, line in enumerate(scenario.run(person, service), 1):
            print(f'ok {number} - {line}', flush=True)
        status = 0
    except Exception as error:
        print(f'not ok {number + 1} - {name}', flush=True)
        report(traceback.format_exc() if not isinstance(error, app.Failure) else error)
        report('\n'.join(f'{one.method} {one.host}{one.path}' for one in service.log))
        if program is not None:
            report(program.dump())
        screen.save(keep / f'{name}.png')
        report(f'See {keep}/{name}.png and {log}')
        number += 1
        status = 1
    print(f'1..{number}', flush=True)
    if program is not None:
        program.end()
    return status


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--build', type=pathlib.Path, help='the build folder')
    parser.add_argument('--folder', type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument('--stage', type=int, default=1, help=argparse.SUPPRESS)
    parser.add_argument('--keep', type=pathlib.Path, help='where logs and pictures of failures go')
    parser.add_argument('scenario', choices=list(scenarios.SCENARIOS))
    options = parser.parse_args()

    # So that what is cleaned up at the end is cleaned up too when the test is given up.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))

    if options.stage == 1:
        keep = (options.keep or options.build / 'e2e').resolve()
        keep.mkdir(parents=True, exist_ok=True)
        return sandbox.enter(options.build.resolve(), __file__,
                             [f'--keep={keep}', options.scenario])

    passed_on = [f'--keep={options.keep}', options.scenario]
    if options.stage == 2:
        language = scenarios.SCENARIOS[options.scenario].language
        return sandbox.run_inside(options.folder, __file__, passed_on, language)
    return run_scenario(options.folder, options.keep, options.scenario)


sys.exit(main())
