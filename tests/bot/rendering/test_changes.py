"""What administrators are told of changes."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.handlers.library import LISTED
from bot.library.examination import Examination
from bot.library.outcome import Outcome
from bot.rendering.changes import (
    MAX_REASON_UNITS,
    render_audit,
    render_examination,
    render_outcome,
    render_refusal,
)
from bot.rendering.differences import render_changes
from bot.rendering.length import MAX_UNITS
from bot.store.records import Deed, DeedKind
from bot.texts.choice import TEXTS
from bot.texts.texts import Texts
from bot.utf16 import utf16_length
from corpus.article import Article, ArticleError, Passage
from corpus.changes import Changes
from corpus.library import Library
from corpus.limits import MAX_REASON_CHARS, MAX_TITLE_CHARS
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.index import Index, build_index
from tests.bot.rendering.shown import shown

ENGLISH = TEXTS["en"]
WIDE = "&<𝒲"

every_language = pytest.mark.parametrize("texts", TEXTS.values(), ids=TEXTS)


def article(title: str, slug: str = "a") -> Article:
    return Article(slug, f"{slug}.txt", title, (Passage(1, "The bird sings in the tree."),))


def long_article(number: int) -> Article:
    title = (WIDE * MAX_TITLE_CHARS)[: MAX_TITLE_CHARS - 2]
    passages = tuple(Passage(place, "The bird sings. " * 100) for place in range(1, 4))
    address = f"https://example.org/{WIDE * 500}"
    return Article(str(number), f"{number}.txt", f"{title} {number}", passages, address=address)


def outcome(index: Index, kind: DeedKind, subject: str, changed: Changes) -> Outcome:
    return Outcome(kind, subject, index, changed, 0.0, None, None)


def test_articles_are_named_but_the_one_that_all_is_about(index: Index) -> None:
    birds, bees = article("Birds"), article("Bees")
    changed = Changes((birds,), (bees,), (), 3, 2, 0)

    text, _ = shown(render_outcome(outcome(index, DeedKind.ADD, "Birds", changed), ENGLISH))

    assert text.splitlines() == [
        "Added: Birds",
        "Done in 0.1 s. Articles: 1. Passages: 13.",
        "",
        "➖ Removed: Bees",
        "Passages: 3 new, 2 gone",
    ]


def test_of_many_articles_the_first_are_named_and_the_others_counted() -> None:
    many = tuple(article(f"No. {number}") for number in range(1, 8))

    assert render_changes(Changes(many, (), (), 7), "", ENGLISH) == (
        "➕ Added: No. 1, No. 2, No. 3, No. 4, No. 5 … and 2 more\nPassages: 7 new"
    )


def test_an_article_in_which_no_passage_changed_has_no_sums() -> None:
    assert render_changes(Changes(changed=(article("Birds"),)), "", ENGLISH) == "✏️ Changed: Birds"


def test_nothing_that_changed_is_said_to_be_nothing() -> None:
    assert render_changes(Changes(), "", ENGLISH) == ENGLISH.nothing_changed


def test_what_a_file_holds_is_shown_with_its_date_and_address() -> None:
    found = replace(article("Birds"), address="https://example.org/?a=1&b=2", published=date(2024, 11, 18))

    text, _ = shown(render_examination(Examination("0" * 16, found, None, Changes((found,))), ENGLISH))

    assert text.splitlines()[:4] == [
        "A new article:",
        "Birds",
        "English · 1 passage · November 18, 2024",
        "https://example.org/?a=1&b=2",
    ]


@every_language
def test_the_longest_outcome_is_one_message(texts: Texts) -> None:
    many = tuple(map(long_article, range(9)))
    reason = f"is {'x' * (MAX_REASON_CHARS - 3)}"
    failures = tuple(ArticleError("x" * 255, reason) for _ in range(9))
    library = Library(many, failures, stands_in=True)
    changed = Changes(many, many, many, 10**6, 10**6, 10**6)
    done = outcome(build_index(library, RankBM25Engine), DeedKind.REPLACE, many[0].title, changed)

    text, _ = shown(render_outcome(done, texts))

    assert utf16_length(text) <= MAX_UNITS


@every_language
def test_the_longest_preview_is_one_message(texts: Texts) -> None:
    found, earlier = long_article(1), long_article(2)
    changed = Changes((), (), (found,), 10**6, 10**6, 10**6)

    text, _ = shown(render_examination(Examination("0" * 16, found, earlier, changed), texts))

    assert utf16_length(text) <= MAX_UNITS


@every_language
def test_the_longest_log_is_one_message(texts: Texts) -> None:
    deed = Deed(
        at=datetime(2026, 11, 30, 23, 59, tzinfo=UTC),
        person_id=10**10,
        person="𝒲" * 64 + " " + "𝒲" * 64,
        kind=DeedKind.REPLACE,
        subject=long_article(1).title,
        passages_added=10**6,
        passages_removed=10**6,
        passages_changed=10**6,
    )

    text, _ = shown(render_audit([deed] * LISTED, 0, LISTED, texts))

    assert utf16_length(text) <= MAX_UNITS


@every_language
def test_a_reason_is_cut_and_shown_as_it_is(texts: Texts) -> None:
    text, _ = shown(render_refusal(ArticleError("<b>&", "<b>&" * MAX_REASON_UNITS), texts))

    assert "<b>&" in text
    assert utf16_length(text) <= MAX_UNITS
