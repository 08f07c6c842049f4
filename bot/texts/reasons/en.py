"""Why something was refused, in English, for people; the key is the reason as it is raised and logged."""

REASONS = {
    # What is in a file.
    "is empty": "{name} is empty.",
    "has no words": "{name} has no words that I could quote.",
    "has no words to search for": "{name} has no words to search for.",
    "is not a text file": "{name} is not a text file.",
    "is not a file": "{name} is not an ordinary file, so I don't read it.",
    "is encrypted": "{name} is encrypted. Please save it without a password.",
    "is an old or encrypted Office file; please save it as DOCX without a password": (
        "{name} is an old Office file, or has a password. Please save it as DOCX without a password."
    ),
    "is a document of before Word 2007": "{name} is from before Word 2007. Please save it as DOCX.",
    "is not a Word document": "{name} is not a Word document. Please save it as DOCX.",
    "is damaged": "{name} is damaged. Please open it in its program and save it anew.",
    "is not an EPUB book": "{name} is not an EPUB book, or it is damaged. Please download it again.",
    "is not a whole PDF file": "{name} is damaged or incomplete. Please save it as PDF again.",
    "is not a whole ZIP archive": "{name} is damaged or incomplete. Please save or download it again.",
    "has no text: its pages are pictures": (
        "{name} has no text: its pages are pictures. Please send it with the text recognised (OCR)."
    ),
    "has text that cannot be told from the shapes of its letters": (
        "{name} shows letters, but does not say which ones they are. Please send it as DOCX, or with the text "
        "recognised (OCR)."
    ),
    # What is too much.
    "is larger than {count} MB": "{name} is larger than {count} MB. Please split it, or save it smaller.",
    "is larger than {count} kB": (
        "{name} is larger than {count} kB. Please leave only title, language, source and date in it."
    ),
    "is larger than {count} MB, too large for Markdown": (
        "{name} is larger than {count} MB, too large for Markdown. Please split it, or save it as plain text."
    ),
    "has more than {count} pages": "{name} has more than {count} pages. Please split it.",
    "has a page of more than {count} characters": (
        "{name} has a page of more than {count} characters. Please save it as plain text."
    ),
    "has more than {count} characters": "{name} has more than {count} characters. Please split it.",
    "has more than {count} paragraphs": "{name} has more than {count} paragraphs. Please split it.",
    "has more than {count} full stops in long paragraphs": (
        "{name} has more than {count} full stops in long paragraphs. Please split it."
    ),
    "has more than {count} tags": (
        "{name} is built of too many pieces (more than {count} tags). Please save it as plain text, or split "
        "it."
    ),
    "has more than {count} opening brackets": (
        "{name} has more than {count} opening brackets. Please save it as plain text, or split it."
    ),
    "is nested too deeply": "{name} has too many parts within parts. Please save it as plain text.",
    "holds more than {count} MB of text": "{name} holds more than {count} MB of text. Please split it.",
    "needs too much memory to read": (
        "Reading {name} takes too much memory. Please split it, or save it as plain text."
    ),
    "takes too long to read": "Reading {name} takes too long. Please split it, or save it as plain text.",
    "cannot be read: it breaks what reads it": (
        "{name} makes my reading program fail. Please save it anew, or as plain text."
    ),
    "cannot be read: what reads it is not installed (pip install {project})": (
        "{name} cannot be read yet: a program is missing. Whoever runs me can add it: pip install {project}"
    ),
    # What may be made to do harm.
    "has more than {count} members": (
        "{name} is made of more than {count} files, too many to open. Please save it as PDF or plain text."
    ),
    "unpacks to more than {count} MB": (
        "{name} unpacks to more than {count} MB. Please split it, or save it without pictures."
    ),
    "has a member of more than {count} MB": (
        "{name} holds a piece that unpacks to more than {count} MB. Please split it, or save it without "
        "pictures."
    ),
    "unpacks to more than {count} times its size": (
        "{name} unpacks to more than {count} times its size, which may do harm. Please save it anew."
    ),
    "has members that overlap": (
        "{name} is put together in a way that may do harm: its pieces overlap. Please save it anew."
    ),
    "has a member outside of itself": (
        "{name} is put together in a way that may do harm: a piece leads out of it. Please save it anew."
    ),
    "is packed in a way that is not known here": "{name} is packed in a way I don't know. Please save it anew.",
    "declares XML entities": (
        "{name} declares abbreviations of its own (XML entities), which may do harm. Please save it anew."
    ),
    # What is said beside a file.
    "has a side file that cannot be read": (
        "{name} has a side file that I can't read. It needs lines such as “title: …” and “date: 2024-11-18”."
    ),
    "has a side file whose title is not one line of at most {count} characters": (
        "In the side file of {name} the title is not one line of at most {count} characters. Please shorten it."
    ),
    "has a side file whose language is not a known one, like en": (
        "In the side file of {name} the language is not one I know. Please write its code, such as en."
    ),
    "has a side file whose address is not like https://example.org/article": (
        "In the side file of {name} the address is wrong. It looks like this: https://example.org/article"
    ),
    "has a side file whose date is not like 2024-11-18": (
        "In the side file of {name} the date is wrong. It looks like this: 2024-11-18"
    ),
    # What stands in the way of a change.
    "cannot be the name of an article": "{name} cannot be the name of an article. Please rename the file.",
    "is too large or cannot be read, so it is left as it is": (
        "{name} is too large or cannot be read, so I leave it as it is."
    ),
    # What the system says comes last, as any reason may begin like it.
    "cannot be listed: {why}": "I can't look into the folder {name}: {why}.",
    "cannot be written: {why}": "I can't write to {name}: {why}.",
    "cannot be tidied: {why}": "I can't tidy up in {name}: {why}.",
    "cannot be read: {why}": "I can't read {name}: {why}.",
}
