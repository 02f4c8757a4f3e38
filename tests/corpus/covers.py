# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Covers of a whole page, questions beside the target, and what has to be dealt with first."""

ALL = 'position:fixed;inset:0;z-index:99;background:#fffd;padding:24px'

COVERS = {
    'cookies': (
        f'<div class="artdeco-global-alert" type="COOKIE_CONSENT" style="{ALL}"><p>LinkedIn: '
        'Cookies</p><button>OK</button></div>',
        f'<div id="cookie-banner" role="dialog" aria-label="Cookies" style="{ALL}">'
        '<button>OK</button></div>',
        f'<section aria-label="Cookie-Hinweis" style="{ALL}"><p>Wir verwenden Cookies.</p>'
        '<button>Akzeptieren</button><button>Ablehnen</button></section>',
    ),
    'dialog': (
        f'<div role="dialog" aria-modal="true" aria-label="Premium" style="{ALL}"><p>Premium'
        '</p><button>×</button></div>',
        f'<div role="alertdialog" aria-label="Hinweis" style="{ALL}"><button>OK</button></div>',
        '<dialog style="width:100%;height:100%;max-width:none;max-height:none;margin:0;'
        'border:0"><p>Premium</p><button>×</button></dialog>'
        '<script>document.querySelector("dialog").showModal()</script>',
    ),
    'chat': (
        f'<aside class="msg-overlay-container" aria-label="Nachrichten" style="{ALL}">'
        '<h2>Nachrichten</h2><p>Hallo!</p><div contenteditable="true"></div></aside>',
        f'<div id="msg-overlay" style="{ALL}"><h2>Messaging</h2><textarea></textarea></div>',
    ),
    'beside': (
        '<dialog open style="position:static"><p>…?</p><button>OK</button></dialog>',
        '<div role="alertdialog" aria-label="…?"><p>…?</p><button>OK</button></div>',
        '<div popover="manual" style="position:static"><p>…?</p><button>OK</button></div>'
        '<script>document.querySelector("[popover]").showPopover()</script>',
    ),
}

OBSTACLES = {
    'cookies': (
        '<div class="artdeco-global-alert" type="COOKIE_CONSENT"><p>Cookies</p>'
        '<button>OK</button><button action-type="DENY">×</button></div>',
        '<div class="artdeco-global-alert--cookie_consent"><p>Cookies</p>'
        '<button data-test-global-alert-action="0">OK</button>'
        '<button data-test-global-alert-action="1">×</button></div>',
        '<section aria-label="Cookies"><button>OK</button>'
        '<button data-control-name="ga-cookie.consent.deny.v4">×</button></section>',
        '<aside id="consent-alert"><button>OK</button><a href="#" action-type="DENY">×</a></aside>',
    ),
    'captcha': (
        '<iframe id="captcha-internal" srcdoc="…" width="200" height="90"></iframe>',
        '<iframe title="reCAPTCHA" srcdoc="…" width="200" height="90"></iframe>',
        '<iframe src="about:blank#/checkpoint/challengeIframe/1" width="200" height="90"></iframe>',
    ),
    'code': (
        '<form><input autocomplete="one-time-code"></form>',
        '<form><input name="pin" id="input__email_verification_pin"></form>',
    ),
}


def obstacle(page):
    return page.random.choice(OBSTACLES[page.obstacle]) if page.obstacle else ''


def html(page):
    if not page.cover:
        return ''

    styles = COVERS[page.cover]
    return styles[page.cover_style % len(styles)]
