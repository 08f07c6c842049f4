"""PDF: the text of the pages, put into reading order by where it stands."""

from collections.abc import Iterator

from pypdfium2 import PdfDocument, PdfiumError, raw

from corpus.limits import MAX_PDF_CHARS, MAX_PDF_PAGE_CHARS, MAX_PDF_PAGES
from corpus.readers.document import About, Document, UnreadableError
from corpus.readers.typeset.columns import columns
from corpus.readers.typeset.flow import Flow
from corpus.readers.typeset.headings import sensible_title, titled
from corpus.readers.typeset.lines import Page
from corpus.readers.typeset.margins import without_margins
from corpus.readers.typeset.page import PageText


def read(content: bytes) -> Document:
    """Return the document in `content`, a PDF file.

    Paragraphs run on over columns and pages, and words that line ends break are mended. Running heads, page
    numbers, tables of contents with leaders and rotated text are left out; notes stay where they stand, after
    the text of their column. The title is what the file says, or else its largest text on the first page.

    Raises:
        UnreadableError: when it is encrypted, not whole, too long, or has no text.
    """
    file = _opened(content)
    try:
        pages = list(_pages(file))
        said = sensible_title(file.get_metadata_value("Title"))
    finally:
        file.close()
    if not any(page.lines for page in pages):
        raise UnreadableError("has no text: its pages are pictures")
    placed = [column for number, page in enumerate(without_margins(pages)) for column in columns(page, number)]
    flow = Flow(placed)
    if not flow.words.are_spelt:
        raise UnreadableError("has text that cannot be told from the shapes of its letters")
    title, blocks = titled(flow, said)
    return Document(blocks, About(title=title))


def _opened(content: bytes) -> PdfDocument:
    try:
        file = PdfDocument(content)
    except PdfiumError as error:
        is_locked = error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
        raise UnreadableError("is encrypted" if is_locked else "is not a whole PDF file") from error
    if len(file) > MAX_PDF_PAGES:
        file.close()
        raise UnreadableError(f"has more than {MAX_PDF_PAGES} pages")
    return file


def _pages(file: PdfDocument) -> Iterator[Page]:
    """Yield the pages of `file` with their text; one that cannot be loaded is left out."""
    count = 0
    for number in range(len(file)):
        page = raw.FPDF_LoadPage(file, number)
        if not page:
            continue
        text = PageText(page)
        try:
            count += text.count
            if text.count > MAX_PDF_PAGE_CHARS:
                raise UnreadableError(f"has a page of more than {MAX_PDF_PAGE_CHARS:,} characters")
            if count > MAX_PDF_CHARS:
                raise UnreadableError(f"has more than {MAX_PDF_CHARS:,} characters")
            yield text.laid_out()
        finally:
            text.close()
            raw.FPDF_ClosePage(page)
