"""When garbage is collected."""

import gc

import pytest

from retrieval.collection import without_full_collections


def test_full_collections_come_again_afterwards() -> None:
    before = gc.get_threshold()

    with without_full_collections():
        within = gc.get_threshold()

    assert within[:2] == before[:2]
    assert within[2] > 10**6
    assert gc.get_threshold() == before


def test_full_collections_come_again_after_a_failure() -> None:
    before = gc.get_threshold()

    with pytest.raises(KeyError), without_full_collections():
        raise KeyError

    assert gc.get_threshold() == before
