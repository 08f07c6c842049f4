"""The articles: reading source files into passages that can be quoted word for word."""
