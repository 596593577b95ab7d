"""What our addresses answer."""
from __future__ import annotations

from typing import NamedTuple

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import authenticated
from voila.tornado.handler import TornadoVoilaHandler

from planproof.model.message import Message, say
from planproof.report.link import Link, read_link
from planproof.report.wording import LANGUAGES, Wording
from planproof.serving.pages import STEPS, Page
from planproof.serving.settings import Service, static_address

NOWHERE = say("There is no such page."), say("The link may be older than this planproof.")
LATER = say("Someone is bound to leave. Try again in a minute.")
BROKEN = say("This page could not be opened."), say("Nothing that was saved is lost. The server's log says why.")


class Pages(NamedTuple):
    """The pages that are served and how."""

    service: Service
    all: tuple[Page, ...]


class NoticePage:
    """Answers with one notice, in our look and the viewer's language."""

    pages: Pages

    def notice(self, status: int, what: Message, next_step: Message) -> None:
        """End the answer with a notice."""
        link = link_of(self)
        words = Wording(link.lang)
        page = self.settings["voila_jinja2_env"].get_template("notice.html.j2")
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(page.render(pp=chrome(link, "", self.pages.all), what=words.say(what), next_step=words.say(next_step)))

    def write_error(self, status_code: int, **_: object) -> None:
        """Our defects and what is not there, said without their insides."""
        self.notice(status_code, *(NOWHERE if status_code == 404 else BROKEN))


class PageHandler(NoticePage, TornadoVoilaHandler):
    """One notebook as a page, with a kernel of its own."""

    def initialize(self, pages: Pages, **more: object) -> None:
        """Keep what is served beside what Voila needs."""
        super().initialize(**more)
        self.pages = pages

    @authenticated
    async def get(self) -> None:
        """The page, or a polite refusal when the house is full."""
        self.xsrf_token  # noqa: B018 - sets the cookie without which a closing tab may not stop its kernel
        if len(self.kernel_manager) >= self.pages.service.viewers:
            self.set_header("Retry-After", "60")
            self.notice(503, say("All {viewers} places are taken.", viewers=self.pages.service.viewers), LATER)
        else:
            await super().get()


class DoorHandler(NoticePage, JupyterHandler):
    """The bare address leads to the first page and keeps what the link asks for."""

    def initialize(self, pages: Pages) -> None:
        """Keep what is served."""
        self.pages = pages

    @authenticated
    def get(self) -> None:
        """Go to the first page."""
        query = f"?{self.request.query}" if self.request.query else ""
        self.redirect(f"/{self.pages.all[0].slug}{query}")


class NowhereHandler(DoorHandler):
    """Every address that is none of ours."""

    @authenticated
    def get(self) -> None:
        """Say so."""
        self.notice(404, *NOWHERE)


class HealthHandler(JupyterHandler):
    """What a watchdog asks: is it there, and how many kernels live."""

    @authenticated
    def get(self) -> None:
        """The count of kernels as JSON."""
        self.finish({"kernels": len(self.kernel_manager)})


def link_of(handler: JupyterHandler) -> Link:
    """What the request's address asks for."""
    return read_link(handler.request.query, handler.request.headers.get("Accept-Language", ""))


def on_page(pages: Pages, handler: PageHandler, *, notebook: dict, cwd: str) -> None:
    """Tell the template what stands around the notebook, before its kernel starts."""
    link = link_of(handler)
    page = next(page for page in pages.all if page.notebook == handler.notebook_path)
    notebook["metadata"]["planproof"] = chrome(link, page.slug, pages.all)
    notebook["cells"] = [cell for cell in notebook["cells"] if _speaks(cell, link.lang)]


def _speaks(cell: dict, lang: str) -> bool:
    said_in = set(cell["metadata"].get("tags", ())) & set(LANGUAGES)
    return not said_in or lang in said_in


def chrome(link: Link, slug: str, pages: tuple[Page, ...]) -> dict[str, object]:
    """The words and addresses around a page: title, steps, languages, assets."""
    words = Wording(link.lang)
    title = next((words.say(page.title) for page in pages if page.slug == slug), "")
    steps = [{"href": link.to(page.slug), "name": words.say(page.title), "here": page.slug == slug}
             for page in pages if page.slug in STEPS]
    return {
        "lang": link.lang, "title": f"{title} · planproof" if title else "planproof",
        "steps": steps, "home": link.to(pages[0].slug),
        "languages": [{"lang": lang, "href": link.to(slug, lang=lang), "here": lang == link.lang} for lang in LANGUAGES],
        "styles": [static_address(name) for name in ("tokens.css", "widgets.css")],
        "scripts": [static_address(name) for name in ("plotly-basic.min.js", "plot.js")],
        "opening": words.say(say("Opening…")), "skip": words.say(say("Skip to the page")), "steps_label": words.say(say("Steps")),
        "language_label": words.say(say("Language")), "broken": words.say(BROKEN[0]), "nothing_lost": words.say(BROKEN[1]),
        "no_script": words.say(say("This page needs JavaScript.")), "reload": words.say(say("Open the page again")),
        "lost": words.say(say("The connection to the server was cut. What was saved is safe; what was not may be gone.")),
    }
