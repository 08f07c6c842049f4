"""What outlives a restart: chats' settings, what was asked, and whether the answers helped."""
