# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The labels of each step's target, from the guide itself."""

from pathlib import Path
from xml.etree import ElementTree

import words

GUIDE = Path(__file__).resolve().parents[2] / 'data/guides/linkedin-ai-training.xml'
SPACE = {'g': 'urn:widerspruch:guide'}
LANGUAGES = ('de', 'en', 'fr', 'it', 'es', 'pt-BR', 'nl', 'pl', 'cs', 'fi')


class Guide:
    def __init__(self, path=GUIDE):
        self.targets = {}
        for step in ElementTree.parse(path).iterfind('g:step', SPACE):
            target = step.find('g:target', SPACE)
            if target is None:
                continue
            labels = self.targets[step.get('id')] = {}
            for label in target.iterfind('g:label', SPACE):
                text = ' '.join(label.text.split())
                labels.setdefault(label.get('lang'), []).append(text)

    def knows(self, step, language):
        return language in self.targets[step]

    def heading(self, step, language):
        """The heading of a step's page, which is the label of the link that leads there."""
        before = {'row': 'privacy', 'switch': 'row'}.get(step)
        return self.wordings(before, language)[0] if before else 'LinkedIn'

    def wordings(self, step, language):
        """The labels that the guide accepts in a language, or else one that a page may have."""
        return self.targets[step].get(language) or [words.of(language, step)]
