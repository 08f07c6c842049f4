"""Files that were made to do harm, or that are broken; each is generated when it is asked for."""

import stat
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from corpus.limits import MAX_ARCHIVE_MEMBERS, MAX_SOURCE_BYTES
from tests.corpus.forging import (
    MEGABYTE,
    document_xml,
    docx,
    epub,
    forged,
    loose,
    multiplied,
    opf_xml,
    packed,
    page_xml,
    pdf,
    pdf_forms,
    pdf_page,
    swollen,
)

READ = "is read"
"""The outcome of a file that is no worse than others, or of which what is left is read."""

_TOO_LONG = "takes too long"

_PDFIUM_GIVES_UP = (_TOO_LONG, "it breaks what reads it")
"""It aborts where it gets no more memory."""

_TOO_MUCH = ("needs too much memory", _TOO_LONG, "is nested too deeply")

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
_BILLION = f"<!DOCTYPE x [{_LAUGHS}]>"  # &l9; is as many
_QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"a" * 100_000}">]>'
_EXTERNAL = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'

_LINE = b"The library was closed, and nobody could say for how long it would stay so or whom to ask.\n" * 2
_HIDDEN = b'<section aria-hidden="true">'

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0")
_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256))
_ENCRYPTION = (
    '<encryption xmlns="urn:x"><EncryptedData><CipherReference URI="{}"/></EncryptedData></encryption>'
)


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file called `name` of the bytes that `make` gives.

    Its outcome is READ or the reason for which it is refused; one of `outcomes` stands in that.
    """

    name: str
    make: Callable[[], bytes]
    outcomes: tuple[str, ...]

    @property
    def is_endless(self) -> bool:
        """Tell whether it can only be refused because it takes too long."""
        return self.outcomes == (_TOO_LONG,)

    def write(self, folder: Path) -> Path:
        """Generate the file in `folder`, and return where it is."""
        path = folder / self.name
        path.write_bytes(self.make())
        return path


def _file(name: str, make: Callable[[], bytes], *outcomes: str) -> Hostile:
    return Hostile(name, make, outcomes)


def _nested(tag: str, depth: int) -> str:
    return f"<{tag}>" * depth + "A word." + f"</{tag}>" * depth


def _tables(depth: int) -> str:
    opening, closing = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    return opening * depth + "<w:p><w:r><w:t>A word.</w:t></w:r></w:p>" + closing * depth


def _crowded() -> bytes:
    return packed({"word/document.xml": "", **{f"{n}.xml": "" for n in range(MAX_ARCHIVE_MEMBERS)}})


def _led_to(href: str) -> bytes:
    return epub(opf=opf_xml([href]))


ARCHIVES = (
    _file("bomb.docx", lambda: swollen(docx(), "a.xml", 90), "unpacks to more than 100 times its size"),
    _file("large-bomb.epub", lambda: swollen(epub(), "a.xml", 150), "has a member of more than 100 MB"),
    _file("larger-bomb.docx", lambda: swollen(docx(), "a.xml", 250), "unpacks to more than 200 MB"),
    _file(
        "lying-bomb.docx",
        lambda: forged(swollen(packed({}), "word/document.xml", 300), "word/document.xml", file_size=1000),
        "is not a whole ZIP archive",
    ),
    _file(
        "lying-page.epub",
        lambda: forged(swollen(_led_to("b.xhtml"), "b.xhtml", 300), "b.xhtml", file_size=1000),
        "is not a whole ZIP archive",
    ),
    _file("crowded.docx", _crowded, "has more than 10000 members"),
    _file("multiplied.epub", lambda: multiplied(epub(), "0.xhtml", 500), "has members that overlap"),
    _file(
        "quoted-overlap.docx",
        lambda: forged(packed({"a.xml": "a", "word/document.xml": ""}), "a.xml", compress_size=50),
        "has members that overlap",
    ),
    _file("russian-doll.docx", lambda: docx(more={"a.zip": _crowded()}), READ),
    _file("above.docx", lambda: packed({"../../etc/passwd": "x"}), "has a member outside of itself"),
    _file("absolute.epub", lambda: epub(more={"/etc/passwd": "x"}), "has a member outside of itself"),
    _file("drive.docx", lambda: packed({"C:/word/document.xml": "x"}), "has a member outside of itself"),
    _file("backslash.docx", lambda: packed({"word\\document.xml": "x"}), "has a member outside of itself"),
    _file(
        "null.docx",
        lambda: packed({"word/document.xml!": "x"}).replace(b"xml!", b"xml\0"),
        "has a member outside of itself",
    ),
    _file(
        "link.epub",
        lambda: forged(epub(), "0.xhtml", external_attr=(stat.S_IFLNK | 0o777) << 16),
        "has a member outside of itself",
    ),
    _file("locked.docx", lambda: forged(docx(), "word/document.xml", flag_bits=1), "is encrypted"),
    _file(
        "odd-packing.docx",
        lambda: forged(docx(), "word/document.xml", compress_type=zipfile.ZIP_LZMA),
        "is packed in a way",
    ),
    _file("cut.docx", lambda: docx()[: len(docx()) // 2], "is not a whole ZIP archive"),
    _file("cut.epub", lambda: epub()[: len(epub()) // 2], "is not a whole ZIP archive"),
    _file(
        "faulty.docx",
        lambda: docx().replace(b"PK\1\2", b"PK\1\3", 1),
        "is not a whole ZIP archive",
    ),
)
"""Archives that harm whoever unpacks them."""

DOCUMENTS = (
    _file("laughs.docx", lambda: docx("<w:p>&l9;</w:p>", _BILLION), "declares XML entities"),
    _file("quadratic.docx", lambda: docx("&a;" * 100_000, _QUADRATIC), "declares XML entities"),
    _file("external.docx", lambda: docx("&a;", _EXTERNAL), "declares XML entities"),
    _file(
        "utf-16-laughs.docx",
        lambda: packed({"word/document.xml": document_xml("&l9;", _BILLION).encode("utf-16")}),
        "declares XML entities",
    ),
    _file(
        "laughing-styles.docx",
        lambda: packed({"word/document.xml": document_xml(""), "word/styles.xml": _BILLION + "<a>&l9;</a>"}),
        "declares XML entities",
    ),
    _file("nested-tables.docx", lambda: loose(docx(_tables(2_000))), "is nested too deeply"),
    _file("deeper-tables.docx", lambda: loose(docx(_tables(300_000))), "has more than 1000000 tags"),
    _file("paragraphs.docx", lambda: loose(docx("<w:p/>" * 1_000_000)), "has more than 1000000 tags"),
    _file("plain.docx", lambda: packed({"a.txt": "A word."}), "is not a Word document"),
    _file("password.docx", lambda: _OLE + "EncryptedPackage".encode("utf-16-le"), "is an old or encrypted"),
    _file("old.docx", lambda: _OLE + "WordDocument".encode("utf-16-le"), "is an old or encrypted"),
    _file("half-markup.docx", lambda: packed({"word/document.xml": document_xml("")[:-9]}), "is damaged"),
    _file("picture.docx", lambda: _PNG, "is not"),
)
"""Word documents."""

BOOKS = (
    _file("laughs.epub", lambda: epub(opf=opf_xml([], _BILLION, "&l9;")), "declares XML entities"),
    _file("quadratic.epub", lambda: epub(opf=opf_xml([], _QUADRATIC, "&a;" * 9)), "declares XML entities"),
    _file("external.epub", lambda: epub(opf=opf_xml([], _EXTERNAL, "&a;")), "declares XML entities"),
    _file(
        "utf-16-laughs.epub",
        lambda: epub(opf=opf_xml([], _BILLION).encode("utf-16")),
        "declares XML entities",
    ),
    _file(
        "laughing-page.epub",
        lambda: epub(more={"0.xhtml": _BILLION + page_xml("<p>A word. &l9;</p>")}),
        "declares XML entities",
        READ,
    ),
    *(
        _file(f"leads-{place}.epub", lambda href=href: _led_to(href), "has no words")  # type: ignore[misc]
        for place, href in enumerate(
            ["../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "%2e%2e/%2e%2e/etc/passwd", "http://[::1"]
        )
    ),
    _file("nested.epub", lambda: loose(epub(_nested("div", 1_000_000))), READ, *_TOO_MUCH),
    _file(
        "nested-package.epub", lambda: loose(epub(opf=_nested("a", 1_000_000))), "has more than 1000000 tags"
    ),
    _file(
        "locked.epub",
        lambda: epub(more={"META-INF/encryption.xml": _ENCRYPTION.format("0.xhtml")}),
        "is encrypted",
    ),
    _file(
        "locked-font.epub",
        lambda: epub(more={"META-INF/encryption.xml": _ENCRYPTION.format("a.otf")}),
        READ,
    ),
    _file("plain.epub", lambda: packed({"a.txt": "A word."}), "is not an EPUB book"),
    _file("picture.epub", lambda: _PNG, "is not"),
)
"""Books."""

PDFS = (
    _file("bomb.pdf", lambda: pdf_page(b" " * 250 * MEGABYTE, 2), "", READ),
    _file(
        "loop.pdf",
        lambda: pdf(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"),
        "",
    ),
    _file("endless-forms.pdf", lambda: pdf_forms(1, 10, is_loop=True), *_PDFIUM_GIVES_UP),
    _file("laughing-forms.pdf", lambda: pdf_forms(12, 10), *_PDFIUM_GIVES_UP),
    _file("states.pdf", lambda: pdf_page(b"q Q " * 50_000_000, 2), "its pages are pictures", *_TOO_MUCH),
    _file("cut.pdf", lambda: pdf_page(b"BT (A word.) Tj ET")[:150], ""),
    _file("markup.pdf", lambda: b"<!DOCTYPE html><p>A word is here.</p>", "", READ),
)
"""PDF files; what is in "" is any reason."""

TEXTS = (
    _file("nested-quotes.md", lambda: b">" * 100_000 + b" A word.", "is nested too deeply"),
    _file("nested-lists.md", lambda: b"- " * 10_000 + b"A word.", "is nested too deeply"),
    _file("brackets.md", lambda: b"[" * 1_000_000, "has more than 50,000 opening brackets"),
    _file("some-brackets.md", lambda: b"[" * 50_000 + b"]" * 50_000, READ, "has no words", *_TOO_MUCH),
    _file("angles.md", lambda: b"<" * 1_000_000, READ, "has no words", *_TOO_MUCH),
    _file("large.md", lambda: b"word " * 500_000, "is larger than 2 MB, too large for Markdown"),
    _file(
        "laughing-front.md",
        lambda: (
            b"---\na0: &a0 [x]\n"
            + b"".join(b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 10)) for n in range(1, 10))
            + b"title: *a9\n---\n\nA word.\n"
        ),
        READ,
        "",
    ),
    _file("binary.txt", lambda: bytes(range(1, 256)) * (MAX_SOURCE_BYTES // 255), "is not a text file"),
    _file("initials.txt", lambda: b"A. " * (MAX_SOURCE_BYTES // 3), "has more than 1,000,000 full stops"),
    _file("paragraphs.txt", lambda: b"A word is here.\n\n" * 320_000, "has more than 300,000 paragraphs"),
    _file("short-lines.txt", lambda: b"ab\n" * (MAX_SOURCE_BYTES // 3), READ, *_TOO_MUCH),
    _file("blank-lines.txt", lambda: b"\n" * 1_000_000 + b"A word.", READ),
    _file("accents.txt", lambda: "\u0301".encode() * (MAX_SOURCE_BYTES // 2), "has no words"),
    _file("hard-spaces.txt", lambda: b"A" + b"\xc2\xa0" * (MAX_SOURCE_BYTES // 2 - 1) + b"A", READ),
    _file("honest.txt", lambda: _LINE * (MAX_SOURCE_BYTES // len(_LINE)), READ),
    _file("one-line.txt", lambda: b"word " * (MAX_SOURCE_BYTES // 5), READ),
    _file("no-space.txt", lambda: b"a" * MAX_SOURCE_BYTES, READ),
    _file("blank.txt", lambda: b"\n" * 1_000_000, "is empty"),
    _file("nulls.txt", lambda: b"A word." + bytes(1000), "is not a text file"),
    _file(
        "half-character.txt", lambda: b"\xff\xfe" + b"A\0 \0w\0" + b"\x00\xd8" + b"d\0", READ, "is not a text"
    ),
    _file("too-large.txt", lambda: b"a" * (MAX_SOURCE_BYTES + 1), "is larger than 20 MB"),
    *(
        _file(f"empty.{suffix}", lambda: b"", "is empty")
        for suffix in ("txt", "md", "html", "pdf", "docx", "epub")
    ),
)
"""Texts, and files of no format."""

PAGES = (
    _file("nested.html", lambda: _nested("div", 1_000_000).encode(), "is nested too deeply"),
    _file("deeply-nested.html", lambda: _nested("b", 250_000).encode(), "is nested too deeply"),
    _file(
        "nested-lists.html",
        lambda: b"<ul><li>" * 400 + b"<b></b>" * 50_000 + b"<h2>A word.</h2><p>Words.",
        READ,
        *_TOO_MUCH,
    ),
    _file("nested-quotes.html", lambda: b"<q>" * 900 + b"A word is here.", READ),
    _file("hidden.html", lambda: _HIDDEN * 990 + b"<br>" * 590_000 + b"<p>A word.", _TOO_LONG),
    _file("tags.html", lambda: b"<p>A word" * 700_000, "has more than 600,000 tags"),
    _file("comments.html", lambda: b"<!--" * (MAX_SOURCE_BYTES // 4), "has more than 600,000 tags"),
    _file("one-paragraph.html", lambda: b"<p>" + b"word " * (MAX_SOURCE_BYTES // 5 - 1), READ),
)
"""Pages of the web."""

FILES = (*ARCHIVES, *DOCUMENTS, *BOOKS, *PDFS, *TEXTS, *PAGES)
