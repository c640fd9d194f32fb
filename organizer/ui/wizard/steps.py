"""The wizard's pages, in their order; each is imported when it is first shown."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from PySide6.QtCore import QCoreApplication

from organizer.training.project import Stage
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.page import WizardPage

_PAGES = {
    Stage.CATEGORIES: ("categories_page", "CategoriesPage"),
    Stage.GATHER: ("gather_page", "GatherPage"),
    Stage.CLEAN: ("clean_page", "CleanPage"),
    Stage.TRAIN: ("train_page", "TrainPage"),
    Stage.CHECK: ("check_page", "CheckPage"),
    Stage.USE: ("use_page", "UsePage"),
}

STAGES = tuple(_PAGES)
"""Every stage, in its order."""


def make(stage: Stage, desk: Desk) -> WizardPage:
    """Make a page."""
    module, name = _PAGES[stage]
    found = getattr(import_module(f"organizer.ui.wizard.{module}"), name)
    return cast("WizardPage", found(desk))


def label(stage: Stage) -> str:
    """What the list of steps calls it."""
    return {
        Stage.CATEGORIES: QCoreApplication.translate("Steps", "Categories"),
        Stage.GATHER: QCoreApplication.translate("Steps", "Find photos"),
        Stage.CLEAN: QCoreApplication.translate("Steps", "Look through"),
        Stage.TRAIN: QCoreApplication.translate("Steps", "Learn"),
        Stage.CHECK: QCoreApplication.translate("Steps", "Check"),
        Stage.USE: QCoreApplication.translate("Steps", "Use"),
    }[stage]
