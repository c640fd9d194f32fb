"""The ``.deb``: for everybody on the machine, removed without a trace but the user's own data."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from resources.installer import bundle, linux_files
from resources.installer.recipe import NAME, BuildError, Recipe


def check() -> None:
    """Refuse early where a tool is missing.

    Raises:
        BuildError: dpkg's tools are not installed.
    """
    if shutil.which("dpkg-deb") is None or shutil.which("dpkg-shlibdeps") is None:
        raise BuildError(
            "dpkg-deb and dpkg-shlibdeps are not here; apt install dpkg-dev, "
            "or leave the .deb out with --only portable."
        )


def package(recipe: Recipe, *, compression: str = "xz") -> Path:
    """Pack the bundle for Debian and its kin.

    Args:
        recipe: The build.
        compression: ``"none"`` is quick and large, for packages that nobody keeps.

    Returns:
        The package.

    Raises:
        BuildError: dpkg-deb is missing or failed.
    """
    check()
    root = recipe.fresh("deb")
    program = root / "usr" / "lib" / NAME
    shutil.copytree(recipe.bundle, program, symlinks=True)
    commands = root / "usr" / "bin"
    commands.mkdir(parents=True)
    for name in ("organizer", NAME):
        (commands / name).symlink_to(f"../lib/{NAME}/organizer")
    linux_files.install(recipe, root / "usr" / "share", f"/usr/bin/{NAME}")
    documents = root / "usr" / "share" / "doc" / recipe.flavour
    documents.mkdir(parents=True)
    shutil.copyfile(recipe.work / "licences.txt", documents / "copyright")
    shutil.copyfile(recipe.root / "CHANGELOG.md", documents / "changelog")
    linux_files.squeeze(documents / "changelog")
    _plain_modes(root)
    other = {True: NAME, False: f"{NAME}-training"}[recipe.training]
    recipe.fill(
        "linux/control",
        root / "DEBIAN" / "control",
        PACKAGE=recipe.flavour,
        SIZE=str(bundle.size(root) // 1024),
        DEPENDS=_dependencies(recipe, program),
        OTHER=other,
    )
    target = recipe.out / f"{recipe.stem}.deb"
    # More threads than one split what is compressed, so that bytes would depend on the machine.
    threads = {"DPKG_DEB_THREADS_MAX": "2"}
    level = 1 if recipe.quick else 6
    packing = ("dpkg-deb", "--root-owner-group", f"-Z{compression}", f"-z{level}", "--build")
    recipe.run([*packing, root, target], **threads)
    return target


def _dependencies(recipe: Recipe, program: Path) -> str:
    """The packages of the libraries that are the system's to bring, with the versions needed."""
    files = [path for path in program.rglob("*") if _is_elf(path)]
    inside = {path.name for path in program.rglob("*")}
    needed = set(re.findall(r"NEEDED +(\S+)", recipe.run(["objdump", "-p", *files])))
    outside = {_owner(recipe, name) for name in needed - inside}
    scratch = recipe.fresh("shlibdeps")
    (scratch / "debian").mkdir()
    (scratch / "debian" / "control").write_text(
        "Source: none\n\nPackage: none\nArchitecture: any\n", "utf-8"
    )
    answer = recipe.run(
        [
            *("env", "-C", scratch, "dpkg-shlibdeps", "-O", "--ignore-missing-info"),
            *(f"-l{folder}" for folder in sorted({path.parent for path in files})),
            *(f"-e{path}" for path in files),
        ]
    )
    found = re.search(r"^shlibs:Depends=(.*)$", answer, re.MULTILINE)
    if found is None:
        raise BuildError("dpkg-shlibdeps named no packages; look into its output: " + answer)
    wanted = [entry for entry in found[1].split(", ") if entry.split()[0] in outside]
    return ", ".join(wanted)


def _owner(recipe: Recipe, library: str) -> str:
    """The package that a library of the system is in."""
    return recipe.run(["dpkg", "-S", f"*/{library}"]).partition(":")[0]


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _plain_modes(root: Path) -> None:
    """Modes that do not depend on who builds."""
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
