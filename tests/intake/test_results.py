"""A pilot's results as teams write them, and why some cannot be read."""
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook as Xlsx

from planproof.errors import IntakeError
from planproof.intake import read_results, write_results_template
from planproof.model.results import AlarmReading, ArmRow

WEEKLY = """arm,week,people,conversions,revenue,revenue_sd,spend
reached,1,1000,12,480.5,12.5,300
left out,1,1000,9,360.25,11,
reached,2,998,14,500.75,12.5,250
left out,2,1001,10,410.5,11,
"""
TOTALS = "arm,people,conversions\nreached,1000,26\nleft out,1000,19\n"


def a_file(folder: Path, text: str, name: str = "results.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def read(folder: Path, text: str, **options):
    return read_results(a_file(folder, text), **options)


def problems(folder: Path, text: str) -> str:
    with pytest.raises(IntakeError) as refused:
        read(folder, text)
    return str(refused.value)


def test_rows_by_week_are_read(tmp_path):
    results = read(tmp_path, WEEKLY)

    assert results.form == "weekly" and results.week == 2
    assert results.rows[0] == ArmRow(arm="reached", week=1, people=1000, conversions=12, revenue=Decimal("480.5"),
                                     revenue_sd=Decimal("12.5"), spend=Decimal(300), row=2)
    assert [row.people for row in results.of("left_out")] == [1000, 1001]
    assert [row.week for row in results.of("reached", until=1)] == [1]


def test_counts_alone_are_read(tmp_path):
    results = read(tmp_path, TOTALS)

    assert results.form == "totals" and results.week is None
    covered = TOTALS.replace("people", "weeks,people").replace("reached,", "reached,4,").replace("out,", "out,4,")
    assert read(tmp_path, covered).week == 4


def test_before_and_after_are_read_as_what_they_are(tmp_path):
    results = read(tmp_path, "groupe;personnes;conversions\navant;1000;19\naprès;1000;26\n")

    assert results.form == "before_after"


@pytest.mark.parametrize("heads", [
    "groupe;semaine;personnes;conversions;chiffre_affaires;écart_type_ca;dépense",
    "Bras;Semaine;Clients;Commandes;CA;Écart-type du chiffre d'affaires;Dépenses"])
def test_french_headings_arms_and_decimals_are_read(tmp_path, heads):
    text = f"{heads}\ntouchés;1;1 000;12;480,5;12,5;300\nGroupe témoin;1;1 000;9;360,25;11;\n"

    assert read(tmp_path, text).rows[:2] == read(tmp_path, "\n".join(WEEKLY.splitlines()[:3])).rows


@pytest.mark.parametrize(("word", "arm"), [
    ("exposed", "reached"), ("Treated", "reached"), ("test", "reached"), ("holdout", "left_out"), ("Control", "left_out"),
    ("témoin", "left_out"), ("contrôle", "left_out")])
def test_arms_have_the_names_that_people_give_them(tmp_path, word, arm):
    other = "left out" if arm == "reached" else "reached"

    assert read(tmp_path, f"arm,people,conversions\n{word},10,1\n{other},10,1\n").rows[0].arm == arm


def test_a_sum_of_squares_becomes_a_deviation(tmp_path):
    revenues = [0.0] * 96 + [20.0, 30.0, 50.0, 60.0]
    total, squares = sum(revenues), sum(x * x for x in revenues)
    results = read(tmp_path, "arm,people,conversions,revenue,revenue_squares\n"
                             f"reached,100,4,{total},{squares}\nleft out,100,4,{total},{squares}\n")

    mean = total / 100
    deviation = (sum((x - mean) ** 2 for x in revenues) / 99) ** 0.5
    assert float(results.rows[0].revenue_sd) == pytest.approx(deviation)


def test_alarms_have_columns_of_their_own(tmp_path):
    text = WEEKLY.replace("spend\n", "spend,alarm: orders stay above 145,Alarm: complaints\n").replace("300\n", "300,150,no\n")

    assert read(tmp_path, text).alarms == (AlarmReading(said="orders stay above 145", week=1, value=Decimal(150)),
                                           AlarmReading(said="complaints", week=1, value=False))


def test_totals_rows_and_the_teams_own_columns_are_left_alone(tmp_path):
    text = TOTALS.replace("conversions\n", "conversions,note\n").replace("26\n", "26,sunny\n") + "Total,2000,45\n"

    assert [row.conversions for row in read(tmp_path, text).rows] == [26, 19]


def test_a_spreadsheet_is_read_as_well(tmp_path):
    book = Xlsx()
    for row in (["Our pilot"], [], ["arm", "people", "conversions"], ["reached", 1000, 26], ["left out", 1000, 19]):
        book.active.append(row)
    book.save(tmp_path / "results.xlsx")

    assert [row.conversions for row in read_results(tmp_path / "results.xlsx").rows] == [26, 19]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_template_is_read_once_it_is_filled_in(tmp_path, lang):
    path = write_results_template(tmp_path / "results.csv", weeks=3, alarms=("returns under 3 %",), lang=lang)
    lines = path.read_text("utf-8-sig").splitlines()
    sign = ";" if lang == "fr" else ","
    filled = [sign.join([*line.split(sign)[:2], "1000", "20", "400", "9", "100", "18", "2"]) for line in lines[1:5]]
    path.write_text("\n".join([lines[0], *filled, *lines[5:]]), "utf-8")

    results = read_results(path)

    assert results.week == 2 and len(results.rows) == 4
    assert results.rows[0].conversions_before == 18
    assert results.alarms[0] == AlarmReading(said="returns under 3 %", week=1, value=Decimal(2))


@pytest.mark.parametrize(("change", "why", "row"), [
    (("left out,1,1000,9", "left out,1,1000,1001"), "1,001 conversions of 1,000 people", 3),
    (("reached,1,1000,12", "reached,1,-1000,12"), "-1000 is negative", 2),
    (("480.5", "-480.5"), "is negative", 2),
    (("12.5,300", "12.5,-300"), "negative", 2),
    (("reached,1,1000,12", "reached,1,1000,12.5"), "not a whole number", 2),
    (("reached,1,1000", "reached,1,0"), "how many people", 2),
    (("reached,1,1000", "reached,1,"), "how many people", 2),
    (("reached,2", "reached,1000000"), "not between 1 and 520", 4),
    (("reached,2", "reached,0"), "not between 1 and 520", 4),
    (("reached,1,", "Pinterest,1,"), "not one of the words", 2),
    (("reached,2,", "reached,1,"), "comes twice", 4),
    (("reached,2,", "reached,3,"), "Weeks missing of the people reached: 2", 4),
    (("reached,2,", "reached,,"), "name their week", 4),
    (("reached,2,", ",2,"), "\"arm\" is empty", 4),
    (("12,480.5,12.5", ",,"), "neither conversions nor revenue nor margin", 2),
    (("reached,1,1000,12,", "reached,1,1000,a dozen,"), "is not a number", 2)])
def test_what_cannot_be_is_refused_where_it_stands(tmp_path, change, why, row):
    told = problems(tmp_path, WEEKLY.replace(*change, 1)).replace("\"-1000\"", "-1000")

    assert why.replace(",", "") in told.replace(",", "") and f"row {row}" in told


@pytest.mark.parametrize(("rows", "why"), [
    ("reached,10,1\n", "There is no group left out"), ("left out,10,1\n", "no row of the people reached"),
    ("before,10,1\n", "no row of the weeks after"), ("reached,10,1\nafter,10,1\n", "in one file"),
    ("reached,10,1\nleft out,10,1\nreached,10,2\n", "come twice")])
def test_arms_that_do_not_belong_together_are_refused(tmp_path, rows, why):
    assert why in problems(tmp_path, "arm,people,conversions\n" + rows)


@pytest.mark.parametrize(("text", "why"), [
    ("people,conversions\n10,1\n", "No column says which arm"), ("arm,week,people\nreached,1,\nleft out,1,\n", "no results yet"),
    ("arm,people,people\nreached,10,10\n", "Two columns mean the same"),
    ("arm,people,conversions,alarm: x\nreached,10,1,maybe\nleft out,10,1,\n", "nor yes or no"),
    ("arm,people,revenue\nreached,10,\"12,500\"\nleft out,10,\"13,250\"\n", "in two ways")])
def test_a_file_that_cannot_be_understood_says_why(tmp_path, text, why):
    assert why in problems(tmp_path, text)


def test_a_million_weeks_are_refused_at_once(tmp_path):
    rows = "".join(f"{arm},{week},10,1\n" for week in range(1, 1_200) for arm in ("reached", "left out"))

    assert "2,398 rows of results" in problems(tmp_path, "arm,week,people,conversions\n" + rows).replace("2398", "2,398")


def test_every_problem_is_told_at_once(tmp_path):
    text = WEEKLY.replace("1000,12,", "1000,1200,").replace("1001,10,", "1001,-10,")

    assert len(problems(tmp_path, text).splitlines()) == 2
