"""What saved pages have around an article, told from the names that sites give it, and from its words."""

import re

from selectolax.lexbor import LexborNode

from corpus.readers.wrapping import ends_a_sentence

_BOXES = frozenset(
    "ad ads advert advertisement advertising banner breadcrumb breadcrumbs comment comments consent cookie"
    " cookies disqus donate gdpr menu modal nav navbar navfooter navheader newsletter outbrain paywall popup"
    " promo promos promotion readmore recirc recommend recommendation recommendations recommended related share"
    " sharebar sharing sidebar signup skip social sponsor sponsored subscribe"
    " subscription taboola toc toolbar trending widget".split()
)
_LINES = frozenset(
    "author authors byline dateline date meta published tags taglist time timestamp topics".split()
)
"""Names of boxes, which are as long as they like, and of lines, which are texts when long."""

_ROLES = frozenset("banner complementary contentinfo dialog alertdialog navigation search toolbar".split())
_NOT_BOXES = frozenset(
    "-text a article b body code em font h1 h2 h3 h4 h5 h6 i main mark q span strong td".split()
)
_TEXTS = frozenset("p li dd dt td th blockquote pre h1 h2 h3 h4 h5 h6".split())

_MAX_LINE_CHARS = 200
_MAX_OFFER_CHARS = 200

_NAME_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_OFFER = re.compile(
    r"\W*(?:advertisement|advertising|sponsored|(?:also )?read (?:more|also|next)|also read|see also|related"
    r"|more on|recommended|don['’]t miss|watch|listen|sign up|subscribe|follow us|share this|click here|image"
    r"|photo)\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:written |posted |reported )?by:? \w", re.IGNORECASE)
_DATE_WORD = (
    r"(?:\d{1,4}(?:st|nd|rd|th|h|z)?|(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?|on|at"
    r"|date|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?"
    r"|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|[ap]m|gmt|utc|bst|msk|[ecmp][ds]t|ee?s?t|cest|\d{1,2}t\d{2}|z)"
)
_DATE_LINE = re.compile(rf"(?=.*\d)[\W_]*{_DATE_WORD}(?:[\W_]+{_DATE_WORD})*[\W_]*", re.IGNORECASE)
_MIN_READ = re.compile(r"\W*\d+\W?min(?:ute)?s?(?: read)?\W*", re.IGNORECASE)


def is_box(node: LexborNode, length: int) -> bool:
    """Tell whether the names of `node`, with `length` characters in it, say that it is not the article."""
    tag = node.tag or ""
    if tag in _NOT_BOXES and not (tag in {"a", "span"} and _is_alone(node)):
        return False
    attributes = node.attributes
    if attributes.get("role") in _ROLES:
        return True
    names = _words(attributes.get("class"))
    if tag != "section" and "section" not in names:
        names |= _words(attributes.get("id"))  # sections are named after what they are about
    if not _BOXES.isdisjoint(names):
        return True
    return length <= _MAX_LINE_CHARS and (not _LINES.isdisjoint(names) or _is_signature(node))


def is_offer(node: LexborNode, length: int) -> bool:
    """Tell whether the paragraph `node` offers another article, or is where an advertisement was."""
    if length > _MAX_OFFER_CHARS or node.tag not in {"p", "div", "li"}:
        return False
    text = node.text()
    words = _OFFER.match(text)
    if words is None or node.css_first("p, div, ul, h1, h2, h3, h4") not in {None, node}:
        return False
    linked = sum(len(link.text()) for link in node.css("a"))
    return 2 * linked > length or not text[words.end() :].strip(" \t\r\n:.")


def is_signature(text: str) -> bool:
    """Tell whether `text`, above an article, is who wrote it, when, or how long it takes to read."""
    if len(text) > _MAX_LINE_CHARS:
        return False
    is_byline = _BYLINE.match(text) is not None and not ends_a_sentence(text)
    return is_byline or _DATE_LINE.fullmatch(text) is not None or _MIN_READ.fullmatch(text) is not None


def _is_signature(node: LexborNode) -> bool:
    if node.tag == "time":
        return _is_alone(node)
    if node.css_first("time, [rel~=author], [itemprop~=author]") is None:
        return False
    return not ends_a_sentence(node.text().strip()) and node.css_first("h1, h2, h3, h4, h5, h6") is None


def _is_alone(node: LexborNode) -> bool:
    """Tell whether `node` stands by itself, and not in a sentence."""
    return node.parent is None or node.parent.tag not in _TEXTS


def _words(names: str | None) -> set[str]:
    return {word.lower() for word in _NAME_WORD.findall(names or "")}
