"""What the pages say in German."""

from bot.texts import de
from bot.texts.pages.texts import PageTexts
from bot.texts.plural import Plural

TEXTS = PageTexts(
    of_bot=de.TEXTS,
    skip="Zum Text springen",
    ask="Fragen",
    articles="Artikel",
    invitation="Stell eine Frage, und ich zitiere wörtlich, was in meinen Artikeln steht.",
    your_question="Deine Frage",
    page="Seite {number} von {count}",
    previous_page="Vorige Seite",
    next_page="Nächste Seite",
    contents="Inhalt",
    source="Quelle",
    ask_this="Diesen Artikel fragen",
    answered="Hier beantwortet",
    ask_all="Alle Artikel fragen",
    clear="Frage entfernen",
    previous_hit="Vorige Stelle",
    next_hit="Nächste Stelle",
    part="Teil {number} von {count}",
    previous_part="Voriger Teil",
    next_part="Nächster Teil",
    empty_question="Bitte schreib eine Frage.",
    long_question=Plural(
        "de",
        {
            "one": "Diese Frage ist zu lang; höchstens {count} Zeichen geht.",
            "other": "Diese Frage ist zu lang; höchstens {count} Zeichen gehen.",
        },
    ),
    no_text="Ich kann nur Text lesen, und in dieser Frage steht noch etwas anderes.",
    no_such_page="Unter dieser Adresse gibt es nichts.",
    not_understood="Mit dieser Anfrage kann ich nichts anfangen.",
    locked="Diese Seite öffnet sich nur über einen Link von mir. Frag mich und tippe auf „Im Artikel lesen“.",
    link_ended="Dieser Link ist abgelaufen. Frag mich noch einmal, dann bekommst du einen neuen.",
    only_read="Diese Seite kann man nur lesen.",
)
