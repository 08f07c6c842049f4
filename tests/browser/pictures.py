"""Taking the pictures of the documents."""

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.async_api import Page

PICTURES = Path(__file__).parent.parent.parent / "docs" / "pictures"
"""Where the documents have their pictures."""

NAMES = ("api", "article", "chat", "group", "reader", "search", "telephone")
"""What the documents show, as files of these names."""

DESK = (1100, 720)
"""The pages of a wide picture, in CSS pixels."""

SHARPNESS = 2.0
"""Pixels of a picture to a CSS pixel."""

_COLOURS = 256
_GAP = "white"


@dataclass(frozen=True, slots=True)
class Camera:
    """Takes pictures into a folder."""

    folder: Path

    async def take(self, name: str, *pages: Page, gap: int = 0) -> None:
        """Keep a picture of `pages` side by side, `gap` pixels apart, as `name`, which is one of `NAMES`."""
        if name not in NAMES:
            raise ValueError(f"no document shows {name}")
        shots = [await page.screenshot(animations="disabled", caret="hide") for page in pages]
        self.folder.mkdir(parents=True, exist_ok=True)
        whole = _beside([Image.open(io.BytesIO(shot)) for shot in shots], gap)
        whole.quantize(_COLOURS, dither=Image.Dither.NONE).save(self.folder / f"{name}.png", optimize=True)


def _beside(images: list[Image.Image], gap: int) -> Image.Image:
    """Return one image of `images` from left to right."""
    width = sum(image.width for image in images) + gap * (len(images) - 1)
    whole = Image.new("RGB", (width, max(image.height for image in images)), _GAP)
    left = 0
    for image in images:
        whole.paste(image, (left, 0))
        left += image.width + gap
    return whole
