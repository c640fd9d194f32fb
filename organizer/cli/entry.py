"""Which command runs, and what becomes of its errors."""

from __future__ import annotations

import contextlib
import importlib
import logging
from pathlib import Path

import click

from organizer import __version__, cli
from organizer.cli import streams
from organizer.cli.console import Stopped, complain
from organizer.cli.options import Common, common_options
from organizer.cli.parameters import NamedPath
from organizer.errors import OrganizerError, StartError, UsageError
from organizer.text import text

_COMMANDS = {
    "classify": "classify:classify",
    "plan": "plan:plan",
    "apply": "plan:apply",
    "undo": "history:undo",
    "redo": "history:redo",
    "history": "history:history",
    "recover": "history:recover",
    "labels": "labels:labels",
    "models": "models:models",
    "doctor": "doctor:doctor",
    "gather": "gather:gather",
    "sources": "sources:sources",
    "train": "train:train",
    "evaluate": "evaluate:evaluate",
    "register": "register:register",
    "unregister": "register:unregister",
}
"""Each command's module and name; a module is imported when its command runs."""


class _Commands(click.Group):
    """Commands that are imported late; any other first word is the folder to open in the window."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own
        return list(_COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's own
        cmd_name: str,
    ) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, name = _COMMANDS[cmd_name].split(":")
        found: click.Command = getattr(importlib.import_module(f"organizer.cli.{module}"), name)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] in _COMMANDS:
            return super().resolve_command(ctx, args)
        return "window", _window, args


@click.command("window")
@click.argument("folder", type=NamedPath())
@common_options
def _window(common: Common, folder: Path) -> int:
    """Open the window on a folder."""
    looks_like_a_command = folder.name == str(folder) and not folder.suffix
    if looks_like_a_command and not folder.exists():
        raise UsageError(
            text(
                "There is neither a command nor a folder “{word}”; see organizer --help.",
                word=folder,
            )
        )
    if not folder.is_dir():
        raise StartError(text("The folder {path} does not exist; check its name.", path=folder))
    return _open_window(folder, common)


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    subcommand_metavar="[FOLDER | COMMAND …]",
)
@click.version_option(__version__, message="Photo Organizer %(version)s")
@common_options
@click.pass_context
def _organizer(context: click.Context, common: Common) -> int:
    """Label the photos of a folder, see what would happen, tidy them, and take it all back.

    With a FOLDER, or with nothing, the window opens.
    """
    return 0 if context.invoked_subcommand else _open_window(None, common)


def command_line() -> click.Group:
    """The whole command line, to be described: the manual pages are written from it."""
    return _organizer


def _open_window(folder: Path | None, common: Common) -> int:
    """Start the window, or say why it can't be."""
    from organizer import app

    problem = app.display_problem()
    if problem is not None:
        raise StartError(problem)
    return app.run_window(folder, common.asked_engine)


def run_command(arguments: list[str]) -> int:
    """Run a command; every error becomes one sentence on stderr and an exit code."""
    streams.make_sure()
    try:
        return _run(arguments)
    finally:
        streams.give_up_notes()


def _run(arguments: list[str]) -> int:
    try:
        result = _organizer.main(arguments, prog_name="organizer", standalone_mode=False)
        streams.flush()
    except click.ClickException as error:
        with contextlib.suppress(OSError):
            error.show()
        return cli.WRONG_USAGE if isinstance(error, click.UsageError) else cli.NOT_STARTED
    except OrganizerError as error:
        complain(f"Error: {error}")
        return _exit_code(error)
    except Stopped as stopped:
        complain(_STOPPED)
        return 128 + stopped.signal
    except (KeyboardInterrupt, click.Abort):
        complain(_STOPPED)
        return cli.INTERRUPTED
    except (BrokenPipeError, SystemExit):
        # The reader of the pipe has seen enough (… | head), for which click exits.
        streams.print_nowhere()
        return cli.DONE
    except OSError as error:
        return _disk_said(error)
    except Exception as error:
        logging.getLogger(__name__).debug("the error in full", exc_info=True)
        what = f"{type(error).__name__}: {error}".rstrip(": ")
        complain(
            f"Error: Something went wrong that should not have ({what}). What was moved is in "
            "“organizer history”; with --verbose this says where it happened."
        )
        return cli.SOME_FAILED
    return result if isinstance(result, int) else cli.DONE


_STOPPED = "Stopped. What was moved is in “organizer history”."


def _disk_said(error: OSError) -> int:
    """Tell of an error of the system that no command foresaw."""
    logging.getLogger(__name__).debug("the error in full", exc_info=True)
    why = error.strerror or error
    if streams.was_printing(error):
        streams.print_nowhere()
        complain(
            f"Error: What was to be printed could not be written ({why}); make room there and try "
            "again. What was moved is in “organizer history”."
        )
        return cli.SOME_FAILED
    complain(f"Error: {error.filename or 'the data folder'}: {why}")
    return cli.NOT_STARTED


def _exit_code(error: OrganizerError) -> int:
    """The contract's exit code for an error."""
    if isinstance(error, UsageError):
        return cli.WRONG_USAGE
    return cli.NOT_STARTED if isinstance(error, StartError) else cli.SOME_FAILED
