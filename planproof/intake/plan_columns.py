"""The keys of the Plan sheet and the columns of the sheets about goals, money, people and channels."""
from __future__ import annotations

from planproof.intake.column import Column as C
from planproof.intake.column import Sheet, Word
from planproof.model.message import say

OBJECTIVE_STATUS = (
    Word("live", "live", "actif", ("active", "en cours", "actifs")),
    Word("dropped", "dropped", "abandonné", ("abandonnée", "abandoned", "cancelled", "annulé")),
)
TRENDS = (
    Word("growing", "growing", "croissance", ("en croissance", "croissant", "up", "hausse", "en hausse")),
    Word("steady", "steady", "stable", ("flat",)),
    Word("declining", "declining", "déclin", ("en déclin", "down", "baisse", "en baisse", "decline")),
)

THRESHOLDS = (
    C("max_loss_probability", "probabilité_perte_max",
      say("Highest chance of missing the minimum return, 50 % if unsaid."), "share"),
    C("max_life_cost_ratio", "ratio_coût_vie_max",
      say("Whole-life cost may be this many times what was asked, 2 if unsaid."), "number"),
    C("max_pilot_weeks", "semaines_pilote_max", say("Longest pilot in weeks, 13 if unsaid."), "number"),
    C("max_diversion", "détournement_max", say("Largest part taken from others' lines and teams, 10 % if unsaid."), "share"),
    C("high_risk", "risque_élevé", say("Likelihood times impact from which a risk needs an answer, 12 if unsaid."), "number"),
    C("max_sponsor_ram_rate", "taux_hasard_commanditaire_max",
      say("Highest rate of random acts in a sponsor's past, 50 % if unsaid."), "share"),
    C("max_contacts_per_week", "contacts_par_semaine_max", say("Most messages per person and week, 3 if unsaid."), "number"),
)

PLAN = Sheet("plan", "Plan", "Plan", (
    C("name", "nom", say("What you call this plan."), easy=("name", "nom")),
    C("currency", "devise", say("One currency for the whole file, such as EUR."), "currency", easy=("currency", "devise")),
    C("start", "début", say("First day of the plan."), "date", easy=("start", "début")),
    C("end", "fin", say("Last day of the plan."), "date", easy=("end", "fin")),
    C("hurdle_roi", "seuil_roi", say("Minimum return: 0.2 asks for 20 % more back than was spent."), "number"),
    C("discount_rate", "taux_actualisation", say("Discount rate per year, such as 8 %."), "share"),
    C("tax", "hors_taxe/ttc", say("Whether amounts are before or after tax."), aliases=("taxe", "taxes", "tva", "vat")),
    C("trial_reserve", "réserve_essais", say("Money kept back for opportunities nobody planned."), "money"),
    C("trial_hours", "heures_essais", say("Hours kept back for opportunities nobody planned."), "hours"),
    C("brand_message", "message_marque", say("The brand's message in one sentence.")),
    C("empty_means_no", "vide_veut_dire_non", say("Yes: an unanswered question now counts as a no."), "yesno",
      aliases=("vide_signifie_non", "vide_vaut_non")),
    C("show_sponsors", "montrer_commanditaires", say("Yes: show who asked for past tactics."), "yesno",
      aliases=("afficher_commanditaires",)),
    C("rules_off", "règles_désactivées", say("Checks you do not ask for, such as B14; D5."), "list"),
    *THRESHOLDS,
))

OBJECTIVES = Sheet("objectives", "Objectives", "Objectifs", (
    C("id", "id", say("A short name; given when left empty."), "id", aliases=("identifiant",)),
    C("statement", "énoncé", say("What you want to be true, in words."), aliases=("objective", "objectif")),
    C("metric", "indicateur", say("The number that will show it.")),
    C("unit", "unité", say("What that number counts.")),
    C("baseline", "référence", say("The number today."), "number"),
    C("target", "cible", say("The number you want."), "number"),
    C("start", "début", say("From when it counts."), "date"),
    C("due", "échéance", say("By when you want it."), "date"),
    C("owner", "responsable", say("Who answers for it.")),
    C("status", "statut", say("live or dropped."), "choice", words=OBJECTIVE_STATUS),
    C("must_serve", "obligatoire", say("Yes: at least one tactic must serve it."), "yesno"),
), label=("id", "statement"))

BUDGET = Sheet("budget", "Budget", "Budget", (
    C("line", "ligne", say("Name of the budget line."), "id", easy=("line", "ligne"),
      aliases=("budget line", "ligne budgétaire")),
    C("month", "mois", say("Month, such as 2027-02; or put the months across."), "month"),
    C("amount", "montant", say("Planned for that line and month."), "money"),
    C("committed", "engagé", say("Signed for and not yet spent."), "money"),
    C("spent", "dépensé", say("Already spent."), "money"),
    C("objective", "objectif", say("The objective this line is there for."), refers=("objectives",)),
    C("owner", "responsable", say("Who may sign for it.")),
), label=("line",), easy=("Money left", "Argent restant"), aliases=("Budgets", "Argent disponible"))

TEAMS = Sheet("teams", "Teams", "Équipes", (
    C("team", "équipe", say("Name of the team."), "id", easy=("team", "équipe")),
    C("hours_per_week", "heures_par_semaine", say("Hours a week the team has for marketing."), "hours",
      easy=("hours per week", "heures par semaine")),
    C("committed_hours", "heures_engagées", say("Of these, hours a week already promised."), "hours"),
    C("hourly_cost", "coût_horaire", say("What an hour of this team costs."), "money"),
    C("objective", "objectif", say("The objective this team works for."), refers=("objectives",)),
    C("from_date", "de", say("From when these hours hold; empty: always."), "date", english="from"),
    C("to_date", "à", say("Until when these hours hold; empty: always."), "date", english="to"),
), label=("team",), easy=("Hours", "Heures"), aliases=("Team hours", "Heures par équipe"))

CHANNELS = Sheet("channels", "Channels", "Canaux", (
    C("id", "id", say("A short name; given when left empty."), "id", aliases=("identifiant",)),
    C("name", "nom", say("What you call the channel."), aliases=("channel", "canal")),
    C("incumbent", "en_place", say("Yes: it is in place and working today."), "yesno"),
    C("weekly_reach", "portée_hebdo", say("People reached in a usual week."), "number"),
    C("conversion_rate", "taux_conversion", say("Share of those people who buy in a week, such as 0.4 %."), "share"),
    C("revenue_per_conversion", "revenu_par_conversion", say("What one sale brings."), "money"),
    C("margin", "marge", say("Share of that money that is margin."), "share"),
    C("target", "cible", say("What the channel should reach."), "number"),
    C("actual", "réalisé", say("What it does reach, in the same unit."), "number"),
    C("trend", "tendance", say("growing, steady or declining."), "choice", words=TRENDS),
    C("good_for", "sert_à", say("Objectives it is good for; empty: all."), "list", refers=("objectives",)),
    C("contacts_per_week", "contacts_par_semaine", say("Messages per person and week."), "number"),
), label=("id", "name"))

RISKS = Sheet("risks", "Risks", "Risques", (
    C("tactic", "tactique", say("The tactic at risk."), refers=("tactics",)),
    C("kind", "genre", say("What may go wrong.")),
    C("likelihood", "probabilité", say("1 (hardly) to 5 (nearly certain)."), "score"),
    C("impact", "impact", say("1 (small) to 5 (severe)."), "score"),
    C("mitigation", "parade", say("What you do about it.")),
    C("owner", "responsable", say("Who watches it.")),
), label=("tactic", "kind"))

STAKEHOLDERS = Sheet("stakeholders", "Stakeholders", "Parties prenantes", (
    C("name", "nom", say("Who it is."), "id"),
    C("role", "rôle", say("Stakeholder, partner, evangelist ...")),
    C("objective", "objectif", say("The objective whose success needs them."), refers=("objectives",)),
    C("agreed", "accord", say("Yes once they have agreed."), "yesno"),
    C("tactic", "tactique", say("The tactic they expect something of."), refers=("tactics",)),
    C("expects", "attend", say("The contribution they expect over the tactic's life, in money."), "money"),
), label=("name",))

ESTIMATES = Sheet("estimates", "Estimates", "Estimations", (
    C("tactic", "tactique", say("The tactic this number is about."), refers=("tactics",)),
    C("input", "entrée", say("Its symbol or plain name, such as lift."), "input"),
    C("p10", "p10", say("Bad case: 1 in 10 below."), "number", aliases=("bad case", "cas défavorable")),
    C("p50", "p50", say("Middle; a single number stands here alone."), "number", aliases=("middle", "médian", "cas médian")),
    C("p90", "p90", say("Good case: 1 in 10 above."), "number", aliases=("good case", "cas favorable")),
    C("source", "source", say("Where the numbers come from.")),
    C("member", "membre", say("Who said so, for estimates of a group.")),
), label=("tactic", "input"))

SCENARIOS = Sheet("scenarios", "Scenarios", "Scénarios", (
    C("scenario", "scénario", say("The name of the scenario; its numbers stand in for those of Estimates."), "id"),
    *ESTIMATES.columns,
), label=("scenario", "tactic"))

HISTORY = Sheet("history", "History", "Historique", (
    C("sponsor", "commanditaire", say("Who asked for it.")),
    C("tactic", "tactique", say("The closed tactic.")),
    C("year", "année", say("The year it ended."), "number"),
    C("random_act", "acte_aléatoire", say("Yes when it proved a random act."), "yesno"),
    C("promised", "promis", say("What was promised."), "number"),
    C("actual", "réalisé", say("What came."), "number"),
    C("verdict", "verdict", say("What was decided at its end.")),
    C("lesson", "leçon", say("What you learned.")),
), label=("tactic", "sponsor"))
