"""Why something was refused, in Russian, by the reason as it is raised and logged."""

REASONS = {
    "is empty": "Файл {name} пуст.",
    "has no words": "В файле {name} нет слов, которые я мог бы процитировать.",
    "has no words to search for": "В файле {name} нет слов, по которым можно искать.",
    "is not a text file": "{name} — не текстовый файл.",
    "is not a file": "{name} — не обычный файл, поэтому я его не читаю.",
    "is encrypted": "Файл {name} зашифрован. Пожалуйста, сохраните его без пароля.",
    "is an old or encrypted Office file; please save it as DOCX without a password": (
        "{name} — старый файл Office или файл с паролем. Пожалуйста, сохраните его как DOCX без пароля."
    ),
    "is a document of before Word 2007": (
        "Файл {name} создан в Word старше 2007. Пожалуйста, сохраните его как DOCX."
    ),
    "is not a Word document": "{name} — не документ Word. Пожалуйста, сохраните его как DOCX.",
    "is damaged": "Файл {name} повреждён. Пожалуйста, откройте его в своей программе и сохраните заново.",
    "is not an EPUB book": "{name} — не книга EPUB или повреждённая книга. Пожалуйста, скачайте её ещё раз.",
    "is not a whole PDF file": "Файл {name} повреждён или неполон. Пожалуйста, сохраните его как PDF ещё раз.",
    "is not a whole ZIP archive": (
        "Файл {name} повреждён или неполон. Пожалуйста, сохраните или скачайте его ещё раз."
    ),
    "has no text: its pages are pictures": (
        "В файле {name} нет текста: его страницы — изображения. Пожалуйста, пришлите его с распознанным "
        "текстом (OCR)."
    ),
    "has text that cannot be told from the shapes of its letters": (
        "Файл {name} показывает буквы, но не говорит, какие они. Пожалуйста, пришлите его как DOCX или с "
        "распознанным текстом (OCR)."
    ),
    "is larger than {count} MB": (
        "Файл {name} больше {count} МБ. Пожалуйста, разделите его или сохраните меньшим."
    ),
    "is larger than {count} kB": (
        "Файл {name} больше {count} кБ. Пожалуйста, оставьте в нём только название, язык, источник и дату."
    ),
    "is larger than {count} MB, too large for Markdown": (
        "Файл {name} больше {count} МБ, это слишком много для Markdown. Пожалуйста, разделите его или "
        "сохраните как обычный текст."
    ),
    "has more than {count} pages": "В файле {name} больше {count} страниц. Пожалуйста, разделите его.",
    "has a page of more than {count} characters": (
        "В файле {name} есть страница, на которой больше {count} символов. Пожалуйста, сохраните его как "
        "обычный текст."
    ),
    "has more than {count} characters": "В файле {name} больше {count} символов. Пожалуйста, разделите его.",
    "has more than {count} paragraphs": "В файле {name} больше {count} абзацев. Пожалуйста, разделите его.",
    "has more than {count} full stops in long paragraphs": (
        "В длинных абзацах файла {name} больше {count} точек. Пожалуйста, разделите его."
    ),
    "has more than {count} tags": (
        "Файл {name} состоит из слишком большого числа частей (больше {count} тегов). Пожалуйста, сохраните "
        "его как обычный текст или разделите."
    ),
    "has more than {count} opening brackets": (
        "В файле {name} больше {count} открывающих скобок. Пожалуйста, сохраните его как обычный текст или "
        "разделите."
    ),
    "is nested too deeply": (
        "В файле {name} слишком много частей, вложенных друг в друга. Пожалуйста, сохраните его как обычный "
        "текст."
    ),
    "holds more than {count} MB of text": "В файле {name} больше {count} МБ текста. Пожалуйста, разделите его.",
    "needs too much memory to read": (
        "Чтобы прочитать файл {name}, нужно слишком много памяти. Пожалуйста, разделите его или сохраните как "
        "обычный текст."
    ),
    "takes too long to read": (
        "Файл {name} читается слишком долго. Пожалуйста, разделите его или сохраните как обычный текст."
    ),
    "cannot be read: it breaks what reads it": (
        "На файле {name} моя программа чтения даёт сбой. Пожалуйста, сохраните его заново или как обычный "
        "текст."
    ),
    "cannot be read: what reads it is not installed (pip install {project})": (
        "Файл {name} пока нельзя прочитать: не хватает программы. Её может добавить тот, кто меня запускает: "
        "pip install {project}"
    ),
    "has more than {count} members": (
        "Файл {name} состоит из более чем {count} файлов, это слишком много. Пожалуйста, сохраните его как PDF "
        "или обычный текст."
    ),
    "unpacks to more than {count} MB": (
        "Файл {name} в распакованном виде занимает больше {count} МБ. Пожалуйста, разделите его или сохраните "
        "без изображений."
    ),
    "has a member of more than {count} MB": (
        "В файле {name} есть часть, которая в распакованном виде занимает больше {count} МБ. Пожалуйста, "
        "разделите его или сохраните без изображений."
    ),
    "unpacks to more than {count} times its size": (
        "Файл {name} при распаковке вырастает больше чем в {count} раз, а это может навредить. Пожалуйста, "
        "сохраните его заново."
    ),
    "has members that overlap": (
        "Файл {name} устроен так, что может навредить: его части накладываются друг на друга. Пожалуйста, "
        "сохраните его заново."
    ),
    "has a member outside of itself": (
        "Файл {name} устроен так, что может навредить: одна часть ведёт наружу. Пожалуйста, сохраните его "
        "заново."
    ),
    "is packed in a way that is not known here": (
        "Файл {name} упакован неизвестным мне способом. Пожалуйста, сохраните его заново."
    ),
    "declares XML entities": (
        "Файл {name} объявляет собственные сокращения (сущности XML), а это может навредить. Пожалуйста, "
        "сохраните его заново."
    ),
    "has a side file that cannot be read": (
        "Не могу прочитать сопроводительный файл к {name}. В нём должны быть строки вроде «title: …» и «date: "
        "2024-11-18»."
    ),
    "has a side file whose title is not one line of at most {count} characters": (
        "В сопроводительном файле к {name} название не умещается в одну строку до {count} символов. "
        "Пожалуйста, сократите его."
    ),
    "has a side file whose language is not a known one, like en": (
        "В сопроводительном файле к {name} указан неизвестный мне язык. Пожалуйста, напишите его код, например "
        "ru."
    ),
    "has a side file whose address is not like https://example.org/article": (
        "В сопроводительном файле к {name} неверный адрес. Он выглядит так: https://example.org/article"
    ),
    "has a side file whose date is not like 2024-11-18": (
        "В сопроводительном файле к {name} неверная дата. Она выглядит так: 2024-11-18"
    ),
    "cannot be the name of an article": "{name} не может быть названием статьи. Пожалуйста, переименуйте файл.",
    "is too large or cannot be read, so it is left as it is": (
        "Файл {name} слишком велик или не читается, поэтому оставляю его как есть."
    ),
    "cannot be listed: {why}": "Не могу просмотреть папку {name}: {why}.",
    "cannot be written: {why}": "Не могу записать в {name}: {why}.",
    "cannot be tidied: {why}": "Не могу прибрать в {name}: {why}.",
    "cannot be read: {why}": "Не могу прочитать {name}: {why}.",
}
