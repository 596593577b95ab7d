"""One belief on the page: its picture, and what it means in words."""
from __future__ import annotations

from markupsafe import Markup

from planproof.model.pilot import Shape
from planproof.report.drawn import figure_body
from planproof.report.figures.belief import belief_shape, echo
from planproof.report.html import card, tag
from planproof.report.wording import Wording


def belief_page(shape: Shape, currency: str, wording: Wording) -> list[Markup]:
    """A card titled with what was said, then what follows from it, then the picture."""
    first, *more = echo(shape, currency, wording)
    figure = belief_shape(shape, currency, wording)
    said = [tag("p", wording.say(part), class_="pp-sub") for part in more]
    return [card(wording.say(first), *said, figure_body(figure, wording), note=figure.units)]
