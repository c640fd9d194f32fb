"""What every step of a build knows, and the sentences about what is missing."""

from __future__ import annotations

import errno
import os
import re
import sys
from pathlib import Path

import pytest

import build_installer
from organizer import __version__
from resources.installer.recipe import BuildError, Recipe

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def recipe(tmp_path: Path) -> Recipe:
    return Recipe.of_checkout(ROOT, tmp_path / "dist")


def test_the_version_is_the_programs_own_and_the_time_is_the_commits(recipe: Recipe) -> None:
    assert recipe.version == __version__
    assert recipe.epoch == Recipe.of_checkout(ROOT, recipe.out).epoch


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that a build needs seems to be installed."""
    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: object())
    monkeypatch.setattr("resources.installer.bundle._has_shared_python", lambda: True)


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("photo-organizer.desktop", {"PROGRAM": "/p"}),
        ("linux/metainfo.xml", {}),
        ("linux/organizer.1", {"COMMANDS": "c"}),
        ("linux/install.sh", {"GLIBC": "2.31", "PROGRAM": "/p"}),
        ("linux/control", {"PACKAGE": "p", "SIZE": "1", "DEPENDS": "d", "OTHER": "o"}),
    ],
)
def test_no_field_is_left_open(
    recipe: Recipe, tmp_path: Path, name: str, more: dict[str, str]
) -> None:
    filled = recipe.fill(name, tmp_path / "filled", **more).read_text("utf-8")
    assert not re.search(r"@[A-Z]+@", filled)
    assert filled.endswith("\n")


def test_a_tool_that_is_not_here_is_named(recipe: Recipe) -> None:
    with pytest.raises(BuildError, match="no-such-tool is not here; install it"):
        recipe.run(["no-such-tool"])


def test_the_last_words_of_a_tool_that_failed_are_told(recipe: Recipe) -> None:
    with pytest.raises(BuildError, match="sh failed: it is broken"):
        recipe.run(["sh", "-c", "echo it is broken >&2; exit 3"])


def test_too_little_room_is_said_before_anything_is_built(recipe: Recipe) -> None:
    with pytest.raises(BuildError, match=r"GB left and the build needs 999999999"):
        recipe.need_space(999_999_999)


@pytest.mark.usefixtures("tools")
def test_a_missing_model_is_one_sentence_and_exit_code_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from organizer.vision import models

    address = "http://127.0.0.1:9/model.tflite"  # nobody listens on the discard port
    nowhere = models.Catalog(
        tuple(
            models.ModelInfo(i.model_id, i.title, i.file, i.size, i.sha256, address, i.licence)
            for i in models.catalog().models
        )
    )
    monkeypatch.setattr(models, "catalog", lambda: nowhere)
    monkeypatch.setenv("ORGANIZER_MODELS", str(tmp_path))
    monkeypatch.setenv("ORGANIZER_HOME", str(tmp_path / "home"))

    assert build_installer.main(["--out", str(tmp_path / "dist")]) == 1

    said = [line for line in capsys.readouterr().err.splitlines() if line.startswith("Error")]
    assert len(said) == 1
    assert "mobilenet_v2 is not on this machine" in said[0]


@pytest.mark.usefixtures("tools")
def test_without_pyinstaller_one_sentence_says_what_brings_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)

    assert build_installer.main(["--out", str(tmp_path / "dist")]) == 1

    assert "PyInstaller is not here; pip install" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="a package of Linux")
def test_without_dpkg_one_sentence_says_how_to_go_on_before_anything_is_built(
    recipe: Recipe, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")

    assert build_installer.main(["--out", str(recipe.out)]) == 1

    said = capsys.readouterr().err
    assert said.startswith("Error: dpkg-deb and dpkg-shlibdeps are not here")
    assert "--only portable" in said
    assert said.count("\n") == 1
    assert not recipe.out.exists()


@pytest.mark.usefixtures("tools")
def test_a_folder_that_cannot_be_made_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")

    assert build_installer.main(["--out", str(tmp_path / "file/dist")]) == 1

    said = capsys.readouterr().err
    assert said.startswith(f"Error: {tmp_path / 'file/dist'}: ")
    assert said.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="limits and a package of Linux")
def test_a_disk_that_is_full_while_packing_is_one_sentence(
    recipe: Recipe, capsys: pytest.CaptureFixture[str]
) -> None:
    import resource

    recipe.bundle.mkdir(parents=True)
    (recipe.bundle / "organizer").write_bytes(bytes(10_000))
    (recipe.work / "licences.txt").write_text("")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, hard))
    try:
        code = build_installer.main(
            ["--only", "portable", "--keep-bundle", "--out", str(recipe.out)]
        )
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    said = capsys.readouterr().err
    assert code == 1
    assert said.startswith(f"Error: {recipe.out}: ")
    assert os.strerror(errno.EFBIG) in said
    assert said.count("\n") == 1


def test_every_package_says_the_version_of_the_program(recipe: Recipe, tmp_path: Path) -> None:
    from resources.installer import macos

    version = re.escape(__version__)
    control = recipe.filled("linux/control", PACKAGE="p", SIZE="1", DEPENDS="d", OTHER="o")
    assert re.search(rf"^Version: {version}$", control, re.MULTILINE)
    assert f'<release version="{__version__}"' in recipe.filled("linux/metainfo.xml")
    assert f"Photo Organizer {__version__}" in recipe.filled("linux/organizer.1", COMMANDS="")
    assert macos.information(recipe)["CFBundleShortVersionString"] == __version__
    assert __version__ in recipe.stem
    script = (ROOT / "resources/installer/windows/setup.nsi").read_text("utf-8")
    assert 'VIAddVersionKey "ProductVersion" "${VERSION}"' in script
    assert '"DisplayVersion" "${VERSION}"' in script


def test_the_version_is_written_in_one_place() -> None:
    holders = [ROOT / "pyproject.toml", *(ROOT / "resources/installer").rglob("*")]
    texts = [path for path in holders if path.is_file() and path.suffix not in {".pyc", ".txt"}]
    assert [path for path in texts if f'"{__version__}"' in path.read_text("utf-8")] == []
    assert 'dynamic = ["version"]' in (ROOT / "pyproject.toml").read_text("utf-8")


def test_without_binutils_one_sentence_says_what_brings_them(
    recipe: Recipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    from resources.installer import bundle

    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("importlib.util.find_spec", lambda _: object())
    monkeypatch.setenv("PATH", "")
    with pytest.raises(BuildError, match="objcopy, objdump, strip not found; apt install binutils"):
        bundle.build(recipe)


@pytest.mark.parametrize("library", ["libpython3.11.so.of.nobody", __file__])
def test_without_pythons_own_library_one_sentence_says_what_brings_it(
    recipe: Recipe, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    from resources.installer import bundle

    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("importlib.util.find_spec", lambda _: object())
    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.setattr("sysconfig.get_config_var", lambda _: library)
    with pytest.raises(
        BuildError, match=r"shared library is not here; apt install libpython3\.\d+"
    ):
        bundle.build(recipe)


@pytest.mark.usefixtures("tools")
def test_without_tensorflow_the_large_bundle_is_refused_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        "importlib.util.find_spec", lambda name: None if name == "tensorflow" else object()
    )
    assert build_installer.main(["--training", "--out", str(tmp_path / "dist")]) == 1
    assert "TensorFlow is not here; pip install -e '.[training]'" in capsys.readouterr().err


def test_weights_that_nobody_knows_are_not_bundled(
    recipe: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from organizer.training import network_weights
    from resources.installer import bundle

    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    file = tmp_path / "models" / network_weights.FILE
    file.parent.mkdir()
    file.write_bytes(b"of someone else")

    with pytest.raises(BuildError, match="is missing or another one; remove it and build again"):
        bundle.network_weights(recipe)
