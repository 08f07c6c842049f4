"""Files that administrators send: looked at first, and added on a tap."""

import io
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from bot.callbacks import AddFile, DiscardFile
from bot.sandbox.attachments import Kind
from bot.sandbox.records import Notice
from bot.sandbox.telegram import Telegram
from bot.texts.en import TEXTS
from corpus.article import Article
from corpus.limits import MAX_SOURCE_BYTES
from retrieval.answerer import Answerer
from retrieval.index import Index
from tests.bot.administering import (
    BIRDS,
    added,
    album,
    outcome,
    sent_file,
    tapped,
    told,
)
from tests.bot.conversation import (
    ADMIN,
    GROUP,
    READER,
    Conversation,
    Message,
    conversation,
    labels_and_data,
    pieces,
    sent,
)
from tests.bot.handlers.tapping import button_called, labels, notices_of, now
from tests.bot.holdings import empty_holdings
from tests.corpus.forging import epub, opf_xml
from tests.corpus.readers.typesetting import Press, Setting, drawn

GERMAN = replace(ADMIN, language_code="de")

TITLE = "The swifts of our town"
PARAGRAPHS = (
    "Swifts return to the town in the first days of May, and they leave it again in August.",
    "They sleep on the wing, and a young bird may fly for three years without coming down.",
    "Their nests are under the roofs of old houses, where they come back to every year.",
    "Whoever mends a roof should wait until the autumn, when all the young birds have left.",
    "A pair feeds its young with ten thousand insects a day, which it catches in the air.",
)
QUESTION = "For how many years may a young bird fly without coming down?"


def as_text() -> bytes:
    return "\n\n".join((TITLE, *PARAGRAPHS)).encode()


def as_markdown() -> bytes:
    return "\n\n".join((f"# {TITLE}", *PARAGRAPHS)).encode()


def as_html() -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return f"<!doctype html><title>{TITLE}</title><article><h1>{TITLE}</h1>{body}</article>".encode()


def as_pdf(**settings: object) -> bytes:
    def draw(canvas: Canvas) -> None:
        press = Press(canvas, Setting(space=10))
        press.title(TITLE)
        for paragraph in PARAGRAPHS:
            press.paragraph(paragraph)

    return drawn(draw, **settings)


def as_docx() -> bytes:
    document, file = docx.Document(), io.BytesIO()
    document.add_heading(TITLE, 0)
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    document.save(file)
    return file.getvalue()


def as_epub() -> bytes:
    page = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return epub(page, opf=opf_xml(["0.xhtml"], title=TITLE))


FORMATS = {
    "swifts.txt": as_text,
    "swifts.md": as_markdown,
    "swifts.html": as_html,
    "swifts.pdf": as_pdf,
    "swifts.docx": as_docx,
    "swifts.epub": as_epub,
}


@pytest.fixture
async def chat(answerer: Answerer, tmp_path: Path) -> AsyncIterator[Conversation]:
    async with conversation(answerer, empty_holdings(tmp_path)) as chat:
        yield chat


def calls_of(chat: Conversation, method: str) -> int:
    """Return how often the bot has called a `method`."""
    return [called for called, _ in chat.calls].count(method)


def files(home: Path) -> list[str]:
    """Return the names of the files in the library."""
    folder = home / "library"
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


@pytest.mark.parametrize("name", FORMATS)
async def test_a_file_is_shown_first_and_answers_once_it_is_added(
    chat: Conversation, index: Index, answerer: Answerer, name: str
) -> None:
    preview = await sent_file(chat, name, FORMATS[name]())
    live = answerer.index
    (before,) = await chat.say(QUESTION)
    done = await tapped(chat, preview, TEXTS.add)
    (after,) = await chat.say(QUESTION)

    assert preview["text"].startswith(f"{TEXTS.new_article}\n{TITLE}\nEnglish · 5 passages\n\n")
    assert pieces(preview, "blockquote") == [PARAGRAPHS[0], PARAGRAPHS[2], PARAGRAPHS[4]]
    assert labels(preview) == [[TEXTS.add, TEXTS.discard]]
    assert live is index
    assert PARAGRAPHS[1] not in before["text"]
    assert done["text"].startswith(f"Added: {TITLE}\n")
    assert done["message_id"] == preview["message_id"]
    assert pieces(after, "blockquote") == [PARAGRAPHS[1]]


async def test_a_file_is_said_to_be_read_in_the_message_that_shows_it(chat: Conversation) -> None:
    preview = await sent_file(chat, "birds.txt", BIRDS)

    first, last = sent(chat.events)
    assert first["text"] == TEXTS.reading_file
    assert first["reply_to_message"]["document"]["file_name"] == "birds.txt"
    assert first["message_id"] == last["message_id"] == preview["message_id"]


async def test_the_first_article_takes_the_place_of_the_one_that_the_bot_came_with(
    chat: Conversation, article: Article
) -> None:
    done = await added(chat, "birds.txt", BIRDS)

    assert f"➖ Removed: {article.title}\nPassages: 1 new, 13 gone" in done["text"]
    assert (await chat.say("How far can ATACMS reach?"))[0]["text"].startswith(TEXTS.not_found)


async def test_a_file_that_is_discarded_waits_no_longer(chat: Conversation, tmp_path: Path) -> None:
    preview = await sent_file(chat, "birds.txt", BIRDS)

    discarded = await tapped(chat, preview, TEXTS.discard)

    assert discarded["text"] == TEXTS.discarded
    assert labels_and_data(discarded) == []
    assert await told(chat, discarded, data(preview, TEXTS.add)) == TEXTS.file_gone
    assert files(tmp_path) == []


async def test_a_newer_version_says_what_changes_and_takes_the_place_of_the_earlier_one(
    chat: Conversation, tmp_path: Path
) -> None:
    await added(chat, "birds.txt", BIRDS)

    preview = await sent_file(
        chat, "BIRDS.md", b"# Birds\n\nThe bird sings on the roof.\n\nIt lays blue eggs in the spring.\n"
    )
    done = await tapped(chat, preview, TEXTS.add)

    assert preview["text"].startswith(
        f"{TEXTS.newer_version}\nBirds\nEnglish · 2 passages\n\nPassages: 1 new, 1 changed\n"
    )
    assert done["text"].startswith("New version: Birds\n")
    assert files(tmp_path) == ["birds.md"]
    assert "roof" in (await chat.say("Where does the bird sing?"))[0]["text"]
    assert "tree" not in (await chat.say("Which tree does the bird sing in?"))[0]["text"]


async def test_another_article_under_the_name_of_one_shows_whose_place_it_would_take(
    chat: Conversation,
) -> None:
    await added(chat, "page.txt", BIRDS)

    preview = await sent_file(chat, "page.txt", as_text())

    assert f"{TEXTS.newer_version}\n{TITLE}\n" in preview["text"]
    assert "Instead of: Birds\nPassages: 4 new, 1 changed" in preview["text"]


async def test_a_file_that_is_there_already_is_known_and_does_not_wait(
    chat: Conversation, tmp_path: Path
) -> None:
    await added(chat, "birds.txt", BIRDS)

    known = await sent_file(chat, "birds.txt", BIRDS)

    assert known["text"] == TEXTS.file_known
    assert labels_and_data(known) == []
    assert list((tmp_path / "waiting").iterdir()) == []


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("broken.pdf", b"%PDF-1.7\nnothing", "broken.pdf "),
        ("cut.docx", as_docx()[:2000], "cut.docx "),
        ("photo.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR", "photo.png is not a text file."),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old.doc is an old Office file, or has a password."),
        ("secret.pdf", as_pdf(encrypt=StandardEncryption("user", "owner")), "secret.pdf is encrypted."),
        ("empty.txt", b"", "empty.txt is empty."),
        ("blank.txt", b" \n\n ", "blank.txt is empty."),
        ("signs.txt", b"***\n\n---\n", "signs.txt has no words"),
    ],
)
async def test_a_file_that_cannot_be_read_is_refused_with_the_reason(
    chat: Conversation, tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    refused = await sent_file(chat, name, content)

    assert refused["text"].startswith(TEXTS.file_refused.format(reason=reason))
    assert refused["text"].endswith(TEXTS.formats_read)
    assert labels_and_data(refused) == []
    assert not (tmp_path / "waiting").exists()


async def test_the_reason_is_told_in_the_language_of_the_administrator(chat: Conversation) -> None:
    refused = await sent_file(chat, "empty.txt", b"", person=GERMAN)

    assert refused["text"] == (
        "Diese Datei kann ich nicht hinzufügen. Die Datei empty.txt ist leer.\n\n"
        "Ich lese reinen Text, Markdown, HTML, PDF, DOCX und EPUB."
    )


async def test_what_cannot_be_written_is_told_in_the_language_of_the_administrator(
    chat: Conversation, tmp_path: Path
) -> None:
    preview = await sent_file(chat, "birds.txt", BIRDS, person=GERMAN)
    (tmp_path / "library").write_text("A file stands in the place of the folder.")

    failed = await tapped(chat, preview, "✓ Hinzufügen", person=GERMAN)

    assert failed["text"] == (
        "Es bleibt alles beim Alten: Ich nutze weiter die bisherigen Artikel. "
        f"In den Ordner {tmp_path / 'library'} kann ich nicht hineinsehen: Not a directory."
    )


async def test_a_file_that_is_too_large_is_refused_without_a_download(chat: Conversation) -> None:
    (refused,) = await chat.send(
        "document", person=ADMIN, file_name="long.txt", content=b"x" * (MAX_SOURCE_BYTES + 1)
    )

    assert refused["text"] == TEXTS.file_too_large.format(megabytes=20)
    assert calls_of(chat, "getFile") == 0


async def test_a_file_that_telegram_finds_too_large_is_said_to_be(chat: Conversation) -> None:
    refused = await sent_file(chat, "long.txt", b"x" * MAX_SOURCE_BYTES)

    assert "too large" in refused["text"]


@pytest.mark.parametrize(
    ("name", "kept", "title"),
    [
        ("<b>Birds</b> & <i>co.txt", "b-i-co.txt", "b> & <i>co"),
        ("../../etc/The Birds.txt", "the-birds.txt", "The Birds"),
        ("C:\\Temp\\Über Vögel.txt", "über-vögel.txt", "Über Vögel"),
        ("The\nbirds.txt", "the-birds.txt", "the-birds"),
        (".birds", "birds.txt", ".birds"),
    ],
)
async def test_the_name_of_a_file_leads_nowhere_and_shows_as_it_is(
    chat: Conversation, tmp_path: Path, name: str, kept: str, title: str
) -> None:
    untitled = b"The bird sings in the tall tree, and it does so from the morning to the evening. " * 5

    preview = await sent_file(chat, name, untitled)
    await tapped(chat, preview, TEXTS.add)

    assert preview["text"].splitlines()[1] == title
    assert [file for file in files(tmp_path) if not file.endswith(".yaml")] == [kept]


async def test_the_name_of_a_file_stands_in_a_refusal_as_it_is(chat: Conversation) -> None:
    refused = await sent_file(chat, "<b>x</b>\n&amp;.txt", b"\x00")

    assert "&amp;.txt is not a text file." in refused["text"]


async def test_a_file_without_a_name_is_called_an_article(chat: Conversation, tmp_path: Path) -> None:
    message = document_of(chat, BIRDS)
    del message["document"]["file_name"]

    preview = await outcome(chat, lambda: chat.telegram.deliver({"message": message}))
    await tapped(chat, preview, TEXTS.add)

    assert files(tmp_path) == ["article.txt"]


async def test_words_below_a_file_are_no_question(chat: Conversation) -> None:
    preview = await sent_file(chat, "birds.txt", BIRDS, caption="How far can ATACMS reach?")

    assert preview["text"].startswith(f"{TEXTS.new_article}\nBirds")
    assert calls_of(chat, "sendMessage") == 1


async def test_words_below_a_file_stay_none_when_they_are_edited(chat: Conversation) -> None:
    preview = await sent_file(chat, "birds.txt", BIRDS, caption="Birds")
    message = preview["reply_to_message"]

    assert await chat.edit(message, "How far can ATACMS reach?", person=ADMIN) == []


async def test_of_several_files_each_is_shown_and_added_by_itself(chat: Conversation, tmp_path: Path) -> None:
    names = ["birds.txt", "broken.txt", "swifts.txt"]

    shown = await album(chat, dict(zip(names, (BIRDS, b"\x00", as_text()), strict=True)))
    for preview in (shown["birds.txt"], shown["swifts.txt"]):
        await tapped(chat, preview, TEXTS.add)

    assert shown["broken.txt"]["text"].startswith("I can't add this file. broken.txt ")
    assert files(tmp_path) == ["birds.txt", "swifts.txt"]


async def test_a_second_tap_on_add_leaves_what_the_first_one_brought(chat: Conversation) -> None:
    preview = await sent_file(chat, "birds.txt", BIRDS)
    done = await tapped(chat, preview, TEXTS.add)

    assert await told(chat, preview, data(preview, TEXTS.add)) == TEXTS.file_gone
    assert await told(chat, preview, data(preview, TEXTS.discard)) == TEXTS.file_gone
    assert labels(now(chat, done)) == [[TEXTS.undo]]


async def test_a_file_still_waits_after_a_restart(answerer: Answerer, tmp_path: Path) -> None:
    telegram = Telegram("pullquote_bot", "Pullquote")
    async with conversation(answerer, empty_holdings(tmp_path), telegram) as chat:
        preview = await sent_file(chat, "birds.txt", BIRDS)

    async with conversation(answerer, empty_holdings(tmp_path), telegram) as chat:
        done = await tapped(chat, preview, TEXTS.add)

    assert done["text"].startswith("Added: Birds\n")


@pytest.mark.parametrize("key", ["", "0" * 16, "f" * 16, "A" * 24, "-_-"])
async def test_a_key_that_was_never_given_adds_and_discards_nothing(chat: Conversation, key: str) -> None:
    preview = await sent_file(chat, "birds.txt", BIRDS)

    assert await told(chat, preview, AddFile(key).data) == TEXTS.file_gone
    assert await told(chat, preview, DiscardFile(key).data) == TEXTS.file_gone


@pytest.mark.parametrize("forged", ["1:add:../../etc/passwd", "1:add", "1:add:0:0", "1:discard:\u2026"])
async def test_a_key_that_cannot_be_one_is_declined(chat: Conversation, forged: str) -> None:
    preview = await sent_file(chat, "birds.txt", BIRDS)

    assert await told(chat, preview, forged) == TEXTS.button_gone


@pytest.mark.parametrize("label", [TEXTS.add, TEXTS.discard])
async def test_nobody_else_and_no_group_adds_or_discards(
    chat: Conversation, tmp_path: Path, label: str
) -> None:
    preview = await sent_file(chat, "birds.txt", BIRDS)
    (in_private,) = await chat.say("/help")
    (in_group,) = await chat.say("/help@pullquote_bot", group=GROUP)

    assert await notices_of(chat, in_private, data(preview, label)) == [TEXTS.admins_only]
    assert await notices_of(chat, in_group, data(preview, label), READER) == [TEXTS.admins_only]
    assert await notices_of(chat, in_group, data(preview, label), ADMIN) == [TEXTS.in_private_only]
    assert files(tmp_path) == []
    assert (await tapped(chat, preview, TEXTS.add))["text"].startswith("Added: Birds")


async def test_buttons_of_a_message_that_telegram_no_longer_tells_change_nothing(
    chat: Conversation, answerer: Answerer, index: Index
) -> None:
    preview = await sent_file(chat, "birds.txt", BIRDS)

    events = await chat.tap(preview, person=ADMIN, inaccessible=True)

    assert events == [Notice(TEXTS.button_gone)]
    assert answerer.index is index


async def test_a_file_that_anybody_else_sends_is_not_read(chat: Conversation) -> None:
    (declined,) = await chat.send("document", file_name="birds.txt", content=BIRDS)

    assert declined["text"] == TEXTS.text_only
    assert calls_of(chat, "getFile") == 0


async def test_a_file_in_a_group_is_left_alone(chat: Conversation) -> None:
    assert await chat.send("document", person=ADMIN, group=GROUP, file_name="b.txt", content=BIRDS) == []
    assert calls_of(chat, "getFile") == 0


@pytest.mark.parametrize("kind", ["photo", "video", "voice", "animation", "sticker"])
async def test_what_administrators_send_besides_files_is_no_article(chat: Conversation, kind: Kind) -> None:
    (answer,) = await chat.send(kind, person=ADMIN)

    assert answer["text"] == TEXTS.text_only
    assert calls_of(chat, "getFile") == 0


async def test_a_file_that_telegram_does_not_give_ends_in_one_sentence(
    chat: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    message = document_of(chat, BIRDS)
    message["document"]["file_id"] = "of another bot"

    failed = await outcome(chat, lambda: chat.telegram.deliver({"message": message}))

    assert failed["text"] == TEXTS.failed
    assert "A file could not be fetched from Telegram: Invalid file_id" in caplog.text


async def test_a_file_that_cannot_be_kept_ends_in_one_sentence(chat: Conversation, tmp_path: Path) -> None:
    (tmp_path / "waiting").write_text("A file stands in the place of the folder.")

    failed = await sent_file(chat, "birds.txt", BIRDS)

    assert failed["text"] == TEXTS.failed


async def test_a_file_that_cannot_be_added_can_be_tried_again(chat: Conversation, tmp_path: Path) -> None:
    preview = await sent_file(chat, "birds.txt", BIRDS)
    (tmp_path / "library").write_text("A file stands in the place of the folder.")

    failed = await tapped(chat, preview, TEXTS.add)
    (tmp_path / "library").unlink()
    done = await tapped(chat, failed, TEXTS.add)

    assert failed["text"].startswith(TEXTS.reindex_failed.format(reason=""))
    assert labels(failed) == [[TEXTS.add, TEXTS.discard]]
    assert done["text"].startswith("Added: Birds")


async def test_a_change_that_cannot_be_written_down_stays_made(
    answerer: Answerer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "pullquote.db"
    async with conversation(answerer, empty_holdings(tmp_path), store_url=f"sqlite:///{path}") as chat:
        preview = await sent_file(chat, "birds.txt", BIRDS)
        lose(path, "audit")
        done = await tapped(chat, preview, TEXTS.add)

    assert done["text"].startswith("Added: Birds")
    assert "A change of the library is missing in the audit log" in caplog.text


async def test_a_database_that_is_gone_is_one_sentence_to_who_sends_or_taps(
    answerer: Answerer, tmp_path: Path
) -> None:
    path = tmp_path / "pullquote.db"
    async with conversation(answerer, empty_holdings(tmp_path), store_url=f"sqlite:///{path}") as chat:
        preview = await sent_file(chat, "birds.txt", BIRDS)
        lose(path, "chat_settings")
        (failed,) = await chat.send("document", person=ADMIN, content=BIRDS)
        notice = await told(chat, preview, data(preview, TEXTS.add))

    assert (failed["text"], notice) == (TEXTS.failed, TEXTS.failed)
    assert files(tmp_path) == []


def data(message: Message, label: str) -> str:
    """Return the callback data of the button of `message` that says `label`."""
    return str(button_called(message, label)["callback_data"])


def document_of(chat: Conversation, content: bytes) -> Message:
    """Return a message with a file from an administrator that Telegram has not delivered yet."""
    telegram = chat.telegram
    file = telegram.files.save(content, "birds.txt")
    document = {"file_id": file.id, "file_unique_id": file.unique_id, "file_name": file.name}
    message = telegram.message(telegram.chat(ADMIN), telegram.user(ADMIN), document=document)
    telegram.keep(message)
    return message


def lose(database: Path, table: str) -> None:
    """Take a table away from under the bot."""
    with closing(sqlite3.connect(database)) as other:
        other.execute(f"DROP TABLE {table}")
