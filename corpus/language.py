"""Which language a text is in, told from its script, its letters and its commonest words."""

from collections import Counter
from collections.abc import Collection
from functools import cache

import regex

from corpus.common_words import common_words

DEFAULT = "en"
"""The language of a text that does not tell, such as one of numbers."""

_SCRIPTS = {
    "Arabic": ("ar", "fa"),
    "Cyrillic": ("ru", "bg", "sr", "uk"),
    "Devanagari": ("hi",),
    "Greek": ("el",),
    "Hangul": ("ko",),
    "Hebrew": ("he",),
    "Khmer": ("km",),
    "Lao": ("lo",),
    "Latin": (
        *("en", "ca", "cs", "da", "de", "es", "et", "fi", "fr", "hu", "id", "it", "lt", "nl", "no", "pl", "pt"),
        *("ro", "sv", "tr", "vi"),
    ),
    "Myanmar": ("my",),
    "Tamil": ("ta",),
    "Thai": ("th",),
    "Kana": ("ja",),
    "Han": ("zh", "ja"),
}
"""The languages that are written in each script; the first is taken where nothing tells them apart."""

LANGUAGES = frozenset(code for codes in _SCRIPTS.values() for code in codes)
"""The ISO 639-1 codes of the languages that are known."""

# The letters that a language has beside a to z, or beside the others of its script; short texts have them too.
_OWN_LETTERS = {
    "bg": "ъ",
    "ca": "àçèéíïòóúü",
    "cs": "áčďéěíňóřšťúůýž",
    "da": "æøå",
    "de": "ßäöü",
    "es": "áéíñóúü",
    "et": "äõöü",
    "fa": "پچژگ",
    "fi": "äö",
    "fr": "àâçèéêëîïôùûœ",
    "hu": "áéíóöőúüű",
    "it": "àèéìòù",
    "lt": "ąčęėįšųūž",
    "no": "æøå",
    "pl": "ąćęłńóśźż",
    "pt": "áâãàçéêíóôõú",
    "ro": "ăâîșțşţ",
    "ru": "ыэёъ",
    "sr": "ђћљњџј",
    "sv": "åäö",
    "tr": "çğıöşü",
    "uk": "іїєґ",
    "vi": "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
}

_SAMPLE_CHARS = 4000
"""So much of the beginning of a text is looked at, in characters; a language shows within a paragraph."""

# Names are written in Latin letters by everybody, so that letters of other scripts tell more; a character of
# Chinese, Japanese or Korean stands for several letters of an alphabet.
_LETTER_WEIGHT = {"Latin": 1, "Han": 4, "Hangul": 4, "Kana": 4}
_OTHER_LETTER_WEIGHT = 2

_KANA_FROM = 0.1
"""From this share of kana among ideographs and kana a text is Japanese; its articles have half."""

_FOREIGN_WORDS = 3
"""Questions of fewer words than that are foreign by their script only: they may be names."""

_FOREIGN_HITS = 2
"""So many different words must speak for another language, and none for the articles', to call it foreign.

One is enough in scripts other than Latin, where names from everywhere are not written as at home."""

_RUN = regex.compile(
    "|".join(rf"(?P<{script}>\p{{{script}}}+)" for script in _SCRIPTS if script != "Kana")
    + r"|(?P<Kana>[\p{Hiragana}\p{Katakana}ー]+)"
)
_WORD = regex.compile(r"[\p{L}\p{M}]+")


def detect(text: str, among: Collection[str] = LANGUAGES) -> str:
    """Return the ISO 639-1 code, of those in `among`, of the language that `text` is most likely in.

    Only its beginning is looked at. A text that does not tell is in the first language of its script, and one
    of no script that `among` is written in is in English, or in the first of `among` by the alphabet.
    """
    letters = _letters(text[:_SAMPLE_CHARS])
    for script, _ in letters.most_common():
        codes = [code for code in _SCRIPTS[script] if code in among]
        if codes:
            votes = _votes(text[:_SAMPLE_CHARS], codes)
            return max(codes, key=lambda code: votes[code])
    return DEFAULT if DEFAULT in among or not among else min(among)


def written_in(text: str, among: Collection[str] = LANGUAGES) -> frozenset[str]:
    """Return those languages of `among` that are written in a script of `text`."""
    return frozenset(code for script in _letters(text) for code in _SCRIPTS[script] if code in among)


def is_foreign(question: str, among: Collection[str]) -> bool:
    """Tell whether `question` is clearly in none of the languages `among`, ISO 639-1 codes.

    It is by its script, or when several of its words are common in another language and none in these. In
    doubt it is not: names and titles of other languages stand in questions of every language.
    """
    letters = _letters(question)
    scripts = {script for script, codes in _SCRIPTS.items() if set(codes).intersection(among)}
    if not letters or not scripts:
        return False
    words = frozenset(_words(question))
    known = frozenset[str]().union(*map(common_words, among))
    unread = sum(count for script, count in letters.items() if script not in scripts)
    if unread:
        is_read = bool(words & known) or any(letters[script] for script in scripts - {"Latin"})
        return not is_read and 2 * unread > letters.total()
    if len(words) < _FOREIGN_WORDS:
        return False
    needed = _FOREIGN_HITS if letters["Latin"] else 1
    others = (common_words(code) for code in LANGUAGES.difference(among))
    return any(len(words & other - known) >= needed and not words & known - other for other in others)


def _letters(text: str) -> Counter[str]:
    """Return how many letters of each script `text` has, weighted."""
    letters: Counter[str] = Counter()
    for run in _RUN.finditer(text):
        script = run.lastgroup or ""
        letters[script] += len(run[0]) * _LETTER_WEIGHT.get(script, _OTHER_LETTER_WEIGHT)
    # Japanese is written in kana and ideographs together.
    if letters["Kana"] >= _KANA_FROM * (letters["Kana"] + letters["Han"]):
        letters["Kana"] += letters.pop("Han", 0)
    else:
        letters["Han"] += letters.pop("Kana", 0)
    return +letters


def _votes(text: str, codes: Collection[str]) -> dict[str, float]:
    """Return how much the words of `text` speak for each of `codes`, a word of several less for each."""
    votes = dict.fromkeys(codes, 0.0)
    if len(votes) > 1:
        by_word, by_letter = _speakers(frozenset(codes))
        # A letter alone is an initial, a unit or a bullet as often as a word.
        for word in (word for word in _words(text) if len(word) > 1 or not word.isascii()):
            spoken_for = (by_word.get(word, ()), *(by_letter.get(letter, ()) for letter in set(word)))
            for speakers in spoken_for:
                for code in speakers:
                    votes[code] += 1 / len(speakers)
    return votes


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("i\u0307", "i"))  # the small form of the Turkish İ


@cache
def _speakers(codes: frozenset[str]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the languages of `codes` that each common word, and each letter of their own, speaks for."""
    by_word: dict[str, list[str]] = {}
    by_letter: dict[str, list[str]] = {}
    for code in sorted(codes):
        for word in common_words(code):
            by_word.setdefault(word, []).append(code)
        for letter in _OWN_LETTERS.get(code, ""):
            by_letter.setdefault(letter, []).append(code)
    return by_word, by_letter
