"""HTML as headings and paragraphs."""

import pytest

from corpus.limits import MAX_HTML_TAGS
from corpus.readers.document import Block, Heading, Paragraph, UnreadableError
from corpus.readers.markup.blocks import blocks_of


def paragraphs(html: str) -> list[str]:
    return [block.text for block in blocks_of(html)]


def test_headings_and_paragraphs_stand_in_reading_order() -> None:
    expected: tuple[Block, ...] = (
        Heading("One two"),
        Paragraph("A"),
        Paragraph("B"),
        Heading("C"),
        Paragraph("D"),
    )

    assert blocks_of("<h1>One\n two</h1><p>A</p><div>B<h6>C</h6>D</div>") == expected


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a\n  b\t<b>c</b>d&nbsp;&nbsp;e</p>", "a b cd e"),
        ("<p>a<br>b<br/>\n c</p>", "a\nb\nc"),
        ("<p>so&shy;ft ze\u200bro</p>", "soft zero"),
        ("<p>می\u200cخواهم</p>", "می\u200cخواهم"),
        ("<ul><li>a<li><p>b</p><p>c</p><li></ul>", "• a\n• b c"),
        ("<ol start=3><li>a<li><li>b</ol>", "3. a\n5. b"),
        ("<ul><li>a<ol><li>b<li>c</ol><li>d</ul>", "• a\n1. b\n2. c\n• d"),
        ("<dl><dt>a<dt>b<dd>c</dl>", "a\nb\nc"),
        ("<table><tr><th>a<th>b<tr><td><p>c</p><td>d<br>e</table>", "a | b\nc | d e"),
        ("<table><tr><td>a<td><td>b</table>", "a | | b"),
        ("<pre>\n  if a:\n      b\n\n  }  \n</pre>", "if a:\n    b\n\n}"),
        ("<blockquote><p>a</p></blockquote>", "a"),
        ("<p>a<sup><a href='#fn1'>1</a></sup> b<sup>[2]</sup> c</p>", "a b c"),
        ("<p>10<sup>6</sup> km<sup>2</sup>, the 21<sup>st</sup></p>", "10⁶ km², the 21st"),
        ("<h2>a<a class=headerlink href='#a'>¶</a></h2>", "a"),
        ("<p><q>a</q></p>", "“a”"),
        ("<p>1 &lt; 2 <x-y>a</x-y></p>", "1 < 2 a"),
        ("<form><h1>a</h1><input value=b></form>", "a"),
        ("<figure><pre>a</pre><figcaption>b</figcaption></figure>", "a"),
        ("<a class='reference internal' href='#a'>a</a>", "a"),
    ],
)
def test_an_element_reads_as_it_looks(html: str, text: str) -> None:
    assert paragraphs(html) == [text]


def test_two_line_breaks_end_a_paragraph() -> None:
    assert paragraphs("<div>a<br>b<br> <br>c</div>") == ["a\nb", "c"]


@pytest.mark.parametrize(
    "html",
    [
        "<nav>a</nav><aside>a</aside><footer>a</footer><button>a</button><figure>a</figure><form>a</form>",
        "<script>a</script><style>a</style><noscript>a</noscript><template>a</template><svg>a</svg><iframe>a</iframe>",
        "<p hidden>a</p><p style='color: red; display : none'>a</p><span aria-hidden=true>a</span><!-- a -->",
        "<p>***</p><p> — </p><h2></h2><ul><li></ul><hr>",
    ],
)
def test_what_is_not_text_is_left_out(html: str) -> None:
    assert paragraphs(f"<body>{html}<p>kept</p>") == ["kept"]


def test_a_definition_of_several_paragraphs_stays_several() -> None:
    assert paragraphs("<dl><dt>a</dt><dd><p>b</p><p>c</p></dd><dt>d</dt><dd><pre>e</pre></dd></dl>f") == [
        *("a\nb", "c", "d\ne", "f"),
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td><h2>a</h2><p>b</p><td><p>c</p></table>",
        "<table><tr><td>a</tr><tr><td>b</tr><tr><td>c</tr></table>",
        "<table><tr><td>a<td>b<table><tr><td>c</table></table>",
        "<ul><li><h2>a</h2><p>b</p><p>c</p></ul>",
    ],
)
def test_lists_and_tables_that_lay_out_a_page_are_not_one_paragraph(html: str) -> None:
    assert paragraphs(html) == ["a", "b", "c"]


def test_empty_elements_of_xhtml_are_empty() -> None:
    page = (
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><a id="x"/>'
    )

    assert paragraphs(f"{page}<p>a<br/>b</p><script src='c'/><p>d</p></body></html>") == ["a\nb", "d"]


@pytest.mark.parametrize(
    "tag", ["<div>", "<b>", "<span>", "<ul><li>", "<x-y>", "<table><tr><td>", "<blockquote><p>"]
)
def test_half_a_million_nested_elements_are_refused(tag: str) -> None:
    with pytest.raises(UnreadableError, match="is nested too deeply"):
        blocks_of(tag * (500_000 // tag.count("<")) + "a")


def test_more_tags_than_a_page_has_are_refused() -> None:
    with pytest.raises(UnreadableError, match="has more than 600,000 tags"):
        blocks_of("<p>a" * (MAX_HTML_TAGS + 1))


@pytest.mark.parametrize("tag", ["</div>", "<p>", "<br>", "<li>", "<!--", "<", "&"])
def test_a_hundred_thousand_tags_side_by_side_do_no_harm(tag: str) -> None:
    assert paragraphs(f"<p>a</p>{tag * 100_000}")[0] == "a"
