"""Reading the library again beside the loop."""

import threading

from bot.process.reindexing import Reindexer
from retrieval.answerer import Answerer
from retrieval.index import Index


class Watched(Answerer):
    """An answerer that knows which threads gave it an index."""

    def __init__(self, index: Index) -> None:
        super().__init__(index)
        self.threads: list[threading.Thread] = []

    def replace(self, index: Index) -> None:
        self.threads.append(threading.current_thread())
        super().replace(index)


async def test_nothing_of_a_reindex_holds_up_the_loop(index: Index) -> None:
    built_in: list[threading.Thread] = []

    def build() -> Index:
        built_in.append(threading.current_thread())
        return index

    answerer = Watched(index)
    done = await Reindexer(answerer, build).reindex()

    assert done.index is index
    assert len(built_in) == len(answerer.threads) == 1
    assert threading.current_thread() not in (*built_in, *answerer.threads)
