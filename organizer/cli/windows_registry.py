"""The user's own part of the Windows registry. Typed here, run on Windows alone."""

from __future__ import annotations

import sys
from collections.abc import Mapping

if sys.platform == "win32":
    import winreg

    class UserRegistry:
        """``HKEY_CURRENT_USER``."""

        def write(self, key: str, values: Mapping[str, str]) -> None:
            """Make a key with values; the empty name is the key's own value."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                for name, value in values.items():
                    winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, value)

        def remove(self, key: str) -> bool:
            """Remove a key and what is below it; says whether it was there."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    below = [
                        winreg.EnumKey(opened, at) for at in range(winreg.QueryInfoKey(opened)[0])
                    ]
            except FileNotFoundError:
                return False
            for name in below:
                self.remove(f"{key}\\{name}")
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
            return True
