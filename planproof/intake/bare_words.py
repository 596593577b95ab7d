"""The words of a heading or label without what is written beside them: unit, currency, tax, year."""
from __future__ import annotations

import re

from planproof.intake.column import fold

_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BESIDE = frozenset("ht ttc hors taxe taxes tax net brut tva vat excl incl eur euro euros usd gbp chf cad € £ $ k€ k£ k$ keur m€ "
                    "prevu prevue previsionnel previsionnelle planned forecast estime estimee estimated".split())
_AMOUNTS = frozenset("budget budgets cout couts montant montants depense depenses cost costs spend amount amounts mois "
                     "month".split())
_JOINTS = frozenset("de du des la le les d l the of for".split())


def bare_words(text: str) -> tuple[str, ...]:
    """The folded words that carry the meaning, in their order; all of them where nothing else would be left."""
    words = _words(_BRACKETS.sub(" ", text)) or _words(text)
    return tuple(word for word in words if word not in _BESIDE and not _YEAR.fullmatch(word)) or words


def without_amount(text: str) -> str:
    """The words of a heading that are not about money: "jan 27" of "Budget Jan-27 (£)"."""
    words = _words(_BRACKETS.sub(" ", text))
    return " ".join(word for word in words if word not in _BESIDE | _AMOUNTS and word not in _JOINTS)


def kernel(text: str) -> frozenset[str]:
    """The same for comparing: without order, articles and plural."""
    words = bare_words(text)
    telling = [word for word in words if word not in _JOINTS] or words
    return frozenset(word.removesuffix("s") if len(word) > 3 else word for word in telling)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for raw in fold(text.replace("'", " ").replace("’", " ")).split() if (word := raw.strip(" :*?.,;=–-")))
