"""The list of keys as a sheet of paper: a PDF, which every system can print."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

from organizer.errors import OrganizerError
from organizer.text import text
from organizer.ui.help.shortcuts import Shortcut

_MARGIN = 14  # millimetres
_POINTS = 9.5
"""Letters: so large that all keys are on one page."""
_HEADING_LINES = 2


def as_pdf(shortcuts: Sequence[Shortcut], title: str) -> bytes:
    """All keys in two columns, a paragraph for each group."""
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Photo Organizer")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(
        QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter
    )
    document = QTextDocument()
    document.setDocumentMargin(0)
    font = document.defaultFont()
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    document.documentLayout().setPaintDevice(writer)
    document.setHtml(_page(shortcuts, title))
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.print_(writer)
    del writer  # which ends the file
    buffer.close()
    return bytes(written.data())


def write(sheet: bytes, path: Path) -> Generator[Path, None, None]:
    """Write the sheet into a file that the user chose; the disk may not answer, so on any thread.

    Args:
        sheet: What :func:`as_pdf` made; Qt sets pages on the window's thread only.
        path: The file.

    Yields:
        Where it is, once it is there.

    Raises:
        OrganizerError: It cannot be written.
    """
    try:
        path.write_bytes(sheet)
    except OSError as error:
        raise OrganizerError(
            text(
                "The list could not be written to {file} ({reason}); choose another place.",
                file=path,
                reason=error.strerror or type(error).__name__,
            )
        ) from error
    yield path


def _page(shortcuts: Sequence[Shortcut], title: str) -> str:
    groups = [(name, list(some)) for name, some in groupby(shortcuts, lambda each: each.group)]
    sides: tuple[list[str], list[str]] = ([], [])
    lines = [0, 0]
    whole = sum(len(some) + _HEADING_LINES for _, some in groups)
    for name, some in groups:
        side = 0 if lines[0] + (len(some) + _HEADING_LINES) / 2 <= whole / 2 else 1
        lines[side] += len(some) + _HEADING_LINES
        sides[side].append(_paragraph(name, some))
    columns = "".join(
        f'<td width="50%" style="padding-right: 12px">{"".join(side)}</td>' for side in sides
    )
    return f'<h2>{escape(title)}</h2><table width="100%"><tr>{columns}</tr></table>'


def _paragraph(name: str, shortcuts: Sequence[Shortcut]) -> str:
    rows = "".join(
        f'<tr><td>{escape(each.words)}</td><td align="right">{escape(each.written)}</td></tr>'
        for each in shortcuts
    )
    return f'<h3>{escape(name)}</h3><table width="100%">{rows}</table>'
