"""An article as it is read."""

from dataclasses import replace
from datetime import date

import pytest

from bot.web.limits import MAX_QUESTION_CHARS
from corpus.article import Article, Passage
from tests.bot.articles import article_of
from tests.bot.web.pages.site import Site, site

ANSWER = (
    "The ballistic missiles, capable of reaching up to 300 kilometers, represent a significant upgrade in "
    "Ukraine’s military arsenal."
)
UNSURE = "When did Russia invade Ukraine?"
REACH = "How far can ATACMS reach?"
ODD = "<script>alert(\"1\")</script> & 'so' {{ 7777 * 7777 }} <!--"


async def test_the_passages_are_shown_word_for_word_under_their_headings(
    shipped: Site, article: Article
) -> None:
    page = await shipped.get("/a/atacms")

    assert page.status == 200
    assert page.texts("h1") == [article.title]
    assert page.texts("article .passage p") == [passage.text for passage in article.passages]
    assert page.texts("article h2") == list(article.headings)
    assert [element.attributes["id"] for element in page.all("article .passage")] == [
        f"p{passage.number}" for passage in article.passages
    ]
    assert not page.all("mark")


async def test_each_passage_has_a_quiet_number_that_links_to_it(shipped: Site) -> None:
    page = await shipped.get("/a/atacms")

    number = page.one("#p5 .number")
    assert (number.text(), number.attributes["href"]) == ("5", "#p5")
    assert number.attributes["aria-label"] == "paragraph 5"


async def test_the_contents_lead_to_the_headings(shipped: Site, article: Article) -> None:
    page = await shipped.get("/a/atacms")

    assert page.texts(".contents a") == list(article.headings)
    fragments = [link.attributes["href"] or "" for link in page.all(".contents a")]
    assert [page.one(f"article h2{fragment}").text() for fragment in fragments] == list(article.headings)


async def test_the_answering_sentence_is_marked_and_the_verdict_said(shipped: Site) -> None:
    page = await shipped.get("/a/atacms", q=REACH, p=5)

    assert page.texts("#p5.current mark") == [ANSWER]
    assert page.texts(".bar.answered .said") == ["Answered here"]
    assert page.texts(".bar .position") == ["1 of 1"]
    assert page.link(".bar .place").endswith("#p5")
    assert page.one("input[type=search]").attributes["value"] == REACH


async def test_hits_follow_each_other_by_plain_links(shipped: Site) -> None:
    first = await shipped.get("/a/atacms", q="missiles")
    second = await shipped.get(first.link(".bar a[rel=next]").partition("#")[0])

    assert not first.all(".bar a[rel=prev]")
    assert second.texts(".bar .position") == ["2 of 5"]
    shown = second.one(".passage.current").attributes["id"]
    assert first.link(".bar a[rel=next]") == f"/a/atacms?q=missiles&hit=2#{shown}"
    assert second.link(".bar a[rel=prev]").startswith("/a/atacms?q=missiles&hit=1#")
    last = await shipped.get("/a/atacms", q="missiles", hit=99)
    assert (last.texts(".bar .position"), last.all(".bar a[rel=next]")) == (["5 of 5"], [])


async def test_the_hit_in_the_passage_that_is_asked_for_is_the_current_one(shipped: Site) -> None:
    first = await shipped.get("/a/atacms", q="missiles")
    third = await shipped.get("/a/atacms", q="missiles", hit=3)
    number = (third.one(".passage.current").attributes["id"] or "").removeprefix("p")

    page = await shipped.get("/a/atacms", q="missiles", p=number)

    assert page.texts(".bar .position") == ["3 of 5"] != first.texts(".bar .position")


async def test_a_passage_is_pointed_at_without_a_question(shipped: Site) -> None:
    page = await shipped.get("/a/atacms", p=7)

    assert [element.attributes["id"] for element in page.all(".current")] == ["p7"]
    assert not page.all(".bar")


@pytest.mark.parametrize("number", ["0", "14", "-1", "x", "", "5.0", "٥", "9" * 5000])
async def test_a_passage_that_is_not_there_is_not_pointed_at(shipped: Site, number: str) -> None:
    page = await shipped.get("/a/atacms", p=number, hit=number, part=number)

    assert page.status == 200
    assert not page.all(".current")
    assert len(page.all(".passage")) == 13


async def test_what_the_article_does_not_answer_is_said_plainly_with_what_can_be_asked(
    shipped: Site, article: Article
) -> None:
    page = await shipped.get("/a/atacms", q="Who is the pope?")

    assert page.texts(".bar.not_found .said") == [f"{article.title} doesn't say anything about this."]
    assert page.links(".instead p a") == ["/?q=Who+is+the+pope%3F"]
    starter = await shipped.get(page.links(".starters a")[0])
    assert starter.all(".bar:not(.not_found) .said")
    assert not page.all("mark")


async def test_an_article_that_may_not_answer_says_so(shipped: Site) -> None:
    page = await shipped.get("/a/atacms", q=UNSURE)

    assert page.texts(".bar.unsure .said") == ["My articles may not answer this. The closest passage:\n"]
    assert page.all(".passage.current mark")


async def test_a_misspelt_question_says_how_it_was_understood() -> None:
    async with site((article_of("rivers", "The Danube flows through ten countries to the sea."),)) as pages:
        page = await pages.get("/a/rivers", q="countries of the Danbue")

    assert "Danube" in page.one(".bar .said b").text()


async def test_a_question_in_another_language_is_told_so(shipped: Site) -> None:
    page = await shipped.get("/a/atacms", q="Wer ist der Präsident von Russland und was hat er gesagt?")

    assert "is in a different language from your question" in page.one(".bar .said").text()


async def test_only_the_article_itself_is_asked() -> None:
    rivers = article_of("rivers", "The Danube flows through ten countries.")
    lakes = article_of("lakes", "Lake Como is deep.", "The Danube does not flow through a lake.")
    async with site((rivers, lakes)) as pages:
        page = await pages.get("/a/lakes", q="Danube")

    assert page.texts(".bar .position") == ["1 of 1"]
    assert page.all("#p2 mark")


@pytest.mark.parametrize(
    ("question", "status", "sentence"),
    [
        ("", 200, "Please write a question."),
        ("  ", 200, "Please write a question."),
        ("a" * (MAX_QUESTION_CHARS + 1), 400, "That question is too long; 1,000 characters are the most."),
        ("How\x00 far", 400, "I can only read text, and that question holds something else."),
        ("\x1b[31m", 400, "I can only read text, and that question holds something else."),
    ],
)
async def test_what_is_no_question_is_refused_in_one_sentence_above_the_article(
    shipped: Site, question: str, status: int, sentence: str
) -> None:
    page = await shipped.get("/a/atacms", q=question)

    assert (page.status, page.texts(".refused")) == (status, [sentence])
    assert len(page.all(".passage")) == 13
    assert "\x00" not in page.html


async def test_halves_of_characters_in_an_address_harm_nothing(shipped: Site) -> None:
    page = await shipped.get("/a/atacms?q=%ED%A0%80%FF")

    assert page.status == 200


async def test_whatever_an_article_holds_is_text_and_no_markup() -> None:
    passages = (Passage(1, ODD, ODD), Passage(2, f"Before. {ODD} reach far. After.", "<b>Second</b>"))
    article = Article("odd", "odd.txt", ODD, passages, address='https://example.org/?a=1&b="><script>')
    async with site((article,)) as pages:
        page = await pages.get("/a/odd", q=f"reach far {ODD}")
        found = await pages.get("/", q=f"reach far {ODD}")
        listed = await pages.get("/")

    for shown in (page, found, listed):
        assert [element.attributes["src"] for element in shown.all("script")] == [
            shown.one("script").attributes["src"]
        ]
        assert "60481729" not in shown.html
        assert not shown.all("[style], [onclick], style")
    assert page.texts("h1") == [ODD]
    assert page.texts(".passage p") == [passage.text for passage in passages]
    assert page.texts("article h2") == [ODD, "<b>Second</b>"]
    assert page.one("input[type=search]").attributes["value"] == f"reach far {ODD}"
    assert page.link(".known a") == 'https://example.org/?a=1&b="><script>'
    assert [ODD in text for text in found.texts("blockquote")] == [True, True]
    assert listed.texts(".articles h3") == [ODD]


@pytest.mark.parametrize(
    "address",
    [None, "javascript:alert(1)", "ftp://example.org/x", "data:text/html,x", "https://", "http://[", "x"],
)
async def test_only_an_address_of_the_web_is_a_link(address: str | None) -> None:
    async with site((replace(article_of("odd", "Some words."), address=address),)) as pages:
        page = await pages.get("/a/odd")

    assert not page.all(".known a")


async def test_source_and_date_are_told_where_they_are_known() -> None:
    article = replace(
        article_of("known", "Some words."),
        address="https://www.example.org/a?b=1&c=2",
        published=date(2024, 11, 18),
    )
    async with site((article,)) as pages:
        page = await pages.get("/a/known")
        german = await pages.get("/a/known", "de")

    assert page.link(".known a") == "https://www.example.org/a?b=1&c=2"
    assert page.texts(".known > *") == ["Source: example.org", "November 18, 2024", "1 passage"]
    assert page.one("time").attributes["datetime"] == "2024-11-18"
    assert german.texts(".known > *") == ["Quelle: example.org", "18. November 2024", "1 Textstelle"]


async def test_line_breaks_and_indents_of_a_passage_are_kept() -> None:
    code = "def parse(tokens):\n    for token in tokens:\n        yield token & 1 < 2"
    async with site((article_of("code", code),)) as pages:
        page = await pages.get("/a/code", q="parse tokens")

    assert page.texts("#p1 p") == [code]


@pytest.mark.parametrize(
    ("language", "direction"), [("ar", "rtl"), ("he", "rtl"), ("uk", "ltr"), ("zh", "ltr")]
)
async def test_an_article_is_in_its_language_and_direction_whatever_the_page_is_in(
    language: str, direction: str
) -> None:
    article = replace(article_of("foreign", "Words 123", "More words 四"), language=language)
    async with site((article,)) as pages:
        page = await pages.get("/a/foreign", "de")

    text = page.one("article")
    assert (text.attributes["lang"], text.attributes["dir"]) == (language, direction)
    assert page.one("html").attributes["lang"] == "de"
    assert {element.attributes["dir"] for element in page.all(".passage p, h1")} == {"auto"}
