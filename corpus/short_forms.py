"""Short forms with a point, by language: what a full stop does not end."""

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class ShortForms:
    """The short forms of a language, without their last point; the first letter may be a capital in a text.

    A sentence never ends after one of `before_words`, and not before a number after one of `before_numbers`.
    After one of `at_ends` it ends only where one of `starters` follows, words in lower case that often begin a
    sentence and no name. `has_ordinals` tells that a point makes a number an ordinal, as in "am 3. Mai".
    """

    before_words: frozenset[str]
    before_numbers: frozenset[str]
    at_ends: frozenset[str]
    starters: frozenset[str]
    has_ordinals: bool


@cache
def short_forms(language: str) -> ShortForms:
    """Return the short forms of a language (ISO 639-1); of one that has no table, what many share."""
    return ShortForms(
        _words(_BEFORE_WORDS, language),
        _words(_BEFORE_NUMBERS, language),
        _words(_AT_ENDS, language),
        _words(_STARTERS, language),
        language in _WITH_ORDINALS,
    )


def _words(tables: dict[str, str], language: str) -> frozenset[str]:
    return frozenset(f"{tables.get('', '')} {tables.get(language, '')}".split())


# The key "" holds what many languages share. The tables are short on purpose: titles, what stands before a name
# or number, and the common "that is", "for example", "and so on". A word that also ends sentences, such as
# "no" or "co", is in none of them, or in `_BEFORE_NUMBERS` only.
_BEFORE_WORDS = {
    "": "dr prof mr mrs ms st cf vs e.g i.e",
    "en": "approx a.k.a viz messrs gen col capt lt cmdr maj sgt adm gov sen rep rev hon pres supt ph pharm v",
    "de": "bzw bspw ca d.h dipl dipl.-ing etwa evtl frl ggf h.c hr hrn ing inkl max mind mio mrd o.g s.o sog "
    "u.a vgl z.B z z.T z.Zt zzgl d v v.a n u str",
    "fr": "m mm mme mlle mgr me ste av apr env c.-à-d p.ex ex cie J.-B",
    "es": "sr sra srta sres dra d dña ud uds aprox p.ej ej EE FF gral cnel tte lic ing arq mons a hnos",
    "pt": "sr sra srs dra d dna profa exmo exma aprox p.ex ex eng gen cel av",
    "it": "sig sigg sig.ra sig.na dott dott.ssa prof.ssa ing avv arch on mons s ss cfr es p.es ca gen col cap",
    "nl": "dhr mevr mw drs ir ing bijv bv o.a m.b.t i.v.m t.a.v d.w.z resp ca zgn",
    "sv": "t.ex bl.a d.v.s dvs ca jfr f.d s.k",
    "da": "f.eks bl.a d.v.s dvs ca jf hr fr",
    "no": "f.eks bl.a d.v.s dvs ca jf hr fr",
    "pl": "mgr inż hab ks św ul al pl np tzn tzw tj m.in ok zob por im gen płk kpt mjr red doc lek bp abp m",
    "cs": "např tzv tzn tj mj ul nám sv ing mgr mudr judr bc doc gen plk cca",
    "ru": "т е т.е т.к т.н г-н г-жа ул пл просп пер св проф акад доц напр ср см ред гр тов оз о обл ген "
    "полк кап прим англ нем фр лат рус яп кит",
    "uk": "т м т.зв зв т.є т.к вул просп пров пл св проф акад доц напр пор див ред гр тов оз о обл ген "
    "смт англ нім фр лат рос",
    "tr": "doç av alb gen sn hz örn bkz yrd cad sok mah müh",
    "el": "κ κα κος κκ δρ καθ π.χ βλ δηλ αγ αρ",
    # Hindi writes a foreign initial out as the name of its letter.
    "hi": "ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई ज़ेड जेड डॉ प्रो श्री सुश्री मो पं",
    "ar": "د أ م ص",
}
_BEFORE_NUMBERS = {
    "": "no nos fig p pp vol art al ca c ch sec nr cap par",
    "en": "jan feb mar apr jun jul aug sep sept oct nov dec ps eq",
    "de": "s abb bd kap abs jan febr aug sept okt nov dez tel ziff",
    "fr": "n chap janv févr juil sept oct nov déc",
    "es": "núm núms n pág págs fig s ene feb mar abr jun jul ago sept oct nov dic tel",
    "pt": "n núm pág págs séc jan fev mar abr jun jul ago set out nov dez tel",
    "it": "n num pag pagg sec tel",
    "nl": "blz jan feb apr aug sept okt nov dec",
    "pl": "s str t rys tab r godz poz",
    "cs": "č str s obr tab odst",
    "ru": "стр рис табл гл ст п пп д кв корп тел вып ч",
    "uk": "стор рис табл гл ст п пп буд кв корп тел вип ч",
    "tr": "s",
    "el": "σελ εικ",
}
_AT_ENDS = {
    "": "etc",
    "en": "a.m p.m inc corp ltd bros jr sr",
    "de": "usw etc jh jhd jhs v.Chr n.Chr chr st nr",
    "fr": "J.-C",
    "es": "UU AA a.C d.C",
    "pt": "a.C d.C ltda",
    "it": "ecc a.C d.C",
    "nl": "enz v.Chr n.Chr",
    "sv": "osv kr m.m",
    "da": "osv kr m.m",
    "no": "osv kr m.m",
    "pl": "itd itp r w tys mln mld zł godz p.n.e n.e e",
    "cs": "atd apod r stol tis mil kč",
    "ru": "г гг в вв с д п им др пр т.д т.п э н.э р руб коп тыс млн млрд чел экз",
    "uk": "р рр ст с д п ім ін т.д т.п е н.е грн коп тис млн млрд чол прим",
    "tr": "vb vs yy m.ö m.s",
    "el": "κτλ κ.λπ κ.ά μ.Χ",
}
_STARTERS = {
    "en": "the a an it he she they we i you this that these those there here in on at by for from with to of "
    "after before when while as if although though since because despite during until under however but and "
    "so then thus therefore its his her their our my your many most some several each both all another other "
    "according also once what who how why where which not nor no only even today now later",
    "de": "der die das den dem des ein eine einer einem einen er sie es wir ich ihr in im am an auf aus bei "
    "mit nach von vor zu zum zur doch aber und auch dies diese dieser dieses als da dann durch für seit so "
    "wenn während wie man nur sein seine ihre trotz unter über um was wer warum",
    "fr": "le la les l un une des il elle ils elles on nous vous je ce cette ces cet dans en au aux à de du "
    "par pour sur avec après avant depuis mais et ou si son sa ses leur leurs comme quand lorsque selon",
    "es": "el la los las un una unos unas lo él ella ellos en de del al a por para con sin sobre desde hasta "
    "tras entre según pero y o si su sus este esta estos estas ese esa esto cuando como aunque también "
    "tampoco no se",
    "pt": "o a os as um uma ele ela eles elas em no na nos nas de do da por para com sem sobre desde até após "
    "entre segundo mas e ou se seu sua seus suas este esta esse essa isso quando como embora também não",
    "it": "il lo la i gli le l un uno una egli lui lei essi in nel nella di del della da dal a al per con su "
    "dopo prima ma e se suo sua questo questa quando come secondo anche non si",
    "nl": "de het een hij zij ze wij we ik dit dat deze die in op aan bij met na van voor door uit om maar en "
    "ook als toen sinds zijn haar hun er",
    "pl": "w we na z ze do od po za o u przy przez dla i a ale to ten ta te on ona oni jego jej ich jak gdy "
    "jeśli nie się był była było były jest są",
    "cs": "v ve na z ze do od po za o u při pro a ale to ten ta on ona oni jeho její jejich jak když "
    "ne byl byla",
    "ru": "в во на с со к по из от до за о об у при для и а но он она оно они это этот эта эти его её ее их мы "
    "я вы как когда если не там тут здесь также тогда затем после потом однако хотя кроме всего",
    "uk": "в у на з зі із до від по за о об при для і й а але він вона воно вони це цей ця ці його її їх ми я "
    "ви як коли якщо не там тут також тоді потім після однак хоча крім",
    "tr": "bu şu o bir ve ama ancak için ile gibi daha çok sonra önce her",
}
_WITH_ORDINALS = frozenset("cs da de et fi hr hu is lv nb nn no pl sk sl sr tr".split())
