"""What comes from outside is data: labels, model files, and the program's own files when damaged.

Whatever they hold, nothing lands outside the destination, no photo changes, and the program works
or says one sentence.
"""

from __future__ import annotations

import ast
import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import organizer
from organizer import cli, paths, settings_file
from organizer.errors import OrganizerError, UsageError
from organizer.files import moving
from organizer.files.journal import Journal
from organizer.files.photo import LeftAlone, PhotoGroup
from organizer.files.planning import make_plan
from organizer.files.rules import Candidate, Level, Mode, Rules, Verdict
from organizer.files.scan import scan
from organizer.files.trash import Marked, Trash
from organizer.text import text
from organizer.vision import judge, models
from organizer.vision.corrections import Correction, Corrections, corrections_file
from organizer.vision.facts import Analysis, Facts
from organizer.vision.index import Index
from organizer.vision.taxonomy import Taxonomy
from tests.files import staging
from tests.vision.helpers import save

PACKAGE = Path(organizer.__file__).resolve().parent

HOSTILE = [
    "",
    " ",
    ".",
    "..",
    "../x",
    "../../../../etc/cron.d/x",
    "..\\..\\x",
    "/etc/passwd",
    "//server/share/x",
    "C:\\Windows\\x",
    "C:x",
    "~/x",
    "~root",
    "$HOME",
    "%APPDATA%",
    "a/b/c",
    "a\\b",
    "a\0b",
    "a\nb",
    "\u2028line",
    "photo\u202egpj.exe",
    "\u200b",
    "\ufeff",
    "x" * 300,
    "日" * 300,
    "e\u0301" * 300,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 40,
    "CON",
    "nul.jpg",
    "COM1",
    "com¹",
    "LPT9.txt",
    "conin$",
    "aux ",
    "x.",
    "x ",
    "x...",
    ".hidden",
    ".git",
    "node_modules",
    "a.photoslibrary",
    "a.lrdata",
    "$RECYCLE.BIN",
    "a:b",
    'a|b?*<>"',
    "\ud800",
    "bad\udcff",
    "{original}",
    "{n}",
    "{0.__class__}",
    "{",
    "%s%n",
    "-rf",
    "*",
    "\x1b[31mred",
    "\x7f",
    "\ufdd0",
    "a.organizing",
]


def tidy(folder: Path, out: Path, home: Path, verdict: Verdict, mode: Mode, template: str) -> None:
    """Plan and apply for every photo of a folder, then check where everything is."""
    before = staging.contents(folder, out)
    around = sorted(path.name for path in folder.parent.iterdir())
    groups = [item for item in scan(folder) if isinstance(item, PhotoGroup)]
    rules = Rules(
        mode=mode, template=template, destination=out if mode is not Mode.RENAME else None
    )
    plan = make_plan(folder, [Candidate(group, verdict) for group in groups], rules)
    root = folder if mode is Mode.RENAME else out
    for move in plan.moves:
        for file, target in move.legs():
            assert target.is_relative_to(root)
            assert ".." not in target.parts
            assert target.suffix == file.path.suffix
            for part in target.relative_to(root).parts:
                assert 0 < len(os.fsencode(part)) <= 255
                assert not part.startswith(".")
    with Journal.open(home / "journal.sqlite") as journal:
        _, report = staging.run(moving.apply_plan(plan, journal))
    assert report.failed == ()
    assert staging.contents(folder, out) == before
    assert sorted(path.name for path in folder.parent.iterdir()) == around
    for place in (folder, out):
        left = [item for item in scan(place) if isinstance(item, LeftAlone)]
        assert left == [], "it was put where the program itself does not look"


@pytest.fixture
def stage(tmp_path: Path) -> Path:
    """A folder in a folder in a folder, so that a way out would be seen."""
    top = tmp_path / "top" / "middle"
    for name in ("photos", "out", "home"):
        (top / name).mkdir(parents=True)
    for name in ("a.jpg", "a.xmp", "b.jpg"):
        staging.write(top / "photos" / name)
    return top


@pytest.mark.parametrize("label", HOSTILE, ids=ascii)
@pytest.mark.parametrize(
    ("mode", "template"),
    [(Mode.SORT, ""), (Mode.RENAME, ""), (Mode.BOTH, "{label}/{category}-{n}")],
)
def test_no_label_of_a_model_leads_anywhere_else(
    stage: Path, label: str, mode: Mode, template: str
) -> None:
    verdict = Verdict(label, label, 0.99, sure=True)
    tidy(stage / "photos", stage / "out", stage / "home", verdict, mode, template)


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return Taxonomy.load()


@pytest.mark.parametrize("label", [label for label in HOSTILE if label.strip()], ids=ascii)
@pytest.mark.parametrize("level", list(Level))
def test_no_correction_leads_anywhere_else(
    stage: Path, label: str, level: Level, taxonomy: Taxonomy
) -> None:
    group = next(item for item in scan(stage / "photos") if isinstance(item, PhotoGroup))
    verdict = judge.judge(
        Analysis(group),
        taxonomy,
        level=level,
        min_confidence=0.9,
        correction=Correction(label),
    )
    assert verdict is not None
    tidy(stage / "photos", stage / "out", stage / "home", verdict, Mode.SORT, "{label}/{category}")


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    label=st.text(max_size=320) | st.text(alphabet="./\\\0:~\u202e ACNOnul1", max_size=12),
    mode=st.sampled_from([Mode.SORT, Mode.RENAME, Mode.BOTH]),
)
def test_no_drawn_label_leads_anywhere_else(
    tmp_path_factory: pytest.TempPathFactory, label: str, mode: Mode
) -> None:
    top = tmp_path_factory.mktemp("drawn")
    for name in ("photos", "out"):
        (top / name).mkdir()
    staging.write(top / "photos" / "a.jpg")
    groups = [item for item in scan(top / "photos") if isinstance(item, PhotoGroup)]
    verdict = Verdict(label, label, 0.99, sure=True)
    out = None if mode is Mode.RENAME else top / "out"
    plan = make_plan(top / "photos", [Candidate(groups[0], verdict)], Rules(mode, destination=out))
    for move in plan.moves:
        assert move.target.resolve().is_relative_to(top / ("out" if out else "photos"))
        os.fsencode(move.target.name).decode("utf-8")


@pytest.mark.parametrize("label", HOSTILE, ids=ascii)
def test_no_label_is_kept_as_anything_but_text(own_home: Path, label: str) -> None:
    with Corrections.open(corrections_file()) as corrections:
        try:
            corrections.set(["a"], label)
        except OrganizerError:
            return
        kept = corrections.get("a")
    with Corrections.open(corrections_file()) as corrections:
        assert corrections.get("a") == kept


# Model files


def test_a_model_file_with_another_hash_never_reaches_its_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = models.catalog().get(models.DEFAULT)
    folder = tmp_path / "models"
    folder.mkdir()
    for data in (b"not a model", b"\0" * info.size):
        (folder / info.file).write_bytes(data)
        monkeypatch.setenv("ORGANIZER_MODELS", str(folder))
        monkeypatch.setitem(sys.modules, "ai_edge_litert", None)  # importing it would fail
        monkeypatch.setitem(sys.modules, "ai_edge_litert.interpreter", None)
        assert models.find(models.DEFAULT) is None
        assert models.status(models.DEFAULT).rejected == (folder / info.file,)
        with pytest.raises(UsageError, match="none of the models"):
            models.import_file(folder / info.file)
    assert not paths.models_folder().exists()


# Code that would run what is data

RUNS_DATA = {
    "pickle": None,
    "cPickle": None,
    "dill": None,
    "marshal": None,
    "shelve": None,
    "runpy": None,
    "code": None,
    "yaml": None,
    "joblib": None,
}
CALLS = {"eval", "exec", "compile", "__import__"}
IMPORTS_BY_NAME = {
    "cli.entry": "its own commands, from a table in the source",
    "vision.picture": "Pillow's plugins, from a table in the source",
}
"""Who may import a module by a name that is not written in an import statement, and why."""


def problems(source: str, module: str) -> list[str]:
    """What in a source file could run data as code."""
    found = []
    for node in ast.walk(ast.parse(source)):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        found += [f"imports {name}" for name in names if name.split(".")[0] in RUNS_DATA]
        found += [f"imports {name}" for name in names if name.endswith("ForkingPickler")]
        if isinstance(node, ast.Call):
            function = ast.unparse(node.func)
            if isinstance(node.func, ast.Name) and function in CALLS:
                found.append(f"calls {function}")
            if function.endswith("import_module") and module not in IMPORTS_BY_NAME:
                found.append(f"calls {function}")
            pickles = [word.value for word in node.keywords if word.arg == "allow_pickle"]
            if any(ast.unparse(value) != "False" for value in pickles):
                found.append("allow_pickle")
            shell = [word for word in node.keywords if word.arg == "shell"]
            if shell or function in {"os.system", "os.popen"}:
                found.append("runs a shell")
    return found


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.name)
def test_nothing_in_the_program_runs_data_as_code(path: Path) -> None:
    module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
    assert problems(path.read_text("utf-8"), module) == []


@pytest.mark.parametrize(
    "source",
    [
        "import pickle",
        "from yaml import load",
        "eval(x)",
        "def f():\n exec(x)",
        "importlib.import_module(x)",
        "numpy.load(x, allow_pickle=True)",
        "subprocess.run(x, shell=True)",
        "from multiprocessing.reduction import ForkingPickler",
    ],
)
def test_the_search_for_such_code_finds_it(source: str) -> None:
    assert problems(source, "x")


# The program's own files, damaged


def use_index(path: Path) -> str:
    with Index.open(path) as index:
        facts = index.of_content("known", "model")
        assert facts is None or str(facts.error or "") is not None
        index.contents_of_size(7, "model")
        index.thumbnail("known")
        index.put((1, 2, 7, 4), Facts("new", error=text("unreadable")), None, b"")
        index.flush()
        assert index.of_content("new", None) is not None or index.warning is not None
        return str(index.warning or "")


def use_corrections(path: Path) -> str:
    with Corrections.open(path) as corrections:
        corrections.get("known")
        corrections.set(["new"], "Dogs")
        assert corrections.get("new") == Correction("Dogs")
        return str(corrections.notice or "")


def use_journal(path: Path) -> str:
    with Journal.open(path) as journal:
        journal.history()
        moving.interrupted(journal)
        return str(journal.warning or "")


def use_trash(path: Path) -> str:
    trash = Trash(path)
    list(trash.send_many([]))
    trash.listing()
    return str(trash.warning or "")


def use_settings(path: Path) -> str:
    loaded = settings_file.load(path)
    settings_file.save(path, loaded)
    assert settings_file.load(path) == loaded
    return ""


USES: dict[str, Callable[[Path], str]] = {
    "index.sqlite": use_index,
    "corrections.sqlite": use_corrections,
    "journal.sqlite": use_journal,
    "trash.sqlite": use_trash,
    "settings.json": use_settings,
}


@pytest.fixture(params=USES)
def own(request: pytest.FixtureRequest, own_home: Path) -> Path:
    """One of the program's own files, with something in it."""
    path: Path = own_home / request.param
    USES[path.name](path)
    if path.name == "index.sqlite":
        with Index.open(path) as index:
            index.put((1, 2, 3, 4), Facts("known", camera="X"), "model", b"thumbnail" * 500)
    if path.name == "corrections.sqlite":
        with Corrections.open(path) as corrections:
            corrections.set([f"{number:032}" for number in range(300)], "Dogs")
    return path


def use(path: Path) -> str:
    """Use one of the program's own files; what was said about it, or the error's one sentence."""
    try:
        return USES[path.name](path)
    except OrganizerError as error:
        said = str(error)
    except OSError as error:
        assert path.name == "settings.json", "only its caller says so"
        said = str(error)
    assert said
    assert "\n" not in said
    return said


def test_cut_off_anywhere_it_is_begun_anew_or_said(own: Path) -> None:
    whole = own.read_bytes()
    for part in range(20):
        for tail in own.parent.glob(f"{own.name}-*"):
            tail.unlink()
        own.unlink(missing_ok=True)
        own.write_bytes(whole[: len(whole) * part // 20])
        use(own)
        assert use(own) == "", "the second time all is well"


@pytest.mark.parametrize("garbage", [b"\xff" * 9999, b"SQLite format 3\0" * 700, b"{" * 99999])
def test_garbage_is_put_aside_and_said(own: Path, garbage: bytes) -> None:
    own.write_bytes(garbage)
    said = use(own)
    assert said or own.name == "settings.json"
    assert use(own) == "", "the second time all is well"


def test_damage_in_the_middle_is_no_crash(own: Path) -> None:
    whole = own.read_bytes()
    for part in range(20):
        start = len(whole) * part // 20
        for tail in own.parent.glob(f"{own.name}-*"):
            tail.unlink()
        own.write_bytes(whole[:start] + b"\xa5" * 64 + whole[start + 64 :])
        use(own)


def test_a_folder_in_its_place_is_said(own: Path) -> None:
    own.unlink()
    (own / "sub").mkdir(parents=True)
    assert use(own)
    assert (own / "sub").is_dir()


@pytest.mark.parametrize("kind", ["symbolic", "hard", "symbolic to an empty one"])
def test_a_link_to_a_photo_in_its_place_leaves_the_photo(
    own: Path, tmp_path: Path, kind: str
) -> None:
    photo = tmp_path / "photo.jpg"
    if kind == "symbolic to an empty one":
        photo.touch()
    else:
        save(photo)
    before = photo.read_bytes(), photo.stat().st_mtime_ns
    own.unlink()
    if kind == "hard":
        own.hardlink_to(photo)
    else:
        own.symlink_to(photo)
    use(own)
    use(own)
    assert (photo.read_bytes(), photo.stat().st_mtime_ns) == before
    assert list(tmp_path.iterdir()) == [photo]


def test_another_programs_database_in_its_place_is_not_written_to(
    own: Path, tmp_path: Path
) -> None:
    theirs = tmp_path / "digikam4.db"
    with sqlite3.connect(theirs) as connection:
        connection.execute("CREATE TABLE images (name TEXT)")
    connection.close()
    before = theirs.read_bytes()
    own.unlink()
    own.symlink_to(theirs)
    use(own)
    assert theirs.read_bytes() == before
    assert list(tmp_path.iterdir()) == [theirs]


def test_a_dangling_link_in_its_place_is_no_crash(own: Path, tmp_path: Path) -> None:
    own.unlink()
    own.symlink_to(tmp_path / "none" / "deep")
    use(own)


def test_one_of_a_newer_version_is_left_as_it_is_and_said(own: Path) -> None:
    if own.name == "settings.json":
        own.write_text('{"mode": "teleport", "card_size": 200, "from_the_future": [1]}')
        assert settings_file.load(own).card_size == 200
        return
    with sqlite3.connect(own) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = own.read_bytes()
    assert "newer" in use(own)
    assert own.read_bytes() == before


def test_one_that_may_not_be_written_is_said(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a fake of what SQLite and the system say: the superuser may write anything."""
    if own.name == "settings.json":
        monkeypatch.setattr(tempfile, "mkstemp", _refuse)
        settings_file.load(own)
        with pytest.raises(OSError, match="Read-only"):
            use_settings(own)
        return
    real = sqlite3.connect

    def read_only(name: str | Path, **options: object) -> sqlite3.Connection:
        if str(name) == ":memory:":
            return real(name, **options)  # type: ignore[call-overload, no-any-return]
        address = f"file:{name}?mode=ro"
        return real(address, uri=True, **options)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(sqlite3, "connect", read_only)
    photo = staging.write(tmp_path / "a.jpg")
    if own.name == "trash.sqlite":
        group = PhotoGroup(staging.photo(photo))
        assert "readonly" in str(Trash(own).send(Marked(group)).error)
    elif own.name == "journal.sqlite":
        with pytest.raises(OrganizerError, match="readonly"), Journal.open(own) as journal:
            staging.run(moving.apply_plan(staging.plan(tmp_path, {"a.jpg": "b.jpg"}), journal))
    else:
        assert use(own)
    assert list(tmp_path.iterdir()) == [photo]


def _refuse(*_: object, **__: object) -> tuple[int, str]:
    raise OSError(30, "Read-only file system")


HOSTILE_FACTS = [
    ("taken_at", "yesterday"),
    ("taken_at", 5),
    ("error", "no JSON"),
    ("error", "[1, 2, 3]"),
    ("error", '["{0}", {}]'),
    ("error", '["{x.__class__.__mro__}", {}]'),
    ("error", "null"),
]


@pytest.mark.parametrize(("column", "value"), HOSTILE_FACTS, ids=ascii)
def test_facts_that_make_no_sense_are_found_anew(
    own_home: Path, column: str, value: object
) -> None:
    path = paths.index_file()
    with Index.open(path) as index:
        index.put((1, 2, 3, 4), Facts("known"), None, b"")
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE photo SET {column} = ?", (value,))
    connection.close()
    with Index.open(path) as index:
        assert index.of_content("known", None) is None


# The whole program on top of it


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number, color in enumerate(["red", "green", "blue"]):
        save(folder / f"{number}.jpg", color=color)
    return folder


def damaged_by_garbage(path: Path, photo: Path) -> None:
    path.write_bytes(b"garbage" * 3000)


def damaged_by_a_folder(path: Path, photo: Path) -> None:
    path.mkdir()


def damaged_by_a_link(path: Path, photo: Path) -> None:
    path.symlink_to(photo)


@pytest.mark.parametrize(
    "damage", [damaged_by_garbage, damaged_by_a_folder, damaged_by_a_link], ids=lambda d: d.__name__
)
def test_with_all_its_files_damaged_it_works_or_says_one_sentence(
    own_home: Path, photos: Path, damage: Callable[[Path, Path], None],
    capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    before = staging.contents(photos)
    for name in USES:
        damage(own_home / name, photos / "0.jpg")
    codes = []
    for words in (["plan"], ["apply"], ["history"], ["undo"]):
        folder = [str(photos), "--template", "{year}"] if words[0] in {"plan", "apply"} else []
        codes.append(cli.run([*words, *folder]))
        said = capfd.readouterr()
        assert "Traceback" not in said.err
        assert staging.contents(photos) == before
    assert codes[0] == 0, "looking needs none of them"
    assert set(codes) <= {0, 3}
