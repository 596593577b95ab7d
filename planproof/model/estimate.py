"""What a team believes about a tactic's inputs, and the inputs the pilot model knows."""
from __future__ import annotations

from typing import Literal, NamedTuple

from planproof.model.row import Number, Row, Text


class Estimate(Row):
    """Bad case, middle and good case of one input of one tactic; a single number stands in `p50` alone."""

    tactic: str
    input: str
    p10: Number = None
    p50: Number = None
    p90: Number = None
    source: Text = None
    member: Text = None


class ScenarioRow(Estimate):
    """An estimate that stands in for the team's own where one of its named scenarios is looked at."""

    scenario: str


class Input(NamedTuple):
    """An input of the pilot model: its symbol (case matters), its plain names and its range.

    scale   "share" lies in 0..1, "lift" at or above -1, "factor" at or above 1, "positive" at or above 0
    """

    symbol: str
    english: str
    french: str
    unit: str
    scale: Literal["share", "lift", "factor", "positive"]


INPUTS = tuple(Input(*row) for row in (
    ("N", "people in the pilot", "personnes dans le pilote", "units", "positive"),
    ("h", "group left out", "groupe témoin", "share", "share"),
    ("T", "weeks on air", "semaines de diffusion", "weeks", "positive"),
    ("W", "weeks watched after", "semaines d'observation", "weeks", "positive"),
    ("p0", "usual conversion rate", "taux de conversion habituel", "share", "share"),
    ("delta", "lift", "gain", "ratio", "lift"),
    ("r1", "click rate", "taux de clic", "share", "share"),
    ("r2", "lead rate", "taux de contact", "share", "share"),
    ("r3", "qualified rate", "taux de qualification", "share", "share"),
    ("r4", "won rate", "taux de vente", "share", "share"),
    ("inc", "share that would not have come anyway", "part qui ne serait pas venue sans cela", "share", "share"),
    ("v", "revenue per conversion", "revenu par conversion", "money", "positive"),
    ("g", "margin", "marge", "share", "share"),
    ("q", "repeat multiplier", "multiplicateur de réachat", "ratio", "factor"),
    ("x", "taken from other channels", "part prise aux autres canaux", "share", "share"),
    ("c_m", "media cost per person and week", "coût média par personne et semaine", "money", "positive"),
    ("K", "set-up cost", "coût de lancement", "money", "positive"),
    ("e", "hours diverted per week", "heures détournées par semaine", "hours", "positive"),
    ("w", "hourly cost", "coût horaire", "money", "positive"),
    ("rho", "share taken from core work", "part prise au travail courant", "share", "share"),
    ("b", "margin per core hour", "marge par heure de travail courant", "money", "positive"),
    ("lam", "carry-over per week", "rémanence par semaine", "share", "share"),
    ("sc", "pilot-to-scale transfer", "transfert du pilote à l'échelle", "ratio", "positive"),
    ("U", "people per week at scale", "personnes par semaine à l'échelle", "units", "positive"),
    ("H", "horizon in weeks", "horizon en semaines", "weeks", "positive"),
    ("F", "fixed cost of scaling", "coût fixe de généralisation", "money", "positive"),
    ("e_s", "hours per week at scale", "heures par semaine à l'échelle", "hours", "positive"),
    ("d", "discount per week", "actualisation par semaine", "share", "share"),
    ("sigma", "spread of margin per person and week", "écart-type de marge par personne et semaine", "money", "positive"),
    ("DE", "design effect", "effet de plan", "ratio", "positive"),
))
SYMBOLS = {known.symbol: known for known in INPUTS}
