# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A plain web view, without anything of ours: what the pages tell of themselves here is what they
must tell in the program too. Each line of the input is an address to visit, or a script to run."""

import sys

import gi
gi.require_version('Gtk', '4.0')
gi.require_version('WebKit', '6.0')
from gi.repository import GLib, Gtk, WebKit


def main():
    loop = GLib.MainLoop()
    view = WebKit.WebView(network_session=WebKit.NetworkSession.new_ephemeral())
    Gtk.Window(default_width=1000, default_height=700, child=view).present()

    def obey(channel, condition):
        line = sys.stdin.readline().strip()
        if not line:
            loop.quit()
        elif line.startswith('https:'):
            view.load_uri(line)
        else:
            view.evaluate_javascript(line, -1, None, None, None, None)
        return bool(line)

    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP,
                      obey)
    loop.run()


main()
