"""Which pictures show the same: scaled, compressed again, cropped, mirrored or brightened.

Two looks at each pair. The difference hash finds what was scaled or compressed again. The model's
embedding also finds crops and changes of colour; as it calls pictures alike that only show alike
things, the pixels at 16 × 16 have to agree with it, straight or mirrored.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from organizer.training.verify import SIGNATURE_SIDE
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


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What pictures are compared by.

    Attributes:
        difference_hash: 16 bytes.
        signature: 16 × 16 RGB bytes.
        contrast: Standard deviation of the greys.
        embedding: Shape (1280,); ``None`` without the model.
    """

    difference_hash: bytes
    signature: bytes
    contrast: float
    embedding: FloatArray | None = None


class Seen:
    """The pictures that were kept so far; finds which of them a new one repeats."""

    def __init__(self) -> None:
        self._keys: list[str] = []
        self._count = 0
        self._hashes = np.zeros((0, 16), np.uint8)
        self._colours = np.zeros((0, 3 * SIGNATURE_SIDE**2), np.uint8)
        self._contrasts = np.zeros(0, np.float32)
        self._embeddings = np.zeros((0, 0), np.float16)

    def __len__(self) -> int:
        return self._count

    def add(self, key: str, look: Look) -> None:
        """Remember a picture under a name of the caller's."""
        if self._count == len(self._hashes):
            self._grow()
        row = self._count
        self._keys.append(key)
        self._hashes[row] = np.frombuffer(look.difference_hash, np.uint8)
        self._colours[row] = np.frombuffer(look.signature, np.uint8)
        self._contrasts[row] = look.contrast
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
        flat = (self._contrasts[:count] < FLAT) | (look.contrast < FLAT)
        candidates: NDArray[np.intp] = np.flatnonzero((bits <= HASH_BITS) | flat)
        for row in map(int, candidates[np.argsort(bits[candidates], kind="stable")]):
            apart = _apart(colours, self._colours[row])
            if apart <= (_FLAT_COLOURS if flat[row] else HASH_COLOURS):
                return self._keys[row]
        return self._alike(look, colours)

    def _alike(self, look: Look, colours: NDArray[np.uint8]) -> str | None:
        if look.embedding is None or not self._embeddings.shape[1] or look.contrast < FLAT:
            return None
        cosines = self._embeddings[: self._count].astype(np.float32) @ unit(look.embedding)
        candidates: NDArray[np.intp] = np.flatnonzero(cosines >= ALIKE)
        for row in map(int, candidates[np.argsort(-cosines[candidates], kind="stable")]):
            other = self._colours[row]
            if (
                self._contrasts[row] >= FLAT
                and correlation(colours, other) >= CORRELATION
                and float(np.abs(_tint(colours) - _tint(other)).sum()) <= TINT
            ):
                return self._keys[row]
        return None

    def _grow(self) -> None:
        more = max(_GROWTH, self._count)
        self._hashes = _longer(self._hashes, more)
        self._colours = _longer(self._colours, more)
        self._contrasts = _longer(self._contrasts, more)
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


def _apart(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    return float(np.abs(one.astype(np.int16) - other.astype(np.int16)).mean())


def _tint(colours: NDArray[np.uint8]) -> FloatArray:
    mean = colours.reshape(-1, 3).mean(axis=0, dtype=np.float32) + 1
    share: FloatArray = mean / mean.sum()
    return share


def correlation(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    """How strongly two signatures' greys correlate, straight or mirrored, -1 to 1."""
    side = SIGNATURE_SIDE
    first, second = (
        values.reshape(side, side, 3).astype(np.float32).mean(axis=2) for values in (one, other)
    )
    return max(_correlation(first, second), _correlation(first, second[:, ::-1]))


def _correlation(one: FloatArray, other: FloatArray) -> float:
    first, second = one - one.mean(), other - other.mean()
    scale = float(np.linalg.norm(first) * np.linalg.norm(second))
    return float((first * second).sum()) / scale if scale else 0.0
