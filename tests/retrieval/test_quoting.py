"""Which sentence is marked."""

from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Passage
from retrieval.finding import find
from retrieval.index import Index
from retrieval.signals import SIGNALS, Signals
from tests.retrieval.small import small_index


def marked(index: Index, question: str, signals: Signals = SIGNALS) -> str:
    """Return what is marked in the best quote for `question`."""
    return find(index, question, 1, signals).quotes[0].marked


def in_one_passage(*sentences: str) -> Index:
    """Return an index of an article whose second passage holds `sentences`."""
    return small_index("Nothing of the sort stands here.", " ".join(sentences))


def test_the_sentence_that_holds_most_of_the_question_is_marked() -> None:
    index = in_one_passage("Bread is baked daily.", "Russian troops hold Kursk.", "Tea is brewed weekly.")

    assert marked(index, "Do Russian troops hold Kursk?") == "Russian troops hold Kursk."


def test_the_kind_of_thing_asked_for_decides_between_two_sentences() -> None:
    index = in_one_passage(
        "Nobody on earth knows a thing.",
        "Bread costs little here.",
        "The troops reached the old town by train.",
        "Tea is brewed weekly and drunk.",
        "The troops reached the old town in 1914.",
    )

    assert marked(index, "When was the town reached by troops?") == "The troops reached the old town in 1914."
    assert marked(index, "How was the town reached by troops?") == "The troops reached the old town by train."


def test_a_number_of_the_things_that_are_counted_is_preferred_to_another() -> None:
    index = in_one_passage(
        "Bread is baked daily.",
        "Soldiers marched for 30 days in town.",
        "Tea is brewed weekly and drunk.",
        "In town stood 500 tired soldiers.",
    )
    question = "How many soldiers in town?"

    assert marked(index, question) == "In town stood 500 tired soldiers."
    assert marked(index, question, SIGNALS.without(["kind"])) == "Soldiers marched for 30 days in town."


def test_a_sentence_that_begins_with_a_pronoun_goes_on_from_the_one_before() -> None:
    index = in_one_passage(
        "Bread is baked daily.",
        "Zelensky visited the town of Kursk.",
        "He saw its old bakers.",
        "Tea is brewed.",
    )
    question = "Which bakers did Zelensky visit?"

    assert marked(index, question) == "Zelensky visited the town of Kursk. He saw its old bakers."
    assert marked(index, question, SIGNALS.without(["pronouns"])) == "Zelensky visited the town of Kursk."


def test_two_neighbours_that_are_nearly_as_good_are_marked_both() -> None:
    index = in_one_passage(
        "Bread is baked daily.", "Troops hold Kursk now.", "Troops hold Kursk still.", "Tea is brewed."
    )

    assert marked(index, "Do troops hold Kursk?") == "Troops hold Kursk now. Troops hold Kursk still."


def test_a_neighbour_that_is_clearly_worse_is_not_marked() -> None:
    index = in_one_passage("Bread is baked daily.", "Troops hold Kursk now.", "Troops eat bread.")

    assert marked(index, "Do troops hold Kursk?") == "Troops hold Kursk now."


def test_two_good_sentences_that_are_no_neighbours_are_not_marked_both() -> None:
    index = in_one_passage("Troops hold Kursk now.", "Bread is baked daily.", "Troops hold Kursk now.")

    assert marked(index, "Do troops hold Kursk?") == "Troops hold Kursk now."


def test_of_equals_the_first_is_marked() -> None:
    index = in_one_passage("Bread is baked daily.", "Troops eat.", "Tea is brewed.", "Troops eat.")

    assert find(index, "What do troops eat?", 1).quotes[0].sentence == (22, 33)


def test_what_an_acronym_stands_for_is_marked_when_its_meaning_is_asked() -> None:
    index = in_one_passage(
        "ATACMS fly far and hit hard.",
        "The Army Tactical Missile System came late.",
        "ATACMS stand for power.",
    )

    assert "Army Tactical Missile System" in marked(index, "What does ATACMS stand for?")
    without = marked(index, "What does ATACMS stand for?", SIGNALS.without(["acronyms"]))
    assert without == "ATACMS stand for power."


@given(
    st.lists(st.text(st.sampled_from("ab. IHeit\n12?"), min_size=1, max_size=80), min_size=1, max_size=4),
    st.data(),
)
def test_what_is_marked_is_a_part_of_its_passage(texts: list[str], data: st.DataObject) -> None:
    index = small_index(*(Passage(number, f"Word {text}") for number, text in enumerate(texts, 1)))
    question = data.draw(st.text(st.sampled_from("ab. IHeit12?"), max_size=30))

    for quote in find(index, f"word {question}", 10).quotes:
        start, end = quote.sentence
        assert 0 <= start < end <= len(quote.passage.text)
        assert quote.score > 0
