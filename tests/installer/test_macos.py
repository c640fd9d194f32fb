"""What the disk image for macOS consists of, as far as it can be checked on another system."""

from __future__ import annotations

import dataclasses
import json
import plistlib
import re
from pathlib import Path
from typing import Any

import pytest

from organizer.cli import menu_entries
from resources.installer import macos
from resources.installer.recipe import TITLE, Recipe

ROOT = Path(__file__).resolve().parents[2]

OF_AN_APP = {
    "CFBundleDisplayName": str,
    "CFBundleDocumentTypes": list,
    "CFBundleShortVersionString": str,
    "CFBundleVersion": str,
    "LSMinimumSystemVersion": str,
    "NSHighResolutionCapable": bool,
    "NSRequiresAquaSystemAppearance": bool,
}
"""The keys of ours in Apple's Information Property List reference, with their types."""

OF_DOCUMENTS = {
    "CFBundleTypeName": {"Folder"},
    "CFBundleTypeRole": {"Editor", "Viewer", "Shell", "QLGenerator", "None"},
    "LSHandlerRank": {"Owner", "Default", "Alternate", "None"},
    "LSItemContentTypes": None,
}


@pytest.fixture
def recipe(tmp_path: Path) -> Recipe:
    return Recipe.of_checkout(ROOT, tmp_path / "dist")


@pytest.fixture
def service(tmp_path: Path) -> Path:
    return macos.finder_service(tmp_path)


def test_the_app_says_of_itself_what_apple_knows(recipe: Recipe) -> None:
    said = plistlib.loads(plistlib.dumps(macos.information(recipe)))

    assert {key: type(value) for key, value in said.items()} == OF_AN_APP
    for key in ("CFBundleShortVersionString", "CFBundleVersion", "LSMinimumSystemVersion"):
        assert re.fullmatch(r"\d+(\.\d+){0,2}", said[key]), key
    assert re.fullmatch(r"[A-Za-z0-9.-]+", macos.IDENTIFIER)
    for document in said["CFBundleDocumentTypes"]:
        assert document.keys() == OF_DOCUMENTS.keys()
        for key, known in OF_DOCUMENTS.items():
            assert known is None or document[key] in known
        assert document["LSItemContentTypes"] == ["public.folder"]  # “open” may hand one over


def test_it_may_do_what_python_and_the_models_need_and_no_more() -> None:
    with (ROOT / "resources/installer/macos/entitlements.plist").open("rb") as file:
        allowed = plistlib.load(file)
    assert allowed == {
        "com.apple.security.cs.allow-jit": True,
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,
    }


def test_the_service_is_one_of_finders_for_folders_and_opens_the_app(service: Path) -> None:
    assert service.suffix == ".workflow"
    info = plistlib.loads((service / "Contents/Info.plist").read_bytes())
    document = plistlib.loads((service / "Contents/document.wflow").read_bytes())

    (entry,) = info["NSServices"]
    assert entry == {
        "NSMenuItem": {"default": "Tidy photos"},
        "NSMessage": "runWorkflowAsService",
        "NSRequiredContext": {"NSApplicationIdentifier": "com.apple.finder"},
        "NSSendFileTypes": ["public.folder"],
    }
    (step,) = document["actions"]
    action = step["action"]
    assert action["Class Name"] == "RunShellScriptAction"
    assert action["AMParameterProperties"].keys() == action["ActionParameters"].keys()
    assert action["ActionParameters"]["inputMethod"] == 1  # as “$1”
    assert action["ActionParameters"]["COMMAND_STRING"] == (
        f'/usr/bin/open -b {macos.IDENTIFIER} "$1"'
    )
    assert len({action[name] for name in ("InputUUID", "OutputUUID", "UUID")}) == 3
    meta = document["workflowMetaData"]
    assert meta["workflowTypeIdentifier"] == "com.apple.Automator.servicesMenu"
    assert meta["serviceInputTypeIdentifier"] == "com.apple.Automator.fileSystemObject.folder"


def test_the_service_is_the_same_at_every_build(service: Path, tmp_path: Path) -> None:
    again = macos.finder_service(tmp_path / "again")
    for name in ("Info.plist", "document.wflow"):
        assert (service / "Contents" / name).read_bytes() == (
            again / "Contents" / name
        ).read_bytes()
    assert service.name == menu_entries.WORKFLOW


@dataclasses.dataclass(frozen=True, slots=True)
class Told(Recipe):
    """A recipe that writes down which tools it was to run, and what was in the disk image."""

    told: Path = Path()

    def run(self, command: Any, **variables: str) -> str:
        words = [str(word) for word in command]
        if words[:2] == ["hdiutil", "create"]:
            folder = Path(words[words.index("-srcfolder") + 1])
            inside = {
                path.name: path.is_symlink() and str(path.readlink()) for path in folder.iterdir()
            }
            words.append(json.dumps(inside))
        with self.told.open("a", encoding="utf-8") as file:
            file.write(json.dumps(words) + "\n")
        return ""


@pytest.fixture
def told(recipe: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Told:
    for name in ("MACOS_SIGNING_IDENTITY", "MACOS_NOTARY_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    made = {field.name: getattr(recipe, field.name) for field in dataclasses.fields(recipe)}
    told = Told(**made, told=tmp_path / "told")
    program = told.work / "dist" / f"{TITLE}.app/Contents/MacOS/organizer"
    program.parent.mkdir(parents=True)
    program.write_text("program")
    return told


def commands(told: Told) -> list[list[str]]:
    return [json.loads(line) for line in told.told.read_text("utf-8").splitlines()]


def test_without_keys_the_image_is_made_and_it_is_said_what_that_means(
    told: Told, capsys: pytest.CaptureFixture[str]
) -> None:
    image = macos.package(told)

    ((*_, target, inside),) = commands(told)
    assert target == str(image)
    assert json.loads(inside) == {
        f"{TITLE}.app": False,
        "Applications": "/Applications",
        menu_entries.WORKFLOW: False,
    }
    assert "Not signed: MACOS_SIGNING_IDENTITY is not set." in capsys.readouterr().err


def test_with_keys_the_app_is_signed_before_it_is_packed_and_notarised_after(
    told: Told, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MACOS_SIGNING_IDENTITY", "Developer ID Application: Somebody (TEAM)")
    monkeypatch.setenv("MACOS_NOTARY_PROFILE", "release")
    image = macos.package(told)

    signing, packing, notarising, stapling = commands(told)
    assert signing[0] == "codesign"
    assert {"--timestamp", "runtime"} <= set(signing)  # without them no notary takes it
    assert signing[-1].endswith(f"{TITLE}.app")
    assert packing[:2] == ["hdiutil", "create"]
    assert notarising[:4] == ["xcrun", "notarytool", "submit", str(image)]
    assert stapling == ["xcrun", "stapler", "staple", str(image)]
    assert capsys.readouterr().err == ""
