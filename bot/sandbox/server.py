"""The Bot API over ASGI: checks a call as Telegram does and carries it out on the stand-in."""

import json
from collections.abc import Callable
from hmac import compare_digest
from typing import Any

from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bot.sandbox.errors import ApiError, BadRequestError
from bot.sandbox.requests import (
    CALLS,
    AnswerCallbackQuery,
    Call,
    DeleteWebhook,
    EditMessageText,
    GetMe,
    GetUpdates,
    SendMessage,
    SetMyCommands,
)
from bot.sandbox.telegram import Telegram

OnCall = Callable[[str, dict[str, Any], object], object]
"""Called with the method, parameters and result of each call that succeeded."""


class BotApi:
    """The methods of the Bot API, carried out on `telegram` for the bot that has its token."""

    def __init__(self, telegram: Telegram, on_call: OnCall = lambda *_: None) -> None:
        self._telegram = telegram
        self._on_call = on_call

    async def respond(self, request: Request) -> JSONResponse:
        """Answer one call, in the form that every answer of the Bot API has."""
        try:
            result = await self._call(request)
        except ApiError as error:
            refusal = {"ok": False, "error_code": error.code, "description": error.description}
            return JSONResponse(refusal, error.code)
        return JSONResponse({"ok": True, "result": result})

    async def _call(self, request: Request) -> object:
        if not compare_digest(request.path_params["token"].encode(), self._telegram.token.encode()):
            raise ApiError(401, "Unauthorized")
        name = request.path_params["method"]
        if name not in CALLS:
            raise ApiError(404, "Not Found")
        given = await _parameters(request)
        try:
            call = CALLS[name].model_validate(given)
        except ValidationError as error:
            fault = error.errors()[0]
            raise BadRequestError(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}") from error
        result = await self._carry_out(call)
        self._on_call(name, given, result)
        return result

    async def _carry_out(self, call: Call) -> object:
        match call:
            case GetUpdates():
                return await self._telegram.updates(call)
            case SendMessage():
                return self._telegram.send(call)
            case EditMessageText():
                return self._telegram.edit(call)
            case AnswerCallbackQuery():
                self._telegram.answer_query(call)
            case SetMyCommands():
                self._telegram.commands = call.commands
            case GetMe():
                return self._telegram.bot | self._telegram.abilities
            case DeleteWebhook():
                pass  # there never is one here
        return True


def bot_api_app(api: BotApi) -> Starlette:
    """Return `api` as an ASGI application, under the addresses that Telegram has."""
    return Starlette(routes=[Route("/bot{token}/{method}", api.respond, methods=["GET", "POST"])])


async def _parameters(request: Request) -> dict[str, Any]:
    """Return the parameters of a call, from its address, form or JSON; nested ones as JSON text."""
    if request.headers.get("content-type", "").startswith("application/json"):
        try:
            given = json.loads(await request.body())
        except ValueError:
            given = None
        if not isinstance(given, dict):
            raise BadRequestError("can't parse JSON object")
        sent = {name: json.dumps(v) if isinstance(v, dict | list) else v for name, v in given.items()}
    else:
        form = await request.form()
        sent = {name: value for name, value in form.items() if not isinstance(value, UploadFile)}
    return {**request.query_params, **sent}
