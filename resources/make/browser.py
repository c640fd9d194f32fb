"""Pages as a browser shows them: Chromium without a window, driven through its debugging pipe."""

from __future__ import annotations

import base64
import io
import itertools
import json
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from PIL import Image


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen.

    Attributes:
        width: In the page's own units.
        height: Likewise.
        scale: Pixels a unit.
    """

    width: int
    height: int
    scale: float = 1.0


def installed() -> str | None:
    """The browser's command, or ``None``."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Browser:
    """One running browser; a context manager.

    Args:
        command: What :func:`installed` gave.
    """

    def __init__(self, command: str) -> None:
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        its_input, self._output = os.pipe()
        self._input, its_output = os.pipe()
        options = (
            "--headless=new --no-sandbox --disable-gpu --no-first-run --remote-debugging-pipe"
            f" --hide-scrollbars --user-data-dir={self._profile.name} --disable-dev-shm-usage"
        )
        self._process = subprocess.Popen(  # noqa: S603  our own command
            ["bash", "-c", f"exec {command} {options} 3<&{its_input} 4>&{its_output}"],  # noqa: S607
            pass_fds=(its_input, its_output),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(its_input)
        os.close(its_output)
        self._numbers = itertools.count(1)
        self._unread = b""
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self._ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session: str | None = attached["sessionId"]
        self._ask("Page.enable")

    def shot(self, page: str, screen: Screen) -> Image.Image:
        """Show a page and take a picture of the screen.

        Args:
            page: HTML.
            screen: Its size.
        """
        self._ask(
            "Emulation.setDeviceMetricsOverride",
            width=screen.width,
            height=screen.height,
            deviceScaleFactor=screen.scale,
            mobile=False,
        )
        file = Path(self._profile.name, "page.html")
        file.write_text(page, "utf-8")
        self._ask("Page.navigate", url=file.as_uri())
        while self._message().get("method") != "Page.loadEventFired":
            pass
        shot = self._ask("Page.captureScreenshot", format="png", optimizeForSpeed=True)
        return Image.open(io.BytesIO(base64.b64decode(shot["data"]))).convert("RGB")

    def close(self) -> None:
        """End it."""
        os.close(self._output)
        os.close(self._input)
        self._process.kill()
        self._process.wait()
        self._profile.cleanup()

    def __enter__(self) -> Browser:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _ask(self, method: str, **parameters: object) -> dict[str, Any]:
        number = next(self._numbers)
        question: dict[str, object] = {"id": number, "method": method, "params": parameters}
        if getattr(self, "_session", None):
            question["sessionId"] = self._session
        os.write(self._output, json.dumps(question).encode() + b"\0")
        while (answer := self._message()).get("id") != number:
            pass
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        result: dict[str, Any] = answer["result"]
        return result

    def _message(self) -> dict[str, Any]:
        parts = [self._unread]
        while b"\0" not in parts[-1]:
            part = os.read(self._input, 1 << 20)
            if not part:
                raise RuntimeError("the browser ended")
            parts.append(part)
        message, _, self._unread = b"".join(parts).partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found
