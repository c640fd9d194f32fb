"""What the window remembers from one start to the next."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

from organizer import settings_file
from organizer.files.rules import Mode, Rules
from organizer.ui.folder.looking import Looking, OwnModel

logger = logging.getLogger(__name__)


class Remembered:
    """The settings and where they are kept.

    Attributes:
        settings: As they are now.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.settings = settings_file.load(path)

    def rules(self) -> Rules:
        """The rules of last time."""
        kept = self.settings
        destination = Path(kept.destination) if kept.destination else None
        return Rules(
            mode=kept.mode,
            template=kept.template,
            destination=None if kept.mode is Mode.RENAME else destination,
            level=kept.level,
            min_confidence=min(1.0, max(0.0, kept.min_confidence)),
            unsure=kept.unsure,
            back_off=kept.back_off,
        )

    def looking(self) -> Looking:
        """What was looked for last time."""
        kept = self.settings
        own = OwnModel(kept.own_model, kept.own_model_alone)
        return Looking(
            kept.people, kept.screenshots, kept.documents, kept.memes, own, kept.strangers
        )

    def keep_looking(self, looking: Looking) -> None:
        """Remember what is looked for."""
        self.change(
            people=looking.people,
            screenshots=looking.screenshots,
            documents=looking.documents,
            memes=looking.memes,
            own_model=looking.own.name,
            own_model_alone=looking.own.alone,
            strangers=looking.strangers,
        )

    def keep_rules(self, rules: Rules) -> None:
        """Remember rules."""
        self.change(
            mode=rules.mode,
            template=rules.template,
            destination="" if rules.destination is None else str(rules.destination),
            level=rules.level,
            min_confidence=rules.min_confidence,
            unsure=rules.unsure,
            back_off=rules.back_off,
        )

    def keep_folder(self, folder: Path) -> None:
        """Put a folder at the top of the recent ones."""
        self.settings = self.settings.with_recent(folder)

    def forget_folder(self, folder: Path | None = None) -> None:
        """Take a folder out of the recent ones, or all."""
        self.settings = self.settings.without_recent(folder)

    def change(self, **values: Any) -> None:
        """Change some settings."""
        self.settings = replace(self.settings, **values)

    def save(self) -> None:
        """Write them; where that is not possible they are forgotten, which is no reason to stop."""
        try:
            settings_file.save(self._path, self.settings)
        except OSError as error:
            logger.warning("the settings could not be kept in %s: %s", self._path, error)
