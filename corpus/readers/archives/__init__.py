"""The archives that DOCX and EPUB files are, which are not trusted."""
