"""Nothing that comes from outside is run: no strange model file, no data as code."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import organizer
from organizer import paths
from organizer.errors import UsageError
from organizer.vision import models

PACKAGE = Path(organizer.__file__).resolve().parent


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
