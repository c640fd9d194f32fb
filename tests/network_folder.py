"""A network folder whose server can fall silent: a real file system, spoken to by the kernel.

Speaks FUSE's protocol (Linux, ``include/uapi/linux/fuse.h``) for a folder that is only read. What
has ``silent`` in its name is not answered: who reads it waits in the kernel and cannot even be
killed, as with a network folder whose server is gone. Needs ``/dev/fuse`` and the right to mount.

Run as a script: the folder to show, where to mount it. Prints a line once it is there; answers at
last when a line comes in, and ends with its standard input.
"""

from __future__ import annotations

import ctypes
import errno
import os
import select
import stat
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SILENT = "silent"

_MNT_DETACH = 2
_NOSUID_NODEV = 6
_HEADER = struct.Struct("<IIQQIIIHH")
_LOOKUP, _FORGET, _GETATTR, _OPEN, _READ, _STATFS, _INIT = 1, 2, 3, 14, 15, 17, 26
_OPENDIR, _READDIR, _INTERRUPT, _DESTROY, _BATCH_FORGET = 27, 28, 36, 38, 42
_UNANSWERED = {_FORGET, _INTERRUPT, _BATCH_FORGET}
_DONE = {18, 25, 29, 34}
"""Release, flush, release of a folder, access: nothing to be done, and well."""


class NetworkFolder:
    """What a test holds of it.

    Attributes:
        path: Where it is mounted.
    """

    def __init__(self, path: Path, process: subprocess.Popen[bytes]) -> None:
        self.path = path
        self._process = process

    def answer(self) -> None:
        """Let the server come back."""
        assert self._process.stdin is not None
        self._process.stdin.write(b"\n")
        self._process.stdin.flush()


def may_be_mounted() -> bool:
    """Whether such a folder can be had here."""
    return sys.platform == "linux" and os.access("/dev/fuse", os.W_OK) and os.geteuid() == 0


@contextmanager
def mounted(source: Path, place: Path) -> Iterator[NetworkFolder]:
    """Show a folder as one on a network.

    Args:
        source: What is in it.
        place: Where; made.
    """
    place.mkdir()
    process = subprocess.Popen(
        [sys.executable, __file__, source, place], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == b"mounted\n"
            yield NetworkFolder(place, process)
        finally:
            process.kill()  # whoever still waits gets an error now
            process.wait()
            ctypes.CDLL(None).umount2(os.fsencode(place), _MNT_DETACH)


class _Server:
    def __init__(self, source: Path, place: Path) -> None:
        self._device = os.open("/dev/fuse", os.O_RDWR)
        options = f"fd={self._device},rootmode=40000,user_id=0,group_id=0".encode()
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.mount(b"network", os.fsencode(place), b"fuse", _NOSUID_NODEV, options):
            raise OSError(ctypes.get_errno(), "mount")
        self._paths = {1: source}
        self._nodes = {source: 1}
        self._silent = True
        self._waiting: list[bytes] = []

    def serve(self) -> None:
        """Answer until standard input ends, or nobody has it mounted any more."""
        sys.stdout.write("mounted\n")
        sys.stdout.flush()
        while True:
            ready, _, _ = select.select([self._device, sys.stdin], [], [])
            if sys.stdin in ready:
                if not os.read(0, 1):
                    return
                self._silent = False
                for request in self._waiting:
                    self._answer(request)
                self._waiting.clear()
            if self._device in ready:
                try:
                    request = os.read(self._device, 1 << 18)
                except OSError:
                    return
                self._answer(request)

    def _answer(self, request: bytes) -> None:
        _, code, unique, node, *_ = _HEADER.unpack_from(request)
        if code in _UNANSWERED:
            return
        path = self._paths.get(node)
        if self._silent and code in {_READ, _READDIR} and path and SILENT in path.name:
            self._waiting.append(request)
            return
        error, body = 0, b""
        try:
            body = self._body(code, path, request[_HEADER.size :])
        except OSError as problem:
            error = -(problem.errno or errno.EIO)
        os.write(self._device, struct.pack("<IiQ", 16 + len(body), error, unique) + body)

    def _body(self, code: int, path: Path | None, given: bytes) -> bytes:
        if code == _INIT:
            return struct.pack("<IIIIHHIIHHI28x", 7, 31, 1 << 17, 0, 16, 12, 1 << 17, 1, 32, 0, 0)
        if code in _DONE or code == _DESTROY:
            return b""
        if path is None:
            raise OSError(errno.ESTALE, "no such node")
        if code == _LOOKUP:
            return self._entry(path / os.fsdecode(given.rstrip(b"\0")))
        if code == _GETATTR:
            return struct.pack("<QII", 1, 0, 0) + self._attributes(path)
        if code in {_OPEN, _OPENDIR}:
            return struct.pack("<QII", 0, 0, 0)
        if code == _READ:
            _, offset, size = struct.unpack_from("<QQI", given)
            with path.open("rb") as file:
                file.seek(offset)
                return file.read(size)
        if code == _READDIR:
            _, offset, size = struct.unpack_from("<QQI", given)
            return self._listing(path, offset, size)
        if code == _STATFS:
            return struct.pack(
                "<5Q4I24x", 1 << 20, 1 << 19, 1 << 19, 1 << 20, 1 << 19, 4096, 255, 4096, 0
            )
        raise OSError(errno.ENOSYS, "not here")

    def _node(self, path: Path) -> int:
        node = self._nodes.setdefault(path, len(self._nodes) + 1)
        self._paths[node] = path
        return node

    def _entry(self, path: Path) -> bytes:
        attributes = self._attributes(path)
        return struct.pack("<QQQQII", self._node(path), 0, 1, 1, 0, 0) + attributes

    def _attributes(self, path: Path) -> bytes:
        status = path.lstat()
        whole, parts = divmod(status.st_mtime_ns, 10**9)
        return struct.pack(
            "<6Q10I",
            *(self._node(path), status.st_size, status.st_blocks, whole, whole, whole),
            *(parts, parts, parts, status.st_mode, status.st_nlink, 0, 0, 0, 4096, 0),
        )

    def _listing(self, path: Path, offset: int, size: int) -> bytes:
        found = b""
        for number, entry in enumerate(sorted(path.iterdir())[offset:], offset + 1):
            name = os.fsencode(entry.name)
            kind = stat.S_IFMT(entry.lstat().st_mode) >> 12
            one = struct.pack("<QQII", self._node(entry), number, len(name), kind) + name
            one += b"\0" * (-len(one) % 8)
            if len(found) + len(one) > size:
                break
            found += one
        return found


if __name__ == "__main__":
    _Server(Path(sys.argv[1]), Path(sys.argv[2])).serve()
