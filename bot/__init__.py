"""Everything that a person or Telegram touches: the command line, the bot, and the sandbox."""
