"""What two teams typed into the template, and a third into a sheet in its own words; read by make_fixtures and its test."""
from __future__ import annotations

MONTHS = "BCDEFGHIJKLM"          # the template's columns of money left, January to December

FRENCH = {
    "Idées": {
        3: ("Journée portes ouvertes", "proposée", "Claire Morel", "Hugo Petit", "Faire connaître l'atelier", "affiches",
            "15/03/2027",
            "30/04/2027", "12 500,00 €", "Communication", "Accueil : 6 ; Atelier : 2,5",
            "de 40 à 60 visites d'ici le 30 avril 2027"),
        4: ("Lettre aux anciens clients", "proposée", "Hugo Petit", "Claire Morel", "Faire connaître l'atelier", "courrier",
            "01/02/2027",
            "31/03/2027", "1 250,50", "Communication : 60 % ; Imprimerie : 40 %", "Accueil : 3,5", "aucun"),
        6: ("Stand au marché du samedi", "en_cours", "Claire Morel", "Nadia Roux", "", "marché", "07/11/2026", "25/12/2027",
            "2400",
            "Communication", "Atelier : 4", "on en parlera"),
        7: ("Un vélo géant sur le rond-point", "", "Hugo Petit", "", "aucun", "", "", "", "8 000", "", "", "")},
    "Argent restant": {3: ("Communication", *("1 500",) * 11, "0,5"), 4: ("Imprimerie", *("250,25",) * 12),
                       6: ("Total", *(f"=SUM({letter}3:{letter}4)" for letter in MONTHS))},
    "Heures": {3: ("Accueil", "12"), 4: ("Atelier", "20,5")},
    "Objectifs": {3: ("Faire connaître l'atelier",)},
    "Plan": {2: ("nom", "Atelier vélo 2027"), 3: ("devise", "EUR")},
}
ENGLISH = {
    "Ideas": {
        3: ("Open day", "proposed", "Claire Morel", "Hugo Petit", "Make the workshop known", "posters", "3/15/2027", "4/30/2027",
            "$12,500.00",
            "Communication", "Reception: 6; Workshop: 2.5", "40 -> 60 visits by 30 April 2027"),
        4: ("Letter to former customers", "proposed", "Hugo Petit", "Claire Morel", "Make the workshop known", "post", "2/1/2027",
            "3/31/2027",
            "1,250.50", "Communication: 60%; Print: 40%", "Reception: 3.5", "none"),
        6: ("Saturday market stall", "running", "Claire Morel", "Nadia Roux", "", "market", "11/7/2026", "12/25/2027", "2400",
            "Communication",
            "Workshop: 4", "people will talk about it"),
        7: ("A giant bicycle on the roundabout", "", "Hugo Petit", "", "none", "", "", "", "8,000", "", "", "")},
    "Money left": {3: ("Communication", *("1,500",) * 11, "0.5"), 4: ("Print", *("250.25",) * 12),
                   6: ("Total", *(f"=SUM({letter}3:{letter}4)" for letter in MONTHS))},
    "Hours": {3: ("Reception", "12"), 4: ("Workshop", "20.5")},
    "Objectives": {3: ("Make the workshop known",)},
    "Plan": {2: ("name", "Bicycle workshop 2027"), 3: ("currency", "USD")},
}
OWN_WORDS = {
    "Plan com": {
        1: ("Plan de communication 2027 – Atelier vélo",),
        3: ("Campagne", "Canal", "Resp.", "'janv. 2027", "'févr. 2027", "'mars 2027", "Montant HT", "Remarque"),
        4: ("Lettre de printemps", "courrier", "Nadia", "400", "1 200,50", "", "=SUM(D4:F4)", "papier recyclé"),
        5: ("Portes ouvertes", "affiches", "Hugo", "", "", "2 500", "=SUM(D5:F5)", ""),
        6: ("Concours photo", "Instagram", "", "150,25", "150,25", "150,25", "=SUM(D6:F6)", "à voir"),
        7: ("Total", "", "", "=SUM(D4:D6)", "=SUM(E4:E6)", "=SUM(F4:F6)", "=SUM(G4:G6)", "")},
}


def cells(rows: dict[int, tuple[str, ...]]) -> dict[str, str]:
    """Row -> texts from column A on, as cell name -> text; what is left empty is not typed."""
    return {f"{chr(ord('A') + place)}{row}": text for row, texts in rows.items() for place, text in enumerate(texts) if text}
