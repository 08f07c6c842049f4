"""From lines of text with their places on pages to headings and paragraphs in reading order."""
