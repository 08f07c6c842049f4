"""The library as its administrators look after it: what is in it, what it was, and what waits to be added."""
