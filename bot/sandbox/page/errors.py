"""How the chat page is refused something."""

from http import HTTPStatus


class RefusalError(Exception):
    """Raised when a request cannot be carried out: `status` is HTTP's, the message is one plain sentence."""

    def __init__(self, sentence: str, status: HTTPStatus = HTTPStatus.BAD_REQUEST) -> None:
        super().__init__(sentence)
        self.status = status


class NotThereError(RefusalError):
    """Raised when something is named that is not there."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence, HTTPStatus.NOT_FOUND)
