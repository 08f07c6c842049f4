"""Questions as programs send them: in an address, or as JSON."""

import asyncio
import re
from http import HTTPStatus
from urllib.parse import parse_qsl

from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.web.api.shapes import SENTENCES, QuestionDocument
from bot.web.bodies import json_body_of
from bot.web.limits import MAX_ARTICLES_ASKED, MAX_BODY_BYTES, SECONDS_TO_SEND

_PARAMETERS = frozenset({"q", "article", "limit"})
_NUMBER = re.compile(r"[1-9][0-9]{0,2}")
_MOST_PARAMETERS = MAX_ARTICLES_ASKED + len(_PARAMETERS)


async def question_of(request: Request) -> QuestionDocument:
    """Return the question that `request` puts.

    Raises:
        HTTPException: when it puts none, with one sentence that says why.
    """
    try:
        if request.method == "POST":
            return QuestionDocument.model_validate_json(await _body_of(request))
        return QuestionDocument.model_validate(_in_address(request.scope["query_string"]))
    except ValidationError as error:
        raise _refusal(_sentence(error)) from None


async def _body_of(request: Request) -> bytes:
    try:
        async with asyncio.timeout(SECONDS_TO_SEND):
            return await json_body_of(request, MAX_BODY_BYTES)
    except TimeoutError:
        raise HTTPException(HTTPStatus.REQUEST_TIMEOUT) from None


def _in_address(query: bytes) -> dict[str, object]:
    """Return what the `query` of an address gives, under the names that JSON has for it."""
    given = _pairs(query)
    if unknown := {name for name, _ in given} - _PARAMETERS:
        raise _refusal(f"There are no parameters but q, article and limit; {len(unknown)} more were given.")
    questions, limits = ([value for name, value in given if name == wanted] for wanted in ("q", "limit"))
    if max(len(questions), len(limits)) > 1:
        raise _refusal("A question and a limit can be given once.")
    document: dict[str, object] = {"articles": tuple(value for name, value in given if name == "article")}
    if questions:
        document["question"] = questions[0]
    if limits:
        document["limit"] = int(limits[0]) if _NUMBER.fullmatch(limits[0]) else limits[0]
    return document


def _pairs(query: bytes) -> list[tuple[str, str]]:
    """Return the names and values in `query`, in their order."""
    try:
        return parse_qsl(
            query.decode(), keep_blank_values=True, errors="strict", max_num_fields=_MOST_PARAMETERS
        )
    except UnicodeDecodeError:
        raise _refusal("The address is not UTF-8.") from None
    except ValueError:
        raise _refusal(SENTENCES["articles"]) from None


def _sentence(error: ValidationError) -> str:
    """Return what is wrong first."""
    fault = error.errors(include_url=False, include_context=False, include_input=False)[0]
    if not fault["loc"]:
        return "What was sent is not a JSON object in UTF-8."
    return SENTENCES.get(str(fault["loc"][0]), "There is nothing to send but question, articles and limit.")


def _refusal(sentence: str) -> HTTPException:
    return HTTPException(HTTPStatus.BAD_REQUEST, sentence)
