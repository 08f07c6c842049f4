"""What happens on an update, one file a kind."""
