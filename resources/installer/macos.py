"""The disk image for macOS: the app, signed and notarised where the keys are given."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from organizer.cli import menu_entries
from resources.installer.recipe import TITLE, Recipe

IDENTIFIER = "org.photo-organizer.app"


def information(recipe: Recipe) -> dict[str, Any]:
    """What the app says of itself in its ``Info.plist``."""
    known: dict[str, Any] = json.loads((recipe.data / "macos" / "info.json").read_text("utf-8"))
    versions = {"CFBundleShortVersionString": recipe.version, "CFBundleVersion": recipe.version}
    return known | versions


def finder_service(folder: Path) -> Path:
    """Write “Tidy photos” for Finder's menu of folders; a double click on it installs it.

    Args:
        folder: Where to.

    Returns:
        The workflow, a folder.
    """
    service = folder / menu_entries.WORKFLOW
    opening = f'/usr/bin/open -b {IDENTIFIER} "$1"'
    menu_entries.write(menu_entries.workflow(opening, service / "Contents"))
    return service


def check() -> None:
    """Every macOS has what it takes."""


def package(recipe: Recipe) -> Path:
    """Put the app into a disk image.

    ``MACOS_SIGNING_IDENTITY`` names the certificate, ``MACOS_NOTARY_PROFILE`` the keychain profile
    of ``notarytool``; without them the image is made unsigned and a line says what that means.

    Returns:
        The ``.dmg``.

    Raises:
        BuildError: One of macOS's tools is missing or failed.
    """
    app = recipe.work / "dist" / f"{TITLE}.app"
    identity = os.environ.get("MACOS_SIGNING_IDENTITY")
    profile = os.environ.get("MACOS_NOTARY_PROFILE")
    if identity:
        recipe.run(
            [
                *("codesign", "--force", "--deep", "--timestamp", "--options", "runtime"),
                *("--entitlements", recipe.data / "macos" / "entitlements.plist"),
                *("--sign", identity, app),
            ]
        )
    else:
        _say(
            "Not signed: MACOS_SIGNING_IDENTITY is not set. macOS will ask people to allow the "
            "program in the system settings when they first open it."
        )
    folder = recipe.fresh("dmg")
    shutil.copytree(app, folder / app.name, symlinks=True)
    (folder / "Applications").symlink_to("/Applications")
    finder_service(folder)
    target = recipe.out / f"{recipe.stem}.dmg"
    recipe.run(
        [
            *("hdiutil", "create", "-volname", TITLE, "-srcfolder", folder, "-ov"),
            *("-format", "UDZO", target),
        ]
    )
    if identity and profile:
        recipe.run(
            ["xcrun", "notarytool", "submit", target, "--keychain-profile", profile, "--wait"]
        )
        recipe.run(["xcrun", "stapler", "staple", target])
    elif identity:
        _say("Not notarised: MACOS_NOTARY_PROFILE is not set.")
    return target


def _say(line: str) -> None:
    print(line, file=sys.stderr)
