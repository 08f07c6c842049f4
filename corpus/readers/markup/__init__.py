"""HTML, wherever it comes from, as headings and paragraphs."""
