"""What the columns of the data sets that come along are called in each language."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from nnviz.data import datasets
from nnviz.run import source
from nnviz.run.recipe import Recipe
from ui import strings
from ui.recipe.evaluate_card import EvaluateCard
from ui.recipe.predict_form import PredictForm
from ui.words.column_words import column, named


@pytest.fixture
def french(qapp):
    strings.install(qapp, "fr")
    yield
    strings.install(qapp, "en")


def prepared(name):
    recipe = Recipe().replace(data__source=name)
    frame = source.load_frame(recipe)
    return source.prepare(source.default_recipe(frame, name), frame)


def test_a_set_that_comes_along_has_french_names(french):
    data = named(prepared("titanic"))
    assert data.table.features == ("classe", "sexe", "âge")
    assert data.table.target == "survie"
    assert column("breast_cancer", "mean concave points") == "points concaves (moyenne)"
    assert column("breast_cancer", "radius error") == "rayon (erreur type)"
    assert column("wine", "od280/od315 of diluted wines").endswith("des vins dilués")


def test_a_pixel_is_no_decimal_number_and_a_class_has_its_word(french):
    assert column("digits", "pixel 8,5") == "pixel (8\u202f; 5)"
    assert column("two_moons", "class") == "classe"


def test_the_inputs_are_named_as_the_columns_are(french):
    data = named(prepared("houses"))
    names = tuple(each.name for each in data.plan.inputs)
    assert names == data.table.features == ("surface", "chambres")
    sexes = named(prepared("titanic")).plan.inputs
    assert [each.column for each in sexes] == ["pclass", "sex", "age"]


@pytest.mark.parametrize("name", datasets.COURSE + datasets.LIBRARY)
def test_no_heading_of_theirs_is_left_in_english(french, name):
    frame = source.load_frame(Recipe().replace(data__source=name))
    same = {"surface", "proline", "pixel", "s"}  # as it is in French
    for heading in frame.names:
        bare = heading.rstrip("0123456789,").strip()
        assert column(frame.name, heading) != heading or bare in same, heading


def test_the_names_of_a_table_of_ones_own_stay(french, qapp):
    assert column("my table", "age") == "age"
    assert column("my table", "class") == "class"
    data = prepared("sine")
    assert named(data) is data
    strings.install(qapp, "en")
    titanic = prepared("titanic")
    assert named(titanic) is titanic


def test_the_same_data_in_the_same_language_are_one_object(french):
    data = prepared("titanic")
    assert named(data) is named(data)
    assert named(data).X_train is data.X_train


def test_what_was_typed_stays_where_the_names_change(qtbot, qapp):
    card, data = EvaluateCard(), prepared("titanic")
    qtbot.addWidget(card)
    card.set_recipe(Recipe(), data)
    form = card.findChild(PredictForm)
    form._fields[2].set_value(61)
    try:
        strings.install(qapp, "fr")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
        assert [each.text() for each in form._captions] == ["classe", "sexe", "âge"]
        assert form._fields[2].accessibleName() == "âge"
        assert form.values()[2] == 61
    finally:
        strings.install(qapp, "en")
