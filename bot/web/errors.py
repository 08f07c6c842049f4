"""What can go wrong with serving."""


class ListeningError(Exception):
    """Raised when connections cannot be taken; the message is one sentence that names where and why."""


class NotTakenError(Exception):
    """Raised when an update cannot be taken in now; it has to be delivered again."""
