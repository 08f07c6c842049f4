"""The words of each language that point to what was said before."""

from dataclasses import dataclass

_NOTHING = r"(?!)"


@dataclass(frozen=True, slots=True)
class FollowUpCues:
    """Patterns to look for in a question in lower case; what a language has no pattern for is not told there.

    `leads` at its beginning go on from what was said before, `pointers` stand for something that was named, and
    `defines` is the whole of a question for what a word means, which needs no other. `hollow` are words, no
    pattern, that say nothing by themselves, beside the commonest ones of the language.
    """

    leads: str = _NOTHING
    pointers: str = _NOTHING
    defines: str = _NOTHING
    hollow: str = ""


_ENGLISH = FollowUpCues(
    leads="and|but|or|so|then|also|plus|what about|how about|what of",
    # "What does it mean to ..." and "one missile" point to nothing.
    pointers=r"he|she|it(?! means? \w)|they|him|her|hers|them|his|its|their|theirs|this|that|these|those"
    r"|(?:do|does|did|can|could|will|would|other) one(?=\W*(?:\w+\W*)?$)",
    defines=r"(?:what|who)(?: is| are| was| were|['’]s|s) (?:an? )?\w+",
    hollow="true false right wrong correct real sure fake one ones too else even yet still ever well yes "
    "maybe might must shall may idea ideas opinion opinions reason reasons",
)
_SPANISH = FollowUpCues(
    leads="y|e|pero|o|entonces|además|qué hay de|qué tal",
    pointers="él|ella|ellos|ellas|ello|est[aeo]s?|es[aeo]s?|aquello|sus?|allí|ahí",
    defines=r"¿?(?:qué|que|quién|quien) (?:es|era|son|eran|fue) (?:una? )?\w+",
    hollow="verdad cierto falso correcto seguro real qué eso esto aquello tal pues bien ahora entonces así "
    "razón",
)
_GERMAN = FollowUpCues(
    leads="und|aber|oder|also|dann|was ist mit|wie ist es mit|wie steht es um",
    pointers=r"er|sie|ihn|ihm|ihnen|es|dies(?:e[mnrs]?)?|sein(?:e[mnrs]?)?|ihre?[mnrs]?|dort"
    r"|das(?=\W*$| gesagt)|da(?:von|zu|mit|gegen|für|bei|nach|rüber|ran|rauf)",
    defines=r"(?:was|wer) (?:ist|sind|war|waren) (?:eine? )?\w+",
    hollow="das wahr richtig falsch stimmt stimmen echt wirklich sicher hier da dort denn mal jetzt also dazu "
    "davon damit darüber eigentlich bitte ja nein doch etwa hierzu grund gesagt",
)
_FRENCH = FollowUpCues(
    leads="et|mais|ou|donc|alors|qu['’]en est-il",
    # In "les missiles vont-ils" the pronoun stands for the missiles.
    pointers=r"(?<!-)(?:ils?|elles?|son|sa|ses|leurs?)|^(?:(?:quand|où|pourquoi|comment|combien|que|qui) )?\w+-"
    r"(?:t-)?(?:ils?|elles?)|ce(?:t|tte|s|la|ci|lui|lle|ux)?(?! qu)|ça|lui|eux",
    defines=r"(?:qu['’]est-ce (?:que c['’]est )?qu(?:e |['’])|(?:qui|que) (?:est|sont|était) )(?:une? )?\w+",
    hollow="vrai faux juste ça cela ceci celui celle ceux celles là ci alors donc bien correct sûr voici voilà "
    "exact oui non si raison",
)
_RUSSIAN = FollowUpCues(
    leads="а|и|но|или|тогда|значит|(?:а )?(?:что|как) нас?чет|(?:а )?(?:что|как) насчёт",
    pointers="он|она|оно|они|его|её|ее|их|ему|ей|им|ним|ней|них|него|нее|неё|эт(?:от|а|о|и|ого|ой|их|ому|им|ом|у)"
    "|там|туда|оттуда",
    defines=r"(?:что|кто) так(?:ое|ой|ая|ие) \w+",
    hollow="правда правду верно неверно ложь точно действительно насчёт насчет такое такой значит тут здесь "
    "вон ещё да нет ли про тоже том ну причина причине",
)
_UKRAINIAN = FollowUpCues(
    leads="а|і|й|та|але|або|тоді|отже|(?:а )?(?:що|як) (?:щодо|стосовно)",
    pointers="він|вона|воно|вони|його|її|їх|йому|їй|їм|ним|ній|них|нього|неї|ц(?:ей|я|е|і|ього|ієї|их|ьому|ій|им|ю)"
    "|там|туди|звідти",
    defines=r"(?:що|хто) так(?:е|ий|а|і) \w+",
    hollow="правда правду вірно невірно брехня точно дійсно щодо стосовно таке такий значить тут там так ні "
    "оце оцей ось про те тут справді за ну причина причини",
)
_CHINESE = FollowUpCues(hollow="这 那 它 他 她 是 的 了 个 真 假 对 吧 有 没 不 会 样 说 這 個 對 沒 會 樣 說")

_NONE = FollowUpCues()
_BY_LANGUAGE = {
    "de": _GERMAN,
    "en": _ENGLISH,
    "es": _SPANISH,
    "fr": _FRENCH,
    "ru": _RUSSIAN,
    "uk": _UKRAINIAN,
    "zh": _CHINESE,
}


def follow_up_cues(language: str) -> FollowUpCues:
    """Return the cues of `language`, an ISO 639-1 code; none of them where they are not known."""
    return _BY_LANGUAGE.get(language, _NONE)
