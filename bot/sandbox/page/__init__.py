"""A chat page in the browser, where people of the sandbox talk with the bot."""
