"""What a file says stays text in Markdown."""
import mistune
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from planproof.report.markdown import escaped

RENDER = mistune.create_markdown(escape=False, plugins=["url", "table", "strikethrough", "task_lists", "footnotes"])
PARTS = [*"ab1 *_[]()<>|#-+=~`\\&;!.:/@\n\t“é", "http://", "www.", "![x](y)", "<b>", "&lt;", "1. "]
TEXTS = st.lists(st.sampled_from(PARTS), min_size=1, max_size=20).map("".join).filter(lambda text: text.strip())


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("[look](http://evil.example)")
@example("<http://evil.example> and http://evil.example, www.evil.example, me@evil.example")
@example('<img src=x onerror="alert(1)">')
@example("&lt;b&gt; _a_ *b* `c` ~~d~~ | e |")
@example("1. first")
@example("# title")
@example("a\n===\nb")
def test_text_from_a_file_reads_as_it_was_written(text):
    shown = RENDER(escaped(text)).strip()

    assert "<a" not in shown and shown.startswith("<p>") and shown.count("<") == 2
    assert Markup(shown).striptags() == " ".join(text.split())


@pytest.mark.parametrize("text", ["utm_campaign and 31,200 € (2 + 3)!", "Basket reminder, 20 % off"])
def test_harmless_text_is_left_as_it_is(text):
    assert escaped(text) == text


def test_what_is_not_escaped_would_become_a_link():
    assert RENDER("http://evil.example").count("<a") == RENDER("[look](http://evil.example)").count("<a") == 1
