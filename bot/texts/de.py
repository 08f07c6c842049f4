"""What the bot says in German."""

from bot.chatter_phrases import Chatter
from bot.fetching.refusals import Refusal
from bot.library.progress import Phase
from bot.store.records import AnswersTo, DeedKind
from bot.texts.plural import Plural
from bot.texts.reasons.de import REASONS
from bot.texts.texts import Texts


def _plural(one: str, other: str) -> Plural:
    return Plural("de", {"one": one, "other": other})


TEXTS = Texts(
    language="de",
    greeting="Hallo! Stell mir eine Frage, und ich zitiere dir wörtlich, was in meinen Artikeln steht.",
    articles="Hieraus zitiere ich:\n{titles}",
    more_articles=_plural("… und {count} weiterer", "… und {count} weitere"),
    how_to_ask=(
        "Schreib einfach deine Frage. Ich zitiere den Absatz, der sie beantwortet, mit dem entscheidenden Satz "
        "in Fettschrift. Gibt es keinen, sage ich das; ich erfinde nichts."
    ),
    how_to_ask_in_groups=(
        "In Gruppen fragst du mich mit <code>/ask@{username} deine Frage</code>, mit einer Erwähnung von "
        "@{username} oder mit einer Antwort auf eine meiner Nachrichten. {besides} Admins können das unter "
        "/settings ändern."
    ),
    privacy_mode=(
        "In Gruppen zeigt mir Telegram nur <code>/ask@{username} deine Frage</code> und Antworten auf meine "
        "Nachrichten. Damit mich auch Erwähnungen erreichen, muss mich ein Admin der Gruppe zum Admin machen."
    ),
    introduction=(
        "Hallo! Frag mich mit <code>/ask@{username} deine Frage</code>, und ich zitiere wörtlich, was in "
        "meinen Artikeln steht. {besides} Mehr dazu: /help"
    ),
    besides={
        AnswersTo.NAME: "Sonst bleibe ich still.",
        AnswersTo.QUESTIONS: "Hier antworte ich auch auf alles, was mit „?“ endet.",
        AnswersTo.ALL: "Hier antworte ich auch auf alles andere, was ich beantworten kann.",
    },
    try_one="Zum Ausprobieren antippen:",
    ask_something="Was möchtest du wissen? Schreib deine Frage hinter den Befehl oder hinter meinen Namen.",
    text_only="Ich kann nur Text lesen. Bitte schreib mir deine Frage.",
    unknown_command="Diesen Befehl kenne ich nicht. Schreib einfach deine Frage oder sieh unter /help nach.",
    small_talk={
        Chatter.ABOUT_BOT: (
            "Ich bin ein Bot. Ich antworte wörtlich mit dem, was in meinen Artikeln steht, und erfinde "
            "nichts. Mehr dazu: /help"
        ),
        Chatter.HOW_ARE_YOU: "Alles bestens, danke! Was möchtest du wissen?",
        Chatter.GOODBYE: "Tschüss! Ich bin da, wenn du wieder eine Frage hast.",
        Chatter.THANKS: "Gern geschehen! Frag mich ruhig noch mehr zu meinen Artikeln.",
        Chatter.GREETING: "Hallo! Stell mir eine Frage, und ich zitiere, was in meinen Artikeln steht.",
        Chatter.NOD: "🙂 Frag mich, wann immer du magst.",
    },
    paragraph="Absatz {number}",
    source="— <i>{title}</i>, {paragraph}",
    source_with_heading="— <i>{title}</i>, „{heading}“, {paragraph}",
    also_in="auch in {sources}",
    more_sources=_plural("und {count} weiterem", "und {count} weiteren"),
    unsure="Vielleicht beantworten meine Artikel das nicht. Die Stelle, die am ehesten passt:",
    not_found="Dazu steht nichts in meinen Artikeln.",
    other_language=(
        "Meine Artikel sind in einer anderen Sprache als deine Frage, deshalb finde ich nichts. "
        "Bitte frag in ihrer Sprache: {languages}."
    ),
    not_found_in="In <i>{title}</i> steht dazu nichts.",
    other_language_in=(
        "<i>{title}</i> ist in einer anderen Sprache als deine Frage, deshalb finde ich nichts. "
        "Bitte frag in dieser Sprache: {languages}."
    ),
    which_article="Welchen Artikel meinst du?\n{titles}",
    corrected="Ergebnisse für <b>{suggestion}</b>",
    follow_up="Verstanden als Nachfrage zu „{earlier}“",
    can_be_asked="Versuch es doch hiermit:",
    too_many_questions="Das sind viele Fragen auf einmal. Bitte gib mir eine Minute.",
    failed="Entschuldige, bei mir ist etwas schiefgegangen. Bitte versuch es noch einmal.",
    previous="◀",
    next="▶",
    position="{position} von {count}",
    wider="↕ Mehr Kontext",
    narrower="↕ Weniger Kontext",
    ask_only="Nur dieser Artikel",
    ask_all="Alle Artikel",
    copy="Kopieren",
    read="Im Artikel lesen",
    helpful="👍",
    not_helpful="👎",
    thanks_for_vote="Danke!",
    vote_taken_back="Bewertung zurückgenommen.",
    question_gone="Diese Frage finde ich nicht mehr. Bitte stell sie noch einmal.",
    passage_gone="Diese Stelle gibt es in meinen Artikeln nicht mehr. Bitte frag noch einmal.",
    button_gone="Dieser Button geht nicht mehr. Bitte schick mir deine Frage oder den Befehl noch einmal.",
    article_list="<b>Meine Artikel</b> ({first}–{last} von {count})",
    passages=_plural("{count} Textstelle", "{count} Textstellen"),
    sections="Abschnitte:\n{headings}",
    how_to_ask_it="Nur diesen Artikel fragst du mit <code>{ask} in {name}: deine Frage</code>",
    ask_in_private="Frag mich privat",
    nothing_found_inline="Nichts gefunden. Frag mich privat",
    my_settings="Einstellungen",
    settings="<b>Einstellungen der Gruppe „{chat}“</b>",
    settings_of_topic="<b>Einstellungen für dieses Thema in „{chat}“</b>",
    answers_to_title="Ich antworte:",
    answers_to={
        AnswersTo.NAME: "Nur wenn man mich anspricht",
        AnswersTo.QUESTIONS: "Auch auf alles, was mit „?“ endet",
        AnswersTo.ALL: "Auf alles, was ich beantworten kann",
    },
    silent_when_unsure="Schweigen, wenn ich unsicher bin",
    needs_all_messages=(
        "Telegram zeigt mir hier nicht jede Nachricht. Mach mich zum Admin der Gruppe, dann kann ich auch auf "
        "das antworten, was nicht an mich gerichtet ist."
    ),
    texts_language="Meine Sprache: {language}",
    automatic="wie in Telegram",
    which_articles="Artikel: {articles}",
    all_articles="alle",
    back="‹ Zurück",
    done="Fertig",
    settings_closed="Die Einstellungen sind gespeichert.",
    settings_for_administrators="Nur Admins dieser Gruppe können ihre Einstellungen ändern.",
    privacy=(
        "Ich speichere deine Fragen {days} lang, ohne deinen Namen: was du gefragt hast, wo und wann, die ID "
        "deines Telegram-Kontos und ob die Antwort geholfen hat. So verstehe ich Nachfragen, und meine Admins "
        "sehen, was in meinen Artikeln fehlt. /forget löscht das alles sofort."
    ),
    days=_plural("{count} Tag", "{count} Tage"),
    forgotten=_plural("Erledigt: {count} Frage gelöscht.", "Erledigt: {count} Fragen gelöscht."),
    reindexing="Ich lese die Artikel neu ein …",
    reindexed="Fertig nach {seconds} s. Artikel: {articles}. Textstellen: {passages}.",
    shipped_article_used=(
        "Im Ordner der Bibliothek liegt kein Artikel, den ich lesen kann, deshalb nehme ich den mitgelieferten."
    ),
    left_out="Ausgelassen:\n{reasons}",
    no_articles="In der Bibliothek ist kein Artikel.",
    reasons=REASONS,
    reindex_failed="Es bleibt alles beim Alten: Ich nutze weiter die bisherigen Artikel. {reason}",
    rolling_back=("Ich hole die vorherige Fassung zurück …"),
    progress={
        Phase.READING: ("Lesen: {done} von {all} Dateien …"),
        Phase.INDEXING: ("Indexieren: {done} von {all} Textstellen …"),
    },
    deeds={
        DeedKind.ADD: ("Hinzugefügt: {title}"),
        DeedKind.REPLACE: ("Neue Fassung: {title}"),
        DeedKind.REMOVE: ("Entfernt: {title}"),
        DeedKind.UNDO: ("Rückgängig gemacht"),
        DeedKind.REINDEX: ("Artikel neu gelesen"),
        DeedKind.ROLLBACK: ("Zurück zur vorherigen Fassung"),
    },
    added="➕ Hinzugefügt: {articles}",
    removed="➖ Entfernt: {articles}",
    changed="✏️ Geändert: {articles}",
    passage_sums="Textstellen: {sums}",
    passages_added="{count} neu",
    passages_removed="{count} entfernt",
    passages_changed="{count} geändert",
    nothing_changed=("Nichts hat sich geändert."),
    undo=("↩ Rückgängig"),
    library_busy=("Jemand ändert die Artikel gerade schon. Bitte versuche es gleich noch einmal."),
    library_changed=("Seitdem haben sich die Artikel geändert. /rollback geht Schritt für Schritt zurück."),
    version_gone=("Diese Fassung wird nicht mehr aufbewahrt."),
    no_earlier_version=("Es gibt keine frühere Fassung, zu der ich zurückkönnte."),
    article_gone=("Diesen Artikel habe ich nicht mehr."),
    file_gone=(
        "Diese Datei wartet nicht mehr: Sie wurde hinzugefügt oder verworfen, oder vor mehr als einem Tag "
        "geschickt."
    ),
    reading_file=("Ich lese die Datei …"),
    new_article=("Ein neuer Artikel:"),
    newer_version=("Eine neuere Fassung eines Artikels, den ich schon habe:"),
    instead_of="Statt: {title}",
    add=("✓ Hinzufügen"),
    discard=("✗ Verwerfen"),
    discarded=("Verworfen. Nichts hat sich geändert."),
    file_known=("Diesen Artikel habe ich schon, genau so."),
    file_refused=("Diese Datei kann ich nicht hinzufügen. {reason}"),
    formats_read="Ich lese reinen Text, Markdown, HTML, PDF, DOCX und EPUB.",
    file_too_large=(
        "Diese Datei ist größer als {megabytes} MB, mehr kann ich nicht laden. Bitte teile sie oder "
        "speichere sie kleiner."
    ),
    how_to_add=(
        "Schick mir eine Datei oder eine einzelne Adresse nach dem Befehl: <code>/add "
        "https://example.org/article</code>"
    ),
    not_fetched={
        Refusal.SWITCHED_OFF: (
            "Das Hinzufügen aus dem Web ist ausgeschaltet. Schick mir die Seite als Datei, oder "
            "nenne ihren Host in ADD_FROM_HOSTS."
        ),
        Refusal.NOT_AN_ADDRESS: (
            "Diese Adresse kann ich nicht öffnen. Sie sieht so aus: https://example.org/article"
        ),
        Refusal.HOST_NOT_ALLOWED: (
            "Von diesem Host darf ich nichts laden. Schick mir die Seite als Datei, oder nimm den "
            "Host in ADD_FROM_HOSTS auf."
        ),
        Refusal.NOT_PUBLIC: ("Diese Adresse führt in ein privates Netz, aus dem ich nichts lade."),
        Refusal.NOT_REACHED: (
            "Diese Seite erreiche ich nicht. Bitte prüfe die Adresse, oder schick mir die Seite als Datei."
        ),
        Refusal.TOO_MANY_REDIRECTS: (
            "Diese Adresse führt endlos von einer Seite zur nächsten. Bitte schick mir die Seite als Datei."
        ),
        Refusal.TOO_LARGE: ("Was dort liegt, ist mir zu groß. Bitte schick mir eine kleinere Datei."),
        Refusal.TOO_SLOW: (
            "Diese Seite braucht zu lange. Versuche es später noch einmal, oder schick mir die Seite als Datei."
        ),
    },
    remove=("🗑 Entfernen"),
    audit=("<b>Was mit den Artikeln gemacht wurde</b> ({first}–{last} von {count})"),
    nothing_in_audit=("Mit den Artikeln wurde noch nichts gemacht."),
    by_itself=("von selbst"),
    admins_only="Tut mir leid, das können nur meine Admins.",
    in_private_only="Bitte schick mir das in einem privaten Chat.",
    status=(
        "<b>Pullquote {version}</b>\nArtikel: {articles}\nTextstellen: {passages}\n"
        "Zuletzt eingelesen: {index_age}\nLaufzeit: {uptime}\nWartende Updates: {queue}\n"
        "Arbeitsspeicher: {memory}"
    ),
    stats_row=(
        "Fragen: {asked}\n🟩 beantwortet: {answered}\n🟨 unsicher: {unsure}\n🟥 nicht gefunden: {not_found}\n"
        "👍 {helpful}   👎 {not_helpful}"
    ),
    last_days=_plural("<b>Letzter Tag</b>", "<b>Letzte {count} Tage</b>"),
    unanswered="<b>Nicht oder nicht hilfreich beantwortet</b> ({first}–{last} von {count})",
    nothing_unanswered="Hier ist nichts offen: Jede Frage wurde beantwortet.",
    times=_plural("{count}-mal", "{count}-mal"),
    dismiss="✓ {number}",
    dismissed="Abgehakt.",
    export_caption="Die Fragen, auf die es keine oder keine hilfreiche Antwort gab.",
    commands={
        "ask": "Eine Frage stellen",
        "articles": "Die Artikel, aus denen ich zitiere",
        "help": "Woraus ich zitiere und wie man mich fragt",
        "settings": "Wie ich hier antworte",
        "privacy": "Was ich speichere und wie lange",
        "forget": "Deine Fragen löschen",
        "reindex": "Die Artikel neu einlesen",
        "add": "Einen Artikel aus dem Web hinzufügen",
        "rollback": "Die vorherige Fassung zurückholen",
        "audit": "Was mit den Artikeln gemacht wurde",
        "status": "Wie es mir geht",
        "stats": "Die Fragen in Zahlen",
        "unanswered": "Fragen ohne Antwort",
        "export": "Fragen ohne Antwort als Tabelle",
    },
)
