"""Which pictures show the same: scaled, compressed again, cropped, mirrored or brightened.

Two looks at each pair. The difference hash finds what was scaled or compressed again. The model's
embedding also finds crops and changes of colour; as it calls pictures alike that only show alike
things, the pixels at 16 × 16 have to agree with it, straight or mirrored.
"""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from organizer.training.looks import SIGNATURE_SIDE, Look
from organizer.vision.facts import FloatArray

# Measured on 896 photos (400,960 pairs of different ones: hashes 25 bits apart or more) and 224
# each of their variants: both looks together found every copy that was scaled or compressed again
# or mirrored, 99% of those brightened by a third, 96% of those cropped to 90%, and took no
# different photos for the same.
HASH_BITS = 12
"""Of 128 bits, how many may differ."""

HASH_COLOURS = 14.0
"""How far the colours at 16 × 16 may be apart then, on average, of 255."""

ALIKE = 0.85
"""From which cosine of embeddings on two pictures may be the same."""

CORRELATION = 0.70
"""How strongly the greys at 16 × 16 must correlate then."""

TINT = 0.06
"""How far their mean colours, as shares of red, green and blue, may be apart then: the same shoe
in red and in blue is two pictures."""

FLAT = 4.0
"""Below this contrast a hash says nothing: such pictures are the same when their colours are."""

_FLAT_COLOURS = 2.0
_GROWTH = 1024


class Seen:
    """The pictures that were kept so far; finds which of them a new one repeats.

    A new picture is compared with all of them at once, by its greys first: few are left for the
    embedding, so that ten thousand pictures cost no more than a millisecond or two.
    """

    def __init__(self) -> None:
        self._keys: list[str] = []
        self._count = 0
        self._hashes = np.zeros((0, 16), np.uint8)
        self._colours = np.zeros((0, 3 * SIGNATURE_SIDE**2), np.uint8)
        self._greys = np.zeros((0, SIGNATURE_SIDE**2), np.float32)
        self._tints = np.zeros((0, 3), np.float32)
        self._flat = np.zeros(0, np.bool_)
        self._embeddings = np.zeros((0, 0), np.float16)

    def __len__(self) -> int:
        return self._count

    def add(self, key: str, look: Look) -> None:
        """Remember a picture under a name of the caller's."""
        if self._count == len(self._hashes):
            self._grow()
        row = self._count
        colours = np.frombuffer(look.signature, np.uint8)
        self._keys.append(key)
        self._hashes[row] = np.frombuffer(look.difference_hash, np.uint8)
        self._colours[row] = colours
        self._greys[row] = greys(colours).ravel()
        self._tints[row] = tint(colours)
        self._flat[row] = look.contrast < FLAT
        if look.embedding is not None:
            if not self._embeddings.shape[1]:
                self._embeddings = np.zeros((len(self._hashes), look.embedding.size), np.float16)
            self._embeddings[row] = unit(look.embedding)
        self._count += 1

    def same_as(self, look: Look) -> str | None:
        """The name of a picture that this one repeats, the one most alike; ``None`` if none."""
        if not self._count:
            return None
        count = self._count
        colours = np.frombuffer(look.signature, np.uint8)
        different = self._hashes[:count] ^ np.frombuffer(look.difference_hash, np.uint8)[None]
        bits = _BITS[different].sum(axis=1, dtype=np.int64)
        flat = self._flat[:count] | (look.contrast < FLAT)
        rows = np.flatnonzero((bits <= HASH_BITS) | flat)
        apart = np.abs(self._colours[rows].astype(np.int16) - colours.astype(np.int16)).mean(axis=1)
        close = rows[apart <= np.where(flat[rows], _FLAT_COLOURS, HASH_COLOURS)]
        if close.size:
            return self._keys[int(close[np.argmin(bits[close])])]
        return self._alike(look, colours)

    def _alike(self, look: Look, colours: NDArray[np.uint8]) -> str | None:
        if look.embedding is None or not self._embeddings.shape[1] or look.contrast < FLAT:
            return None
        count = self._count
        grey = greys(colours)
        known = self._greys[:count]
        correlation = np.maximum(known @ grey.ravel(), known @ grey[:, ::-1].ravel())
        tinted = np.abs(self._tints[:count] - tint(colours)).sum(axis=1)
        rows = np.flatnonzero((correlation >= CORRELATION) & (tinted <= TINT) & ~self._flat[:count])
        if not rows.size:
            return None
        cosines = self._embeddings[rows].astype(np.float32) @ unit(look.embedding)
        best = int(np.argmax(cosines))
        return self._keys[int(rows[best])] if cosines[best] >= ALIKE else None

    def _grow(self) -> None:
        more = max(_GROWTH, self._count)
        self._hashes = _longer(self._hashes, more)
        self._colours = _longer(self._colours, more)
        self._greys = _longer(self._greys, more)
        self._tints = _longer(self._tints, more)
        self._flat = _longer(self._flat, more)
        self._embeddings = _longer(self._embeddings, more)


_BITS = np.array([value.bit_count() for value in range(256)], np.uint8)
_Numbers = TypeVar("_Numbers", bound=np.generic)


def _longer(array: NDArray[_Numbers], more: int) -> NDArray[_Numbers]:
    return np.concatenate([array, np.zeros((more, *array.shape[1:]), array.dtype)])


def unit(embedding: FloatArray) -> FloatArray:
    """An embedding at length one."""
    wide = embedding.astype(np.float32)
    scaled: FloatArray = wide / max(float(np.linalg.norm(wide)), 1e-9)
    return scaled


def tint(colours: NDArray[np.uint8]) -> FloatArray:
    """A signature's mean colour as shares of red, green and blue; shape (3,)."""
    mean = colours.reshape(-1, 3).mean(axis=0, dtype=np.float32) + 1
    share: FloatArray = mean / mean.sum()
    return share


def greys(colours: NDArray[np.uint8]) -> FloatArray:
    """A signature's greys with mean 0 and length 1, so that a product of two is a correlation.

    Args:
        colours: 16 × 16 RGB.

    Returns:
        Shape (16, 16).
    """
    grey = colours.reshape(SIGNATURE_SIDE, SIGNATURE_SIDE, 3).mean(axis=2, dtype=np.float32)
    grey -= grey.mean()
    scaled: FloatArray = grey / max(float(np.linalg.norm(grey)), 1e-9)
    return scaled
