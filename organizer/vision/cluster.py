"""The pipeline over many machines, with Dask distributed: for archives of millions on shared disks.

The photos must be at the same paths everywhere. A chunk of them is one task: a worker decodes in a
process of its own, runs the same model, and sends the facts back. The index stays here. A worker
that is lost has its chunks done by another; should a chunk fail again and again, its photos are
tried one by one, so that a single one is the error.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from organizer.errors import StartError
from organizer.files.photo import PhotoGroup
from organizer.installing import how_to_get
from organizer.text import text
from organizer.vision import cluster_worker
from organizer.vision.cluster_worker import Answer, Asked
from organizer.vision.decode_pool import usable_cores
from organizer.vision.facts import Analysis, Facts

if TYPE_CHECKING:
    from distributed import Client, Future

    from organizer.vision.index import Index

LOCAL = "local"
"""The address that stands for worker processes on this machine."""

CHUNK = 32
"""Photos a task: about a second of work, so that neither starting nor losing one costs much."""

_AHEAD = 3
"""Chunks a worker has waiting or under way."""

_CONNECT_SECONDS = 10


@dataclass(frozen=True, slots=True)
class ClusterModel:
    """Which model the workers run; each must have it.

    Attributes:
        model: Its catalog id.
        version: Start of its SHA-256: a worker with another one refuses.
        faces: Whether photos are searched for faces.
    """

    model: str
    version: str
    faces: bool


def analyse_on_cluster(
    groups: Iterable[PhotoGroup],
    address: str,
    *,
    model: ClusterModel | None,
    index: Index | None,
    workers: int | None = None,
) -> Generator[Analysis, None, None]:
    """Find the facts of every group's lead, as :func:`organizer.vision.classify.analyse` does.

    Closing the generator cancels what is under way.

    Args:
        groups: Read lazily, some chunks ahead of the work.
        address: Of a Dask scheduler, or :data:`LOCAL`.
        model: ``None`` to leave out what needs the model.
        index: Facts known already, and where new ones go; ``None`` to work without.
        workers: How many processes :data:`LOCAL` starts; ``None`` for one a core.

    Yields:
        Every group exactly once, as they come; a bad file is an analysis with an error.

    Raises:
        StartError: There is no Dask here, the scheduler does not answer, or a worker has not the
            model.
    """
    with _client(address, workers) as client:
        run = _Run(client, model, index)
        try:
            yield from run.over(groups)
        finally:
            run.cancel()
            if index is not None:
                index.flush()


@contextmanager
def _client(address: str, workers: int | None) -> Iterator[Client]:
    try:
        import dask
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise StartError(text("--cluster needs Dask: {how}", how=how_to_get("cluster"))) from error
    with ExitStack() as stack:
        quiet = {"distributed.admin.tick.limit": "60s", "distributed.worker.daemon": False}
        stack.enter_context(dask.config.set(quiet))
        try:
            if address == LOCAL:
                cluster = LocalCluster(  # type: ignore[no-untyped-call]
                    n_workers=workers or usable_cores(),
                    threads_per_worker=1,
                    processes=True,
                    dashboard_address=None,
                    silence_logs=50,
                )
                stack.enter_context(cluster)
                yield stack.enter_context(Client(cluster))  # type: ignore[no-untyped-call]
            else:
                yield stack.enter_context(
                    Client(address, timeout=_CONNECT_SECONDS)  # type: ignore[no-untyped-call]
                )
        except (OSError, TimeoutError) as error:
            raise StartError(
                text(
                    "The cluster at {address} does not answer; check the address, and that its "
                    "scheduler runs.",
                    address=address,
                )
            ) from error


class _Run:
    """One pass over some groups."""

    def __init__(self, client: Client, model: ClusterModel | None, index: Index | None) -> None:
        self._client = client
        self._model = model
        self._index = index
        self._key = None if model is None else f"{model.model}@{model.version}"
        self._faces = model is not None and model.faces
        self._under_way: dict[Future[Any], list[PhotoGroup]] = {}

    def over(self, groups: Iterable[PhotoGroup]) -> Iterator[Analysis]:
        from distributed import wait

        source = iter(groups)
        more = True
        while more or self._under_way:
            while more and len(self._under_way) < self._most():
                some = list(islice(source, CHUNK))
                more = bool(some)
                fresh = []
                for group, known in zip(some, self._recognised(some), strict=True):
                    if known is None:
                        fresh.append(group)
                    else:
                        yield known
                if fresh:
                    self._submit(fresh)
            if self._under_way:
                done, _ = wait(  # type: ignore[no-untyped-call]
                    list(self._under_way), return_when="FIRST_COMPLETED"
                )
                for future in done:
                    yield from self._collect(future, self._under_way.pop(future))

    def cancel(self) -> None:
        """Let go of what is under way."""
        if self._under_way:
            self._client.cancel(list(self._under_way), force=True)  # type: ignore[no-untyped-call]
            self._under_way.clear()

    def _most(self) -> int:
        return _AHEAD * max(1, len(self._client.scheduler_info()["workers"]))

    def _recognised(self, groups: list[PhotoGroup]) -> list[Analysis | None]:
        if self._index is None:
            return [None] * len(groups)
        return self._index.recognise(groups, self._key, faces=self._faces)

    def _submit(self, groups: list[PhotoGroup], *, afresh: bool = False) -> None:
        asked = [
            Asked(group.lead, frozenset() if afresh else self._known(group)) for group in groups
        ]
        model = self._model
        future = self._client.submit(
            cluster_worker.answer,
            asked,
            None if model is None else (model.model, model.version),
            self._faces,
            pure=False,
        )
        self._under_way[future] = groups

    def _known(self, group: PhotoGroup) -> frozenset[str]:
        if self._index is None:
            return frozenset()
        return self._index.contents_of_size(group.lead.size, self._key, faces=self._faces)

    def _collect(self, future: Future[Any], groups: list[PhotoGroup]) -> Iterator[Analysis]:
        from distributed import KilledWorker

        try:
            answers: Sequence[Answer] = future.result()
        except KilledWorker:
            if len(groups) > 1:
                for group in groups:
                    self._submit([group])
            else:
                error = text("unreadable: every worker that opened it was lost")
                yield Analysis(groups[0], error=error)
            return
        for group, answer in zip(groups, answers, strict=True):
            yield from self._taken(group, answer)

    def _taken(self, group: PhotoGroup, answer: Answer) -> Iterator[Analysis]:
        """Keep what a worker found out."""
        facts, index = answer.facts, self._index
        if answer.skipped:
            known = None
            if index is not None:
                known = index.of_content(facts.content, self._key, faces=self._faces)
            if known is None or index is None:  # gone from the index since
                self._submit([group], afresh=True)
                return
            index.remember(answer.stamp_of(group.lead), facts.content)
            yield index.analysis(group, known, self._key, cached=True)
            return
        if index is not None and facts.content and not answer.transient:
            stamp = answer.stamp_of(group.lead)
            if index.put(stamp, facts, self._key, answer.thumbnail):
                yield index.analysis(group, facts, self._key, cached=False)
                return
        yield analysis_of(group, facts)


def analysis_of(group: PhotoGroup, facts: Facts) -> Analysis:
    """Facts that are in no index, as a photo's analysis."""
    held = ("content", "logits", "embedding", "signals", "taken_at", "camera")
    values = {name: getattr(facts, name) for name in (*held, "width", "height", "error")}
    return Analysis(group, **values)
