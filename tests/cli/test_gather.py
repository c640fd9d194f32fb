"""``organizer gather`` and ``organizer sources`` keep their contract with scripts."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from organizer.training.polite import Manners
from tests.cli.conftest import Run
from tests.training.helpers import check_ledger, ledger_rows
from tests.training.pictures import jpeg
from tests.training.servers.shapes import Shapes
from tests.training.servers.site import Answer, Asked, Site, serving


@pytest.fixture(autouse=True)
def no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


@pytest.fixture
def site() -> Iterator[Site]:
    shapes = Shapes()
    with Site(shapes) as running:
        shapes.url = running.url
        yield running


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many tries as ever, with shorter pauses between them."""
    usual = Manners.backoff
    monkeypatch.setattr(Manners, "backoff", lambda self, count: usual(self, count) / 50)


def there(site: Site) -> tuple[str, ...]:
    return ("--base-url", site.url, "--allow-loopback", "--no-model")


def test_two_classes_in_one_command(run: Run, site: Site, tmp_path: Path) -> None:
    words = ("gather", "owl", "mouse=field mouse|mouse", "--source", "openverse", *there(site))
    result = run(*words, "--limit", 10, "--to", tmp_path / "d", "--json", "--keep-duplicates")
    assert result.code == 0, result.err
    summary = result.lines[-1]["summary"]
    assert summary["complete"]
    assert summary["classes"]["owl"]["kept"] == 10
    pictures = [line for line in result.lines if line.get("state") == "kept"]
    assert len(pictures) == summary["kept"]
    assert all(Path(line["file"]).is_file() for line in pictures)
    check_ledger(tmp_path / "d")


def test_the_four_cultures_are_one_command(run: Run, site: Site, tmp_path: Path) -> None:
    classes = ("Chinese", "Japanese", "American", "Indian=*Indian*")
    met = ("--source", "met", "--class-field", "culture", "--filter", "classification=Paintings")
    result = run("gather", *classes, *met, *there(site), "--to", tmp_path / "d", "--json")
    assert result.code == 0, result.err
    kept = {name: counts["kept"] for name, counts in result.lines[-1]["summary"]["classes"].items()}
    assert set(kept) == {"Chinese", "Japanese", "American", "Indian"}
    assert all(count >= 5 for count in kept.values()), kept


def test_people_read_a_line_a_class(run: Run, site: Site, tmp_path: Path) -> None:
    result = run(
        "gather", "owl", "--source", "bing", *there(site), "--limit", 5, "--to", tmp_path / "d"
    )
    assert result.code == 0
    assert result.out.split()[:5] == ["owl", "5", "kept", "of", "5,"]
    assert "5 pictures in" in result.err


def test_the_runs_of_a_dataset_are_listed_newest_first(
    run: Run, site: Site, tmp_path: Path
) -> None:
    for source, limit in (("bing", 3), ("openverse", 5)):
        words = ("gather", "owl", "--source", source, *there(site), "--limit", limit)
        assert run(*words, "--to", tmp_path / "d").code == 0
    listed = run("gather", "--history", tmp_path / "d", "--json")
    assert listed.code == 0
    assert [entry["words"] for entry in listed.json] == ["openverse: owl", "bing: owl"]
    assert listed.json[1]["kept"] == 3
    assert listed.json[0]["when"] >= listed.json[1]["when"]
    lines = run("gather", "--history", tmp_path / "d").out.splitlines()
    assert "3 kept, " in lines[1]
    assert lines[1].endswith("bing: owl")


def test_failures_are_named_and_give_one(run: Run, tmp_path: Path) -> None:
    def answers(asked: Asked) -> Answer:
        return Answer(404) if asked.path == "/2.jpg" else Answer(body=jpeg(int(asked.path[1])))

    with serving(answers) as site:
        listed = tmp_path / "list.txt"
        listed.write_text(f"{site.url}/1.jpg\n{site.url}/2.jpg\n")
        words = ("gather", "owl", "--source", "urls", "--from", listed, *there(site))
        result = run(*words, "--to", tmp_path / "d")
    assert result.code == 1
    assert f"{site.url}/2.jpg: the server answered 404" in result.err
    assert len(ledger_rows(tmp_path / "d")) == 1


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("owl",), 2, "--to DIR"),
        (("--to", "d"), 2, "at least one class"),
        (("owl", "--source", "altavista", "--to", "d"), 2, "no source"),
        (("owl", "--source", "bing", "--filter", "colour=x", "--to", "d"), 2, "no filter"),
        (("owl", "--source", "bing", "--filter", "size", "--to", "d"), 2, "NAME=VALUE"),
        (("=x", "--to", "d"), 2, "no class"),
        (("owl", "--searches", "none.txt", "--to", "d"), 2, "cannot be read"),
        (("owl", "--limit", "0", "--to", "d"), 2, "--limit"),
        (("owl", "--source", "flickr", "--to", "d"), 3, "organizer sources key flickr"),
        (("x=n04194289", "--source", "imagenet", "--to", "d"), 3, "name a mirror"),
        (("owl", "--source", "folder", "--from", "none", "--to", "d"), 3, "does not exist"),
        (("owl", "--base-url", "http://127.1:1", "--allow-http", "--to", "d"), 3, "loopback"),
        (("--explore", "none"), 3, "does not exist"),
        (("--history", "none"), 3, "Nothing was gathered into"),
        (("--export", "none"), 2, "--to DIR"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_in_one_sentence(
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    code: int,
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("gather", *words, "--no-model")
    assert result.code == code, result.err
    assert said in result.err
    assert "Traceback" not in result.err


def test_searches_come_from_a_file_too(run: Run, site: Site, tmp_path: Path) -> None:
    searches = tmp_path / "searches.txt"
    searches.write_text("# what to look for\nowl\nmouse = field mouse | mouse\n\n")
    words = ("gather", "--searches", searches, "--source", "commons", *there(site))
    result = run(*words, "--limit", 3, "--to", tmp_path / "d", "--keep-duplicates")
    assert result.code == 0, result.err
    assert {row["class"] for row in ledger_rows(tmp_path / "d")} == {"owl", "mouse"}


def test_a_folder_is_imported_explored_and_exported(run: Run, shared: Path, tmp_path: Path) -> None:
    insects = shared / "photos" / "ants_bees" / "val"
    words = ("gather", "--source", "folder", "--from", insects, "--limit", 25, "--no-model")
    assert run(*words, "--to", tmp_path / "d").code == 0
    assert {row["class"] for row in ledger_rows(tmp_path / "d")} == {"ants", "bees"}
    explored = run("gather", "--explore", tmp_path / "d", "--json")
    assert explored.json["classes"] == {"ants": {"": 25}, "bees": {"": 25}}
    assert Path(explored.json["picture"]).is_file()
    exported = run(
        "gather", "--export", tmp_path / "d", "--to", tmp_path / "e", "--validation", 20, "--json"
    )
    assert exported.json["parts"] == {"train": 40, "validation": 10}
    assert (tmp_path / "e" / "ATTRIBUTION.md").is_file()


def test_sources_say_whether_they_work(run: Run, site: Site) -> None:
    result = run("sources", "--json", "--base-url", site.url, "--allow-loopback")
    rows = {row["name"]: row for row in result.json}
    assert set(rows) == {
        "openverse", "commons", "bing", "flickr", "met", "imagenet", "folder", "urls",
    }  # fmt: skip
    works = {name for name, row in rows.items() if row["works"]}
    assert works == set(rows) - {"flickr"}
    assert rows["flickr"]["keys"] == {"key": False, "secret": False}
    assert "sources key flickr" in rows["flickr"]["message"]
    assert all(row["limits"] for row in rows.values())


def test_a_dead_source_is_said_and_is_no_error(run: Run) -> None:
    with serving(lambda _asked: Answer(410)) as gone:
        result = run("sources", "--source", "met", "--base-url", gone.url, "--allow-loopback")
    assert result.code == 0
    assert "does not work" in result.out
    assert "410" in result.out


def test_keys_are_kept_and_forgotten(
    run: Run, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("right-key\nsecret\n"))
    result = run("sources", "key", "flickr")
    assert result.code == 0
    assert "right-key" not in result.out + result.err
    gathered = run(
        "gather", "owl", "--source", "flickr", *there(site), "--limit", 5, "--to", tmp_path / "d"
    )
    assert gathered.code == 0, gathered.err
    for path in (tmp_path / "d").rglob("*"):
        assert not path.is_file() or b"right-key" not in path.read_bytes()
    assert run("sources", "forget", "flickr").code == 0
    rows = run("sources", "--source", "flickr", "--no-probe", "--json").json
    assert rows[0]["keys"] == {"key": False, "secret": False}


@pytest.mark.parametrize("options", [(), ("--json",)])
@pytest.mark.parametrize("classes", [("owl",), ("owl", "cat")])
def test_a_network_that_is_not_there_is_said_once_and_on_stderr_alone(
    run: Run, impatient: None, tmp_path: Path, classes: tuple[str, ...], options: tuple[str, ...]
) -> None:
    with Site(Shapes()) as gone:
        pass
    result = run("gather", *classes, *there(gone), *options, "--to", tmp_path / "d")
    assert result.code == 3
    assert result.out == ""
    assert len(result.err.splitlines()) == 1, result.err
    assert "broke off" in result.err


def test_a_search_that_broke_off_beside_one_that_works_is_said_once(
    run: Run, tmp_path: Path
) -> None:
    shapes = Shapes()

    def half(asked: Asked) -> Answer:
        return Answer(404) if "cat" in str(asked) else shapes(asked)

    with Site(half) as site:
        shapes.url = site.url
        words = ("gather", "owl", "cat", *there(site), "--limit", 2)
        result = run(*words, "--to", tmp_path / "d", "--json")
    assert result.code == 1
    assert result.err.count("broke off") == 1
    assert result.lines[-1]["summary"]["classes"]["owl"]["kept"] == 2
