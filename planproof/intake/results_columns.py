"""The columns of a results file: who was in which arm, what they bought, what was spent, what the alarms showed."""
from __future__ import annotations

from planproof.intake.column import Column as C
from planproof.intake.column import Sheet, Word
from planproof.model.message import say

ARMS = (
    Word("reached", "reached", "touchés", ("exposed", "treated", "treatment", "test", "pilot", "exposés", "exposé", "touché",
                                           "testés", "pilote", "traités")),
    Word("left_out", "left out", "témoin", ("left_out", "holdout", "hold-out", "control", "untouched", "not reached",
                                            "groupe témoin", "témoins", "contrôle", "non touchés", "non exposés", "exclus")),
    Word("before", "before", "avant", ("pre", "baseline")),
    Word("after", "after", "après", ("post", "during", "pendant")),
)
RESULTS = Sheet("results", "Results", "Résultats", (
    C("arm", "groupe", say("reached or left out; without a group left out: before and after."), "choice", words=ARMS,
      aliases=("bras", "group", "variant", "segment", "cell", "cellule")),
    C("week", "semaine", say("1 for the first week on air, then 2 ...; empty in totals."), "number",
      aliases=("week number", "wk")),
    C("weeks", "semaines", say("In totals: how many weeks they cover."), "number",
      aliases=("weeks covered", "semaines couvertes")),
    C("people", "personnes", say("Everyone in the arm, whether they bought or not."), "number",
      aliases=("users", "persons", "visitors", "customers", "clients", "visiteurs", "n")),
    C("conversions", "conversions", say("How many of them bought."), "number",
      aliases=("orders", "sales", "commandes", "ventes")),
    C("revenue", "chiffre_affaires", say("Money they brought, all together."), "number", aliases=("ca", "turnover", "revenu")),
    C("revenue_sd", "écart_type_ca", say("Standard deviation of that money from person to person."), "number",
      aliases=("revenue sd", "sd of revenue", "écart-type du chiffre d'affaires")),
    C("revenue_squares", "carrés_ca", say("Or the sum of that money squared, person by person."), "number",
      aliases=("sum of squares", "somme des carrés")),
    C("margin", "marge", say("Contribution margin they brought, all together; instead of revenue."), "number"),
    C("margin_sd", "écart_type_marge", say("Standard deviation of that margin from person to person."), "number"),
    C("spend", "dépense", say("Money paid for the pilot in that time, set-up included."), "money",
      aliases=("cost", "spent", "coût", "dépensé", "dépenses")),
    C("conversions_before", "conversions_avant", say("How many of the same people bought in as many weeks before."), "number"),
), label=("arm",), aliases=("Results of the pilot", "Résultats du pilote"))
ALARM = ("alarm", "garde-fou")
