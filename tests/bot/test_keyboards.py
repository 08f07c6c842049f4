"""Buttons and what they carry."""

import pytest
from telegram import InlineKeyboardMarkup

from bot.callbacks import Action, AskAll, AskOnly, ShowQuote, Vote, read_data
from bot.keyboards import MAX_COPIED_UNITS, Shown, answer_buttons, passage_buttons, starter_buttons
from bot.store.records import Votes
from bot.texts.en import TEXTS
from corpus.article import Article, Passage
from retrieval.answer import Quote

LONG = "Ж" * 200
TWO = Article("a", "a.txt", "Title", (Passage(1, "One. Two."), Passage(2, "Three.")))
FIRST = Quote(TWO, TWO.passages[0], (0, 4), 1.0)


def labels(keyboard: InlineKeyboardMarkup) -> list[list[str]]:
    return [[button.text for button in row] for row in keyboard.inline_keyboard]


def test_each_starter_has_a_row_and_long_ones_a_short_label() -> None:
    keyboard = starter_buttons(["Why?", LONG])

    assert keyboard is not None
    assert labels(keyboard) == [["Why?"], ["Ж" * 59 + "…"]]


def test_nothing_to_suggest_makes_no_keyboard() -> None:
    assert starter_buttons([]) is None


def test_a_starter_carries_the_same_in_every_run() -> None:
    keyboard = starter_buttons(["Why?"])

    assert keyboard is not None
    assert keyboard.inline_keyboard[0][0].callback_data == "1:ask:5d8a995a6fa7cf7c"


def test_paging_goes_round_and_tells_the_place() -> None:
    paging, *_ = answer_buttons(7, Shown(FIRST, position=0, count=3), Votes(), TEXTS).inline_keyboard

    assert [button.text for button in paging] == [TEXTS.previous, "1 of 3", TEXTS.next]
    assert [read_data(str(button.callback_data)) for button in paging] == [
        ShowQuote(7, position, wider=False) for position in (2, 0, 1)
    ]


def test_a_lone_quote_has_nothing_to_page_to() -> None:
    assert len(answer_buttons(7, Shown(FIRST), Votes(), TEXTS).inline_keyboard) == 2


def test_wider_and_narrower_change_places_and_keep_the_position() -> None:
    for wider, label in ((False, TEXTS.wider), (True, TEXTS.narrower)):
        keyboard = answer_buttons(7, Shown(FIRST, 1, 2, wider=wider), Votes(), TEXTS)
        button = keyboard.inline_keyboard[1][0]
        assert button.text == label
        assert read_data(str(button.callback_data)) == ShowQuote(7, 1, wider=not wider)


def test_an_article_of_one_passage_has_nothing_around_it() -> None:
    lone = Article("a", "a.txt", "Title", (Passage(1, "One."),))

    keyboard = passage_buttons("key", Shown(Quote(lone, lone.passages[0], (0, 4), 1.0)), TEXTS)

    assert labels(keyboard) == [[TEXTS.copy]]


def test_the_marked_sentence_is_copied_or_the_passage_where_none_is() -> None:
    marked = passage_buttons("key", Shown(FIRST), TEXTS).inline_keyboard[0][1]
    whole = passage_buttons("key", Shown(Quote(TWO, TWO.passages[0], (0, 0), 1.0)), TEXTS).inline_keyboard[0][1]

    assert marked.copy_text is not None
    assert whole.copy_text is not None
    assert (marked.copy_text.text, whole.copy_text.text) == ("One.", "One. Two.")


def test_a_sentence_too_long_to_copy_has_no_button_for_it() -> None:
    for length, offered in ((MAX_COPIED_UNITS, True), (MAX_COPIED_UNITS + 1, False)):
        article = Article("a", "a.txt", "Title", (Passage(1, "a" * length), Passage(2, "b")))
        shown = Shown(Quote(article, article.passages[0], (0, length), 1.0))
        assert ([TEXTS.wider, TEXTS.copy] in labels(passage_buttons("key", shown, TEXTS))) is offered


def test_an_article_with_a_page_can_be_read_there() -> None:
    shown = Shown(FIRST, page="https://example.org/a/a#p1")

    *_, read = passage_buttons("key", shown, TEXTS).inline_keyboard[0]

    assert (read.text, read.url) == (TEXTS.read, "https://example.org/a/a#p1")


@pytest.mark.parametrize(
    ("page", "in_private", "within_telegram"),
    [
        ("https://example.org/a/a#p1", True, True),
        ("https://example.org/a/a#p1", False, False),
        ("http://example.org/a/a#p1", True, False),
    ],
)
def test_a_page_opens_within_telegram_in_private_over_https_alone(
    page: str, *, in_private: bool, within_telegram: bool
) -> None:
    *_, read = passage_buttons("key", Shown(FIRST, page=page, in_private=in_private), TEXTS).inline_keyboard[0]

    assert (read.web_app.url if read.web_app else None) == (page if within_telegram else None)
    assert read.url == (None if within_telegram else page)


def test_votes_show_how_many_others_there_are_and_ones_own() -> None:
    def voting(votes: Votes) -> list[str]:
        return labels(answer_buttons(7, Shown(FIRST), votes, TEXTS))[-1]

    assert voting(Votes()) == ["👍", "👎"]
    assert voting(Votes(helpful=1, own=True)) == ["✓ 👍", "👎"]
    assert voting(Votes(helpful=3, not_helpful=1, own=True)) == ["✓ 👍 3", "👎 1"]


def test_a_vote_carries_what_is_shown() -> None:
    up, down = answer_buttons(7, Shown(FIRST, 1, 2, wider=True), Votes(), TEXTS).inline_keyboard[-1]

    assert read_data(str(up.callback_data)) == Vote(7, 1, wider=True, helpful=True)
    assert read_data(str(down.callback_data)) == Vote(7, 1, wider=True, helpful=False)


@pytest.mark.parametrize(
    ("narrowed", "label", "action"), [(False, TEXTS.ask_only, AskOnly(7, 1)), (True, TEXTS.ask_all, AskAll(7))]
)
def test_an_answer_can_be_narrowed_to_its_article_and_widened_again(
    narrowed: bool, label: str, action: Action
) -> None:
    *_, (asking,), _ = answer_buttons(7, Shown(FIRST, 1, 2, narrowed=narrowed), Votes(), TEXTS).inline_keyboard

    assert asking.text == label
    assert read_data(str(asking.callback_data)) == action
