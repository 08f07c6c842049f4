"""The Bot API over ASGI: checks a call as Telegram does and carries it out on the stand-in."""

from collections.abc import Callable
from hmac import compare_digest
from typing import Any

from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.sandbox.errors import ApiError, BadRequestError
from bot.sandbox.methods.polling import GetUpdates
from bot.sandbox.methods.table import METHODS
from bot.sandbox.parameters import parameters_of
from bot.sandbox.telegram import Telegram

OnCall = Callable[[str, dict[str, Any], object], object]
"""Called with the method, parameters and result of each call that succeeded; uploads are ids of files."""


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
            if error.parameters is not None:
                refusal["parameters"] = error.parameters
            return JSONResponse(refusal, error.code)
        return JSONResponse({"ok": True, "result": result})

    async def download(self, request: Request) -> Response:
        """Answer with the content of a file."""
        file = self._telegram.files.by_path(request.path_params["path"])
        if file is None or not self._is_ours(request):
            return JSONResponse({"ok": False, "error_code": 404, "description": "Not Found"}, 404)
        return Response(file.content, media_type="application/octet-stream")

    async def _call(self, request: Request) -> object:
        if not self._is_ours(request):
            raise ApiError(401, "Unauthorized")
        given = await parameters_of(request, self._telegram.files)
        return await self.carry_out(request.path_params["method"], given)

    async def carry_out(self, name: str, given: dict[str, Any]) -> object:
        """Do what the method of a `name` does with the parameters `given`, and return its result.

        Raises:
            ApiError: where Telegram refuses the call.
        """
        if name not in METHODS:
            raise ApiError(404, "Not Found: method not found")
        try:
            call = METHODS[name].model_validate(given)
        except ValidationError as error:
            fault = error.errors()[0]
            raise BadRequestError(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}") from error
        if isinstance(call, GetUpdates):
            result: object = await call.take(self._telegram)
        else:
            result = call.carry_out(self._telegram)
        self._on_call(name, given, result)
        return result

    def _is_ours(self, request: Request) -> bool:
        return compare_digest(request.path_params["token"].encode(), self._telegram.token.encode())


def bot_api_app(api: BotApi) -> Starlette:
    """Return `api` as an ASGI application, under the addresses that Telegram has."""
    return Starlette(
        routes=[
            Route("/bot{token}/{method}", api.respond, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", api.download, methods=["GET"]),
        ]
    )
