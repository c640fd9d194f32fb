"""What a file is, by its first bytes: which decoder opens it, or in words what else it is."""

from __future__ import annotations

from organizer.files import kinds
from organizer.text import Text, text

HEAD = 4096
"""Bytes that are looked at."""

# Pillow's names of the formats that are opened, by how they begin. Listing "MPO" raises
# KeyError: "JPEG" covers it.
_PICTURES: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"BM", "BMP"),
)

_AVIF_BRANDS = frozenset({b"avif", b"avis"})
_HEIF_BRANDS = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"}
)

_RAW_SUFFIXES = frozenset(f".{suffix}" for suffix in kinds.RAW)
"""RAW files are told by their names: their bytes are those of TIFF files, or their makers' own."""

# Formats that Pillow could open and that this program does not: their decoders are where the
# accidents happen, and no camera writes them.
_LEFT_ALONE: tuple[tuple[bytes, str], ...] = (
    (b"8BPS", "PSD"),
    (b"\0\0\1\0", "ICO"),
    (b"icns", "ICNS"),
    (b"\0\0\0\x0cjP  \r\n\x87\n", "JPEG 2000"),
    (b"\xffO\xffQ", "JPEG 2000"),
    (b"%!PS", "EPS"),
    (b"gimp xcf", "XCF"),
    (b"FUJIFILMCCD-RAW", "RAW"),
    (b"IIRO", "RAW"),
    (b"IIU\0", "RAW"),
    (b"P1", "PPM"),
    (b"P2", "PPM"),
    (b"P3", "PPM"),
    (b"P4", "PPM"),
    (b"P5", "PPM"),
    (b"P6", "PPM"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL \r\n\x87\n", "JPEG XL"),
)

_STRANGERS: tuple[tuple[bytes, Text], ...] = (
    (b"%PDF", text("not an image: it holds a PDF document")),
    (b"PK\x03\x04", text("not an image: it holds a ZIP archive or an office document")),
    (b"\xd0\xcf\x11\xe0", text("not an image: it holds an office document")),
    (b"\x1f\x8b", text("not an image: it holds a compressed archive")),
    (b"Rar!", text("not an image: it holds a compressed archive")),
    (b"7z\xbc\xaf", text("not an image: it holds a compressed archive")),
    (b"{\\rtf", text("not an image: it holds a text document")),
    (b"\x1aE\xdf\xa3", text("not an image: it holds a video")),
    (b"SQLite format 3", text("not an image: it holds a database")),
    (b"MZ", text("not an image: it holds a program")),
    (b"\x7fELF", text("not an image: it holds a program")),
)


def picture_format(head: bytes, suffix: str = "") -> str | None:
    """Pillow's name of the format, ``"RAW"``, or ``None`` for anything that is not opened.

    Args:
        head: The file's first bytes, :data:`HEAD` of them if there are as many.
        suffix: The ending of its name; without that of a RAW file none is taken for one.
    """
    name = next((name for magic, name in _PICTURES if head.startswith(magic)), None)
    if suffix.lower() in _RAW_SUFFIXES and name in {None, "TIFF"}:
        return None if _stranger(head) else "RAW"
    if name is not None:
        return name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[4:8] == b"ftyp":
        return _container_format(head)
    return None


def _container_format(head: bytes) -> str | None:
    """AVIF or HEIF: the major brand decides, then the compatible ones."""
    end = min(int.from_bytes(head[:4], "big") or 32, 256, len(head))
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, end - 3, 4))]
    if brands[0] not in _HEIF_BRANDS - {b"mif1", b"msf1"} and _AVIF_BRANDS & set(brands):
        return "AVIF"
    return "HEIF" if _HEIF_BRANDS & set(brands) else None


def why_not(head: bytes) -> Text:
    """Say what a file is that is not opened.

    Args:
        head: Its first bytes.
    """
    for magic, name in _LEFT_ALONE:
        if head.startswith(magic):
            return _left_alone(name)
    if head[4:8] == b"ftyp":
        return text("not an image: it holds a video")
    return _stranger(head) or text("not an image: its contents are in no known picture format")


def _stranger(head: bytes) -> Text | None:
    """What a file is that is surely no picture."""
    for magic, sentence in _STRANGERS:
        if head.startswith(magic):
            return sentence
    if not head:
        return text("not an image: the file is empty")
    if not any(head):
        return text("not an image: it holds nothing but zeros, as after a failed copy")
    return _which_text(head)


def _left_alone(kind: str) -> Text:
    return text("{kind} files are left alone: they cannot be looked into here", kind=kind)


def _which_text(head: bytes) -> Text | None:
    start = head[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return text("not an image: it holds an HTML page")
    if start.startswith(b"<") and b"<svg" in start:
        return _left_alone("SVG")
    return text("not an image: it holds text") if _is_text(head) else None


def _is_text(head: bytes) -> bool:
    try:
        shown = head[:512].decode()
    except UnicodeDecodeError as error:
        if error.start < len(head[:512]) - 4:  # not just a character cut in two at the end
            return False
        shown = head[: error.start].decode()
    return all(character.isprintable() or character in "\r\n\t" for character in shown)
