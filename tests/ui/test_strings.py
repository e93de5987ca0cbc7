"""The translations: complete, compiled, and switched while the program runs."""

import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from nnviz.data import COURSE, GENERATED, LIBRARY
from nnviz.data.recipe import SCALES
from nnviz.model.activations import ACTIVATIONS
from nnviz.model.initializers import INITIALIZERS
from nnviz.model.losses import LOSSES
from nnviz.model.metrics import METRICS
from nnviz.model.ops import Moment
from nnviz.model.optimizers import OPTIMIZERS
from nnviz.run.ranges import CLIPPINGS, SCHEDULES
from nnviz.run.recipe import LayerRecipe, Recipe
from tests.ui.speaking import quoting
from ui import strings
from ui.strings import update
from ui.widgets import IconButton, Notice, NumberField
from ui.words import data_words, field_names, numbers, vocabulary

FRENCH = update.FOLDER / "nnviz_fr.ts"
UPDATE = "run: python -m ui.strings.update"


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    strings.install(qapp, "en")
    yield qapp
    strings.install(qapp, "en")
    QCoreApplication.sendPostedEvents()
    QLocale.setDefault(before)


def _speak(app: QApplication, language: str) -> None:
    strings.install(app, language)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)


def _pairs(ts: Path) -> Iterator[tuple[str, str]]:
    """Yield every source string with each of its translations."""
    for message in ET.parse(ts).iterfind("context/message"):
        translation = message.find("translation")
        assert translation is not None
        for form in translation.findall("numerusform") or [translation]:
            yield message.findtext("source", ""), form.text or ""


def test_every_string_of_the_program_has_its_french(tmp_path: Path) -> None:
    for ts in update.FOLDER.glob("*.ts"):
        shutil.copy(ts, tmp_path)
    update.collect(update.SOURCES, tmp_path, update.SENTENCES)
    assert update.missing(tmp_path / "nnviz_fr.ts") == {}, UPDATE
    for ts in tmp_path.glob("*.ts"):
        assert ts.read_bytes() == (update.FOLDER / ts.name).read_bytes(), UPDATE


def test_the_compiled_translations_are_those_of_the_ts_files(tmp_path: Path) -> None:
    compiled = [update.compiled(ts, tmp_path) for ts in update.FOLDER.glob("*.ts")]
    assert {qm.stem for qm in compiled} == {f"nnviz_{c}" for c in strings.languages()}
    for qm in compiled:
        assert qm.read_bytes() == (update.FOLDER / qm.name).read_bytes(), UPDATE


def test_no_line_ends_before_a_french_sign() -> None:
    assert update.spaced("a : b ; c ? « d » 5 %, %n") == (
        "a\u00a0: b\u202f; c\u202f? «\u00a0d\u00a0» 5\u202f%, %n"
    )
    for source, french in _pairs(FRENCH):
        assert not re.search(r" [:;!?»]|« ", french), (source, UPDATE)
        assert french == update.spaced(french), UPDATE


def test_translations_keep_the_places_that_are_filled_in() -> None:
    place = re.compile(r"\{[^}]*\}")
    translated = [pair for pair in _pairs(FRENCH) if pair[1]]
    assert translated
    for source, french in translated:
        assert set(place.findall(french)) == set(place.findall(source)), source


def test_a_new_string_is_found_filled_and_compiled(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "view.py").write_text(
        "class View(QWidget):\n"
        "    def retranslate(self):\n"
        "        self.tr('Loss')\n"
        "        self.tr('%n epoch(s)', None, 3)\n"
    )
    update.collect(source, tmp_path)
    french = tmp_path / "nnviz_fr.ts"
    assert update.missing(french) == {"View": {"Loss": "", "%n epoch(s)": ["", ""]}}
    update.fill(french, {"View": {"Loss": "Coût", "%n epoch(s)": ["%n époque", ""]}})
    assert update.missing(french) == {"View": {"%n epoch(s)": ["", ""]}}
    update.fill(french, {"View": {"%n epoch(s)": ["%n époque", "%n époques"]}})
    update.collect(source, tmp_path)
    assert update.missing(french) == {}
    assert list(_pairs(tmp_path / "nnviz_en.ts")) == [
        ("%n epoch(s)", "%n epoch"),
        ("%n epoch(s)", "%n epochs"),
    ]
    assert ("Loss", "Coût") in list(_pairs(french))
    assert update.compiled(french, tmp_path).stat().st_size > 0


def test_a_string_that_went_away_leaves_the_ts_file(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "view.py").write_text("QCoreApplication.translate('View', 'Loss')\n")
    update.collect(source, tmp_path)
    update.fill(tmp_path / "nnviz_fr.ts", {"View": {"Loss": "Coût"}})
    (source / "view.py").write_text("QCoreApplication.translate('View', 'The loss')\n")
    update.collect(source, tmp_path)
    assert update.missing(tmp_path / "nnviz_fr.ts") == {"View": {"The loss": ""}}
    assert "Coût" not in (tmp_path / "nnviz_fr.ts").read_text()


def test_widgets_speak_the_new_language_at_once(app: QApplication, qtbot) -> None:
    notice, field = Notice(), NumberField()
    for widget in (notice, field):
        qtbot.addWidget(widget)
    close = notice.findChild(IconButton)
    field.set_value(0.5)
    assert (close.toolTip(), field.text()) == ("Close", "0.50")
    _speak(app, "fr")
    assert (close.toolTip(), field.text()) == ("Fermer", "0,50")
    assert strings.current() == "fr"
    assert numbers.plain(0.25) == "0,25"
    _speak(app, "en")
    assert (close.toolTip(), field.text()) == ("Close", "0.50")


def test_what_is_wrong_is_said_in_the_new_language_too(app, qtbot) -> None:
    field = NumberField()
    qtbot.addWidget(field)
    field.selectAll()
    qtbot.keyClicks(field, "abc\r")
    assert "is not a number" in field.error()
    _speak(app, "fr")
    assert "n’est pas un nombre" in field.error()


def test_the_buttons_of_qt_speak_french_too(app: QApplication, qtbot) -> None:
    strings.install(app, "fr")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Annuler"


def test_an_unknown_language_is_refused(app: QApplication) -> None:
    with pytest.raises(KeyError):
        strings.install(app, "de")


def test_every_code_has_a_name_of_its_own(app: QApplication) -> None:
    for name, codes in (
        (vocabulary.activation, ACTIVATIONS),
        (vocabulary.initializer, INITIALIZERS),
        (vocabulary.schedule, SCHEDULES),
        (vocabulary.clipping, CLIPPINGS),
        (vocabulary.loss, LOSSES),
        (vocabulary.metric, METRICS),
        (vocabulary.optimizer, OPTIMIZERS),
        (vocabulary.scale, SCALES),
        (data_words.name, (*GENERATED, *COURSE, *LIBRARY)),
    ):
        with quoting(app):
            for code in codes:
                assert name(code) == f"«{name(code)[1:-1]}»", code


def test_every_field_of_a_recipe_has_a_name_of_its_own(app: QApplication) -> None:
    layers = {f"model.layers[2].{f.name}" for f in fields(LayerRecipe)}
    parts = [(f.name, getattr(Recipe(), f.name)) for f in fields(Recipe)]
    plain = {f"{name}.{f.name}" for name, part in parts for f in fields(part)}
    with quoting(app):
        for code in (plain | layers) - {"model.layers"}:
            assert "«" in field_names.field(code), code


def test_every_data_set_is_told_of_in_two_sentences(app: QApplication) -> None:
    for language in ("en", "fr"):
        strings.install(app, language)
        for name in (*GENERATED, *COURSE, *LIBRARY):
            assert data_words.about(name).endswith(".")
            assert data_words.lesson(name).endswith(".")
    assert data_words.about("/tmp/mine.csv") == data_words.lesson("mine.csv") == ""


def test_names_follow_the_language(app: QApplication) -> None:
    assert vocabulary.loss("half_mean_squared_error") == "half MSE"
    assert data_words.name("/tmp/my table.csv") == "my table"
    assert vocabulary.moment(Moment("dW", 2)) == "dW[2]"
    assert vocabulary.moment(Moment("loss")) == "ℒ"
    strings.install(app, "fr")
    assert vocabulary.metric("accuracy") == "exactitude"
    assert vocabulary.phase("backward") == "rétropropagation"
    assert vocabulary.problem("multiclass") == "plusieurs classes"
    assert vocabulary.moment(Moment("update")) == "mise à jour"
    assert [vocabulary.scale(code) for code in SCALES] == [
        "standardisée",
        "min–max",
        "aucune",
    ]
