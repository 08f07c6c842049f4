"""How Telegram refuses a call."""


class ApiError(Exception):
    """Raised when a call is refused: `code` is HTTP's, `description` is what Telegram says."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code
        self.description = description


class BadRequestError(ApiError):
    """Raised when the parameters of a call are wrong."""

    def __init__(self, reason: str) -> None:
        super().__init__(400, f"Bad Request: {reason}")
