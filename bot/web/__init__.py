"""What the bot serves over HTTP: pages, the webhook, and what operators watch."""
