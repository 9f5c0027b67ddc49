"""How gunicorn serves: what the workers share is loaded once, before they are made, and only then is the place told."""

from __future__ import annotations

from typing import Any

workers = 2
threads = 4
preload_app = True
control_socket_disable = True
loglevel = "warning"


def when_ready(server: Any) -> None:
    """Say where the pages are, now that they answer at once."""
    host, port = server.address[0]
    print(f"Concordat is at http://{host}:{port} (stop with Ctrl+C)", flush=True)
