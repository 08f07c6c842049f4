"""The pages: a reader of articles, the list of them, and a search that answers as the bot does."""
