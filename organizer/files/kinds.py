"""Which files are photos, which belong to one, and which are something else, by their extension."""

from __future__ import annotations

from functools import lru_cache

PHOTO = frozenset("jpg jpeg jpe jfif mpo png webp heic heif hif avif tif tiff bmp gif".split())
"""What the program opens, beside RAW files. MPO is a JPEG with a second picture behind it."""

RAW = frozenset(
    "3fr arw cr2 cr3 crw dcr dng erf fff iiq k25 kdc mef mos mrw nef nrw orf pef raf raw rw2 "
    "rwl sr2 srf srw x3f".split()
)
"""Camera originals, opened by their previews; they follow the JPEG or HEIC of the same name."""

OTHER_IMAGE = frozenset(
    "ai apng cur dds emf eps exr fli flc hdr icns ico j2k j2c jp2 jpf jpx jxl kra pbm pcx pgm ppm "
    "psb psd svg svgz tga wbmp wmf xcf".split()
)
"""Pictures a person would wonder about: shown with a reason, never opened."""

FILM = frozenset(
    "3g2 3gp avi flv insv m2ts m4v mkv mov mp4 mpeg mpg mts ogv ts vob webm wmv".split()
)
"""Films are left alone, but for the ``.mov`` of a Live Photo."""

SIDECAR = frozenset("aae dop pp3 xmp".split())
"""Edits and metadata beside a photo, named ``IMG.xmp`` or ``IMG.jpg.xmp``."""

SIDECAR_BY_WHOLE_NAME = SIDECAR | {"json"}
"""Sidecars that are named after the whole file name; ``.json`` is what photo exports write."""


def extension(name: str) -> str:
    """The extension in lower case without its dot; empty for none and for names like ``.profile``.

    >>> extension("IMG_1.JPG"), extension(".hidden"), extension("a.b.xmp")
    ('jpg', '', 'xmp')
    """
    return _split(name)[1]


def stem(name: str) -> str:
    """The name without its extension and dot.

    >>> stem("a.b.xmp"), stem(".hidden")
    ('a.b', '.hidden')
    """
    return _split(name)[0]


def ending(name: str) -> str:
    """The dot and the extension to the letter, as they are kept when a photo is renamed.

    >>> ending("IMG_1.JPG"), ending(".hidden")
    ('.JPG', '')
    """
    return name[len(stem(name)) :]


@lru_cache(maxsize=4096)  # each name is asked about many times in a row
def _split(name: str) -> tuple[str, str]:
    """Stem and extension; dots alone are no stem."""
    before, _, suffix = name.rpartition(".")
    return (before, suffix.lower()) if suffix and before.strip(".") else (name, "")
