"""What the pages say in English."""

from bot.texts import en
from bot.texts.pages.texts import PageTexts
from bot.texts.plural import Plural

TEXTS = PageTexts(
    of_bot=en.TEXTS,
    skip="Skip to the text",
    ask="Ask",
    articles="Articles",
    invitation="Ask a question, and I will quote what my articles say, word for word.",
    your_question="Your question",
    page="Page {number} of {count}",
    previous_page="Previous page",
    next_page="Next page",
    contents="Contents",
    source="Source",
    ask_this="Ask this article",
    answered="Answered here",
    ask_all="Ask all articles",
    clear="Clear the question",
    previous_hit="Previous passage",
    next_hit="Next passage",
    part="Part {number} of {count}",
    previous_part="Previous part",
    next_part="Next part",
    empty_question="Please write a question.",
    long_question=Plural(
        "en",
        {
            "one": "That question is too long; {count} character is the most.",
            "other": "That question is too long; {count} characters are the most.",
        },
    ),
    no_text="I can only read text, and that question holds something else.",
    no_such_page="There is nothing at this address.",
    not_understood="I can't make sense of this request.",
    locked="This page opens only through a link that I gave you. Ask me, and tap “Read in the article”.",
    link_ended="This link has expired. Ask me again for a new one.",
    only_read="This page can only be read.",
)
