"""Makes the window's translations at every build of the package: wheel or editable install."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # hatchling loads this file alone

from resources.linguist.releasing import ReleaseError, release


class TranslationsHook(BuildHookInterface[Any]):
    """Without lrelease the build goes on, and the window speaks English only."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's
        """Make the files and put them into the wheel."""
        if self.target_name != "wheel":
            return
        try:
            made = release()
        except ReleaseError as error:
            self.app.display_warning(f"The window will speak English only: {error}.")
            return
        for file in made:
            build_data["force_include"][str(file)] = f"organizer/resources/translations/{file.name}"
