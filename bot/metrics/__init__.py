"""Figures of the bot's work."""
