"""Start a server and stay until it is stopped."""
from __future__ import annotations

import json
import os
import secrets
import socket
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from planproof.errors import PlanproofError
from planproof.model.message import say
from planproof.serving.pages import notebooks_folder, pages_in
from planproof.serving.settings import LOOPBACK, Service, kernel_environment, lab_settings


def serve_apps(*, port: int = 8866, host: str = "127.0.0.1", store: str | None = None, token: str | None = None,
               profile: str | None = None, open_browser: bool = False, samples: bool = True, pages: str | Path | None = None,
               viewers: int | None = None, idle_seconds: int | None = None) -> int:
    """Serve the notebooks as apps until interrupted; the address is printed.

    host      another than this machine's loopback asks every viewer for a token, made here unless given
    store     URL of the store, the user's own embedded one unless given
    profile   "board" serves the board alone, read only
    pages     folder of notebooks, ours unless given
    raises    PlanproofError when the port is taken or the profile unknown
    """
    limits = {key: value for key, value in {"viewers": viewers, "idle_seconds": idle_seconds}.items() if value is not None}
    service = Service(port=port, host=host, token=token_for(host, token), profile=profile, open_browser=open_browser,
                      folder=Path(pages or notebooks_folder()).resolve(), **limits)
    served = pages_in(service.folder, profile)
    os.environ.update(kernel_environment(store, service, samples=samples))
    ask_for_port(host, port)
    from planproof.serving.apps import run_apps

    return run_apps(service, served)


def serve_lab(*, port: int = 8888, host: str = "127.0.0.1", store: str | None = None, token: str | None = None,
              open_browser: bool = False, samples: bool = True, pages: str | Path | None = None) -> int:
    """Serve JupyterLab on the notebooks until interrupted; it prints its own address and token."""
    service = Service(port=port, host=host, token=token or "", open_browser=open_browser,
                      folder=Path(pages or notebooks_folder()).resolve())
    os.environ.update(kernel_environment(store, service, samples=samples))
    ask_for_port(host, port)
    from jupyterlab.labapp import LabApp

    with TemporaryDirectory(prefix="planproof-") as folder:
        settings = Path(folder, "settings.json")
        settings.write_text(json.dumps(lab_settings(service)), encoding="utf-8")
        LabApp.launch_instance(argv=[f"--config={settings}"])
    return 0


def token_for(host: str, token: str | None) -> str:
    """The token viewers must show: the one given, none on loopback, else a new one."""
    return token or ("" if host in LOOPBACK else secrets.token_urlsafe(24))


def ask_for_port(host: str, port: int) -> None:
    """Refuse a port that cannot be had, before anything is started."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            taken = say("Port {port} on {host} cannot be had: {why}.", port=str(port), host=host, why=error.strerror)
            raise PlanproofError(taken, fix=say("Stop what uses it, or choose another one with --port.")) from error
