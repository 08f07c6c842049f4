"""What keeps an administrator's wish from being carried out."""


class BusyError(Exception):
    """Raised when the library is to be changed while another change is under way."""


class NotWaitingError(Exception):
    """Raised when a file that is to be added waits no longer."""


class NotThereError(Exception):
    """Raised when an article that is to be removed is not in the library, or only stands in for one."""


class NoVersionError(Exception):
    """Raised when there is no earlier version to bring back."""
