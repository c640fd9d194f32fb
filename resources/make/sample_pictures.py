"""Draw the pictures of README's screenshot: nobody's photos, made from nothing but numbers.

python resources/make/sample_pictures.py FOLDER
"""

from __future__ import annotations

import math
import random
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

Color = tuple[int, int, int]
WIDTH, HEIGHT = 1600, 1200


def sky(top: Color, bottom: Color) -> Image.Image:
    """A vertical gradient with a breath of grain."""
    ramp = np.linspace(0, 1, HEIGHT)[:, None, None] ** 0.9
    pixels = np.array(top) * (1 - ramp) + np.array(bottom) * ramp
    grain = np.random.default_rng(1).normal(0, 2.5, (HEIGHT, WIDTH, 1))
    return Image.fromarray(np.clip(pixels + grain, 0, 255).astype(np.uint8))


def ridge(seed: int, base: float, height: float, roughness: float) -> list[tuple[float, float]]:
    """The outline of a mountain range: sines of falling strength."""
    rng = random.Random(seed)  # noqa: S311 - a picture, not a secret
    waves = [(rng.uniform(0.5, 1), rng.uniform(0, 7), 1.7**octave) for octave in range(8)]
    points = []
    for x in range(0, WIDTH + 8, 8):
        swing = sum(
            strength * math.sin(phase + x / WIDTH * 6 * scale) / scale**roughness
            for strength, phase, scale in waves
        )
        points.append((float(x), base - height * swing))
    return [*points, (WIDTH, HEIGHT), (0, HEIGHT)]


def mountains(seed: int, top: Color, bottom: Color, near: Color) -> Image.Image:
    """Ranges behind each other, paler the farther they are."""
    image = sky(top, bottom)
    draw = ImageDraw.Draw(image)
    for layer in range(5):
        share = (layer + 1) / 5
        color = tuple(round(b + (n - b) * share) for b, n in zip(bottom, near, strict=True))
        outline = ridge(seed + layer, 560 + layer * 130, 150 - layer * 14, 0.9)
        draw.polygon(outline, fill=color)
    return image


def sea(sun_x: int, top: Color, bottom: Color, water: Color) -> Image.Image:
    """The sun over the sea, and its path on the waves."""
    image = sky(top, bottom)
    glow = Image.new("L", image.size)
    ImageDraw.Draw(glow).ellipse((sun_x - 330, 250, sun_x + 330, 910), fill=120)
    image.paste((255, 240, 200), mask=glow.filter(ImageFilter.GaussianBlur(120)))
    draw = ImageDraw.Draw(image)
    draw.ellipse((sun_x - 95, 500, sun_x + 95, 690), fill=(255, 246, 214))
    for y in range(680, HEIGHT):
        depth = (y - 680) / (HEIGHT - 680)
        color = tuple(round(part * (0.75 + 0.45 * depth)) for part in water)
        draw.line((0, y, WIDTH, y), fill=color)
    rng = random.Random(sun_x)  # noqa: S311
    for _ in range(1500):
        row = rng.triangular(684, HEIGHT, 690)
        spread = 60 + (row - 680) * 0.5
        x, length = rng.gauss(sun_x, spread), 6 + (row - 680) * 0.12
        draw.line((x - length, row, x + length, row), fill=(255, 236, 190), width=2)
    return image


def balloons(seed: int, top: Color, bottom: Color) -> Image.Image:
    """Hot-air balloons over hills."""
    image = mountains(seed, top, bottom, (40, 84, 70))
    rng = random.Random(seed)  # noqa: S311
    for x, y, radius in ((430, 330, 170), (1060, 260, 120), (1330, 520, 70), (760, 560, 56)):
        draw = ImageDraw.Draw(image)
        hue = rng.choice([(214, 60, 52), (238, 158, 40), (58, 110, 190), (120, 64, 150)])
        for stripe in range(5):
            share = math.cos(math.pi / 2 * stripe / 5)
            color = (250, 238, 214) if stripe % 2 else hue
            half = radius * share
            draw.ellipse((x - half, y - radius, x + half, y + radius * 1.1), fill=color)
        neck = radius * 0.34
        draw.polygon(
            [(x - neck, y + radius), (x + neck, y + radius), (x, y + radius * 1.5)], fill=hue
        )
        basket = (x - radius * 0.12, y + radius * 1.5, x + radius * 0.12, y + radius * 1.7)
        draw.rectangle(basket, fill=(96, 62, 34))
    return image


def daisies(seed: int, ground: Color, petal: Color) -> Image.Image:
    """Flowers, the near ones sharp."""
    image = sky(ground, tuple(round(part * 0.6) for part in ground))  # type: ignore[arg-type]
    rng = random.Random(seed)  # noqa: S311
    for radius, blur, count in ((60, 9, 26), (110, 4, 10), (210, 0, 3)):
        layer = Image.new("RGBA", image.size)
        draw = ImageDraw.Draw(layer)
        for _ in range(count):
            x, y = rng.uniform(100, WIDTH - 100), rng.uniform(120, HEIGHT - 120)
            for leaf in range(18):
                angle = leaf * math.tau / 18 + rng.uniform(-0.05, 0.05)
                tip = (x + radius * math.cos(angle), y + radius * math.sin(angle))
                shade = tuple(part - rng.randrange(18) for part in petal)
                draw.line((x, y, *tip), fill=(*shade, 255), width=round(radius * 0.26))
                end = radius * 0.13
                box = (tip[0] - end, tip[1] - end, tip[0] + end, tip[1] + end)
                draw.ellipse(box, fill=(*shade, 255))
            core = radius * 0.3
            draw.ellipse((x - core, y - core, x + core, y + core), fill=(240, 184, 40, 255))
        layer = layer.filter(ImageFilter.GaussianBlur(blur)) if blur else layer
        image.paste(layer, mask=layer)
    return image


PICTURES: list[tuple[str, Callable[[], Image.Image]]] = [
    ("IMG_2041", lambda: mountains(3, (86, 142, 206), (232, 238, 242), (38, 62, 88))),
    ("IMG_2042", lambda: mountains(11, (40, 44, 92), (250, 176, 128), (44, 26, 60))),
    ("IMG_2057", lambda: sea(560, (52, 74, 140), (252, 170, 110), (58, 70, 110))),
    ("IMG_2058", lambda: sea(980, (110, 170, 226), (250, 232, 204), (40, 112, 142))),
    ("IMG_2063", lambda: balloons(5, (112, 176, 232), (246, 236, 220))),
    ("IMG_2064", lambda: balloons(9, (236, 156, 132), (252, 228, 190))),
    ("DSC00017", lambda: daisies(2, (72, 132, 66), (252, 250, 244))),
    ("DSC00018", lambda: daisies(7, (52, 104, 84), (246, 196, 214))),
    ("DSC00021", lambda: mountains(23, (20, 26, 54), (92, 110, 150), (8, 14, 26))),
    ("DSC00022", lambda: sea(300, (16, 24, 60), (214, 98, 84), (30, 36, 70))),
    ("PXL_0107", lambda: mountains(31, (150, 196, 220), (244, 244, 236), (66, 100, 62))),
    ("PXL_0108", lambda: balloons(14, (70, 130, 210), (214, 232, 246))),
]


def main(folder: Path) -> None:
    """Draw all pictures, with the dates and cameras that the program shows."""
    folder.mkdir(parents=True, exist_ok=True)
    taken = datetime(2025, 6, 14, 9, 30)
    for name, paint in PICTURES:
        exif = Image.Exif()
        exif[0x0110] = "Paintbox 1"
        exif.get_ifd(0x8769)[0x9003] = f"{taken:%Y:%m:%d %H:%M:%S}"
        paint().save(folder / f"{name}.jpg", quality=90, exif=exif)
        taken += timedelta(days=3, hours=5)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
