"""The text of an HTML file, in the encoding that it says it is in."""

import codecs
import re

from corpus.readers.source import text_of

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,32})", re.IGNORECASE)
_DECLARED_WITHIN = 4096
"""The standard says 1024 bytes; browsers' and archives' comments above push it further down."""

_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
"""Encodings that browsers take for a larger one, https://encoding.spec.whatwg.org/#names-and-labels."""

_KNOWN = re.compile(
    r"cp(?:125\d|86[26]|874|932|949)|iso8859-\d+|koi8-[ru]|gb18030|big5(?:hkscs)?|euc_jp|iso2022_jp|mac-.*"
)


def page_text(content: bytes) -> str:
    """Return the text of the HTML file `content`, in the encoding that it declares if it can be in that.

    Raises:
        UnreadableError: when it holds no words, or is not text.
    """
    declared = _declared(content)
    if declared is not None and not _is_unicode(content):
        try:
            text = content.decode(declared)
        except UnicodeDecodeError:
            return text_of(content)
        if text.strip() and "\0" not in text:
            return text
    return text_of(content)


def _declared(content: bytes) -> str | None:
    """Return the codec of the encoding that `content` declares; None where it is unknown, or Unicode."""
    found = _DECLARED.search(content, 0, _DECLARED_WITHIN)
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii", "replace")).name
    except LookupError:
        return None
    name = _READ_AS.get(name, name)
    return name if _KNOWN.fullmatch(name) else None


def _is_unicode(content: bytes) -> bool:
    """Tell whether `content` has a byte order mark, or letters that only UTF-8 writes so."""
    if content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    try:
        return not content.decode("utf-8").isascii()
    except UnicodeDecodeError:
        return False
