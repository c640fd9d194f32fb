"""A folder's “Tidy photos” in the file manager, for this user alone: what each system wants.

The installers bring the same entries; this is for those who installed with pip.
"""

from __future__ import annotations

import os
import plistlib
import shlex
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol
from uuid import UUID, uuid5

from organizer import paths
from organizer.errors import OrganizerError, StartError
from organizer.text import text

NAME = "photo-organizer"
WORKFLOW = "Tidy photos.workflow"
SERVICE_MENU = f"kio/servicemenus/{NAME}.desktop"
_UUIDS = UUID("a4a3f0de-6c38-4f0c-9c36-7a1a1d5b3d0e")
"""What an action's own numbers are made from, so that they are always the same."""

_WINDOWS_KINDS = {"Directory": "%1", "Directory\\Background": "%V", "Drive": "%1"}
_WINDOWS_KEY = "Software\\Classes\\{kind}\\shell\\PhotoOrganizer"


class Registry(Protocol):
    """The user's own part of the Windows registry."""

    def write(self, key: str, values: Mapping[str, str]) -> None:
        """Make a key with values; the empty name is the key's own value."""
        ...

    def remove(self, key: str) -> bool:
        """Remove a key and what is below it; says whether it was there."""
        ...


def program() -> Path:
    """The file that starts the program.

    Raises:
        StartError: The program runs, but is not installed where commands are.
    """
    if getattr(sys, "frozen", False):
        return Path(sys.executable)
    suffix = ".exe" if sys.platform == "win32" else ""
    scripts = Path(sysconfig.get_path("scripts"))
    for name in (NAME, "organizer"):
        if (scripts / f"{name}{suffix}").exists():
            return scripts / f"{name}{suffix}"
    raise StartError(
        text("There is no command organizer in {folder}; install with pip first.", folder=scripts)
    )


def linux_files(command: Path, data: Path) -> dict[Path, bytes]:
    """What a desktop entry consists of (freedesktop.org's Desktop Entry Specification 1.5).

    Args:
        command: What the entry runs.
        data: ``$XDG_DATA_HOME``.
    """
    entry = paths.resource(f"{NAME}.desktop").read_text("utf-8")
    quoted = '"{}"'.format(
        "".join(f"\\{char}" if char in '"`$\\' else char for char in str(command))
    )
    entry = entry.replace("TryExec=@PROGRAM@", f"TryExec={command}").replace("@PROGRAM@", quoted)
    menus = {data / path: words.encode() for path, words in folder_menus(quoted).items()}
    return {
        data / "applications" / f"{NAME}.desktop": entry.encode(),
        data / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg": paths.resource(
            f"icons/{NAME}.svg"
        ).read_bytes(),
        **menus,
    }


def folder_menus(program: str) -> dict[str, str]:
    """“Tidy photos” in the menu of folders itself, for the file managers that read such files.

    Dolphin reads KIO's service menus, Nemo its actions; others offer the desktop entry of the
    program under “Open With”.

    Args:
        program: What is run, quoted as in a desktop entry.

    Returns:
        Texts by their path below ``share`` or ``$XDG_DATA_HOME``.
    """
    name = "Name=Tidy photos\nName[zh_CN]=整理照片\n"
    return {
        SERVICE_MENU: "[Desktop Entry]\nType=Service\n"
        "X-KDE-ServiceTypes=KonqPopupMenu/Plugin\nX-KDE-Priority=TopLevel\n"
        "MimeType=inode/directory;\nActions=tidy;\n\n"
        f"[Desktop Action tidy]\n{name}Icon={NAME}\nExec={program} %f\n",
        f"nemo/actions/{NAME}.nemo_action": f"[Nemo Action]\n{name}Icon-Name={NAME}\n"
        f"Exec={program} %F\nQuote=double\nSelection=s\nExtensions=dir;\n",
    }


def macos_files(command: Path, home: Path) -> dict[Path, bytes]:
    """A Finder service that runs the program on the chosen folder."""
    contents = home / "Library" / "Services" / WORKFLOW / "Contents"
    return workflow(f'{shlex.quote(str(command))} "$1" &', contents)


def workflow(line: str, contents: Path) -> dict[Path, bytes]:
    """The files of an Automator workflow for Finder's menu of folders.

    Args:
        line: What the shell runs; ``"$1"`` is the folder.
        contents: Its folder ``Contents``.
    """
    service = {
        "NSServices": [
            {
                "NSMenuItem": {"default": "Tidy photos"},
                "NSMessage": "runWorkflowAsService",
                "NSRequiredContext": {"NSApplicationIdentifier": "com.apple.finder"},
                "NSSendFileTypes": ["public.folder"],
            }
        ]
    }
    parameters = {
        "CheckedForUserDefaultShell": True,
        "COMMAND_STRING": line,
        "inputMethod": 1,  # as arguments, not as input
        "shell": "/bin/sh",
        "source": "",
    }
    paths_of_files = {"Container": "List", "Optional": False, "Types": ["com.apple.cocoa.path"]}
    # What Automator itself writes, but for where its windows are.
    action = {
        "AMAccepts": paths_of_files,
        "AMActionVersion": "2.0.3",
        "AMApplication": ["Automator"],
        "AMParameterProperties": {name: {} for name in parameters},
        "AMProvides": paths_of_files,
        "ActionBundlePath": "/System/Library/Automator/Run Shell Script.action",
        "ActionName": "Run Shell Script",
        "ActionParameters": parameters,
        "BundleIdentifier": "com.apple.RunShellScript",
        "CFBundleVersion": "2.0.3",
        "CanShowSelectedItemsWhenRun": False,
        "CanShowWhenRun": True,
        "Category": ["AMCategoryUtilities"],
        "Class Name": "RunShellScriptAction",
        **{name: str(uuid5(_UUIDS, name)).upper() for name in ("InputUUID", "OutputUUID", "UUID")},
        "UnlocalizedApplications": ["Automator"],
        "arguments": {},
        "isViewVisible": 1,
    }
    document = {
        "AMApplicationVersion": "2.10",
        "AMDocumentVersion": "2",
        "actions": [{"action": action, "isViewVisible": 1}],
        "connectors": {},
        "workflowMetaData": {
            "serviceApplicationBundleID": "com.apple.finder",
            "serviceApplicationPath": "/System/Library/CoreServices/Finder.app",
            "serviceInputTypeIdentifier": "com.apple.Automator.fileSystemObject.folder",
            "serviceOutputTypeIdentifier": "com.apple.Automator.nothing",
            "serviceProcessesInput": 0,
            "workflowTypeIdentifier": "com.apple.Automator.servicesMenu",
        },
    }
    return {
        contents / "Info.plist": plistlib.dumps(service),
        contents / "document.wflow": plistlib.dumps(document),
    }


def write(files: Mapping[Path, bytes]) -> None:
    """Write files of the program's own.

    Raises:
        OrganizerError: One cannot be written.
    """
    for path, content in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            if path.match(SERVICE_MENU):
                path.chmod(0o755)  # in a home folder KDE takes no other
        except OSError as error:
            raise OrganizerError(
                text("{file} cannot be written: {reason}", file=path, reason=error.strerror)
            ) from error


def remove(files: Mapping[Path, bytes]) -> bool:
    """Remove what :func:`write` wrote.

    Returns:
        Whether anything was there.

    Raises:
        OrganizerError: One cannot be removed.
    """
    found = False
    for path in files:
        try:
            path.unlink()
        except FileNotFoundError:
            continue
        except OSError as error:
            raise OrganizerError(
                text("{file} cannot be removed: {reason}", file=path, reason=error.strerror)
            ) from error
        found = True
        if path.parent.name == "Contents" and not any(path.parent.iterdir()):
            path.parent.rmdir()  # a workflow is a folder
            path.parent.parent.rmdir()
    return found


def own_files(command: Path) -> dict[Path, bytes]:
    """The files of the entry on this system."""
    if sys.platform == "darwin":
        return macos_files(command, Path.home())
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return linux_files(command, Path(data))


def write_windows(command: Path, registry: Registry) -> None:
    """Add the entry to Explorer's menus of folders, of the space inside them, and of drives."""
    for kind, argument in _WINDOWS_KINDS.items():
        key = _WINDOWS_KEY.format(kind=kind)
        registry.write(key, {"": str(text("Tidy photos")), "Icon": str(command)})
        registry.write(f"{key}\\command", {"": f'"{command}" "{argument}"'})


def remove_windows(registry: Registry) -> bool:
    """Take the entries away; says whether there were any."""
    keys = [_WINDOWS_KEY.format(kind=kind) for kind in _WINDOWS_KINDS]
    return True in [registry.remove(key) for key in keys]  # each of them, not only the first
