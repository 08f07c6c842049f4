"""Which language a text is in."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.common_words import common_words
from corpus.language import LANGUAGES, detect, is_foreign, written_in

SAMPLES = {
    "ar": "ويعيش في المدينة أكثر من مليون نسمة، وهي من أكبر المدن في البلاد.",
    "bg": "Градът е разположен на брега на реката и в него живеят повече от сто хиляди души.",
    "ca": "La ciutat és a la vora del riu i hi viuen més de cent mil persones amb les seves famílies.",
    "cs": "Město leží na břehu řeky a žije v něm více než sto tisíc lidí, kteří pracují v továrnách.",
    "da": "Byen ligger ved floden, og der bor mere end hundrede tusind mennesker, som arbejder på fabrikker.",
    "de": "Die Stadt liegt am Ufer des Flusses, und in ihr leben mehr als hunderttausend Menschen.",
    "el": "Η πόλη βρίσκεται στην όχθη του ποταμού και σε αυτήν ζουν πάνω από εκατό χιλιάδες άνθρωποι.",
    "en": "The town lies on the bank of the river, and more than a hundred thousand people live in it.",
    "es": "La ciudad está a orillas del río y en ella viven más de cien mil personas con sus familias.",
    "et": "Linn asub jõe kaldal ja seal elab üle saja tuhande inimese, kes töötavad tehastes.",
    "fa": "این شهر در کنار رودخانه است و بیش از صد هزار نفر در آن زندگی می‌کنند.",
    "fi": "Kaupunki sijaitsee joen rannalla, ja siellä asuu yli satatuhatta ihmistä, jotka ovat töissä.",
    "fr": "La ville est au bord du fleuve et plus de cent mille personnes y vivent avec leurs familles.",
    "he": "העיר נמצאת על גדת הנהר וגרים בה יותר ממאה אלף איש.",
    "hi": "यह शहर नदी के किनारे है और इसमें एक लाख से अधिक लोग रहते हैं।",
    "hu": "A város a folyó partján fekszik, és több mint százezer ember él benne a családjával.",
    "id": "Kota ini terletak di tepi sungai dan lebih dari seratus ribu orang tinggal di sana.",
    "it": "La città si trova sulla riva del fiume e ci vivono più di centomila persone con le loro famiglie.",
    "ja": "この町は川のほとりにあり、十万人以上が住んでいる。",
    "km": "ទីក្រុងនេះស្ថិតនៅមាត់ទន្លេ។",
    "ko": "이 도시는 강가에 있으며 십만 명 이상이 살고 있다.",
    "lo": "ເມືອງນີ້ຕັ້ງຢູ່ແຄມແມ່ນ້ຳ",
    "lt": "Miestas yra ant upės kranto ir jame gyvena daugiau kaip šimtas tūkstančių žmonių.",
    "my": "ဤမြို့သည် မြစ်ကမ်းပေါ်တွင် တည်ရှိသည်။",
    "nl": "De stad ligt aan de oever van de rivier en er wonen meer dan honderdduizend mensen.",
    "no": "Byen ligger ved elven, og det bor mer enn hundre tusen mennesker der, som jobber på fabrikker.",
    "pl": "Miasto leży na brzegu rzeki i mieszka w nim ponad sto tysięcy ludzi, którzy pracują w fabrykach.",
    "pt": "A cidade fica na margem do rio e nela vivem mais de cem mil pessoas com as suas famílias.",
    "ro": "Orașul se află pe malul râului și în el trăiesc peste o sută de mii de oameni.",
    "ru": "Город стоит на берегу реки, и в нём живут больше ста тысяч человек.",
    "sr": "Град лежи на обали реке и у њему живи више од сто хиљада људи.",
    "sv": "Staden ligger vid floden, och där bor mer än hundra tusen människor som arbetar på fabriker.",
    "ta": "இந்த நகரம் ஆற்றின் கரையில் உள்ளது.",
    "th": "เมืองนี้ตั้งอยู่ริมแม่น้ำและมีผู้คนอาศัยอยู่มากกว่าหนึ่งแสนคน",
    "tr": "Şehir nehrin kıyısında yer alır ve içinde yüz binden çok insan yaşar.",
    "uk": "Місто стоїть на березі річки, і в ньому живуть понад сто тисяч людей.",
    "vi": "Thành phố nằm bên bờ sông và có hơn một trăm nghìn người sống ở đó.",
    "zh": "这座城市位于河边，有十万多人居住。",
}


def test_there_is_a_sample_of_each_language() -> None:
    assert set(SAMPLES) == LANGUAGES


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_sentence_tells_its_language(language: str) -> None:
    assert detect(SAMPLES[language]) == language
    assert detect(SAMPLES[language].upper()) == language


@pytest.mark.parametrize("language", sorted(LANGUAGES - {"en"}))
def test_a_sentence_is_foreign_to_articles_of_another_language_only(language: str) -> None:
    assert is_foreign(SAMPLES[language], {"en"})
    assert not is_foreign(SAMPLES[language], {language})
    assert not is_foreign(SAMPLES[language], {"en", language})
    assert is_foreign(SAMPLES["en"], {language})


@pytest.mark.parametrize("text", ["", "1914 - 1918", "?!", "№ 7", "Pullquote"])
def test_a_text_that_does_not_tell_counts_as_english(text: str) -> None:
    assert detect(text) == "en"


def test_names_of_another_script_do_not_outweigh_the_text() -> None:
    assert detect("ATACMS, HIMARS і Patriot летять далеко") == "uk"
    assert detect("The word Київ is written Kyiv in English.") == "en"
    assert detect("我们在使用 Microsoft Windows 和 Linux 的电脑上写文章") == "zh"


def test_the_language_is_one_of_those_that_it_is_looked_for_among() -> None:
    assert detect("Wo liegt Berlin?", among={"en", "de"}) == "de"
    assert detect("Wo liegt Berlin?", among={"ru", "uk"}) in {"ru", "uk"}
    assert detect("Де Київ?", among={"ru", "en"}) == "ru"


@pytest.mark.parametrize(
    "question",
    [
        "How far?",
        "Who was Vincent van Gogh's brother?",
        "What is the Rio de la Plata?",
        "Los Angeles population",
        "La La Land director",
        "Where is the word Київ from?",
        "Leonardo da Vinci",
        "When did Die Zeit report on the Bundeswehr?",
        "what does 我 mean",
        "2014?",
        "",
    ],
)
def test_a_question_with_foreign_names_is_not_foreign(question: str) -> None:
    assert not is_foreign(question, {"en"})


@pytest.mark.parametrize(
    "question",
    [
        "Как далеко летит ATACMS?",
        "¿Cuántas personas viven en la ciudad?",
        "Wie weit fliegt die Rakete?",
        "那是什么？",
    ],
)
def test_a_question_in_another_language_is_foreign(question: str) -> None:
    assert is_foreign(question, {"en"})


@pytest.mark.parametrize(
    ("question", "language", "other"),
    [
        ("Сколько стоит проезд?", "ru", "uk"),
        ("Когда открыли киевское метро?", "ru", "uk"),
        ("Скільки коштує проїзд?", "uk", "ru"),
    ],
)
def test_a_short_question_in_a_neighbouring_language_is_foreign(
    question: str, language: str, other: str
) -> None:
    assert is_foreign(question, {other})
    assert not is_foreign(question, {language})


def test_latin_names_are_not_foreign_to_other_scripts() -> None:
    assert not is_foreign("Кто основал McKinsey & Company?", {"ru"})
    assert not is_foreign("Liber servitoris是谁写的？", {"zh"})


def test_nothing_is_foreign_where_the_language_of_the_articles_is_unknown() -> None:
    assert not is_foreign("Wie weit fliegt die Rakete?", set())


def test_common_words_are_in_lower_case_and_none_of_an_unknown_language() -> None:
    assert all(word == word.lower() for language in LANGUAGES for word in common_words(language))
    assert common_words("xx") == frozenset()


@pytest.mark.parametrize("unit", ["a", "a\u0301", "я ", "漢", "\u0301\u0327", "か", "ไ", "é"])
def test_an_endless_text_is_told_in_no_time(unit: str) -> None:
    started = perf_counter()

    detect(unit * 100_000)
    is_foreign(unit * 100_000, {"en"})

    assert perf_counter() - started < 2


@given(st.text(max_size=200))
def test_any_text_has_a_language(text: str) -> None:
    assert detect(text) in LANGUAGES
    assert is_foreign(text, LANGUAGES) is False


def test_languages_are_told_by_the_scripts_of_a_text() -> None:
    assert written_in("Де це? 2022", ("uk", "en", "de")) == {"uk"}
    assert written_in("Де is it?", ("uk", "en")) == {"uk", "en"}
    assert written_in("2022 👍") == frozenset()
    assert {"en", "de", "vi"} <= written_in("where")
