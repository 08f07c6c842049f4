"""Why something was refused, in German, by the reason as it is raised and logged."""

REASONS = {
    "is empty": "Die Datei {name} ist leer.",
    "has no words": "In {name} steht kein Wort, das ich zitieren könnte.",
    "has no words to search for": "In {name} steht kein Wort, nach dem man suchen könnte.",
    "is not a text file": "{name} ist keine Textdatei.",
    "is not a file": "{name} ist keine gewöhnliche Datei, deshalb lese ich sie nicht.",
    "is encrypted": "Die Datei {name} ist verschlüsselt. Bitte speichere sie ohne Passwort.",
    "is an old or encrypted Office file; please save it as DOCX without a password": (
        "{name} ist eine alte Office-Datei oder hat ein Passwort. Bitte speichere sie als DOCX ohne Passwort."
    ),
    "is a document of before Word 2007": "{name} ist älter als Word 2007. Bitte speichere die Datei als DOCX.",
    "is not a Word document": "{name} ist kein Word-Dokument. Bitte speichere die Datei als DOCX.",
    "is damaged": "Die Datei {name} ist beschädigt. Bitte öffne sie in ihrem Programm und speichere sie neu.",
    "is not an EPUB book": (
        "{name} ist kein EPUB-Buch oder ist beschädigt. Bitte lade die Datei noch einmal herunter."
    ),
    "is not a whole PDF file": (
        "Die Datei {name} ist beschädigt oder unvollständig. Bitte speichere sie noch einmal als PDF."
    ),
    "is not a whole ZIP archive": (
        "Die Datei {name} ist beschädigt oder unvollständig. Bitte speichere sie neu oder lade sie noch einmal "
        "herunter."
    ),
    "has no text: its pages are pictures": (
        "{name} enthält keinen Text: Die Seiten sind Bilder. Bitte schick die Datei mit Texterkennung (OCR)."
    ),
    "has text that cannot be told from the shapes of its letters": (
        "{name} zeigt Buchstaben, sagt aber nicht, welche es sind. Bitte schick die Datei als DOCX oder mit "
        "Texterkennung (OCR)."
    ),
    "is larger than {count} MB": (
        "Die Datei {name} ist größer als {count} MB. Bitte teile sie oder speichere sie kleiner."
    ),
    "is larger than {count} kB": (
        "Die Datei {name} ist größer als {count} kB. Bitte lass nur Titel, Sprache, Quelle und Datum darin "
        "stehen."
    ),
    "is larger than {count} MB, too large for Markdown": (
        "Die Datei {name} ist größer als {count} MB, zu groß für Markdown. Bitte teile sie oder speichere sie "
        "als reinen Text."
    ),
    "has more than {count} pages": "{name} hat mehr als {count} Seiten. Bitte teile die Datei.",
    "has a page of more than {count} characters": (
        "{name} hat eine Seite mit mehr als {count} Zeichen. Bitte speichere die Datei als reinen Text."
    ),
    "has more than {count} characters": "{name} hat mehr als {count} Zeichen. Bitte teile die Datei.",
    "has more than {count} paragraphs": "{name} hat mehr als {count} Absätze. Bitte teile die Datei.",
    "has more than {count} full stops in long paragraphs": (
        "{name} hat mehr als {count} Punkte in langen Absätzen. Bitte teile die Datei."
    ),
    "has more than {count} tags": (
        "{name} besteht aus zu vielen Teilen (mehr als {count} Tags). Bitte speichere die Datei als reinen "
        "Text oder teile sie."
    ),
    "has more than {count} opening brackets": (
        "{name} hat mehr als {count} öffnende Klammern. Bitte speichere die Datei als reinen Text oder teile "
        "sie."
    ),
    "is nested too deeply": "{name} ist zu tief verschachtelt. Bitte speichere die Datei als reinen Text.",
    "holds more than {count} MB of text": "{name} enthält mehr als {count} MB Text. Bitte teile die Datei.",
    "needs too much memory to read": (
        "{name} zu lesen braucht zu viel Arbeitsspeicher. Bitte teile die Datei oder speichere sie als reinen "
        "Text."
    ),
    "takes too long to read": (
        "{name} zu lesen dauert zu lange. Bitte teile die Datei oder speichere sie als reinen Text."
    ),
    "cannot be read: it breaks what reads it": (
        "An {name} scheitert mein Leseprogramm. Bitte speichere die Datei neu oder als reinen Text."
    ),
    "cannot be read: what reads it is not installed (pip install {project})": (
        "{name} kann ich noch nicht lesen: Mir fehlt ein Programm. Wer mich betreibt, kann es ergänzen: pip "
        "install {project}"
    ),
    "has more than {count} members": (
        "{name} besteht aus mehr als {count} Dateien, zu vielen zum Öffnen. Bitte speichere die Datei als PDF "
        "oder reinen Text."
    ),
    "unpacks to more than {count} MB": (
        "{name} ist entpackt größer als {count} MB. Bitte teile die Datei oder speichere sie ohne Bilder."
    ),
    "has a member of more than {count} MB": (
        "{name} enthält ein Stück, das entpackt größer als {count} MB ist. Bitte teile die Datei oder "
        "speichere sie ohne Bilder."
    ),
    "unpacks to more than {count} times its size": (
        "{name} wird beim Entpacken mehr als {count}-mal so groß, und das kann schaden. Bitte speichere die "
        "Datei neu."
    ),
    "has members that overlap": (
        "{name} ist so gebaut, dass es schaden kann: Die Teile überlappen sich. Bitte speichere die Datei neu."
    ),
    "has a member outside of itself": (
        "{name} ist so gebaut, dass es schaden kann: Ein Teil führt aus der Datei hinaus. Bitte speichere sie "
        "neu."
    ),
    "is packed in a way that is not known here": (
        "{name} ist auf eine Art gepackt, die ich nicht kenne. Bitte speichere die Datei neu."
    ),
    "declares XML entities": (
        "{name} legt eigene Abkürzungen fest (XML-Entitäten), und das kann schaden. Bitte speichere die Datei "
        "neu."
    ),
    "has a side file that cannot be read": (
        "Die Begleitdatei von {name} kann ich nicht lesen. Sie braucht Zeilen wie „title: …“ und „date: "
        "2024-11-18“."
    ),
    "has a side file whose title is not one line of at most {count} characters": (
        "In der Begleitdatei von {name} ist der Titel nicht eine Zeile von höchstens {count} Zeichen. Bitte "
        "kürze ihn."
    ),
    "has a side file whose language is not a known one, like en": (
        "In der Begleitdatei von {name} steht eine Sprache, die ich nicht kenne. Bitte nimm ihr Kürzel, etwa "
        "de."
    ),
    "has a side file whose address is not like https://example.org/article": (
        "In der Begleitdatei von {name} stimmt die Adresse nicht. Sie sieht so aus: https://example.org/article"
    ),
    "has a side file whose date is not like 2024-11-18": (
        "In der Begleitdatei von {name} stimmt das Datum nicht. Es sieht so aus: 2024-11-18"
    ),
    "cannot be the name of an article": (
        "{name} kann nicht der Name eines Artikels sein. Bitte benenne die Datei um."
    ),
    "is too large or cannot be read, so it is left as it is": (
        "{name} ist zu groß oder nicht lesbar, deshalb lasse ich die Datei, wie sie ist."
    ),
    "cannot be listed: {why}": "In den Ordner {name} kann ich nicht hineinsehen: {why}.",
    "cannot be written: {why}": "In {name} kann ich nichts schreiben: {why}.",
    "cannot be tidied: {why}": "In {name} kann ich nicht aufräumen: {why}.",
    "cannot be read: {why}": "{name} kann ich nicht lesen: {why}.",
}
