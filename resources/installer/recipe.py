"""What every step of a build knows: which commit, which version, which folders."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from organizer import __version__

NAME = "photo-organizer"
TITLE = "Photo Organizer"
SUMMARY = "Label, rename and sort photos, and take it back"
MACHINES = {"x86_64": "amd64", "AMD64": "amd64", "aarch64": "arm64", "arm64": "arm64"}


class BuildError(Exception):
    """What is missing, in one sentence with what to do."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """One build.

    Attributes:
        root: The checkout.
        out: Where the packages go.
        version: Of the program; the one place is ``organizer/__init__.py``.
        machine: ``amd64`` or ``arm64``.
        training: Whether TensorFlow is inside.
        epoch: Seconds since 1970 that every file in a package gets: when the commit was made.
        quick: Whether packages may be a tenth larger to be made sooner.
    """

    root: Path
    out: Path
    version: str
    machine: str
    training: bool
    epoch: int
    quick: bool = False

    @classmethod
    def of_checkout(
        cls, root: Path, out: Path, *, training: bool = False, quick: bool = False
    ) -> Recipe:
        """The recipe for this checkout on this machine."""
        machine = platform.machine()
        return cls(
            root.resolve(),
            out.resolve(),
            __version__,
            MACHINES.get(machine, machine),
            training,
            _commit_time(root),
            quick,
        )

    @property
    def flavour(self) -> str:
        """The package's name: the large one has its own, so that either can be installed."""
        return f"{NAME}-training" if self.training else NAME

    @property
    def stem(self) -> str:
        """How the files that are made begin."""
        return f"{self.flavour}_{self.version}_{self.machine}"

    @property
    def date(self) -> str:
        """The day of the commit, ISO 8601."""
        return time.strftime("%Y-%m-%d", time.gmtime(self.epoch))

    @property
    def work(self) -> Path:
        """Where what is half done lies."""
        return self.out / "work" / self.flavour

    @property
    def bundle(self) -> Path:
        """The folder with the program, as PyInstaller leaves it."""
        return self.work / "dist" / NAME

    @property
    def data(self) -> Path:
        """The files that go into packages."""
        return self.root / "resources" / "installer"

    def fresh(self, name: str) -> Path:
        """An empty folder to put a package together in."""
        folder = self.work / name
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
        return folder

    def filled(self, name: str, **more: str) -> str:
        """One of the data files with its ``@FIELDS@`` filled in.

        Args:
            name: Below ``resources/installer``, or of the program's own ``resources``.
            more: Fields beside those that every file may name (see the code).
        """
        fields = {
            "VERSION": self.version,
            "NAME": NAME,
            "TITLE": TITLE,
            "SUMMARY": SUMMARY,
            "MACHINE": self.machine,
            "DATE": self.date,
            **more,
        }
        source = self.data / name
        text = (source if source.exists() else self.root / "resources" / name).read_text("utf-8")
        for field, value in fields.items():
            text = text.replace(f"@{field}@", value)
        return text

    def fill(self, name: str, target: Path, **more: str) -> Path:
        """Write what :meth:`filled` makes.

        Args:
            name: See there.
            target: Where to.
            more: See there.
        """
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(self.filled(name, **more), "utf-8", newline="\n")
        return target

    def run(self, command: Sequence[str | Path], **variables: str) -> str:
        """Run a tool with the commit's time as the time.

        Returns:
            What it printed.

        Raises:
            BuildError: It is not installed, or failed; its last words are in the sentence.
        """
        environment: Mapping[str, str] = {
            **os.environ,
            "SOURCE_DATE_EPOCH": str(self.epoch),
            "PYTHONHASHSEED": "1",
            **variables,
        }
        try:
            done = subprocess.run(
                [str(word) for word in command],
                capture_output=True,
                text=True,
                errors="replace",
                check=False,
                env=environment,
                cwd=self.root,
            )
        except FileNotFoundError as error:
            raise BuildError(f"{command[0]} is not here; install it and build again.") from error
        if done.returncode:
            words = (done.stderr.strip() or done.stdout.strip()).splitlines()[-8:]
            raise BuildError(f"{command[0]} failed: " + "\n".join(words))
        return done.stdout

    def need_space(self, gigabytes: float) -> None:
        """Refuse to begin what cannot end.

        Raises:
            BuildError: The disk has less room than that.
        """
        self.out.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(self.out).free / 1e9
        if free < gigabytes:
            raise BuildError(
                f"{self.out} has {free:.1f} GB left and the build needs {gigabytes:.0f}; "
                "make room or name another folder with --out."
            )


def _commit_time(root: Path) -> int:
    """When the commit was made; what SOURCE_DATE_EPOCH says goes before."""
    if named := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(named)
    try:
        answer = subprocess.run(
            ["git", "log", "-1", "--format=%ct"],
            capture_output=True,
            text=True,
            check=True,
            cwd=root,
        )
    except (OSError, subprocess.CalledProcessError):
        return 315532800  # 1980: the first year a zip can hold
    return int(answer.stdout)
