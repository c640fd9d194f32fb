"""Pictures in a folder of this machine, or a whole dataset that is already there.

A dataset is a folder of class folders, or ``train``, ``validation`` (``val``) and ``test`` with
class folders in each. A ledger beside them is taken over, line by line.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

from organizer.text import text
from organizer.training import dataset
from organizer.training.sources.protocol import (
    About,
    Found,
    Health,
    Options,
    Query,
    SourceError,
    Web,
)


class Folder:
    """The source."""

    about = About("folder", "A folder on this machine", limits="none")

    def __init__(self, _web: Web) -> None:
        pass

    async def search(self, query: Query, options: Options) -> AsyncIterator[Found]:
        """Yield the pictures of the class's own folder, else those of the folder itself.

        Raises:
            SourceError: No folder was named, or it is not there.
        """
        if options.from_path is None:
            raise SourceError(text("Say which folder: --from PATH."))
        if not options.from_path.is_dir():
            raise SourceError(text("The folder {path} does not exist.", path=options.from_path))
        layout = dataset.layout(options.from_path)
        wanted = {query.class_name.casefold(), query.text.casefold()}
        own = [entry.path for entry in layout.folders if entry.class_name.casefold() in wanted]
        for folder in own or [options.from_path]:
            for path in dataset.pictures(folder):
                yield layout.found(path)

    async def probe(self, options: Options) -> Health:
        """Say whether the folder is there, where one was named."""
        if options.from_path is not None and not options.from_path.is_dir():
            return Health(False, text("{path} is no folder", path=options.from_path))
        return Health(True, text("works without a network; takes --from FOLDER"))
