"""The settings of a chat, as a message with buttons."""

from collections.abc import Sequence
from html import escape

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import ChangeSetting, ShowSettings
from bot.keyboards import button, page_turns, short_key
from bot.presenting import Draft
from bot.store.records import AnswersTo, ChatKind, ChatSettings
from bot.texts.choice import TEXTS
from bot.texts.languages import ENDONYMS
from bot.texts.texts import Texts
from corpus.article import Article

ARTICLES_A_PAGE = 8

_MAX_TITLE_CHARS = 50
_ON, _OFF = "☑", "☐"
_CHOSEN, _OTHER = "●", "○"

Row = list[InlineKeyboardButton]


def main_page(
    settings: ChatSettings, articles: Sequence[Article], kind: ChatKind, heading: str, texts: Texts
) -> Draft:
    """Return the settings, each with the buttons that change it; `heading` is HTML."""
    rows: list[Row] = []
    if kind is ChatKind.GROUP:
        rows += [
            _choice(texts.answers_to[each], settings.answers_to is each, "answers", each) for each in AnswersTo
        ]
        mark = _ON if settings.silent_when_unsure else _OFF
        rows.append(
            [
                _setting(
                    f"{mark} {texts.silent_when_unsure}", "silent", str(int(not settings.silent_when_unsure))
                )
            ]
        )
    language = ENDONYMS[settings.language] if settings.language else texts.automatic
    rows.append([button(texts.texts_language.format(language=language), ShowSettings("language", 0))])
    if len(articles) > 1:
        chosen = len(_chosen(settings, articles))
        count = texts.all_articles if not chosen else f"{chosen}/{len(articles)}"
        rows.append([button(texts.which_articles.format(articles=count), ShowSettings("articles", 0))])
    rows.append([button(texts.done, ShowSettings("done", 0))])
    head = f"{heading}\n{texts.answers_to_title}" if kind is ChatKind.GROUP else heading
    return Draft(head, InlineKeyboardMarkup(rows))


def language_page(settings: ChatSettings, heading: str, texts: Texts) -> Draft:
    """Return the languages that the bot speaks, to choose from."""
    rows = [_choice(texts.automatic, settings.language is None, "language", "")]
    rows += [_choice(ENDONYMS[code], settings.language == code, "language", code) for code in TEXTS]
    return Draft(heading, InlineKeyboardMarkup([*rows, [_back(texts)]]))


def articles_page(
    settings: ChatSettings, articles: Sequence[Article], start: int, heading: str, texts: Texts
) -> Draft:
    """Return the articles from `start` on, each to be chosen or left out."""
    rows = [_choice(texts.all_articles, not _chosen(settings, articles), "articles", "")]
    for article in articles[start : start + ARTICLES_A_PAGE]:
        mark = _ON if article.slug in settings.articles else _OFF
        label = f"{mark} {article.title[:_MAX_TITLE_CHARS]}"
        rows.append([_setting(label, "article", short_key(article.slug))])
    paging = page_turns(
        start, ARTICLES_A_PAGE, len(articles), lambda other: ShowSettings("articles", other), texts
    )
    return Draft(heading, InlineKeyboardMarkup([*rows, *([paging] if paging else []), [_back(texts)]]))


def heading_of(title: str | None, texts: Texts, *, in_topic: bool) -> str:
    """Return what the settings are of, as HTML."""
    form = texts.settings_of_topic if in_topic else texts.settings
    return form.format(chat=escape(title)) if title else f"<b>{texts.my_settings}</b>"


def _chosen(settings: ChatSettings, articles: Sequence[Article]) -> set[str]:
    return {article.slug for article in articles} & set(settings.articles)


def _choice(label: str, chosen: bool, setting: str, value: str) -> Row:  # noqa: FBT001  the state of a button
    return [_setting(f"{_CHOSEN if chosen else _OTHER} {label}", setting, value)]


def _setting(label: str, setting: str, value: str) -> InlineKeyboardButton:
    return button(label, ChangeSetting(setting, value))


def _back(texts: Texts) -> InlineKeyboardButton:
    return button(texts.back, ShowSettings("main", 0))
