"""What the bot says in English."""

from bot.chatter_phrases import Chatter
from bot.texts.texts import Texts

TEXTS = Texts(
    greeting="Hello! Ask me a question, and I will quote what my articles say, word for word.",
    articles="I answer from:\n{titles}",
    more_articles="… and {count} more",
    how_to_ask=(
        "Just write your question. I find the paragraph that answers, quote it, and mark the answering "
        "sentence in bold. When nothing answers, I say so; I never make anything up."
    ),
    how_to_ask_in_groups=(
        "In groups I answer only when asked: <code>/ask@{username} your question</code>, a mention of "
        "@{username}, or a reply to one of my messages."
    ),
    try_one="Tap one to try:",
    ask_something="What would you like to know? Write your question after the command or my name.",
    unknown_command="I don't know that command. Just write your question, or see /help.",
    small_talk={
        Chatter.ABOUT_BOT: (
            "I'm a bot. I answer questions with what my articles say, word for word, and never make anything "
            "up. /help tells more."
        ),
        Chatter.HOW_ARE_YOU: "All is well here, thank you. What would you like to know?",
        Chatter.GOODBYE: "Goodbye! I'm here whenever you have a question.",
        Chatter.THANKS: "You're welcome! Ask me anything else about my articles.",
        Chatter.GREETING: "Hello! Ask me a question, and I will quote what my articles say.",
        Chatter.NOD: "🙂 Ask me whenever you like.",
    },
    source="— <i>{title}</i>, paragraph {number}",
    source_with_heading="— <i>{title}</i>, “{heading}”, paragraph {number}",
    unsure="My articles may not answer this. The closest passage:",
    not_found="My articles don't say anything about this.",
    other_language=(
        "My articles are in another language than your question, so I can't match the two. "
        "Please ask in theirs: {languages}."
    ),
    corrected="Showing results for <b>{suggestion}</b>",
    can_be_asked="You could ask about one of these:",
    more="More passages",
    question_gone="I can't find that question any more. Please ask it again.",
    articles_changed="The articles have changed since. Please ask again.",
    reindexing="Reading the articles again …",
    reindexed="Done in {seconds} s. Articles: {articles}. Passages: {passages}.",
    shipped_article_used="The library folder holds no .txt files, so I use the article I came with.",
    left_out="Left out:\n{reasons}",
    reindex_failed="Nothing has changed, I go on answering from the articles as they were. {reason}",
    reindex_running="The articles are being read already. Give it a moment.",
    admins_only="Sorry, only my administrators can do that.",
    failed="Sorry, something went wrong on my side. Please try again.",
    command_ask="Ask a question",
    command_help="What I answer from, and how to ask",
)
