"""Sample pictures of things one could draw with a ruler: a clock, a letter, a bus."""

from __future__ import annotations

import math
from random import Random

from PIL import Image

from organizer.vision.samples.paint import (
    Colour,
    Field,
    Pen,
    blurred,
    field,
    gradient,
    image,
    mix,
    noise,
    shadow,
    wood,
)

_BLACK: Colour = (20, 20, 20)


def clock() -> Field:
    """A clock on a wall: five past ten, nearly."""
    wall = gradient((0, (205, 200, 190)), (1, (180, 172, 160)))
    wall = wall + (noise(60, 60, 4)[..., None] - 0.5) * 12
    pen = Pen(shadow(wall, (500, 390), (330, 330), 0.4))
    pen.disc(480, 360, 270, (50, 40, 35))
    pen.disc(480, 360, 246, (246, 244, 236))
    for minute in range(60):
        inner, width = (0.87, 4) if minute % 5 == 0 else (0.91, 1.5)
        pen.line([_hand(minute / 60, 234), _hand(minute / 60, 246 * inner)], _BLACK, width)
    for hour in range(1, 13):
        pen.word(*_hand(hour / 12, 177), str(hour), 58, _BLACK)
    for turn, length, width, colour in (
        (305 / 360, 123, 16, _BLACK),
        (54 / 360, 182, 11, _BLACK),
        (190 / 360, 197, 4, (180, 30, 30)),
    ):
        pen.line([_hand(turn, -24 if colour is _BLACK else 0), _hand(turn, length)], colour, width)
    pen.disc(480, 360, 18, _BLACK)
    return pen.done()


def envelope() -> Field:
    """A sealed letter on a dark table."""
    ground = wood((120, 84, 58), (92, 62, 42), 7)
    dark = Pen((0, 0, 0))
    dark.box(150, 170, 830, 580, (150, 150, 150))
    picture = mix(ground, (0, 0, 0), blurred(dark.done(), 14)[..., 0] / 255)
    pen = Pen(picture)
    pen.box(140, 150, 820, 560, (238, 230, 212))
    flap = [(140, 150), (480, 390), (820, 150)]
    pen.area(flap, (246, 240, 226))
    pen.line(flap, (190, 178, 152), 4)
    pen.line([(140, 560), (420, 350)], (205, 194, 170), 3)
    pen.line([(820, 560), (540, 350)], (205, 194, 170), 3)
    pen.disc(480, 390, 40, (160, 30, 30))
    return pen.done(0.7)


def crossword() -> Field:
    """A crossword puzzle, half solved, a little askew."""
    paper: Colour = (236, 230, 216)
    pen, random = Pen(paper), Random(7)  # noqa: S311 - nothing secret about a puzzle
    for row in range(15):
        for column in range(15):
            left, top = 135 + column * 46, 15 + row * 46
            black = (column * 3 + row * 5) % 7 == 0 or (112 - column * 3 - row * 5) in (21, 35, 42)
            pen.box(left, top, left + 46, top + 46, (40, 40, 40))
            pen.box(
                left + 1, top + 1, left + 45, top + 45, (25, 25, 28) if black else (252, 250, 244)
            )
            if not black and random.random() < 0.3:
                pen.word(left + 9, top + 9, str(random.randint(1, 60)), 11, (40, 40, 40))
            if not black and random.random() < 0.45:
                letter = random.choice("ABCDEFGHILMNOPRSTU")
                pen.word(left + 23, top + 27, letter, 24, (40, 60, 150))
    turned = image(pen.done()).rotate(3, resample=Image.Resampling.BICUBIC, fillcolor=paper)
    return field(turned)


def keyboard() -> Field:
    """A keyboard on a desk."""
    pen = Pen(wood((176, 140, 104), (150, 112, 80), 5))
    pen.soft_box(60, 200, 900, 540, (40, 41, 44), 18)
    for row, letters in enumerate(
        ("`1234567890-=<", " QWERTYUIOP[]\\", " ASDFGHJKL;'  ", "  ZXCVBNM,./  ")
    ):
        for column, letter in enumerate(letters):
            left, top = 80 + column * 57.5, 220 + row * 60
            _key(pen, left, top, left + 50)
            pen.word(left + 20, top + 20, letter, 18, (230, 230, 230))
    for left, right in ((80, 150), (160, 230), (240, 640), (650, 720), (730, 880)):
        _key(pen, left, 462, right)
    return pen.done(0.7)


def umbrella() -> Field:
    """A red umbrella on a grey day."""
    pen = Pen(gradient((0, (150, 165, 185)), (1, (120, 130, 145))))
    for panel in range(8):
        left, right = 120 + 90 * panel, 210 + 90 * panel
        hem = [
            (left + (right - left) * step / 8, 400 - 34 * math.sin(math.pi * step / 8))
            for step in range(9)
        ]
        shade = 1 - 0.5 * abs(panel - 3) / 5
        red, green, blue = (225, 50, 60) if panel % 2 else (200, 30, 40)
        colour = round(red * shade), round(green * shade), round(blue * shade)
        pen.area([*_rib(left), *hem, *reversed(_rib(right))], colour)
    pen.line([(480, 70), (480, 90)], (60, 60, 60), 5)
    pen.line([(480, 370), (480, 630)], (60, 50, 45), 12)
    pen.arc((410, 580, 486, 680), (0, 180), (90, 60, 35), 14)
    return pen.done(0.8)


def school_bus() -> Field:
    """A yellow bus, from the side."""
    road = gradient((0, (110, 170, 225)), (0.55, (215, 230, 240)), (0.56, (110, 110, 112)))
    pen = Pen(road + (noise(120, 60, 4)[..., None] - 0.5) * 14)
    yellow: Colour = (250, 178, 20)
    pen.disc(475, 590, 385, (55, 55, 58), 30)
    pen.soft_box(90, 190, 800, 540, yellow, 30)
    pen.soft_box(760, 340, 890, 540, yellow, 24)
    for top, bottom in ((380, 390), (460, 470), (505, 512)):
        pen.box(90, top, 890, bottom, _BLACK)
    for number in range(7):
        left = 120 + number * 84
        pen.soft_box(left, 240, left + 70, 340, (70, 90, 110), 8)
        pen.line([(left, 290), (left + 70, 290)], _BLACK, 3)
    pen.soft_box(710, 235, 785, 350, (90, 115, 135), 8)
    pen.word(440, 215, "SCHOOL BUS", 36, _BLACK)
    for wheel in (240, 730):
        pen.disc(wheel, 538, 68, (25, 25, 27))
        pen.disc(wheel, 538, 34, (150, 150, 155))
    pen.disc(876, 436, 16, (255, 245, 200))
    pen.box(850, 512, 905, 530, (30, 30, 30))
    return pen.done(0.8)


def _hand(turn: float, length: float) -> tuple[float, float]:
    """Where a hand of the clock ends.

    Args:
        turn: In [0, 1], clockwise from the top.
        length: Pixels.
    """
    angle = 2 * math.pi * turn
    return 480 + length * math.sin(angle), 360 - length * math.cos(angle)


def _rib(end: float) -> list[tuple[float, float]]:
    """A rib of the umbrella, from its top to a place on its hem."""
    angles = [math.pi / 2 * step / 10 for step in range(11)]
    return [
        (480 + (end - 480) * math.sin(angle), 90 + 310 * (1 - math.cos(angle))) for angle in angles
    ]


def _key(pen: Pen, left: float, top: float, right: float) -> None:
    pen.soft_box(left, top, right, top + 52, (24, 24, 26), 7)
    pen.soft_box(left + 3, top + 2, right - 3, top + 46, (58, 59, 63), 6)
