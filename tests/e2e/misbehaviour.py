# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the service, or whoever sits before it, may answer in place of a page. Each takes the
request's handler; the page that it would have been is in the words of service.py."""

import os
import socket
import struct
import time

FOR_EVER = 3600                     # seconds
SLOW = 1000                         # bytes a second
SLOW_SIZE = 18000
HUGE_SIZE = 50 << 20
LENIENT = "default-src 'self' 'unsafe-inline' data:"


def answer_with(status):
    return send(status, 'text/plain', 'Not now')


def ask_for_name(handler):
    handler.send_response(401)
    handler.send_header('WWW-Authenticate', 'Basic realm="x"')
    handler.send_header('Content-Length', '0')
    handler.end_headers()


def send(status, type='text/html', text=''):
    return lambda handler: handler.send(status, type, text)


def lead_to(address):
    return lambda handler: handler.redirect(address)


def lead_in_a_circle(handler):
    handler.redirect(f'{handler.path.partition("?")[0]}?again={time.monotonic_ns()}')


def reset(handler):
    """Closes without a word, which the other side is told by a reset."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
    os.close(handler.connection.detach())
    handler.close_connection = True


def stall(handler):
    time.sleep(FOR_EVER)


def render(handler, addition=''):
    return handler.service.render('settings.html').replace('</body>', addition + '</body>')


def crawl(handler):
    """The page, as over a line of another age."""
    page = render(handler)
    body = page.replace('<body>', f'<body><!--{"slow" * (SLOW_SIZE // 4)}-->').encode()
    handler.start(200, 'text/html', len(body))
    for start in range(0, len(body), SLOW):
        handler.wfile.write(body[start:start + SLOW])
        time.sleep(1)


def send_huge(handler):
    paragraph = f'<p>{"Much ado about nothing. " * 400}</p>\n'
    handler.send(200, 'text/html', render(handler, paragraph * (HUGE_SIZE // len(paragraph))))


def send_blank(handler):
    handler.send(200, 'text/html', '<!DOCTYPE html>')


def send_sandboxed(handler):
    handler.send(200, 'text/html', render(handler), 'sandbox')


def run(script):
    """The page, with a script that the service has better left out."""
    return lambda handler: handler.send(200, 'text/html',
                                        render(handler, f'<script>{script}</script>'), LENIENT)


hang = run('setTimeout(() => { for (;;); }, 1000)')
insist = run('setTimeout(() => { for (;;) alert("Again?"); }, 1000)')
devour = run('''const all = [];
setInterval(() => all.push(new Uint8Array(1 << 27).fill(all.length)), 100);''')
mutate = run('''const list = document.createElement('ul');
list.style.color = 'transparent';
document.body.append(list);
setInterval(() => list.replaceChildren(...Array.from({ length: 50 },
  (_, index) => Object.assign(document.createElement('li'),
                              { textContent: index * performance.now() }))));''')
