"""What the bot says in Ukrainian."""

from bot.chatter_phrases import Chatter
from bot.fetching.refusals import Refusal
from bot.library.progress import Phase
from bot.store.records import AnswersTo, DeedKind
from bot.texts.plural import Plural
from bot.texts.reasons.uk import REASONS
from bot.texts.texts import Texts


def _plural(one: str, few: str, many: str, other: str) -> Plural:
    """Return the forms of a sentence; `other` is for fractions."""
    return Plural("uk", {"one": one, "few": few, "many": many, "other": other})


TEXTS = Texts(
    language="uk",
    greeting="Вітаю! Поставте мені запитання, і я дослівно процитую, що про це сказано в моїх статтях.",
    articles="Ось звідки я беру відповіді:\n{titles}",
    more_articles=_plural("… і ще {count}", "… і ще {count}", "… і ще {count}", "… і ще {count}"),
    how_to_ask=(
        "Просто напишіть запитання. Я процитую абзац, який на нього відповідає, і виділю потрібне речення "
        "жирним. Якщо такого немає, так і скажу: я нічого не вигадую."
    ),
    how_to_ask_in_groups=(
        "У групах запитуйте мене командою <code>/ask@{username} ваше запитання</code>, згадкою @{username} "
        "або відповіддю на моє повідомлення. {besides} Адміністратори можуть змінити це в /settings."
    ),
    privacy_mode=(
        "У групах Telegram показує мені лише <code>/ask@{username} ваше запитання</code> та відповіді на мої "
        "повідомлення. Щоб до мене доходили й згадки, адміністратор групи має зробити адміністратором і мене."
    ),
    introduction=(
        "Вітаю! Запитуйте мене так: <code>/ask@{username} ваше запитання</code>, і я дослівно процитую, що "
        "сказано в моїх статтях. {besides} Докладніше: /help"
    ),
    besides={
        AnswersTo.NAME: "Решту часу я мовчу.",
        AnswersTo.QUESTIONS: "Тут я відповідаю й на все, що закінчується на «?».",
        AnswersTo.ALL: "Тут я відповідаю й на все інше, на що маю відповідь.",
    },
    try_one="Торкніться, щоб спробувати:",
    ask_something="Що ви хотіли б дізнатися? Напишіть запитання після команди або мого імені.",
    text_only="Я вмію читати лише текст. Напишіть, будь ласка, своє запитання.",
    unknown_command="Я не знаю такої команди. Просто напишіть запитання або загляньте в /help.",
    small_talk={
        Chatter.ABOUT_BOT: (
            "Я бот. Відповідаю дослівними цитатами зі своїх статей і нічого не вигадую. Докладніше: /help"
        ),
        Chatter.HOW_ARE_YOU: "Усе гаразд, дякую! Що ви хотіли б дізнатися?",
        Chatter.GOODBYE: "До побачення! Пишіть, щойно з’явиться запитання.",
        Chatter.THANKS: "Будь ласка! Питайте ще про що завгодно з моїх статей.",
        Chatter.GREETING: "Вітаю! Поставте мені запитання, і я процитую, що сказано в моїх статтях.",
        Chatter.NOD: "🙂 Питайте, коли забажаєте.",
    },
    paragraph="абзац {number}",
    source="— <i>{title}</i>, {paragraph}",
    source_with_heading="— <i>{title}</i>, «{heading}», {paragraph}",
    also_in="також у {sources}",
    more_sources=_plural("і ще в {count}", "і ще в {count}", "і ще в {count}", "і ще в {count}"),
    unsure="Можливо, у моїх статтях немає відповіді на це. Найближчий за змістом уривок:",
    not_found="У моїх статтях про це нічого не сказано.",
    other_language=(
        "Мої статті написані не мовою вашого запитання, тож зіставити їх не вдається. "
        "Запитайте, будь ласка, їхньою мовою: {languages}."
    ),
    not_found_in="У статті <i>{title}</i> про це нічого не сказано.",
    other_language_in=(
        "Стаття <i>{title}</i> написана не мовою вашого запитання, тож зіставити їх не вдається. "
        "Запитайте, будь ласка, її мовою: {languages}."
    ),
    which_article="Яку статтю ви маєте на увазі?\n{titles}",
    corrected="Результати за запитом <b>{suggestion}</b>",
    follow_up="Сприймаю як продовження запитання «{earlier}»",
    can_be_asked="Ось про що можна запитати:",
    too_many_questions="Забагато запитань одразу. Дайте мені, будь ласка, хвилинку.",
    failed="Вибачте, у мене щось пішло не так. Спробуйте, будь ласка, ще раз.",
    previous="◀",
    next="▶",
    position="{position} з {count}",
    wider="↕ Більше контексту",
    narrower="↕ Менше контексту",
    ask_only="Лише ця стаття",
    ask_all="Усі статті",
    copy="Копіювати",
    read="Читати в статті",
    helpful="👍",
    not_helpful="👎",
    thanks_for_vote="Дякую!",
    vote_taken_back="Оцінку скасовано.",
    question_gone="Я вже не знаходжу цього запитання. Поставте його, будь ласка, ще раз.",
    passage_gone="Цього уривка вже немає в моїх статтях. Запитайте, будь ласка, ще раз.",
    button_gone="Ця кнопка вже не працює. Надішліть, будь ласка, запитання або команду ще раз.",
    article_list="<b>Мої статті</b> ({first}–{last} з {count})",
    passages=_plural("{count} уривок", "{count} уривки", "{count} уривків", "{count} уривка"),
    sections="Розділи:\n{headings}",
    how_to_ask_it="Щоб запитати лише цю статтю: <code>{ask} в {name}: ваше запитання</code>",
    ask_in_private="Запитайте мене особисто",
    nothing_found_inline="Нічого не знайдено. Запитайте особисто",
    my_settings="Налаштування",
    settings="<b>Налаштування групи «{chat}»</b>",
    settings_of_topic="<b>Налаштування цієї теми в групі «{chat}»</b>",
    answers_to_title="Я відповідаю:",
    answers_to={
        AnswersTo.NAME: "Лише коли звертаються до мене",
        AnswersTo.QUESTIONS: "Також на все, що закінчується на «?»",
        AnswersTo.ALL: "На все, на що маю відповідь",
    },
    silent_when_unsure="Мовчати, якщо є сумніви",
    needs_all_messages=(
        "Telegram показує мені тут не всі повідомлення. Зробіть мене адміністратором групи, і я відповідатиму "
        "й на ті, що звернені не до мене."
    ),
    texts_language="Моя мова: {language}",
    automatic="як у Telegram",
    which_articles="Статті: {articles}",
    all_articles="усі",
    back="‹ Назад",
    done="Готово",
    settings_closed="Налаштування збережено.",
    settings_for_administrators="Змінювати налаштування цієї групи можуть лише її адміністратори.",
    privacy=(
        "Я зберігаю ваші запитання {days}, без вашого імені: що ви запитали, де й коли, ID вашого облікового "
        "запису в Telegram і чи допомогла відповідь. Так я розумію запитання, що продовжують попередні, а мої "
        "адміністратори бачать, чого бракує моїм статтям. /forget одразу видаляє все це."
    ),
    days=_plural("{count} день", "{count} дні", "{count} днів", "{count} дня"),
    forgotten=_plural(
        "Готово: видалено {count} запитання.",
        "Готово: видалено {count} запитання.",
        "Готово: видалено {count} запитань.",
        "Готово: видалено {count} запитання.",
    ),
    reindexing="Перечитую статті…",
    reindexed="Готово за {seconds} с. Статті: {articles}. Уривки: {passages}.",
    shipped_article_used="У теці бібліотеки немає статей, які я можу прочитати, тож беру вбудовану.",
    left_out="Пропущено:\n{reasons}",
    no_articles="У бібліотеці немає статей.",
    reasons=REASONS,
    reindex_failed="Нічого не змінилося: я й далі відповідаю за попередніми статтями. {reason}",
    rolling_back=("Повертаю попередню версію…"),
    progress={
        Phase.READING: ("Читаю: {done} з {all} файлів…"),
        Phase.INDEXING: ("Індексую: {done} з {all} уривків…"),
    },
    deeds={
        DeedKind.ADD: ("Додано: {title}"),
        DeedKind.REPLACE: ("Нова версія: {title}"),
        DeedKind.REMOVE: ("Вилучено: {title}"),
        DeedKind.UNDO: ("Скасовано"),
        DeedKind.REINDEX: ("Статті перечитано"),
        DeedKind.ROLLBACK: ("Повернуто попередню версію"),
    },
    added="➕ Додано: {articles}",
    removed="➖ Вилучено: {articles}",
    changed="✏️ Змінено: {articles}",
    passage_sums="Уривки ({sums})",
    passages_added="нові: {count}",
    passages_removed="вилучені: {count}",
    passages_changed="змінені: {count}",
    nothing_changed=("Нічого не змінилося."),
    undo=("↩ Скасувати"),
    library_busy=("Хтось уже змінює статті. Будь ласка, спробуйте за мить."),
    library_changed=("Відтоді статті змінилися. /rollback повертає крок за кроком."),
    version_gone=("Ця версія більше не зберігається."),
    no_earlier_version=("Попередньої версії, до якої можна повернутися, немає."),
    article_gone=("Цієї статті вже немає в моїй бібліотеці."),
    file_gone=("Цей файл більше не чекає: його додали чи відкинули, або надіслали понад добу тому."),
    reading_file=("Читаю файл…"),
    new_article=("Нова стаття:"),
    newer_version=("Новіша версія статті, яку я вже маю:"),
    instead_of="Замість: {title}",
    add=("✓ Додати"),
    discard=("✗ Відкинути"),
    discarded=("Відкинуто. Нічого не змінилося."),
    file_known=("Ця стаття в мене вже є, саме така."),
    file_refused=("Не можу додати цей файл. {reason}"),
    formats_read="Я читаю звичайний текст, Markdown, HTML, PDF, DOCX та EPUB.",
    file_too_large=(
        "Цей файл більший за {megabytes} МБ, а більшого я не можу завантажити. Будь ласка, розділіть "
        "його або збережіть меншим."
    ),
    how_to_add=(
        "Надішліть мені файл або одну адресу після команди: <code>/add https://example.org/article</code>"
    ),
    not_fetched={
        Refusal.SWITCHED_OFF: (
            "Додавання з інтернету вимкнено. Надішліть мені сторінку файлом або назвіть її сайт в "
            "ADD_FROM_HOSTS."
        ),
        Refusal.NOT_AN_ADDRESS: (
            "Це не адреса, яку я можу відкрити. Вона виглядає так: https://example.org/article"
        ),
        Refusal.HOST_NOT_ALLOWED: (
            "З цього сайту мені нічого не дозволено завантажувати. Надішліть мені сторінку файлом "
            "або додайте сайт до ADD_FROM_HOSTS."
        ),
        Refusal.NOT_PUBLIC: ("Ця адреса веде в приватну мережу, а звідти я нічого не завантажую."),
        Refusal.NOT_REACHED: (
            "Не можу відкрити цю сторінку. Будь ласка, перевірте адресу або надішліть сторінку файлом."
        ),
        Refusal.TOO_MANY_REDIRECTS: (
            "Ця адреса без кінця веде з однієї сторінки на іншу. Будь ласка, надішліть сторінку файлом."
        ),
        Refusal.TOO_LARGE: ("Те, що там є, завелике для мене. Будь ласка, надішліть менший файл."),
        Refusal.TOO_SLOW: (
            "Ця сторінка відповідає надто довго. Спробуйте пізніше або надішліть сторінку файлом."
        ),
    },
    remove=("🗑 Вилучити"),
    audit=("<b>Що робили зі статтями</b> ({first}–{last} з {count})"),
    nothing_in_audit=("Зі статтями ще нічого не робили."),
    by_itself=("само собою"),
    admins_only="Вибачте, це можуть лише мої адміністратори.",
    in_private_only="Надішліть мені це, будь ласка, в особистому чаті.",
    status=(
        "<b>Pullquote {version}</b>\nСтатті: {articles}\nУривки: {passages}\nПрочитано: {index_age}\n"
        "Час роботи: {uptime}\nОновлення в черзі: {queue}\nПам’ять: {memory}"
    ),
    stats_row=(
        "Запитання: {asked}\n🟩 з відповіддю: {answered}\n🟨 під сумнівом: {unsure}\n"
        "🟥 без відповіді: {not_found}\n👍 {helpful}   👎 {not_helpful}"
    ),
    last_days=_plural(
        "<b>Останній {count} день</b>",
        "<b>Останні {count} дні</b>",
        "<b>Останні {count} днів</b>",
        "<b>Останні {count} дня</b>",
    ),
    unanswered="<b>Без відповіді або з невдалою відповіддю</b> ({first}–{last} з {count})",
    nothing_unanswered="Тут порожньо: на всі запитання була відповідь.",
    times=_plural("{count} раз", "{count} рази", "{count} разів", "{count} раза"),
    dismiss="✓ {number}",
    dismissed="Прибрано.",
    export_caption="Запитання, що лишилися без відповіді або з невдалою відповіддю.",
    commands={
        "ask": "Поставити запитання",
        "articles": "Статті, з яких я беру відповіді",
        "help": "Звідки я беру відповіді та як мене питати",
        "settings": "Як я тут відповідаю",
        "privacy": "Що я зберігаю і як довго",
        "forget": "Видалити ваші запитання",
        "reindex": "Перечитати статті",
        "add": "Додати статтю з інтернету",
        "rollback": "Повернути попередню версію",
        "audit": "Що робили зі статтями",
        "status": "Як у мене справи",
        "stats": "Запитання в цифрах",
        "unanswered": "Запитання без відповіді",
        "export": "Запитання без відповіді у вигляді таблиці",
    },
)
