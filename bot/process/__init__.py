"""What keeps the bot going: fetching updates, the work beside them, and a sign of life."""
