"""The files of the sandbox as browsers get them."""

import mimetypes
from urllib.parse import quote

from starlette.responses import Response

from bot.sandbox.files import File
from bot.sandbox.page.bodies import PICTURES

_LASTING = "private, max-age=3600, immutable"


def file_response(file: File) -> Response:
    """Return `file`: a picture to be shown, anything else to be kept, so that no page of somebody's runs."""
    kind = mimetypes.guess_type(file.name)[0]
    shown = kind in PICTURES
    manner = "inline" if shown else "attachment"
    return Response(
        file.content,
        media_type=kind if shown else "application/octet-stream",
        headers={
            "Content-Disposition": f"{manner}; filename*=UTF-8''{quote(file.name, safe='')}",
            "Cache-Control": _LASTING,
        },
    )
