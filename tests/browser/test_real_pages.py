"""What may arrive on the first page: a team's own words, hostile texts, files that cannot be read, ten thousand ideas."""
from __future__ import annotations

import pytest
from openpyxl import Workbook as Book

from planproof.store import open_store
from tests.browser.conftest import picture, serving
from tests.browser.walking import FIXTURES, NOTEBOOKS, bring, settle, visit, workbook_in

pytestmark = pytest.mark.browser
HOSTILE = ('<img src=x onerror="window.pwned=1">', '=HYPERLINK("http://evil.example","look")', "Émoji 🎈🚲", "long " * 1000)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The real pages on an empty store."""
    with serving(tmp_path_factory.mktemp("pages"), pages=str(NOTEBOOKS), samples=False) as running:
        yield running


@pytest.fixture
def store(server):
    return open_store(f"sqlite:///{server.log.parent / 'store.db'}")


def a_csv(folder, name: str, text: str):
    (folder / name).write_text(text, "utf-8")
    return folder / name


@pytest.mark.parametrize("name", ["own_words.xlsx", "own_words.csv"])
def test_a_teams_own_words_are_asked_about_read_and_remembered(page, store, name):
    visit(page, "start", lang="fr")
    bring(page, FIXTURES / name, button="Apportez le fichier")
    page.get_by_label("« Montant HT » veut dire").wait_for()
    assert page.get_by_label("« Campagne » veut dire").locator("option:checked").inner_text() == "idée"
    assert page.get_by_text("Lettre de printemps").first.is_visible()
    picture(page, f"mapping-{name}")

    page.get_by_role("button", name="Lire de cette façon").click()

    page.get_by_text("3 idées lues dans").wait_for()
    visit(page, "audit", workbook_in(page), "fr")
    page.get_by_text("Concours photo").first.wait_for()
    visit(page, "start", lang="fr")
    bring(page, FIXTURES / name, button="Apportez le fichier")
    page.get_by_text("aux mêmes en-têtes").wait_for()


def test_months_across_with_a_total_are_proposed_as_what_they_are_and_their_year_is_asked(page, store, tmp_path):
    book = Book()
    for row in (["Suivi des actions"], ["Levier", "Campagne", "Budget HT", "sept.", "oct.", "janv."],
                ["Social", "Stories", 300, 100, 200, None], ["Salons", "Salon", 50, None, None, 50],
                ["Total", None, 350, 100, 200, 50]):
        book.active.append(row)
    book.save(tmp_path / "suivi.xlsx")
    visit(page, "start", lang="fr")
    bring(page, tmp_path / "suivi.xlsx", button="Apportez le fichier")
    page.get_by_label("« Budget HT » veut dire").wait_for()
    meant = {heading: page.get_by_label(f"« {heading} » veut dire").locator("option:checked").inner_text().replace("\xa0", " ")
             for heading in ("Levier", "Budget HT", "sept.", "janv.")}
    assert meant == {"Levier": "canal", "Budget HT": "coût total", "sept.": "le montant en septembre",
                     "janv.": "le montant en janvier"}

    page.get_by_role("button", name="Lire de cette façon").click()
    page.get_by_label("Les mois commencent en").select_option("2026")
    picture(page, "mapping-months")
    page.get_by_role("button", name="Lire de cette façon").click()
    page.get_by_text("2 idées lues dans").wait_for()

    stories, fair = store.load(workbook_in(page))[0].tactics
    assert (stories.total_cost, stories.start.isoformat(), stories.end.isoformat()) == (300, "2026-09-01", "2026-10-31")
    assert (fair.total_cost, fair.start.isoformat()) == (50, "2027-01-01")


def test_what_a_file_says_stays_text_on_every_page(page, store, tmp_path):
    book = Book()
    sheet = book.active
    sheet.title = "Tactics"
    sheet.append(["id", "name", "owner", "status"])
    for number, text in enumerate(HOSTILE):
        sheet.append([f"t{number}", text, text[:60], "proposed"])
        for cell in sheet[sheet.max_row]:
            cell.data_type = "s"
    book.save(tmp_path / "hostile.xlsx")
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))

    visit(page, "start")
    bring(page, tmp_path / "hostile.xlsx")
    page.get_by_text("4 ideas read from hostile.xlsx").wait_for()
    workbook = workbook_in(page)
    for step in ("start", "audit", "funding", "pilot", "board"):
        visit(page, step, workbook)
        assert page.locator("img").count() == 0 and page.evaluate("window.pwned") is None
        assert page.locator('a[href*="evil"]').count() == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= 1440
        picture(page, f"hostile-{step}")

    assert wrong == []
    assert [tactic.name.strip() for tactic in store.load(workbook)[0].tactics] == [text.strip() for text in HOSTILE]


BAD = {
    "empty.xlsx": (b"", "The file is empty."),
    "not.xlsx": (b"PK\x03\x04 no archive", "damaged"),
    "word.xlsx": (b"%PDF-1.7", "not an XLSX file"),
    "secret.xlsx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
    "two.csv": (b"id,name,total_cost\na,Letter,100 EUR\nb,Fair,100 USD\n", "currenc"),
    "before.csv": (b"id,name,start,end\na,Letter,2027-03-01,2027-02-01\n", "2027"),
}


def test_a_file_that_cannot_be_read_is_told_and_changes_nothing(page, store, tmp_path):
    visit(page, "start")
    before = store.workbooks()

    for name, (content, said) in BAD.items():
        (tmp_path / name).write_bytes(content)
        bring(page, tmp_path / name)
        page.get_by_role("alert").filter(has_text=name).wait_for()
        assert said in page.get_by_role("alert").filter(has_text=name).inner_text()

    assert store.workbooks() == before
    picture(page, "bad-file")


def test_only_what_a_file_leaves_open_is_asked(page, store, tmp_path):
    file = a_csv(tmp_path, "days.csv", "id,name,start,end\na,Letter,03/02/2027,05/02/2027\n")
    visit(page, "start")
    assert not page.get_by_label("Dates").is_visible()

    bring(page, file)
    page.get_by_label("Dates").wait_for()
    assert not page.get_by_label("Decimal sign").is_visible()
    page.get_by_label("Dates").select_option("month first: 03/31/2027")
    page.get_by_role("button", name="Read it this way").click()
    page.get_by_text("1 idea read from days.csv").wait_for()

    assert store.load(workbook_in(page))[0].tactics[0].start.isoformat() == "2027-03-02"


def test_ten_thousand_ideas_can_be_looked_at(page, store, tmp_path):
    rows = "\n".join(f"t{number},Idea {number},{number},proposed" for number in range(10_000))
    file = a_csv(tmp_path, "many.csv", f"id,name,total_cost,status\n{rows}\n")
    visit(page, "start")

    bring(page, file)

    page.get_by_text("10,000 ideas read from many.csv").wait_for(timeout=90_000)
    page.get_by_text("are too many to edit here").wait_for()
    workbook = workbook_in(page)
    page.goto(f"/board?workbook={workbook}")
    page.get_by_text("What to decide").first.wait_for(timeout=120_000)
    settle(page)
    assert page.get_by_role("alert").filter(has_text="Something went wrong").count() == 0
