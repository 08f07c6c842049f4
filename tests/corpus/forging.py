"""The smallest DOCX, EPUB and PDF files, and archives in which something is not as it should be."""

import io
import zipfile
import zlib
from collections.abc import Mapping

MEGABYTE = 2**20

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def packed(members: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of `members`."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(
    body: str = "<w:p><w:r><w:t>A word.</w:t></w:r></w:p>", declared: str = "", more: Mapping[str, bytes] = {}
) -> bytes:
    """Return a Word document with `body`, what is `declared` before it, and `more` members by name."""
    return packed({"word/document.xml": document_xml(body, declared), **more})


def document_xml(body: str, declared: str = "") -> str:
    return f'{declared}<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'


def epub(*pages: str, opf: str | bytes = "", more: Mapping[str, str | bytes] = {}) -> bytes:
    """Return a book; `pages` are the bodies of "0.xhtml" and so on, `more` are other members by name."""
    bodies = pages or ("<p>A word.</p>",)
    members = {f"{place}.xhtml": page_xml(body) for place, body in enumerate(bodies)}
    container = {"mimetype": "application/epub+zip", "META-INF/container.xml": _CONTAINER}
    return packed({**container, "book.opf": opf or opf_xml([*members]), **members, **more})


def page_xml(body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title/></head><body>{body}</body></html>"
    )


def opf_xml(hrefs: list[str], declared: str = "", title: str = "A book", language: str = "en") -> str:
    """Return a package document with the pages that `hrefs` lead to."""
    items = "".join(
        f'<item id="p{place}" href="{href}" media-type="application/xhtml+xml"/>'
        for place, href in enumerate(hrefs)
    )
    spine = "".join(f'<itemref idref="p{place}"/>' for place in range(len(hrefs)))
    return (
        f'{declared}<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:language>{language}</dc:language></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )


def forged(base: bytes, name: str, **fields: int) -> bytes:
    """Return the archive `base` with `fields` of the entry of its member `name` changed, and not the member."""
    file = io.BytesIO(base)
    with zipfile.ZipFile(file, "a") as archive:
        for field, value in fields.items():
            setattr(archive.getinfo(name), field, value)
        archive.comment = b"changed"  # so that the directory is written anew
    return file.getvalue()


def loose(base: bytes) -> bytes:
    """Return the archive `base` with its members as large as they unpack to, so that they are no bomb."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(base)) as packed, zipfile.ZipFile(file, "w") as archive:
        for name in packed.namelist():
            archive.writestr(name, packed.read(name))
    return file.getvalue()


def swollen(base: bytes, name: str, megabytes: int) -> bytes:
    """Return the archive `base` with a member `name` that unpacks to so many MB of spaces after "<a>"."""
    file = io.BytesIO(base)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w") as member:
        member.write(b"<a>")
        for _ in range(megabytes):
            member.write(b" " * MEGABYTE)
    return file.getvalue()


def multiplied(base: bytes, name: str, copies: int) -> bytes:
    """Return the archive `base` with so many more entries that point to the bytes of its member `name`."""
    file = io.BytesIO(base)
    with zipfile.ZipFile(file, "a") as archive:
        for number in range(copies):
            copy = zipfile.ZipInfo(f"{number}-{name}")
            for field in ("compress_type", "compress_size", "file_size", "CRC", "header_offset"):
                setattr(copy, field, getattr(archive.getinfo(name), field))
            archive.filelist.append(copy)
        archive.comment = b"changed"
    return file.getvalue()


def pdf(*objects: bytes) -> bytes:
    """Return a PDF of `objects`, of which the first is the catalogue, without a table of where they are."""
    numbered = b"".join(b"%d 0 obj\n%s\nendobj\n" % (place, body) for place, body in enumerate(objects, 1))
    return b"%PDF-1.4\n" + numbered + b"trailer\n<< /Root 1 0 R >>\n%%EOF\n"


def pdf_page(stream: bytes, packings: int = 0) -> bytes:
    """Return a PDF of one page, whose content is `stream` after it has been packed so many times."""
    for _ in range(packings):
        stream = zlib.compress(stream, 9)
    filters = b"/FlateDecode " * packings
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
        b"<< /Length %d /Filter [%s] >>\nstream\n%s\nendstream" % (len(stream), filters, stream),
    )


def pdf_forms(count: int, shown: int, *, is_loop: bool = False) -> bytes:
    """Return a PDF of one page and so many forms, each of which is `shown` so often by the one before it.

    The last one shows nothing, or itself where that `is_loop`.
    """
    forms = range(5, 5 + count)
    streams = [b"/F Do " * shown] * (count - 1) + [b"/F Do " * shown * is_loop]
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources %s >>"
        % _resources(5),
        b"<< /Length 5 >>\nstream\n/F Do\nendstream",
        *(
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Length %d /Resources %s >>"
            b"\nstream\n%s\nendstream" % (len(stream), _resources(min(place + 1, forms[-1])), stream)
            for place, stream in zip(forms, streams, strict=True)
        ),
    )


def _resources(form: int) -> bytes:
    return b"<< /XObject << /F %d 0 R >> >>" % form
