"""What is said of sources, licences and of why a picture was not taken."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from organizer.training import sources
from organizer.training.licences import Licence
from organizer.ui.widgets.wording import number


def title(source: str) -> str:
    """What a source is called; most have a name of their own, the same in every language."""
    tr = QCoreApplication.translate
    return {
        "bing": tr("Sources", "Bing image search"),
        "urls": tr("Sources", "A file of addresses"),
    }.get(source) or sources.about(source).title


def about(source: str) -> str:
    """What a source has, and under which licences, in a sentence."""
    tr = QCoreApplication.translate
    return {
        "openverse": tr("Sources", "Photos that may be shared, from many collections"),
        "commons": tr("Sources", "Wikipedia's photos, which may be used freely"),
        "bing": tr("Sources", "The whole web; mostly other people's photos, to learn from only"),
        "flickr": tr("Sources", "Photographers' albums, under the licences that they chose"),
        "met": tr("Sources", "Works of art, in the public domain"),
        "urls": tr("Sources", "Addresses of your own, one a line"),
    }.get(source, "")


def licence(wanted: Licence) -> str:
    """What a choice of licences means."""
    tr = QCoreApplication.translate
    return {
        Licence.ANY: tr("Sources", "Any licence"),
        Licence.FREE: tr("Sources", "May be shared"),
        Licence.COMMERCIAL: tr("Sources", "May be used commercially"),
        Licence.MODIFY: tr("Sources", "May be changed"),
        Licence.COMMERCIAL_MODIFY: tr("Sources", "May be changed and used commercially"),
        Licence.PUBLIC: tr("Sources", "Public domain"),
    }[wanted]


def not_taken(rejected: Mapping[str, int]) -> str:
    """How many pictures were not taken for which reason, one reason a line."""
    tr = QCoreApplication.translate
    words = {
        "duplicate": tr("Sources", "{0} came twice"),
        "near-duplicate": tr("Sources", "{0} show what another one shows"),
        "too-small": tr("Sources", "{0} are too small"),
        "not-a-photo": tr("Sources", "{0} are no photos"),
        "placeholder": tr("Sources", "{0} are stand-ins for photos that are gone"),
        "off-topic": tr("Sources", "{0} show something else"),
        "licence": tr("Sources", "{0} have another licence"),
    }
    other = tr("Sources", "{0} cannot be used")
    return "\n".join(
        words.get(kind, other).format(number(count)) for kind, count in sorted(rejected.items())
    )
