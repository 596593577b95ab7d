"""Every setting of the two servers, in one place."""
from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from planproof.report.assets import asset
from planproof.serving.pages import notebooks_folder

SHARE = Path(__file__).parent / "share"
MEGABYTE = 1024 * 1024
MESSAGE_CAP = 200 * MEGABYTE          # ten times what a page takes: the page says its cap before the websocket closes
VIEWERS = 60
IDLE_SECONDS = 15 * 60
CONTENT_POLICY = "; ".join((
    "default-src 'self'", "script-src 'self' 'unsafe-inline' blob:", "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:", "font-src 'self' data:", "connect-src 'self'", "frame-ancestors 'self'",
    "object-src 'none'", "base-uri 'self'", "form-action 'self'"))
EXTENSIONS = ["@jupyter-widgets/jupyterlab-manager", "@voila-dashboards/widgets-manager8", "anywidget"]
LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Service:
    """What is served, to whom, and where.

    token     what a viewer must show; "" where loopback is the guard
    profile   "board" serves the board alone and writes nothing
    viewers   kernels at once, more are asked to come back
    """

    port: int = 8866
    host: str = "127.0.0.1"
    token: str = ""
    profile: str | None = None
    open_browser: bool = False
    folder: Path = notebooks_folder()
    viewers: int = VIEWERS
    idle_seconds: int = IDLE_SECONDS

    @property
    def url(self) -> str:
        """The address to open, with its token."""
        host = "localhost" if self.host in LOOPBACK else self.host
        return f"http://{host}:{self.port}/" + (f"?token={self.token}" if self.token else "")


def voila_settings(service: Service) -> dict[str, dict[str, object]]:
    """Voila's settings by section; `tornado_settings` is one dict and stands here alone."""
    return {
        "Voila": {"port": service.port, "port_retries": 0, "ip": service.host, "open_browser": False, "log_level": "WARN",
                  "root_dir": str(service.folder), "token": service.token, "tornado_settings": tornado_settings(service)},
        "VoilaConfiguration": {
            "template": "planproof", "theme": "light", "allow_template_override": "NO", "allow_theme_override": "NO",
            "strip_sources": True, "show_tracebacks": False, "extension_allowlist": EXTENSIONS, "file_allowlist": [],
            "http_header_envs": ["Accept-Language"]},
        "MappingKernelManager": {"cull_idle_timeout": service.idle_seconds, "cull_interval": max(1, service.idle_seconds // 10),
                                 "cull_connected": False},
    }


def tornado_settings(service: Service) -> dict[str, object]:
    """Headers, size of messages, and whose Host header is believed: without a token only this machine's."""
    return {"headers": {"Content-Security-Policy": CONTENT_POLICY, "Referrer-Policy": "same-origin"},
            "websocket_max_message_size": MESSAGE_CAP, "allow_remote_access": bool(service.token)}


def lab_settings(service: Service) -> dict[str, dict[str, object]]:
    """JupyterLab's settings by section; a token is always asked for, as a notebook can run anything."""
    own_token = {"IdentityProvider": {"token": service.token}} if service.token else {}
    return own_token | {
        # in a container everybody is root; on a machine of one's own the token and loopback are the guard
        "ServerApp": {"port": service.port, "port_retries": 0, "ip": service.host, "open_browser": service.open_browser,
                      "allow_root": True, "root_dir": str(service.folder),
                      "tornado_settings": {"websocket_max_message_size": MESSAGE_CAP}},
        "LabApp": {"extension_manager": "readonly", "news_url": None,
                   "check_for_updates_class": "jupyterlab.NeverCheckForUpdate"},
        "MappingKernelManager": {"cull_idle_timeout": 4 * service.idle_seconds, "cull_connected": False},
    }


@cache
def static_address(name: str) -> str:
    """The address of a file of our look, changing with its content so that browsers may keep it for good."""
    return f"/planproof/static/{name}?v={hashlib.sha256(asset(name).read_bytes()).hexdigest()[:12]}"


def kernel_environment(store: str | None, service: Service, *, samples: bool) -> dict[str, str]:
    """What kernels inherit: where the store is, what they may do, one thread for each."""
    said = {"PLANPROOF_STORE": store or "", "PLANPROOF_PROFILE": service.profile or "", "PLANPROOF_SAMPLES": str(int(samples))}
    return {
        **{name: value for name, value in said.items() if value},
        "JUPYTER_PATH": _before("JUPYTER_PATH", SHARE), "JUPYTER_CONFIG_PATH": _before("JUPYTER_CONFIG_PATH", SHARE / "config"),
        "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    }


def _before(name: str, folder: Path) -> str:
    return os.pathsep.join(filter(None, (str(folder), os.environ.get(name))))
