"""What changed between two libraries."""

from corpus.article import Article, Passage
from corpus.changes import Changes, changes
from corpus.library import Library


def article(slug: str, *texts: str, title: str = "Title") -> Article:
    return Article(slug, f"{slug}.txt", title, tuple(Passage(n, text) for n, text in enumerate(texts, 1)))


def test_a_library_that_was_read_again_has_not_changed() -> None:
    before, after = (Library((article("a", "One."), article("b", "Two."))) for _ in range(2))

    assert not changes(before, after)


def test_articles_that_came_and_went_count_with_their_passages() -> None:
    gone, come = article("gone", "One.", "Two."), article("come", "Three.")

    assert changes(Library((gone,)), Library((come,))) == Changes((come,), (gone,), (), 1, 2, 0)


def test_a_passage_that_another_stands_for_has_changed() -> None:
    was, now = article("a", "One.", "Two.", "Three."), article("a", "One.", "Deux.", "Three.", "Four.")

    assert changes(Library((was,)), Library((now,))) == Changes((), (), (now,), 1, 0, 1)


def test_passages_that_only_moved_have_not_changed() -> None:
    was, now = article("a", "One.", "Two."), article("a", "Two.", "One.")

    assert changes(Library((was,)), Library((now,))) == Changes((), (), (now,), 0, 0, 0)


def test_another_title_is_a_change() -> None:
    was, now = article("a", "One."), article("a", "One.", title="Other")

    assert changes(Library((was,)), Library((now,))).changed == (now,)
