"""What languages call themselves."""

ENDONYMS = {
    "ar": "العربية",
    "bg": "български",
    "ca": "català",
    "cs": "čeština",
    "da": "dansk",
    "de": "Deutsch",
    "el": "ελληνικά",
    "en": "English",
    "es": "español",
    "et": "eesti",
    "fa": "فارسی",
    "fi": "suomi",
    "fr": "français",
    "he": "עברית",
    "hi": "हिन्दी",
    "hu": "magyar",
    "id": "Bahasa Indonesia",
    "it": "italiano",
    "ja": "日本語",
    "km": "ខ្មែរ",
    "ko": "한국어",
    "lo": "ລາວ",
    "lt": "lietuvių",
    "my": "မြန်မာ",
    "nl": "Nederlands",
    "no": "norsk",
    "pl": "polski",
    "pt": "português",
    "ro": "română",
    "ru": "русский",
    "sr": "српски",
    "sv": "svenska",
    "ta": "தமிழ்",
    "th": "ไทย",
    "tr": "Türkçe",
    "uk": "українська",
    "vi": "Tiếng Việt",
    "zh": "中文",
}
"""The name of each language that articles can be in, in that language, by its ISO 639-1 code.

They are those of Unicode's CLDR, but for two that read better here. Babel has them too, but reads all that CLDR
says of a language, 5 to 20 ms, to give one name.
"""
