"""Sample pictures of what is far away: mountains, the sea, the sky."""

from __future__ import annotations

import numpy as np

from organizer.vision.samples.paint import (
    HEIGHT,
    WIDTH,
    Colour,
    Field,
    Pen,
    X,
    Y,
    bulge,
    clouds,
    gradient,
    lit,
    mix,
    noise,
    plain,
)

_HORIZON = 310  # pixels from the top


def mountains(seed: int = 0) -> Field:
    """Snowy peaks under a blue sky."""
    picture = gradient((0, (70, 130, 210)), (0.6, (190, 215, 240)), (1, (220, 230, 240)))
    picture = clouds(picture, seed + 2, 1.0)
    for row, (base, height, rock) in enumerate(
        ((330, 190, (120, 125, 140)), (420, 150, (90, 95, 108)))
    ):
        rough = noise(seed + 31 + row, 14, 7)
        slopes = np.clip(np.gradient(rough, axis=1) * 120, -0.5, 0.35)
        snow = np.clip(((base + 60 - Y) / 220 + rough * 1.6 - 0.6) * 4, 0, 1)
        ground = mix(plain(rock) * (0.8 + 0.6 * rough[..., None]), (245, 248, 255), snow)
        ground = ground * (1 + slopes)[..., None]
        picture = mix(picture, ground, Y - _ridge(seed + 21 + row, base, height, 8)[None, :])
    wood = plain((40, 80, 40)) * (0.6 + 0.8 * noise(seed + 8, 80, 4)[..., None])
    return mix(picture, wood, Y - _ridge(seed + 41, 640, 60, 6)[None, :])


def far_mountains() -> Field:
    """Others."""
    return mountains(seed=300)


def volcano() -> Field:
    """A bare cone in the evening, smoking a little."""
    picture = gradient((0, (90, 110, 150)), (0.6, (230, 180, 150)), (1, (240, 200, 170)))
    drift = (X - 500 - (300 - Y) * 0.35) / (60 + np.clip(300 - Y, 0, 300) * 0.5)
    smoke = np.clip((noise(51, 3, 6) - 0.35) * 3, 0, 1) * np.exp(-(drift**2)) * (Y < 300)
    picture = mix(picture, (120, 115, 120), smoke * 1.2)
    aside = np.abs(X - 480)
    crater = np.where(aside < 70, 6 * np.sin(X / 9), 0)
    rim = 14 * (noise(52, 20, 5)[0][None, :] - 0.5)
    top = 250 + crater + np.clip(aside - 70, 0, None) ** 0.86 + rim
    rough = noise(53, 12, 7)
    slopes = np.clip(np.gradient(rough, axis=1) * 100, -0.4, 0.4)
    ground = plain((95, 75, 72)) * (0.6 + 0.7 * rough[..., None]) * (1 + slopes)[..., None]
    return mix(picture, ground, Y - top)


def beach() -> Field:
    """Sand, foam and the sea."""
    shore = 560 + 40 * np.sin(X / 180) + 25 * noise(15, 5, 4)[0][None, :]
    sand = plain((225, 200, 150)) * (0.85 + 0.3 * noise(16, 120, 4)[..., None])
    foam = np.exp(-(((Y - shore + 10) / 18) ** 2)) * (0.5 + 0.8 * noise(17, 40, 3))
    return mix(mix(_sea(), sand, (Y - shore) / 6), (250, 250, 250), foam)


def lighthouse() -> Field:
    """A red and white lighthouse on a rock by the sea."""
    pen = Pen(beach())
    rock = [(330, 600), (430, 500), (700, 500), (960, 620), (960, 720), (260, 720)]
    pen.area(rock, (95, 85, 75))
    for band in range(6):
        top, bottom, wide, wider = 180 + band * 56, 236 + band * 56, 48 + band * 6, 54 + band * 6
        colour: Colour = (200, 40, 40) if band % 2 else (240, 240, 238)
        for strip in range(24):
            left, right = strip / 12 - 1, (strip + 1) / 12 - 1
            shade = 0.45 + 0.55 * max(0.0, float(np.cos((left + 0.4) * 1.2)))
            corners = [(wide * left, top), (wide * right, top)]
            corners += [(wider * right, bottom), (wider * left, bottom)]
            pen.area([(560 + x, y) for x, y in corners], _shaded(colour, shade))
    pen.box(500, 168, 620, 182, (50, 50, 55))
    pen.box(528, 110, 592, 168, (250, 235, 160))
    for bar in (528, 549, 570, 591):
        pen.line([(bar, 110), (bar, 168)], (40, 40, 45), 4)
    pen.area([(520, 110), (600, 110), (560, 60)], (170, 30, 30))
    pen.box(545, 480, 575, 516, (50, 40, 35))
    return pen.done(0.7)


def balloons() -> Field:
    """Two hot-air balloons."""
    picture = clouds(gradient((0, (60, 130, 215)), (1, (190, 220, 245))), 70, 0.8)
    red, yellow, blue, white = (220, 50, 40), (245, 200, 50), (60, 90, 190), (240, 240, 240)
    picture = _balloon(picture, 430, 280, 210, (red, yellow))
    return _balloon(picture, 770, 200, 80, (blue, white))


def _balloon(
    picture: Field, x: float, y: float, radius: float, stripes: tuple[Colour, Colour]
) -> Field:
    across, down = (X - x) / np.float32(radius), (Y - y) / np.float32(radius)
    neck = np.clip(1 - np.clip(down - 0.3, 0, 2) * 0.82, 0.12, 1) * np.sqrt(0.91)
    wide = np.where(down < 0.3, np.sqrt(np.clip(1 - down * down, 0, 1)), neck)
    inside = (np.abs(across) < wide) & (down > -1) & (down < 1.28)
    around = np.clip(across / np.maximum(wide, 1e-3), -1, 1)
    gores = np.floor(np.arcsin(around) / (np.pi / 11) + 0.5) % 2
    colours = mix(plain(stripes[0]), stripes[1], gores)
    shaded = lit(colours, bulge(around, np.clip(down, -1, 1) * 0.8), around=0.45)
    pen = Pen(mix(picture, shaded, inside.astype(np.float32)))
    half, top = radius * 0.16, y + radius * 1.55
    for side in (-1, 1):
        rope = [(x + side * radius * 0.13, y + radius * 1.27), (x + side * half * 0.8, top)]
        pen.line(rope, (60, 50, 40), 2)
    pen.soft_box(x - half, top, x + half, top + half * 1.5, (120, 80, 45), 6)
    return pen.done()


def _sea() -> Field:
    """Sea and sky."""
    picture = gradient((0, (60, 130, 215)), (0.43, (200, 225, 245)), (1, (200, 225, 245)))
    picture = clouds(picture, 6, 0.8)
    nearness = np.clip((Y - _HORIZON) / (HEIGHT - _HORIZON), 0, 1)
    waves = np.sin((1 / (nearness + 0.08)) * 30 + noise(12, 3, 7) * 14 + X * 0.004)
    water = mix(plain((30, 90, 150)), (70, 180, 190), nearness) + (waves * 12)[..., None]
    return mix(picture, water, Y - _HORIZON)


def _ridge(seed: int, base: float, height: float, octaves: int) -> Field:
    """The outline of mountains: heights in pixels from the top, one a column."""
    rough = noise(seed, 3, octaves)[HEIGHT // 2]
    outline: Field = base - height * 0.5 * (rough - rough.mean()) / rough.std()
    return outline.reshape(WIDTH)


def _shaded(colour: Colour, shade: float) -> Colour:
    red, green, blue = (round(band * shade) for band in colour)
    return red, green, blue
