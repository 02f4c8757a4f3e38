#!/usr/bin/python3
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The command line, as far as it needs no display."""

import sys
import tempfile

from tap import Tap, environment, one_line, run

PROGRAM = sys.argv[1]
VERSION = sys.argv[2]
OPTIONS = ('--practice', '--companion', '--guide', '--list', '--inspect', '--url', '--viewport',
           '--repeat', '--version', '--help')
SITE = 'https://www.linkedin.com'
INSPECT = [f'--inspect={__file__}', f'--url={SITE}/in/me']
NO_FILE = '--inspect=no-such-file'

# Arguments that are wrong, and the word that the complaint must hold.
WRONG = (
    (['--nonsense'], '--nonsense'),
    (['--guide'], '--guide'),
    (['--guide', 'no-such-guide'], 'no-such-guide'),
    (['--list', '--nonsense'], '--nonsense'),
    (['somewhere'], 'somewhere'),
    (['--inspect'], '--inspect'),
    ([INSPECT[0]], '--url'),
    (['--url', SITE], '--inspect'),
    (['--viewport', '800x600'], '--inspect'),
    (['--repeat', '1'], '--inspect'),
    ([*INSPECT, '--practice'], '--practice'),
    ([*INSPECT, '--guide', 'no-such-guide'], 'no-such-guide'),
    *(([*INSPECT, f'--viewport={viewport}'], 'WIDTHxHEIGHT') for viewport in
      ('', '800', '800x', '800x600x2', '199x600', '800x10001', '-800x600', '800X600')),
    *(([*INSPECT, f'--repeat={number}'], '--repeat') for number in
      ('', '0', '-1', '1001', 'many')),
    *(([INSPECT[0], f'--url={url}'], 'address') for url in
      ('', 'words', '/in/me', 'https://', 'file:///in/me', 'javascript:alert(1)')),
    *(([INSPECT[0], f'--url={url}'], 'site') for url in
      ('https://example.com/in/me', 'http://www.linkedin.com/in/me',
       'https://www.linkedin.com.example.com/in/me', 'https://a@www.linkedin.com/in/me')),
    ([INSPECT[0], '--url=https://example.com/', '--guide=linkedin-ai-training'], 'example.com'),
    ([INSPECT[0], f'--url={SITE}/nowhere/'], 'does not know'),
    ([NO_FILE, INSPECT[1]], 'no-such-file'),
    (['--companion', '--practice'], '--companion'),
    (['--practice', '--guide', 'x-grok-training'], 'x-grok-training'),
)


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as home:
        env = environment(home)
        env.pop('DISPLAY', None)
        env.pop('WAYLAND_DISPLAY', None)

        def program(*arguments):
            return run(PROGRAM, *arguments, env=env, timeout=20)

        result = program('--version')
        tap.check(result.returncode == 0, '--version succeeds', result.stderr)
        tap.check(one_line(result.stdout) and VERSION in result.stdout.split(),
                  '--version prints the version on one line', result.stdout)
        tap.check(result.stderr == '', '--version complains of nothing', result.stderr)

        result = program('--help')
        tap.check(result.returncode == 0, '--help succeeds', result.stderr)
        for option in OPTIONS:
            tap.check(option in result.stdout, f'--help names {option}', result.stdout)

        result = program('--list')
        tap.check(result.returncode == 0, '--list succeeds', result.stderr)
        tap.check('linkedin-ai-training' in result.stdout, '--list names the guide',
                  result.stdout)
        tap.check(result.stderr == '', '--list complains of nothing', result.stderr)

        for arguments, word in WRONG:
            result = program(*arguments)
            what = ' '.join(arguments)
            tap.check(result.returncode == 2, f'“{what}” ends with status 2',
                      f'status {result.returncode}')
            tap.check(one_line(result.stderr) and word in result.stderr,
                      f'“{what}” is refused in one line that names what is wrong', result.stderr)
            tap.check(result.stdout == '', f'“{what}” prints nothing else', result.stdout)

        for arguments in ([], ['--practice'], INSPECT):
            result = program(*arguments)
            what = ' '.join(['widerspruch'] + arguments)
            tap.check(result.returncode == 1, f'without a display “{what}” fails',
                      f'status {result.returncode}')
            tap.check(one_line(result.stderr) and 'display' in result.stderr,
                      f'without a display “{what}” says so in one sentence', result.stderr)
    tap.done()


main()
