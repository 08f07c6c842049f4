"""An answer as it is kept, and as it was once the passages are found again."""

from collections.abc import Collection

from bot.store.records import Asked, ShownQuote
from corpus.article import passage_key
from corpus.sentences import Span
from retrieval.answer import Answer, Quote, Verdict
from retrieval.index import Index


def shown_quotes(answer: Answer) -> tuple[ShownQuote, ...]:
    """Return the quotes of `answer` as they are kept."""
    return tuple(ShownQuote(passage_key(q.article, q.passage), q.sentence) for q in answer.quotes)


def located_quote(index: Index, key: str, articles: Collection[str], sentence: Span) -> Quote | None:
    """Return the passage of `index` with `key` as a quote of `sentence`, None where it is there no longer.

    It names where in `articles`, given as slugs, the same stands too.
    """
    found = index.located(key)
    return Quote(*found, sentence, score=0.0, also=index.alike(*found, articles)) if found else None


def restored_answer(asked: Asked, quotes: tuple[Quote, ...]) -> Answer:
    """Return what was answered, with those `quotes` that are there; nothing found where none is."""
    return Answer(
        question=asked.text,
        verdict=asked.verdict if quotes else Verdict.NOT_FOUND,
        confidence=asked.confidence,
        quotes=quotes,
        suggestion=asked.suggestion,
        earlier=asked.earlier,
    )
