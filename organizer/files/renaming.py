"""Renaming that cannot overwrite, in each operating system's own words.

Each system's call is a parameter, so that the code of all three is typed and tested on any of them.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
import time
from collections.abc import Callable

Rename = Callable[[str, str], None]
NativeCall = Callable[[bytes, bytes], int]
"""Source and target as bytes; 0, or the errno."""
WindowsCall = Callable[[str, str, int], int]
"""Source, target and flags; 0, or the Windows error code."""

_AT_FDCWD = -100  # linux/fcntl.h
_RENAME_NOREPLACE = 1  # linux/fs.h
_RENAME_EXCL = 0x4  # macOS sys/stdio.h
_MOVEFILE_WRITE_THROUGH = 0x8  # winbase.h; without REPLACE_EXISTING (1) and COPY_ALLOWED (2)
_UNSUPPORTED = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})
_BUSY = frozenset({5, 32, 33})  # ERROR_ACCESS_DENIED, _SHARING_VIOLATION, _LOCK_VIOLATION
_WINDOWS_ERRNO = {
    2: errno.ENOENT,  # ERROR_FILE_NOT_FOUND
    3: errno.ENOENT,  # ERROR_PATH_NOT_FOUND
    5: errno.EACCES,  # ERROR_ACCESS_DENIED
    17: errno.EXDEV,  # ERROR_NOT_SAME_DEVICE
    19: errno.EROFS,  # ERROR_WRITE_PROTECT
    32: errno.EACCES,
    33: errno.EACCES,
    80: errno.EEXIST,  # ERROR_FILE_EXISTS
    112: errno.ENOSPC,  # ERROR_DISK_FULL
    183: errno.EEXIST,  # ERROR_ALREADY_EXISTS
    206: errno.ENAMETOOLONG,  # ERROR_FILENAME_EXCED_RANGE
}
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between tries while another program (a virus scanner, a viewer) holds the file."""
_LONGEST_PLAIN = 247  # MAX_PATH (260) less a file name in 8.3, the limit Windows sets for folders


class RenameUnsupportedError(OSError):
    """This disk has no rename that refuses to overwrite."""


def posix_rename(source: str, target: str, call: NativeCall) -> None:
    """Rename with ``renameat2`` or ``renamex_np``; a taken target is an error, never replaced.

    Raises:
        RenameUnsupportedError: The disk or the system cannot do that.
        OSError: Anything else, ``FileExistsError`` among it.
    """
    code = call(os.fsencode(source), os.fsencode(target))
    if code in _UNSUPPORTED:
        raise RenameUnsupportedError(code, os.strerror(code), source, None, target)
    if code:
        raise OSError(code, os.strerror(code), source, None, target)


def windows_rename(
    source: str,
    target: str,
    call: WindowsCall,
    wait: Callable[[float], None] = time.sleep,
) -> None:
    """Rename with ``MoveFileExW``, trying again for a short while when the file is in use.

    Raises:
        OSError: With the errno that POSIX would have given, ``FileExistsError`` among it.
    """
    long_source, long_target = extended(source), extended(target)
    code = call(long_source, long_target, _MOVEFILE_WRITE_THROUGH)
    for seconds in _WAITS:
        if code not in _BUSY:
            break
        wait(seconds)
        code = call(long_source, long_target, _MOVEFILE_WRITE_THROUGH)
    if code:
        number = _WINDOWS_ERRNO.get(code, errno.EIO)
        raise OSError(number, f"Windows error {code}", source, None, target)


def extended(path: str) -> str:
    r"""Give a long Windows path the prefix that lifts the limit of 260 characters.

    >>> extended("C:\\short.jpg")
    'C:\\short.jpg'
    """
    if len(path) <= _LONGEST_PLAIN or path.startswith("\\\\?\\"):
        return path
    if path.startswith("\\\\"):
        return "\\\\?\\UNC\\" + path[2:]
    return "\\\\?\\" + path


def system_rename() -> Rename:
    """The rename of the system this runs on."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.MoveFileExW.argtypes = [ctypes.c_wchar_p, ctypes.c_wchar_p, ctypes.c_uint32]

        def move_file_ex(source: str, target: str, flags: int) -> int:
            return 0 if kernel.MoveFileExW(source, target, flags) else ctypes.get_last_error()

        return lambda source, target: windows_rename(source, target, move_file_ex)
    call = _darwin_call() if sys.platform == "darwin" else _linux_call()
    return lambda source, target: posix_rename(source, target, call)


def _linux_call() -> NativeCall:
    function = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if function is None:  # a C library older than the system call
        return lambda _source, _target: errno.ENOSYS
    function.argtypes = [
        ctypes.c_int,
        ctypes.c_char_p,
        ctypes.c_int,
        ctypes.c_char_p,
        ctypes.c_uint,
    ]

    def renameat2(source: bytes, target: bytes) -> int:
        if function(_AT_FDCWD, source, _AT_FDCWD, target, _RENAME_NOREPLACE) == 0:
            return 0
        return ctypes.get_errno()

    return renameat2


def _darwin_call() -> NativeCall:
    function = getattr(ctypes.CDLL(None, use_errno=True), "renamex_np", None)
    if function is None:
        return lambda _source, _target: errno.ENOSYS
    function.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_uint]

    def renamex_np(source: bytes, target: bytes) -> int:
        return 0 if function(source, target, _RENAME_EXCL) == 0 else ctypes.get_errno()

    return renamex_np
