"""Reading plain text."""

import os
import textwrap
from pathlib import Path

import pytest

from corpus.article import Article, ArticleError
from corpus.library import SHIPPED_ARTICLES
from corpus.limits import MAX_HEADING_CHARS, MAX_SOURCE_BYTES, MAX_TITLE_CHARS, MAX_WRAP_COLUMNS
from corpus.readers.isolation.isolation import Isolation
from corpus.readers.reading import read_article
from corpus.readers.source import read_source

SHIPPED = SHIPPED_ARTICLES / "atacms.txt"
LINES = [line for line in SHIPPED.read_text(encoding="utf-8").split("\n") if line]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tmp_path / "atacms.txt"


def read_text(path: Path, slug: str) -> Article:
    with Isolation() as isolation:
        return read_article(read_source(path), slug, isolation)


def reread(source: Path, content: str | bytes) -> Article:
    source.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_text(source, "atacms")


def test_the_shipped_article_has_a_title_four_headings_and_thirteen_passages(article: Article) -> None:
    assert article.title == "Significant Stride: The US Grants Ukraine Access to ATACMS Missiles"
    assert article.headings == (
        "Unpacking the Decision: Why ATACMS?",
        "Potential Impact: What Lies Ahead?",
        "Escalation Concerns: A New Phase of Conflict?",
        "Looking Ahead: The Trump Administration’s Stance",
    )
    assert [passage.number for passage in article.passages] == list(range(1, 14))


def test_passages_stand_letter_for_letter_in_the_source(article: Article) -> None:
    assert all(passage.text in LINES for passage in article.passages)
    assert "“Strikes are not made with words … The missiles" in article.passages[5].text
    assert "war—given" in article.passages[7].text


def test_passages_know_the_heading_above_them(article: Article) -> None:
    numbers = {heading: [] for heading in (None, *article.headings)}  # type: dict[str | None, list[int]]
    for passage in article.passages:
        numbers[passage.heading].append(passage.number)

    assert list(numbers.values()) == [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11], [12, 13]]


@pytest.mark.parametrize("width", [60, 72, 80, 100, None])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_form_of_the_file_changes_nothing(
    article: Article, source: Path, width: int | None, line_end: str, encoding: str
) -> None:
    blocks = LINES if width is None else [textwrap.fill(line, width) for line in LINES]
    content = "\n\n".join(blocks).replace("\n", line_end).encode(encoding)

    assert reread(source, content) == article


@pytest.mark.parametrize("width", [60, 66, 72])
def test_lines_left_longer_than_the_column_change_nothing(article: Article, source: Path, width: int) -> None:
    title_and_headings = {article.title, *article.headings}
    blocks = [line if line in title_and_headings else textwrap.fill(line, width) for line in LINES]

    assert reread(source, "\n\n".join(blocks)) == article


@pytest.mark.parametrize("length", [105, 140])
def test_a_long_address_keeps_its_place_in_a_wrapped_paragraph(
    article: Article, source: Path, length: int
) -> None:
    address = "https://example.org/".ljust(length, "x")
    paragraph = f"{article.passages[0].text} See {address} for more of that, and of many other things."
    wrapped = [textwrap.fill(line, 72, break_long_words=False) for line in (LINES[0], paragraph, *LINES[2:])]
    assert address in "\n".join(wrapped).splitlines()

    read = reread(source, "\n\n".join(wrapped))

    assert read.passages[0].text == paragraph
    assert read.passages[1:] == article.passages[1:]


@pytest.mark.parametrize(
    "second",
    ["The missiles can reach 300 kilometers, reports say.", "iPhone sales went up in all of the regions."],
)
def test_the_first_line_is_the_title_whatever_follows_it(source: Path, second: str) -> None:
    lines = [
        LINES[0],
        second,
        "The Kremlin warned against it, as reports said.",
        "Analysts are not so sure of that.",
    ]

    read = reread(source, "\n".join(lines))

    assert read.title == LINES[0]
    assert [passage.text for passage in read.passages] == lines[1:]


def test_a_title_right_above_a_wrapped_paragraph_is_told_from_it(article: Article, source: Path) -> None:
    body = "\n\n".join(textwrap.fill(line, 72) for line in LINES[1:])

    assert reread(source, f"{LINES[0]}\n{body}") == article


def test_of_two_headings_in_a_row_the_second_counts(source: Path) -> None:
    read = reread(source, "Title\n\nPart One\n\nChapter One\n\nA paragraph that says something.")

    assert [(p.number, p.heading) for p in read.passages] == [(1, "Chapter One")]


def test_more_short_lines_in_a_row_are_a_list(source: Path) -> None:
    read = reread(source, "Title\n\nApples\n\nPears\n\nPlums\n\nA paragraph that says something.")

    assert [passage.text for passage in read.passages] == [
        "Apples\nPears\nPlums",
        "A paragraph that says something.",
    ]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Кот\n\nКот спит на диване."),
        ("koi8_r", "Спасатели\n\nСпасатели говорят, что вода спадёт через неделю."),
        ("cp1250", "Kůň\n\nPříliš žluťoučký kůň úpěl ďábelské ódy."),
        ("cp1253", "Αθήνα\n\nΗ Αθήνα είναι η πρωτεύουσα της Ελλάδας και η μεγαλύτερη πόλη της."),
        ("cp1252", "Une brève histoire\n\nÀ l’été, où êtes-vous allés ? La rivière était très haute."),
        ("cp1252", "Não há nações\n\nNão há razão para pensar que as nações são iguais."),
        ("cp1252", "Våren\n\nFåglarna sjunger på våren när snön smälter över ån."),
        ("latin-1", "Wolken\n\nÜber den Wolken muß die Freiheit wohl grenzenlos sein."),
        ("shift_jis", "東京\n\n東京は日本の首都であり、世界で最も人口の多い都市の一つである。"),
    ],
)
def test_short_texts_in_older_encodings_read_right(source: Path, encoding: str, text: str) -> None:
    read = reread(source, text.encode(encoding))

    assert [read.title, read.passages[0].text] == text.split("\n\n")


def test_a_fault_in_utf8_spoils_nothing_else(article: Article, source: Path) -> None:
    content = SHIPPED.read_bytes().replace(b"Kursk", b"Kur\xffsk", 1)

    read = reread(source, content)

    assert sum(a != b for a, b in zip(read.passages, article.passages, strict=True)) == 1
    assert "Kur\ufffdsk" in read.passages[4].text


def test_a_fault_in_a_short_text_of_another_script_spoils_nothing_else(source: Path) -> None:
    content = "Мёд\n\nПчёлы делают мёд летом.".encode() + b"\xff"

    assert reread(source, content).passages[0].text == "Пчёлы делают мёд летом.\ufffd"


def test_a_pipe_is_refused_by_name_and_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    with pytest.raises(ArticleError, match=r"^pipe\.txt is not a file\.$"):
        read_text(tmp_path / "pipe.txt", "pipe")


def test_rules_and_page_breaks_part_paragraphs_and_are_no_headings(source: Path) -> None:
    read = reread(
        source, "\u200b\nTitle\n=====\nOne thing is said here.\n---\nAnother one is.\f* * *\nThe third is said."
    )

    assert read.title == "Title"
    assert [(p.heading, p.text) for p in read.passages] == [
        (None, "One thing is said here."),
        (None, "Another one is."),
        (None, "The third is said."),
    ]


def test_headings_right_above_each_other_and_their_paragraph_are_headings(source: Path) -> None:
    text = "Title\n\nAn opening.\n\nModern Times\nFrames\nBees live in frames now.\n\nThe end comes here."

    read = reread(source, text)

    assert [(p.heading, p.text) for p in read.passages] == [
        (None, "An opening."),
        ("Frames", "Bees live in frames now."),
        ("Frames", "The end comes here."),
    ]


def test_a_heading_of_two_lines_is_one(source: Path) -> None:
    text = "Title\n\nAn opening paragraph.\n\nThe Plague Years\nand what came after\n\nBees died in numbers."

    assert reread(source, text).headings == ("The Plague Years and what came after",)


def test_verse_and_dialogue_stay_together(source: Path) -> None:
    verse = "The pedigree of honey\nDoes not concern the bee;\nA clover, any time, to him\nIs aristocracy."
    talk = "— How old is the hive?\n— It is forty years old.\n— And the bees?\n— Six weeks."

    read = reread(source, f"Title\n\n{verse}\n\n{talk}\n\nThe last paragraph.")

    assert [passage.text for passage in read.passages] == [verse, talk, "The last paragraph."]


def test_a_large_file_of_short_lines_is_read_in_good_time(source: Path) -> None:
    read = reread(source, "Title\n\n" + "word here and more of the same\n" * 150_000)

    assert sum(len(passage.text.split()) for passage in read.passages) == 7 * 150_000


def test_a_text_in_cp1251_reads_right(source: Path) -> None:
    text = (
        "Город и река\n\nВ начале лета река поднялась выше обычного уровня, и жители вышли на набережную.\n\n"
        "Спасатели говорят, что вода спадёт через неделю.\n"
    )

    read = reread(source, text.encode("cp1251"))

    assert read.title == "Город и река"
    assert read.passages[1].text == "Спасатели говорят, что вода спадёт через неделю."


@pytest.mark.parametrize("count", [1, 2, 3])
def test_short_passages_one_a_line_are_not_run_together(source: Path, count: int) -> None:
    lines = ["The cat sat on the mat.", "The dog ran far away.", "The bird sang in the tree all day long."][
        :count
    ]

    read = reread(source, "\n".join(["Animals", *lines]))

    assert read.title == "Animals"
    assert [passage.text for passage in read.passages] == lines


def test_short_lines_that_follow_each_other_are_one_passage(source: Path) -> None:
    read = reread(source, "Bread\n\nTo buy\nflour\nwater\nsalt\n\nMix it all. Then wait.\n")

    assert [(passage.heading, passage.text) for passage in read.passages] == [
        (None, "To buy\nflour\nwater\nsalt"),
        (None, "Mix it all. Then wait."),
    ]


def test_a_compound_broken_at_its_hyphen_is_mended(source: Path) -> None:
    text = textwrap.fill("The use of long-range missiles " * 6, 60)
    assert "long-\nrange" in text

    assert "long- range" not in reread(source, f"Title\n\n{text}").passages[0].text


def test_a_heading_without_a_paragraph_is_not_lost(source: Path) -> None:
    read = reread(source, "Title\n\nA paragraph that says something.\n\nThe last words of it all\n")

    assert [passage.text for passage in read.passages] == [
        "A paragraph that says something.",
        "The last words of it all",
    ]


def test_a_text_of_one_block_is_titled_by_its_file(source: Path) -> None:
    read = reread(source, "All that there is to say.")

    assert (read.title, read.passages[0].text) == ("atacms", "All that there is to say.")


def test_a_first_block_too_long_for_a_title_is_a_passage(source: Path) -> None:
    longest, longer = "t" * MAX_TITLE_CHARS, "t" * (MAX_TITLE_CHARS + 1)

    assert reread(source, f"{longest}\n\nText.").title == longest
    assert [passage.text for passage in reread(source, f"{longer}\n\nText of it.").passages] == [
        longer,
        "Text of it.",
    ]


def test_a_line_too_long_for_a_heading_is_a_passage(source: Path) -> None:
    longest, longer = "h" * MAX_HEADING_CHARS, "h" * (MAX_HEADING_CHARS + 1)

    assert reread(source, f"T\n\n{longest}\n\nText.").headings == (longest,)
    assert reread(source, f"T\n\n{longer}\n\nText.").headings == ()


@pytest.mark.parametrize(("width", "passages"), [(MAX_WRAP_COLUMNS, 1), (MAX_WRAP_COLUMNS + 1, 2)])
def test_lines_longer_than_any_wrapping_stand_for_themselves(source: Path, width: int, passages: int) -> None:
    line = ("word " * width)[: width - 1] + "d"

    assert len(reread(source, f"Title\n\n{line}\n{line}").passages) == passages


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b" \n\r\n\t", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "is not a text file"),
        (b"text\x00with a null", "is not a text file"),
        (b"--- *** !!!\n\n...", "has no words"),
        (b"a" * (MAX_SOURCE_BYTES + 1), "is larger than 20 MB"),
    ],
)
def test_what_is_no_article_is_refused_by_name(source: Path, content: bytes, reason: str) -> None:
    with pytest.raises(ArticleError) as refused:
        reread(source, content)

    assert str(refused.value) == f"atacms.txt {reason}."


def test_names_that_are_no_text_are_shown_as_well_as_can_be(tmp_path: Path) -> None:
    path = tmp_path / b"caf\xe9\n1.txt".decode("utf-8", "surrogateescape")
    path.write_text("The cat sleeps.")

    assert read_text(path, "x").source == "caf\ufffd\ufffd1.txt"
    assert read_text(path, "x").title == "caf\ufffd\ufffd1"


def test_what_cannot_be_opened_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"^nowhere\.txt cannot be read: No such file or directory\.$"):
        read_text(tmp_path / "nowhere.txt", "nowhere")
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(ArticleError, match=r"^folder\.txt cannot be read: Is a directory\.$"):
        read_text(tmp_path / "folder.txt", "folder")


def test_the_language_is_told_from_the_text(tmp_path: Path) -> None:
    path = tmp_path / "speech.txt"
    path.write_text("Про ракети\n\nУкраїна отримала дозвіл, і це змінює хід війни.")

    assert read_text(path, "speech").language == "uk"


@pytest.mark.parametrize(
    ("name", "language", "title"),
    [
        ("speech.uk.txt", "uk", "speech"),
        ("speech.DE.txt", "de", "speech"),
        ("speech.v2.txt", "en", "speech.v2"),
        ("uk.txt", "en", "uk"),
    ],
)
def test_a_tag_in_the_file_name_overrides_it(tmp_path: Path, name: str, language: str, title: str) -> None:
    path = tmp_path / name
    path.write_text("There is nothing but this sentence in the file.")

    article = read_text(path, "speech")

    assert (article.language, article.title) == (language, title)
