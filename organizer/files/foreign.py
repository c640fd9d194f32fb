"""Folders that belong to other programs: a photo moved out of them breaks somebody's library.

They are known by their name, by what lies in them, or by their place on this system. Owners are
named in plain English, to be put into a sentence.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from organizer import paths
from organizer.errors import StartError
from organizer.text import Text, text

_SUFFIXES = {
    ".photoslibrary": "Apple Photos",
    ".photolibrary": "iPhoto",
    ".migratedphotolibrary": "Apple Photos",
    ".aplibrary": "Aperture",
    ".lrdata": "Lightroom",
    ".lrlibrary": "Lightroom",
    ".cocatalog": "Capture One",
    ".cosessiondb": "Capture One",
    ".app": "another program",
}
_ENDINGS = tuple(_SUFFIXES)
_NAMES = {
    ".bzr": "a Bazaar checkout",
    ".dtrash": "digiKam",
    ".git": "a git checkout",
    ".hg": "a Mercurial checkout",
    ".picasaoriginals": "Picasa",
    ".spotlight-v100": "the system",
    ".svn": "a Subversion checkout",
    ".trash": "the system's trash",
    ".trashes": "the system's trash",
    "#recycle": "the trash of a network disk",
    "$recycle.bin": "the system's trash",
    "@eadir": "a network disk",
    "@recycle": "the trash of a network disk",
    "captureone": "Capture One",
    "lost+found": "the system",
    "node_modules": "Node.js",
    "picasa2": "Picasa",
    "picasa2albums": "Picasa",
    "recycler": "the system's trash",
    "system volume information": "the system",
}
_DISK_TRASH = re.compile(r"\.trash-\d+")

_CONTENTS = {
    ".bzr": "a Bazaar checkout",
    ".git": "a git checkout",
    ".hg": "a Mercurial checkout",
    ".svn": "a Subversion checkout",
    "conda-meta": "a Python environment",
    "iphotomain.db": "iPhoto",
    "pyvenv.cfg": "a Python environment",
}
"""What makes the folder it lies in somebody's. digiKam's database is not among it: it lies in the
folder of all the user's photos."""

_OPENED_BELOW = frozenset(
    {
        "a Bazaar checkout",
        "a git checkout",
        "a Mercurial checkout",
        "a Python environment",
        "a Subversion checkout",
    }
)
"""Whose subfolders may be opened by name: pictures under version control are still pictures."""

_CATALOG_SUFFIX = ".lrcat"
_CATALOG_OWNER = "a Lightroom catalog"
_SYSTEM = "the system"

_LINUX = (
    "/bin /boot /dev /etc /lib /lib32 /lib64 /libx32 /nix/store /proc /run /sbin /snap /sys /usr "
    "/var/cache /var/lib /var/log /var/run /var/spool"
).split()
_LINUX_OPEN = "/dev/shm /run/media /run/user".split()  # noqa: S108  sticks, phones, memory
_MAC = (
    "/Applications /Library /System /bin /cores /dev /etc /private/etc /private/var/db /sbin /usr"
).split()
_WINDOWS = ("SystemRoot", "ProgramFiles", "ProgramFiles(x86)", "ProgramW6432", "ProgramData")


@dataclass(frozen=True, slots=True)
class Places:
    """Where on a system folders belong to somebody.

    Attributes:
        owners: Each such folder and whose it is; everything below it too.
        open: Folders below those that are the user's all the same.
    """

    owners: Mapping[PurePath, str]
    open: tuple[PurePath, ...] = ()

    def owner(self, folder: PurePath) -> tuple[PurePath, str] | None:
        """The folder of somebody's that another one is, or lies in; and whose it is."""
        if any(folder.is_relative_to(place) for place in self.open):
            return None
        above = (place for place in (folder, *folder.parents) if place in self.owners)
        return next(((place, self.owners[place]) for place in above), None)


def owner_of_folder(name: str) -> str | None:
    """Say to whom a folder belongs by its name, or ``None`` when it is the user's own.

    >>> owner_of_folder("Family.photoslibrary")
    'Apple Photos'
    """
    lower = name.lower()
    if lower.endswith(_ENDINGS):
        return _SUFFIXES[lower[lower.rindex(".") :]]
    if lower in _NAMES:
        return _NAMES[lower]
    return "the system's trash" if _DISK_TRASH.fullmatch(lower) else None


def owner_of_contents(names: Iterable[str]) -> str | None:
    """Say to whom a folder belongs by what lies in it: a Lightroom catalog or a git checkout."""
    for name in names:
        lower = name.lower()
        if lower in _CONTENTS:
            return _CONTENTS[lower]
        if lower.endswith(_CATALOG_SUFFIX):
            return _CATALOG_OWNER
    return None


def places() -> Places:
    """The places of this system, and the program's own."""
    home = _home()
    environment = dict(os.environ)
    found = system_places(sys.platform, environment, home)
    share = environment.get("XDG_DATA_HOME") or str(home / ".local" / "share")
    own: dict[PurePath, str] = {
        paths.models_folder(): "Photo Organizer itself",
        Path(share) / "Trash": "the system's trash",
    }
    own.update({_resolved(Path(folder)): owner for folder, owner in own.items()})
    return Places({**found.owners, **own}, found.open)


def system_places(platform: str, environment: Mapping[str, str], home: PurePath) -> Places:
    """The folders of an operating system.

    Args:
        platform: As ``sys.platform`` has it.
        environment: Windows says in it where its folders are.
        home: The user's home.
    """
    if platform == "win32":
        named = [environment[name] for name in _WINDOWS if environment.get(name)]
        owners: dict[PurePath, str] = dict.fromkeys(map(PureWindowsPath, named), _SYSTEM)
        data = environment.get("LOCALAPPDATA"), environment.get("APPDATA")
        owners.update({PureWindowsPath(entry): "other programs" for entry in data if entry})
        temporary = (environment.get("TEMP"), environment.get("TMP"))
        return Places(owners, tuple(PureWindowsPath(entry) for entry in temporary if entry))
    if platform == "darwin":
        owners = dict.fromkeys(map(PurePosixPath, _MAC), _SYSTEM)
        library = PurePosixPath(home) / "Library"
        owners[library] = "other programs"
        # iCloud Drive, and where Dropbox, OneDrive and others keep the user's files.
        cloud = (library / "Mobile Documents", library / "CloudStorage")
        return Places(owners, cloud)
    owners = dict.fromkeys(map(PurePosixPath, _LINUX), _SYSTEM)
    return Places(owners, tuple(map(PurePosixPath, _LINUX_OPEN)))


def refuse(folder: Path) -> None:
    """Refuse a folder that is somebody else's or lies inside such a one.

    Args:
        folder: The folder that is to be opened, or into which photos are to go; absolute.

    Raises:
        StartError: It is not the user's own; the sentence names the owner.
    """
    found = _owned(folder)
    if found is None:
        return
    place, owner = found
    if place in {folder, _resolved(folder)}:
        raise StartError(
            text(
                "{folder} belongs to {owner}, so nothing in it is touched; choose another folder.",
                folder=folder,
                owner=owner,
            )
        )
    raise StartError(
        text(
            "{folder} lies inside {place}, which belongs to {owner}, so nothing in it is touched;"
            " choose another folder.",
            folder=folder,
            place=place,
            owner=owner,
        )
    )


def _owned(folder: Path) -> tuple[PurePath, str] | None:
    """The folder that is somebody's in which a folder lies, also by its real path."""
    known = places()
    home = _resolved(_home())
    for path in dict.fromkeys((folder, _resolved(folder))):
        found = known.owner(path)
        if found is not None:
            return found
        for place in (path, *path.parents):
            owner = owner_of_folder(place.name)
            # A home full of settings under version control is a home all the same.
            if owner is None and place != home and place != place.parent:
                owner = owner_of_contents(_names(place))
                if place != path and owner in _OPENED_BELOW:
                    owner = None
            if owner is not None:
                return place, owner
    return None


def needs_asking(folder: Path) -> Text | None:
    """What to ask before a folder is opened that holds far more than photos; else ``None``.

    That is the user's home, every folder above it, and the root of a drive.

    Args:
        folder: The folder that is to be opened.
    """
    path = _resolved(Path(os.path.abspath(folder)))  # noqa: PTH100  resolve() may raise
    if path == path.parent:
        return text("{folder} is a whole drive; sort everything on it?", folder=folder)
    home = _resolved(_home())
    if _is_same(path, home):
        return text("{folder} is your whole home folder; sort everything in it?", folder=folder)
    if any(_is_same(path, above) for above in home.parents):
        return text("{folder} holds your whole home folder; sort everything in it?", folder=folder)
    return None


def _home() -> Path:
    """The user's home; a name that leads nowhere for a user who has none."""
    return Path(os.path.expanduser("~"))  # noqa: PTH111  Path.home() raises then


def _is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one folder, in whatever case they are written."""
    try:
        return one == other or one.samefile(other)
    except (OSError, ValueError):
        return False


def _resolved(path: Path) -> Path:
    """The path without symbolic links; a loop of them stays as it is."""
    return Path(os.path.realpath(path))


def _names(folder: Path) -> Iterator[str]:
    """The names in a folder; none where it cannot be listed."""
    try:
        with os.scandir(folder) as entries:
            yield from (entry.name for entry in entries)
    except (OSError, ValueError):
        return
