"""The wizard's pages, in their order; each is imported when it is first shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from organizer.training.project import Stage
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.page import WizardPage

STAGES = tuple(Stage)
"""Every stage, in its order."""


def make(stage: Stage, desk: Desk) -> WizardPage:
    """Make a page."""
    match stage:
        case Stage.CATEGORIES:
            from organizer.ui.wizard.categories_page import CategoriesPage

            return CategoriesPage(desk)
        case Stage.GATHER:
            from organizer.ui.wizard.gather_page import GatherPage

            return GatherPage(desk)
        case Stage.CLEAN:
            from organizer.ui.wizard.clean_page import CleanPage

            return CleanPage(desk)
        case Stage.TRAIN:
            from organizer.ui.wizard.train_page import TrainPage

            return TrainPage(desk)
        case Stage.CHECK:
            from organizer.ui.wizard.check_page import CheckPage

            return CheckPage(desk)
        case Stage.USE:
            from organizer.ui.wizard.use_page import UsePage

            return UsePage(desk)


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
