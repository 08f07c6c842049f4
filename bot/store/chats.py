"""What the administrators of chats have chosen."""

from sqlalchemy import Row, delete, literal, select, update

from bot.store.records import AnswersTo, ChatSettings, Place
from bot.store.tables import chat_settings, questions
from bot.store.transactions import Transactions
from bot.store.upsert import upsert

_PLACE = [chat_settings.c.chat_id, chat_settings.c.thread_id]
_CHOSEN = [column for column in chat_settings.c if not column.primary_key]


class Chats:
    """The settings of chats and of their topics."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def settings(self, place: Place) -> ChatSettings:
        """Return what holds in `place`: a topic's own, else its chat's, else the defaults."""
        threads = {place.thread_id, 0}
        query = (
            select(chat_settings)
            .where(chat_settings.c.chat_id == place.chat_id, chat_settings.c.thread_id.in_(threads))
            .order_by(chat_settings.c.thread_id.desc())
            .limit(1)
        )
        async with self._transactions.reading() as connection:
            row = (await connection.execute(query)).one_or_none()
        return ChatSettings() if row is None else _settings(row)

    async def change(self, place: Place, settings: ChatSettings) -> None:
        """Have `settings` hold in `place`; those of a chat hold in its topics that have none of their own."""
        values = {
            "answers_to": settings.answers_to.value,
            "silent_when_unsure": settings.silent_when_unsure,
            "language": settings.language,
            "articles": list(settings.articles),
        }
        async with self._transactions.writing() as connection:
            insertion = upsert(connection, chat_settings).values(
                chat_id=place.chat_id, thread_id=place.thread_id, **values
            )
            await connection.execute(insertion.on_conflict_do_update(index_elements=_PLACE, set_=values))

    async def move(self, old_chat_id: int, new_chat_id: int) -> None:
        """Move settings and questions along with a group that has become another chat.

        Settings that the new one has already stay. As it numbers its messages anew, those of the old one are
        forgotten: no message of the new chat is taken for one of theirs. Moving again changes nothing.
        """
        old = select(literal(new_chat_id), chat_settings.c.thread_id, *_CHOSEN).where(
            chat_settings.c.chat_id == old_chat_id
        )
        async with self._transactions.writing() as connection:
            insertion = upsert(connection, chat_settings).from_select([*_PLACE, *_CHOSEN], old)
            await connection.execute(insertion.on_conflict_do_nothing())
            await connection.execute(delete(chat_settings).where(chat_settings.c.chat_id == old_chat_id))
            await connection.execute(
                update(questions)
                .where(questions.c.chat_id == old_chat_id)
                .values(chat_id=new_chat_id, message_id=0, answer_id=None)
            )


def _settings(row: Row[tuple[object, ...]]) -> ChatSettings:
    return ChatSettings(
        answers_to=AnswersTo(row.answers_to),
        silent_when_unsure=row.silent_when_unsure,
        language=row.language,
        articles=tuple(row.articles),
    )
