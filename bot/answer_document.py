"""An answer as programs are given it, on the command line and over HTTP."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from retrieval.answer import Answer, Located, Quote, Verdict


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True)


class PlaceDocument(_Shape):
    """Where a passage stands."""

    article: Annotated[str, Field(description="The name of the article in the library.")]
    title: str
    heading: Annotated[str | None, Field(description="The nearest heading above, null before the first.")]
    number: Annotated[int, Field(ge=1, description="Which paragraph; titles and headings are not counted.")]


class QuoteDocument(PlaceDocument):
    """A passage, and the sentence in it that answers."""

    text: Annotated[str, Field(description="The whole passage, word for word.")]
    sentence: Annotated[
        tuple[int, int],
        Field(description="Where the sentence begins in the text and where it has ended, in characters."),
    ]
    score: Annotated[float, Field(gt=0, description="The higher the better, within one answer.")]
    also: Annotated[tuple[PlaceDocument, ...], Field(description="Where the same stands in other articles.")]


class AnswerDocument(_Shape):
    """What a question gets: quotes, best first; none where nothing was found."""

    question: str
    verdict: Verdict
    confidence: Annotated[float, Field(ge=0, le=1, description="How likely it is that the best quote answers.")]
    suggestion: Annotated[str | None, Field(description="The question as it was understood, if otherwise.")]
    quotes: tuple[QuoteDocument, ...]


def answer_document(answer: Answer) -> AnswerDocument:
    """Return `answer` under the names that `ask --json` promises."""
    return AnswerDocument(
        question=answer.question,
        verdict=answer.verdict,
        confidence=answer.confidence,
        suggestion=answer.suggestion,
        quotes=tuple(_quote_document(quote) for quote in answer.quotes),
    )


def _quote_document(quote: Quote) -> QuoteDocument:
    return QuoteDocument(
        **_place_document(quote).model_dump(),
        text=quote.passage.text,
        sentence=quote.sentence,
        score=quote.score,
        also=tuple(_place_document(place) for place in quote.also),
    )


def _place_document(place: Located | Quote) -> PlaceDocument:
    return PlaceDocument(
        article=place.article.slug,
        title=place.article.title,
        heading=place.passage.heading,
        number=place.passage.number,
    )
