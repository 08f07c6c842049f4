"""A stand-in for Telegram, so that the bot runs and is tested without a token."""
