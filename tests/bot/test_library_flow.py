"""An administrator looks after the library for an afternoon, and a reader asks meanwhile."""

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from bot.texts.en import TEXTS
from corpus.article import Article
from retrieval.answerer import Answerer
from tests.bot.administering import added, card, commanded, sent_file, tapped
from tests.bot.conversation import ADMIN, Conversation, conversation, pieces
from tests.bot.handlers.tapping import labels
from tests.bot.holdings import empty_holdings
from tests.corpus.readers.typesetting import Press, Setting, drawn

TITLE = "The swifts of our town"
RETURN = "Swifts return to the town in the first days of May, and they leave it again in August."
FLIGHT = "They sleep on the wing, and a young bird may fly for three years without coming down."
NEWER = FLIGHT.replace("three years", "two or three years")
QUESTION = "For how many years may a young bird fly without coming down?"


def pdf(*paragraphs: str) -> bytes:
    def draw(canvas: Canvas) -> None:
        press = Press(canvas, Setting(space=10))
        press.title(TITLE)
        for paragraph in paragraphs:
            press.paragraph(paragraph)

    return drawn(draw)


async def quoted(chat: Conversation) -> list[str]:
    """Return what a reader is quoted, nothing where nothing is found."""
    (answer,) = await chat.say(QUESTION)
    return pieces(answer, "blockquote")


async def test_an_article_is_added_removed_brought_back_and_rolled_back_while_a_reader_asks(
    answerer: Answerer, article: Article, tmp_path: Path
) -> None:
    async with conversation(answerer, empty_holdings(tmp_path)) as chat:
        preview = await sent_file(chat, "Swifts.pdf", pdf(RETURN, FLIGHT))
        unanswered_before = await quoted(chat)
        add = await tapped(chat, preview, TEXTS.add)
        quoted_once_added = await quoted(chat)

        remove = await tapped(chat, await card(chat), TEXTS.remove)
        quoted_once_removed = await quoted(chat)
        undo = await tapped(chat, remove, TEXTS.undo)
        quoted_once_undone = await quoted(chat)

        replace = await added(chat, "Swifts.pdf", pdf(RETURN, NEWER))
        quoted_once_replaced = await quoted(chat)
        first_back = await commanded(chat, "/rollback")
        quoted_once_back = await quoted(chat)
        second_back = await commanded(chat, "/rollback")
        quoted_at_last = await quoted(chat)
        nothing_before = await commanded(chat, "/rollback")

        (listed,) = await chat.say("/articles")
        (log,) = await chat.say("/audit", person=ADMIN)

    assert preview["text"].startswith(f"{TEXTS.new_article}\n{TITLE}\nEnglish · 2 passages")
    assert pieces(preview, "blockquote") == [RETURN, FLIGHT]
    assert labels(preview) == [[TEXTS.add, TEXTS.discard]]
    assert unanswered_before == quoted_once_removed == quoted_at_last == []
    assert quoted_once_added == quoted_once_undone == quoted_once_back == [FLIGHT]
    assert quoted_once_replaced == [NEWER]
    assert [message["text"].splitlines()[0] for message in (add, remove, undo, replace)] == [
        f"Added: {TITLE}",
        f"Removed: {TITLE}",
        "Undone",
        f"New version: {TITLE}",
    ]
    assert f"✏️ Changed: {TITLE}\nPassages: 1 changed" in first_back["text"]
    assert TEXTS.shipped_article_used in second_back["text"]
    assert nothing_before["text"] == TEXTS.no_earlier_version
    assert list((tmp_path / "library").iterdir()) == []
    assert article.title in listed["text"]
    assert [entry.splitlines()[0] for entry in log["text"].split("\n\n")] == [
        "What was done to the articles (1–6 of 6)",
        "Back to the version before",
        "Back to the version before",
        f"New version: {TITLE}",
        "Undone",
        f"Removed: {TITLE}",
        f"Added: {TITLE}",
    ]
