"""Drawing pages from templates."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.texts.pages.texts import PageTexts
from bot.web.pages.addresses import Addresses

NAME = "Pullquote"
"""What the pages are called."""

STATIC_FILES = Path(__file__).parent / "static"
_TEMPLATES = Path(__file__).parent / "templates"
_VERSION_DIGITS = 12


class Drawing:
    """Draws pages; whatever is put into one is escaped, unless it is markup already."""

    def __init__(self) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(_TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._versions = {
            file.name: sha256(file.read_bytes()).hexdigest()[:_VERSION_DIGITS]
            for file in STATIC_FILES.iterdir()
        }

    def page(self, template: str, texts: PageTexts, addresses: Addresses, shown: Mapping[str, object]) -> str:
        """Return the page of the `template` with what is `shown` on it, as HTML."""

        def static(name: str) -> str:
            # Browsers keep a file for good; another one has another address.
            return f"{addresses.static(name)}?v={self._versions[name]}"

        # A key opens its own article alone.
        home = None if addresses.kept else addresses.list()
        words = {"texts": texts, "said": texts.of_bot, "name": NAME, "static": static, "home": home}
        return self._templates.get_template(template).render({**words, **shown})
