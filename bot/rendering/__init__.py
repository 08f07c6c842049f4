"""Messages as Telegram's HTML, within Telegram's limits."""
