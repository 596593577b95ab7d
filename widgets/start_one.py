"""To start one idea, what stops: the answers side by side, and one of them accepted as a decision."""
from __future__ import annotations

from datetime import date

from ipywidgets import Box, VBox

from planproof.funding.make_room import alone, make_room
from planproof.line import accepted, weigh
from planproof.model.message import Message, say
from planproof.model.workbook import Decision, Workbook
from planproof.report.funding_page import answers_part
from planproof.report.records import records
from planproof.report.together.answers import Answer, no_answer, to_record
from planproof.report.together.words import Words
from planproof.report.wording import Wording
from widgets.controls.inputs import choice, text_area, text_field
from widgets.controls.notice import notice
from widgets.controls.sheet import Sheet
from widgets.controls.titled import titled
from widgets.panel import Panel
from widgets.state import WorkbookState
from widgets.ticking import Ticking, has_ideas, ticking

HOW = ("fund", "pilot")


class StartOne(Panel):
    """Choose an idea: what of the ticked ones would stop for it; take an answer, sign it, and it is on record."""

    follows = ("workbook", "revision", "lang", "ticked", "decided")

    def __init__(self, state: WorkbookState):
        self._answers: tuple[Answer, ...] = ()
        self._taken: Answer | None = None
        self._now: Ticking | None = None
        super().__init__(state)

    def empty(self, workbook: Workbook | None) -> Message | None:
        """The panel above says it."""
        return None

    def controls(self):
        """Nothing above the card: the idea stands in it, and below the answers the form in which one is signed."""
        wording = self.state.wording
        self._idea = choice(say("The idea to start"), [], wording=wording, wide=True)
        self._idea.observe(self._asked, "value")
        self._how = choice(say("How it starts"), [(wording.term(code), code) for code in HOW], wording=wording)
        self._how.observe(lambda _: self._show_form(), "value")
        self._by = text_field(say("Who decides"), self.state.author, wording=wording)
        self.state.observe(lambda change: setattr(self._by, "value", change["new"]), "author")
        self._why = text_area(say("Why"), wording=wording, example=wording.say(say("The reason, in a sentence")))
        self._sheet, self._to_record = Sheet(on_click=self._clicked), Sheet()
        buttons = Box([self.action(say("Record these decisions"), self._record, first=True),
                       self.action(say("Cancel"), lambda: self._take(None))])
        fields = Box([self._how, self._by, self._why]).add_class("pp-row")
        self._form = VBox([self._to_record, fields, buttons.add_class("pp-row")]).add_class("pp-sign")
        ask = say("Of the ideas that are ticked above, these would have to stop for it: up to three answers, the least loss "
                  "first.")
        self._card = titled(say("Start this: what stops?"), ask, self._idea, self._sheet, self._form, wording=wording)
        return []

    def render(self, workbook: Workbook | None, wording: Wording):
        """The answers for the chosen idea, and the decisions on record."""
        if not has_ideas(workbook):
            return []
        self._now = ticking(self.state)
        kept = records(self.state.store.decisions(self.state.revision.workbook), workbook, wording)
        ideas = self._offered()
        if not ideas:
            return [kept] if kept else []
        self._answers = self._answered()
        self._sheet.show(self._told(wording))
        self._take(self._taken if self._taken in self._answers else None)
        return [self._card, *([kept] if kept else [])]

    def clicked(self, said: str) -> None:
        """An answer is taken."""
        what, _, which = said.partition(":")
        if what == "take" and which in map(str, range(len(self._answers))):
            self._take(self._answers[int(which)])
            self._by.focus()

    def _asked(self, _: object) -> None:
        """Another idea is chosen: the answers are its own."""
        self.draw()

    def _offered(self) -> list[tuple[str, str]]:
        """The proposed ideas that can be weighed, as the list shows them."""
        tactics = self.state.workbook.tactics
        ideas = [(tactic.name[:80], tactic.id) for tactic in tactics if tactic.id in self._now.choice.free and not tactic.running]
        if list(self._idea.options) != ideas:
            known = [id for _, id in ideas]
            outside = [id for id in known if id not in self._now.ticked]
            possible = [id for id in outside if id in self._now.choice.possible]
            wanted = [self._idea.value, self.state.tactic, *possible, *outside, *known]
            self._idea.unobserve(self._asked, "value")
            self._idea.options = ideas
            self._idea.value = next((id for id in wanted if id in known), None)
            self._idea.observe(self._asked, "value")
        return ideas

    def _answered(self) -> tuple[Answer, ...]:
        assessed = self._now.assessed
        starts = make_room(assessed.workbook, self._idea.value, beside=self._now.ticked, values=assessed.outlook.values,
                           as_of=assessed.as_of)
        return tuple(Answer(start, weigh(assessed, start.tactics)) for start in starts)

    def _told(self, wording: Wording):
        assessed, id = self._now.assessed, self._idea.value
        if self._answers:
            return answers_part(assessed, self._answers, wording, before=weigh(assessed, self._now.ticked).value,
                                ask=not self.state.read_only)
        obstacles = alone(assessed.workbook, id, values=assessed.outlook.values, as_of=assessed.as_of)
        return no_answer(id, obstacles, Words(assessed.workbook, wording))

    def _take(self, answer: Answer | None) -> None:
        if answer is not None and answer is not self._taken:
            self._how.value = self._decisions(answer)[0].verdict
        self._taken = answer
        self._show_form()

    def _show_form(self) -> None:
        (self._form.remove_class if self._taken else self._form.add_class)("pp-hidden")
        if self._taken:
            self._to_record.show(to_record(self._decisions(self._taken), Words(self.state.workbook, self.state.wording)))

    def _decisions(self, answer: Answer) -> tuple[Decision, ...]:
        """What taking an answer puts on record; each says for which idea it was done."""
        why, names = self._why.value.strip(), Words(self.state.workbook, self.state.wording).names
        told = self.state.wording.say(say("To start “{name}”: {why}", name=names[answer.start.tactic], why=why)) if why else ""
        first, *others = accepted(self._now.assessed, answer.start, by=self._by.value.strip(), rationale=told, on=date.today())
        return first.but(verdict=self._how.value) if answer is self._taken else first, *others

    def _record(self) -> None:
        self.state.store.decide_together(self.state.revision.workbook, self._decisions(self._taken))
        self.state.ticked = self._taken.start.tactics
        self._why.value, self._taken = "", None
        (self.state.look if self.state.dirty else self.state.reload)()
        self.tell(notice(say("The decisions are on record."), wording=self.state.wording, kind="fund"))
