"""Sample pictures of round things: balls, fruit, a cup, a candle."""

from __future__ import annotations

import numpy as np

from organizer.vision.samples.paint import (
    Field,
    Pen,
    X,
    Y,
    ball,
    bulge,
    gradient,
    grass,
    lit,
    mix,
    noise,
    plain,
    shadow,
    turned,
    wood,
)

_GOLDEN = (1 + 5**0.5) / 2


def basketball() -> Field:
    """On a wooden floor."""
    ground = shadow(wood((196, 150, 98), (160, 112, 66), 1), (540, 560), (330, 80))
    mask, ways = ball(480, 360, 250)
    x, y, z = turned(ways, 0.5, 0.6)
    curve = np.abs(np.sqrt((np.abs(x) - 1) ** 2 + z * z) - 0.75)
    seams = np.minimum(np.minimum(np.abs(x), np.abs(z)), curve) < 0.022
    pimples = 0.92 + 0.08 * np.sin(x * 90) * np.sin(y * 90)
    leather = mix(plain((214, 98, 34)) * pimples[..., None], (30, 22, 18), seams)
    return mix(ground, lit(leather, ways, gloss=50), mask)


def tennis_ball() -> Field:
    """On a lawn."""
    light = gradient((0, (120, 160, 90)), (1, (60, 100, 50)))
    ground = mix(gradient((0, (60, 110, 60)), (1, (90, 140, 70))), light, noise(3, 60, 4))
    ground = shadow(ground, (520, 570), (300, 60))
    mask, ways = ball(480, 370, 220)
    x, y, z = turned(ways, 0.4, 0.5)
    seam = np.abs(z - 1.1 * (x * x - y * y)) < 0.07
    felt = plain((205, 225, 60)) + (noise(5, 120, 2) - 0.5)[..., None] * 70
    return mix(ground, lit(mix(felt, (245, 245, 235), seam), ways), mask)


def football() -> Field:
    """Black spots where the corners of an icosahedron are, and seams between their regions."""
    ground = shadow(grass(3), (540, 580), (320, 60))
    mask, ways = ball(480, 360, 240)
    signs = [(one, other * _GOLDEN) for one in (1, -1) for other in (1, -1)]
    corners = np.array(
        [
            corner
            for one, other in signs
            for corner in ((0, one, other), (one, other, 0), (other, 0, one))
        ],
        np.float32,
    )
    corners /= np.linalg.norm(corners[0])
    near = np.sort(np.stack(turned(ways, 0.3, 0.4), axis=-1) @ corners.T, axis=-1)
    leather = mix(plain((240, 240, 240)), (150, 150, 150), near[..., -1] - near[..., -2] < 0.02)
    leather = mix(leather, (28, 28, 32), near[..., -1] > 0.937)
    return mix(ground, lit(leather, ways, gloss=40), mask)


def apple() -> Field:
    """A green one, on a dark table."""
    ground = shadow(wood((150, 110, 80), (120, 82, 56), 3), (520, 590), (300, 70))
    across, down = (X - 480) / 220, (Y - 390) / 209
    angle = np.arctan2(down, across)
    dent = np.exp(-(((angle + np.pi / 2) / 0.28) ** 2))
    edge = 1 + 0.08 * np.cos(2 * angle) - 0.22 * dent
    out = np.hypot(across, down) / edge
    depth = np.sqrt(np.clip(1 - out * out, 0, 1))
    ways = np.stack([across, down, depth], axis=-1)
    ways = (ways / np.maximum(np.linalg.norm(ways, axis=-1, keepdims=True), 1e-6)).astype("f4")
    skin = plain((120, 180, 50)) + (noise(4, 60, 4) - 0.5)[..., None] * 30
    pen = Pen(mix(ground, lit(skin, ways, gloss=120), (1 - out) * 120))
    pen.line([(480, 215), (490, 150), (510, 120)], (80, 55, 30), 12)
    pen.disc(557, 142, 52, (80, 140, 50), 22)
    return pen.done()


def lemons() -> Field:
    """Two, on a pale table."""
    picture = wood((210, 200, 190), (180, 168, 150), 2)
    rind = plain((245, 214, 40)) + (noise(9, 110, 3) - 0.5)[..., None] * 40
    for x, y in ((340, 400), (620, 330)):
        picture = shadow(picture, (x + 30, y + 120), (260, 70))
        across, down = (X - x) / 220, (Y - y) / 150
        tip = np.exp(-(((np.abs(across) - 1) / 0.12) ** 2) - (down / 0.22) ** 2)
        mask = (1.0 - np.hypot(across, down) + 0.28 * tip) * 100
        picture = mix(picture, lit(rind, bulge(across, down), gloss=90), mask)
    return picture


def coffee_mug() -> Field:
    """A red mug of black coffee."""
    ground = shadow(wood((186, 150, 110), (150, 112, 76), 9), (470, 600), (300, 60), 0.6)
    pen = Pen(ground)
    pen.disc(675, 385, 115, (205, 55, 45))
    pen.disc(675, 385, 70, (170, 132, 94))
    picture = pen.done()
    around = np.clip((X - 450) / 200, -1, 1)
    bottom = 580 + 40 * np.sqrt(np.clip(1 - around * around, 0, 1))
    body = (np.abs(X - 450) < 200) & (Y > 210) & (bottom > Y)
    shade = 0.35 + 0.65 * np.clip(np.cos((around + 0.35) * 1.35), 0, 1)
    streak = 54 * np.exp(-(((around + 0.45) / 0.08) ** 2))
    glaze = plain((225, 70, 55)) * shade[..., None] + streak[..., None]
    picture = mix(picture, glaze, body)
    picture = mix(picture, (240, 110, 95), _disc(450, 210, 200, 48))
    return mix(picture, (60, 34, 20), _disc(450, 212, 184, 40))


def candle() -> Field:
    """A candle in the dark."""
    picture = gradient((0, (20, 14, 12)), (1, (38, 24, 16)))
    glow = np.exp(-np.hypot(X - 480, (Y - 200) * 0.8) / 170)
    picture = picture + glow[..., None] * np.array((191, 112, 45), np.float32)
    around = np.clip((X - 480) / 85, -1, 1)
    wax = plain((235, 215, 180)) * (0.35 + 0.65 * np.cos(around * 1.3))[..., None]
    wax = wax * np.clip(1.25 - (Y - 330) / 420, 0.25, 1.2)[..., None]
    warmth = np.exp(-np.clip(Y - 330, 0, None) / 70)
    wax = wax + warmth[..., None] * np.array((102, 60, 24), np.float32)
    picture = mix(picture, wax, (np.abs(X - 480) < 85) & (Y > 330))
    picture = mix(picture, (255, 225, 170), _disc(480, 330, 85, 18))
    picture = mix(picture, (30, 20, 20), (np.abs(X - 480) < 4) & (Y > 285) & (Y < 332))
    up = (Y - 215) / 95
    below = np.sqrt(np.clip(1 - up * up * 1.1, 0, 1))
    wide = np.where(up < 0, np.clip(1 + up, 0, 1) ** 1.2, below) * 34
    for colour, share, reach in (((255, 225, 130), 1.0, 1.0), ((255, 252, 235), 0.55, 0.6)):
        flame = np.exp(-(((X - 480) / np.maximum(wide * share, 1)) ** 4))
        shift = 0.0 if share == 1 else 0.15
        picture = mix(picture, colour, flame * (np.abs(up - shift) < reach))
    return picture


def _disc(x: float, y: float, wide: float, high: float) -> Field:
    """The mask of an ellipse."""
    mask: Field = (1 - ((X - x) / wide) ** 2 - ((Y - y) / high) ** 2) * 40
    return mask
