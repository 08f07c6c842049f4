"""The words of each language that point to what was said before."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FollowUpCues:
    """Words in lower case, parted by spaces.

    `hollow` are those that say nothing by themselves, beside the commonest words of the language.
    """

    hollow: str = ""


_ENGLISH = FollowUpCues(
    hollow="true false right wrong correct real sure fake one ones us too else even yet still ever well yes "
    "maybe idea ideas opinion opinions"
)
_SPANISH = FollowUpCues(
    hollow="verdad cierto falso correcto seguro real qué eso esto aquello tal pues bien ahora entonces así"
)
_GERMAN = FollowUpCues(
    hollow="das wahr richtig falsch stimmt stimmen echt wirklich sicher hier da dort denn mal jetzt also dazu "
    "davon damit darüber eigentlich bitte ja nein doch etwa hierzu"
)
_FRENCH = FollowUpCues(
    hollow="vrai faux juste ça cela ceci celui celle ceux celles là ci alors donc bien correct sûr voici voilà "
    "exact oui non si"
)
_RUSSIAN = FollowUpCues(
    hollow="правда правду верно неверно ложь точно действительно насчёт насчет такое такой значит тут здесь "
    "вон ещё да нет ли про тоже том ну"
)
_UKRAINIAN = FollowUpCues(
    hollow="правда правду вірно невірно брехня точно дійсно щодо стосовно таке такий значить тут там так ні "
    "оце оцей ось про те тут справді за ну"
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
