"""Finds every string for people in the program's source, by its syntax trees.

Qt's own lupdate knows neither ``text()`` and ``plural()`` of the layers without Qt, nor the small
functions that stand for ``QCoreApplication.translate``, nor which class a nested function is in.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LOWER = "organizer"
"""The context of sentences from below the window, as in ``organizer/ui/widgets/wording.py``."""

UNTRANSLATED = ("organizer/cli/",)
"""The command line speaks English: scripts read it."""


@dataclass(frozen=True, slots=True)
class Words:
    """One string for people.

    Attributes:
        context: What Qt looks it up under: a class, or a name given to ``translate``.
        source: The English.
        comment: Tells two meanings of the same English apart.
        counted: Whether its form depends on a number.
        english: For a counted one from below the window, its forms for one and for many.
        file: Where it is, below the root, with forward slashes.
    """

    context: str
    source: str
    comment: str = ""
    counted: bool = False
    english: tuple[str, str] | None = None
    file: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What Qt looks it up by."""
        return self.context, self.source, self.comment


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A call whose words are not written in it, so that nobody can translate them."""

    file: str
    line: int
    call: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.call}"


def extract(root: Path) -> tuple[list[Words], list[Unreadable]]:
    """Find all strings of the program.

    Args:
        root: The folder that holds ``organizer/``.

    Returns:
        Each string once, in the order of files and lines, and the calls that hide theirs.
    """
    found: dict[tuple[str, str, str], Words] = {}
    hidden: list[Unreadable] = []
    for path in sorted((root / "organizer").rglob("*.py")):
        file = path.relative_to(root).as_posix()
        if file.startswith(UNTRANSLATED):
            continue
        for entry in _File(file, ast.parse(path.read_text("utf-8"))).entries():
            if isinstance(entry, Unreadable):
                hidden.append(entry)
                continue
            known = found.get(entry.key)
            if known is None or (entry.counted and not known.counted):
                found[entry.key] = entry
    return list(found.values()), hidden


class _File:
    """The strings of one file."""

    def __init__(self, file: str, tree: ast.Module) -> None:
        self._file = file
        self._tree = tree
        self._standing_for = _standing_for_translate(tree)
        self._also_translate = {"translate", *_other_names_of_translate(tree)}
        self._constants = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }

    def entries(self) -> Iterator[Words | Unreadable]:
        yield from self._below(self._tree, "", "")

    def _below(self, node: ast.AST, inside: str, function: str) -> Iterator[Words | Unreadable]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.ClassDef):
                yield from self._below(child, child.name, "")
                continue
            if isinstance(child, ast.FunctionDef):
                yield from self._below(child, inside, child.name)
                continue
            if isinstance(child, ast.Call):
                yield from self._call(child, inside, function)
            yield from self._below(child, inside, function)

    def _call(self, call: ast.Call, inside: str, function: str) -> Iterator[Words | Unreadable]:
        name = _name(call.func)
        owner = call.func.value if isinstance(call.func, ast.Attribute) else None
        match name:
            case "tr" if isinstance(owner, ast.Name) and owner.id == "self":
                yield from self._words(call, inside, call.args)
            case _ if name in self._also_translate and self._translates(call):
                context = self._context(call.args[0])
                # What a function that stands for it, or `said`, hands on is found where it is said.
                if function not in self._standing_for and context != LOWER:
                    yield from self._words(call, context, call.args[1:])
            case "tr" if owner is None and name not in self._standing_for:
                yield Unreadable(self._file, call.lineno, ast.unparse(call)[:80])
            case _ if owner is None and name in self._standing_for:
                yield from self._words(call, self._standing_for[name], call.args)
            case "text" if owner is None and self._file != "organizer/text.py":
                yield from self._words(call, LOWER, call.args[:1])
            case "plural" if owner is None and self._file != "organizer/text.py":
                yield from self._plural(call)

    def _translates(self, call: ast.Call) -> bool:
        """Whether it is Qt's ``translate`` and not that of a painter or of strings."""
        return len(call.args) >= 2 and bool(self._context(call.args[0]))

    def _context(self, node: ast.expr) -> str:
        if isinstance(node, ast.Name):
            return str(self._constants.get(node.id, ""))
        return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""

    def _words(
        self, call: ast.Call, context: str, args: list[ast.expr]
    ) -> Iterator[Words | Unreadable]:
        sources = _literals(args[0]) if args else []
        if not sources or not context:
            yield Unreadable(self._file, call.lineno, ast.unparse(call)[:80])
            return
        comment = _literals(args[1])[0] if len(args) > 1 and _literals(args[1]) else ""
        for source in filter(None, sources):
            counted = "%n" in source or "%Ln" in source
            yield Words(context, source, comment, counted, None, self._file)

    def _plural(self, call: ast.Call) -> Iterator[Words | Unreadable]:
        forms = [_literals(node) for node in call.args[:2]]
        if len(forms) < 2 or not all(forms):
            yield Unreadable(self._file, call.lineno, ast.unparse(call)[:80])
            return
        one, many = forms[0][0], forms[1][0]
        yield Words(LOWER, many, "", True, (one, many), self._file)


def _standing_for_translate(tree: ast.Module) -> dict[str, str]:
    """Functions of a module that only hand their words on to Qt, with their contexts."""
    found = {}
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or not node.args.args:
            continue
        first = node.args.args[0].arg
        for call in ast.walk(node):
            if (
                isinstance(call, ast.Call)
                and _name(call.func) == "translate"
                and len(call.args) >= 2
                and isinstance(call.args[0], ast.Constant)
                and isinstance(call.args[1], ast.Name)
                and call.args[1].id == first
            ):
                found[node.name] = str(call.args[0].value)
    return found


def _other_names_of_translate(tree: ast.Module) -> set[str]:
    """What a file calls ``QCoreApplication.translate`` for short."""
    return {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "translate"
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literals(node: ast.expr) -> list[str]:
    """The strings that an expression may be; empty when they cannot be read from it."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.IfExp):
        one, other = _literals(node.body), _literals(node.orelse)
        return [*one, *other] if one and other else []
    return []
