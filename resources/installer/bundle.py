"""The bundle: one folder with the program, its libraries and its models, for all packages."""

from __future__ import annotations

import ctypes
import importlib.util
import json
import os
import shutil
import sys
import sysconfig
import time
from pathlib import Path

from organizer.training import network_weights as weights
from organizer.vision import models
from resources.installer import icons, macos, slimming
from resources.installer.recipe import TITLE, BuildError, Recipe
from resources.linguist.releasing import ReleaseError, release

MODELS = (models.DEFAULT, "face_full_range")
_BINUTILS = ("objcopy", "objdump", "strip")
"""What PyInstaller and the slimming need on Linux; no compiler is needed anywhere."""

_FETCH_WEIGHTS = (
    "import keras; keras.applications.MobileNetV2(input_shape=(224, 224, 3), include_top=False)"
)
_ABOUT_WEIGHTS = {
    "title": "MobileNetV2 1.0/224, ImageNet, Keras' weights: what deep training begins with",
    "sha256": weights.SHA256,
    "licence": "Apache-2.0",
}

_GIGABYTES = {False: 2.0, True: 8.0}


def build(recipe: Recipe) -> Path:
    """Make the bundle.

    Returns:
        Its folder.

    Raises:
        BuildError: PyInstaller, TensorFlow, lrelease or room on the disk is missing, or PyInstaller
            failed.
        ModelMissingError: A model is not here and cannot be fetched.
    """
    _check(recipe)
    recipe.need_space(_GIGABYTES[recipe.training])
    files = [_model(model_id) for model_id in MODELS]
    about = [
        {"title": info.title, "sha256": info.sha256, "licence": info.licence}
        for info in map(models.catalog().get, MODELS)
    ]
    if recipe.training:
        files.append(network_weights(recipe))
        about.append(_ABOUT_WEIGHTS)
    try:
        release()
    except ReleaseError as error:
        raise BuildError(f"The window's translations cannot be made: {error}.") from error
    recipe.work.mkdir(parents=True, exist_ok=True)
    asked = {
        "work": str(recipe.work),
        "training": recipe.training,
        "version": recipe.version,
        "timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(recipe.epoch)),
        "models": [str(file) for file in files],
        "about_models": about,
        "releases": os.environ.get("ORGANIZER_RELEASES", ""),
        "icon": str(icons.for_program(recipe)) if sys.platform != "linux" else None,
        "identifier": macos.IDENTIFIER,
        "info_plist": macos.information(recipe),
    }
    recipe.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--distpath", recipe.work / "dist", "--workpath", recipe.work / "build"),
            recipe.data / "bundle.spec",
        ],
        BUNDLE=json.dumps(asked),
    )
    shutil.rmtree(recipe.work / "build")
    if sys.platform == "linux":
        slimming.strip(recipe)
    return recipe.bundle


def network_weights(recipe: Recipe) -> Path:
    """The weights that deep training begins with, fetched by Keras where they are not at hand.

    Raises:
        BuildError: They cannot be had, or are not the ones that are known.
    """
    keras_home = Path(os.environ.get("KERAS_HOME") or Path.home() / ".keras")
    file = weights.at_hand() or keras_home / "models" / weights.FILE
    if not file.exists():
        recipe.run([sys.executable, "-c", _FETCH_WEIGHTS], TF_CPP_MIN_LOG_LEVEL="3")
    if not file.exists() or models.sha256_of(file) != weights.SHA256:
        raise BuildError(f"{file} is missing or another one; remove it and build again.")
    return file


def bill_of_materials(recipe: Recipe) -> Path:
    """Put the list of what is inside beside the packages.

    Returns:
        The file, CycloneDX JSON.
    """
    return Path(shutil.copyfile(recipe.work / "sbom.json", recipe.out / f"{recipe.stem}.sbom.json"))


def size(folder: Path) -> int:
    """Bytes that a folder takes, links not followed."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


def _check(recipe: Recipe) -> None:
    """Refuse early where a tool is missing."""
    for module, extra, name in (
        ("PyInstaller", "installer", "PyInstaller"),
        *((("tensorflow", "training", "TensorFlow"),) if recipe.training else ()),
    ):
        if importlib.util.find_spec(module) is None:
            raise BuildError(f"{name} is not here; pip install -e '.[{extra}]' brings it.")
    missing = [tool for tool in _BINUTILS if shutil.which(tool) is None]
    if sys.platform == "linux" and missing:
        raise BuildError(f"{', '.join(missing)} not found; apt install binutils brings it.")
    if sys.platform == "linux" and not _has_shared_python():
        package = "libpython{}.{}".format(*sys.version_info)
        raise BuildError(
            f"Python's shared library is not here; apt install {package} brings it, "
            "or build with a Python that has it."
        )


def _has_shared_python() -> bool:
    """Whether there is the library that a bundle carries; Debian has it in a package of its own."""
    try:
        ctypes.CDLL(sysconfig.get_config_var("INSTSONAME"))
    except OSError:
        return False
    return True


def _model(model_id: str) -> Path:
    """A model's file, fetched where it is missing."""
    fetching = models.fetch(model_id)
    print(f"{TITLE}: taking the model {model_id}", file=sys.stderr)
    while True:
        try:
            next(fetching)
        except StopIteration as stop:
            file: Path = stop.value
            return file
