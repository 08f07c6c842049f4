"""The description of the API for programs, as OpenAPI 3.1."""

import json
from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Any

from pydantic.json_schema import models_json_schema

from bot.answer_document import AnswerDocument
from bot.version import version
from bot.web.api.shapes import FaultDocument, QuestionDocument

PathItem = Mapping[str, Any]
"""What can be done at one path, as OpenAPI describes it."""

_EXAMPLE = Path(__file__).parent / "example.json"
"""What `pullquote ask` prints for a question to the shipped article."""

_REFERENCE = "#/components/schemas/{model}"
_IN_ADDRESS = {"q": "question", "article": "articles", "limit": "limit"}
"""The parameters of an address, and the names that they have in JSON."""

_RETRY_AFTER = {"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 1}}}
_FAULTS: Mapping[int, str] = {
    HTTPStatus.BAD_REQUEST: "What was sent is no question.",
    HTTPStatus.FORBIDDEN: "The articles are private.",
    HTTPStatus.NOT_FOUND: "There is no such article.",
    HTTPStatus.TOO_MANY_REQUESTS: "That was too much from one address.",
    HTTPStatus.SERVICE_UNAVAILABLE: "Too many questions are being answered.",
}
_FAULTS_OF_BODIES: Mapping[int, str] = {
    HTTPStatus.REQUEST_TIMEOUT: "The body took too long to come.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "The body is too long.",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "The body is not said to be JSON.",
}
_WAITED_FOR = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})


def description(server: str | None, besides: Mapping[str, PathItem]) -> dict[str, Any]:
    """Return what can be asked of the `server`, None for the one that is asked, and the paths `besides`."""
    schemas = _schemas()
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Pullquote",
            "version": version(),
            "description": "Answers questions about articles in the articles' own words.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": server or "/"}],
        "paths": {"/api/ask": _asking(schemas), "/api/openapi.json": _describing(), **besides},
        "components": {"schemas": schemas},
    }


def _schemas() -> dict[str, Any]:
    """Return the JSON schemas of all that is sent and answered, by name."""
    _, document = models_json_schema(
        [(QuestionDocument, "validation"), (AnswerDocument, "serialization"), (FaultDocument, "serialization")],
        ref_template=_REFERENCE,
    )
    return dict(document["$defs"])


def _asking(schemas: Mapping[str, Any]) -> PathItem:
    question = {"question": "How far can ATACMS reach?", "articles": ["atacms"], "limit": 3}
    body = {"schema": _reference(QuestionDocument), "example": question}
    return {
        "get": {
            "operationId": "ask",
            "summary": "Ask a question in an address.",
            "parameters": _parameters(schemas[QuestionDocument.__name__], question),
            "responses": _answers(_FAULTS),
        },
        "post": {
            "operationId": "askInJson",
            "summary": "Ask a question in JSON.",
            "requestBody": {"required": True, "content": {"application/json": body}},
            "responses": _answers({**_FAULTS, **_FAULTS_OF_BODIES}),
        },
    }


def _parameters(schema: Mapping[str, Any], example: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the parameters that say in an address what a body of the `schema` says in JSON."""
    return [
        {
            "name": name,
            "in": "query",
            "required": field in schema["required"],
            "schema": schema["properties"][field],
            "example": example[field],
        }
        for name, field in _IN_ADDRESS.items()
    ]


def _answers(faults: Mapping[int, str]) -> dict[str, Any]:
    example = json.loads(_EXAMPLE.read_text("utf-8"))
    answered = {"schema": _reference(AnswerDocument), "example": example}
    answers: dict[str, Any] = {
        "200": {
            "description": "The answer, which may be that nothing was found.",
            "content": {"application/json": answered},
        }
    }
    for status, said in sorted(faults.items()):
        refused = {"schema": _reference(FaultDocument), "example": {"error": said}}
        answers[str(int(status))] = {
            "description": said,
            "content": {"application/json": refused},
            **({"headers": _RETRY_AFTER} if status in _WAITED_FOR else {}),
        }
    return answers


def _describing() -> PathItem:
    described = {"application/json": {"schema": {"type": "object"}}}
    answer = {"description": "This description.", "content": described}
    return {"get": {"operationId": "describe", "summary": "Describe the API.", "responses": {"200": answer}}}


def _reference(model: type) -> dict[str, str]:
    return {"$ref": _REFERENCE.format(model=model.__name__)}
