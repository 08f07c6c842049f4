"""The list of articles, and the search of all."""

from dataclasses import replace
from datetime import date

import pytest

from bot.web.limits import ARTICLES_A_PAGE, MAX_QUESTION_CHARS
from corpus.article import Article
from tests.bot.articles import article_of
from tests.bot.web.pages.site import Site, site

ANSWER = (
    "The ballistic missiles, capable of reaching up to 300 kilometers, represent a significant upgrade in "
    "Ukraine’s military arsenal."
)
SAME = "The Danube flows through ten countries to the Black Sea."


async def test_the_list_says_what_each_article_is(shipped: Site, article: Article) -> None:
    page = await shipped.get("/")

    assert page.texts(".articles h3") == [article.title]
    assert page.links(".articles a") == ["/a/atacms"]
    assert page.texts(".articles .known span") == ["13 passages"]
    assert article.passages[0].text.startswith(page.texts(".beginning")[0].removesuffix(" …"))
    assert page.texts(".starters a") == list(article.headings[:3])


async def test_languages_are_told_where_there_are_several() -> None:
    english = replace(article_of("rivers", "The Danube flows."), published=date(2024, 11, 18))
    arabic = replace(article_of("arabic", "نهر النيل"), language="ar")
    async with site((english, arabic)) as pages:
        page = await pages.get("/")

    assert page.texts(".articles .known span") == [
        *("1 passage", "English", "November 18, 2024"),
        *("1 passage", "العربية"),
    ]
    assert [element.attributes["dir"] for element in page.all(".articles li")] == ["ltr", "rtl"]


async def test_long_lists_are_turned_over_page_by_page() -> None:
    articles = tuple(article_of(f"a{n}", f"Words {n}.") for n in range(2 * ARTICLES_A_PAGE + 1))
    async with site(articles) as pages:
        first = await pages.get("/")
        second = await pages.get(first.link(".parts a[rel=next]"))
        last = await pages.get("/", page=99)

    assert first.texts(".articles h3")[-1] == f"A{ARTICLES_A_PAGE - 1}"
    assert second.texts(".articles h3")[0] == f"A{ARTICLES_A_PAGE}"
    assert second.one(".articles").attributes["start"] == str(ARTICLES_A_PAGE + 1)
    assert last.texts(".articles h3") == [f"A{2 * ARTICLES_A_PAGE}"]
    assert last.texts(".parts .position") == ["Page 3 of 3"]
    assert not last.all(".parts a[rel=next]")


async def test_an_answer_is_quoted_with_its_sentence_marked_and_leads_into_the_article(shipped: Site) -> None:
    page = await shipped.get("/", q="How far can ATACMS reach?")

    assert page.texts(".found.answered mark") == [ANSWER]
    assert page.one("figcaption").text() == (
        "— Significant Stride: The US Grants Ukraine Access to ATACMS Missiles, “Unpacking the Decision: Why "
        "ATACMS?”, paragraph 5Read in the article"
    )
    assert page.link("figcaption .read") == "/a/atacms?q=How+far+can+ATACMS+reach%3F&p=5#p5"
    read = await shipped.get(page.link("figcaption .read").partition("#")[0])
    assert read.texts("#p5.current mark") == page.texts("mark")


async def test_the_same_words_elsewhere_are_named_with_a_link() -> None:
    articles = tuple(article_of(f"rivers{n}", "Something else.", SAME) for n in range(6))
    async with site(articles) as pages:
        page = await pages.get("/", q="How many countries does the Danube flow through?")

    assert page.texts("figcaption")[0].startswith(
        "— Rivers0, paragraph 2; also in Rivers1, paragraph 2; Rivers2, paragraph 2; Rivers3, paragraph 2; "
        "and 2 more"
    )
    assert page.links("figcaption a")[1].startswith("/a/rivers1?q=How+many")


async def test_what_may_not_answer_is_said_to(shipped: Site) -> None:
    page = await shipped.get("/", q="When did Russia invade Ukraine?")

    assert page.texts(".found.unsure .said") == ["My articles may not answer this. The closest passage:\n"]
    assert page.all("blockquote mark")


async def test_what_is_not_found_is_said_plainly_with_what_can_be_asked(shipped: Site) -> None:
    page = await shipped.get("/", q="Who is the pope?")
    starter = await shipped.get(page.links(".starters a")[0])

    assert page.texts(".found.not_found .said") == ["My articles don't say anything about this."]
    assert not page.all("figure")
    assert starter.all("figure mark")


async def test_a_question_in_another_language_is_told_which_are_read(shipped: Site) -> None:
    page = await shipped.get("/", q="Wer ist der Präsident von Russland und was hat er gesagt?")

    assert page.one(".found .said").text().endswith("Please ask in theirs: English.")


async def test_a_misspelt_question_says_how_it_was_understood() -> None:
    async with site((article_of("rivers", SAME),)) as pages:
        page = await pages.get("/", q="countries of the Danbue")

    assert "Danube" in page.one(".found .said b").text()


async def test_very_long_passages_are_cut_around_the_sentence() -> None:
    long = " ".join(f"Sentence number {n} says nothing of note at all." for n in range(200))
    async with site((article_of("long", f"{long} {SAME} {long}"),)) as pages:
        page = await pages.get("/", q="How many countries does the Danube flow through?")

    assert page.texts("mark") == [SAME]
    assert len(page.one("blockquote").text()) < 2000
    assert page.one("blockquote").text().startswith("[…]")


@pytest.mark.parametrize(
    ("question", "status", "sentence"),
    [
        ("", 200, "Please write a question."),
        ("\t\n", 200, "Please write a question."),
        ("a" * (MAX_QUESTION_CHARS + 1), 400, "That question is too long; 1,000 characters are the most."),
        ("\x00", 400, "I can only read text, and that question holds something else."),
        ("far\x9f", 400, "I can only read text, and that question holds something else."),
    ],
)
async def test_what_is_no_question_is_refused_in_one_sentence_above_the_list(
    shipped: Site, question: str, status: int, sentence: str
) -> None:
    page = await shipped.get("/", q=question)

    assert (page.status, page.texts(".refused")) == (status, [sentence])
    assert page.all(".articles li")


async def test_a_question_that_is_too_long_can_be_shortened_where_it_stands(shipped: Site) -> None:
    question = "How far? " * 120

    page = await shipped.get("/", q=question)

    assert page.one("input[type=search]").attributes["value"] == question


async def test_the_form_asks_at_the_page_itself_wherever_it_is(shipped: Site) -> None:
    page = await shipped.get("/", q="missiles")

    assert page.resolved(page.one("form").attributes["action"]) == "/"
    assert page.one("form").attributes["method"] == "get"
