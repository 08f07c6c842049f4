"""An answer as one Telegram message: HTML, within Telegram's limits."""

import re
from collections.abc import Sequence
from html import escape, unescape

from telegram.constants import MessageLimit

from bot.texts.languages import ENDONYMS
from bot.texts.texts import Texts
from bot.utf16 import utf16_length, utf16_slice
from corpus.article import Article
from corpus.library import Library
from corpus.sentences import Span, sentence_spans
from retrieval.answer import Answer, Quote, Verdict

MAX_UNITS = MessageLimit.MAX_TEXT_LENGTH - 96
"""The longest message, in UTF-16 units after the markup is taken off, with a margin."""

MAX_LISTED = 5
"""How many articles, or sources left out, a message names before it only counts the others."""

MAX_REASON_UNITS = 1000
"""The longest reason for a failure that is shown, in UTF-16 units."""

MAX_SUGGESTION_UNITS = 200
"""The longest corrected question that is shown, in UTF-16 units."""

_CUT = "[…]"
_TAG = re.compile(r"<[^>]*>")


def render_answer(answer: Answer, texts: Texts, shown: int, starter: str | None = None) -> str:
    """Return `answer` as HTML with at most `shown` quotes: the first whole, the others folded.

    One that is not sure shows the closest passage only. A quote too long for the message is cut to the
    sentences around the marked one, and further quotes that do not fit are left out. Above stand a tapped
    `starter`, as nobody wrote it in the chat, and a question that was understood in another spelling.
    """
    head = f"<b>{escape(starter)}</b>\n" if starter else ""
    if answer.verdict is Verdict.NOT_FOUND:
        return f"{head}{_nothing(answer, texts)}"
    if answer.suggestion:
        head += f"{texts.corrected.format(suggestion=_suggestion(answer.suggestion))}\n"
    if answer.verdict is Verdict.UNSURE:
        head, shown = f"{head}{texts.unsure}\n", 1
    best, *others = answer.quotes[:shown]
    message = head + _whole(best, texts, MAX_UNITS - _units(head))
    for quote in others:
        folded = _folded(quote, texts, MAX_UNITS - _units(message) - len("\n\n"))
        message += f"\n\n{folded}" if folded else ""
    return message


def _nothing(answer: Answer, texts: Texts) -> str:
    if not answer.foreign_to:
        return texts.not_found
    return texts.other_language.format(
        languages=", ".join(ENDONYMS[code] for code in answer.foreign_to[:MAX_LISTED])
    )


def _suggestion(suggestion: str) -> str:
    return escape(_shortened(suggestion, MAX_SUGGESTION_UNITS))


def visible_text(html: str) -> str:
    """Return what is left of `html` once Telegram has taken the markup off."""
    return unescape(_TAG.sub("", html)).strip()


def render_help(articles: Sequence[Article], texts: Texts, opening: str, username: str) -> str:
    """Return `opening`, what the bot answers from and how it is asked in groups, as HTML."""
    titles = [f"• <b>{escape(article.title)}</b>" for article in articles[:MAX_LISTED]]
    if len(articles) > MAX_LISTED:
        titles.append(texts.more_articles.format(count=len(articles) - MAX_LISTED))
    return "\n\n".join(
        (
            opening,
            texts.articles.format(titles="\n".join(titles)),
            texts.how_to_ask_in_groups.format(username=escape(username)),
        )
    )


def render_reindexed(library: Library, seconds: float, texts: Texts) -> str:
    """Return what was indexed and what was left out, as HTML."""
    done = texts.reindexed.format(
        articles=len(library.articles), passages=library.passage_count, seconds=f"{seconds:.1f}"
    )
    if library.stands_in:
        done = f"{done} {texts.shipped_article_used}"
    if not library.failures:
        return done
    reasons = [f"• {escape(str(failure))}" for failure in library.failures[:MAX_LISTED]]
    if len(library.failures) > MAX_LISTED:
        reasons.append(texts.more_articles.format(count=len(library.failures) - MAX_LISTED))
    left_out = texts.left_out.format(reasons="\n".join(reasons))
    return f"{done}\n\n{left_out}"


def render_reindex_failure(reason: str, texts: Texts) -> str:
    """Return why the articles stay as they were, as HTML."""
    return texts.reindex_failed.format(reason=escape(_shortened(reason, MAX_REASON_UNITS)))


def _whole(quote: Quote, texts: Texts, room: int) -> str:
    source = _source(quote, texts)
    text, sentence = _excerpt(quote, room - _units(source) - 1)
    return f"<blockquote>{_marked(text, sentence)}</blockquote>\n{source}"


def _folded(quote: Quote, texts: Texts, room: int) -> str | None:
    """Return the marked sentence in a quote that opens to the whole passage, or None where it does not fit."""
    text, (start, end), source = quote.passage.text, quote.sentence, _source(quote, texts)
    forms = [_marked(text, quote.sentence)]
    if start > 0:
        forms.insert(0, f"<b>{escape(text[start:end])}</b>\n\n{escape(text)}")
    folded = (f"<blockquote expandable>{opened}</blockquote>\n{source}" for opened in forms)
    return next((html for html in folded if _units(html) <= room), None)


def _source(quote: Quote, texts: Texts) -> str:
    title, number = escape(quote.article.title), quote.passage.number
    if quote.passage.heading is None:
        return texts.source.format(title=title, number=number)
    return texts.source_with_heading.format(title=title, heading=escape(quote.passage.heading), number=number)


def _marked(text: str, sentence: Span) -> str:
    start, end = sentence
    return f"{escape(text[:start])}<b>{escape(text[start:end])}</b>{escape(text[end:])}"


def _excerpt(quote: Quote, room: int) -> tuple[str, Span]:
    """Return what fits in `room` units of the passage, and the span of the marked sentence in that."""
    text, (start, end) = quote.passage.text, quote.sentence
    if utf16_length(text) <= room:
        return text, (start, end)
    room -= 2 * (len(_CUT) + 1)
    if utf16_length(text[start:end]) > room:
        cut = _shortened(text[start:end], room)
        first, last = start, start + len(cut)
        end = last
    else:
        first, last = _widened(text, (start, end), room, quote.article.language)
    before = f"{_CUT} " if first > 0 else ""
    after = f" {_CUT}" if last < len(text) else ""
    shift = len(before) - first
    return f"{before}{text[first:last]}{after}", (start + shift, end + shift)


def _widened(text: str, sentence: Span, room: int, language: str) -> Span:
    """Return the span of the whole sentences around `sentence` that fit in `room` units, what follows first."""
    start, end = sentence
    for _, edge in sentence_spans(text[end : end + room], language):
        if utf16_length(text[start : end + edge]) <= room and edge < room:
            sentence = (start, end + edge)
    end = sentence[1]
    near = max(0, start - room)
    for edge, _ in reversed(sentence_spans(text[near:start], language)):
        if utf16_length(text[near + edge : end]) <= room and (edge > 0 or near == 0):
            sentence = (near + edge, end)
    return sentence


def _shortened(text: str, room: int) -> str:
    """Return the beginning of `text` that fits in `room` units, cut between words where there are any."""
    if utf16_length(text) <= room:
        return text
    kept = utf16_slice(text, 0, room)
    words, _, _ = kept.rpartition(" ")
    return words or kept


def _units(html: str) -> int:
    """Return the length that Telegram counts: UTF-16 units without the markup."""
    return utf16_length(unescape(_TAG.sub("", html)))
