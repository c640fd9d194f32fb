"""What becomes of an image that came: kept in its class, or rejected for a reason."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from organizer.text import Text, text
from organizer.training import judging, placeholders, sources
from organizer.training.arrivals import Came, Missed
from organizer.training.events import NO_IMAGE, Counts, Event, Failed, Kept, Rejected
from organizer.training.failures import FetchError
from organizer.training.gather_state import GatherState, Row, State
from organizer.training.judging import Reason
from organizer.training.looks import Look
from organizer.training.near_duplicates import Seen
from organizer.training.request import GatherRequest
from organizer.training.sources.protocol import Found, Query
from organizer.training.target import Target
from organizer.training.verify import Checked
from organizer.vision.facts import FloatArray
from organizer.vision.surface import NAMES

if TYPE_CHECKING:
    from organizer.vision.engine import Engine

DUPLICATE = "duplicate"
BY_HAND = "by-hand"
"""Kind of a kept picture that its user took back from the rejected ones: not judged again."""

_GRAPHIC = 0.5
_VIEW = (1, 224, 224, 3)
_FLAT_X, _FLAT_Y = NAMES.index("flat_x"), NAMES.index("flat_y")


class Sifter:
    """Decides, places the file and notes it; used from the gathering's thread.

    Args:
        request: What is wanted.
        target: Where it goes.
        state: Where it is noted.
        engine: Gives embeddings; ``None`` to do without.
        counts: By class; kept up to date.
    """

    def __init__(
        self,
        request: GatherRequest,
        target: Target,
        state: GatherState,
        engine: Engine | None,
        counts: dict[str, Counts],
    ) -> None:
        self._request = request
        self._target = target
        self._state = state
        self._engine = engine
        self._counts = counts
        self._repeats = sources.about(request.source).repeats_placeholders
        self._seen = Seen()
        self._fill: dict[str, Counter[str]] = {name: Counter() for name in counts}
        self._files: dict[str, str] = {}
        self._fresh: set[str] = set()
        for row in state.rows(State.KEPT):
            self._files[row.url] = row.file
            if row.class_name in self._fill:
                self._fill[row.class_name][_part_of(row.file)] += 1
        for url, look in state.looks():
            self._seen.add(url, look)

    def missed(self, missed: Missed) -> Failed:
        """Note an address that gave nothing."""
        passing = missed.error.passing
        row = self._row(
            missed.query,
            missed.found,
            State.PASSING if passing else State.FAILED,
            reason=str(missed.error),
        )
        self._state.put(row)
        self._counts[missed.query.class_name].failed += 1
        return Failed(missed.query.class_name, missed.found.url, missed.error.message, passing)

    def known_bytes(self, came: Came) -> list[Event] | None:
        """Deal with an image whose very bytes have come before; ``None`` when they have not."""
        earlier = self._state.by_download(came.fetched.sha256)
        if not earlier:
            return None
        first = next((row for row in earlier if row.file), earlier[0])
        if first.state is State.REJECTED and not first.file and first.kind != DUPLICATE:
            return [self._drop(came, first.kind, text("{reason}", reason=first.reason))]
        if first.kind == Reason.PLACEHOLDER:
            return [self._drop(came, first.kind, placeholders.sentence(len(earlier) + 1))]
        events: list[Event] = []
        if placeholders.is_one(came, earlier, repeats=self._repeats) and first.kind != BY_HAND:
            sentence = placeholders.sentence(len(earlier) + 1)
            if first.state is State.KEPT:
                events += self._take_out(first, Reason.PLACEHOLDER, sentence)
            events.append(self._drop(came, Reason.PLACEHOLDER, sentence))
            return events
        where = first.file or first.url
        events.append(self._drop(came, DUPLICATE, text("it is the same file as {f}", f=where)))
        return events

    def sift(self, came: Came, checked: Checked) -> Event:
        """Judge, place and note an image that has been looked at."""
        if checked.error is not None and checked.for_now:
            return self.missed(
                Missed(came.query, came.found, FetchError(checked.error, passing=True))
            )
        if checked.error is not None or checked.clean is None:
            return self._drop(came, NO_IMAGE, checked.error or text("it cannot be read"))
        embedding = self._embedding(checked)
        verdict = self._verdict(checked, embedding)
        look = None
        if verdict is None and checked.look is not None:
            look = replace(checked.look, embedding=embedding)
            verdict = self._repeats_one(look)
        name = checked.sha256 + checked.suffix
        class_name = came.query.class_name
        if verdict is not None:
            kind, sentence = verdict
            file = self._target.reject(checked.clean, name, kind)
            row = self._picture_row(came, checked, State.REJECTED, file, kind, str(sentence))
            self._state.put(row, look)
            self._counts[class_name].rejected[kind] += 1
            return Rejected(class_name, came.found.url, kind, sentence, file)
        part = self._part(class_name)
        file = self._target.keep(checked.clean, name, class_name, part)
        row = self._picture_row(came, checked, State.KEPT, file, "", "")
        self._state.put(row, look)
        self._files[row.url] = row.file
        self._fresh.add(row.url)
        self._fill[class_name][part] += 1
        self._counts[class_name].kept += 1
        if look is not None:
            self._seen.add(row.url, look)
        return Kept(class_name, row.url, file)

    def off_topic(self, class_name: str) -> list[Event]:
        """Take the strangers among this run's pictures out of a class."""
        if self._engine is None or not self._request.judging.on_topic:
            return []
        urls, embeddings = self._state.embeddings(class_name)
        if not urls:
            return []
        strangers = {urls[at] for at in np.flatnonzero(judging.off_topic(embeddings))}
        sentence = text("it looks unlike all others of its class")
        return [
            event
            for row in list(self._state.rows(State.KEPT, class_name))
            if row.url in strangers & self._fresh and row.kind != BY_HAND
            for event in self._take_out(row, Reason.OFF_TOPIC, sentence)
        ]

    def _take_out(self, row: Row, kind: str, sentence: Text) -> list[Event]:
        """Move a kept picture to the rejected ones; none that its user has put elsewhere."""
        file = self._target.folder / row.file
        try:
            file = self._target.reject(file, file.name, kind)
        except FileNotFoundError:
            return []  # the next run finds where it is
        where = self._target.relative(file)
        self._state.change(row.url, State.REJECTED, kind=kind, reason=str(sentence), file=where)
        counts = self._counts.get(row.class_name)
        if counts is not None:
            counts.kept -= 1
            counts.rejected[kind] += 1
            self._fill[row.class_name][_part_of(row.file)] -= 1
        return [Rejected(row.class_name, row.url, kind, sentence, file)]

    def _verdict(self, checked: Checked, embedding: FloatArray | None) -> tuple[str, Text] | None:
        asked = self._request.judging
        if checked.width:
            sentence = judging.too_small(checked, asked)
            if sentence is not None:
                return Reason.TOO_SMALL, sentence
        if asked.photos_only:
            sentence = judging.not_a_photo(checked, embedding)
            if sentence is not None:
                return Reason.NOT_A_PHOTO, sentence
        return None

    def _repeats_one(self, look: Look) -> tuple[str, Text] | None:
        if not self._request.judging.duplicates:
            return None
        same = self._seen.same_as(look)
        if same is None:
            return None
        where = self._files.get(same, same)
        return Reason.NEAR_DUPLICATE, text("it shows the same as {file}", file=where)

    def _embedding(self, checked: Checked) -> FloatArray | None:
        if self._engine is None or not checked.view:
            return None
        view = np.frombuffer(checked.view, np.uint8).reshape(_VIEW)
        rounded = self._engine.run(view).embeddings[0].astype(np.float16)
        embedding: FloatArray = rounded.astype(np.float32)  # as the state keeps it
        return embedding

    def _part(self, class_name: str) -> str:
        """The first part of the class that is not full."""
        fill = self._fill[class_name]
        parts = self._target.parts
        return next((part.name for part in parts if fill[part.name] < part.count), parts[-1].name)

    def _drop(self, came: Came, kind: str, sentence: Text) -> Rejected:
        """Note an image of which no file stays."""
        class_name = came.query.class_name
        row = self._row(
            came.query,
            came.found,
            State.REJECTED,
            kind=kind,
            reason=str(sentence),
            downloaded=came.fetched.sha256,
            final_url=came.fetched.url,
        )
        self._state.put(row)
        self._counts[class_name].rejected[kind] += 1
        return Rejected(class_name, came.found.url, kind, sentence)

    def _picture_row(
        self, came: Came, checked: Checked, state: State, file: Path, kind: str, reason: str
    ) -> Row:
        measures = checked.measures
        return self._row(
            came.query,
            came.found,
            state,
            kind=kind,
            reason=reason,
            file=self._target.relative(file),
            sha256=checked.sha256,
            size=checked.size,
            downloaded=came.fetched.sha256,
            final_url=came.fetched.url,
            width=checked.width or came.found.width,
            height=checked.height or came.found.height,
            graphic=bool(measures) and min(measures[_FLAT_X], measures[_FLAT_Y]) > _GRAPHIC,
        )

    def _row(
        self,
        query: Query,
        found: Found,
        state: State,
        *,
        kind: str = "",
        reason: str = "",
        file: str = "",
        sha256: str = "",
        size: int = 0,
        downloaded: str = "",
        final_url: str = "",
        width: int = 0,
        height: int = 0,
        graphic: bool = False,
    ) -> Row:
        return Row(
            url=found.url,
            class_name=query.class_name,
            state=state,
            kind=kind,
            reason=reason,
            file=file,
            sha256=sha256,
            size=size,
            downloaded=downloaded,
            final_url=final_url,
            source=found.source or self._request.source,
            query=query.text,
            page=found.page,
            title=found.title,
            author=found.author,
            licence=found.licence,
            licence_url=found.licence_url,
            width=width or found.width,
            height=height or found.height,
            fetched_at=datetime.now(UTC).isoformat(timespec="seconds"),
            graphic=graphic,
        )


def _part_of(file: str) -> str:
    """The part of the dataset that a file is in; empty where there are none."""
    pieces = file.split("/")
    return pieces[0] if len(pieces) > 2 else ""
