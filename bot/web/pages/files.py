"""Style sheets, scripts and pictures of ours."""

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FOR_GOOD = "public, max-age=31536000, immutable"
"""A file that changes gets another address."""

FOR_AN_HOUR = "public, max-age=3600"


class KeptFiles(StaticFiles):
    """Files that browsers may keep: for good under an address that names their version."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return the file at `path` with how long it may be kept.

        Raises:
            HTTPException: when there is none.
        """
        response = await super().get_response(path, scope)
        versioned = scope["query_string"].startswith(b"v=")
        response.headers["Cache-Control"] = FOR_GOOD if versioned else FOR_AN_HOUR
        return response
