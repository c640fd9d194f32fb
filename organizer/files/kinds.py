"""Which files are photos, which belong to one, and which are something else, by their extension."""

from __future__ import annotations

PHOTO = frozenset("jpg jpeg jpe jfif mpo png webp heic heif hif avif tif tiff bmp gif".split())
"""What the program opens. MPO is a JPEG with a second picture behind it."""

RAW = frozenset(
    "3fr arw cr2 cr3 dcr dng erf fff iiq k25 kdc mef mos mrw nef nrw orf pef raf raw rw2 "
    "rwl sr2 srf srw x3f".split()
)
"""Camera originals; they follow the JPEG or HEIC of the same name."""

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
    stem, dot, suffix = name.rpartition(".")
    return suffix.lower() if dot and stem.strip(".") else ""


def stem(name: str) -> str:
    """The name without its extension and dot."""
    suffix = extension(name)
    return name[: -len(suffix) - 1] if suffix else name
