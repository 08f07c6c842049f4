"""The small words of each language that tell what a question asks for, or that a sentence goes on."""

from dataclasses import dataclass

_NOTHING = r"(?!)"


@dataclass(frozen=True, slots=True)
class Cues:
    """Patterns to look for in text in lower case; what a language has no pattern for is not told there.

    In a question, `number` to `reason` tell what kind of thing it asks for, `meaning` that it asks what an
    acronym stands for. In a sentence, `pronouns` at its beginning refer to the one before, `numerals` are
    numbers as words, `times` the names of months and the like, and `because` introduces a reason.
    `negation` negates in both. `measures` pairs questions for a quantity with the units of the answers.
    `asking` are words, no pattern, that name what is asked for, as in "what year", or are said to whoever is
    asked, as in "please tell me"; they hardly stand in the answer.
    """

    number: str = _NOTHING
    time: str = _NOTHING
    person: str = _NOTHING
    place: str = _NOTHING
    reason: str = _NOTHING
    meaning: str = _NOTHING
    pronouns: str = _NOTHING
    numerals: str = _NOTHING
    times: str = _NOTHING
    because: str = _NOTHING
    negation: str = _NOTHING
    measures: tuple[tuple[str, str], ...] = ()
    asking: str = ""


_LENGTH = (
    r"\bhow (?:far|tall|high|deep|wide|close|big|large)\b"
    r"|\bhow long\b(?! (?:have|has|had|did|do|does|will|can|until|ago))"
    r"|\b(?:range|distance|length|height|width|depth|altitude)\b"
)
_LENGTH_UNIT = (
    r"(?:kilomet(?:er|re)|met(?:er|re)|mile|yard|light[ -]year)s?\b|inch(?:es)?\b|(?:km|cm|mm|m|ft|feet|foot)\b"
)
_SPAN = r"\bhow (?:long|old)\b|\b(?:duration|age)\b"
_SPAN_UNIT = r"(?:second|minute|hour|day|week|month|year|decade)s?\b|centur(?:y|ies)\b"
_PRICE = (
    r"\bhow much\b.*\b(?:cost|worth|pay|paid|spen[dt]|earn(?:ed)?|money|raised?|donat)"
    r"|\b(?:cost|price|budget|revenue|salary|income)\b"
)
_PRICE_UNIT = r"(?:dollar|euro|pound|franc|mark|cent|hryvnia|ruble)s?\b|[$€£¥₴]"

_ENGLISH = Cues(
    number=r"\bhow (?:many|much|large|big|tall|high|old|long|fast|far|deep|wide|heavy|often)\b"
    r"|\b(?:what|which) (?:(?:is|was|are|were) the )?"
    r"(?:percent|percentage|number|amount|fraction|proportion|population|cost|price|size|height|length|area"
    r"|range|distance)\b",
    time=r"\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade|time)\b",
    person=r"\bwho(?:m|se)?\b|\b(?:what|which) (?:person|man|woman|president|king|author|emperor|leader|player"
    r"|actor|singer|scientist)\b",
    place=r"\bwhere\b"
    r"|\b(?:what|which) (?:city|country|state|place|region|location|town|county|continent|river|street|area)\b",
    reason=r"\bwhy\b|\bhow come\b|\bwhat (?:(?:is|was) the )?(?:reason|caused?)\b",
    meaning=r"\b(?:stands? for|short for|means?|meaning|full (?:name|form)|acronym|abbreviation"
    r"|spell(?:ed)? out)\b",
    pronouns=r"he|she|it|they|this|these|that|those|such|his|her|its|their",
    numerals=r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh"
    r"|nine)(?:teen|ty)|twenty|forty|hundreds?|thousands?|[mb]illions?|dozens?|half|several)\b",
    # The others of these are a verb and a walk.
    times=r"\b(?:(?:march|may)(?= \d)|(?<=\b(?:in|last|since|of|by|until|this|next) )(?:march|may))\b"
    r"|\b(?:january|february|april|june|july|august|september|october|november|december"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|century|centuries|ago|yesterday|today)\b",
    because=r"\b(?:because|due|since|caused?|reasons?|in order|therefore|result(?:ed)?|so that|led|owing"
    r"|response to|thanks to)\b",
    measures=((_LENGTH, _LENGTH_UNIT), (_SPAN, _SPAN_UNIT), (_PRICE, _PRICE_UNIT)),
    negation=r"\b(?:not|no|never|without|neither|nor|unable|fail(?:s|ed|ing)?|except|least)\b|n['’]t\b",
    asking="name names type types kind kinds sort term terms call called known year date number amount range "
    "distance happen happened mean person people group word words title say said says saying tell told "
    "think thinks thought talk anything something everything nothing anyone someone everyone start "
    "started get gets got go goes going give gave given explain describe please know really actually "
    "thing things stuff point deal like want quote quotes comment comments info information summary "
    "hello hi hey pls plz thanks thank thx cheers would could can question questions wonder wondering "
    "curious quick quickly bot dear sir ok okay according",
)

_SPANISH = Cues(
    number=r"\bcu[aá]nt[oa]s?\b|\bqu[eé] (?:porcentaje|n[uú]mero|cantidad|distancia|altura|tamaño)\b",
    time=r"\bcu[aá]ndo\b|\bqu[eé] (?:año|fecha|d[ií]a|mes|siglo|d[eé]cada)\b",
    person=r"\bqui[eé]n(?:es)?\b",
    place=r"\ba?d[oó]nde\b|\bqu[eé] (?:ciudad|pa[ií]s|estado|lugar|regi[oó]n)\b",
    reason=r"\bpor qu[eé]\b",
    pronouns=r"él|ella|ellos|ellas|ello|est[aeo]s?|es[aeo]s?|su|sus",
    times=r"\b(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|siglo)\b",
    because=r"\b(?:porque|debido|ya que|a causa|por lo que|para)\b",
    negation=r"\b(?:no|nunca|ning[uú]n[oa]?|sin|excepto)\b",
    asking="nombre nombres tipo tipos clase término llama llamaba llamado conoce conocido año fecha número "
    "cantidad distancia persona personas grupo palabra título hola gracias favor dime dígame saber "
    "quisiera pregunta",
)

_GERMAN = Cues(
    number=r"\bwie ?viele?\b|\bwie (?:groß|lange?|hoch|alt|weit|schnell|oft|tief|schwer)\b",
    time=r"\bwann\b|\bwelche[mnrs]? (?:jahr|datum|tag|monat|jahrhundert)\b",
    person=r"\bwe(?:r|m|n|ssen)\b",
    place=r"\bwo(?:hin|her)?\b|\bwelche[mnrs]? (?:stadt|land|staat|ort|region)\b",
    reason=r"\b(?:warum|wieso|weshalb)\b",
    pronouns=r"er|sie|es|dies(?:e[mnrs]?)?|sein(?:e[mnrs]?)?|ihre?[mnrs]?",
    times=r"\b(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jahrhundert)\b",
    because=r"\b(?:weil|denn|wegen|aufgrund|deshalb|daher|damit)\b",
    negation=r"\b(?:nicht|nie|kein(?:e[mnrs]?)?|ohne|außer)\b",
    asking="name namen art arten typ begriff heißt hieß genannt bekannt jahr datum zahl anzahl menge "
    "entfernung person personen gruppe wort titel hallo danke bitte sag sagen wissen möchte frage "
    "kannst",
)

_FRENCH = Cues(
    number=r"\bcombien\b|\bquel(?:le)? (?:nombre|pourcentage|distance|taille|hauteur)\b",
    time=r"\bquand\b|\bquel(?:le)? (?:année|date|jour|mois|siècle)\b",
    person=r"\bqui\b",
    place=r"\boù\b|\bquel(?:le)? (?:ville|pays|état|lieu|région)\b",
    reason=r"\bpourquoi\b",
    pronouns=r"ils?|elles?|ce(?:t|tte|s|la|ci)?|son|sa|ses|leurs?",
    times=r"\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|siècle)\b",
    because=r"\b(?:parce que|car|en raison|à cause|grâce|afin)\b",
    negation=r"\b(?:pas|jamais|aucune?|sans|sauf)\b",
    asking="nom noms type types sorte genre terme appelle appelé connu année date nombre quantité distance "
    "personne personnes groupe mot titre bonjour salut merci svp plaît dis dites savoir voudrais "
    "question",
)

_RUSSIAN = Cues(
    number=r"\bсколько\b|\bкак далеко\b"
    r"|\bкак(?:ой|ое|ая|ова?) (?:процент|количество|число|расстояние|численность|дальность)\b",
    time=r"\bкогда\b|\bкак(?:ом|ой|ого|ая|ую) (?:году?|года|дата|дату|день|веке?|месяце?)\b",
    person=r"\b(?:кто|кого|кому|кем|чей|чья|чьё)\b",
    place=r"\b(?:где|куда|откуда)\b|\bкак(?:ом|ой|ая) (?:городе?|стран[ае]|штате?|месте?|регионе?)\b",
    reason=r"\b(?:почему|зачем|отчего)\b",
    pronouns=r"он|она|они|оно|это|этот|эта|эти|его|её|ее|их",
    times=r"\b(?:январ|феврал|март|апрел|ма[яй]\b|июн|июл|август|сентябр|октябр|ноябр|декабр|век)",
    because=r"\b(?:потому|из-за|поскольку|благодаря|так как|поэтому|вследствие)\b",
    negation=r"\b(?:не|нет|никогда|без|кроме|ни)\b",
    asking="имя название тип вид термин называется назывался называли известен год году дата число количество "
    "расстояние человек люди группа слово привет здравствуйте спасибо пожалуйста скажи скажите подскажи "
    "подскажите знать хочу вопрос",
)

_UKRAINIAN = Cues(
    number=r"\bскільки\b|\bяк(?:ий|а|е) (?:відсоток|кількість|число|відстань|чисельність)\b|\bяк далеко\b",
    time=r"\bколи\b|\bяк(?:ому|ий|ого|а|у) (?:році|рік|року|дата|дату|день|століття|столітті|місяць)\b",
    person=r"\b(?:хто|кого|кому|ким|чий|чия)\b",
    place=r"\b(?:де|куди|звідки)\b|\bяк(?:ому|ій|а|е) (?:місті|місто|країна|країні|область|області)\b",
    reason=r"\b(?:чому|навіщо)\b",
    pronouns=r"він|вона|вони|воно|це|цей|ця|ці|його|її|їх",
    times=r"\b(?:січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листопад|груд)\w*|\b(?:століт|рок|рік)",
    because=r"\b(?:тому що|через|оскільки|завдяки|бо|тож)\b",
    negation=r"\b(?:не|немає|ніколи|без|крім|ні)\b",
    asking="ім'я назва тип вид термін називається називався відомий рік році дата число кількість відстань "
    "людина люди група слово привіт дякую будь ласка скажи скажіть підкажи підкажіть знати хочу питання",
)

_HINDI = Cues(
    number=r"कितन[ाेी]",
    time=r"कब|किस (?:वर्ष|साल|तारीख|दिन|सदी|शताब्दी)|कौन से (?:वर्ष|साल)",
    person=r"किसने|किसके|किसका|किसकी|किसे|कौन था|कौन थे|कौन है",
    place=r"कहाँ|कहां|किस (?:शहर|देश|राज्य|जगह|स्थान)",
    reason=r"क्यों",
)

_CHINESE = Cues(
    number=r"多少|几[个名次种年]|多[大高长远久深]",
    time=r"什么时候|何时|哪[一]?[年天月]|几月|哪个世纪",
    person=r"谁",
    place=r"哪里|何处|在哪|哪个(?:城市|国家|地区|州)",
    reason=r"为什么|为何",
    times=r"世纪|年|月",
)

_NONE = Cues()
_BY_LANGUAGE = {
    "de": _GERMAN,
    "en": _ENGLISH,
    "es": _SPANISH,
    "fr": _FRENCH,
    "hi": _HINDI,
    "ru": _RUSSIAN,
    "uk": _UKRAINIAN,
    "zh": _CHINESE,
}


def cues(language: str) -> Cues:
    """Return the cues of `language`, an ISO 639-1 code; none of them where they are not known."""
    return _BY_LANGUAGE.get(language, _NONE)
