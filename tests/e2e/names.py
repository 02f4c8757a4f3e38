# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The words that the program shows, by keys of the tests' own: English as in the source, any other
language as in the installed catalogue, so that a better translation breaks no test."""

import gettext
import pathlib
import re

# A pair is a context and a message.
MESSAGES = {
    # Welcome
    'start': ('tour', '_Start'),
    'go on': 'Go On Where You Were',
    'check again': '_Check Again',
    'own browser': '_Use My Own Browser',
    'why': 'What Is It About?',

    # Tour
    'show': 'Show Me',
    'open': 'Go There Directly',
    'skip': ('step', '_Skip'),
    'ahead': 'Go On at “%s”',
    'home': 'Back to the Start',
    'sign in again': 'The page wants you to sign in again. Afterwards you can go on where you '
                     'were.',
    'reload': 'Load the Page Again',
    'help': 'Read the Help Article',
    'checked myself': 'I Have _Checked It Myself',
    'sign in unchecked': 'Before the result could be checked, the page wants you to sign in again. '
                         'Afterwards you can go on at the switch.',
    'confirming': 'Loaded once more, the page shows the switch as off. Waiting a moment to see '
                  'whether it stays so…',
    'question': 'The page asks something. Answer it; nothing is saved before.',
    'turned back': 'The switch is on again before it could be checked. If that was not you, the '
                   'page did not take your change.',
    'not kept': 'Loaded once more, the page shows that the switch is on. So “off” was not '
                'saved; please try again. If the page has a button that saves, click that, too.',
    'not confirmed': 'Loaded once more, the page did not show how the switch stands. So it is not '
                     'known what is saved.',
    'not loaded': 'The page could not be loaded once more. So it is not known what is saved.',
    'not repeated': 'If the page wants something more, such as to be told to save, do that first. '
                    'Then load the page again: only that shows what is saved.',
    'not complete': 'The page was loaded once more, but not all that belongs to it came. So it is '
                    'not known what is saved.',
    'not settled': 'The page turns the switch on and off again and again. So it cannot be told how '
                   'it stands.',
    'cookies': 'A cookie banner is in the way. The button that declines is marked.',
    'disabled': 'The page does not let this switch be turned. If an organisation manages your '
                'account, ask its administrator.',
    'not offered': 'The switch is not on this page. Perhaps the page is slow. If not, the setting '
                   'may not be offered to this account, or not where you live.',
    'led away': 'The page of this setting was not shown; another one came in its place. Perhaps '
                'the setting is not offered to this account, or not where you live.',
    'menu': 'What leads on is in a menu of this page. Click the marked button to open it.',
    'contradicting': 'The page contradicts itself: it says that the marked switch is on, and that '
                     'it is off. Please read it, and tell what it shows.',
    'renamed': 'The page calls the marked switch otherwise than this guide knows, so it may mean '
               'the opposite. Please read it, and tell what it shows.',
    'outside': 'This leads to %s, which is not shown here.',
    'in browser': 'Open in Browser',

    # Preferences
    'stay': 'Stay Signed In on This Computer',
    'forgotten': 'Nothing of the sign-in is kept any more.',

    # Companion
    'open in browser': '_Open in Browser',
    'done': ('step', '_Done'),
    'is off': 'It Is O_ff',
    'ways': 'Other ways',
    'embedded': 'Go On in This Window',

    # Steps
    'sign in': 'Sign in',
    'profile': 'Open your profile',
    'settings link': 'Open your settings',
    'privacy': 'Open the privacy settings',
    'row': 'Open the setting for AI',
    'switch': 'Turn the switch off',
    'settings link text': 'Scroll to the very end of your profile and click “{label}”. If another '
                          'link to your settings is marked instead, click that.',
    'privacy text': 'Click “{label}” in the list of settings. The list is at the side of the page, '
                    'or at its top if the window is narrow.',
    'row text': 'Click “{label}”. It is in the section on how LinkedIn uses your data.',
    'switch text': 'Turn the switch “{label}” off. There is nothing to save.',

    # Result
    'off': 'The Switch Is Off',
    'turned': 'You turned it. The page was loaded once more, and the switch has stayed so.',
    'stayed': 'The page was loaded once more, and the switch has stayed so. It is not known how it '
              'stood before.',
    'already': 'It was like this already. The page was loaded once more, and it still is.',
    'unrecorded': 'This result could not be kept, because the file of the record cannot be '
                  'written. Perhaps the disk is full.',
    'kept later': 'This result is not kept yet, because another program holds the file of the '
                  'record. It will be kept once that lets go of it.',
    'told': 'Off, as You Say',
    'no such setting': 'Not Offered',
    'practised': 'That was practice: nothing real has changed. You know the way now.',

    # What may go wrong
    'no network': 'No Network',
    'no connection': 'No Connection',
    'not secure': 'Not Secure',
    'not found': 'Page Not Found',
    'loop': 'The Page Leads in a Circle',
    'unknown host': 'Address Not Found',
    'denied': 'Access Denied',
    'memory': 'The Page Took Too Much Memory',
    'no sandbox': 'Pages Cannot Be Shown Here Safely',
    'no page': 'Nothing to Show',
    'no page here': 'The service answered, but without a page.',
    'file': 'A File, Not a Page',
    'file here': 'The page offered a file. It was not taken.',
    'program': 'Another Program Is Wanted',
    'program here': 'This leads to another program, which is not started from here.',
    'elsewhere': 'Another Site',
    'away': 'This step is done on another page.',
    'stalled': 'The page has not answered for a while.',
    'loading': 'The page is loading…',
    'unseen': 'Nothing can be seen of this page, so nothing is marked. See “Other ways”.',
    'missing': 'It is not on this page. See “Other ways”.',
    'marked': 'It is marked on the page. Click it.',
    'is on': 'The switch is on. Click the marked switch to turn it off.',
    'too many': 'Too Many Requests',
    'service': 'The Service Has a Problem',
    'stopped': 'The Page Stopped Working',
    'try again': '_Try Again',
    'back': 'Go _Back',
    'load again': '_Load It Again',
}


class Names:
    def __init__(self, prefix, language):
        self._catalogue = gettext.translation('widerspruch', pathlib.Path(prefix) / 'share/locale',
                                              [language], fallback=language.startswith('en'))

    def get(self, key):
        message = MESSAGES[key]
        if isinstance(message, tuple):
            return self._catalogue.pgettext(*message).replace('_', '')
        return self._catalogue.gettext(message).replace('_', '')

    def quote(self, key, label):
        """A sentence of the guide that quotes a label of the page."""
        return self.get(key).replace('{label}', label)

    def pattern(self, key):
        """For the whole of a widget's name; what is filled in may be anything."""
        return f'^{re.escape(self.get(key)).replace("%s", "(.+)")}$'
