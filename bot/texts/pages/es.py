"""What the pages say in Spanish."""

from bot.texts import es
from bot.texts.pages.texts import PageTexts
from bot.texts.plural import Plural

TEXTS = PageTexts(
    of_bot=es.TEXTS,
    skip="Ir al texto",
    ask="Preguntar",
    articles="Artículos",
    invitation="Haz una pregunta y citaré, palabra por palabra, lo que dicen mis artículos.",
    your_question="Tu pregunta",
    page="Página {number} de {count}",
    previous_page="Página anterior",
    next_page="Página siguiente",
    contents="Contenido",
    source="Fuente",
    ask_this="Preguntar a este artículo",
    answered="Respondido aquí",
    ask_all="Preguntar a todos los artículos",
    clear="Quitar la pregunta",
    previous_hit="Fragmento anterior",
    next_hit="Fragmento siguiente",
    part="Parte {number} de {count}",
    previous_part="Parte anterior",
    next_part="Parte siguiente",
    empty_question="Escribe una pregunta, por favor.",
    long_question=Plural(
        "es",
        {
            "one": "Esa pregunta es demasiado larga; como mucho {count} carácter.",
            "many": "Esa pregunta es demasiado larga; como mucho {count} de caracteres.",
            "other": "Esa pregunta es demasiado larga; como mucho {count} caracteres.",
        },
    ),
    no_text="Solo sé leer texto, y en esa pregunta hay otra cosa.",
    no_such_page="En esta dirección no hay nada.",
    not_understood="No consigo entender esta petición.",
    locked="Esta página solo se abre con un enlace mío. Pregúntame y toca «Leer en el artículo».",
    link_ended="Este enlace ha caducado. Pregúntame otra vez y te daré uno nuevo.",
    only_read="Esta página solo se puede leer.",
)
