"""What the pages say in Ukrainian."""

from bot.texts import uk
from bot.texts.pages.texts import PageTexts
from bot.texts.plural import Plural

TEXTS = PageTexts(
    of_bot=uk.TEXTS,
    skip="Перейти до тексту",
    ask="Запитати",
    articles="Статті",
    invitation="Поставте запитання, і я дослівно процитую, що про це сказано в моїх статтях.",
    your_question="Ваше запитання",
    page="Сторінка {number} з {count}",
    previous_page="Попередня сторінка",
    next_page="Наступна сторінка",
    contents="Зміст",
    source="Джерело",
    ask_this="Запитати цю статтю",
    answered="Відповідь тут",
    ask_all="Запитати всі статті",
    clear="Прибрати запитання",
    previous_hit="Попередній уривок",
    next_hit="Наступний уривок",
    part="Частина {number} з {count}",
    previous_part="Попередня частина",
    next_part="Наступна частина",
    empty_question="Напишіть, будь ласка, запитання.",
    long_question=Plural(
        "uk",
        {
            "one": "Це запитання задовге: щонайбільше {count} символ.",
            "few": "Це запитання задовге: щонайбільше {count} символи.",
            "many": "Це запитання задовге: щонайбільше {count} символів.",
            "other": "Це запитання задовге: щонайбільше {count} символу.",
        },
    ),
    no_text="Я вмію читати лише текст, а в цьому запитанні є щось інше.",
    no_such_page="За цією адресою нічого немає.",
    not_understood="Не можу зрозуміти цей запит.",
    locked="Ця сторінка відкривається лише за моїм посиланням. Запитайте мене й натисніть «Читати в статті».",
    link_ended="Строк цього посилання минув. Запитайте мене ще раз, і я дам нове.",
    only_read="Цю сторінку можна лише читати.",
)
