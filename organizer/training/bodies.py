"""The body of an answer, bounded: what it unfolds to is counted piece by piece."""

from __future__ import annotations

import zlib
from collections.abc import AsyncGenerator, Iterator

import httpx

from organizer.text import text
from organizer.training.failures import FetchError

_PIECE = 1 << 16


async def decompressed(response: httpx.Response, most: int) -> AsyncGenerator[bytes, None]:
    """The body, decompressed piece by piece so that a bomb never unfolds in memory.

    Args:
        response: Its beginning has been read.
        most: Bytes it may have.

    Raises:
        FetchError: It has more, is damaged, or is compressed in another way than was asked for.
    """
    encoding = response.headers.get("content-encoding", "identity").strip().lower() or "identity"
    if encoding not in {"identity", "gzip", "x-gzip", "deflate"}:
        raise FetchError(text("the answer is compressed in a way that was not asked for"))
    declared = response.headers.get("content-length", "")
    if declared.isdigit() and int(declared[:18]) > most:
        raise _too_large(most)
    unpack = None if encoding == "identity" else _Unpacker()
    count = 0
    async for piece in response.aiter_raw(_PIECE):
        for out in (piece,) if unpack is None else unpack.pieces(piece):
            count += len(out)
            if count > most:
                raise _too_large(most)
            yield out
    if unpack is not None:
        yield unpack.last()


class _Unpacker:
    """Decompresses gzip and deflate, at most a piece at a time."""

    def __init__(self) -> None:
        self._inside = zlib.decompressobj(zlib.MAX_WBITS | 32)

    def pieces(self, packed: bytes) -> Iterator[bytes]:
        """What comes out of some bytes."""
        while packed:
            try:
                out = self._inside.decompress(packed, _PIECE)
            except zlib.error:
                raise FetchError(text("the answer is damaged")) from None
            packed = self._inside.unconsumed_tail
            if out:
                yield out

    def last(self) -> bytes:
        """What a last long match has left inside; less than a piece.

        Raises:
            FetchError: The end is missing.
        """
        out = self._inside.decompress(b"", _PIECE)
        if not self._inside.eof:
            raise FetchError(text("the answer is cut off"), passing=True, again=True)
        return out


def _too_large(most: int) -> FetchError:
    return FetchError(text("it is larger than {size:.0f} MB", size=most / 1e6))
