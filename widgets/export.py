"""What can be handed on: the team's own file, the whole audit, a mail, a reply; each made when it is asked for."""
from __future__ import annotations

from collections.abc import Callable

from ipywidgets import Button, HBox
from markupsafe import Markup

from planproof.line import given_back
from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.report.brief import brief
from planproof.report.download import download
from planproof.report.html import card, fold, tag
from planproof.report.mail import audit_markdown
from planproof.report.reply import as_html, as_markdown, as_text, sheet_of, write_reply
from planproof.report.wording import Wording
from planproof.store.naming import slug
from widgets.controls.inputs import choice
from widgets.controls.notice import notice
from widgets.controls.sheet import Sheet
from widgets.controls.titled import titled
from widgets.panel import Panel


class Export(Panel):
    """Makes a file when it is asked for, and shows how far it has come; the link appears when it is made."""

    follows = ("workbook", "lang")

    def controls(self):
        """One button for each file, the idea that a reply is about, and the link."""
        wording = self.state.wording
        self._link = Sheet()
        self._idea = choice(say("Idea"), [], wording=wording, wide=True)
        files = HBox([self._button(say("Give me my file back, with the audit"), self._give_back),
                      self._button(say("The whole audit as a spreadsheet"), self._spreadsheet),
                      self._button(say("The audit as a mail"), self._mail)]).add_class("pp-row")
        reply = HBox([self._idea, self._button(say("A reply to whoever asked for it"), self._reply)]).add_class("pp-row")
        ask = say("Every file is made from this workbook as it stands, in the language of this page.")
        return [titled(say("Hand it on"), ask, files, reply, self._link, wording=wording)]

    def empty(self, workbook: Workbook | None):
        """Nothing to hand on: the page above says what to do."""
        return None

    def render(self, workbook: Workbook | None, wording: Wording):
        """Nothing but the controls; a link to a file made before the last change is taken away."""
        ideas = self._ideas()
        (self.remove_class if ideas else self.add_class)("pp-hidden")
        self._link.show("")
        if ideas != list(self._idea.options):
            chosen = self._idea.value or self.state.tactic
            self._idea.options = ideas
            known = [id for _, id in ideas]
            self._idea.value = chosen if chosen in known else next(iter(known), None)
        return []

    def _ideas(self) -> list[tuple[str, str]]:
        workbook = self.state.workbook
        return [(brief(tactic.name, 80), tactic.id) for tactic in workbook.tactics] if workbook else []

    def _button(self, label: Message, make: Callable[[], Markup]) -> Button:
        return self.action(label, lambda: self._show(make))

    def _show(self, make: Callable[[], Markup]) -> None:
        """That it is being made, then the link; nothing where it could not be made."""
        self._working(say("Making the file …"))
        made = Markup("")
        try:
            made = make()
        finally:
            self._link.show(made)

    def _give_back(self) -> Markup:
        source = self.state.store.source(self.state.revision.source) if self.state.revision.source else None
        came = source and (source.name, source.content, source.reading)
        name, content = given_back(self.state.assessment(), came, self.state.lang)
        said = say("Your rows and columns as they were; beside them the verdict, what is missing, the next step.")
        return self._made(say("Your file is ready"), said, self._save(name, content))

    def _spreadsheet(self) -> Markup:
        from planproof.report.spreadsheet import audit_xlsx

        content = audit_xlsx(self.state.assessment(), self.state.wording, self._so_far)
        said = say("Every idea, every check with its evidence, what fits together, and the thresholds that were used.")
        return self._made(say("The audit is ready"), said, self._save(f"{self._plan()}-audit.xlsx", content))

    def _mail(self) -> Markup:
        text = audit_markdown(self.state.assessment(), self.state.wording)
        return self._made(say("The mail is ready"), say("The finding, then a short paragraph for each idea."),
                   self._save(f"{self._plan()}-audit.md", text.encode("utf-8")),
                   self._preview(tag("pre", text)))

    def _reply(self) -> Markup:
        letter = write_reply(self.state.assessment(), self._idea.value, self.state.wording, signed=self.state.author)
        name = f"{slug(letter.tactic)}-reply"
        files = {f"{name}.html": as_html(letter), f"{name}.md": as_markdown(letter), f"{name}.txt": as_text(letter)}
        links = tag("p", [[self._save(file, content.encode("utf-8")), " "] for file, content in files.items()], class_="pp-begin")
        said = say("One page to print or to mail, and the same as text to paste. Read it before you send it.")
        return self._made(say("The reply is ready"), said, links, self._preview(sheet_of(letter)))

    def _so_far(self, done: int, count: int) -> None:
        self._working(say("{done} of {count} ideas are written …", done=done, count=count))

    def _working(self, said: Message) -> None:
        self._link.show(notice(said, wording=self.state.wording, kind="pilot"))

    def _made(self, title: Message, said: Message, *parts: Markup) -> Markup:
        wording = self.state.wording
        return card(wording.say(title), tag("p", wording.say(said)), *parts)

    def _save(self, name: str, content: bytes) -> Markup:
        return download(name, content, self.state.wording.say(say("Download {name}", name=name)))

    def _preview(self, inside: Markup) -> Markup:
        title = self.state.wording.say(say("Look at it first"))
        return fold(title, tag("div", inside, class_="pp-preview", tabindex="0", role="region", aria_label=title))

    def _plan(self) -> str:
        return slug(self.state.workbook.plan.name)
