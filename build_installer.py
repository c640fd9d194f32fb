"""Make what a person without Python installs with a double click, on the system this runs on.

    python build_installer.py              a bundle, and every package this system can make of it
    python build_installer.py --training   the same with TensorFlow inside: much larger

Everything is written to ``dist/``, with checksums and a bill of materials. It needs PyInstaller
(``pip install -e '.[installer]'``), the models (fetched once, or in ``ORGANIZER_MODELS``) and the
system's own tools: dpkg-deb on Debian, NSIS on Windows, the command line tools on macOS.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from organizer.errors import OrganizerError
from resources.installer import bundle, checksums, debian, macos, portable, windows
from resources.installer.recipe import BuildError, Recipe

PACKAGES: dict[str, dict[str, Callable[[Recipe], Path]]] = {
    "linux": {"deb": debian.package, "portable": portable.package},
    "win32": {"nsis": windows.package},
    "darwin": {"dmg": macos.package},
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
    try:
        if not (asked.keep_bundle and recipe.bundle.is_dir()):
            bundle.build(recipe)
        # Side by side: each does much that keeps one processor busy and the others waiting.
        with ThreadPoolExecutor() as pool:
            made = list(pool.map(lambda kind: makers[kind](recipe), asked.only or makers))
        made.append(bundle.bill_of_materials(recipe))
        made.append(checksums.write(made, recipe.out / f"{recipe.stem}.sha256"))
    except (BuildError, OrganizerError) as error:
        print(f"Error: {error}", file=sys.stderr)
        return 1
    for path in made:
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
