"""An answer typed on the audit page: its inputs, what it moved, and the way back."""
from __future__ import annotations

from collections.abc import Callable, Mapping
from secrets import token_hex

from ipywidgets import VBox
from markupsafe import Markup

from planproof.errors import PlanproofError
from planproof.line import Assessment
from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.report.answer import Answer, answered, refused
from planproof.report.answer_page import only_in_the_file, what_moved
from planproof.report.html import join, tag
from planproof.report.link import Link
from planproof.report.wording import Wording
from widgets.controls.form import Form
from widgets.controls.notice import notice
from widgets.controls.sheet import Sheet
from widgets.state import WorkbookState
from widgets.theme import as_app

Asking = Callable[[str], Answer]           # the inputs; estimates of the input of the pilot model that is named, "" for the first


class Answering(VBox):
    """The inputs of an answer; what is sent goes into the workbook at once, and is taken back with one click.

    label     what the inputs are for, to whoever listens
    attempt   does something, and turns what goes wrong into a notice
    said      what the last answer moved, to be placed by whoever shows the inputs
    """

    def __init__(self, state: WorkbookState, label: Message, attempt: Callable[[Callable[[], object]], None]):
        self.state, self._attempt = state, attempt
        self.said, self._only = Sheet(on_click=self._clicked), Sheet()
        self._form = Form(label, wording=state.wording, button=say("Apply"), sent=self._sent, changed=self._changed,
                          hint=say("Empty means not said yet; write “none” where there is none."))
        self._tactic, self._asking, self._answer = "", None, Answer()
        self._told: Workbook | None = None
        super().__init__([self._form, self._only])
        self.add_class("pp-answering")

    def ask(self, tactic: str, asking: Asking | None) -> None:
        """Show the inputs; None takes them away. What an earlier answer moved stays until the workbook changes elsewhere."""
        self._tactic, self._asking = tactic, asking
        if self._told is not self.state.workbook:
            self.said.show("")
        self._show(asking("") if asking and not self.state.read_only else Answer())

    def forget(self) -> None:
        """Say no more what the last answer moved."""
        self.said.show("")

    def _show(self, answer: Answer) -> None:
        self._answer = answer
        alone = len(answer.blocks) < 2
        self._form.ask([("" if alone and block.is_plain else block.title, block.fields) for block in answer.blocks])
        self._only.show(join(only_in_the_file(answer, self.state.wording), self._all_estimates(answer)))

    def _all_estimates(self, answer: Answer) -> Markup | None:
        """The way to the page where all inputs of the pilot model stand at once."""
        if not as_app() or not any(block.spot.sheet == "estimates" for block in answer.blocks):
            return None
        revision = self.state.revision
        link = Link(workbook=revision.workbook if revision else "", tactic=self._tactic, lang=self.state.lang)
        said = self.state.wording.say(say("All inputs at once, on the page of the pilot"))
        return tag("p", tag("a", said, " →", href=link.to("pilot")))

    def _changed(self, name: str, text: str) -> None:
        if name.endswith(".input") and self._asking:
            self._show(self._asking(text))

    def _sent(self, texts: Mapping[str, str]) -> None:
        wording = self.state.wording
        wrong = refused(self._answer, self.state.workbook, texts)
        if wrong:
            self._form.refuse({name: _why(error, wording) for name, error in wrong.items()})
        else:
            self._attempt(lambda: self._apply(texts))

    def _apply(self, texts: Mapping[str, str]) -> None:
        before, answer, tactic = self.state.assessment(), self._answer, self._tactic
        try:
            after = answered(answer, self.state.workbook, texts)
        except PlanproofError as error:
            self._form.refuse({"": _why(error, self.state.wording)})
            return
        if after is self.state.workbook:
            self._tell(notice(say("Nothing was changed: that is what the workbook says already."), wording=self.state.wording,
                              kind="pilot"))
            return
        self._told = after
        self.state.apply(lambda _: after)
        self._moved(before, tactic, back=False)

    def _clicked(self, said: str) -> None:
        self._attempt(self._undo if said == "undo:" else self._save)

    def _undo(self) -> None:
        before = self.state.assessment()
        self._told = self.state.past[-1] if self.state.past else None
        self.state.undo()
        self._moved(before, self._tactic, back=True)

    def _save(self) -> None:
        self.state.save()
        wording = self.state.wording
        self._tell(notice(say("Saved as version {number}.", number=self.state.revision.number), wording=wording, kind="fund"))

    def _moved(self, before: Assessment, tactic: str, *, back: bool) -> None:
        wording = self.state.wording
        first = say("Taken back.") if back else say("Applied.")
        said = what_moved(before.report, self.state.assessment().report, tactic, wording)
        doors = [] if back else [_door("undo:", wording.say(say("Undo"))), _door("save:", wording.say(say("Save")))]
        self._tell(notice(first, said, tag("p", doors, class_="pp-steps"), wording=wording, kind="fund"))

    def _tell(self, markup: Markup) -> None:
        self._told = self.state.workbook
        self.said.show(tag("div", markup, data_arrive=token_hex(4)))          # where it is out of sight the page goes there


def _door(said: str, label: str):
    return tag("button", label, type="button", data_say=said)


def _why(error: PlanproofError, wording: Wording) -> str:
    return " ".join(wording.say(part) for part in (error.problem, error.fix) if part)
