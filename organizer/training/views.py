"""The views of photos as one file, for a process that looks at them again and again."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import numpy as np

from organizer.files.photo import PhotoGroup
from organizer.text import text
from organizer.training.step import Step
from organizer.vision.decode import Decoded
from organizer.vision.decode_pool import DecodePool
from organizer.vision.engine import VIEW_SHAPE


def write_views(groups: tuple[PhotoGroup, ...], file: Path) -> Generator[Step, None, None]:
    """Decode photos, in processes that they cannot harm, and write both views of each.

    Args:
        groups: The photos; one that cannot be read any more leaves its views black.
        file: Gets an array of shape (n, 2, 224, 224, 3).

    Yields:
        Progress.

    Raises:
        OSError: It cannot be written.
    """
    shape = (len(groups), 2, *VIEW_SHAPE)
    views = np.lib.format.open_memmap(file, "w+", np.uint8, shape)
    done = 0
    with DecodePool() as pool:
        waiting = iter(enumerate(groups))
        while done < len(groups):
            while pool.has_room and (task := next(waiting, None)) is not None:
                pool.submit(task[0], task[1].lead.path)
            for ticket, decoded in pool.collect():
                if isinstance(decoded, Decoded) and decoded.error is None:
                    for side, view in enumerate((decoded.crop, decoded.whole)):
                        views[ticket, side] = np.frombuffer(view, np.uint8).reshape(VIEW_SHAPE)
                done += 1
                yield Step(text("Preparing photos"), done, len(groups))
    views.flush()
