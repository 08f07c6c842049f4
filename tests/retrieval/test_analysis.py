"""Passages made ready for comparing."""

from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Passage
from corpus.language import LANGUAGES
from retrieval.analysis import analyse, padded, terms_above
from tests.retrieval.small import small_article


def test_a_sentence_has_its_words_as_written_and_its_terms() -> None:
    article = small_article("The missiles fly. They reach Kursk.")

    first, second = analyse(article, article.passages[0]).sentences

    assert first.written == " the missiles fly "
    assert first.stemmed == " missil fli "
    assert first.terms == ("missil", "fli")
    assert (first.begins_with_pronoun, second.begins_with_pronoun) == (False, True)
    assert second.text == "They reach Kursk."


def test_a_passage_is_cut_by_the_rules_of_its_articles_language() -> None:
    article = small_article("Die Häuser stehen. Sie sind alt.", language="de")

    first, second = analyse(article, article.passages[0]).sentences

    assert first.terms[0] == "haus"
    assert second.begins_with_pronoun


def test_the_title_stands_above_the_first_passage_only_and_belongs_to_all() -> None:
    article = small_article("One.", "Two.", title="All the Missiles")

    first, second = (analyse(article, passage) for passage in article.passages)

    assert first.title_terms == second.title_terms == {"missil"}
    assert first.terms_above == {"missil"}
    assert not second.terms_above


def test_a_heading_leads_to_the_passage_right_below_and_stands_above_all() -> None:
    article = small_article(
        Passage(1, "One."),
        Passage(2, "Two.", "Missiles"),
        Passage(3, "Three.", "Missiles"),
        Passage(4, "Four.", "Aid"),
    )

    passages = [analyse(article, passage) for passage in article.passages]

    assert [passage.heading_terms for passage in passages] == [set(), {"missil"}, set(), {"aid"}]
    assert [passage.terms_above for passage in passages] == [{"titl"}, {"missil"}, {"missil"}, {"aid"}]


def test_terms_above_stand_as_often_as_they_are_written() -> None:
    article = small_article(Passage(1, "One.", "Missiles"), title="Missile")

    assert terms_above(article, article.passages[0]) == ("missil", "missil")


def test_a_run_of_words_is_found_only_where_whole_words_stand() -> None:
    assert padded(["one", "two"]) == " one two "
    assert padded(["one"]) not in padded(["someone", "ones"])


@given(st.text(min_size=1, max_size=200), st.sampled_from(sorted(LANGUAGES)))
def test_the_sentences_of_any_passage_have_the_text_of_their_spans(text: str, language: str) -> None:
    article = small_article(text, language=language)

    for sentence in analyse(article, article.passages[0]).sentences:
        assert sentence.text == text[slice(*sentence.span)]
        assert padded(sentence.terms) == sentence.stemmed
