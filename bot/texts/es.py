"""What the bot says in Spanish."""

from bot.chatter_phrases import Chatter
from bot.fetching.refusals import Refusal
from bot.library.progress import Phase
from bot.store.records import AnswersTo, DeedKind
from bot.texts.plural import Plural
from bot.texts.reasons.es import REASONS
from bot.texts.texts import Texts


def _plural(one: str, many: str, other: str) -> Plural:
    """Return the forms of a sentence; `many` is for whole millions, which take "de"."""
    return Plural("es", {"one": one, "many": many, "other": other})


TEXTS = Texts(
    language="es",
    greeting="¡Hola! Hazme una pregunta y citaré, palabra por palabra, lo que dicen mis artículos.",
    articles="De aquí saco mis respuestas:\n{titles}",
    more_articles=_plural("… y {count} más", "… y {count} más", "… y {count} más"),
    how_to_ask=(
        "Solo tienes que escribir tu pregunta. Cito el párrafo que la responde, con la frase clave en negrita. "
        "Si no lo hay, te lo digo: nunca me invento nada."
    ),
    how_to_ask_in_groups=(
        "En los grupos, pregúntame con <code>/ask@{username} tu pregunta</code>, con una mención a @{username} "
        "o con una respuesta a uno de mis mensajes. {besides} Los administradores pueden cambiarlo en "
        "/settings."
    ),
    privacy_mode=(
        "En los grupos, Telegram solo me muestra <code>/ask@{username} tu pregunta</code> y las respuestas a "
        "mis mensajes. Para que también me lleguen las menciones, un administrador del grupo tiene que hacerme "
        "administrador."
    ),
    introduction=(
        "¡Hola! Pregúntame con <code>/ask@{username} tu pregunta</code> y citaré, palabra por palabra, lo que "
        "dicen mis artículos. {besides} Más información: /help"
    ),
    besides={
        AnswersTo.NAME: "El resto del tiempo guardo silencio.",
        AnswersTo.QUESTIONS: "Aquí respondo también a lo que termina en «?».",
        AnswersTo.ALL: "Aquí respondo también a todo lo demás que sepa responder.",
    },
    try_one="Toca una opción para probar:",
    ask_something="¿Qué te gustaría saber? Escribe tu pregunta después del comando o de mi nombre.",
    text_only="Solo sé leer texto. Escribe tu pregunta, por favor.",
    unknown_command="No conozco ese comando. Escribe tu pregunta directamente o consulta /help.",
    small_talk={
        Chatter.ABOUT_BOT: (
            "Soy un bot. Respondo con lo que dicen mis artículos, palabra por palabra, y nunca me invento "
            "nada. Más información: /help"
        ),
        Chatter.HOW_ARE_YOU: "Todo bien, gracias. ¿Qué te gustaría saber?",
        Chatter.GOODBYE: "¡Hasta luego! Aquí estoy para cuando tengas otra pregunta.",
        Chatter.THANKS: "¡De nada! Pregúntame lo que quieras sobre mis artículos.",
        Chatter.GREETING: "¡Hola! Hazme una pregunta y citaré lo que dicen mis artículos.",
        Chatter.NOD: "🙂 Pregúntame cuando quieras.",
    },
    paragraph="párrafo {number}",
    source="— <i>{title}</i>, {paragraph}",
    source_with_heading="— <i>{title}</i>, «{heading}», {paragraph}",
    also_in="también en {sources}",
    more_sources=_plural("y en {count} más", "y en {count} de artículos más", "y en {count} más"),
    unsure="Puede que mis artículos no respondan a esto. El fragmento más cercano:",
    not_found="Mis artículos no dicen nada sobre esto.",
    other_language=(
        "Mis artículos están en un idioma distinto al de tu pregunta, así que no encuentro nada. "
        "Pregúntame en el suyo, por favor: {languages}."
    ),
    not_found_in="<i>{title}</i> no dice nada sobre esto.",
    other_language_in=(
        "<i>{title}</i> está en un idioma distinto al de tu pregunta, así que no encuentro nada. "
        "Pregúntame en ese idioma, por favor: {languages}."
    ),
    which_article="¿A cuál te refieres?\n{titles}",
    corrected="Resultados para <b>{suggestion}</b>",
    follow_up="Lo entiendo como continuación de «{earlier}»",
    can_be_asked="Puedes preguntarme sobre esto:",
    too_many_questions="Son muchas preguntas a la vez. Dame un minuto, por favor.",
    failed="Lo siento, algo ha fallado por mi parte. Inténtalo de nuevo, por favor.",
    previous="◀",
    next="▶",
    position="{position} de {count}",
    wider="↕ Más contexto",
    narrower="↕ Menos contexto",
    ask_only="Solo este artículo",
    ask_all="Todos los artículos",
    copy="Copiar",
    read="Leer en el artículo",
    helpful="👍",
    not_helpful="👎",
    thanks_for_vote="¡Gracias!",
    vote_taken_back="Voto retirado.",
    question_gone="Ya no encuentro esa pregunta. Hazla otra vez, por favor.",
    passage_gone="Ese fragmento ya no está en mis artículos. Pregúntame otra vez, por favor.",
    button_gone="Ese botón ya no funciona. Envíame otra vez tu pregunta o el comando, por favor.",
    article_list="<b>Mis artículos</b> ({first}–{last} de {count})",
    passages=_plural("{count} fragmento", "{count} de fragmentos", "{count} fragmentos"),
    sections="Secciones:\n{headings}",
    how_to_ask_it="Para preguntar solo a este artículo: <code>{ask} en {name}: tu pregunta</code>",
    ask_in_private="Pregúntame en privado",
    nothing_found_inline="Sin resultados. Pregúntame en privado",
    my_settings="Ajustes",
    settings="<b>Ajustes del grupo «{chat}»</b>",
    settings_of_topic="<b>Ajustes de este tema en «{chat}»</b>",
    answers_to_title="Respondo:",
    answers_to={
        AnswersTo.NAME: "Solo cuando se dirigen a mí",
        AnswersTo.QUESTIONS: "También a lo que termina en «?»",
        AnswersTo.ALL: "A todo lo que sepa responder",
    },
    silent_when_unsure="Callar si tengo dudas",
    needs_all_messages=(
        "Telegram no me muestra aquí todos los mensajes. Hazme administrador del grupo y podré responder "
        "también a los que no se dirigen a mí."
    ),
    texts_language="Mi idioma: {language}",
    automatic="como en Telegram",
    which_articles="Artículos: {articles}",
    all_articles="todos",
    back="‹ Volver",
    done="Listo",
    settings_closed="Los ajustes están guardados.",
    settings_for_administrators="Solo los administradores de este grupo pueden cambiar sus ajustes.",
    privacy=(
        "Guardo tus preguntas durante {days}, sin tu nombre: qué preguntaste, dónde y cuándo, el ID de tu "
        "cuenta de Telegram y si la respuesta te ayudó. Así entiendo las preguntas que siguen a otra, y mis "
        "administradores ven qué falta en mis artículos. /forget lo borra todo al momento."
    ),
    days=_plural("{count} día", "{count} de días", "{count} días"),
    forgotten=_plural(
        "Listo: {count} pregunta borrada.",
        "Listo: {count} de preguntas borradas.",
        "Listo: {count} preguntas borradas.",
    ),
    reindexing="Estoy leyendo los artículos otra vez…",
    reindexed="Listo en {seconds} s. Artículos: {articles}. Fragmentos: {passages}.",
    shipped_article_used=(
        "En la carpeta de la biblioteca no hay artículos que pueda leer, así que uso el que traigo de serie."
    ),
    left_out="He dejado fuera:\n{reasons}",
    no_articles="En la biblioteca no hay artículos.",
    reasons=REASONS,
    reindex_failed="Nada ha cambiado: sigo respondiendo con los artículos de antes. {reason}",
    rolling_back=("Estoy recuperando la versión anterior…"),
    progress={
        Phase.READING: ("Leyendo: {done} de {all} archivos…"),
        Phase.INDEXING: ("Indexando: {done} de {all} fragmentos…"),
    },
    deeds={
        DeedKind.ADD: ("Añadido: {title}"),
        DeedKind.REPLACE: ("Nueva versión: {title}"),
        DeedKind.REMOVE: ("Quitado: {title}"),
        DeedKind.UNDO: ("Deshecho"),
        DeedKind.REINDEX: ("Artículos leídos de nuevo"),
        DeedKind.ROLLBACK: ("Versión anterior recuperada"),
    },
    added="➕ Añadido: {articles}",
    removed="➖ Quitado: {articles}",
    changed="✏️ Cambiado: {articles}",
    passage_sums="Fragmentos ({sums})",
    passages_added="nuevos: {count}",
    passages_removed="quitados: {count}",
    passages_changed="cambiados: {count}",
    nothing_changed=("No ha cambiado nada."),
    undo=("↩ Deshacer"),
    library_busy=("Alguien ya está cambiando los artículos. Inténtalo de nuevo en un momento."),
    library_changed=("Los artículos han cambiado desde entonces. /rollback retrocede paso a paso."),
    version_gone=("Esa versión ya no se guarda."),
    no_earlier_version=("No hay ninguna versión anterior a la que volver."),
    article_gone=("Ese artículo ya no está en mi biblioteca."),
    file_gone=("Ese archivo ya no espera: se añadió o se descartó, o se envió hace más de un día."),
    reading_file=("Estoy leyendo el archivo…"),
    new_article=("Un artículo nuevo:"),
    newer_version=("Una versión más nueva de un artículo que ya tengo:"),
    instead_of="En lugar de: {title}",
    add=("✓ Añadir"),
    discard=("✗ Descartar"),
    discarded=("Descartado. No ha cambiado nada."),
    file_known=("Ya tengo este artículo, tal cual."),
    file_refused=("No puedo añadir este archivo. {reason}"),
    formats_read="Leo texto sin formato, Markdown, HTML, PDF, DOCX y EPUB.",
    file_too_large=(
        "Este archivo ocupa más de {megabytes} MB, lo máximo que puedo descargar. Divídelo o "
        "guárdalo más pequeño, por favor."
    ),
    how_to_add=(
        "Envíame un archivo, o una sola dirección después de la orden: <code>/add https://example.org/article</code>"
    ),
    not_fetched={
        Refusal.SWITCHED_OFF: (
            "Añadir desde la web está desactivado. Envíame la página como archivo, o nombra su "
            "servidor en ADD_FROM_HOSTS."
        ),
        Refusal.NOT_AN_ADDRESS: (
            "Esa no es una dirección que pueda abrir. Tiene esta forma: https://example.org/article"
        ),
        Refusal.HOST_NOT_ALLOWED: (
            "No puedo descargar nada de ese servidor. Envíame la página como archivo, o añade el "
            "servidor a ADD_FROM_HOSTS."
        ),
        Refusal.NOT_PUBLIC: ("Esa dirección lleva a una red privada, de la que no descargo nada."),
        Refusal.NOT_REACHED: (
            "No consigo abrir esa página. Comprueba la dirección, o envíame la página como archivo."
        ),
        Refusal.TOO_MANY_REDIRECTS: (
            "Esa dirección lleva sin fin de una página a otra. Envíame la página como archivo, por favor."
        ),
        Refusal.TOO_LARGE: (
            "Lo que hay allí es demasiado grande para mí. Envíame un archivo más pequeño, por favor."
        ),
        Refusal.TOO_SLOW: (
            "Esa página tarda demasiado. Inténtalo más tarde, o envíame la página como archivo."
        ),
    },
    remove=("🗑 Quitar"),
    audit=("<b>Qué se ha hecho con los artículos</b> ({first}–{last} de {count})"),
    nothing_in_audit=("Todavía no se ha hecho nada con los artículos."),
    by_itself=("por sí solo"),
    admins_only="Lo siento, eso solo pueden hacerlo mis administradores.",
    in_private_only="Envíame eso en un chat privado, por favor.",
    status=(
        "<b>Pullquote {version}</b>\nArtículos: {articles}\nFragmentos: {passages}\n"
        "Última lectura: {index_age}\nTiempo en marcha: {uptime}\nActualizaciones en espera: {queue}\n"
        "Memoria: {memory}"
    ),
    stats_row=(
        "Preguntas: {asked}\n🟩 con respuesta: {answered}\n🟨 con dudas: {unsure}\n"
        "🟥 sin respuesta: {not_found}\n👍 {helpful}   👎 {not_helpful}"
    ),
    last_days=_plural("<b>Último día</b>", "<b>Últimos {count} de días</b>", "<b>Últimos {count} días</b>"),
    unanswered="<b>Sin respuesta, o con una poco útil</b> ({first}–{last} de {count})",
    nothing_unanswered="No queda nada pendiente: todas las preguntas tuvieron respuesta.",
    times=_plural("{count} vez", "{count} de veces", "{count} veces"),
    dismiss="✓ {number}",
    dismissed="Descartada.",
    export_caption="Las preguntas que quedaron sin respuesta, o con una poco útil.",
    commands={
        "ask": "Hacer una pregunta",
        "articles": "Los artículos de los que saco las respuestas",
        "help": "De dónde saco las respuestas y cómo preguntarme",
        "settings": "Cómo respondo aquí",
        "privacy": "Qué guardo y por cuánto tiempo",
        "forget": "Borrar tus preguntas",
        "reindex": "Leer los artículos otra vez",
        "add": "Añadir un artículo de la web",
        "rollback": "Recuperar la versión anterior",
        "audit": "Qué se ha hecho con los artículos",
        "status": "Cómo me va",
        "stats": "Las preguntas en cifras",
        "unanswered": "Preguntas sin respuesta",
        "export": "Preguntas sin respuesta, en una tabla",
    },
)
