"""What of an index is made again, and what is kept."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Passage
from corpus.library import Library
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.index import Index, NothingToIndexError, build_index
from retrieval.segment import segment
from tests.retrieval.small import small_article

TEXTS = st.sampled_from(
    [
        *(
            "Cats sleep.",
            "The IMF and the International Monetary Fund.",
            "The US sleeps.",
            "The of and.",
            "猫が寝る。",
        ),
        *("The United States, the Urban Schools.", "Il dort à Paris, 3.5 km away.", "Catz sleep, catz hunt."),
    ]
)
PASSAGES = st.lists(TEXTS, min_size=1, max_size=4)
SLUGS = st.sampled_from("abcd")
LIBRARIES = st.dictionaries(SLUGS, st.tuples(PASSAGES, st.sampled_from(["en", "fr", "ja"])), max_size=4)
DRAWN = dict[str, tuple[list[str], str]]


def library(drawn: DRAWN) -> Library:
    return Library(
        tuple(
            Article(
                slug,
                f"{slug}.txt",
                f"Title {slug}",
                tuple(Passage(i, t, "H") for i, t in enumerate(texts, 1)),
                code,
            )
            for slug, (texts, code) in drawn.items()
        )
    )


def indexed(read: Library, earlier: Index | None = None) -> Index | None:
    try:
        return build_index(read, RankBM25Engine, earlier)
    except NothingToIndexError:
        return None


def contents(index: Index) -> tuple[object, ...]:
    """Return all that answers depend on, in its order."""
    vocabulary = {word for each in index.segments for word in each.words}
    terms = sorted({term for each in index.segments for passage in each.terms for term in passage})
    found = [(index.engine.idf(term), index.engine.search([term, "cat"], 100)) for term in terms]
    corrected = [index.spelling.corrected(f"{word}q") for word in sorted(vocabulary)]
    failures = [str(failure) for failure in index.library.failures]
    return index.library.articles, failures, list(index.segments), index.acronyms, found, corrected


@given(before=LIBRARIES, after=LIBRARIES, kept=st.sets(SLUGS))
def test_an_index_is_the_same_whether_it_keeps_of_an_earlier_one_or_not(
    before: DRAWN, after: DRAWN, kept: set[str]
) -> None:
    after = after | {slug: before[slug] for slug in kept & before.keys()}
    earlier = indexed(library(before))

    fresh, again = indexed(library(after)), indexed(library(after), earlier)

    assert (fresh is None) is (again is None)
    assert fresh is None or again is None or contents(again) == contents(fresh)


def test_the_terms_of_an_article_that_is_as_before_are_kept() -> None:
    cats, dogs = small_article("Cats sleep."), replace(small_article("Dogs bark."), slug="dogs")
    read_again, changed = small_article("Cats sleep."), replace(dogs, title="All about dogs")
    before = build_index(Library((cats, dogs)), RankBM25Engine)

    after = build_index(Library((read_again, changed)), RankBM25Engine, before)

    assert after.segments[0].own is before.segments[0].own
    assert after.segments[0].article is read_again
    assert after.segments[1].above == (("dog",),)


def test_segments_share_their_words() -> None:
    cats, dogs = segment(small_article("Hunting cats.")), segment(small_article("Hunting dogs."))

    assert cats.words[0] is dogs.words[0]
    assert cats.own[0][0] is dogs.own[0][0]


def test_how_far_indexing_is_can_be_followed() -> None:
    articles = (small_article("Cats.", "Dogs."), replace(small_article("Birds."), slug="birds"))
    told: list[tuple[int, int]] = []

    build_index(Library(articles), RankBM25Engine, on_indexed=lambda done, count: told.append((done, count)))

    assert told == [(2, 3), (3, 3)]
