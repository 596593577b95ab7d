"""Words of teams' own for sheets' columns: enough to propose a meaning, not to read by."""
from __future__ import annotations

from functools import cache

from planproof.intake.bare_words import bare_words, kernel
from planproof.intake.columns import Column, Sheet, fold
from planproof.intake.records import MONTH

_LONGEST = 80                # characters; a longer heading is a sentence
_WORDS = {                   # sheet -> field -> words, the surest first; a word may stand for several
    "tactics": {
        "name": "campagne campaign action opération operation initiative projet project activité activity titre title libellé "
                "intitulé tactic tactique nom_de_la_campagne campaign_name dispositif levier",
        "status": "état state avancement",
        "sponsor": "demandeur demandé_par requested_by requester client_interne",
        "owner": "resp resp. pilote porteur chef_de_projet lead in_charge contact référent who",
        "objectives": "but goal objectif_visé target_goal objectifs_visés",
        "channel": "média media support_média levier_média levier support",
        "audience": "target_audience persona public cible segment",
        "start": "date_de_début date_début debut start_date launch lancement du from",
        "end": "date_de_fin date_fin end_date au jusqu'au until",
        "total_cost": "montant montant_ht budget_ht budget coût cost amount prix total total_ht coût_ht montant_total "
                      "budget_total spend dépense total_spend dépense_totale budget_global enveloppe",
        "weekly_cost": "coût_par_semaine weekly_budget",
        "funding": "ligne ligne_budgétaire budget_line imputation centre_de_coût cost_center cost_centre enveloppe budget poste",
        "hours": "charge temps effort workload h/semaine hours/wk hours/week hrs/week hrs/wk h/week weekly_hours heures/semaine "
                 "heures/sem h/sem temps_par_semaine",
        "how_we_will_know": "success_measure measure_of_success success_metric success_criteria success_criterion how_measured "
                            "measured_by critère_de_succès critères_de_succès mesure_du_succès mesuré_par",
        "kpi": "kpi kpis mesure measure métrique metric indicateurs",
        "kpi_target": "target_value valeur_cible",
        "description": "détail détails details commentaire contenu descriptif",
        "kind": "type catégorie category",
        "id": "n° no ref réf référence code",
        "month": "mois month période period",
    },
    "budget": {
        "line": "poste budget enveloppe libellé catégorie category item intitulé nature",
        "month": "période period",
        "amount": "budget montant_ht budget_ht prévu planned plan alloué allocated",
        "committed": "commandé engagements commitments reserved",
        "spent": "réalisé consommé facturé actual spend payé",
        "owner": "resp resp. gestionnaire holder",
    },
    "teams": {
        "team": "service pôle department squad nom name ressource resource",
        "hours_per_week": "capacité capacity heures hours h/semaine disponibilité availability",
        "committed_hours": "occupé booked pris",
        "hourly_cost": "taux_horaire hourly_rate tjm rate",
    },
    "objectives": {"statement": "goal but objectif_stratégique libellé intitulé title", "metric": "kpi mesure",
                   "due": "date_cible deadline", "target": "valeur_cible goal_value", "owner": "resp resp. pilote"},
    "channels": {"name": "média media levier", "weekly_reach": "portée reach", "conversion_rate": "conversion taux"},
    "risks": {"kind": "risque risk description", "likelihood": "likelihood proba", "mitigation": "action réponse response"},
    "stakeholders": {"name": "partie_prenante stakeholder contact", "role": "fonction function"},
    "estimates": {},
    "scenarios": {},
    "history": {"tactic": "campagne campaign", "actual": "résultat result", "lesson": "enseignement learning"},
}
Ranks = dict[str, int]       # field -> how far down its list a word stands, the surer the lower


def meaning_of(heading: str, sheet: Sheet) -> Column | None:
    """The column a team's own heading most likely means, None where nothing comes to mind."""
    ranks = meanings_of(heading, sheet)
    field = min(ranks, key=ranks.get, default=None)
    return next((column for column in (*sheet.columns, MONTH) if column.field == field), None)


def meanings_of(heading: str, sheet: Sheet) -> Ranks:
    """Every column that a heading may mean, whatever unit, tax or year stands beside it; a name of ours is the surest."""
    known = sheet.column_named(heading)
    if known or not heading or len(heading) > _LONGEST:
        return {known.field: -1} if known else {}
    exact, loose = _known(sheet.key)
    bare = sheet.column_named(" ".join(bare_words(heading)))
    found = exact.get(fold(heading).rstrip(" :*?.")) or loose.get(kernel(heading), {})
    return {**found, **({bare.field: 0} if bare else {})}


@cache
def _known(key: str) -> tuple[dict[str, Ranks], dict[frozenset[str], Ranks]]:
    """The words of a sheet's columns as they are, and without order, articles and plural."""
    exact: dict[str, Ranks] = {}
    loose: dict[frozenset[str], Ranks] = {}
    for field, words in _WORDS[key].items():
        for rank, word in enumerate(map(fold, words.split())):
            exact.setdefault(word, {}).setdefault(field, rank)
            loose.setdefault(kernel(word), {}).setdefault(field, rank)
    return exact, loose
