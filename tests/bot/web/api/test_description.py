"""The description of the API."""

import re

import httpx

from bot.answer_document import answer_document
from bot.web.api.description import description
from retrieval.answerer import Answerer


async def test_what_it_shows_is_what_the_shipped_article_gives(
    client: httpx.AsyncClient, answerer: Answerer
) -> None:
    described = (await client.get("/api/openapi.json")).json()["paths"]["/api/ask"]

    question = described["post"]["requestBody"]["content"]["application/json"]["example"]
    example = described["get"]["responses"]["200"]["content"]["application/json"]["example"]
    assert (await client.post("/api/ask", json=question)).json() == example
    assert example == answer_document(answerer.answer(question["question"], 3)).model_dump(mode="json")


async def test_everything_that_it_refers_to_is_in_it(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/openapi.json")

    wanted = set(re.findall(r'"#/components/schemas/(\w+)"', answer.text))
    assert wanted == answer.json()["components"]["schemas"].keys()


async def test_both_ways_to_ask_are_described_with_every_answer(client: httpx.AsyncClient) -> None:
    ways = (await client.get("/api/openapi.json")).json()["paths"]["/api/ask"]

    assert ways["get"]["responses"].keys() == {"200", "400", "403", "404", "429", "503"}
    assert ways["post"]["responses"].keys() - ways["get"]["responses"].keys() == {"408", "413", "415"}
    assert [each["name"] for each in ways["get"]["parameters"]] == ["q", "article", "limit"]


def test_paths_of_others_stand_in_it_too() -> None:
    webhook = {"post": {"responses": {"200": {"description": "Taken."}}}}

    described = description("https://example.org", {"/telegram": webhook})

    assert described["paths"]["/telegram"] == webhook
    assert described["servers"] == [{"url": "https://example.org"}]
