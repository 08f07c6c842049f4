"""Why something was refused, in Spanish, by the reason as it is raised and logged."""

REASONS = {
    "is empty": "El archivo {name} está vacío.",
    "has no words": "{name} no tiene palabras que pueda citar.",
    "has no words to search for": "{name} no tiene palabras que se puedan buscar.",
    "is not a text file": "{name} no es un archivo de texto.",
    "is not a file": "{name} no es un archivo normal, así que no lo leo.",
    "is encrypted": "El archivo {name} está cifrado. Guárdalo sin contraseña, por favor.",
    "is an old or encrypted Office file; please save it as DOCX without a password": (
        "{name} es un archivo antiguo de Office o tiene contraseña. Guárdalo como DOCX sin contraseña, por "
        "favor."
    ),
    "is a document of before Word 2007": "{name} es anterior a Word 2007. Guárdalo como DOCX, por favor.",
    "is not a Word document": "{name} no es un documento de Word. Guárdalo como DOCX, por favor.",
    "is damaged": "El archivo {name} está dañado. Ábrelo en su programa y guárdalo de nuevo, por favor.",
    "is not an EPUB book": "{name} no es un libro EPUB o está dañado. Descárgalo otra vez, por favor.",
    "is not a whole PDF file": (
        "El archivo {name} está dañado o incompleto. Guárdalo otra vez como PDF, por favor."
    ),
    "is not a whole ZIP archive": (
        "El archivo {name} está dañado o incompleto. Guárdalo o descárgalo otra vez, por favor."
    ),
    "has no text: its pages are pictures": (
        "{name} no tiene texto: sus páginas son imágenes. Envíalo con el texto reconocido (OCR), por favor."
    ),
    "has text that cannot be told from the shapes of its letters": (
        "{name} muestra letras, pero no dice cuáles son. Envíalo como DOCX o con el texto reconocido (OCR), "
        "por favor."
    ),
    "is larger than {count} MB": (
        "El archivo {name} ocupa más de {count} MB. Divídelo o guárdalo más pequeño, por favor."
    ),
    "is larger than {count} kB": (
        "El archivo {name} ocupa más de {count} kB. Deja en él solo título, idioma, fuente y fecha, por favor."
    ),
    "is larger than {count} MB, too large for Markdown": (
        "El archivo {name} ocupa más de {count} MB, demasiado para Markdown. Divídelo o guárdalo como texto "
        "sin formato, por favor."
    ),
    "has more than {count} pages": "{name} tiene más de {count} páginas. Divídelo, por favor.",
    "has a page of more than {count} characters": (
        "{name} tiene una página demasiado larga (caracteres: más de {count}). Guárdalo como texto sin "
        "formato, por favor."
    ),
    "has more than {count} characters": (
        "{name} es demasiado largo (caracteres: más de {count}). Divídelo, por favor."
    ),
    "has more than {count} paragraphs": (
        "{name} es demasiado largo (párrafos: más de {count}). Divídelo, por favor."
    ),
    "has more than {count} full stops in long paragraphs": (
        "{name} es demasiado largo (puntos en párrafos largos: más de {count}). Divídelo, por favor."
    ),
    "has more than {count} tags": (
        "{name} está hecho de demasiadas piezas (etiquetas: más de {count}). Guárdalo como texto sin formato o "
        "divídelo, por favor."
    ),
    "has more than {count} opening brackets": (
        "{name} tiene demasiados corchetes de apertura (más de {count}). Guárdalo como texto sin formato o "
        "divídelo, por favor."
    ),
    "is nested too deeply": (
        "{name} tiene demasiadas partes anidadas. Guárdalo como texto sin formato, por favor."
    ),
    "holds more than {count} MB of text": "{name} contiene más de {count} MB de texto. Divídelo, por favor.",
    "needs too much memory to read": (
        "Leer {name} requiere demasiada memoria. Divídelo o guárdalo como texto sin formato, por favor."
    ),
    "takes too long to read": (
        "Leer {name} lleva demasiado tiempo. Divídelo o guárdalo como texto sin formato, por favor."
    ),
    "cannot be read: it breaks what reads it": (
        "{name} hace fallar mi programa de lectura. Guárdalo de nuevo o como texto sin formato, por favor."
    ),
    "cannot be read: what reads it is not installed (pip install {project})": (
        "Todavía no puedo leer {name}: me falta un programa. Quien me administra puede añadirlo: pip install "
        "{project}"
    ),
    "has more than {count} members": (
        "{name} está hecho de más de {count} archivos, demasiados para abrirlo. Guárdalo como PDF o como texto "
        "sin formato, por favor."
    ),
    "unpacks to more than {count} MB": (
        "{name} ocupa más de {count} MB al descomprimirlo. Divídelo o guárdalo sin imágenes, por favor."
    ),
    "has a member of more than {count} MB": (
        "{name} contiene una parte que ocupa más de {count} MB al descomprimirla. Divídelo o guárdalo sin "
        "imágenes, por favor."
    ),
    "unpacks to more than {count} times its size": (
        "{name} ocupa más de {count} veces su tamaño al descomprimirlo, y eso puede causar daños. Guárdalo de "
        "nuevo, por favor."
    ),
    "has members that overlap": (
        "{name} está hecho de un modo que puede causar daños: sus partes se solapan. Guárdalo de nuevo, por "
        "favor."
    ),
    "has a member outside of itself": (
        "{name} está hecho de un modo que puede causar daños: una parte lleva fuera de él. Guárdalo de nuevo, "
        "por favor."
    ),
    "is packed in a way that is not known here": (
        "{name} está comprimido de un modo que no conozco. Guárdalo de nuevo, por favor."
    ),
    "declares XML entities": (
        "{name} declara abreviaturas propias (entidades XML), y eso puede causar daños. Guárdalo de nuevo, por "
        "favor."
    ),
    "has a side file that cannot be read": (
        "No puedo leer el archivo que acompaña a {name}. Necesita líneas como «title: …» y «date: 2024-11-18»."
    ),
    "has a side file whose title is not one line of at most {count} characters": (
        "En el archivo que acompaña a {name}, el título no es una línea de {count} caracteres como máximo. "
        "Acórtalo, por favor."
    ),
    "has a side file whose language is not a known one, like en": (
        "En el archivo que acompaña a {name}, el idioma no es uno que conozca. Escribe su código, por ejemplo "
        "es."
    ),
    "has a side file whose address is not like https://example.org/article": (
        "En el archivo que acompaña a {name}, la dirección no es correcta. Tiene esta forma: "
        "https://example.org/article"
    ),
    "has a side file whose date is not like 2024-11-18": (
        "En el archivo que acompaña a {name}, la fecha no es correcta. Tiene esta forma: 2024-11-18"
    ),
    "cannot be the name of an article": (
        "{name} no puede ser el nombre de un artículo. Cambia el nombre del archivo, por favor."
    ),
    "is too large or cannot be read, so it is left as it is": (
        "{name} es demasiado grande o no se puede leer, así que lo dejo como está."
    ),
    "cannot be listed: {why}": "No puedo ver qué hay en la carpeta {name}: {why}.",
    "cannot be written: {why}": "No puedo escribir en {name}: {why}.",
    "cannot be tidied: {why}": "No puedo poner orden en {name}: {why}.",
    "cannot be read: {why}": "No puedo leer {name}: {why}.",
}
