"""Sample pictures of what lives, and of what spiders and bees make."""

from __future__ import annotations

import math
from random import Random

import numpy as np
from PIL import Image, ImageDraw

from organizer.vision.samples.paint import (
    HEIGHT,
    WIDTH,
    Field,
    Pen,
    X,
    Y,
    ball,
    bulge,
    field,
    foliage,
    gradient,
    image,
    lit,
    mix,
    noise,
    plain,
)


def daisy() -> Field:
    """White petals, two rings of them, each throwing a faint shadow."""
    picture = image(foliage((80, 125, 60), (40, 75, 32), 5, 9)).convert("RGBA")
    for ring, (reach, white) in enumerate(((260.0, 235), (234.0, 250))):
        for number in range(21):
            angle = 2 * math.pi * (number + 0.5 * ring) / 21
            petal = _petal(round(reach), 62, white).rotate(
                -math.degrees(angle), expand=True, resample=Image.Resampling.BICUBIC
            )
            left = round(480 + math.cos(angle) * reach * 0.58 - petal.width / 2)
            top = round(350 + math.sin(angle) * reach * 0.58 - petal.height / 2)
            dark = Image.new("RGBA", petal.size)
            dark.putalpha(petal.getchannel("A").point([level // 4 for level in range(256)]))
            picture.alpha_composite(dark, (left + 4, top + 7))
            picture.alpha_composite(petal, (left, top))
    mask, ways = ball(480, 350, 86)
    heart = plain((240, 190, 30)) + (noise(11, 90, 2) - 0.5)[..., None] * 140
    return mix(field(picture), lit(heart, ways, around=0.55), mask)


def mushroom() -> Field:
    """A red mushroom with white spots, in a wood."""
    picture = foliage((85, 95, 55), (48, 55, 30), 140, 8)
    half = 55 + (Y - 400) * 0.09
    around = np.clip((X - 480) / half, -1, 1)
    stalk = plain((240, 235, 220)) * (0.45 + 0.55 * np.cos((around + 0.3) * 1.2))[..., None]
    stalk = stalk * (0.9 + 0.2 * noise(141, 50, 3)[..., None])
    picture = mix(picture, stalk, (np.abs(X - 480) < half) & (Y > 360) & (Y < 660))
    across, down = (X - 480) / 270, (Y - 380) / 220
    skin, random = plain((200, 25, 20)), Random(3)  # noqa: S311 - nothing secret about spots
    for _ in range(26):
        angle, out = random.uniform(0, 2 * math.pi), math.sqrt(random.random()) * 0.95
        x, y = 480 + 270 * out * math.cos(angle), 380 - abs(210 * out * math.sin(angle))
        radius = random.uniform(9, 22)
        skin = mix(skin, (248, 244, 232), (radius - np.hypot(X - x, (Y - y) * 1.25)) / 2)
    cap = np.clip((1 - np.hypot(across, down)) * 150, 0, 1)
    cap = cap * np.clip((400 + 18 * np.cos(across * 3) - Y) / 2, 0, 1)
    return mix(picture, lit(skin, bulge(across, down), 0.45, 90), cap)


def spider_web() -> Field:
    """Threads before dark leaves."""
    pen = Pen(foliage((50, 82, 50), (17, 34, 19), 95))
    random = Random(4)  # noqa: S311 - nothing secret about threads
    spokes = 22
    angles = [2 * math.pi * (at + random.uniform(-0.15, 0.15)) / spokes for at in range(spokes)]
    for angle in angles:
        end = (500 + 900 * math.cos(angle), 340 + 900 * math.sin(angle))
        pen.line([(500, 340), end], (215, 225, 220), 1.5)
    for turn in range(1, 26):
        for one, other in zip(angles, [*angles[1:], angles[0] + 2 * math.pi], strict=True):
            radius = (12 + turn * 16) * (1 + 0.04 * random.uniform(-1, 1))
            points = ((one, 1.0), ((one + other) / 2, 0.965), (other, 1.0))
            thread = [
                (500 + radius * near * math.cos(angle), 340 + radius * near * math.sin(angle))
                for angle, near in points
            ]
            pen.line(thread, (205, 215, 212), 1)
    return pen.done()


def honeycomb() -> Field:
    """Cells of wax, full of honey: how near each place is to its two nearest centres."""
    step = 46.0
    nearest = np.full((HEIGHT, WIDTH), 1e6, np.float32)
    second = nearest.copy()
    for column in range(-1, int(WIDTH / (step * 1.5)) + 2):
        for row in range(-1, int(HEIGHT / (step * 3**0.5)) + 2):
            x, y = column * step * 1.5, (row + 0.5 * (column % 2)) * step * 3**0.5
            part = np.s_[
                max(0, int(y - 2 * step)) : max(0, int(y + 2 * step)),
                max(0, int(x - 2 * step)) : max(0, int(x + 2 * step)),
            ]
            away = np.hypot(X[part] - x, Y[part] - y)
            old = nearest[part].copy()
            second[part] = np.where(away < old, old, np.minimum(second[part], away))
            nearest[part] = np.minimum(old, away)
    edge = second - nearest
    wall = np.exp(-((edge / 9) ** 2))
    honey = plain((200, 130, 30)) * (0.5 + 0.6 * noise(90, 20, 4)[..., None])
    picture = mix(honey, (250, 205, 100), wall)
    shade = 0.4 * np.clip(1 - edge / 60, 0, 1) * (1 - wall)
    return mix(picture, (0, 0, 0), shade)


def goldfish() -> Field:
    """A goldfish, of which the model is not sure."""
    water = gradient((0, (40, 120, 170)), (1, (10, 60, 100)))
    pen = Pen(water + (noise(100, 4, 4)[..., None] - 0.5) * 60)
    tail = [(600, 360), (820, 200), (790, 350), (850, 540), (600, 400)]
    pen.area(tail, (250, 150, 60))
    pen.area([(380, 250), (470, 140), (590, 280)], (245, 130, 40))
    pen.area([(420, 480), (470, 570), (540, 470)], (245, 130, 40))
    across, down = (X - 420) / 230, (Y - 370) / 130
    scales = np.clip(np.sin(X * 0.16 + (Y // 22 % 2) * 3.1), 0, 1) * np.clip(np.sin(Y * 0.14), 0, 1)
    body = lit(plain((250, 120, 25)) + scales[..., None] * 30, bulge(across, down), 0.5, 70)
    body = mix(body, (255, 235, 200), np.clip((Y - 430) / 60, 0, 1) * 0.6)
    pen = Pen(mix(pen.done(), body, (1 - np.hypot(across, down)) * 120))
    pen.disc(263, 343, 23, (240, 220, 150))
    pen.disc(263, 343, 13, (15, 15, 15))
    pen.arc((300, 300, 360, 440), (270, 90), (200, 80, 10), 5)
    pen.area([(400, 400), (480, 440), (400, 470)], (235, 140, 60))
    return pen.done()


def _petal(length: int, width: int, white: int) -> Image.Image:
    petal = Image.new("RGBA", (length, width))
    draw = ImageDraw.Draw(petal)
    draw.ellipse((0, 0, length - 1, width - 1), fill=(white, white, white - 4, 255))
    middle = width // 2
    draw.line(((10, middle), (length - 12, middle)), fill=(205, 205, 212, 255), width=2)
    return petal
