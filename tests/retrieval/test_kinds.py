"""What kind of thing is asked for, and what holds one."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.language import LANGUAGES
from retrieval.kinds import (
    Kind,
    asks_meaning,
    begins_with_pronoun,
    counted_term,
    counts,
    holds,
    kind_of,
    negates,
)

NUMBER, TIME, PERSON, PLACE, REASON, OTHER = Kind

QUESTIONS = [
    ("en", NUMBER, "How many soldiers are there?"),
    ("en", NUMBER, "What is the range of the missile?"),
    ("en", TIME, "When did the war begin?"),
    ("en", TIME, "In what year was it built?"),
    ("en", PERSON, "Who allowed it?"),
    ("en", PERSON, "Whose decision was it?"),
    ("en", PLACE, "Where are the troops?"),
    ("en", PLACE, "Which city was hit?"),
    ("en", REASON, "Why did Washington hesitate?"),
    ("en", REASON, "What caused the delay?"),
    ("en", OTHER, "What does the Kremlin say?"),
    ("es", NUMBER, "¿Cuántos soldados hay?"),
    ("es", NUMBER, "¿cuantas ciudades?"),
    ("es", TIME, "¿Cuándo empezó?"),
    ("es", PERSON, "¿Quién lo permitió?"),
    ("es", PLACE, "¿Dónde están?"),
    ("es", REASON, "¿Por qué dudó?"),
    ("es", OTHER, "¿Qué dice el Kremlin?"),
    ("de", NUMBER, "Wie viele Soldaten sind dort?"),
    ("de", NUMBER, "Wie groß ist die Stadt?"),
    ("de", TIME, "Wann begann der Krieg?"),
    ("de", PERSON, "Wer hat es erlaubt?"),
    ("de", PLACE, "Wo sind die Truppen?"),
    ("de", REASON, "Warum zögerte Washington?"),
    ("de", OTHER, "Was sagt der Kreml?"),
    ("fr", NUMBER, "Combien de soldats ?"),
    ("fr", TIME, "Quand a commencé la guerre ?"),
    ("fr", PERSON, "Qui l’a permis ?"),
    ("fr", PLACE, "Où sont les troupes ?"),
    ("fr", REASON, "Pourquoi hésiter ?"),
    ("fr", OTHER, "Que dit le Kremlin ?"),
    ("ru", NUMBER, "Сколько там солдат?"),
    ("ru", TIME, "Когда началась война?"),
    ("ru", TIME, "В каком году это было?"),
    ("ru", PERSON, "Кто разрешил?"),
    ("ru", PLACE, "Где войска?"),
    ("ru", REASON, "Почему медлил Вашингтон?"),
    ("ru", OTHER, "Что говорит Кремль?"),
    ("uk", NUMBER, "Скільки там солдатів?"),
    ("uk", TIME, "Коли почалася війна?"),
    ("uk", TIME, "У якому році це було?"),
    ("uk", PERSON, "Хто дозволив?"),
    ("uk", PLACE, "Де війська?"),
    ("uk", REASON, "Чому вагався Вашингтон?"),
    ("uk", OTHER, "Що каже Кремль?"),
    ("hi", NUMBER, "कितने सैनिक हैं?"),
    ("hi", TIME, "युद्ध कब शुरू हुआ?"),
    ("hi", PERSON, "किसने अनुमति दी?"),
    ("hi", PLACE, "सैनिक कहाँ हैं?"),
    ("hi", REASON, "वाशिंगटन क्यों झिझका?"),
    ("zh", NUMBER, "有多少士兵？"),
    ("zh", TIME, "战争什么时候开始？"),
    ("zh", PERSON, "谁允许的？"),
    ("zh", PLACE, "军队在哪里？"),
    ("zh", REASON, "为什么犹豫？"),
    ("ja", OTHER, "何ですか？"),
]


@pytest.mark.parametrize(("language", "kind", "question"), QUESTIONS)
def test_a_question_asks_for_its_kind_of_thing(language: str, kind: Kind, question: str) -> None:
    assert kind_of(question, language) is kind
    assert kind_of(question.capitalize(), language) is kind


@pytest.mark.parametrize(
    ("language", "kind", "sentence", "other"),
    [
        ("en", NUMBER, "It flies 300 kilometers.", "It flies far."),
        ("en", NUMBER, "It flies three hundred kilometers.", "It flies F16s."),
        ("en", TIME, "It began in 1914.", "It began with 300 men."),
        ("en", TIME, "It began last March.", "It began well."),
        ("en", PERSON, "So said Volodymyr Zelensky.", "So said a president."),
        ("en", PLACE, "They gathered near Kursk.", "They gathered near a river."),
        ("en", REASON, "They left because of rain.", "They left in rain."),
        ("de", TIME, "Es begann im März.", "Es begann mit 300 Mann."),
        ("fr", REASON, "Ils partent parce que c’est tard.", "Ils partent tard."),
        ("es", TIME, "Empezó en el siglo pasado.", "Empezó bien."),
        ("ru", TIME, "Это началось в марте.", "Это началось."),
        ("uk", REASON, "Вони пішли, тому що дощ.", "Вони пішли."),
        ("zh", TIME, "战争于二月开始。", "战争开始。"),
        ("ja", NUMBER, "兵士は 300 人です。", "兵士です。"),
    ],
)
def test_a_sentence_holds_its_kind_of_thing(language: str, kind: Kind, sentence: str, other: str) -> None:
    assert holds(kind, sentence, language, ())
    assert not holds(kind, other, language, ())


def test_what_the_question_says_itself_is_not_what_it_asks_for() -> None:
    assert not holds(PERSON, "So said Zelensky.", "en", {"zelensky"})
    assert holds(PERSON, "So said Zelensky to Biden.", "en", {"zelensky"})
    assert not holds(NUMBER, "They fired 12 missiles.", "en", {"12"})


def test_a_capital_at_the_beginning_of_a_sentence_is_no_name() -> None:
    assert not holds(PERSON, "Missiles fly. Troops march.", "en", ())


def test_no_sentence_holds_what_is_of_no_kind() -> None:
    assert not holds(OTHER, "On 5 March 1914 Zelensky left Kursk because of rain.", "en", ())


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("How many soldiers are there?", "soldier"),
        ("How many Korean soldiers are there?", "soldier"),
        ("How much oil?", "oil"),
        ("How many are there?", None),
        ("Which soldiers?", None),
        ("how many", None),
    ],
)
def test_the_term_of_what_is_counted_is_told(question: str, term: str | None) -> None:
    assert counted_term(question, "en") == term


def test_a_number_counts_only_what_stands_shortly_after_it() -> None:
    assert counts("There are 12,000 Korean soldiers.", "en", "soldier", ())
    assert counts("There are twelve brave soldiers.", "en", "soldier", ())
    assert not counts("Soldiers came in 1914.", "en", "soldier", ())
    assert not counts("In 12 towns of the large and old country soldiers stand.", "en", "soldier", ())
    assert not counts("There are 12 soldiers.", "en", "soldier", {"12"})


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("What does ATACMS stand for?", True),
        ("What is the full name of NATO?", True),
        ("What is ATACMS short for?", True),
        ("Where does ATACMS stand?", False),
    ],
)
def test_a_question_for_the_meaning_of_an_acronym_is_known(*, question: str, asks: bool) -> None:
    assert asks_meaning(question, "en") is asks


@pytest.mark.parametrize(
    ("language", "negative", "positive"),
    [
        ("en", "It didn’t fly.", "It did fly."),
        ("en", "Never again.", "Ever again."),
        ("de", "Es fliegt nicht.", "Es fliegt."),
        ("es", "No vuela.", "Vuela."),
        ("fr", "Il ne vole pas.", "Il vole."),
        ("ru", "Она не летит.", "Она летит."),
        ("uk", "Вона не летить.", "Вона летить."),
    ],
)
def test_a_negation_is_seen(language: str, negative: str, positive: str) -> None:
    assert negates(negative, language)
    assert not negates(positive, language)


@pytest.mark.parametrize(
    ("language", "with_pronoun", "without"),
    [
        ("en", "It flies.", "Items fly."),
        ("en", "“They fly.", "Theirs fly."),
        ("de", "Sie fliegt.", "Sieben fliegen."),
        ("es", "Él vuela.", "El misil vuela."),
        ("fr", "Ils volent.", "Le missile vole."),
        ("ru", "Она летит.", "Ракета летит."),
        ("uk", "Вона летить.", "Ракета летить."),
    ],
)
def test_a_pronoun_at_the_beginning_is_seen(language: str, with_pronoun: str, without: str) -> None:
    assert begins_with_pronoun(with_pronoun, language)
    assert not begins_with_pronoun(without, language)


HOSTILE = [
    "how many ",
    "how many a-",
    "A",
    "Aa ",
    "the A",
    "ab ",
    "1",
    "1,",
    "1 ",
    "12th",
    "1900s ",
    "what is the ",
]
HOSTILE += [
    "as ",
    "quel ",
    "wie ",
    "как ",
    "якому ",
    "किस ",
    "哪",
    "’",
    " ",
    "\n",
    ". A",
    "\u0301",
    "n’t ",
    "99 ",
]


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "hi", "ru", "uk", "zh"])
def test_an_endless_text_is_looked_through_in_time_that_grows_with_it(language: str, unit: str) -> None:
    text = (unit * 20_000)[:20_000]
    asked = frozenset(text.lower().split())
    started = perf_counter()

    for look in (kind_of, asks_meaning, counted_term, negates, begins_with_pronoun):
        look(text, language)
    for kind in Kind:
        holds(kind, text, language, asked)
    counts(text, language, "soldier", ())

    assert perf_counter() - started < 1.5


@given(st.text(max_size=100), st.sampled_from(sorted(LANGUAGES)))
def test_any_text_can_be_asked_and_holds_no_more_than_with_nothing_asked(text: str, language: str) -> None:
    kind = kind_of(text, language)

    assert holds(kind, text, language, ()) or not holds(kind, text, language, text.lower().split())
    assert not holds(kind, "", language, ())
