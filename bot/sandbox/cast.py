"""Who talks with the bot in the sandbox, and where."""

from bot.sandbox.records import Group, Person, Topic

READER = Person(1001, "Reader")
OTHER_READER = Person(1003, "Other reader")
ADMIN = Person(1002, "Admin")
"""Administers the bot, and every group."""

PEOPLE = (READER, OTHER_READER, ADMIN)

GROUP = Group(-1001000000001, "Readers’ group")
FORUM = Group(-1001000000002, "Readers’ forum", (Topic(2, "Missiles"), Topic(3, "Everything else")))
GROUPS = (GROUP, FORUM)
"""The groups; all people are in each of them."""
