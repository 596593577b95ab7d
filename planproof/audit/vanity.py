"""The vanity register: numbers that rise without anybody buying."""
from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

REGISTER = frozenset("""
    follower followers like likes share shares impression impressions reach open opens opening openings pageview pageviews
    view views retweet retweets
    abonne abonnes abonnee abonnees jaime partage partages portee ouverture ouvertures vue vues
""".split())
# words that leave a vanity number what it is: counts, times, places
FILLERS = frozenset("""
    number count total sum amount rate average mean new more extra gained gain growth increase unique organic paid of the a an
    our on in per to by from and or for get post posts page pages profile account video videos story stories reel reels tweet
    tweets content social media brand audience channel campaign day daily week weekly month monthly year yearly email emails
    e mail mails message messages facebook instagram linkedin pinterest youtube twitter tiktok snapchat threads x fb ig li
    nombre nb nbre total somme taux moyenne moyen nouveau nouveaux nouvelle nouvelles plus hausse croissance augmentation gain
    gains unique uniques organique organiques de des du d la le les l un une notre nos nous sur par pour en au aux et ou dans
    publication publications poste postes profil compte storys contenu contenus reseau reseaux sociaux marque jour semaine mois
    an annee quotidien quotidienne hebdomadaire mensuel mensuelle mensuelles courriel courriels mel chaine
""".split())


def is_vanity(metric: str) -> bool:
    """The metric is one of the vanity register, alone: "Instagram followers" is, "followers who buy" is not."""
    words = _words(metric)
    counts = (word in REGISTER or word in FILLERS or word[0].isdigit() for word in words)
    return any(word in REGISTER for word in words) and all(counts)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))
    return tuple(re.findall(r"\w+", re.sub(r"\bj\W*aime\b", "jaime", plain).replace("_", " ")))
