"""What a change does to the run, in words: before it is made."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from ui.session.edits import Effect, effect_of

translate = QCoreApplication.translate


def sentence(fields: Iterable[str]) -> str:
    """Return what a change of some fields of the recipe does: ``fit.epochs``."""
    return _sentences()[effect_of(fields)]


def of_changes(changes: Iterable[str]) -> str:
    """Return what a change does, its fields as `Recipe.replace` takes them."""
    return sentence(name.replace("__", ".") for name in changes)


def short(effect: Effect) -> str:
    """Return it in a few words, for a small sign."""
    words: dict[Effect, str] = {
        "no_step": translate("Effects", "leaves all steps as they are"),
        "next_step": translate("Effects", "counts from the next step"),
        "next_epoch": translate("Effects", "counts from the next epoch"),
        "same_start": translate("Effects", "starts again, same seed"),
        "other_start": translate("Effects", "starts again, other weights"),
        "other_data": translate("Effects", "starts again, other data"),
        "new_network": translate("Effects", "starts a new network"),
    }
    return words[effect]


def _sentences() -> dict[Effect, str]:
    return {
        "no_step": translate(
            "Effects", "A change leaves every computed step as it is."
        ),
        "next_step": translate("Effects", "A change counts from the next step."),
        "next_epoch": translate("Effects", "A change counts from the next epoch."),
        "same_start": translate(
            "Effects", "A change starts the run again with the same seed."
        ),
        "other_start": translate(
            "Effects", "A change starts the run again with other first weights."
        ),
        "other_data": translate(
            "Effects", "A change starts the run again on other data."
        ),
        "new_network": translate(
            "Effects", "A change starts a new network, with the same seed."
        ),
    }
