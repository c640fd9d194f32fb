"""The layers of the program hold: read from its syntax trees, and from what it really loads."""

from __future__ import annotations

import ast
import doctest
import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import organizer

PACKAGE = Path(organizer.__file__).resolve().parent
FILES = sorted(PACKAGE.rglob("*.py"))
LONGEST_FILE = 400

LAYERS = {"files": 0, "vision": 1, "training": 2, "cli": 3, "ui": 3}
"""Imports go down only; ``cli`` and ``ui`` do not know each other."""

HELPERS: dict[str, frozenset[str]] = {
    "text": frozenset(),
    "errors": frozenset({"organizer.text"}),
    "installing": frozenset({"organizer.text"}),
    "licence_texts": frozenset(),
    "paths": frozenset(),
    "plain_files": frozenset(),
    "versions": frozenset({"organizer"}),
    "working": frozenset(),
    "setting_entry": frozenset({"organizer.text"}),
    "settings": frozenset(
        {
            "organizer.errors",
            "organizer.files.rules",
            "organizer.setting_entry",
            "organizer.text",
        }
    ),
    "settings_file": frozenset({"organizer.plain_files", "organizer.settings"}),
}
"""Modules of the root that every layer may import, and what of ours they may import."""

WINDOW = frozenset({"PySide6", "shiboken6", "pyqtgraph"})
TENSORFLOW = frozenset({"tensorflow", "tensorflow_hub", "tf_keras", "keras"})
TENSORFLOW_ALLOWED: frozenset[str] = frozenset(
    {
        "training.keras_export",
        "training.keras_networks",
        "training.keras_training",
        "vision.tensorflow_child",
    }
)
"""Modules that only a child process imports."""

FILES_MAY_USE = frozenset({"blake3", "send2trash"})
"""What ``files`` may import beside the standard library."""

HEAVY = WINDOW | TENSORFLOW | {"numpy", "PIL", "pi_heif", "rawpy", "ai_edge_litert"}
"""What starting the command line must not load."""

CHANGING = {
    "os": frozenset(
        "rename renames replace remove removedirs unlink rmdir truncate link symlink".split()
    ),
    "shutil": frozenset("move rmtree copy copy2 copyfile copytree".split()),
}
CHANGING_METHODS = frozenset("rename unlink rmdir hardlink_to symlink_to".split())
"""Of ``Path``; its ``replace`` is told from that of ``str`` by having one argument."""

MAY_CHANGE = {
    "cli.menu_entries": "the menu entry that it wrote itself",
    "files.filesystem": "the one place where users' files are changed",
    "settings_file": "its own settings file",
    "training.deep": "what a training left in the data folder",
    "training.keras_export": "what a training makes in the data folder",
    "training.keras_training": "what a training keeps in the data folder",
    "ui.help.log_file": "the window's own log, in the data folder",
    "vision.custom_store": "custom models in the data folder",
    "vision.download": "models being downloaded, in the data folder",
    "vision.float_model": "the GPU's model, in the data folder",
    "vision.index_file": "a broken index of its own, put aside",
    "vision.models": "models in the data folder",
    "vision.own_file": "the user's taxonomy and rules, in the data folder",
    "vision.shared_frames": "the memory it shares with another process",
}
"""Who may call what renames or removes, and which files that touches."""


def name_of(path: Path) -> str:
    """The module's name below ``organizer``; empty for the package itself."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


MODULES = {name: path for path in FILES if (name := name_of(path)) not in {"", "cli"}}
"""All but the faces of packages: that of the command line hands on to what is behind it."""


def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text("utf-8"), str(path))


def imported(node: ast.AST) -> Iterator[str]:
    """Full names of what an import statement imports."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, "imports are absolute"
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def all_imports(path: Path) -> set[str]:
    """What a file imports anywhere, also within functions and for types alone."""
    return {name for node in ast.walk(tree_of(path)) for name in imported(node)}


def imports_at_start(path: Path) -> set[str]:
    """What a file imports when it is imported itself."""
    pending: list[ast.AST] = [tree_of(path)]
    found: set[str] = set()
    while pending:
        node = pending.pop()
        found.update(imported(node))
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            pending.extend(ast.iter_child_nodes(node))
    return found


def ours(names: set[str]) -> set[str]:
    """Those of our own package."""
    return {name for name in names if name.split(".")[0] == "organizer"}


def section(name: str) -> str:
    """The layer or root module that a full name lies in; empty for the package's own names."""
    parts = name.split(".")
    is_module = len(parts) > 1 and (
        (PACKAGE / parts[1]).is_dir() or (PACKAGE / f"{parts[1]}.py").exists()
    )
    return parts[1] if is_module else ""


def may_import(importer: str, wanted: str) -> bool:
    """Whether a section of the program may import from another."""
    if wanted in {"", importer} or wanted in HELPERS:
        return True
    if importer == "app":
        return wanted != "cli"
    if importer in LAYERS and wanted in LAYERS:
        return LAYERS[wanted] < LAYERS[importer]
    return (importer, wanted) in {("__main__", "cli"), ("cli", "app")}


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_imports_go_down(path: Path) -> None:
    importer = name_of(path).split(".")[0]
    if importer in HELPERS:
        for name in ours(all_imports(path)):
            module = name if name in HELPERS[importer] else name.rpartition(".")[0]
            assert module in HELPERS[importer], f"{importer} imports {name}"
        return
    for name in ours(all_imports(path)):
        assert may_import(importer, section(name)), f"{name_of(path)} imports {name}"


def needed_to_run(path: Path) -> set[str]:
    """The modules of ours that a file imports anywhere but for types alone."""
    pending: list[ast.AST] = [tree_of(path)]
    found: set[str] = set()
    while pending:
        node = pending.pop()
        found.update(ours(set(imported(node))))
        if not (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)):
            pending.extend(ast.iter_child_nodes(node))
    names = {name.removeprefix("organizer.") for name in found}
    return {name if name in MODULES else name.rpartition(".")[0] for name in names}


def test_no_two_modules_need_each_other() -> None:
    needs = {name: needed_to_run(path) & MODULES.keys() for name, path in MODULES.items()}
    while True:
        wanted = set().union(*needs.values())
        ends = [name for name in needs if not needs[name] & needs.keys() or name not in wanted]
        if not ends:
            break
        for name in ends:
            del needs[name]
    assert not needs, "these run in a circle"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_third_party_packages_stay_in_their_layer(path: Path) -> None:
    importer = name_of(path).split(".")[0]
    packages = {name.split(".")[0] for name in all_imports(path)}
    if importer not in {"ui", "app"}:
        assert packages.isdisjoint(WINDOW), "PySide6 is for ui and app alone"
    if name_of(path) not in TENSORFLOW_ALLOWED:
        assert packages.isdisjoint(TENSORFLOW), "TensorFlow is for a child process alone"
    if importer == "files":
        foreign = packages - sys.stdlib_module_names - {"organizer"} - FILES_MAY_USE
        assert not foreign, "files uses the standard library"


@pytest.mark.parametrize("path", sorted(PACKAGE.glob("cli/**/*.py")), ids=name_of)
def test_the_command_line_starts_without_the_window(path: Path) -> None:
    sections = {section(name) for name in ours(imports_at_start(path))}
    assert sections.isdisjoint({"ui", "app"})


def changing_calls(path: Path) -> Iterator[str]:
    """Where a file renames, replaces or removes something itself, not by a module of ours."""
    names = {name.removeprefix("organizer.") for name in ours(all_imports(path))}
    modules = {name.rpartition(".")[2] for name in names & MODULES.keys()}
    for node in ast.walk(tree_of(path)):
        for name in imported(node):
            module, _, function = name.rpartition(".")
            if function in CHANGING.get(module, ()):
                yield f"imports {name}"
        if isinstance(node, ast.Attribute):
            receiver = ast.unparse(node.value)
            if node.attr in CHANGING.get(receiver, ()):
                yield f"line {node.lineno}: {receiver}.{node.attr}"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            method, receiver = node.func.attr, ast.unparse(node.func.value)
            if receiver in {"disk", "self._disk"} | modules or receiver in CHANGING:
                continue  # the object that every side effect goes through; or looked at elsewhere
            replaces = method == "replace" and len(node.args) == 1 and not node.keywords
            if method in CHANGING_METHODS or (replaces and receiver != "dataclasses"):
                yield f"line {node.lineno}: {receiver}.{method}"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_files_are_renamed_and_removed_in_one_place(path: Path) -> None:
    found = list(changing_calls(path))
    if name_of(path) in MAY_CHANGE:
        assert found, "it is on the list of those that may, and need not be"
    else:
        assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "import os\nos.rename(a, b)",
        "import shutil\nf = shutil.move",
        "from os import replace",
        "path.unlink(missing_ok=True)",
        "Path(a).replace(b)",
        "path.rename(b)",
    ],
)
def test_the_search_for_changing_calls_finds_them(tmp_path: Path, source: str) -> None:
    (tmp_path / "a.py").write_text(source)
    assert list(changing_calls(tmp_path / "a.py"))


@pytest.mark.parametrize(
    "source",
    [
        "name.replace('a', 'b')",
        "when.replace(hour=1)",
        "disk.unlink(path)",
        "replace(rules, n=1)",
        "from organizer.vision import custom_store\ncustom_store.rename(a, b)",
    ],
)
def test_the_search_for_changing_calls_finds_nothing_else(tmp_path: Path, source: str) -> None:
    (tmp_path / "a.py").write_text(source)
    assert not list(changing_calls(tmp_path / "a.py"))


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_file_says_what_it_is_for_and_fits_on_a_few_screens(path: Path) -> None:
    assert ast.get_docstring(tree_of(path)), "it has no docstring"
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize(
    "start",
    ["import organizer.cli", "from organizer.__main__ import main; assert not main()"],
    ids=["import", "--version"],
)
def test_the_command_line_loads_nothing_heavy(start: str, own_home: Path) -> None:
    code = f"""
import atexit, sys
atexit.register(lambda: print(sorted(set({sorted(HEAVY)!r}) & sys.modules.keys())))
sys.argv = ["organizer", "--version"]
try:
    {start}
except SystemExit as end:
    assert not end.code, end.code
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=PACKAGE.parent,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "[]"
    assert list(own_home.iterdir()) == [], "nothing is written"


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if ">>> " in path.read_text("utf-8")],
    ids=name_of,
)
def test_the_examples_in_the_documentation_are_true(path: Path) -> None:
    module = importlib.import_module(f"organizer.{name_of(path)}")
    result = doctest.testmod(module)
    assert result.attempted
    assert result.failed == 0
