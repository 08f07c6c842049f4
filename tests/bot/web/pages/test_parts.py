"""Books, which are shown in parts."""

import pytest

from bot.web.limits import MAX_CONTENTS, PASSAGES_A_PART
from corpus.article import Article, Passage
from tests.bot.web.pages.site import Page, Site, site

PARTS = 3
LENGTH = 2 * PASSAGES_A_PART + 50
BRIDGE = PASSAGES_A_PART + 112
"""The passage, in the second part, that says something."""


def book(passages_a_chapter: int) -> Article:
    """Return an article of three parts, with a heading above each chapter."""
    passages = tuple(
        Passage(
            number,
            "The bridge is 47 metres high." if number == BRIDGE else f"Water number {number} flowed.",
            f"Chapter {(number - 1) // passages_a_chapter + 1}",
        )
        for number in range(1, LENGTH + 1)
    )
    return Article("book", "book.txt", "The book", passages)


def numbers(page: Page) -> list[int]:
    return [int(number) for number in page.texts(".passage .number")]


async def part(pages: Site, **parameters: str | int) -> Page:
    return await pages.get("/a/book", **parameters)


async def test_the_parts_together_are_the_whole_article() -> None:
    article = book(150)
    async with site((article,)) as pages:
        shown = [await part(pages, part=number) for number in range(1, PARTS + 1)]

    texts = [text for page in shown for text in page.texts(".passage p")]
    assert texts == [passage.text for passage in article.passages]
    assert [page.texts("nav.parts .position") for page in shown] == [[f"Part {n} of 3"] for n in (1, 2, 3)]
    assert [len(page.all("nav.parts a")) for page in shown] == [1, 2, 1]


async def test_parts_lead_to_each_other_and_keep_the_question() -> None:
    async with site((book(150),)) as pages:
        page = await part(pages, part=2, q="bridge")

    assert page.link("nav.parts a[rel=prev]") == "/a/book?q=bridge&part=1"
    assert page.link("nav.parts a[rel=next]") == "/a/book?q=bridge&part=3"


@pytest.mark.parametrize(
    ("parameters", "shown"),
    [
        ({}, 1),
        ({"part": 3}, 3),
        ({"part": 999}, 3),
        ({"p": PASSAGES_A_PART}, 1),
        ({"p": PASSAGES_A_PART + 1}, 2),
        ({"p": LENGTH, "part": 1}, 3),
        ({"p": LENGTH + 1}, 1),
        ({"q": "How high is the bridge?"}, 2),
        ({"q": "How high is the bridge?", "hit": 1, "part": 1}, 2),
        ({"q": "How high is the bridge?", "part": 1}, 1),
        ({"q": "How high is the bridge?", "p": 3}, 1),
    ],
)
async def test_the_part_is_that_of_what_is_asked_for(parameters: dict[str, str | int], shown: int) -> None:
    async with site((book(150),)) as pages:
        page = await part(pages, **parameters)

    assert page.texts(".parts .position") == [f"Part {shown} of 3"] * 2
    assert numbers(page)[0] == (shown - 1) * PASSAGES_A_PART + 1


async def test_the_contents_lead_across_parts() -> None:
    async with site((book(150),)) as pages:
        first = await part(pages)
        addresses = first.links(".contents a")
        third = await pages.get(addresses[2].partition("#")[0])

    assert addresses == ["/a/book#s1", "/a/book#s2", "/a/book?part=2#s3"]
    assert third.one("article #s3").text() == "Chapter 3"


async def test_a_section_that_began_before_says_what_it_is_below_and_is_not_begun_twice() -> None:
    async with site((book(150),)) as pages:
        page = await part(pages, part=2)

    assert page.texts("article h2.continued") == ["Chapter 2"]
    assert [element.attributes.get("id") for element in page.all("article h2")] == [None, "s3"]


async def test_very_long_contents_are_those_of_the_part_and_one_of_each_other() -> None:
    article = book(2)
    async with site((article,)) as pages:
        page = await part(pages, part=2)

    assert len(article.headings) > 2 * MAX_CONTENTS
    assert page.texts(".contents a") == ["Chapter 1", *(f"Chapter {n}" for n in range(101, 201)), "Chapter 201"]


async def test_an_article_of_one_part_has_no_links_to_others(shipped: Site) -> None:
    assert not (await shipped.get("/a/atacms")).all(".parts")
