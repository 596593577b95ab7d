"""What is handed on of one small plan, word for word; `python -m tests.golden.test_exports` writes it down anew, to be read."""
from pathlib import Path

import pytest

from planproof.report.mail import audit_markdown
from planproof.report.reply import as_markdown, as_text, write_reply
from planproof.report.wording import LANGUAGES, Wording
from tests.report.boards import an_assessment

FOLDER = Path(__file__).parent / "exports"


def texts(lang: str) -> dict[str, str]:
    """File name -> text."""
    assessed, wording = an_assessment(), Wording(lang)
    replies = {id: write_reply(assessed, id, wording, signed="Léa") for id in ("sound", "random", "running", "silent", "evil")}
    return {f"audit.{lang}.md": audit_markdown(assessed, wording), f"evil.{lang}.md": as_markdown(replies.pop("evil")),
            **{f"{id}.{lang}.txt": as_text(reply) for id, reply in replies.items()}}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_mail_and_replies_of_a_small_plan_are_as_they_were_when_somebody_read_them(lang):
    for name, text in texts(lang).items():
        assert text == (FOLDER / name).read_text("utf-8"), name


if __name__ == "__main__":
    for _name, _text in {**texts("en"), **texts("fr")}.items():
        (FOLDER / _name).write_text(_text, encoding="utf-8")
