"""Sending photos and documents, and getting files."""

import io

from PIL import Image, UnidentifiedImageError
from telegram.constants import FileSizeLimit

from bot.sandbox.attachments import attachment, photo_sizes
from bot.sandbox.errors import BadRequestError
from bot.sandbox.files import File
from bot.sandbox.methods.call import Call
from bot.sandbox.methods.parts import Caption
from bot.sandbox.methods.sending import Sending
from bot.sandbox.records import Json
from bot.sandbox.state import State

_TOO_LONG = "message caption is too long"


class SendPhoto(Sending, Caption):
    """Send a photo: an uploaded one, or one that was sent before, by its id."""

    photo: str = ""
    has_spoiler: bool = False

    def carry_out(self, telegram: State) -> Json:
        """Send the photo and return the message."""
        file = _file(telegram, self.photo, "photo")
        content: Json = {"photo": photo_sizes(file, *_size(file))}
        if self.has_spoiler:
            content["has_media_spoiler"] = True
        return self.post(telegram, content | self.caption_fields(too_long=_TOO_LONG), "photos")


class SendDocument(Sending, Caption):
    """Send a document: an uploaded one, or one that was sent before, by its id."""

    document: str = ""
    disable_content_type_detection: bool = False

    def carry_out(self, telegram: State) -> Json:
        """Send the document and return the message."""
        content = attachment("document", _file(telegram, self.document, "document"))
        return self.post(telegram, content | self.caption_fields(too_long=_TOO_LONG), "documents")


class GetFile(Call):
    """Learn where a file can be downloaded."""

    file_id: str = ""

    def carry_out(self, telegram: State) -> Json:
        """Return the file with its path."""
        file = telegram.files.by_id(self.file_id)
        if not self.file_id:
            raise BadRequestError("file_id not specified")
        if file is None:
            raise BadRequestError("invalid file_id")
        if len(file.content) > FileSizeLimit.FILESIZE_DOWNLOAD:
            raise BadRequestError("file is too big")
        shape = {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": len(file.content)}
        return shape | {"file_path": file.path}


def _file(telegram: State, given: str, what: str) -> File:
    """Return the file that is sent, which was kept when it was uploaded."""
    if not given:
        raise BadRequestError(f"there is no {what} in the request")
    file = telegram.files.by_id(given)
    if file is None:
        raise BadRequestError("wrong remote file identifier specified: Wrong string length")
    if not file.content:
        raise BadRequestError("file must be non-empty")
    return file


def _size(file: File) -> tuple[int, int]:
    """Return the width and height of a picture, or refuse what is none."""
    try:
        with Image.open(io.BytesIO(file.content)) as picture:
            return picture.size
    except UnidentifiedImageError as error:
        raise BadRequestError("IMAGE_PROCESS_FAILED") from error
