"""Which names lead back to each other."""
from hypothesis import given
from hypothesis import strategies as st

from planproof.funding.circles import circles

NAMES = "abcdefgh"
LINKS = st.fixed_dictionaries({name: st.lists(st.sampled_from(NAMES), max_size=2) for name in NAMES})


def leads_to(links, first):
    """Every name that a walk from a name comes to, found one step at a time."""
    found = set(links[first])
    while new := {other for name in found for other in links[name]} - found:
        found |= new
    return found


@given(LINKS)
def test_two_names_are_in_one_circle_exactly_when_each_leads_to_the_other(links):
    together = {(one, other) for circle in circles(links) for one in circle for other in circle if one != other}

    assert together == {(one, other) for one in NAMES for other in NAMES
                        if one != other and other in leads_to(links, one) and one in leads_to(links, other)}


def test_circles_come_in_the_order_of_the_names():
    assert circles({"d": "c", "a": "b", "c": "d", "b": "a", "e": "a"}) == (("d", "c"), ("a", "b"))


def test_a_circle_of_a_hundred_thousand_is_found_without_deep_recursion():
    names = [str(number) for number in range(100_000)]

    assert circles(dict(zip(names, zip(names[1:] + names[:1]), strict=True))) == (tuple(names),)
