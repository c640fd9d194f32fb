"""Pictures of paper, whiteboards and words over pictures, drawn: to teach what they look like."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter, ImageFont
from screen_pages import WORDS

FONTS = (
    "dejavu/DejaVuSans.ttf|dejavu/DejaVuSerif.ttf|dejavu/DejaVuSansMono.ttf"
    "|dejavu/DejaVuSans-Bold.ttf|dejavu/DejaVuSerif-Bold.ttf|dejavu/DejaVuSansCondensed-Bold.ttf"
).split("|")
PLAIN = [word for word in WORDS if word.isascii()]  # those fonts have no Chinese
_Font = ImageFont.FreeTypeFont
_Color = tuple[int, int, int]


def font(rng: random.Random, size: int, *, bold: bool = False) -> _Font:
    """One of Debian's fonts."""
    name = rng.choice(FONTS[3:] if bold else FONTS)
    return ImageFont.truetype(f"/usr/share/fonts/truetype/{name}", size)


def words(rng: random.Random, count: int) -> str:
    """A sentence of so many words."""
    return " ".join(rng.choice(PLAIN) for _ in range(count)).capitalize()


def document(rng: random.Random, pictures: Sequence[Path]) -> Image.Image:
    """A letter, form, table or article, scanned or photographed."""
    size = rng.choice(((1240, 1754), (1275, 1650), (900, 1273), (1400, 990)))
    page = Image.new("RGB", size, _paper(rng))
    draw, margin = ImageDraw.Draw(page), size[0] // rng.randint(9, 16)
    ink = (rng.randrange(60),) * 3
    text_size = rng.randint(15, 30)
    y = margin
    while y < size[1] - margin:
        part = rng.random()
        if part < 0.12:
            head = font(rng, text_size * 2, bold=True)
            draw.text((margin, y), words(rng, 4), fill=ink, font=head)
            y += text_size * 3
        elif part < 0.22:
            y = _table(draw, rng, (margin, y, size[0] - margin), text_size, ink)
        elif part < 0.28 and pictures:
            inset = _photo(rng, pictures, (size[0] // 3, size[0] // 4))
            page.paste(inset, (margin, y))
            y += inset.height + text_size
        else:
            face = font(rng, text_size)
            for _ in range(rng.randint(1, 9)):
                line = _fitting(draw, rng, face, size[0] - 2 * margin)
                draw.text((margin, y), line, fill=ink, font=face)
                y += round(text_size * 1.4)
            y += text_size
    return _scanned(page, rng) if rng.random() < 0.4 else _on_a_table(page, rng, pictures)


def receipt(rng: random.Random, pictures: Sequence[Path]) -> Image.Image:
    """A till's strip of paper."""
    size = (rng.randint(380, 560), rng.randint(800, 1700))
    page = Image.new("RGB", size, _paper(rng))
    draw = ImageDraw.Draw(page)
    text_size = rng.randint(18, 26)
    face = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", text_size)
    ink = (rng.randint(20, 110),) * 3
    draw.text((size[0] // 4, 30), words(rng, 2).upper(), fill=ink, font=face)
    for y in range(90, size[1] - 40, round(text_size * rng.uniform(1.2, 1.6))):
        if rng.random() < 0.1:
            draw.text((20, y), "-" * 60, fill=ink, font=face)
            continue
        draw.text((20, y), words(rng, 2)[:16], fill=ink, font=face)
        draw.text((size[0] - 120, y), f"{rng.uniform(0, 99):6.2f}", fill=ink, font=face)
    return _scanned(page, rng) if rng.random() < 0.15 else _on_a_table(page, rng, pictures)


def whiteboard(rng: random.Random, pictures: Sequence[Path]) -> Image.Image:
    """A board with strokes of a pen, photographed."""
    size = (1400, rng.randint(800, 1100))
    shade = rng.randint(190, 245)
    board = Image.new("RGB", size, (shade, shade, min(255, shade + rng.randint(-8, 8))))
    draw = ImageDraw.Draw(board)
    pens: list[_Color] = [(20, 40, 140), (170, 30, 30), (20, 110, 60), (30, 30, 36)]
    for _ in range(rng.randint(8, 40)):
        pen, width = rng.choice(pens), rng.randint(3, 7)
        x, y = rng.uniform(40, size[0] - 300), rng.uniform(40, size[1] - 60)
        if rng.random() < 0.25:
            box = (x, y, x + rng.randint(60, 300), y + rng.randint(40, 200))
            shape = rng.choice((draw.rectangle, draw.ellipse))
            shape(box, outline=pen, width=width)
        else:
            _scribble(draw, rng, (x, y), pen, width)
    if rng.random() < 0.6:
        draw.rectangle((0, 0, *size), outline=(120, 122, 126), width=rng.randint(8, 34))
    return _lit(board, rng) if rng.random() < 0.5 else _on_a_table(board, rng, pictures)


def meme(rng: random.Random, pictures: Sequence[Path]) -> Image.Image:
    """Large words over a picture, beside it, or on a coloured ground."""
    width = rng.choice((480, 600, 720, 1080))
    height = round(width * rng.uniform(0.7, 1.3))
    kind = rng.random()
    if kind < 0.45:
        image = _photo(rng, pictures, (width, height))
        for at in rng.choice((("top", "bottom"), ("top",), ("bottom",))):
            _caption(image, rng, at, (255, 255, 255), (0, 0, 0))
    elif kind < 0.75:
        bar = round(height * rng.uniform(0.15, 0.35))
        ground = rng.choice(((255, 255, 255), (255, 255, 255), (0, 0, 0)))
        image = Image.new("RGB", (width, height + bar), ground)
        image.paste(_photo(rng, pictures, (width, height)), (0, bar))
        words_on = (0, 0, 0) if ground[0] else (255, 255, 255)
        _fill_words(image, rng, (12, 8, width - 12, bar - 4), words_on, None)
    elif kind < 0.9:
        ground = (rng.randrange(256), rng.randrange(256), rng.randrange(256))
        image = Image.new("RGB", (width, height), ground)
        light = sum(ground) < 380
        ink = (255, 255, 255) if light else (20, 20, 20)
        box = (width // 10, height // 5, width * 9 // 10, height * 4 // 5)
        _fill_words(image, rng, box, ink, None)
    else:
        image = _photo(rng, pictures, (width, height))
        image = ImageEnhance.Brightness(image).enhance(rng.uniform(0.5, 0.9))
        ink = (rng.randint(150, 255), rng.randint(150, 255), rng.randint(150, 255))
        _fill_words(image, rng, (width // 12, height // 6, width * 11 // 12, height), ink, None)
    return image


KINDS: dict[str, Callable[[random.Random, Sequence[Path]], Image.Image]] = {
    "document": document,
    "receipt": receipt,
    "whiteboard": whiteboard,
    "meme": meme,
}
"""How each kind is made."""


def _paper(rng: random.Random) -> _Color:
    shade = rng.randint(222, 255)
    return shade, shade - rng.randint(0, 6), shade - rng.randint(0, 20)


def _photo(rng: random.Random, pictures: Sequence[Path], size: tuple[int, int]) -> Image.Image:
    with Image.open(rng.choice(pictures)) as image:
        return image.convert("RGB").resize(size, Image.Resampling.BICUBIC)


def _fitting(draw: ImageDraw.ImageDraw, rng: random.Random, face: _Font, width: int) -> str:
    line = words(rng, rng.randint(6, 26))
    while line and draw.textlength(line, font=face) > width:
        line = line[:-4]
    return line


def _table(
    draw: ImageDraw.ImageDraw,
    rng: random.Random,
    place: tuple[int, int, int],
    text_size: int,
    ink: _Color,
) -> int:
    left, top, right = place
    face, step = font(rng, text_size), round(text_size * 1.7)
    columns, count = rng.randint(2, 6), rng.randint(2, 9)
    for row in range(count):
        for column in range(columns):
            x, y = left + (right - left) * column // columns, top + row * step
            draw.rectangle((x, y, x + (right - left) // columns, y + step), outline=ink)
            draw.text((x + 5, y + 3), words(rng, 1)[:8], fill=ink, font=face)
    return top + (count + 1) * step


def _scribble(
    draw: ImageDraw.ImageDraw,
    rng: random.Random,
    start: tuple[float, float],
    pen: _Color,
    width: int,
) -> None:
    """Something like a handwritten word."""
    x, y = start
    points = []
    height = rng.uniform(10, 30)
    for step in range(rng.randint(20, 90)):
        points.append((x + step * rng.uniform(2, 5), y + height * math.sin(step * 1.3)))
        y += rng.uniform(-2, 2)
    draw.line(points, fill=pen, width=width, joint="curve")


def _scanned(page: Image.Image, rng: random.Random) -> Image.Image:
    turned = page.rotate(rng.uniform(-1.5, 1.5), Image.Resampling.BICUBIC, fillcolor="white")
    return _noisy(turned.convert("L").convert("RGB") if rng.random() < 0.4 else turned, rng, 6)


def _on_a_table(page: Image.Image, rng: random.Random, pictures: Sequence[Path]) -> Image.Image:
    """Photographed from not quite above, on something."""
    width, height = (1200, 1600) if page.height > page.width else (1600, 1200)
    scale = rng.uniform(0.75, 1.1) * min(width / page.width, height / page.height)
    page = page.resize((round(page.width * scale), round(page.height * scale)))
    back = _photo(rng, pictures, (24, 24) if rng.random() < 0.7 else (400, 400))
    ground = back.resize((width, height), Image.Resampling.BICUBIC)
    left, top = (width - page.width) / 2, (height - page.height) / 2
    lean = 0.07 * min(width, height)
    corners = [
        (left + rng.uniform(-lean, lean), top + rng.uniform(-lean, lean)),
        (left + page.width + rng.uniform(-lean, lean), top + rng.uniform(-lean, lean)),
        (left + page.width + rng.uniform(-lean, lean), top + page.height + rng.uniform(-lean, 0)),
        (left + rng.uniform(-lean, lean), top + page.height + rng.uniform(-lean, 0)),
    ]
    sides = [(0, 0), (page.width, 0), (page.width, page.height), (0, page.height)]
    matrix = _perspective(corners, sides)
    how = Image.Transform.PERSPECTIVE
    laid = page.transform((width, height), how, matrix, Image.Resampling.BICUBIC)
    mask = Image.new("L", page.size, 255).transform((width, height), how, matrix)
    ground.paste(laid, mask=mask)
    return _lit(ground, rng)


def _perspective(
    targets: Sequence[tuple[float, float]], sources: Sequence[tuple[float, float]]
) -> list[float]:
    """Pillow's eight numbers that lead from four corners of the result to those of the source."""
    import numpy as np

    rows, right = [], []
    for (x, y), (u, v) in zip(targets, sources, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return [float(number) for number in np.linalg.solve(np.array(rows), np.array(right))]


def _lit(image: Image.Image, rng: random.Random) -> Image.Image:
    """Uneven light, a cast, a little blur, grain."""
    light = Image.new("L", (2, 2))
    light.putdata([rng.randint(150, 255) for _ in range(4)])
    cast = tuple(rng.uniform(0.85, 1.0) for _ in range(3))
    shade = light.resize(image.size, Image.Resampling.BICUBIC)
    tinted = [shade.point([round(value * part) for value in range(256)]) for part in cast]
    lit = ImageChops.multiply(image, Image.merge("RGB", tinted))
    return _noisy(lit.filter(ImageFilter.GaussianBlur(rng.uniform(0, 1.4))), rng, 16)


def _noisy(image: Image.Image, rng: random.Random, most: float) -> Image.Image:
    grain = Image.effect_noise(image.size, rng.uniform(1, most)).convert("RGB")
    return ImageChops.add(image, grain, scale=1, offset=-128)


def _caption(
    image: Image.Image, rng: random.Random, at: str, ink: _Color, outline: _Color | None
) -> None:
    width, height = image.size
    part = height // rng.randint(4, 6)
    top = 6 if at == "top" else height - part - 6
    _fill_words(image, rng, (10, top, width - 10, top + part), ink, outline)


def _fill_words(
    image: Image.Image,
    rng: random.Random,
    box: tuple[int, int, int, int],
    ink: tuple[int, ...],
    outline: _Color | None,
) -> None:
    """Centre one to three lines of large words in a box."""
    draw = ImageDraw.Draw(image)
    left, top, right, bottom = box
    lines = [words(rng, rng.randint(1, 5)) for _ in range(rng.randint(1, 3))]
    if rng.random() < 0.6:
        lines = [line.upper() for line in lines]
    size = max(8, round((bottom - top) / len(lines) * 0.8))
    face = font(rng, size, bold=True)
    while size > 8 and max(draw.textlength(line, font=face) for line in lines) > right - left:
        size = round(size * 0.9)
        face = face.font_variant(size=size)
    for number, line in enumerate(lines):
        x = (left + right - draw.textlength(line, font=face)) / 2
        y = top + number * size * 1.2
        stroke = max(1, size // 14) if outline else 0
        draw.text((x, y), line, fill=ink, font=face, stroke_width=stroke, stroke_fill=outline)
