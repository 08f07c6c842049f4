"""What the pages say in Russian."""

from bot.texts import ru
from bot.texts.pages.texts import PageTexts
from bot.texts.plural import Plural

TEXTS = PageTexts(
    of_bot=ru.TEXTS,
    skip="Перейти к тексту",
    ask="Спросить",
    articles="Статьи",
    invitation="Задайте вопрос, и я дословно процитирую, что об этом сказано в моих статьях.",
    your_question="Ваш вопрос",
    page="Страница {number} из {count}",
    previous_page="Предыдущая страница",
    next_page="Следующая страница",
    contents="Содержание",
    source="Источник",
    ask_this="Спросить эту статью",
    answered="Ответ здесь",
    ask_all="Спросить все статьи",
    clear="Убрать вопрос",
    previous_hit="Предыдущий отрывок",
    next_hit="Следующий отрывок",
    part="Часть {number} из {count}",
    previous_part="Предыдущая часть",
    next_part="Следующая часть",
    empty_question="Напишите, пожалуйста, вопрос.",
    long_question=Plural(
        "ru",
        {
            "one": "Этот вопрос слишком длинный: самое большее {count} символ.",
            "few": "Этот вопрос слишком длинный: самое большее {count} символа.",
            "many": "Этот вопрос слишком длинный: самое большее {count} символов.",
            "other": "Этот вопрос слишком длинный: самое большее {count} символа.",
        },
    ),
    no_text="Я умею читать только текст, а в этом вопросе есть что-то другое.",
    no_such_page="По этому адресу ничего нет.",
    not_understood="Не могу понять этот запрос.",
    locked="Эта страница открывается только по моей ссылке. Спросите меня и нажмите «Читать в статье».",
    link_ended="Срок этой ссылки истёк. Спросите меня ещё раз, и я дам новую.",
    only_read="Эту страницу можно только читать.",
)
