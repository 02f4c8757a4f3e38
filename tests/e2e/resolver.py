# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The name server of the private network: it knows no name, and remembers which it was asked for.
The service's own names are in the hosts file, so nothing at all should be asked for."""

import socket
import threading

HEADER_SIZE = 12
NO_SUCH_NAME = b'\x81\x83'
COUNTS = b'\0\1' + 6 * b'\0'        # one question, no answers


def read_name(packet):
    labels = []
    place = HEADER_SIZE
    while packet[place]:
        end = place + 1 + packet[place]
        labels.append(packet[place + 1:end].decode(errors='replace'))
        place = end
    return '.'.join(labels)


class Resolver:
    def __init__(self):
        self.asked = []
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(('127.0.0.1', 53))
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            packet, address = self._socket.recvfrom(512)
            self.asked.append(read_name(packet))
            question = packet[HEADER_SIZE:]
            self._socket.sendto(packet[:2] + NO_SUCH_NAME + COUNTS + question, address)
