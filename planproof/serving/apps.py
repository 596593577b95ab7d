"""Voila as our apps: short addresses, our template, and nothing else that it would serve."""
from __future__ import annotations

import sys
import webbrowser

from jupyter_server.base.handlers import FileFindHandler
from voila.app import Voila

from planproof.report.assets import folders
from planproof.serving.chrome import Pages, on_page
from planproof.serving.handlers import DoorHandler, HealthHandler, LoginHandler, NowhereHandler, PageHandler
from planproof.serving.pages import Page
from planproof.serving.settings import Service, voila_settings

NOT_OURS = ("/voila/tree", "/voila/render", "/voila/files", "/voila/api/contents")


class Apps(Voila):
    """Voila serving one notebook under each page's address; its listing and file browsing are taken out."""

    pages: Pages

    def init_settings(self) -> dict:
        """Voila's settings, with what our handlers need and our own door."""
        settings = super().init_settings()
        settings["identity_provider"].login_handler_class = LoginHandler
        return {**settings, "planproof": self.pages}

    def init_handlers(self) -> list:
        """Voila's own ways to kernels and assets, then ours."""
        kept = [rule for rule in super().init_handlers() if rule[0] != self.server_url and not rule[0].startswith(NOT_OURS)]
        shown = {"template_paths": self.template_paths, "config": self.config, "voila_configuration": self.voila_configuration}
        return [
            *kept,
            (r"/planproof/static/(.*)", FileFindHandler, {"path": [str(folder) for folder in folders()]}),
            (r"/planproof/health", HealthHandler),
            (r"/", DoorHandler),
            *((rf"/{page.slug}/?", PageHandler, {**shown, "notebook_path": page.notebook}) for page in self.pages.all),
            (r"/.*", NowhereHandler),
        ]

    def listen(self) -> None:
        """Say where, then listen."""
        sys.stdout.write(f"planproof: {self.pages.service.url}\n")
        sys.stdout.flush()
        super().listen()


def run_apps(service: Service, pages: tuple[Page, ...]) -> int:
    """Serve the pages until interrupted."""
    app = Apps.instance(config_file_paths=[])
    app.pages = Pages(service, pages)
    app.update_config(type(app.config)(voila_settings(service)))
    app.initialize([])
    app.voila_configuration.prelaunch_hook = on_page
    if service.open_browser:
        webbrowser.open(service.url)
    app.start()
    return 0
