"""What the bot says in Russian."""

from bot.chatter_phrases import Chatter
from bot.fetching.refusals import Refusal
from bot.library.progress import Phase
from bot.store.records import AnswersTo, DeedKind
from bot.texts.plural import Plural
from bot.texts.reasons.ru import REASONS
from bot.texts.texts import Texts


def _plural(one: str, few: str, many: str, other: str) -> Plural:
    """Return the forms of a sentence; `other` is for fractions."""
    return Plural("ru", {"one": one, "few": few, "many": many, "other": other})


TEXTS = Texts(
    language="ru",
    greeting="Здравствуйте! Задайте мне вопрос, и я дословно процитирую, что об этом сказано в моих статьях.",
    articles="Вот откуда я беру ответы:\n{titles}",
    more_articles=_plural("… и ещё {count}", "… и ещё {count}", "… и ещё {count}", "… и ещё {count}"),
    how_to_ask=(
        "Просто напишите вопрос. Я процитирую абзац, который на него отвечает, и выделю нужное предложение "
        "жирным. Если такого нет, так и скажу: я ничего не придумываю."
    ),
    how_to_ask_in_groups=(
        "В группах спрашивайте меня командой <code>/ask@{username} ваш вопрос</code>, упоминанием @{username} "
        "или ответом на моё сообщение. {besides} Администраторы могут изменить это в /settings."
    ),
    privacy_mode=(
        "В группах Telegram показывает мне только <code>/ask@{username} ваш вопрос</code> и ответы на мои "
        "сообщения. Чтобы до меня доходили и упоминания, администратор группы должен сделать администратором "
        "и меня."
    ),
    introduction=(
        "Здравствуйте! Спрашивайте меня так: <code>/ask@{username} ваш вопрос</code>, и я дословно процитирую, "
        "что сказано в моих статьях. {besides} Подробнее: /help"
    ),
    besides={
        AnswersTo.NAME: "Всё остальное время я молчу.",
        AnswersTo.QUESTIONS: "Здесь я отвечаю и на всё, что заканчивается на «?».",
        AnswersTo.ALL: "Здесь я отвечаю и на всё остальное, на что у меня есть ответ.",
    },
    try_one="Нажмите, чтобы попробовать:",
    ask_something="Что вы хотели бы узнать? Напишите вопрос после команды или моего имени.",
    text_only="Я умею читать только текст. Напишите, пожалуйста, свой вопрос.",
    unknown_command="Я не знаю такой команды. Просто напишите вопрос или загляните в /help.",
    small_talk={
        Chatter.ABOUT_BOT: (
            "Я бот. Отвечаю дословными цитатами из своих статей и ничего не придумываю. Подробнее: /help"
        ),
        Chatter.HOW_ARE_YOU: "Всё хорошо, спасибо! Что вы хотели бы узнать?",
        Chatter.GOODBYE: "До свидания! Пишите, как только появится вопрос.",
        Chatter.THANKS: "Пожалуйста! Спрашивайте ещё о чём угодно из моих статей.",
        Chatter.GREETING: "Здравствуйте! Задайте мне вопрос, и я процитирую, что сказано в моих статьях.",
        Chatter.NOD: "🙂 Спрашивайте, когда захотите.",
    },
    paragraph="абзац {number}",
    source="— <i>{title}</i>, {paragraph}",
    source_with_heading="— <i>{title}</i>, «{heading}», {paragraph}",
    also_in="также в {sources}",
    more_sources=_plural("и ещё в {count}", "и ещё в {count}", "и ещё в {count}", "и ещё в {count}"),
    unsure="Возможно, в моих статьях нет ответа на это. Самый близкий по смыслу отрывок:",
    not_found="В моих статьях об этом ничего не сказано.",
    other_language=(
        "Мои статьи написаны не на языке вашего вопроса, поэтому сопоставить их не получается. "
        "Спросите, пожалуйста, на их языке: {languages}."
    ),
    not_found_in="В статье <i>{title}</i> об этом ничего не сказано.",
    other_language_in=(
        "Статья <i>{title}</i> написана не на языке вашего вопроса, поэтому сопоставить их не получается. "
        "Спросите, пожалуйста, на её языке: {languages}."
    ),
    which_article="Какую статью вы имеете в виду?\n{titles}",
    corrected="Результаты по запросу <b>{suggestion}</b>",
    follow_up="Воспринимаю как продолжение вопроса «{earlier}»",
    can_be_asked="Вот о чём можно спросить:",
    too_many_questions="Слишком много вопросов сразу. Дайте мне, пожалуйста, минутку.",
    failed="Извините, у меня что-то пошло не так. Попробуйте, пожалуйста, ещё раз.",
    previous="◀",
    next="▶",
    position="{position} из {count}",
    wider="↕ Больше контекста",
    narrower="↕ Меньше контекста",
    ask_only="Только эта статья",
    ask_all="Все статьи",
    copy="Копировать",
    read="Читать в статье",
    helpful="👍",
    not_helpful="👎",
    thanks_for_vote="Спасибо!",
    vote_taken_back="Оценка отменена.",
    question_gone="Я больше не нахожу этот вопрос. Задайте его, пожалуйста, ещё раз.",
    passage_gone="Этого отрывка больше нет в моих статьях. Спросите, пожалуйста, ещё раз.",
    button_gone="Эта кнопка больше не работает. Отправьте, пожалуйста, вопрос или команду ещё раз.",
    article_list="<b>Мои статьи</b> ({first}–{last} из {count})",
    passages=_plural("{count} отрывок", "{count} отрывка", "{count} отрывков", "{count} отрывка"),
    sections="Разделы:\n{headings}",
    how_to_ask_it="Чтобы спросить только эту статью: <code>{ask} в {name}: ваш вопрос</code>",
    ask_in_private="Спросите меня лично",
    nothing_found_inline="Ничего не нашлось. Спросите меня лично",
    my_settings="Настройки",
    settings="<b>Настройки группы «{chat}»</b>",
    settings_of_topic="<b>Настройки этой темы в группе «{chat}»</b>",
    answers_to_title="Я отвечаю:",
    answers_to={
        AnswersTo.NAME: "Только когда обращаются ко мне",
        AnswersTo.QUESTIONS: "Также на всё, что заканчивается на «?»",
        AnswersTo.ALL: "На всё, на что у меня есть ответ",
    },
    silent_when_unsure="Молчать, если есть сомнения",
    needs_all_messages=(
        "Telegram показывает мне здесь не все сообщения. Сделайте меня администратором группы, и я буду "
        "отвечать и на те, что обращены не ко мне."
    ),
    texts_language="Мой язык: {language}",
    automatic="как в Telegram",
    which_articles="Статьи: {articles}",
    all_articles="все",
    back="‹ Назад",
    done="Готово",
    settings_closed="Настройки сохранены.",
    settings_for_administrators="Менять настройки этой группы могут только её администраторы.",
    privacy=(
        "Я храню ваши вопросы {days}, без вашего имени: что вы спросили, где и когда, ID вашего аккаунта в "
        "Telegram и помог ли ответ. Так я понимаю вопросы, которые продолжают предыдущие, а мои администраторы "
        "видят, чего не хватает моим статьям. /forget сразу удаляет всё это."
    ),
    days=_plural("{count} день", "{count} дня", "{count} дней", "{count} дня"),
    forgotten=_plural(
        "Готово: удалён {count} вопрос.",
        "Готово: удалено {count} вопроса.",
        "Готово: удалено {count} вопросов.",
        "Готово: удалено {count} вопроса.",
    ),
    reindexing="Перечитываю статьи…",
    reindexed="Готово за {seconds} с. Статьи: {articles}. Отрывки: {passages}.",
    shipped_article_used="В папке библиотеки нет статей, которые я могу прочитать, поэтому беру встроенную.",
    left_out="Пропущено:\n{reasons}",
    no_articles="В библиотеке нет статей.",
    reasons=REASONS,
    reindex_failed="Ничего не изменилось: продолжаю отвечать по прежним статьям. {reason}",
    rolling_back=("Возвращаю предыдущую версию…"),
    progress={
        Phase.READING: ("Читаю: {done} из {all} файлов…"),
        Phase.INDEXING: ("Индексирую: {done} из {all} отрывков…"),
    },
    deeds={
        DeedKind.ADD: ("Добавлено: {title}"),
        DeedKind.REPLACE: ("Новая версия: {title}"),
        DeedKind.REMOVE: ("Удалено: {title}"),
        DeedKind.UNDO: ("Отменено"),
        DeedKind.REINDEX: ("Статьи перечитаны"),
        DeedKind.ROLLBACK: ("Возвращена предыдущая версия"),
    },
    added="➕ Добавлено: {articles}",
    removed="➖ Удалено: {articles}",
    changed="✏️ Изменено: {articles}",
    passage_sums="Отрывки ({sums})",
    passages_added="новые: {count}",
    passages_removed="удалённые: {count}",
    passages_changed="изменённые: {count}",
    nothing_changed=("Ничего не изменилось."),
    undo=("↩ Отменить"),
    library_busy=("Кто-то уже меняет статьи. Пожалуйста, попробуйте через минуту."),
    library_changed=("С тех пор статьи изменились. /rollback возвращает шаг за шагом."),
    version_gone=("Эта версия больше не хранится."),
    no_earlier_version=("Более ранней версии, к которой можно вернуться, нет."),
    article_gone=("Этой статьи уже нет в моей библиотеке."),
    file_gone=("Этот файл больше не ждёт: его добавили или отклонили, либо прислали больше суток назад."),
    reading_file=("Читаю файл…"),
    new_article=("Новая статья:"),
    newer_version=("Более новая версия статьи, которая у меня есть:"),
    instead_of="Вместо: {title}",
    add=("✓ Добавить"),
    discard=("✗ Отклонить"),
    discarded=("Отклонено. Ничего не изменилось."),
    file_known=("Эта статья у меня уже есть, именно такая."),
    file_refused=("Не могу добавить этот файл. {reason}"),
    formats_read="Я читаю обычный текст, Markdown, HTML, PDF, DOCX и EPUB.",
    file_too_large=(
        "Этот файл больше {megabytes} МБ, а большего я не могу загрузить. Пожалуйста, разделите его "
        "или сохраните меньшим."
    ),
    how_to_add=(
        "Пришлите мне файл или один адрес после команды: <code>/add https://example.org/article</code>"
    ),
    not_fetched={
        Refusal.SWITCHED_OFF: (
            "Добавление из интернета выключено. Пришлите мне страницу файлом или назовите её сайт в "
            "ADD_FROM_HOSTS."
        ),
        Refusal.NOT_AN_ADDRESS: (
            "Это не адрес, который я могу открыть. Он выглядит так: https://example.org/article"
        ),
        Refusal.HOST_NOT_ALLOWED: (
            "С этого сайта мне ничего нельзя загружать. Пришлите мне страницу файлом или добавьте "
            "сайт в ADD_FROM_HOSTS."
        ),
        Refusal.NOT_PUBLIC: ("Этот адрес ведёт в частную сеть, а оттуда я ничего не загружаю."),
        Refusal.NOT_REACHED: (
            "Не могу открыть эту страницу. Пожалуйста, проверьте адрес или пришлите страницу файлом."
        ),
        Refusal.TOO_MANY_REDIRECTS: (
            "Этот адрес без конца ведёт с одной страницы на другую. Пожалуйста, пришлите страницу файлом."
        ),
        Refusal.TOO_LARGE: (
            "То, что там находится, слишком велико для меня. Пожалуйста, пришлите файл поменьше."
        ),
        Refusal.TOO_SLOW: (
            "Эта страница отвечает слишком долго. Попробуйте позже или пришлите страницу файлом."
        ),
    },
    remove=("🗑 Удалить"),
    audit=("<b>Что делали со статьями</b> ({first}–{last} из {count})"),
    nothing_in_audit=("Со статьями ещё ничего не делали."),
    by_itself=("само собой"),
    admins_only="Извините, это могут только мои администраторы.",
    in_private_only="Отправьте мне это, пожалуйста, в личном чате.",
    status=(
        "<b>Pullquote {version}</b>\nСтатьи: {articles}\nОтрывки: {passages}\nПрочитано: {index_age}\n"
        "Время работы: {uptime}\nОбновления в очереди: {queue}\nПамять: {memory}"
    ),
    stats_row=(
        "Вопросы: {asked}\n🟩 с ответом: {answered}\n🟨 под сомнением: {unsure}\n"
        "🟥 без ответа: {not_found}\n👍 {helpful}   👎 {not_helpful}"
    ),
    last_days=_plural(
        "<b>Последний {count} день</b>",
        "<b>Последние {count} дня</b>",
        "<b>Последние {count} дней</b>",
        "<b>Последние {count} дня</b>",
    ),
    unanswered="<b>Без ответа или с неудачным ответом</b> ({first}–{last} из {count})",
    nothing_unanswered="Здесь пусто: на все вопросы нашёлся ответ.",
    times=_plural("{count} раз", "{count} раза", "{count} раз", "{count} раза"),
    dismiss="✓ {number}",
    dismissed="Убрано.",
    export_caption="Вопросы, которые остались без ответа или с неудачным ответом.",
    commands={
        "ask": "Задать вопрос",
        "articles": "Статьи, из которых я беру ответы",
        "help": "Откуда я беру ответы и как меня спрашивать",
        "settings": "Как я здесь отвечаю",
        "privacy": "Что я храню и как долго",
        "forget": "Удалить ваши вопросы",
        "reindex": "Перечитать статьи",
        "add": "Добавить статью из интернета",
        "rollback": "Вернуть предыдущую версию",
        "audit": "Что делали со статьями",
        "status": "Как у меня дела",
        "stats": "Вопросы в цифрах",
        "unanswered": "Вопросы без ответа",
        "export": "Вопросы без ответа в виде таблицы",
    },
)
