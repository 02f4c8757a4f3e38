# guest.py
#
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A plain web view, without anything of ours, that visits the pages of the way: what the pages tell
of themselves here is what they must tell in the program too. Arguments: the addresses to visit."""

import sys

import gi
gi.require_version('Gtk', '4.0')
gi.require_version('WebKit', '6.0')
from gi.repository import GLib, Gtk, WebKit

LONG_ENOUGH = 3                     # seconds for a page to come to rest and to testify

SIGN_IN = "document.querySelector('form').submit()"


def main(addresses):
    loop = GLib.MainLoop()
    view = WebKit.WebView(network_session=WebKit.NetworkSession.new_ephemeral())
    window = Gtk.Window(default_width=1000, default_height=700, child=view)
    window.present()

    visits = [lambda address=address: view.load_uri(address) for address in addresses]
    visits.insert(1, lambda: view.evaluate_javascript(SIGN_IN, -1, None, None, None, None))

    def visit():
        if not visits:
            loop.quit()
            return GLib.SOURCE_REMOVE
        visits.pop(0)()
        return GLib.SOURCE_CONTINUE

    visit()
    GLib.timeout_add_seconds(LONG_ENOUGH, visit)
    loop.run()
    window.destroy()


main(sys.argv[1:])
