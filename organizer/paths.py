"""Where the program keeps its own things; never a user's photo."""

from __future__ import annotations

import os
import sys
from pathlib import Path

APPLICATION = "PhotoOrganizer"


def home() -> Path:
    """The data folder: ``ORGANIZER_HOME``, else the platform's own place. Not created here."""
    override = os.environ.get("ORGANIZER_HOME")
    if override:
        return Path(override).expanduser().absolute()
    import platformdirs  # here, so that --version does not pay for it

    return platformdirs.user_data_path(APPLICATION, appauthor=False)


def journal_file() -> Path:
    """The SQLite journal of everything that was moved."""
    return home() / "journal.sqlite"


def trash_file() -> Path:
    """The SQLite record of what was put into the system's trash."""
    return home() / "trash.sqlite"


def index_file() -> Path:
    """The SQLite index of facts; losing it costs time only."""
    return home() / "index.sqlite"


def settings_file() -> Path:
    """The user's settings."""
    return home() / "settings.json"


def projects_folder() -> Path:
    """Where the categories that are being made lie, with their photos."""
    return home() / "projects"


def log_file() -> Path:
    """What the window did and what went wrong; beside it lies what is left of a crash."""
    return home() / "logs" / "organizer.log"


def samples_folder() -> Path:
    """Where the pictures to try the program on are drawn."""
    return home() / "Sample pictures"


def models_folder() -> Path:
    """Where downloaded and imported models go."""
    return home() / "models"


def model_search_folders() -> list[Path]:
    """Where a model is looked for before it is downloaded, best first."""
    named = [
        Path(entry) for entry in os.environ.get("ORGANIZER_MODELS", "").split(os.pathsep) if entry
    ]
    return [*named, models_folder(), program_folder() / "models"]


def program_folder() -> Path:
    """The folder that holds the program: the bundle's, else the checkout's or site-packages."""
    bundle: str | None = getattr(sys, "_MEIPASS", None)  # where PyInstaller puts what it carries
    if bundle is not None:
        return Path(bundle)
    return Path(__file__).resolve().parent.parent


def resource(name: str) -> Path:
    """A data file of the program, in the bundle, the wheel or the checkout.

    Args:
        name: Path below ``resources/``, with forward slashes.

    Raises:
        FileNotFoundError: The program is not installed whole.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "resources", package.parent / "resources"):
        if (folder / name).exists():
            return folder / name
    raise FileNotFoundError(f"the program's own file {name} is missing; install the program again")
