"""XML that is not trusted: what it declares is refused before anything is expanded."""

from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring, iterparse

from corpus.limits import MAX_XML_TAGS
from corpus.readers.document import UnreadableError

_DECLARES = "declares XML entities"


def root_of(content: bytes) -> Element | None:
    """Return the root of the XML in `content`, None where it is not well-formed.

    Raises:
        UnreadableError: when it declares entities, which may be made to fill the memory or to read other files,
            or has more tags than anybody writes.
    """
    _refuse_bulk(content)
    try:
        root: Element = fromstring(content)
    except DefusedXmlException as error:
        raise UnreadableError(_DECLARES) from error
    except (ParseError, LookupError, ValueError):  # an encoding may be unknown
        return None
    return root


def refuse_declarations(content: bytes) -> None:
    """Look for a document type at the beginning of `content`, in whatever encoding; what is no XML has none.

    Raises:
        UnreadableError: when there is one, or when `content` has more tags than anybody writes.
    """
    _refuse_bulk(content)
    try:
        next(iterparse(BytesIO(content), ["start"], forbid_dtd=True), None)
    except DefusedXmlException as error:
        raise UnreadableError(_DECLARES) from error
    except (ParseError, LookupError, ValueError):
        return


def _refuse_bulk(content: bytes) -> None:
    """Refuse what would take all of the time and memory that there is; UTF-16 has the byte of a tag too."""
    if content.count(b"<") > MAX_XML_TAGS:
        raise UnreadableError(f"has more than {MAX_XML_TAGS} tags")
