"""What our addresses answer."""
from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import authenticated
from voila.tornado.handler import TornadoVoilaHandler
from voila.voila_identity_provider import VoilaLoginHandler

from planproof.model.message import Message, say
from planproof.serving.chrome import WORDS, render

NOWHERE = say("There is no such page."), say("The link may be older than this planproof.")
LATER = say("Someone is bound to leave. Try again in a minute.")
BROKEN = WORDS["broken"], WORDS["nothing_lost"]


class NoticePage:
    """Answers with one notice, in our look and the viewer's language."""

    def notice(self, status: int, what: Message, next_step: Message) -> None:
        """End the answer with a notice."""
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(render(self, "notice.html.j2", what=what, next_step=next_step))

    def write_error(self, status_code: int, **_: object) -> None:
        """Our defects and what is not there, said without their insides."""
        self.notice(status_code, *(NOWHERE if status_code == 404 else BROKEN))

    def go(self, path: str) -> None:
        """Lead to a path, keeping what the address asks for; a token has done its work and is left out."""
        asked = urlencode([(key, value) for key, value in parse_qsl(self.request.query) if key != "token"])
        self.redirect(f"{path}?{asked}" if asked else path)


class PageHandler(NoticePage, TornadoVoilaHandler):
    """One notebook as a page, with a kernel of its own."""

    @authenticated
    async def get(self) -> None:
        """The page, or a polite refusal when the house is full."""
        self.xsrf_token  # noqa: B018 - sets the cookie without which a closing tab may not stop its kernel
        viewers = self.settings["planproof"].service.viewers
        if "token" in self.request.query_arguments:
            self.go(self.request.path)
        elif len(self.kernel_manager) >= viewers:
            self.set_header("Retry-After", "60")
            self.notice(503, say("All {viewers} places are taken.", viewers=viewers), LATER)
        else:
            await super().get()


class DoorHandler(NoticePage, JupyterHandler):
    """The bare address leads to the first page."""

    @authenticated
    def get(self) -> None:
        """Go to the first page."""
        self.go(f"/{self.settings['planproof'].all[0].slug}")


class NowhereHandler(NoticePage, JupyterHandler):
    """Every address that is none of ours."""

    @authenticated
    def get(self) -> None:
        """Say so."""
        self.notice(404, *NOWHERE)


class LoginHandler(NoticePage, VoilaLoginHandler):
    """Asks for the token, and for nothing else."""

    def _render(self, message: dict | None = None) -> None:
        self.finish(render(self, "login.html.j2", what=say("This planproof asks for a token."),
                           next_step=say("It stands in the link that you were given. Paste it here."),
                           wrong=say("That is not the token.") if message else None, form=self.xsrf_form_html()))


class HealthHandler(JupyterHandler):
    """What a watchdog asks: is it there, and how many kernels live."""

    @authenticated
    def get(self) -> None:
        """The count of kernels as JSON."""
        self.finish({"kernels": len(self.kernel_manager)})
