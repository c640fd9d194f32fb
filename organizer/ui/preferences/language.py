"""The window's language: Qt's own words, the program's, and how numbers and dates are written."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from organizer import paths
from organizer.settings import Language

OVERRIDE = "ORGANIZER_LANGUAGE"
"""Names a language for one start, whatever the settings say."""

_OWNER = "language"


def wanted(setting: Language) -> Language:
    """The language to speak: the override's, the chosen one, else the first the system names.

    Traditional Chinese counts as none of ours: its readers are asked in English, as they know it
    from programs without their script, and may choose Simplified Chinese.

    Returns:
        A language that there is, never ``SYSTEM``.
    """
    override = os.environ.get(OVERRIDE, "")
    if override in set(Language):
        setting = Language(override)
    if setting is not Language.SYSTEM:
        return setting
    for name in QLocale.system().uiLanguages():
        spoken = QLocale(name)
        if spoken.language() == QLocale.Language.English:
            return Language.ENGLISH
        if spoken.language() == QLocale.Language.Chinese:
            simplified = spoken.script() == QLocale.Script.SimplifiedHanScript
            return Language.CHINESE if simplified else Language.ENGLISH
    return Language.ENGLISH


def install(application: QCoreApplication, setting: Language) -> Language:
    """Speak a language from now on; what is shown already keeps its words.

    Numbers and dates stay as the system writes them where it speaks that language, too, or none
    that the window does.

    Args:
        application: Gets the translators, in place of those of an earlier call.
        setting: What the user chose.

    Returns:
        The language that is spoken.
    """
    for old in application.findChildren(QTranslator, _OWNER):
        application.removeTranslator(old)
        old.setParent(None)
        old.deleteLater()
    language = wanted(setting)
    locale = QLocale(language.value)
    system = QLocale.system()
    follows = setting is Language.SYSTEM and not os.environ.get(OVERRIDE)
    QLocale.setDefault(system if follows or system.language() == locale.language() else locale)
    for file in (_of_qt(language), _of_program(language)):
        translator = QTranslator(application)
        translator.setObjectName(_OWNER)
        if file is not None and translator.load(str(file)):
            application.installTranslator(translator)
    return language


def _of_program(language: Language) -> Path | None:
    """The program's own words; English has a file, too, for “1 photo” and “2 photos”."""
    try:
        return paths.resource(f"translations/organizer_{language.value}.qm")
    except FileNotFoundError:  # built without lrelease, which the build has said
        return None


def _of_qt(language: Language) -> Path | None:
    """The words of Qt's own dialogs and buttons."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    file = Path(folder, f"qtbase_{language.value}.qm")
    return file if file.exists() else None
