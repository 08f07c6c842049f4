"""The figures of the bot's work, where Prometheus fetches them."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.metrics.metrics import Metrics
from bot.web.health import Health


class Exposition:
    """Shows `metrics`, and whether each part is in `health` by then."""

    def __init__(self, metrics: Metrics, health: Health) -> None:
        self._metrics = metrics
        self._health = health

    @property
    def routes(self) -> tuple[Route, ...]:
        """Return where they are asked for."""
        return (Route("/metrics", self.metrics),)

    async def metrics(self, request: Request) -> Response:
        """Answer with all figures, in the text format of Prometheus or in OpenMetrics."""
        for part, ready in (await self._health.parts()).items():
            self._metrics.note_part(part, ready=ready)
        figures, media_type = self._metrics.exposition(request.headers.get("Accept", ""))
        return Response(figures, headers={"Content-Type": media_type})
