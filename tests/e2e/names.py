# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The words that the program shows, by keys of the tests' own: English as in the source, any other
language as in the installed catalogue, so that a better translation breaks no test."""

import gettext
import pathlib
import re

# A pair is a context and a message.
MESSAGES = {
    # Catalogue
    'greeting': 'Say No to AI Training',
    'guide': 'Opt Out of AI Training on LinkedIn',
    'x guide': 'Opt Out of AI Training on X',
    'chat guide': 'Opt Out of AI Training in ChatGPT',
    'form guide': 'Object by a Form',

    # Welcome
    'start': ('tour', '_Start'),
    'go on': '_Continue Where You Left Off',
    'check again': '_Check Again',
    'own browser': '_Use My Own Browser',
    'password': 'With Email and Password',
    'for ears': 'If you use a screen reader, choose your own browser below.',
    'passkey': 'With a Passkey, Google, Apple or Microsoft',
    'practice': 'Try a _Practice Run First',
    'why': '_What Is It About?',
    'help page': 'How Widerspruch Helps You',

    # Tour
    'main menu': 'Main Menu',
    'position': 'Step %u of %u',
    'below': 'It’s further down on this page. Scroll down, or click “Show Me”.',
    'copied': 'Link copied.',
    'sign in words': 'Sign in directly with LinkedIn, on its own page. Widerspruch doesn’t read '
                     'what you type.',
    'show': 'Show Me',
    'open': 'Open This Page',
    'skip': ('step', '_Skip'),
    'ahead': 'Continue with “%s”',
    'home': 'Back to Start',
    'sign in again': 'The page wants you to sign in again. Afterwards, you can continue where '
                     'you left off.',
    'reload': 'Reload the Page',
    'help': 'Read the Help Article',
    'it is off': 'It’s O_ff',
    'it is missing': 'It’s _Missing',
    'checked myself': 'I _Checked It Myself…',
    'sign in unchecked': 'The page wants you to sign in again before the result could be '
                         'checked. Afterwards, you can continue at the setting.',
    'confirming': 'After reloading, the page shows the setting as off. One more moment…',
    'question': 'The page is asking something. Answer it; nothing is saved until you do.',
    'confirm': 'Now confirm in the window on the page, with “Done” or a similar button. After that, '
               'the result is checked.',
    'turned back': 'The setting was on again before it could be checked. If that wasn’t you, the '
                   'page didn’t accept your change.',
    'not kept': 'After reloading, the setting is on. So “off” wasn’t saved; please try again. If '
                'the page has a button for saving, click that, too.',
    'not confirmed': 'After reloading, the page didn’t show the state of the setting. So it '
                     'isn’t known what was saved.',
    'not loaded': 'The page couldn’t be reloaded. So it isn’t known what was saved.',
    'not repeated': 'If the page needs something more, such as a click on “Save”, do that '
                    'first. Then reload the page: only that shows what was saved.',
    'not complete': 'The page was reloaded, but parts of it are missing. So it isn’t known what '
                    'was saved.',
    'not settled': 'The page turns the setting on and off again and again. So its state can’t be '
                   'read.',
    'cookies': 'A cookie banner is in the way. The button that declines is marked.',
    'disabled': 'This setting can’t be changed here. If an organization manages your account, '
                'ask its administrator.',
    'not offered': 'The setting isn’t on this page. The page may be slow. If it isn’t, the '
                   'setting may not be offered to this account, or not where you live.',
    'led away': 'Instead of the page with this setting, another one came up. The setting may '
                'not be offered to this account, or not where you live.',
    'menu': 'The way on is in a menu of this page. Click the marked button to open it.',
    'contradicting': 'The page contradicts itself: it says both that the marked setting is on '
                     'and that it’s off. Please look at it and report what you see.',
    'renamed': 'The page uses another name for the marked setting than this guide knows, so it '
               'may mean the opposite. Please look at it and report what you see.',
    'outside': 'This leads to %s, which isn’t shown here.',
    'in browser': 'Open in Browser',

    # Companion
    'open in browser': '_Open in Browser',
    'done': ('step', '_Done'),
    'is off': 'The Setting Is O_ff',
    'ways': 'Other Ways',
    'embedded': 'Continue in This Window',

    # Steps
    'sign in': 'Sign In',
    'profile': 'Open Your Profile',
    'settings link': 'Open Your Settings',
    'privacy': 'Open the Privacy Settings',
    'row': 'Open the AI Setting',
    'switch': 'Turn Off the Switch',
    'settings link text': 'Scroll to the very bottom of your profile and click “{label}”.',
    'privacy text': 'Click “{label}” in the list of settings. The list is at the side of the page, '
                    'or at its top if the window is narrow.',
    'row text': 'Click “{label}”. It’s in the section on how LinkedIn uses your data.',
    'switch text': 'Turn off “{label}”. There’s nothing to save.',

    # Result
    'next': 'Next: %s',
    'off': 'The Setting Is Off',
    'turned': 'You turned it off. After reloading the page, it’s still off.',
    'stayed': 'It’s off after reloading the page. How it was set before is unknown.',
    'already': 'It was already off, and it’s still off after reloading the page.',
    'unrecorded': 'This result couldn’t be saved, because the file of your results can’t be '
                  'written. The disk may be full.',
    'kept later': 'This result isn’t saved yet, because another program is using the file of your '
                  'results. It will be saved as soon as the file is free.',
    'told': 'Off (Reported by You)',
    'sent': 'Your Objection Was Sent',
    'no such setting': 'Not Offered',
    'practised': 'Practice Run Complete',
    'results': 'Your Results',
    'newest first': 'Newest first. They’re saved on this computer only.',

    # What can be made of a result, there and in the history
    'save proof': 'Save _Proof…',
    'save proof later': 'Save Proof…',
    'proof': 'Save Proof',
    'save': '_Save…',
    'write': '_Object in Writing',
    'write later': 'Object in Writing',
    'letter': 'Your Letter',
    'your name': 'Your Name',
    'your email': 'Email of Your Account',
    'print': 'P_rint…',
    'save letter': 'Save as _PDF…',
    'save text': 'Save as _Text…',
    'remind': 'Set a _Reminder…',
    'remind later': 'Remind Me…',
    'add to calendar': '_Add to Calendar',
    'in calendar': 'Continue in Your Calendar',
    'save as file': '_Save as File…',
    'one step left': 'One Step Left',
    'open in calendar': '_Open in Calendar',

    # Menu and preferences
    'preferences': '_Preferences',
    'shortcuts': '_Keyboard Shortcuts',
    'about': '_About Widerspruch',
    'stay': '_Stay Signed In on This Computer',
    'delete everything': '_Delete Everything…',

    # What may go wrong
    'no network': 'No Network',
    'no connection': 'No Connection',
    'not secure': 'Not Secure',
    'not found': 'Page Not Found',
    'loop': 'Too Many Redirects',
    'unknown host': 'Address Not Found',
    'denied': 'Access Denied',
    'memory': 'The Page Took Too Much Memory',
    'no sandbox': 'Pages Can’t Be Shown Safely Here',
    'not shown': 'The Page Can’t Be Shown',
    'no page': 'Nothing to Show',
    'no page here': 'The service answered, but without a page.',
    'file': 'A File, Not a Page',
    'file here': 'The page offered a file, which was blocked.',
    'program': 'Another App Is Needed',
    'program here': 'This leads to another app, which isn’t started from here.',
    'elsewhere': 'Another Site',
    'away': 'This step happens on another page.',
    'stalled': 'The page hasn’t responded for a while.',
    'loading': 'The page is loading…',
    'unseen': 'Widerspruch can’t look into this page, so nothing is marked. See “Other Ways”.',
    'missing': 'It isn’t on this page. See “Other Ways”.',
    'marked': 'Click the place that’s marked on the page.',
    'is on': 'The setting is on. Click the marked place to turn it off.',
    'too many': 'Too Many Requests',
    'service': 'The Service Has a Problem',
    'service words': 'The service couldn’t answer. This isn’t your fault; try again in a while.',
    'stopped': 'The Page Stopped Working',
    'try again': '_Try Again',
    'back': '_Go Back',
    'load again': '_Reload',
}


class Names:
    def __init__(self, prefix, language):
        self._catalogue = gettext.translation('widerspruch', pathlib.Path(prefix) / 'share/locale',
                                              [language], fallback=language.startswith('en'))

    def get(self, key):
        return self._translate(key).replace('_', '')

    def get_mnemonic(self, key):
        """The letter that a button reacts to with Alt."""
        message = self._translate(key)
        return message[message.index('_') + 1].lower()

    def _translate(self, key):
        message = MESSAGES[key]
        if isinstance(message, tuple):
            return self._catalogue.pgettext(*message)
        return self._catalogue.gettext(message)

    def quote(self, key, label):
        """A sentence of the guide that quotes a label of the page."""
        return self.get(key).replace('{label}', label)

    def pattern(self, key):
        """For the whole of a widget's name; what is filled in may be anything."""
        return f'^{re.escape(self.get(key)).replace("%s", "(.+)")}$'
