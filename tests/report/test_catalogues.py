"""Every sentence in the code has its French, and the compiled catalogues say the same as their sources."""
import importlib.util
from pathlib import Path

import pytest

_SPEC = importlib.util.spec_from_file_location("messages", Path(__file__).parents[2] / "scripts" / "messages.py")
messages = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(messages)


@pytest.mark.parametrize("area", sorted(messages.areas()))
def test_every_sentence_has_its_french(area):
    assert list(messages.troubles(area, messages.areas()[area])) == []


def test_no_two_areas_say_the_same_sentence_differently_in_french():
    said = {}
    for area in messages.areas():
        for message in messages.read_catalogue(area):
            if message.id and any(message.string):
                said.setdefault(str(message.id), {}).setdefault(str(message.string), []).append(area)

    assert {text: found for text, found in said.items() if len(found) > 1} == {}


def test_a_sentence_that_is_no_literal_is_reported(tmp_path, monkeypatch):
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    (tmp_path / "code.py").write_text("say('a' 'b {x}', x=1)\nsay(text)\nsay_n('{count} a', '{count} b', 2)\nself.say('no')\n")

    found = list(messages.sentences(tmp_path / "code.py"))

    assert [sentence.texts for sentence in found] == [("ab {x}",), (), ("{count} a", "{count} b")]
    assert found[1].where == "code.py:2"


def test_the_check_names_what_is_missing_wrong_or_left_over(tmp_path, monkeypatch):
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    code = tmp_path / "planproof" / "area.py"
    code.parent.mkdir()
    code.write_text("say('one {x}', x=1)\nsay('two')\n")
    assert messages.main(["area"]) == 0
    po = messages.po_path("area")
    text = po.read_text().replace('msgid "one {x}"\nmsgstr ""', 'msgid "one {x}"\nmsgstr "un {y}"')
    po.write_text(text + '\nmsgid "old"\nmsgstr "vieux"\n')

    found = "\n".join(messages.troubles("area", [code]))

    assert "other fields" in found and "no French for 'two'" in found and "nobody says any more: 'old'" in found
    assert "is not what area.po compiles to" in found


def test_translations_are_kept_when_sentences_are_added(tmp_path, monkeypatch):
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    code = tmp_path / "planproof" / "area.py"
    code.parent.mkdir()
    code.write_text("say('two')\n")
    messages.main(["area"])
    po = messages.po_path("area")
    po.write_text(po.read_text().replace('msgid "two"\nmsgstr ""', 'msgid "two"\nmsgstr "deux"'))

    code.write_text("say('one')\nsay('two')\n")
    messages.main(["area"])

    assert messages.read_catalogue("area").get("two").string == "deux"
    assert list(messages.troubles("area", [code])) == [f"{code.relative_to(tmp_path)}:1: no French for 'one'"]
