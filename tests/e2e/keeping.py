# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is left in the home folder, and what is not."""

from app import wait
from ways import check, check_off

SETTINGS = 'config/glib-2.0/settings/keyfile'
PLACE = 'state/widerspruch/tour'
RECORD = 'data/widerspruch/record.jsonl'
SESSION = 'data/widerspruch/session'
SHADERS = 'cache/mesa_shader_cache'
COOKIES = f'{SESSION}/www.linkedin.com/cookies.sqlite'


def list_files(stage):
    """All files of the home folder. Mesa's compiled shaders, which it makes for any program that
    draws by OpenGL, are left out: they know nothing of what is drawn."""
    found = {str(path.relative_to(stage.home)): path
             for path in stage.home.rglob('*') if not path.is_dir()}
    return {name: path for name, path in found.items() if not name.startswith(SHADERS)}


def find_tokens(stage):
    """The files that hold a token, by which the service knows its members."""
    return [name for name, path in list_files(stage).items()
            if any(token.encode() in path.read_bytes() for token in stage.service.tokens())]


def forgetful(stage):
    before = set(list_files(stage))
    visitor = stage.begin()
    visitor.wait_for_ring()
    yield check(stage.service.tokens(), 'somebody is signed in')
    visitor.app.kill()
    new = set(list_files(stage)) - before
    yield check(new == {PLACE}, 'killed, the program leaves the place on the way', new)

    visitor = stage.start()
    visitor.press('go on')
    visitor.walk('off')
    yield check('sign in' in visitor.actions, 'one has to sign in anew', visitor.actions)
    visitor.quit()
    new = set(list_files(stage)) - before
    yield check(new == {SETTINGS, RECORD}, 'at the end, settings and record are left', new)
    yield check(len(stage.service.tokens()) == 2 and not find_tokens(stage),
                'and of no session anything', find_tokens(stage))
    yield from check_off(stage)


def set_stay(stage, visitor, stay):
    """The focus is on the switch, which takes its time to turn."""
    settings = stage.home / SETTINGS
    visitor.press_key('ctrl+comma')
    visitor.app.enter_dialog()
    visitor.press_key('space')
    wait(lambda: settings.exists() and f'stay-signed-in={stay}' in settings.read_text(),
         'the switch to turn')
    visitor.app.leave_dialog()


def stays(stage):
    visitor = stage.start()
    set_stay(stage, visitor, 'true')
    visitor.press('start')
    visitor.wait_for_ring()
    wait(lambda: COOKIES in find_tokens(stage), 'the session to be kept')
    visitor.app.kill()
    kept = {name for name in list_files(stage) if name.startswith('data/')}
    yield check(kept <= {COOKIES, f'{COOKIES}-journal', f'{COOKIES}-wal', f'{COOKIES}-shm'},
                'cookies are kept, and nothing else', kept)
    mode = (stage.home / SESSION).stat().st_mode & 0o777
    yield check(mode == 0o700, 'for nobody else to see', oct(mode))

    visitor = stage.start()
    visitor.press('go on')
    visitor.walk('off')
    yield check(visitor.actions == ['go on', 'ring'], 'one is still signed in',
                visitor.actions)
    set_stay(stage, visitor, 'false')
    wait(lambda: not (stage.home / SESSION).exists(), 'what was kept to be deleted')
    yield 'turned off, what was kept is deleted'
    visitor.quit()
    new = set(list_files(stage))
    yield check(new == {SETTINGS, RECORD}, 'and does not come back', new)
    yield check(not find_tokens(stage), 'nowhere', find_tokens(stage))

    visitor = stage.start()
    visitor.press('check again')
    visitor.wait_for_heading('sign in')
    yield 'the next time one has to sign in'
