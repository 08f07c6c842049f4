"""How text is cut into terms."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.common_words import common_words
from corpus.language import LANGUAGES
from retrieval.terms import MAX_WORD_CHARS, question_terms, terms
from retrieval.words import words

INFLECTED = [
    ("ar", "المدينة والمدينة بالمدينة"),
    ("ca", "ciutat ciutats"),
    ("cs", "město městech"),
    ("da", "huset husene"),
    ("de", "Häuser Haus Haeuser"),
    ("el", "πόλη πόλης πόλεις ΠΟΛΗ"),
    ("es", "canción canciones cancion"),
    ("et", "raamat raamatud"),
    ("fi", "talo talossa talot"),
    ("fr", "décidé décidée decide"),
    ("hi", "लड़का लड़के लड़की"),
    ("hu", "ház házak"),
    ("it", "città citta CITTÀ"),
    ("lt", "miestas miesto miestai"),
    ("nl", "steden stede"),
    ("no", "byen byene"),
    ("pl", "miasto miasta miastach"),
    ("pt", "cidade cidades"),
    ("ro", "țara țările ţara tara"),
    ("ru", "ракета ракетами ракет РАКЕТЫ"),
    ("sv", "städer städerna"),
    ("tr", "şehir şehirler şehirlerinde ŞEHİR"),
    ("uk", "ракета ракетами ракет ракети"),
    ("uk", "Зеленський Зеленського ЗЕЛЕНСЬКИЙ"),
]


@pytest.mark.parametrize(("language", "forms"), INFLECTED)
def test_the_forms_of_a_word_meet(language: str, forms: str) -> None:
    assert len(set(terms(forms, language))) == 1
    assert len(terms(forms, language)) == len(forms.split())


def test_words_are_stemmed_in_lower_case_without_stop_words() -> None:
    assert terms("The missiles ARE reaching Russian targets", "en") == ("missil", "reach", "russian", "target")


def test_questions_meet_passages_whatever_the_quotation_marks_and_dashes() -> None:
    assert terms("Ukraine’s long-range “missiles”", "en") == terms("ukraine's long range missile", "en")


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("de", "Wie viele? Wie weit? Was ist es? Warum?"),
        ("en", "How far? How many? How much? What is it?"),
        ("es", "¿Cuántos? ¿Cuanto? ¿Qué es? ¿Dónde?"),
        ("fr", "Combien ? Qu’est-ce que c’est ? Où ?"),
        ("hi", "कितने? क्या है? कौन?"),
        ("it", "Quanti? Che cos’è? Dov’è?"),
        ("ja", "何ですか?"),
        ("ko", "무엇입니까?"),
        ("ru", "Сколько? Как далеко? Что это?"),
        ("th", "อะไร"),
        ("tr", "Kaç? Nerede? NİÇİN? Kim?"),
        ("uk", "Скільки? Як далеко? Що це?"),
        ("zh", "什么？多少？谁？"),
    ],
)
def test_question_words_weigh_nothing(language: str, question: str) -> None:
    assert terms(question, language) == ()


def test_accents_of_latin_letters_are_folded_and_others_kept() -> None:
    assert terms("Café Zürich Łódź", "en") == terms("cafe zurich lodz", "en")
    assert words("край країна", "uk") != words("краи країна", "uk") != words("краи краіна", "uk")


def test_the_accents_of_vietnamese_tell_words_apart() -> None:
    assert len(set(words("ma má mà mả mã mạ", "vi"))) == 6


def test_an_elided_article_weighs_nothing() -> None:
    assert terms("L’homme d'État", "fr") == terms("homme État", "fr")
    assert terms("dell’arte", "it") == terms("arte", "it")


def test_an_apostrophe_keeps_a_cyrillic_word_together() -> None:
    assert len({terms(word, "uk") for word in ("об'єкт", "об’єкт", "обʼєкт", "об'єктами")}) == 1
    assert len(terms("об’єкт", "uk")) == 1


def test_what_follows_the_apostrophe_of_a_turkish_name_is_dropped() -> None:
    assert terms("Ankara’nın", "tr") == terms("Ankara", "tr")


def test_letters_that_are_written_either_way_meet() -> None:
    assert terms("ёлка", "ru") == terms("елка", "ru")
    assert terms("Украи\u0301на", "ru") == terms("Украина", "ru")
    assert terms("أحمد مـــدينة", "ar") == terms("احمد مدينة", "ar")
    assert terms("ज़रूरत हिन्\u200dदी", "hi") == terms("जरूरत हिन्दी", "hi")
    assert terms("Straße", "de") == terms("STRASSE", "de")


def test_numbers_keep_together() -> None:
    assert terms("1,000 or 3.5", "en") == ("1000", "3.5")
    assert terms("１９４５年", "ja") == ("1945", "年")


def test_words_keep_their_vowel_signs() -> None:
    assert len(words("हिन्दी भाषा", "hi")) == 2


def test_letters_of_another_width_meet() -> None:
    assert terms("ＡＴＡＣＭＳ", "en") == terms("ATACMS", "en")


@pytest.mark.parametrize("language", ["en", "ja", "uk"])
def test_scripts_without_spaces_are_cut_into_pairs_in_articles_of_any_language(language: str) -> None:
    assert terms("カタカナ", language) == ("カタ", "タカ", "カナ")
    assert terms("미사일", language) == ("미사", "사일")
    assert terms("乌克兰", language) == ("乌", "乌克", "克", "克兰", "兰")
    assert terms("ATACMS导弹300公里", language)[-3:] == ("公", "公里", "里")
    assert {"300", "导弹"} <= set(terms("ATACMS导弹300公里", language))


def test_a_thai_character_keeps_its_marks() -> None:
    assert words("ที่นี่", "th") == ("ที่นี่",)
    assert words("กี่นี่", "th") == ("นี่",)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_common_words_of_a_language_are_no_terms_of_it(language: str) -> None:
    assert terms(" ".join(common_words(language)), language) == ()


def test_words_are_folded_and_none_is_left_out() -> None:
    assert words("The Café IS far", "en") == ("the", "cafe", "is", "far")
    assert words("¿Cuántos años?", "es") == ("cuantos", "anos")


def test_the_english_stop_list_is_nltks_and_what_people_type() -> None:
    # 198 words of NLTK's, of which 45 are contractions; split at the apostrophe they are 153, and 3 ask.
    # 31 more are contractions without the apostrophe.
    assert len(common_words("en")) == 187
    assert {"the", "doesn", "yourselves", "far", "many"} <= common_words("en")
    assert "us" not in common_words("en")


def test_endless_words_are_cut() -> None:
    assert len(terms("x" * 10_000, "en")[0]) <= MAX_WORD_CHARS


def nothing_is_indexed(_term: str) -> bool:
    return False


def test_a_question_is_cut_by_the_rules_of_its_language() -> None:
    asked = question_terms("Wie viele Häuser stehen in der Stadt?", ("en", "de"), nothing_is_indexed)

    assert asked == terms("Wie viele Häuser stehen in der Stadt?", "de")


def test_a_name_meets_passages_of_another_language() -> None:
    (indexed,) = terms("Zelensky", "de")
    assert terms("Zelensky", "en") != (indexed,)

    asked = question_terms("What does Zelensky say?", ("en", "de"), {indexed}.__contains__)

    assert asked == (indexed, "say")


def test_a_word_that_is_common_in_another_language_does_not_count_unless_it_is_indexed() -> None:
    # "Los Angeles" alone may be Spanish, in which "the" is not common.
    assert question_terms("the los el", ("en", "es"), nothing_is_indexed) == ()
    assert question_terms("the los el", ("en", "es"), {"the"}.__contains__) == ("the",)


@pytest.mark.parametrize(
    "unit", ["\u0301\u0327", "a\u0301", "я'", "漢", "か\u3099", "ไ่", "किं", "e’", "İ", "\u0600", "ﷺ"]
)
@pytest.mark.parametrize("language", ["en", "tr", "hi"])
def test_an_endless_text_is_cut_in_time_that_grows_with_it(unit: str, language: str) -> None:
    started = perf_counter()

    terms(unit * 50_000, language)

    assert perf_counter() - started < 3


@given(st.text(max_size=300), st.sampled_from(sorted(LANGUAGES)))
def test_any_text_can_be_cut(text: str, language: str) -> None:
    assert all(terms(text, language))
    assert all(words(text, language))


def test_half_characters_do_no_harm() -> None:
    assert terms("\ud800 missile \udc00", "en") == ("missil",)
    assert terms("\ud800ракета", "uk") == ("ракета",)
