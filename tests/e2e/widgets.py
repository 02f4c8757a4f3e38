# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The program's widgets, as a screen reader finds them."""

import collections
import re

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib

BUTTONS = (Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON)
ITEMS = (Atspi.Role.CHECK_BOX, Atspi.Role.LIST_ITEM, Atspi.Role.MENU_ITEM, Atspi.Role.RADIO_BUTTON)
HEADINGS = (Atspi.Role.HEADING,)
WORDS = HEADINGS + (Atspi.Role.LABEL, Atspi.Role.STATUS_BAR, Atspi.Role.ALERT,
                    Atspi.Role.NOTIFICATION)

Node = collections.namedtuple('Node', 'accessible role name depth')


class Widgets:
    def __init__(self, pid):
        self._pid = pid

    def look(self, roles=BUTTONS + WORDS, pattern='.'):
        """What has a name like the pattern and one of the roles, and can be seen now."""
        frame = self.get_frame()
        if frame is None:
            return
        for node in walk(frame):
            if (node.role in roles and re.search(pattern, node.name) and
                    can_be_seen(frame, node.accessible)):
                yield node

    def find(self, pattern, roles=BUTTONS + WORDS):
        return next(self.look(roles, pattern), None)

    def list_raw_names(self, roles):
        """The names of these roles in any window as they are on the bus, shown or not."""
        return [node.accessible.get_name() or '' for node in walk(self._get_root())
                if node.role in roles]

    def get_focused(self):
        """The name of what has the keyboard focus, in any window, or None."""
        root = self._get_root()
        if root is None:
            return None
        for node in walk(root):
            try:
                if node.accessible.get_state_set().contains(Atspi.StateType.FOCUSED):
                    return node.name
            except GLib.Error:
                continue            # gone in the meantime
        return None

    def get_frame(self):
        root = self._get_root()
        return root.get_child_at_index(0) if root is not None else None

    def dump(self):
        root = self._get_root()
        if root is None:
            return 'not on the accessibility bus'
        return '\n'.join(f'{"  " * node.depth}{node.role.value_nick} “{node.name}”'
                         for node in walk(root))

    def _get_root(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self._pid:
                return child
        return None


def read(accessible):
    """What a widget is called, or what it says: from GTK 4.10 on, a status has no name."""
    return clean(accessible.get_name()) or get_text(accessible)


def get_text(accessible):
    if 'Text' not in accessible.get_interfaces():
        return ''
    text = accessible.get_text_iface()
    return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))


def walk(accessible, depth=0):
    try:
        yield Node(accessible, accessible.get_role(), read(accessible), depth)
        children = [accessible.get_child_at_index(index)
                    for index in range(accessible.get_child_count())]
    except GLib.Error:
        return                      # gone in the meantime
    for child in children:
        if child is not None:
            yield from walk(child, depth + 1)


def can_be_seen(frame, accessible):
    try:
        box = get_box(accessible)
        if box is None or box.width <= 0 or box.height <= 0:
            return False
        is_seen = is_showing if tells_showing(frame.get_parent()) else is_hit
        return is_seen(frame, accessible, box)
    except GLib.Error:
        return False


def tells_showing(application):
    version = application.get_toolkit_version().split('.')
    return tuple(map(int, version[:2])) >= (4, 10)


def is_showing(frame, accessible, box):
    """From GTK 4.10 on, the states tell it, but for what is scrolled out of view."""
    x, y = box.x + box.width / 2, box.y + box.height / 2
    while accessible != frame:
        outer = get_box(accessible)
        if (not accessible.get_state_set().contains(Atspi.StateType.SHOWING) or
                outer is None or not outer.x <= x <= outer.x + outer.width or
                not outer.y <= y <= outer.y + outer.height):
            return False
        accessible = accessible.get_parent()
        if accessible is None:
            return False
    return True


def is_hit(frame, accessible, box):
    """GTK 4.8 does not tell whether a widget shows, so ask what lies at its centre."""
    found = Atspi.Component.get_accessible_at_point(
        frame, box.x + box.width // 2, box.y + box.height // 2, Atspi.CoordType.WINDOW)
    while found is not None and found != accessible and found != frame:
        found = found.get_parent()
    return found == accessible


def clean(name):
    """GTK 4.8 names a button with a mnemonic twice: “_Start Start”."""
    name = (name or '').replace('_', '')
    half = len(name) // 2
    return name[:half] if name == f'{name[:half]} {name[:half]}' else name


def get_box(accessible):
    if 'Component' not in accessible.get_interfaces():
        return None
    return Atspi.Component.get_extents(accessible, Atspi.CoordType.WINDOW)
