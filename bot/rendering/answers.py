"""An answer as one message."""

from dataclasses import dataclass

from bot.links import Links
from bot.rendering.length import MAX_UNITS, in_one_line, units
from bot.rendering.quotes import context_block, quote_block
from bot.texts.languages import ENDONYMS
from bot.texts.texts import Texts
from retrieval.answer import Answer, Quote, Verdict

MAX_LANGUAGES = 5
"""How many languages a message names at most."""

MAX_QUESTION_UNITS = 200
"""The longest question that a message repeats, in UTF-16 units."""

MAX_TITLE_UNITS = 200
"""The longest title that a message names outside a quote, in UTF-16 units."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a quote is shown: `folded` where it is to take little room, `wider` between its neighbours.

    `links` lead to the passage. `repeated` puts the question above, which does not stand in the chat.
    """

    links: Links | None = None
    folded: bool = False
    wider: bool = False
    repeated: bool = False


def render_answer(answer: Answer, quote: Quote, texts: Texts, layout: Layout = Layout()) -> str:
    """Return one `quote` of `answer` as HTML, below what has to be said about it.

    That is the question where it does not stand in the chat, how it was understood, and whether it may not
    be answered.
    """
    head = render_head(answer, texts, repeated=layout.repeated)
    room = MAX_UNITS - units(head)
    if layout.wider:
        return head + context_block(quote, texts, room, layout.links)
    return head + quote_block(quote, texts, room, layout.links, folded=layout.folded)


def render_nothing(answer: Answer, texts: Texts, only: str | None = None, *, repeated: bool = False) -> str:
    """Return as HTML that nothing was found, and why, where it is known.

    `only` is the title of the article that was asked, where that was one alone.
    """
    head = _repeated(answer.question, repeated=repeated)
    title = in_one_line(only, MAX_TITLE_UNITS) if only is not None else ""
    if not answer.foreign_to:
        return head + (texts.not_found_in.format(title=title) if title else texts.not_found)
    languages = ", ".join(ENDONYMS[code] for code in answer.foreign_to[:MAX_LANGUAGES])
    form = texts.other_language_in if title else texts.other_language
    return head + form.format(title=title, languages=languages)


def render_head(answer: Answer, texts: Texts, *, repeated: bool = False) -> str:
    """Return the lines above a quote as HTML, each with its end."""
    lines = [_repeated(answer.question, repeated=repeated)]
    if answer.earlier:
        lines.append(f"{texts.follow_up.format(earlier=_question(answer.earlier))}\n")
    if answer.suggestion:
        lines.append(f"{texts.corrected.format(suggestion=_question(answer.suggestion))}\n")
    if answer.verdict is Verdict.UNSURE:
        lines.append(f"{texts.unsure}\n")
    return "".join(lines)


def _repeated(question: str, *, repeated: bool) -> str:
    return f"<b>{_question(question)}</b>\n" if repeated else ""


def _question(question: str) -> str:
    return in_one_line(question, MAX_QUESTION_UNITS)
