"""A published page stands alone: nothing is loaded, only its own scripts may run."""
import re
from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from planproof.report.page import page
from planproof.report.wording import Wording

FR = Wording("fr")


def a_page(*sections, **more):
    return page("Titre", [Markup(section) for section in sections], FR, **{"who": "qui", "footer": "pied", **more})


def test_a_page_loads_nothing_from_anywhere():
    made = a_page('<div class="pp-plot" data-figure="{}"></div>')

    loaded = re.findall(r'<(?:script|img|link|iframe)[^>]*(?:src|href)="([^"]*)"', made)

    assert loaded == ["data:,"]
    assert set(re.findall(r"url\(\"?([a-z]+:)", made)) == {"data:"}
    assert "default-src &#39;none&#39;" in made and '<html lang="fr">' in made


def test_only_scripts_whose_hashes_the_page_names_may_run():
    made = a_page('<div class="pp-plot" data-figure="{}"></div>')

    scripts = re.findall(r"<script>(.*?)</script>", made, re.DOTALL)

    assert len(scripts) == 2 and "plotly.js" in scripts[0][:200]
    assert all(b64encode(sha256(script.encode()).digest()).decode() in made.replace("&#43;", "+") for script in scripts)


def test_a_page_without_charts_carries_no_script():
    made = a_page("<p>a</p>")

    assert "<script" not in made and "script-src &#39;none&#39;" in made


def test_names_from_a_file_stay_text_around_the_page():
    made = a_page("<p>a</p>", who="<img src=x onerror=alert(1)>", footer="</footer><script>alert(1)</script>")

    assert "<img" not in made and "<script" not in made
