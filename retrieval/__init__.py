"""From a question to the passages that answer it: ranking, quoting, and saying when nothing answers."""
