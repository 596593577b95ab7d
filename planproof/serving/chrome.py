"""What stands around a page: title, steps, languages, the look, and the words that the template needs."""
from __future__ import annotations

from typing import NamedTuple

from jupyter_server.base.handlers import JupyterHandler

from planproof.model.message import Message, say
from planproof.report.assets import SCRIPTS, STYLES
from planproof.report.link import Link, read_link
from planproof.report.wording import LANGUAGES, Wording
from planproof.serving.pages import STEPS, Page
from planproof.serving.settings import Service, static_address

WORDS = {
    "opening": say("Opening…"), "skip": say("Skip to the page"), "steps_label": say("Steps"), "language_label": say("Language"),
    "no_script": say("This page needs JavaScript."), "reload": say("Open the page again"),
    "broken": say("This page could not be opened."),
    "nothing_lost": say("Nothing that was saved is lost. The server's log says why."),
    "lost": say("The connection to the server was cut. What was saved is safe; what was not may be gone."),
    "token": say("Token"), "enter": say("Enter"),
}


class Pages(NamedTuple):
    """The pages that are served and how."""

    service: Service
    all: tuple[Page, ...]


def link_of(handler: JupyterHandler) -> Link:
    """What the request's address asks for."""
    return read_link(handler.request.query, handler.request.headers.get("Accept-Language", ""))


def chrome(link: Link, slug: str, pages: Pages) -> dict[str, object]:
    """Everything around the page of that slug, "" where it is no page, in the link's language."""
    words = Wording(link.lang)
    title = next((words.say(page.title) for page in pages.all if page.slug == slug), "")
    return {
        **{name: words.say(said) for name, said in WORDS.items()},
        "lang": link.lang, "title": f"{title} · planproof" if title else "planproof", "home": link.to(pages.all[0].slug),
        "steps": [{"href": link.to(page.slug), "name": words.say(page.title), "here": page.slug == slug}
                  for page in pages.all if page.slug in STEPS],
        "languages": [{"lang": lang, "href": link.to(slug, lang=lang), "here": lang == link.lang} for lang in LANGUAGES],
        "styles": [static_address(name) for name in STYLES], "scripts": [static_address(name) for name in SCRIPTS],
    }


def on_page(handler: JupyterHandler, *, notebook: dict, cwd: str) -> None:
    """Put what stands around the notebook into it and leave out what is said in another language, before its kernel starts."""
    link, pages = link_of(handler), handler.settings["planproof"]
    page = next(page for page in pages.all if page.notebook == handler.notebook_path)
    notebook["metadata"]["planproof"] = chrome(link, page.slug, pages)
    notebook["cells"] = [cell for cell in notebook["cells"] if _speaks(cell, link.lang)]


def render(handler: JupyterHandler, template: str, **values: Message | str | None) -> str:
    """One of our own templates in the viewer's language."""
    link = link_of(handler)
    words = Wording(link.lang)
    said = {name: words.say(value) if isinstance(value, Message) else value for name, value in values.items()}
    page = handler.settings["voila_jinja2_env"].get_template(template)
    return page.render(pp=chrome(link, "", handler.settings["planproof"]), **said)


def _speaks(cell: dict, lang: str) -> bool:
    said_in = set(cell["metadata"].get("tags", ())) & set(LANGUAGES)
    return not said_in or lang in said_in
