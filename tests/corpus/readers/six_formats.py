"""One article, saved in each of the formats that are read."""

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape

import docx
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, ListFlowable, SimpleDocTemplate
from reportlab.platypus import Paragraph as Typeset

from corpus.library import SHIPPED_ARTICLES
from tests.corpus.forging import epub, opf_xml

TITLE, *_LINES = [
    line for line in (SHIPPED_ARTICLES / "atacms.txt").read_text(encoding="utf-8").split("\n") if line
]
_LONGEST_HEADING = 100


@dataclass(frozen=True)
class Part:
    """A "heading", "paragraph" or "quote" of one line, or "bullets" or "numbers", which are lists."""

    kind: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        marks = {"bullets": "• {1}", "numbers": "{0}. {1}"}
        form = marks.get(self.kind, "{1}")
        return "\n".join(form.format(number, line) for number, line in enumerate(self.lines, 1))


def _told(line: str) -> Part:
    return Part("heading" if len(line) < _LONGEST_HEADING else "paragraph", (line,))


PARTS = (
    *map(_told, _LINES[:6]),
    Part(
        "bullets",
        ("airbases far behind the front", "depots of ammunition and fuel", "troops that gather for an attack"),
    ),
    Part(
        "quote",
        ("“Strikes are not made with words,” he said, and would not say any more than that on the day of it.",),
    ),
    *map(_told, _LINES[6:12]),
    Part(
        "numbers",
        ("The range is 300 kilometers.", "The missiles are ballistic.", "They come from the United States."),
    ),
    *map(_told, _LINES[12:]),
    Part("paragraph", (" ".join(line for line in _LINES if len(line) >= _LONGEST_HEADING),)),
)
"""The shipped article, with two lists, a quotation, and at the end a paragraph too long for one passage."""


def _text() -> bytes:
    return "\n\n".join((TITLE, *(part.text for part in PARTS))).encode()


def _markdown() -> bytes:
    forms = {"heading": "## {}", "bullets": "- {}", "numbers": "1. {}", "quote": "> {}"}
    parts = ("\n".join(map(forms.get(part.kind, "{}").format, part.lines)) for part in PARTS)
    return "\n\n".join((f"# {TITLE}", *parts)).encode()


def _body() -> str:
    forms = {
        "heading": "<h2>{}</h2>",
        "paragraph": "<p>{}</p>",
        "quote": "<blockquote><p>{}</p></blockquote>",
        "bullets": "<ul>{}</ul>",
        "numbers": "<ol>{}</ol>",
    }
    return "\n".join(forms[part.kind].format(_inner(part)) for part in PARTS)


def _inner(part: Part) -> str:
    lines = [escape(line) for line in part.lines]
    return "".join(f"<li>{line}</li>" for line in lines) if part.kind in ("bullets", "numbers") else lines[0]


def _html() -> bytes:
    return (
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{TITLE} | News</title></head><body>"
        "<nav><a href='/'>Home</a> <a href='/world'>World</a></nav>"
        f"<main><article><h1>{TITLE}</h1><p class='byline'>By Staff</p>{_body()}</article></main>"
        "<aside><h2>Most read</h2><p>Ten things to know before the week begins.</p></aside>"
        "<footer><p>All rights reserved.</p></footer></body></html>"
    ).encode()


def _pdf() -> bytes:
    styles = getSampleStyleSheet()
    flow: list[Flowable] = [Typeset(escape(TITLE), styles["Title"])]
    for part in PARTS:
        if part.kind in ("bullets", "numbers"):
            items = [Typeset(escape(line), styles["BodyText"]) for line in part.lines]
            listed = {"bulletType": "1", "bulletFormat": "%s."} if part.kind == "numbers" else {}
            flow.append(ListFlowable(items, **({"bulletType": "bullet", "start": "•"} | listed)))
        else:
            style = styles["Heading2" if part.kind == "heading" else "BodyText"]
            flow.append(Typeset(escape(part.lines[0]), style))
    file = io.BytesIO()
    SimpleDocTemplate(file, title=TITLE, invariant=1).build(flow)
    return file.getvalue()


def _docx() -> bytes:
    styles = {"heading": "Heading 2", "bullets": "List Bullet", "numbers": "List Number", "quote": "Quote"}
    document = docx.Document()
    document.add_heading(TITLE, 0)
    for part in PARTS:
        for line in part.lines:
            document.add_paragraph(line, styles.get(part.kind))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _epub() -> bytes:
    return epub(f"<h1>{TITLE}</h1>{_body()}", opf=opf_xml(["0.xhtml"], title=TITLE))


SAVED: Mapping[str, Callable[[], bytes]] = {
    "article.txt": _text,
    "article.md": _markdown,
    "article.html": _html,
    "article.pdf": _pdf,
    "article.docx": _docx,
    "article.epub": _epub,
}
"""What makes each file, by its name."""
