"""Whatever a file can say is still said after writing and reading it again."""
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings

from planproof.intake import read_workbook, write_workbook
from tests.strategies import workbooks

MODEST = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("name", ["plan.xlsx", "plan"])
@MODEST
@given(workbook=workbooks())
def test_a_workbook_survives_being_written_and_read(workbook, name, lang):
    with TemporaryDirectory() as folder:
        path = write_workbook(workbook, f"{folder}/{name}", lang=lang)

        again = read_workbook(path)

    assert again == workbook
