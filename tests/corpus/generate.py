#!/usr/bin/env python3
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes the corpus: pages of the guide's steps as redesigns may leave them, each with its truth.

A page begins as it is known (page.py) and goes through one to five mutations (mutations.py).
judge.py, which knows nothing of how the agent finds, says what a careful person would point at;
where opinions may differ, there is no page. render.py writes it, controls.py marks what is right
with `data-truth`. The same seed gives the same bytes, whatever the version of Python.

    generate.py                     all pages, one JSON object a line
    generate.py --page 17           the page of that number as HTML, to look at
    generate.py --table             how many pages there are of each mutation
"""

import argparse
import json
from collections import Counter
from random import Random

import judge
import mutations
import render
from guide import Guide
from page import base

SEED = 20261123
COUNT = 4400

# Of twenty pages, how many are of which step. The switch is where most can go wrong.
STEPS = ('switch',) * 10 + ('row',) * 3 + ('settings-link',) * 3 + ('privacy',) * 2 + (
    'profile',) * 2


def compose(number, random, guide, first):
    """A page with the given mutation and up to four others; None if the mutation changes nothing on
    the page, or if the truth of the page is open."""
    page = base(random.choice([step for step in STEPS if step in first.steps]), guide, random)
    others = [other for other in mutations.MUTATIONS if page.step in other.steps]
    random.shuffle(others)
    chosen, slots = [first], {first.slot}
    for other in others[:random.choice((0, 1, 1, 2, 2, 3, 4))]:
        if other.slot not in slots:
            chosen.append(other)
            slots.add(other.slot)

    # In the order of their definition, as some build on what others have done.
    chosen.sort(key=mutations.MUTATIONS.index)
    page.number = number
    page.mutations = [one.name for one in chosen if one.apply(page, guide) is not False]

    return page if first.name in page.mutations and judge.truth(page) else None


def pages(seed, count):
    """Each mutation is the first of about as many pages as any other."""
    guide = Guide()
    random = Random(seed)
    turn = []
    for number in range(1, count + 1):
        page = None
        while page is None:
            if not turn:
                turn = random.sample(mutations.MUTATIONS, len(mutations.MUTATIONS))
            page = compose(number, Random(random.getrandbits(64)), guide, turn.pop())
        yield page


def record(page):
    """The page as the test reads it."""
    truth = judge.truth(page)
    is_found = truth in ('found', 'either')
    return {
        'number': page.number,
        'step': page.step,
        'path': page.path,
        'mutations': page.mutations,
        'truth': truth,
        'states': judge.states(page) if is_found else judge.UNKNOWN,
        'enabled': not (is_found and page.disabled),
        'cover': is_found and page.cover or 'none',
        'obstacles': judge.obstacles(page),
        'dpi': page.dpi,
        'magnification': page.magnification,
        'is_zoomed': page.zoom != (),
        'html': render.html(page),
    }


def table(seed, count):
    total, by_truth = Counter(), Counter()
    for page in pages(seed, count):
        truth = judge.truth(page)
        total.update(page.mutations + [f'= {page.step}', '= all'])
        by_truth.update((name, truth) for name in page.mutations + [f'= {page.step}', '= all'])

    truths = ('found', 'abstain', 'namesake', 'either')
    print(f'{"mutation":20} {"pages":>8}', *(f'{truth:>8}' for truth in truths))
    for name in sorted(total):
        print(f'{name:20} {total[name]:8}', *(f'{by_truth[name, truth]:8}' for truth in truths))


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition('\n')[0])
    parser.add_argument('--seed', type=int, default=SEED)
    parser.add_argument('--count', type=int, default=COUNT)
    parser.add_argument('--page', type=int, metavar='N', help='write this page as HTML')
    parser.add_argument('--table', action='store_true', help='count the pages of each mutation')
    parser.add_argument('--output', type=argparse.FileType('w', encoding='utf-8'), default='-')
    options = parser.parse_args()

    if options.table:
        table(options.seed, options.count)
        return
    for page in pages(options.seed, options.count):
        if options.page is None:
            print(json.dumps(record(page), ensure_ascii=False), file=options.output)
        elif options.page == page.number:
            print(render.html(page), end='', file=options.output)
            break


if __name__ == '__main__':
    main()
