# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a person sees and does: the screen's pixels, the pointer, the keys."""

import collections
import re
import struct
import subprocess

RING_COLOUR = (255, 120, 0)
MARK_COLOUR = (122, 0, 255)         # the edge of what a person is to click on the tests' own pages
SWITCH_COLOUR = (42, 122, 42)       # a switch that is on, there
TOLERANCE = 12
MIN_MARK = 20                       # pixels
MIN_THICKNESS = 3
MAX_THICKNESS = 10
MAX_GAP = 24                        # from the ring's outer edge to what it is round
HIGH = 120                          # the ring of a target of more than three lines
WORDS_INSET = 24                    # from the ring's outer edge into the first line of the words

Box = collections.namedtuple('Box', 'left top right bottom')    # right and bottom are inside
Image = collections.namedtuple('Image', 'width height pixels')  # four bytes a pixel: BGRX


class Screen:
    """The screen of an Xvfb that keeps its pixels in a file."""

    def __init__(self, folder):
        self._file = folder / 'Xvfb_screen0'

    def read(self):
        """The file, which is as xwd writes it: a header, the colour map, the pixels."""
        return self._file.read_bytes()

    def grab(self):
        data = self.read()
        header = struct.unpack('>25I', data[:100])
        size, width, height, colours = header[0], header[4], header[5], header[19]
        start = size + 12 * colours
        return Image(width, height, data[start:start + 4 * width * height])

    def save(self, path):
        save(self.read(), path)


def save(data, path, *changes):
    """Makes a picture of what a screen has held, with changes in ImageMagick's words."""
    subprocess.run(['convert', 'xwd:-', *changes, str(path)], input=data, check=True)


def mask(image, colour):
    """One byte a pixel: 1 where it has the colour."""
    together = None
    for channel, wanted in zip((2, 1, 0), colour):
        near = bytes(abs(value - wanted) <= TOLERANCE for value in range(256))
        bits = int.from_bytes(image.pixels[channel::4].translate(near), 'big')
        together = bits if together is None else together & bits
    return together.to_bytes(image.width * image.height, 'big')


def find_runs(image, colour):
    """The stretches of the colour in each row, as (row, first column, last column)."""
    pixels = mask(image, colour)
    for row in range(image.height):
        line = pixels[row * image.width:(row + 1) * image.width]
        for match in re.finditer(b'\1+', line):
            yield row, match.start(), match.end() - 1


def find_shapes(image, colour):
    """Connected shapes of the colour, as lists of runs."""
    runs = list(find_runs(image, colour))
    leaders = list(range(len(runs)))
    rows = collections.defaultdict(list)

    def lead(index):
        while leaders[index] != index:
            index = leaders[index]
        return index

    for index, (row, first, last) in enumerate(runs):
        for above in rows[row - 1]:
            if runs[above][1] <= last + 1 and runs[above][2] >= first - 1:
                leaders[lead(above)] = lead(index)
        rows[row].append(index)

    shapes = collections.defaultdict(list)
    for index, run in enumerate(runs):
        shapes[lead(index)].append(run)
    return list(shapes.values())


def get_box(shape):
    return Box(min(run[1] for run in shape), min(run[0] for run in shape),
               max(run[2] for run in shape), max(run[0] for run in shape))


def as_ring(shape):
    """The box of a shape that is closed all round and hollow in the middle, or None."""
    left, top, right, bottom = get_box(shape)
    if right - left < 4 * MIN_THICKNESS or bottom - top < 4 * MIN_THICKNESS:
        return None

    middle = sorted(run for run in shape if run[0] == (top + bottom) // 2)
    sides = len(middle) == 2 and middle[0][1] == left and middle[1][2] == right and all(
        MIN_THICKNESS <= run[2] - run[1] + 1 <= MAX_THICKNESS for run in middle)

    centre = (left + right) // 2
    rows = sorted(run[0] for run in shape if run[1] <= centre <= run[2])
    thick = MIN_THICKNESS
    caps = (rows[:thick] == list(range(top, top + thick)) and
            rows[-thick:] == list(range(bottom - thick + 1, bottom + 1)) and
            len(rows) <= 2 * MAX_THICKNESS)
    return Box(left, top, right, bottom) if sides and caps else None


def find_ring(image):
    """The one ring on the screen. Of two, neither can be trusted."""
    rings = [box for box in map(as_ring, find_shapes(image, RING_COLOUR)) if box is not None]
    return rings[0] if len(rings) == 1 else None


def is_close(ring, box):
    """Whether a ring is round all of a box, and at the same small distance on each side."""
    gaps = (box.left - ring.left, box.top - ring.top,
            ring.right - box.right, ring.bottom - box.bottom)
    return min(gaps) >= MIN_THICKNESS and max(gaps) <= MAX_GAP


def find_marks(image, colour):
    """The shapes of the colour that are not mere specks, from top to bottom."""
    boxes = [get_box(shape) for shape in find_shapes(image, colour)]
    return sorted((box for box in boxes
                   if box.bottom - box.top > MIN_MARK and box.right - box.left > MIN_MARK),
                  key=lambda box: box.top)


def find_mark(image, colour=MARK_COLOUR):
    marks = find_marks(image, colour)
    return marks[0] if len(marks) == 1 else None


def xdotool(*arguments):
    answer = subprocess.run(['xdotool', *map(str, arguments)], check=True, stdout=subprocess.PIPE)
    return answer.stdout.decode()


def get_geometry(window):
    """Place and size of a window, by xdotool's names."""
    answer = xdotool('getwindowgeometry', '--shell', window)
    return {key: int(value) for key, value in re.findall(r'(\w+)=(-?\d+)', answer)}


def click(x, y):
    xdotool('mousemove', round(x), round(y), 'sleep', '0.1', 'click', 1)


def click_box(box):
    click((box.left + box.right) / 2, (box.top + box.bottom) / 2)


def click_ring(box):
    """Clicks where the words begin: the middle of a link of several lines may be beside them. Of
    what is higher, a bar of the page may lie on the first line."""
    height = box.bottom - box.top
    click(box.left + WORDS_INSET, box.top + (WORDS_INSET if height < HIGH else height / 2))


def turn_wheel_down(x, y, clicks):
    xdotool('mousemove', round(x), round(y), 'sleep', '0.1',
            'click', '--repeat', clicks, '--delay', 15, 5)


def type_text(text):
    xdotool('type', '--delay', 20, text)


def press(*keys):
    xdotool('key', '--delay', 20, *keys)


def hold(key, seconds):
    """Holds a key down, which repeats itself then."""
    xdotool('keydown', key, 'sleep', seconds, 'keyup', key)


def drag(start, end, steps=12):
    """Presses at one place and lets go at another, as slowly as a hand does."""
    xdotool('mousemove', *map(round, start), 'mousedown', 1)
    for step in range(1, steps + 1):
        place = (a + (b - a) * step / steps for a, b in zip(start, end))
        xdotool('mousemove', '--sync', *map(round, place), 'sleep', 0.05)
    xdotool('sleep', 0.2, 'mouseup', 1)
