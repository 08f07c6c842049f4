"""What is different in a library, in a few lines."""

from collections.abc import Sequence

from bot.rendering.length import in_one_line
from bot.rendering.lists import MAX_LISTED
from bot.rendering.numbers import number
from bot.texts.texts import Texts
from corpus.changes import Changes

MAX_SUBJECT_UNITS = 200
"""The longest title that a message is about, in UTF-16 units."""

MAX_NAMED_UNITS = 80
"""The longest title that is shown among others in one line, in UTF-16 units."""


def render_changes(changed: Changes, subject: str, texts: Texts) -> str:
    """Return what changed as HTML, a line for each way in which anything did.

    An article that is the `subject` of the message is not named again. Empty where that leaves nothing.
    """
    if not changed:
        return texts.nothing_changed
    named = (
        (form, [article.title for article in articles if article.title != subject])
        for form, articles in (
            (texts.added, changed.added),
            (texts.removed, changed.removed),
            (texts.changed, changed.changed),
        )
    )
    lines = [form.format(articles=_titles(titles, texts)) for form, titles in named if titles]
    lines.append(
        render_passages((changed.passages_added, changed.passages_removed, changed.passages_changed), texts)
    )
    return "\n".join(line for line in lines if line)


def render_passages(counts: tuple[int, int, int], texts: Texts) -> str:
    """Return how many passages came, went and changed, in this order, as HTML; empty where none did."""
    forms = (texts.passages_added, texts.passages_removed, texts.passages_changed)
    sums = ", ".join(
        form.format(count=number(count, texts)) for form, count in zip(forms, counts, strict=True) if count
    )
    return texts.passage_sums.format(sums=sums) if sums else ""


def _titles(titles: Sequence[str], texts: Texts) -> str:
    """Return the first of `titles` in one line, and how many more there are, if any."""
    listed = ", ".join(in_one_line(title, MAX_NAMED_UNITS) for title in titles[:MAX_LISTED])
    more = len(titles) - MAX_LISTED
    return f"{listed} {texts.more_articles(more)}" if more > 0 else listed
