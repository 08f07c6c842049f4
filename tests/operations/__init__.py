"""What operators run the bot with: the files and examples of docs/operations.md."""
