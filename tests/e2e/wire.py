# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""All that is sent in the private network, packet by packet. It is given a way to every address, so
that a call to anybody shows, though nobody answers."""

import ipaddress
import socket
import struct
import subprocess
import threading

from app import wait

ALL_PROTOCOLS = 0x0003              # ETH_P_ALL
IPV4, IPV6 = 0x0800, 0x86dd         # ETH_P_IP, ETH_P_IPV6
SYN, ACK = 0x02, 0x10
STRANGER = ('198.51.100.7', 9)      # an address for documentation (RFC 5737)
MOST = 65536


def read_ipv4(packet):
    """Protocol, destination and what is inside."""
    size = (packet[0] & 0x0f) * 4
    return packet[9], packet[16:20], packet[size:]


def read_ipv6(packet):
    return packet[6], packet[24:40], packet[40:]


def name_call(protocol, address, inside):
    """Who is called and how; None for what goes on or answers."""
    if protocol == socket.IPPROTO_TCP:
        (port,), flags = struct.unpack('!H', inside[2:4]), inside[13]
        return f'tcp {address} {port}' if flags & (SYN | ACK) == SYN else None
    if protocol == socket.IPPROTO_UDP:
        (port,) = struct.unpack('!H', inside[2:4])
        return f'udp {address} {port}'
    return f'protocol {protocol} {address}'


class Wire:
    def __init__(self):
        for family in ('-4', '-6'):
            subprocess.run(['ip', family, 'route', 'add', 'default', 'dev', 'lo'], check=True)
        self.calls = set()
        self._socket = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM,
                                     socket.htons(ALL_PROTOCOLS))
        threading.Thread(target=self._listen, daemon=True).start()

    def sees_strangers(self):
        """Whether a call to somebody else would have shown."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
            one.sendto(b'hello', STRANGER)
        return wait(lambda: 'udp {} {}'.format(*STRANGER) in self.calls, 'the packet')

    def _listen(self):
        while True:
            packet, (_, protocol, *_) = self._socket.recvfrom(MOST)
            if protocol not in (IPV4, IPV6):
                self.calls.add(f'link {protocol:#06x}')
                continue
            number, address, inside = (read_ipv4 if protocol == IPV4 else read_ipv6)(packet)
            call = name_call(number, ipaddress.ip_address(address), inside)
            if call is not None:
                self.calls.add(call)
