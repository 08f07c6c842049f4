"""Whether Telegram delivers the updates, and where."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bot.settings import Settings, SettingsError

PATH = "/telegram"
"""Where updates are delivered when no path is set."""

_TLS = "https://"


@dataclass(frozen=True, slots=True)
class Webhook:
    """Telegram delivers to `url`, which leads to `path` here, and sends the `secret` along."""

    url: str
    path: str
    secret: str = field(repr=False)


def webhook_of(settings: Settings, *, asked: bool = False) -> Webhook | None:
    """Return where updates are to be delivered, None where the bot is to fetch them.

    That is at WEBHOOK_URL; where a webhook is `asked` for without one, it is below PUBLIC_URL.

    Raises:
        SettingsError: when an address or the secret is missing, or Telegram would not take the address.
    """
    if settings.webhook_url is None and not asked:
        return None
    url, path = _place(settings)
    faults = []
    if url is None:
        faults.append("--webhook needs WEBHOOK_URL, or a PUBLIC_URL that begins with https://")
    elif not url.startswith(_TLS) and settings.telegram_api_url is None:
        faults.append("WEBHOOK_URL must begin with https:// where TELEGRAM_API_URL is not set")
    if settings.webhook_secret is None:
        faults.append("WEBHOOK_SECRET must be set along with WEBHOOK_URL, or anybody could send updates")
    if url is None or settings.webhook_secret is None or faults:
        raise SettingsError("; ".join(faults))
    return Webhook(url, path, settings.webhook_secret.get_secret_value())


def _place(settings: Settings) -> tuple[str | None, str]:
    """Return the address that Telegram is told, if there is one, and the path here that it leads to."""
    if settings.webhook_url is not None:
        path = urlsplit(settings.webhook_url).path
        if path in ("", "/"):
            return settings.webhook_url.removesuffix("/") + PATH, PATH
        return settings.webhook_url, path
    public = settings.public_url
    return f"{public}{PATH}" if public and public.startswith(_TLS) else None, PATH
