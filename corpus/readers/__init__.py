"""One file a format: a source file becomes an Article."""
