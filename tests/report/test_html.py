"""HTML is made in one place, and nothing from a file gets out of its element there."""
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from planproof.report.html import card, fold, join, table, tag, tile

PAYLOADS = ("<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "' onmouseover='x", "</td></table>", "&lt;b&gt;")


class Tags(HTMLParser):
    def __init__(self, markup):
        super().__init__(convert_charrefs=True)
        self.tags, self.text, self.attributes = [], "", []
        self.feed(markup)
        self.close()

    def handle_starttag(self, name, attrs):
        self.tags.append(name)
        self.attributes += attrs

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_a_file_says_stays_text_in_every_part(payload):
    made = join(card(payload, payload, note=payload, id=payload), tile(payload, payload, payload), fold(payload, payload),
                table((payload,), ((payload,),), caption=payload))

    seen = Tags(made)

    assert not {"img", "script", "b"} & set(seen.tags)
    assert not any(name.startswith("on") for name, _ in seen.attributes)
    assert seen.text.count(payload) == 11


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_an_element_says_exactly_what_it_was_given(text):
    seen = Tags(tag("p", text, title=text))

    assert seen.tags == ["p"]
    assert seen.text == text


def test_markup_is_kept_and_nothing_is_left_out_but_none():
    assert tag("p", tag("b", "a"), None, ["c", ("d",)], 0) == Markup("<p><b>a</b>cd0</p>")


def test_attributes_are_written_as_html_names():
    assert tag("input", class_="a", aria_label="b", disabled=True, hidden=False, id=None) == \
        '<input class="a" aria-label="b" disabled>'


def test_a_table_says_which_cell_names_its_row_and_its_column():
    made = table(("Line", "Free"), (("Social", "1"),), numeric=(1,))

    assert '<th scope="col">Line</th>' in made and '<th scope="row">Social</th>' in made and '<td class="num">1</td>' in made
