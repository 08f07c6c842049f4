"""What the bot says in English."""

from bot.chatter_phrases import Chatter
from bot.fetching.refusals import Refusal
from bot.library.progress import Phase
from bot.store.records import AnswersTo, DeedKind
from bot.texts.plural import Plural
from bot.texts.reasons.en import REASONS
from bot.texts.texts import Texts


def _plural(one: str, other: str) -> Plural:
    return Plural("en", {"one": one, "other": other})


TEXTS = Texts(
    language="en",
    greeting="Hello! Ask me a question, and I will quote what my articles say, word for word.",
    articles="I answer from:\n{titles}",
    more_articles=_plural("… and {count} more", "… and {count} more"),
    how_to_ask=(
        "Just write your question. I quote the paragraph that answers it, with the answering sentence in bold. "
        "If there is none, I say so; I never make anything up."
    ),
    how_to_ask_in_groups=(
        "In groups ask me with <code>/ask@{username} your question</code>, by mentioning @{username}, or in a "
        "reply to one of my messages. {besides} Administrators can change that with /settings."
    ),
    privacy_mode=(
        "In groups Telegram shows me only <code>/ask@{username} your question</code> and replies to my "
        "messages. For mentions to reach me, an administrator of the group has to make me one too."
    ),
    introduction=(
        "Hello! Ask me with <code>/ask@{username} your question</code>, and I will quote what my articles say, "
        "word for word. {besides} /help tells you more."
    ),
    besides={
        AnswersTo.NAME: "Otherwise I keep quiet.",
        AnswersTo.QUESTIONS: "Here I also answer whatever ends in “?”.",
        AnswersTo.ALL: "Here I also answer whatever else I have an answer to.",
    },
    try_one="Tap one to try:",
    ask_something="What would you like to know? Write your question after the command or my name.",
    text_only="I can only read text. Please write your question.",
    unknown_command="I don't know that command. Just write your question, or see /help.",
    small_talk={
        Chatter.ABOUT_BOT: (
            "I'm a bot. I answer questions with what my articles say, word for word, and never make anything "
            "up. /help tells you more."
        ),
        Chatter.HOW_ARE_YOU: "All is well here, thank you. What would you like to know?",
        Chatter.GOODBYE: "Goodbye! I'm here whenever you have a question.",
        Chatter.THANKS: "You're welcome! Ask me anything else about my articles.",
        Chatter.GREETING: "Hello! Ask me a question, and I will quote what my articles say.",
        Chatter.NOD: "🙂 Ask me whenever you like.",
    },
    paragraph="paragraph {number}",
    source="— <i>{title}</i>, {paragraph}",
    source_with_heading="— <i>{title}</i>, “{heading}”, {paragraph}",
    also_in="also in {sources}",
    more_sources=_plural("and {count} more", "and {count} more"),
    unsure="My articles may not answer this. The closest passage:",
    not_found="My articles don't say anything about this.",
    other_language=(
        "My articles are in a different language from your question, so I can't match the two. "
        "Please ask in theirs: {languages}."
    ),
    not_found_in="<i>{title}</i> doesn't say anything about this.",
    other_language_in=(
        "<i>{title}</i> is in a different language from your question, so I can't match the two. "
        "Please ask in that one: {languages}."
    ),
    which_article="Which one do you mean?\n{titles}",
    corrected="Showing results for <b>{suggestion}</b>",
    follow_up="Taken as a follow-up to “{earlier}”",
    can_be_asked="You could ask about one of these:",
    too_many_questions="That is a lot of questions at once. Please give me a minute.",
    failed="Sorry, something went wrong on my side. Please try again.",
    previous="◀",
    next="▶",
    position="{position} of {count}",
    wider="↕ More context",
    narrower="↕ Less context",
    ask_only="Only this article",
    ask_all="All articles",
    copy="Copy",
    read="Read in the article",
    helpful="👍",
    not_helpful="👎",
    thanks_for_vote="Thank you!",
    vote_taken_back="Vote taken back.",
    question_gone="I can't find that question any more. Please ask it again.",
    passage_gone="That passage is no longer in my articles. Please ask again.",
    button_gone="That button no longer works. Please send your question or command again.",
    article_list="<b>My articles</b> ({first}–{last} of {count})",
    passages=_plural("{count} passage", "{count} passages"),
    sections="Sections:\n{headings}",
    how_to_ask_it="To ask only this article: <code>{ask} in {name}: your question</code>",
    ask_in_private="Ask me in private",
    nothing_found_inline="Nothing found. Ask me in private",
    my_settings="Settings",
    settings="<b>Settings for {chat}</b>",
    settings_of_topic="<b>Settings for this topic in {chat}</b>",
    answers_to_title="I answer:",
    answers_to={
        AnswersTo.NAME: "Only what is addressed to me",
        AnswersTo.QUESTIONS: "Also whatever ends in “?”",
        AnswersTo.ALL: "Whatever I have an answer to",
    },
    silent_when_unsure="Keep quiet when unsure",
    needs_all_messages=(
        "Telegram doesn't show me every message here. Make me an administrator of the group, and I can also "
        "answer what isn't addressed to me."
    ),
    texts_language="My language: {language}",
    automatic="as in Telegram",
    which_articles="Articles: {articles}",
    all_articles="all",
    back="‹ Back",
    done="Done",
    settings_closed="The settings are saved.",
    settings_for_administrators="Only administrators of this group can change its settings.",
    privacy=(
        "I keep your questions for {days}, without your name: what you asked, where and when, the ID of your "
        "Telegram account, and whether the answer helped. That is how I understand follow-up questions, and "
        "how my administrators see what my articles lack. /forget deletes all of it at once."
    ),
    days=_plural("{count} day", "{count} days"),
    forgotten=_plural("Done: {count} question deleted.", "Done: {count} questions deleted."),
    reindexing="Reading the articles again …",
    reindexed="Done in {seconds} s. Articles: {articles}. Passages: {passages}.",
    shipped_article_used="The library folder holds no article that I can read, so I use the one I came with.",
    left_out="Left out:\n{reasons}",
    no_articles="The library holds no articles.",
    reasons=REASONS,
    reindex_failed="Nothing has changed: I go on answering from the articles as they were. {reason}",
    rolling_back=("Bringing back the version before …"),
    progress={
        Phase.READING: ("Reading: {done} of {all} files …"),
        Phase.INDEXING: ("Indexing: {done} of {all} passages …"),
    },
    deeds={
        DeedKind.ADD: ("Added: {title}"),
        DeedKind.REPLACE: ("New version: {title}"),
        DeedKind.REMOVE: ("Removed: {title}"),
        DeedKind.UNDO: ("Undone"),
        DeedKind.REINDEX: ("Articles read again"),
        DeedKind.ROLLBACK: ("Back to the version before"),
    },
    added="➕ Added: {articles}",
    removed="➖ Removed: {articles}",
    changed="✏️ Changed: {articles}",
    passage_sums="Passages: {sums}",
    passages_added="{count} new",
    passages_removed="{count} gone",
    passages_changed="{count} changed",
    nothing_changed=("Nothing has changed."),
    undo=("↩ Undo"),
    library_busy=("Somebody is changing the articles already. Please try again in a moment."),
    library_changed=("The articles have changed since then. /rollback goes back step by step."),
    version_gone=("That version is not kept any more."),
    no_earlier_version=("There is no earlier version to go back to."),
    article_gone=("That article is not in my library any more."),
    file_gone=("That file waits no longer: it was added or discarded, or sent more than a day ago."),
    reading_file=("Reading the file …"),
    new_article=("A new article:"),
    newer_version=("A newer version of an article that I have:"),
    instead_of="Instead of: {title}",
    add=("✓ Add"),
    discard=("✗ Discard"),
    discarded=("Discarded. Nothing has changed."),
    file_known=("I have this article already, just as it is."),
    file_refused=("I can't add this file. {reason}"),
    formats_read="I read plain text, Markdown, HTML, PDF, DOCX and EPUB.",
    file_too_large=(
        "This file is larger than {megabytes} MB, the most that I can fetch. Please split it, or "
        "save it smaller."
    ),
    how_to_add=(
        "Send me a file, or one address after the command: <code>/add https://example.org/article</code>"
    ),
    not_fetched={
        Refusal.SWITCHED_OFF: (
            "Adding from the web is switched off. You can send me the page as a file, or name its "
            "host in ADD_FROM_HOSTS."
        ),
        Refusal.NOT_AN_ADDRESS: (
            "That is no address that I can open. It looks like this: https://example.org/article"
        ),
        Refusal.HOST_NOT_ALLOWED: (
            "I may not fetch anything from that host. You can send me the page as a file, or add the "
            "host to ADD_FROM_HOSTS."
        ),
        Refusal.NOT_PUBLIC: ("That address leads into a private network, where I fetch nothing."),
        Refusal.NOT_REACHED: (
            "I can't reach that page. Please check the address, or send me the page as a file."
        ),
        Refusal.TOO_MANY_REDIRECTS: (
            "That address leads from one page to the next without end. Please send me the page as a file."
        ),
        Refusal.TOO_LARGE: ("What is there is too large for me. Please send me a smaller file."),
        Refusal.TOO_SLOW: ("That page takes too long. Please try again later, or send me the page as a file."),
    },
    remove=("🗑 Remove"),
    audit=("<b>What was done to the articles</b> ({first}–{last} of {count})"),
    nothing_in_audit=("Nothing has been done to the articles yet."),
    by_itself=("by itself"),
    admins_only="Sorry, only my administrators can do that.",
    in_private_only="Please send me that in a private chat.",
    status=(
        "<b>Pullquote {version}</b>\nArticles: {articles}\nPassages: {passages}\nIndexed: {index_age}\n"
        "Running for: {uptime}\nUpdates waiting: {queue}\nMemory: {memory}"
    ),
    stats_row=(
        "Questions: {asked}\n🟩 answered: {answered}\n🟨 unsure: {unsure}\n🟥 not found: {not_found}\n"
        "👍 {helpful}   👎 {not_helpful}"
    ),
    last_days=_plural("<b>Last day</b>", "<b>Last {count} days</b>"),
    unanswered="<b>Not answered, or not helpful</b> ({first}–{last} of {count})",
    nothing_unanswered="Nothing is left here: every question was answered.",
    times=_plural("{count} time", "{count} times"),
    dismiss="✓ {number}",
    dismissed="Dismissed.",
    export_caption="Questions without an answer, or without a helpful one.",
    commands={
        "ask": "Ask a question",
        "articles": "The articles that I answer from",
        "help": "What I answer from, and how to ask",
        "settings": "How I answer here",
        "privacy": "What I keep, and for how long",
        "forget": "Delete your questions",
        "reindex": "Read the articles again",
        "add": "Add an article from the web",
        "rollback": "Bring back the version before",
        "audit": "What was done to the articles",
        "status": "How I am doing",
        "stats": "The questions in figures",
        "unanswered": "Questions without an answer",
        "export": "Questions without an answer, as a table",
    },
)
