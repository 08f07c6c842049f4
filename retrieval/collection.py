"""When the garbage of a long piece of work is collected."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_NEVER = 2**31 - 1
"""So many collections of the middle generation never come."""


@contextmanager
def without_full_collections() -> Iterator[None]:
    """Collect the garbage of young objects only, as long as this lasts.

    A full collection looks at every object while all threads wait, which with two indexes of 100,000 passages
    is a tenth of a second, and the many new objects of an index would bring on several. They become no garbage.
    """
    young, middle, old = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)
    try:
        yield
    finally:
        gc.set_threshold(young, middle, old)
