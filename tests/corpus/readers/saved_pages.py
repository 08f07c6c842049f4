"""The shipped article as three news sites would put it on a page: with all that they have around articles."""

from collections.abc import Iterable

from corpus.readers.document import Block, Heading

_READ_MORE = (
    '<p><strong>Read more:</strong> <a href="/a/2">Grain leaves the port again after three weeks</a></p>'
)


def semantic_page(title: str, blocks: Iterable[Block]) -> str:
    """Return the page of a site that says what is what: article, aside, structured data."""
    body = "\n".join(
        _with_inserts(blocks, '<div class="c-related-box"><ul><li><a href="/a/3">More</a></li></ul></div>')
    )
    return f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{title} | The Example Gazette</title>
<meta property="og:title" content="{title} | The Example Gazette">
<meta property="og:site_name" content="The Example Gazette">
<link rel="canonical" href="https://gazette.example/world/atacms">
<script type="application/ld+json">{{"@graph": [{{"@type": "WebPage"}}, {{"@type": "NewsArticle",
"headline": "{title}", "datePublished": "2024-11-18T09:30:00+00:00"}}]}}</script>
<style>p {{ color: black }}</style></head>
<body><div class="cookie-consent">
<p>We use cookies to improve your experience, and to show you what you may like.</p>
<button>Accept</button></div>
<header role="banner"><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul>
</nav></header>
<main><article class="article"><nav class="breadcrumb"><a href="/">Home</a> › <a href="/world">World</a></nav>
<h1>{title}</h1>
<div class="article__byline">By <a rel="author" href="/staff">Staff</a></div>
<p>Published <time datetime="2024-11-18T09:30">18 November 2024, 09:30</time></p>
<div class="share-bar"><a href="#fb">Share</a> <a href="#x">Post</a> <a href="#m">Email</a></div>
<figure><img src="a.jpg" alt="">
<figcaption>A launcher on a training ground. Photo: Example Gazette</figcaption></figure>
{body}
<div class="newsletter-signup"><h3>Get our newsletter</h3>
<p>The day's news in your inbox, every morning at seven.</p>
<form><input type="email"><button>Sign up</button></form></div>
<ul class="article-tags"><li><a href="/t/ukraine">Ukraine</a></li><li><a href="/t/us">United States</a>
</li></ul>
</article>
<section class="comments"><h2>Comments</h2><div class="comment">
<p>I have read this twice and still have questions
about it, as surely many readers of this newspaper do.</p></div></section></main>
<aside class="sidebar"><h2>Most read</h2>
<p>Ten things to know before the week begins, from our newsroom.</p></aside>
<footer><p>© 2024 The Example Gazette. All rights reserved, in every country of the world.</p></footer>
</body></html>"""


def blog_page(title: str, blocks: Iterable[Block]) -> str:
    """Return the page of a blog that is made of div elements with telling classes."""
    body = "\n".join(_with_inserts(blocks, '<div class="code-block adsbox ad">ADVERTISEMENT</div>'))
    return f"""<!DOCTYPE html>
<!-- saved from url=(0036)https://blog.example/2024/11/atacms/ -->
<html lang="en-US"><head><meta charset="UTF-8"><title>{title} - Example Blog</title>
<meta property="article:published_time" content="2024-11-18T10:00:00+00:00"></head>
<body class="single single-post"><div id="page"><div id="masthead">
<a href="#c" class="skip-link">Skip to content</a>
<div class="site-title"><a href="/">Example Blog</a></div><div class="menu"><ul><li><a href="/">Home</a>
</li></ul></div></div>
<div id="content"><div id="primary" class="content-area"><div class="post type-post tag-ukraine">
<h1 class="entry-title">{title}</h1>
<div class="entry-meta"><span class="posted-on">November 18, 2024</span> <span class="byline">by
Staff</span></div>
<div class="entry-content">{body}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li>
<a href="#">X</a></li></ul></div>
</div></div>
<div id="comments" class="comments-area"><h2>2 thoughts</h2><ol class="comment-list">
<li class="comment"><p>Thanks for
writing this down, it was good to read it all in one place for once.</p></li></ol></div></div>
<div id="secondary" class="widget-area"><h2>Recent posts</h2><ul><li>
<a href="/b">Another post of ours</a></li></ul></div>
</div></div></body></html>"""


def table_page(title: str, blocks: Iterable[Block]) -> str:
    """Return the page of an old site that is laid out in tables, in Windows' encoding."""
    body = "\n".join(_with_inserts(blocks, "")).replace("</p>", "")
    return f"""<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">
<TITLE>Example Herald: {title}</TITLE></HEAD>
<BODY BGCOLOR=white><TABLE WIDTH="100%"><TR><TD COLSPAN=2>
<A HREF="/">Example Herald</A> | <A HREF="/w">World</A></TD></TR>
<TR><TD VALIGN=top><FONT SIZE=2><A HREF="/1">News</A><BR><A HREF="/2">Sport</A><BR>
<A HREF="/3">Weather</A></FONT></TD>
<TD><H1>{title}</H1><P><I>By Staff</I><P><FONT SIZE=1>Monday, November 18, 2024</FONT>
{body}
</TD></TR></TABLE></BODY></HTML>"""


def _with_inserts(blocks: Iterable[Block], box: str) -> Iterable[str]:
    for place, block in enumerate(blocks):
        yield f"<h2>{block.text}</h2>" if isinstance(block, Heading) else f"<p>{block.text}</p>"
        if place in {4, 9}:
            yield box
        elif place == 7:
            yield _READ_MORE
