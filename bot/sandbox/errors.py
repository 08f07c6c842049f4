"""How Telegram refuses a call."""

from bot.sandbox.records import Json


class ApiError(Exception):
    """Raised when a call is refused: `code` is HTTP's, `description` is what Telegram says.

    `parameters` tell what would have been right, where Telegram knows it.
    """

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


class BadRequestError(ApiError):
    """Raised when the parameters of a call are wrong."""

    def __init__(self, reason: str, parameters: Json | None = None) -> None:
        super().__init__(400, f"Bad Request: {reason}", parameters)


class ForbiddenError(ApiError):
    """Raised when the bot may not do what it asks for."""

    def __init__(self, reason: str) -> None:
        super().__init__(403, f"Forbidden: {reason}")
