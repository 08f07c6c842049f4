"""How the store fails; it stands apart so that it is known without the libraries of the store."""


class StoreError(Exception):
    """Raised when the database cannot be used; the message is one sentence for the operator, with no secret."""
