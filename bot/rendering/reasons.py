"""Why something was refused, in the language of who reads it."""

import re
from functools import cache

from bot.rendering.numbers import number
from bot.texts.texts import Texts
from corpus.article import ArticleError
from corpus.versions.version import VersionsError
from retrieval.index import NothingToIndexError

Refused = ArticleError | VersionsError | NothingToIndexError
"""What says in English why an article, or a change of the library, is refused."""

_PLACEHOLDER = re.compile(r"\\\{(\w+)\\\}")
_VALUES = {"count": "[0-9][0-9,]{0,19}"}
"""What stands in the place of a placeholder, in a reason as it is raised; anything where none is given."""


def reason_of(error: Refused, texts: Texts) -> str:
    """Return why something was refused as plain text: one or two sentences for each article.

    A reason that `texts` do not know is told in English, as it was raised.
    """
    if isinstance(error, NothingToIndexError):
        failures = error.library.failures
        return " ".join(reason_of(failure, texts) for failure in failures) or texts.no_articles
    for raised, sentence in texts.reasons.items():
        if found := _pattern(raised).fullmatch(error.reason):
            values = found.groupdict()
            if count := values.get("count"):
                values["count"] = number(int(count.replace(",", "")), texts)
            return sentence.format(name=error.name, **values)
    return str(error)


@cache
def _pattern(raised: str) -> re.Pattern[str]:
    """Return what matches the reason `raised`, which names its values in braces, such as "{count}"."""
    return re.compile(_PLACEHOLDER.sub(lambda found: _group(found[1]), re.escape(raised)))


def _group(name: str) -> str:
    return f"(?P<{name}>{_VALUES.get(name, '.+')})"
