"""What administrators are told of changes of the library."""

from collections.abc import Sequence
from html import escape

from babel.dates import format_date, format_time

from bot.library.examination import Examination
from bot.library.outcome import Outcome
from bot.library.progress import Progress
from bot.rendering.differences import MAX_SUBJECT_UNITS, render_changes, render_passages
from bot.rendering.length import in_one_line, shortened
from bot.rendering.lists import bullets
from bot.rendering.numbers import number
from bot.rendering.reasons import Refused, reason_of
from bot.store.records import Deed, DeedKind
from bot.texts.languages import ENDONYMS
from bot.texts.texts import Texts
from corpus.article import Article

MAX_REASON_UNITS = 1000
"""The longest reason for a failure that is shown, in UTF-16 units."""

MAX_LISTED_REASON_UNITS = 300
"""The longest reason that is shown among others, in UTF-16 units."""

MAX_LOGGED_UNITS = 100
"""The longest title and name in an entry of the log, in UTF-16 units."""

MAX_ADDRESS_UNITS = 300
"""The longest address that is written out, in UTF-16 units."""

MAX_SAMPLE_UNITS = 300
"""The longest sample of an article that is shown, in UTF-16 units."""

_SHORTEST_SECONDS = 0.1
"""What takes less is not said to take no time at all."""


def render_progress(progress: Progress, texts: Texts) -> str:
    """Return how far the work has come, as HTML."""
    done, all_of_them = (number(count, texts) for count in (progress.done, progress.all))
    form: str = texts.progress[progress.phase]
    return form.format(done=done, all=all_of_them)


def render_outcome(done: Outcome, texts: Texts) -> str:
    """Return what was done, what changed, and what was left out, as HTML."""
    library = done.index.library
    head = f"<b>{_deed(done.kind, done.subject, texts)}</b>"
    sums = texts.reindexed.format(
        articles=number(len(library.articles), texts),
        passages=number(library.passage_count, texts),
        seconds=number(max(round(done.seconds, 1), _SHORTEST_SECONDS), texts),
    )
    if library.stands_in:
        sums = f"{sums} {texts.shipped_article_used}"
    parts = [f"{head}\n{sums}"]
    if changed := render_changes(done.changes, done.subject, texts):
        parts.append(changed)
    if library.failures:
        reasons = bullets(library.failures, lambda failure: _in_one_line(failure, texts), texts)
        parts.append(texts.left_out.format(reasons=reasons))
    return "\n\n".join(parts)


def render_unchanged(error: Refused | None, texts: Texts) -> str:
    """Return why the articles stay as they were, as HTML; `error` is None where nobody foresaw it."""
    return texts.reindex_failed.format(reason=_reason(error, texts) if error else texts.failed)


def render_refusal(error: Refused, texts: Texts) -> str:
    """Return why a file cannot be added, and what can be, as HTML."""
    return f"{texts.file_refused.format(reason=_reason(error, texts))}\n\n{texts.formats_read}"


def render_examination(examined: Examination, texts: Texts) -> str:
    """Return what a file holds that waits to be added, as HTML."""
    article = examined.article
    head = texts.newer_version if examined.earlier else texts.new_article
    language = ENDONYMS.get(article.language, article.language)
    about = [language, texts.passages(len(article.passages))]
    if article.published:
        about.append(format_date(article.published, "long", locale=texts.language))
    lines = [head, f"<b>{in_one_line(article.title, MAX_SUBJECT_UNITS)}</b>", escape(" · ".join(about))]
    if article.address:
        lines.append(in_one_line(article.address, MAX_ADDRESS_UNITS))
    parts = ["\n".join(lines)]
    if examined.earlier:
        parts.append(_replacing(examined.earlier, examined, texts))
    samples = (in_one_line(sample, MAX_SAMPLE_UNITS) for sample in examined.samples)
    parts.append("\n".join(f"<blockquote>{sample}</blockquote>" for sample in samples))
    return "\n\n".join(parts)


def render_audit(deeds: Sequence[Deed], start: int, count: int, texts: Texts) -> str:
    """Return `deeds`, which are those from `start` on of `count`, as HTML."""
    if not deeds:
        return texts.nothing_in_audit
    first, last, all_of_them = (number(n, texts) for n in (start + 1, start + len(deeds), count))
    head = texts.audit.format(first=first, last=last, count=all_of_them)
    return "\n\n".join((head, *(_entry(deed, texts) for deed in deeds)))


def _entry(deed: Deed, texts: Texts) -> str:
    day = format_date(deed.at, "medium", locale=texts.language)
    time = format_time(deed.at, "short", locale=texts.language)
    name = in_one_line(deed.person, MAX_LOGGED_UNITS)
    who = f"{name} ({deed.person_id})" if deed.person_id else texts.by_itself
    sums = render_passages((deed.passages_added, deed.passages_removed, deed.passages_changed), texts)
    what = _deed(deed.kind, deed.subject, texts, MAX_LOGGED_UNITS)
    lines = (f"<b>{what}</b>", sums, f"<i>{day}, {time} UTC · {who}</i>")
    return "\n".join(line for line in lines if line)


def _deed(kind: DeedKind, subject: str, texts: Texts, room: int = MAX_SUBJECT_UNITS) -> str:
    return texts.deeds[kind].format(title=in_one_line(subject, room))


def _replacing(earlier: Article, examined: Examination, texts: Texts) -> str:
    """Return what becomes of the `earlier` version, and its title, where it goes by another one."""
    lines = [render_changes(examined.changes, examined.article.title, texts)]
    if earlier.title != examined.article.title:
        lines.insert(0, texts.instead_of.format(title=in_one_line(earlier.title, MAX_SUBJECT_UNITS)))
    return "\n".join(line for line in lines if line)


def _reason(error: Refused, texts: Texts) -> str:
    return escape(shortened(reason_of(error, texts), MAX_REASON_UNITS))


def _in_one_line(failure: Refused, texts: Texts) -> str:
    return in_one_line(reason_of(failure, texts), MAX_LISTED_REASON_UNITS)
