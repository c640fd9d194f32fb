from __future__ import annotations

import functools
import hashlib
import threading
from collections.abc import Generator, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from organizer import paths
from organizer.errors import UsageError
from organizer.vision import models
from organizer.vision.download import Progress
from organizer.vision.models import Catalog, ModelInfo, ModelMissingError

DATA = bytes(range(256)) * 2000


@pytest.fixture(autouse=True)
def no_models_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("ORGANIZER_MODELS", raising=False)
    monkeypatch.setattr(paths, "program_folder", lambda: tmp_path / "program")


def known(url: str = "http://127.0.0.1:9/model", data: bytes = DATA) -> Catalog:
    """A catalog of one model; port 9 answers nobody."""
    sha = hashlib.sha256(data).hexdigest()
    return Catalog((ModelInfo("tiny", "A tiny one", "tiny.tflite", len(data), sha, url, "MIT"),))


class Server(BaseHTTPRequestHandler):
    """Serves DATA; ``/short`` stops halfway, ``/stubborn`` knows no ranges, ``/wrong`` lies."""

    protocol_version = "HTTP/1.0"
    ranges: list[str | None]

    def do_GET(self) -> None:
        self.ranges.append(self.headers["Range"])
        data = DATA[::-1] if self.path == "/wrong" else DATA
        start = 0
        if self.path == "/missing":
            self.send_error(404)
            return
        if self.headers["Range"] and self.path != "/stubborn":
            start = int(self.headers["Range"].removeprefix("bytes=").removesuffix("-"))
            self.send_response(206)
        else:
            self.send_response(200)
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        self.wfile.write(data[start : 200_000 if self.path == "/short" else None])

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def server() -> Iterator[tuple[str, list[str | None]]]:
    ranges: list[str | None] = []
    handler = type("Handler", (Server,), {"ranges": ranges})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        thread = threading.Thread(target=functools.partial(running.serve_forever, 0.02))
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}", ranges
        running.shutdown()
        thread.join()


def finish(fetching: Generator[Progress, None, Path]) -> tuple[list[Progress], Path]:
    steps = []
    while True:
        try:
            steps.append(next(fetching))
        except StopIteration as stop:
            return steps, stop.value


def test_the_catalog_names_the_two_models_with_sizes_sums_addresses_and_licences() -> None:
    ids = {info.model_id: info for info in models.catalog().models}
    assert set(ids) >= {"mobilenet_v2", "face_full_range"}
    for info in ids.values():
        assert info.url.startswith("https://")
        assert info.url.endswith(info.file.rsplit("/", 1)[-1])
        assert len(info.sha256) == 64
        assert info.size > 1_000_000
        assert info.licence == "Apache-2.0"


def test_the_real_models_are_found_where_they_are_named(models_folder: Path) -> None:
    for info in models.catalog().models:
        assert models.find(info.model_id) == models_folder / info.file


@pytest.fixture
def models_folder(shared: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ORGANIZER_MODELS", str(shared / "models"))
    return shared / "models"


def test_an_unknown_model_is_a_usage_error_that_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="no model nope; known: tiny"):
        models.find("nope", known())


def test_a_download_shows_progress_and_ends_up_in_the_home_folder(
    server: tuple[str, list[str | None]],
) -> None:
    steps, path = finish(models.fetch("tiny", known(server[0] + "/model")))
    assert path == paths.models_folder() / "tiny.tflite"
    assert path.read_bytes() == DATA
    assert steps[-1] == Progress(len(DATA), len(DATA))
    assert list(path.parent.iterdir()) == [path]
    assert models.find("tiny", known()) == path
    assert finish(models.fetch("tiny", known())) == ([], path)


def test_a_download_that_breaks_off_goes_on_where_it_stopped(
    server: tuple[str, list[str | None]],
) -> None:
    with pytest.raises(ModelMissingError, match=r"transfer failed|bytes came"):
        finish(models.fetch("tiny", known(server[0] + "/short")))
    _, path = finish(models.fetch("tiny", known(server[0] + "/model")))
    assert path.read_bytes() == DATA
    assert server[1][0] is None
    assert 100_000 < int(str(server[1][1]).removeprefix("bytes=").removesuffix("-")) <= 200_000


def test_a_closed_download_goes_on_the_next_time(server: tuple[str, list[str | None]]) -> None:
    fetching = models.fetch("tiny", known(server[0] + "/model"))
    next(fetching)
    fetching.close()
    _, path = finish(models.fetch("tiny", known(server[0] + "/model")))
    assert path.read_bytes() == DATA
    assert server[1][1] is not None


def test_a_server_without_ranges_sends_it_all_again(server: tuple[str, list[str | None]]) -> None:
    part = paths.models_folder() / "tiny.tflite.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(DATA[:1000])
    _, path = finish(models.fetch("tiny", known(server[0] + "/stubborn")))
    assert path.read_bytes() == DATA


def test_the_wrong_bytes_are_thrown_away(server: tuple[str, list[str | None]]) -> None:
    with pytest.raises(ModelMissingError, match="SHA-256 differs"):
        finish(models.fetch("tiny", known(server[0] + "/wrong")))
    assert list(paths.models_folder().iterdir()) == []


@pytest.mark.parametrize("address", ["/missing", None])
def test_without_model_and_network_one_sentence_says_which_file_to_put_where(
    server: tuple[str, list[str | None]], address: str | None
) -> None:
    catalog = known(server[0] + address) if address else known()
    with pytest.raises(ModelMissingError) as caught:
        finish(models.fetch("tiny", catalog))
    sentence = str(caught.value)
    assert f"put the file tiny.tflite into {paths.models_folder()}" in sentence
    assert ("the server answered 404" if address else "no connection") in sentence
    assert "\n" not in sentence


def test_a_wrong_file_under_the_right_name_is_not_used_and_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "tiny.tflite"
    wrong.write_bytes(DATA[::-1])
    monkeypatch.setenv("ORGANIZER_MODELS", str(tmp_path))
    found = models.status("tiny", known())
    assert found.path is None
    assert found.rejected == (wrong,)
    with pytest.raises(ModelMissingError, match="is not the model tiny"):
        finish(models.fetch("tiny", known()))


def test_a_folder_under_the_right_name_is_not_used() -> None:
    (paths.models_folder() / "tiny.tflite").mkdir(parents=True)
    assert models.find("tiny", known()) is None


def test_a_file_the_user_fetched_is_imported_by_its_sum(tmp_path: Path) -> None:
    source = tmp_path / "download (1)"
    source.write_bytes(DATA)
    path = models.import_file(source, known())
    assert models.find("tiny", known()) == path
    assert source.exists()
    assert models.remove("tiny", known()) == path
    assert models.find("tiny", known()) is None


def test_strange_files_are_not_imported(tmp_path: Path) -> None:
    source = tmp_path / "other.tflite"
    source.write_bytes(b"something else")
    with pytest.raises(UsageError, match="none of the models"):
        models.import_file(source, known())
    with pytest.raises(UsageError, match="is not a file"):
        models.import_file(tmp_path, known())
    with pytest.raises(UsageError, match="nothing to remove"):
        models.remove("tiny", known())


def test_a_full_disk_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: tuple[str, list[str | None]]
) -> None:
    paths.models_folder().parent.mkdir(parents=True, exist_ok=True)
    paths.models_folder().write_text("a file where the folder should be")
    with pytest.raises(ModelMissingError, match="could not be written"):
        finish(models.fetch("tiny", replace(known(server[0] + "/model"))))
