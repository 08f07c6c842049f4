"""What the bot does: the methods of the Bot API, each a class of its parameters that is carried out."""
