"""What the sample pictures are painted with: noise, gradients, lit surfaces, shadows.

A picture is an array of floats, height × width × 3, in [0, 255]; a mask one of height × width in
[0, 1]. Light comes from the upper left, towards the eye.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

Field = NDArray[np.float32]
Colour = tuple[int, int, int]

WIDTH, HEIGHT = 960, 720
"""Pixels of a picture."""
Y, X = (axis.astype(np.float32) for axis in np.mgrid[0:HEIGHT, 0:WIDTH])
"""Where each pixel is."""
_LIGHT = np.array([-0.5, -0.7, 0.6], np.float32) / np.float32(np.sqrt(1.1))
_BETWEEN = _LIGHT + np.array([0, 0, 1], np.float32)
_HALFWAY = _BETWEEN / np.float32(np.linalg.norm(_BETWEEN))
"""Half way between the light and the eye, for highlights (Blinn's model)."""


def plain(colour: Colour) -> Field:
    """A picture of one colour."""
    return np.broadcast_to(np.array(colour, np.float32), (HEIGHT, WIDTH, 3)).copy()


def noise(seed: int, scale: int, octaves: int = 5) -> Field:
    """Clouds, grain, rock: random values over ever finer grids, each half as strong.

    Args:
        seed: The same gives the same.
        scale: Cells of the coarsest grid from left to right.
        octaves: How many grids.

    Returns:
        Numbers in [0, 1], around 0.5.
    """
    random = np.random.default_rng(seed)
    whole, weight, weights = np.zeros((HEIGHT, WIDTH), np.float32), 1.0, 0.0
    for octave in range(octaves):
        across = scale * 2**octave
        grid = random.random((max(2, across * HEIGHT // WIDTH), max(2, across)), np.float32)
        fine = Image.fromarray(grid).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
        whole += np.float32(weight) * np.asarray(fine, np.float32)
        weights += weight
        weight /= 2
    return whole / np.float32(weights)


def gradient(*stops: tuple[float, Colour]) -> Field:
    """Colours from top to bottom.

    Args:
        stops: Heights, 0 at the top and 1 at the bottom, each with its colour.
    """
    heights = [height for height, _ in stops]
    down = np.arange(HEIGHT) / HEIGHT
    bands = [np.interp(down, heights, [colour[band] for _, colour in stops]) for band in range(3)]
    column = np.stack(bands, axis=1).astype(np.float32)
    return np.repeat(column[:, None, :], WIDTH, axis=1)


def mix(below: NDArray[Any], above: NDArray[Any] | Colour, mask: NDArray[Any]) -> Field:
    """Lay one picture or colour over another where the mask says so."""
    upper = np.asarray(above, np.float32)
    share = np.clip(mask, 0, 1).astype(np.float32)[..., None]
    mixed: Field = below * (1 - share) + upper * share
    return mixed


def clouds(picture: Field, seed: int, strength: float) -> Field:
    """Add clouds that thin out downwards."""
    mask = np.clip((noise(seed, 3, 6) - 0.5) * 4, 0, 1) * np.clip(1 - Y / 400, 0, 1)
    return mix(picture, (250, 250, 250), mask * strength)


def wood(light: Colour, dark: Colour, seed: int) -> Field:
    """A table top."""
    grain = noise(seed, 3, 6)
    rings = 0.5 + 0.5 * np.sin(Y * 0.08 + noise(seed + 7, 2, 3) * 30 + grain * 6)
    return mix(plain(light), dark, rings * 0.6 + grain * 0.4)


def blurred(picture: Field, radius: float) -> Field:
    """The picture out of focus."""
    return field(image(picture).filter(ImageFilter.GaussianBlur(radius)))


def foliage(light: Colour, dark: Colour, seed: int, scale: int = 6) -> Field:
    """Leaves far behind what is looked at."""
    return blurred(mix(plain(dark), light, noise(seed, scale, 4)), 8)


def grass(seed: int) -> Field:
    """A lawn from above."""
    light = gradient((0, (90, 150, 60)), (1, (40, 90, 30)))
    return mix(gradient((0, (50, 110, 40)), (1, (70, 140, 50))), light, noise(seed, 90, 4))


def shadow(
    picture: Field, centre: tuple[float, float], size: tuple[float, float], strength: float = 0.55
) -> Field:
    """Darken a soft ellipse.

    Args:
        picture: What it falls on.
        centre: x and y.
        size: Half the width and half the height.
        strength: How dark it is in the middle.
    """
    away = ((X - centre[0]) / size[0]) ** 2 + ((Y - centre[1]) / size[1]) ** 2
    darkened: Field = picture * (1 - np.float32(strength) * np.exp(-away * 1.6))[..., None]
    return darkened


def bulge(across: Field, down: Field) -> Field:
    """Which way the surface of a round thing looks.

    Args:
        across: Where a pixel is from its middle, 1 at its edge.
        down: Likewise.

    Returns:
        Directions of length 1, height × width × 3: right, down, towards the eye.
    """
    depth = np.sqrt(np.clip(1 - across**2 - down**2, 0, 1))
    ways = np.stack([across, down, depth], axis=-1)
    lengths = np.linalg.norm(ways, axis=-1, keepdims=True)
    made: Field = (ways / np.maximum(lengths, 1e-6)).astype(np.float32)
    return made


def ball(x: float, y: float, radius: float) -> tuple[Field, Field]:
    """A ball's mask and which way its surface looks."""
    across, down = (X - x) / np.float32(radius), (Y - y) / np.float32(radius)
    mask = np.clip((1 - np.hypot(across, down)) * radius / 1.5 + 0.5, 0, 1)
    return mask.astype(np.float32), bulge(across, down)


def turned(ways: Field, tip: float, turn: float) -> tuple[Field, Field, Field]:
    """Directions as seen by a thing that is tipped over and turned, radians."""
    x, y, z = ways[..., 0], ways[..., 1], ways[..., 2]
    y, z = y * np.cos(tip) - z * np.sin(tip), y * np.sin(tip) + z * np.cos(tip)
    x, z = x * np.cos(turn) + z * np.sin(turn), -x * np.sin(turn) + z * np.cos(turn)
    return x.astype(np.float32), y.astype(np.float32), z.astype(np.float32)


def lit(picture: Field, ways: Field, around: float = 0.35, gloss: float = 0.0) -> Field:
    """Shade a surface.

    Args:
        picture: Its colours.
        ways: Which way it looks, as :func:`bulge` has it.
        around: Light that comes from everywhere, in [0, 1].
        gloss: Brightness of the highlight, in [0, 255].
    """
    facing = np.clip(ways @ _LIGHT, 0, 1)
    highlight = np.clip(ways @ _HALFWAY, 0, 1) ** 30
    shade = np.float32(around) + np.float32(1 - around) * facing
    made: Field = picture * shade[..., None] + np.float32(gloss) * highlight[..., None]
    return made


def field(picture: Image.Image) -> Field:
    """An image's pixels."""
    return np.asarray(picture.convert("RGB"), np.float32)


def image(picture: Field, grain: float = 0.0, seed: int = 0) -> Image.Image:
    """The picture as an image, with the grain of a film."""
    if grain:
        speckle = np.random.default_rng(seed).normal(0, grain, (HEIGHT, WIDTH, 1))
        picture = picture + speckle.astype(np.float32)
    return Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8))


class Pen:
    """Draws lines and areas on a picture, at twice its size so that edges are smooth."""

    SCALE = 2

    def __init__(self, ground: Field | Colour) -> None:
        picture = plain(ground) if isinstance(ground, tuple) else ground
        size = (WIDTH * self.SCALE, HEIGHT * self.SCALE)
        self._image = image(picture).resize(size, Image.Resampling.BICUBIC)
        self._draw = ImageDraw.Draw(self._image)

    def area(self, points: Sequence[tuple[float, float]], colour: Colour) -> None:
        """Fill a polygon."""
        self._draw.polygon([(x * self.SCALE, y * self.SCALE) for x, y in points], fill=colour)

    def line(self, points: Sequence[tuple[float, float]], colour: Colour, width: float = 1) -> None:
        """Draw a line through points."""
        places = [(x * self.SCALE, y * self.SCALE) for x, y in points]
        self._draw.line(places, fill=colour, width=round(width * self.SCALE), joint="curve")

    def box(self, left: float, top: float, right: float, bottom: float, colour: Colour) -> None:
        """Fill a rectangle."""
        self._draw.rectangle(self._scaled(left, top, right, bottom), fill=colour)

    def soft_box(
        self, left: float, top: float, right: float, bottom: float, colour: Colour, radius: float
    ) -> None:
        """Fill a rectangle with round corners."""
        edges = self._scaled(left, top, right, bottom)
        self._draw.rounded_rectangle(edges, radius * self.SCALE, fill=colour)

    def disc(
        self, x: float, y: float, radius: float, colour: Colour, high: float | None = None
    ) -> None:
        """Fill a circle, or an ellipse of its own height."""
        up = radius if high is None else high
        self._draw.ellipse(self._scaled(x - radius, y - up, x + radius, y + up), fill=colour)

    def arc(
        self,
        edges: tuple[float, float, float, float],
        angles: tuple[float, float],
        colour: Colour,
        width: float,
    ) -> None:
        """Draw part of an ellipse, from one angle to another, degrees clockwise from the right."""
        stroke = round(width * self.SCALE)
        self._draw.arc(self._scaled(*edges), *angles, fill=colour, width=stroke)

    def word(self, x: float, y: float, words: str, size: float, colour: Colour) -> None:
        """Write centred on a point."""
        from PIL import ImageFont

        font = ImageFont.load_default(size=size * self.SCALE)
        place = (x * self.SCALE, y * self.SCALE)
        self._draw.text(place, words, fill=colour, font=font, anchor="mm")

    def done(self, blur: float = 0.0) -> Field:
        """What was drawn."""
        small = self._image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        return field(small.filter(ImageFilter.GaussianBlur(blur)) if blur else small)

    def _scaled(self, *edges: float) -> tuple[float, float, float, float]:
        left, top, right, bottom = (edge * self.SCALE for edge in edges)
        return left, top, right, bottom
