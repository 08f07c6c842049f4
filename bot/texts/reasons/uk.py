"""Why something was refused, in Ukrainian, by the reason as it is raised and logged."""

REASONS = {
    "is empty": "Файл {name} порожній.",
    "has no words": "У файлі {name} немає слів, які я міг би процитувати.",
    "has no words to search for": "У файлі {name} немає слів, за якими можна шукати.",
    "is not a text file": "{name} — не текстовий файл.",
    "is not a file": "{name} — не звичайний файл, тому я його не читаю.",
    "is encrypted": "Файл {name} зашифрований. Будь ласка, збережіть його без пароля.",
    "is an old or encrypted Office file; please save it as DOCX without a password": (
        "{name} — старий файл Office або файл із паролем. Будь ласка, збережіть його як DOCX без пароля."
    ),
    "is a document of before Word 2007": (
        "Файл {name} створено у Word, старішому за 2007. Будь ласка, збережіть його як DOCX."
    ),
    "is not a Word document": "{name} — не документ Word. Будь ласка, збережіть його як DOCX.",
    "is damaged": "Файл {name} пошкоджений. Будь ласка, відкрийте його у своїй програмі та збережіть заново.",
    "is not an EPUB book": "{name} — не книга EPUB або пошкоджена книга. Будь ласка, завантажте її ще раз.",
    "is not a whole PDF file": (
        "Файл {name} пошкоджений або неповний. Будь ласка, збережіть його як PDF ще раз."
    ),
    "is not a whole ZIP archive": (
        "Файл {name} пошкоджений або неповний. Будь ласка, збережіть або завантажте його ще раз."
    ),
    "has no text: its pages are pictures": (
        "У файлі {name} немає тексту: його сторінки — зображення. Будь ласка, надішліть його з розпізнаним "
        "текстом (OCR)."
    ),
    "has text that cannot be told from the shapes of its letters": (
        "Файл {name} показує літери, але не каже, які вони. Будь ласка, надішліть його як DOCX або з "
        "розпізнаним текстом (OCR)."
    ),
    "is larger than {count} MB": (
        "Файл {name} більший за {count} МБ. Будь ласка, розділіть його або збережіть меншим."
    ),
    "is larger than {count} kB": (
        "Файл {name} більший за {count} кБ. Будь ласка, залиште в ньому тільки назву, мову, джерело та дату."
    ),
    "is larger than {count} MB, too large for Markdown": (
        "Файл {name} більший за {count} МБ, це забагато для Markdown. Будь ласка, розділіть його або збережіть "
        "як звичайний текст."
    ),
    "has more than {count} pages": "У файлі {name} понад {count} сторінок. Будь ласка, розділіть його.",
    "has a page of more than {count} characters": (
        "У файлі {name} є сторінка, на якій понад {count} символів. Будь ласка, збережіть його як звичайний "
        "текст."
    ),
    "has more than {count} characters": "У файлі {name} понад {count} символів. Будь ласка, розділіть його.",
    "has more than {count} paragraphs": "У файлі {name} понад {count} абзаців. Будь ласка, розділіть його.",
    "has more than {count} full stops in long paragraphs": (
        "У довгих абзацах файлу {name} понад {count} крапок. Будь ласка, розділіть його."
    ),
    "has more than {count} tags": (
        "Файл {name} складається з надто багатьох частин (понад {count} тегів). Будь ласка, збережіть його як "
        "звичайний текст або розділіть."
    ),
    "has more than {count} opening brackets": (
        "У файлі {name} понад {count} відкривних дужок. Будь ласка, збережіть його як звичайний текст або "
        "розділіть."
    ),
    "is nested too deeply": (
        "У файлі {name} забагато частин, вкладених одна в одну. Будь ласка, збережіть його як звичайний текст."
    ),
    "holds more than {count} MB of text": "У файлі {name} понад {count} МБ тексту. Будь ласка, розділіть його.",
    "needs too much memory to read": (
        "Щоб прочитати файл {name}, треба забагато пам’яті. Будь ласка, розділіть його або збережіть як "
        "звичайний текст."
    ),
    "takes too long to read": (
        "Файл {name} читається надто довго. Будь ласка, розділіть його або збережіть як звичайний текст."
    ),
    "cannot be read: it breaks what reads it": (
        "На файлі {name} моя програма читання дає збій. Будь ласка, збережіть його заново або як звичайний "
        "текст."
    ),
    "cannot be read: what reads it is not installed (pip install {project})": (
        "Файл {name} поки не можна прочитати: бракує програми. Її може додати той, хто мене запускає: pip "
        "install {project}"
    ),
    "has more than {count} members": (
        "Файл {name} складається з понад {count} файлів, це забагато. Будь ласка, збережіть його як PDF або "
        "звичайний текст."
    ),
    "unpacks to more than {count} MB": (
        "Файл {name} у розпакованому вигляді займає понад {count} МБ. Будь ласка, розділіть його або збережіть "
        "без зображень."
    ),
    "has a member of more than {count} MB": (
        "У файлі {name} є частина, яка в розпакованому вигляді займає понад {count} МБ. Будь ласка, розділіть "
        "його або збережіть без зображень."
    ),
    "unpacks to more than {count} times its size": (
        "Файл {name} після розпакування стає більшим у понад {count} разів, а це може нашкодити. Будь ласка, "
        "збережіть його заново."
    ),
    "has members that overlap": (
        "Файл {name} складено так, що він може нашкодити: його частини накладаються. Будь ласка, збережіть "
        "його заново."
    ),
    "has a member outside of itself": (
        "Файл {name} складено так, що він може нашкодити: одна частина веде назовні. Будь ласка, збережіть "
        "його заново."
    ),
    "is packed in a way that is not known here": (
        "Файл {name} запаковано невідомим мені способом. Будь ласка, збережіть його заново."
    ),
    "declares XML entities": (
        "Файл {name} оголошує власні скорочення (сутності XML), а це може нашкодити. Будь ласка, збережіть "
        "його заново."
    ),
    "has a side file that cannot be read": (
        "Не можу прочитати супровідний файл до {name}. У ньому мають бути рядки на зразок «title: …» і «date: "
        "2024-11-18»."
    ),
    "has a side file whose title is not one line of at most {count} characters": (
        "У супровідному файлі до {name} назва не вміщується в один рядок до {count} символів. Будь ласка, "
        "скоротіть її."
    ),
    "has a side file whose language is not a known one, like en": (
        "У супровідному файлі до {name} вказано невідому мені мову. Будь ласка, напишіть її код, наприклад uk."
    ),
    "has a side file whose address is not like https://example.org/article": (
        "У супровідному файлі до {name} неправильна адреса. Вона має такий вигляд: https://example.org/article"
    ),
    "has a side file whose date is not like 2024-11-18": (
        "У супровідному файлі до {name} неправильна дата. Вона має такий вигляд: 2024-11-18"
    ),
    "cannot be the name of an article": "{name} не може бути назвою статті. Будь ласка, перейменуйте файл.",
    "is too large or cannot be read, so it is left as it is": (
        "Файл {name} завеликий або не читається, тому лишаю його як є."
    ),
    "cannot be listed: {why}": "Не можу переглянути теку {name}: {why}.",
    "cannot be written: {why}": "Не можу записати в {name}: {why}.",
    "cannot be tidied: {why}": "Не можу прибрати в {name}: {why}.",
    "cannot be read: {why}": "Не можу прочитати {name}: {why}.",
}
