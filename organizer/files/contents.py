"""What makes two files the same photo: a digest of their bytes.

The index, the user's corrections and the trash know photos by it.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from blake3 import blake3

_LENGTH = 16
"""Bytes: nobody comes to two files that share 128 bits, by chance or by trying."""

FORMER = "blake2b:"
"""What :func:`former_content_of` begins with."""


def content_of(chunks: Iterable[bytes | memoryview]) -> str:
    """The digest of a file's bytes, hex.

    BLAKE3 takes 0.3 ms for a photo of 2 MB; BLAKE2b takes 2.1, SHA-256 1.1 where the processor has
    instructions for it and three times that where it has not.

    Args:
        chunks: The bytes in their order; each is done with when the next is asked for.
    """
    digest = blake3()
    for chunk in chunks:
        digest.update(chunk)
    return digest.hexdigest(length=_LENGTH)


def former_content_of(chunks: Iterable[bytes | memoryview]) -> str:
    """The digest by which photos were known before: BLAKE2b.

    Args:
        chunks: As for :func:`content_of`.
    """
    digest = blake2b(digest_size=_LENGTH)
    for chunk in chunks:
        digest.update(chunk)
    return f"{FORMER}{digest.hexdigest()}"
