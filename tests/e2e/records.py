# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is kept of a result, and what one can do with it later."""

import fcntl
import json
import subprocess

from ways import check, check_off

GUIDE = 'linkedin-ai-training'
OLD = {'time': '2026-05-24T12:00:00+02', 'guide': GUIDE, 'revision': '2026-05-01',
       'url': 'https://www.linkedin.com/', 'before': 'on', 'after': 'off', 'learned': 'told',
       'version': '0.9.0'}


def write_old(stage):
    path = stage.record
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(OLD) + '\n')
    return path


def check_record(path):
    """The old result as it was, and one new one."""
    old, new = map(json.loads, path.read_text().splitlines())
    yield check(old == OLD, 'the earlier result is still there', old)
    found = {key: new[key] for key in ('guide', 'before', 'after', 'learned')}
    yield check(found == {'guide': GUIDE, 'before': 'on', 'after': 'off', 'learned': 'seen'},
                'and the new one beside it', new)
    yield check(set(new) == set(OLD), 'with nothing else', new)
    yield check(path.stat().st_mode & 0o777 == 0o600, 'for nobody else to read')


def look_again(stage):
    path = write_old(stage)
    visitor = stage.start()
    visitor.press('check again')
    visitor.walk('off')
    yield check(visitor.actions == ['check again', 'sign in', 'ring'],
                'signing in leads straight to the switch', visitor.actions)
    yield from check_off(stage)
    yield from check_record(path)


def look_again_elsewhere(stage):
    path = write_old(stage)
    visitor = stage.start()
    visitor.press('check again')
    visitor.walk('ahead')
    visitor.press('ahead')
    visitor.walk('off')
    yield check(visitor.actions == ['check again', 'sign in', 'ahead', 'ring'],
                'the switch is offered wherever signing in leads', visitor.actions)
    yield from check_off(stage)
    yield from check_record(path)


def killed(stage):
    path = write_old(stage)
    before = path.read_bytes()
    visitor = stage.start()
    with path.open() as file:
        # The program has a verdict that it cannot write down, and says so.
        fcntl.flock(file, fcntl.LOCK_EX)
        visitor.press('start')
        visitor.click_ring()
        visitor.wait_for('kept later')
        visitor.app.kill()
    yield check(path.read_bytes() == before, 'the record is as it was')

    visitor = stage.start()
    visitor.press('go on')
    visitor.walk('off')
    yield check('ring' not in visitor.actions, 'the way goes on', visitor.actions)
    yield check(not stage.service.on and stage.service.saves == 1, 'to the switch, which is off')
    kept = path.read_bytes()
    yield check(kept.startswith(before) and kept.count(b'\n') == 2, 'and is now on record', kept)


def unrecorded(stage):
    stage.record.mkdir(parents=True)
    visitor = stage.begin()
    visitor.walk('off')
    yield check(visitor.wait_for('unrecorded'), 'that it cannot be kept is said')
    yield from check_off(stage)


def unwritable(stage):
    """Nothing can be written to the home, not even a setting."""
    subprocess.run(['mount', '-t', 'tmpfs', '-o', 'ro', 'none', str(stage.home)], check=True)
    visitor = stage.begin()
    visitor.walk('off')
    yield check(visitor.wait_for('unrecorded'), 'the result comes first, then that it is not kept')
    yield from check_off(stage)
