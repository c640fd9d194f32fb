"""Make what a person without Python installs with a double click, on the system this runs on.

    python build_installer.py              a bundle, and every package this system can make of it
    python build_installer.py --training   the same with TensorFlow inside: much larger

Everything is written to ``dist/``, with checksums and a bill of materials. It needs PyInstaller
(``pip install -e '.[installer]'``), the models (fetched once, or in ``ORGANIZER_MODELS``) and the
system's own tools: dpkg-deb on Debian, NSIS on Windows, the command line tools on macOS.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol

from organizer.errors import OrganizerError
from resources.installer import bundle, checksums, debian, macos, portable, windows
from resources.installer.recipe import BuildError, Recipe


class Packer(Protocol):
    """A kind of package."""

    def check(self) -> None:
        """Refuse early where a tool is missing."""

    def package(self, recipe: Recipe, /) -> Path:
        """Make it of the bundle; returns the file."""


PACKAGES: dict[str, dict[str, Packer]] = {
    "linux": {"deb": debian, "portable": portable},
    "win32": {"nsis": windows},
    "darwin": {"dmg": macos},
}
"""What is made of the bundle on each system."""


def main(arguments: list[str] | None = None) -> int:
    """Build what was asked for.

    Returns:
        0, or 1 after one sentence about what is missing.
    """
    makers = PACKAGES.get(sys.platform, {})
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--training", action="store_true", help="put TensorFlow in")
    parser.add_argument("--out", type=Path, default=Path("dist"), help="where to (dist)")
    parser.add_argument(
        "--only", action="append", choices=sorted(makers), help="not every kind; may be repeated"
    )
    parser.add_argument(
        "--keep-bundle", action="store_true", help="pack the bundle that was built the last time"
    )
    parser.add_argument(
        "--quick", action="store_true", help="compress less: sooner done, a tenth larger"
    )
    asked = parser.parse_args(arguments)
    recipe = Recipe.of_checkout(
        Path(__file__).parent, asked.out, training=asked.training, quick=asked.quick
    )
    kinds = [makers[kind] for kind in asked.only or makers]
    try:
        for kind in kinds:
            kind.check()
        if not (asked.keep_bundle and recipe.bundle.is_dir()):
            bundle.build(recipe)
        # Side by side: each does much that keeps one processor busy and the others waiting.
        with ThreadPoolExecutor() as pool:
            made = list(pool.map(lambda kind: kind.package(recipe), kinds))
        made.append(bundle.bill_of_materials(recipe))
        made.append(checksums.write(made, recipe.out / f"{recipe.stem}.sha256"))
    except (BuildError, OrganizerError) as error:
        print(f"Error: {error}", file=sys.stderr)
        return 1
    except OSError as error:  # a disk that became full meanwhile, a folder that cannot be written
        print(f"Error: {error.filename or recipe.out}: {_reason(error)}.", file=sys.stderr)
        return 1
    for path in made:
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path}")
    return 0


def _reason(error: OSError) -> str:
    """What the system says; of a folder that was being copied, what it said of the first file."""
    if isinstance(error, shutil.Error):
        ((_, _, why), *_) = error.args[0]
        return str(why)
    return error.strerror or str(error)


if __name__ == "__main__":
    sys.exit(main())
