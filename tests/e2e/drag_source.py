# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window of another program, from which an address can be dragged:

    drag_source.py TITLE SIZE https://example.org/

It prints how each drag ends: whether somebody took it."""

import sys

import gi

gi.require_version('Gdk', '4.0')
gi.require_version('Gtk', '4.0')
from gi.repository import Gdk, GLib, Gtk


def tell(word):
    print(word, flush=True)


def main(title, size, address):
    Gtk.init()
    source = Gtk.DragSource(content=Gdk.ContentProvider.new_for_bytes(
        'text/uri-list', GLib.Bytes.new(f'{address}\r\n'.encode())))
    # An end comes after a failure, too.
    source.connect('drag-cancel', lambda *_: tell('refused'))
    source.connect('drag-end', lambda *_: tell('over'))
    window = Gtk.Window(title=title, decorated=False, default_width=size, default_height=size)
    window.add_controller(source)
    window.present()
    GLib.MainLoop().run()


if __name__ == '__main__':
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
