"""The columns of the Tactics sheet: twelve that everybody fills in, and the details behind them."""
from __future__ import annotations

from planproof.intake.column import Column as C
from planproof.intake.column import Sheet, Word
from planproof.model.message import say

KINDS = (
    Word("social", "social", "réseaux sociaux", ("social media", "réseau social", "sociaux")),
    Word("community", "community", "communauté"),
    Word("e-mail", "e-mail", "courriel", ("email", "mail", "emailing", "e-mailing", "newsletter")),
    Word("search", "search", "recherche", ("sea", "seo", "référencement")),
    Word("display", "display", "bannières", ("bannière", "banners")),
    Word("event", "event", "événement", ("évènement", "événementiel", "salon", "trade fair", "events")),
    Word("content", "content", "contenu", ("contenus",)),
    Word("partner", "partner", "partenaire", ("partenariat", "partnership", "partners")),
    Word("other", "other", "autre", ("autres",)),
)
STATUS = (
    Word("proposed", "proposed", "proposée", ("proposé", "idea", "idée", "new", "nouvelle", "nouveau")),
    Word("running", "running", "en_cours", ("active", "live", "en marche", "lancée", "lancé", "ongoing")),
    Word("stopped", "stopped", "arrêtée", ("arrêté", "stop", "closed", "ended", "terminée", "terminé", "finie")),
)
SHARERS = (
    Word("employee", "employee", "employé", ("employees", "employés", "salarié", "salariés", "collaborateurs")),
    Word("customer", "customer", "client", ("customers", "clients")),
    Word("partner", "partner", "partenaire", ("partners", "partenaires")),
    Word("reseller", "reseller", "revendeur", ("resellers", "revendeurs")),
)
_PEERS = ("tactics",)
_NODES = ("tactics", "channels", "objectives")

_WHAT = (
    C("id", "id", say("A short name; given when left empty."), "id", aliases=("identifiant",)),
    C("name", "nom", say("The idea in a few words."), easy=("idea", "idée"), aliases=("tactic", "tactique")),
    C("description", "description", say("What would be done.")),
    C("kind", "genre", say("social, community, e-mail, search, display, event, content, partner or other."), "choice",
      words=KINDS),
    C("status", "statut", say("proposed, running or stopped."), "choice", easy=("status", "statut"), words=STATUS),
    C("sponsor", "commanditaire", say("Who asks for it."), easy=("who asks", "qui demande")),
    C("owner", "responsable", say("Who does it and answers for it."), easy=("owner", "responsable")),
    C("channel", "canal", say("Where it reaches people."), easy=("channel", "canal"), refers=("channels",)),
    C("audience", "audience", say("Whom it is for.")),
    C("start", "début", say("First day."), "date", easy=("start", "début")),
    C("end", "fin", say("Last day; an idea without an end cannot be sustained on paper."), "date", easy=("end", "fin")),
)
_MONEY = (
    C("total_cost", "coût_total", say("All it will cost, in the plan's currency."), "money", easy=("total cost", "coût total")),
    C("launch_cost", "coût_lancement", say("Cost in the month it starts."), "money"),
    C("weekly_cost", "coût_hebdo", say("Cost per week while it runs."), "money"),
    C("asked", "demandé", say("What was asked for."), "money"),
    C("rework_probability", "probabilité_reprise", say("Chance that it must be done again, such as 20 %."), "share"),
    C("rework_cost", "coût_reprise", say("Cost of doing it again."), "money"),
    C("wind_down_cost", "coût_arrêt", say("Cost of ending it."), "money"),
    C("funding", "financement", say("The budget line that pays, or shares: Social: 60%; Events: 40%."), "funding",
      easy=("paid from", "payé sur"), aliases=("payé par", "financé par"), refers=("budget",)),
    C("hours", "heures", say("Hours per week: a number, or by team: Content: 6; Design: 2."), "team_hours",
      easy=("hours per week", "heures par semaine"), refers=("teams",)),
    C("launch_hours", "heures_lancement", say("Hours to get it going, in the form of hours."), "team_hours", refers=("teams",)),
    C("skill_gap", "compétence_manquante", say("A skill you lack; how you will close the gap."), "parts"),
    C("fast_lane", "voie_rapide", say("Yes: pay it out of the trial reserve."), "yesno"),
    C("locked", "verrouillée", say("Yes: signed, cannot be stopped."), "yesno", aliases=("verrouillé",)),
)
_LINKS = (
    C("objectives", "objectifs", say("The objectives it serves."), "list", easy=("objective", "objectif"),
      refers=("objectives",)),
    C("feeds", "alimente", say("Tactics, channels or objectives it leads people to."), "list", refers=_NODES),
    C("fed_by", "alimenté_par", say("Tactics or channels that lead people to it."), "list",
      aliases=("alimentée_par",), refers=_NODES),
    C("requires", "requiert", say("Tactics it cannot do without."), "list", refers=_PEERS),
    C("excludes", "exclut", say("Tactics that cannot be done beside it."), "list", refers=_PEERS),
    C("stops", "arrête", say("Tactics that would stop for it."), "list", refers=_PEERS),
    C("assets", "supports", say("What you already have that it uses."), "list"),
    C("crm_campaign", "campagne_crm", say("Its campaign in the CRM.")),
    C("utm_campaign", "campagne_utm", say("Its utm_campaign tag.")),
)
_MEASURE = (
    C("kpi", "indicateur", say("The number that will tell."), "list"),
    C("kpi_unit", "indicateur_unité", say("What that number counts.")),
    C("kpi_baseline", "indicateur_référence", say("The number today."), "number"),
    C("kpi_target", "indicateur_cible", say("The number you want."), "number"),
    C("kpi_date", "indicateur_date", say("The day you will read it."), "date"),
    C("kpi_owner", "indicateur_responsable", say("Who reads it.")),
    C("kpi_source", "indicateur_source", say("Where it is read.")),
    C("kpi_weeks_to_read", "indicateur_semaines", say("Weeks until it can be read."), "number"),
    C("holdout", "groupe_témoin", say("The group left out, to compare with.")),
    C("how_we_will_know", "comment_saurons_nous", say("From what to what by when: 40 -> 60 leads by 30 June."),
      easy=("how we will know", "comment le saurons-nous"), aliases=("comment saura-t-on", "comment nous saurons")),
)
_CASE = (
    C("problem", "problème", say("The problem it solves.")),
    C("alternatives", "alternatives", say("What else was considered.")),
    C("evidence", "preuves", say("Why you believe it works.")),
    C("promised", "promis", say("The contribution that was promised, in money."), "money"),
    C("promised_cost", "coût_promis", say("The cost that was promised."), "money"),
)
_PILOT = (
    C("audience_evidence", "preuve_audience", say("That your audience is there: source; date; share."), "parts"),
    C("trial_disclosed", "essai_annoncé", say("Yes: the audience is told that it is a trial."), "yesno"),
    C("feedback_survey", "enquête", say("Question; sample; date."), "parts"),
    C("closing_message", "message_fin", say("What you tell people when it ends.")),
    C("exit_criteria", "critères_sortie", say("When you would stop early."), "list"),
    C("guardrails", "garde_fous", say("Alarms on what must not suffer."), "list"),
    C("reviews", "points_étape", say("Dates of review: 2027-03-01; 2027-03-15."), "dates"),
    C("review_rule", "règle", say("How you choose to stop, adjust, continue or scale.")),
    C("signed_off_by", "validé_par", say("Who signed it off.")),
    C("ring_fenced", "sanctuarisé", say("Yes, or the day until which its money and hours are protected."), "until"),
    C("competitor_note", "note_concurrence", say("What a competitor learns; how fast they copy; your answer."), "parts"),
)
_GROWTH = (
    C("lead_score", "score_lead", say("How a lead is scored.")),
    C("segments", "segments", say("Segments it speaks to."), "list"),
    C("next_step", "étape_suivante", say("What happens next with each segment.")),
    C("touch_source", "source_contacts", say("Where contacts and sales arrive with person, time, channel and campaign.")),
    C("share_links", "liens_partage", say("Tracked links for: employee; customer; partner; reseller."), "choices", words=SHARERS),
    C("nurture", "suivi", say("How leads are followed up; none if you have no CRM.")),
)
_COMMUNITY = (
    C("why_not_buying", "pourquoi_pas_acheter", say("Why people do not buy today, with the source.")),
    C("niches", "niches", say("The small communities it starts in."), "list"),
    C("advocates", "ambassadeurs", say("For evangelists: tools; thanks; heard; involved."), "parts"),
    C("gives_back", "donne", say("What it gives that asks nothing.")),
    C("review_cadence", "cadence", say("How often you look and decide.")),
    C("message", "message", say("What it says.")),
    C("community_words", "mots_communauté", say("How the community says it.")),
    C("improvements", "améliorations", say("Small improvements the community asked for, with dates."), "list"),
    C("contacts_per_week", "contacts_par_semaine", say("Messages per person and week."), "number"),
    C("community_voice", "voix_communauté", say("Who speaks for the community when it is decided.")),
    C("own_use", "usage_interne", say("How the team uses its own product.")),
    C("relationship_kpi", "indicateur_relation", say("A number for the relationship, beside the return.")),
    C("relationship_baseline", "relation_référence", say("That number today."), "number"),
    C("listening_hours", "heures_écoute", say("Hours a week to listen and answer."), "hours"),
    C("experience_owner", "responsable_expérience", say("Who owns the customer's experience.")),
)

TACTICS = Sheet("tactics", "Tactics", "Tactiques", (*_WHAT, *_MONEY, *_LINKS, *_MEASURE, *_CASE, *_PILOT, *_GROWTH, *_COMMUNITY),
                label=("name", "id"), easy=("Ideas", "Idées"), aliases=("Tactic", "Idea", "Tactique", "Idée"))
IDEAS = ("name", "status", "sponsor", "owner", "objectives", "channel", "start", "end", "total_cost", "funding", "hours",
         "how_we_will_know")
