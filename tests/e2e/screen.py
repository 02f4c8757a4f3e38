# screen.py
#
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a person sees and does: the screen's pixels, the pointer, the keys."""

import collections
import re
import subprocess

RING_COLOUR = (255, 120, 0)
FIELD_COLOUR = (122, 0, 255)        # the edge of the test pages' field for the address
TOLERANCE = 12
MIN_THICKNESS = 3
MAX_THICKNESS = 10

Box = collections.namedtuple('Box', 'left top right bottom')    # right and bottom are inside
Image = collections.namedtuple('Image', 'width height pixels')


def grab():
    answer = subprocess.run(['import', '-window', 'root', '-depth', '8', 'ppm:-'],
                            check=True, stdout=subprocess.PIPE).stdout
    header = re.match(rb'P6\s+(\d+)\s+(\d+)\s+255\s', answer)
    return Image(int(header[1]), int(header[2]), answer[header.end():])


def save(path):
    subprocess.run(['import', '-window', 'root', str(path)], check=True)


def mask(image, colour):
    """One byte a pixel: 1 where it has the colour."""
    together = None
    for channel, wanted in enumerate(colour):
        near = bytes(abs(value - wanted) <= TOLERANCE for value in range(256))
        bits = int.from_bytes(image.pixels[channel::3].translate(near), 'big')
        together = bits if together is None else together & bits
    return together.to_bytes(image.width * image.height, 'big')


def find_shapes(width, height, pixels):
    """Connected shapes, as lists of runs (row, first column, last column)."""
    shapes = []
    above = []
    for row in range(height):
        line = pixels[row * width:(row + 1) * width]
        current = []
        if b'\1' in line:
            for match in re.finditer(b'\1+', line):
                run = (row, match.start(), match.end() - 1)
                touching = []
                for (_, first, last), shape in above:
                    if first <= run[2] + 1 and last >= run[1] - 1 and shape not in touching:
                        touching.append(shape)
                shape = touching[0] if touching else []
                if not touching:
                    shapes.append(shape)
                for other in touching[1:]:
                    shape += other
                    shapes[:] = [known for known in shapes if known is not other]
                    above = [(r, shape if s is other else s) for r, s in above]
                    current = [(r, shape if s is other else s) for r, s in current]
                shape.append(run)
                current.append((run, shape))
        above = current
    return shapes


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


def find_rings(image):
    shapes = find_shapes(image.width, image.height, mask(image, RING_COLOUR))
    return [box for box in map(as_ring, shapes) if box is not None]


def find_field(image):
    shapes = find_shapes(image.width, image.height, mask(image, FIELD_COLOUR))
    boxes = [box for box in map(get_box, shapes) if box.bottom - box.top > 20]
    return boxes[0] if len(boxes) == 1 else None


def xdotool(*arguments):
    subprocess.run(['xdotool', *map(str, arguments)], check=True)


def click(x, y):
    xdotool('mousemove', round(x), round(y), 'sleep', '0.1', 'click', 1)


def click_box(box):
    click((box.left + box.right) / 2, (box.top + box.bottom) / 2)


def turn_wheel_down(x, y, clicks):
    xdotool('mousemove', round(x), round(y), 'sleep', '0.1',
            'click', '--repeat', clicks, '--delay', 15, 5)


def type_text(text):
    xdotool('type', '--delay', 20, text)


def press(key):
    xdotool('key', key)
