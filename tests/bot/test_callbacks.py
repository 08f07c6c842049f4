"""What buttons carry, there and back."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.callbacks import (
    ACTIONS,
    MAX_DATA_BYTES,
    Action,
    AskAbout,
    AskAll,
    AskOnly,
    AskStarter,
    ChangeSetting,
    Dismiss,
    ShowArticle,
    ShowArticles,
    ShowPassage,
    ShowQuote,
    Vote,
    read_data,
)

VALUES: dict[object, st.SearchStrategy[object]] = {
    int: st.integers(0, 10**18 - 1),
    bool: st.booleans(),
    str: st.from_regex(r"[A-Za-z0-9_-]{0,24}", fullmatch=True),
}


@st.composite
def actions(draw: st.DrawFn) -> Action:
    kind = draw(st.sampled_from(sorted(ACTIONS.values(), key=lambda kind: kind.name)))
    return kind(*(draw(VALUES[field.type]) for field in fields(kind)))


@given(actions())
def test_what_a_button_asks_for_is_read_from_its_data(action: Action) -> None:
    assert read_data(action.data) == action
    assert 1 <= len(action.data.encode()) <= MAX_DATA_BYTES


@pytest.mark.parametrize(
    ("action", "data"),
    [
        (ShowQuote(52, 0, wider=True), "1:quote:52:0:1"),
        (Vote(52, 1, wider=False, helpful=True), "1:vote:52:1:0:1"),
        (ShowPassage("aZ_-09", wider=False), "1:passage:aZ_-09:0"),
        (AskStarter("5d8a995a6fa7cf7c"), "1:ask:5d8a995a6fa7cf7c"),
        (AskOnly(52, 1), "1:only:52:1"),
        (AskAll(52), "1:all:52"),
        (ShowArticles(8), "1:articles:8"),
        (ShowArticle("5d8a995a6fa7cf7c", 8), "1:article:5d8a995a6fa7cf7c:8"),
        (AskAbout("5d8a995a6fa7cf7c", "aZ_-09"), "1:about:5d8a995a6fa7cf7c:aZ_-09"),
        (ChangeSetting("language", ""), "1:set:language:"),
        (Dismiss(5, "5d8a995a6fa7cf7c"), "1:dismiss:5:5d8a995a6fa7cf7c"),
    ],
)
def test_the_data_of_buttons_in_old_messages_keeps_its_meaning(action: Action, data: str) -> None:
    assert action.data == data
    assert read_data(data) == action


@pytest.mark.parametrize(
    "data",
    [
        "",
        ":",
        "ask:5d8a995a6fa7cf7c",
        "2:quote:52:0:1",
        "1:quote:52:0",
        "1:quote:52:0:1:1",
        "1:quote:-1:0:1",
        "1:quote:052:0:1",
        "1:quote:٣:0:1",
        f"1:quote:{'9' * 30}:0:1",
        "1:quote:52:0:2",
        "1:quote:52:0:1\n",
        "1:passage:../../etc:0",
        "1:nothing:1",
    ],
)
def test_data_of_another_version_or_of_a_forger_asks_for_nothing(data: str) -> None:
    assert read_data(data) is None


@given(st.text(max_size=64))
def test_any_data_is_read_or_refused_without_harm(data: str) -> None:
    action = read_data(data)

    assert action is None or action.data == data
