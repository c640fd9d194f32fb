"""What jobs need beyond the photos themselves, opened on the worker thread when first asked for."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import suppress
from typing import TYPE_CHECKING

from organizer import paths
from organizer.errors import OrganizerError
from organizer.text import Text
from organizer.ui.folder.judged import GeneralJudge, Judge
from organizer.ui.folder.looking import Looking
from organizer.ui.folder.own_judge import OwnJudge, open_own
from organizer.ui.folder.own_words import load_filing_rules, load_taxonomy, open_corrections
from organizer.ui.folder.spare_pool import SparePool

if TYPE_CHECKING:  # each of these imports numpy or LiteRT; the window is up before that
    from organizer.vision.corrections import Corrections
    from organizer.vision.decode_pool import DecodePool
    from organizer.vision.engine import Engine, EngineChoice
    from organizer.vision.engine_record import EngineReport
    from organizer.vision.filing_rules import FilingRule
    from organizer.vision.index import Index
    from organizer.vision.people import FaceDetector
    from organizer.vision.taxonomy import Taxonomy


class Bench:
    """Taxonomy, corrections, index and engine; the window's thread only reads what is open.

    Attributes:
        taxonomy: The names; ``None`` until :meth:`open_labels`.
        filing_rules: The user's own rules; empty likewise.
        corrections: What the user said; ``None`` likewise.
        index: The facts known so far; ``None`` until :meth:`open_index`.
        general: What runs the general model; ``None`` until :meth:`open_engine` or without one.
        engine: The same, with what a network of the user's own adds.
        wish: What is to run the model; another one takes effect with the next pass.
        notices: What went wrong while opening, for people; who shows them empties it.
    """

    def __init__(self, language: str = "en", writing: str = "en") -> None:
        self.taxonomy: Taxonomy | None = None
        self.filing_rules: tuple[FilingRule, ...] = ()
        self.corrections: Corrections | None = None
        self.index: Index | None = None
        self.general: Engine | None = None
        self.engine: Engine | None = None
        self.wish: EngineChoice = "auto"
        self.notices: list[Text] = []
        self._wished: EngineChoice = "auto"
        self._judge: Judge | None = None
        self._judges_by = Looking()
        self._judges_names: Taxonomy | None = None
        self._engine_for: OwnJudge | None = None
        self._second: Engine | None = None
        self._training: Engine | None = None
        self._heeded: Text | None = None
        self._people: FaceDetector | None = None
        self._pool = SparePool()
        self._missed = False
        self.language = language
        self.writing = writing
        self._lock = threading.RLock()

    def open_labels(self) -> tuple[Taxonomy, Corrections]:
        """The names and the user's corrections.

        Raises:
            OrganizerError: The taxonomy cannot be used.
        """
        with self._lock:
            if self.corrections is None:
                self.corrections = open_corrections(self.notices)
            if self.taxonomy is None:
                self.filing_rules = load_filing_rules(self.notices)
                self.taxonomy = load_taxonomy(self.language, self.writing, self.notices)
            return self.taxonomy, self.corrections

    @property
    def names(self) -> Taxonomy | None:
        """Every name there is: the taxonomy's, and those of the user's model that is at work."""
        return self.taxonomy if self._judge is None else self._judge.taxonomy

    @property
    def own(self) -> OwnJudge | None:
        """The user's model that is at work."""
        return self._judge if isinstance(self._judge, OwnJudge) else None

    def open_judge(self, looking: Looking) -> Judge:
        """Who says what photos show; the general model where the user's own cannot be used.

        Raises:
            OrganizerError: The taxonomy cannot be used.
        """
        with self._lock:
            taxonomy, _ = self.open_labels()
            by = Looking(own=looking.own, strangers=looking.strangers)
            if self._judge is None or self._judges_by != by or self._judges_names is not taxonomy:
                self._judge = self._find_judge(by, taxonomy)
                self._judges_by, self._judges_names = by, taxonomy
            return self._judge

    def forget_judge(self) -> None:
        """A model of the user's own is another one now: open it again when it is asked."""
        with self._lock:
            self._judge = None

    def _read_by(self, own: OwnJudge, engine: Engine) -> Engine:
        try:
            return own.reading(engine)
        except OrganizerError as error:  # then the general model labels
            self.notices.append(error.message)
            return engine

    def _find_judge(self, by: Looking, taxonomy: Taxonomy) -> Judge:
        if by.own.name:
            try:
                return open_own(by.own, taxonomy, by.strangers)
            except OrganizerError as error:
                self.notices.append(error.message)
        return GeneralJudge(taxonomy)

    def open_index(self) -> Index:
        """The index; one in memory where the file cannot be used."""
        with self._lock:
            if self.index is None:
                from organizer.vision.index import Index

                self.index = Index.open(paths.index_file())
                if self.index.warning is not None:
                    self.notices.append(self.index.warning)
            return self.index

    def open_engine(self) -> Engine | None:
        """The engine on the default model; ``None`` when there is no model on this machine.

        It gives what the judge reads who was opened last.

        Raises:
            StartError: The model is here and does not run.
        """
        with self._lock:
            if self.general is not None and self._wished != self.wish:
                self.general.close()
                self.general = self.engine = None
            if self.general is None:
                from organizer.vision import models

                path = models.find(models.DEFAULT)
                if path is not None:
                    from organizer.vision.engine_choice import open_engine

                    self._wished = self.wish
                    self.general = open_engine(path, self.wish)
                    self._heed(self.general)
            own = self.own
            if self.general is not None and (self.engine is None or self._engine_for is not own):
                self._engine_for = own
                self.engine = self.general if own is None else self._read_by(own, self.general)
            return self.engine

    def engine_report(self) -> EngineReport | None:
        """What runs the model, how fast, and why nothing else does, as far as that is known.

        Reads a small file; not for the window's thread. ``None`` without an engine.
        """
        from organizer.vision import models
        from organizer.vision.engine_choice import report

        path = models.find(models.DEFAULT)
        return None if path is None or self.engine is None else report(path)

    def heed_engine(self) -> bool:
        """Take notice where another engine had to take over; says whether one did just now."""
        with self._lock:
            return self.engine is not None and self._heed(self.engine)

    def _heed(self, engine: Engine) -> bool:
        if engine.warning is None or engine.warning == self._heeded:
            return False
        self._heeded = engine.warning
        self.notices.append(engine.warning)
        return True

    def open_people(self, *, wanted: bool = True) -> FaceDetector | None:
        """What finds faces, for the thread that looks at photos; ``None`` without its model.

        Args:
            wanted: Whether people are looked for, so that it is worth saying that they cannot be.
        """
        with self._lock:
            if self._people is None and self.engine is not None:
                from organizer.vision.people import NOT_LOOKED_FOR, find_detector

                self._people = find_detector()
                if self._people is None and wanted and not self._missed:
                    self._missed = True
                    self.notices.append(NOT_LOOKED_FOR)
            return self._people

    def warm_up(self) -> Generator[None, None, None]:
        """Open what the first folder will need, while nothing else is to be done."""
        pool = self.take_pool()
        try:
            pool.start()
            yield
            self.open_labels()
            yield
            with suppress(OrganizerError):  # said when a folder is opened
                self.open_engine()
            yield
            self.open_index()
            self.open_people(wanted=False)
        finally:
            self.keep_pool(pool)

    def take_pool(self) -> DecodePool:
        """The decode processes, for one pass at a time."""
        return self._pool.take()

    def keep_pool(self, pool: DecodePool) -> None:
        """Keep decode processes for the next pass, unless some are still at work."""
        self._pool.keep(pool)

    def rest(self) -> Generator[None, None, None]:
        """End decode processes that have nothing to do."""
        self._pool.close()
        yield

    def open_second_engine(self) -> Engine | None:
        """An engine beside the first, which serves one thread at a time; ``None`` likewise.

        Raises:
            StartError: The model is here and does not run.
        """
        with self._lock:
            self._second = self._second or _on_the_processor()
            return self._second

    def open_training_engine(self) -> Engine | None:
        """An engine for the thread on which the wizard works; see :meth:`open_second_engine`.

        Raises:
            StartError: The model is here and does not run.
        """
        with self._lock:
            self._training = self._training or _on_the_processor()
            return self._training

    def close(self) -> None:
        """Close what was opened."""
        with self._lock:
            engines = self.general, self._second, self._training
            for opened in (self._pool, *engines, self.index, self.corrections):
                if opened is not None:
                    opened.close()
            self.engine = self.general = self._second = self._training = self._people = None
            self.index = self.corrections = None


def _on_the_processor() -> Engine | None:
    from organizer.vision import models

    path = models.find(models.DEFAULT)
    if path is None:
        return None
    from organizer.vision.engine_choice import open_engine

    return open_engine(path, "cpu")
