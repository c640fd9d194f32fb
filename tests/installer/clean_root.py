"""A clean Debian in a folder, and programs run in it without a network."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

SUITE = "bookworm"
_PATIENCE_S = 600
"""Longer than anything takes; what takes longer stands still."""


class CleanRoot:
    """A root made by debootstrap, with what packages bring and nothing else.

    Args:
        folder: Where it is.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def make(cls, folder: Path) -> CleanRoot:
        """Make one from where this machine has its own packages from."""
        listed = subprocess.run(
            ["apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE) $(COMPONENT)"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        found = re.search(rf"^(\S+) {SUITE} main$", listed, re.MULTILINE)
        assert found is not None, "apt knows no Debian to make a root from"
        subprocess.run(
            ["debootstrap", "--variant=minbase", SUITE, str(folder), found[1]],
            check=True,
            capture_output=True,
            timeout=_PATIENCE_S,
        )
        # How this machine reaches its mirror; of the mirror no more than debootstrap used, since a
        # part that is being renewed at this moment cannot be read.
        shutil.copytree("/etc/apt/apt.conf.d", folder / "etc/apt/apt.conf.d", dirs_exist_ok=True)
        shutil.copyfile("/etc/resolv.conf", folder / "etc/resolv.conf")
        # Nobody wants what is in it after a power cut; waiting for the disk takes half the time.
        (folder / "etc/dpkg/dpkg.cfg.d/hurry").write_text("force-unsafe-io\n")
        folder.chmod(0o755)  # users must get in, wherever the test keeps it
        return cls(folder)

    def as_root(self, command: str) -> str:
        """Run a shell command in it as root, with the network."""
        done = subprocess.run(
            ["chroot", str(self.folder), "sh", "-c", command],
            capture_output=True,
            text=True,
            env={"DEBIAN_FRONTEND": "noninteractive", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"},
            timeout=_PATIENCE_S,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def add_user(self, name: str) -> Path:
        """Somebody with a home.

        Returns:
            The home, as it is seen from outside.
        """
        self.as_root(f"useradd --create-home {name}")
        return self.folder / "home" / name

    def command(self, user: str, command: str, *, display: str = "") -> list[str]:
        """The words that run a shell command in it as a user: no network, no other processes."""
        root = str(self.folder)
        prepare = (
            f"mount --rbind /dev {root}/dev && mkdir -p {root}/tmp/.X11-unix && "
            f"mount --bind /tmp/.X11-unix {root}/tmp/.X11-unix && "
            f"exec chroot --userspec={user} {root} env -i HOME=/home/{user} DISPLAY={display} "
            'LANG=C.UTF-8 PATH=/usr/bin:/bin sh -c "$1"'
        )
        return [
            *("unshare", "--net", "--mount", "--pid", "--fork", "--kill-child"),
            *(f"--mount-proc={root}/proc", "sh", "-c", prepare, "sh", command),
        ]

    def run(self, user: str, command: str) -> subprocess.CompletedProcess[str]:
        """Run a shell command in it as a user and wait for its end."""
        Path("/tmp/.X11-unix").mkdir(exist_ok=True)
        return subprocess.run(
            self.command(user, command), capture_output=True, text=True, timeout=_PATIENCE_S
        )
