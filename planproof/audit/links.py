"""Which live tactics, channels in place and CRM campaigns lead where: worked out once for the whole workbook."""
from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from planproof.model.tactic import Tactic
from planproof.model.workbook import Workbook

SHOWN = 12          # members of a component that evidence names; the count is always whole


class Node(NamedTuple):
    """Something a path can pass through: `kind` is "tactic", "channel" or "campaign"."""

    kind: str
    id: str


class Component(NamedTuple):
    """What hangs together with a tactic: how many nodes, and the first of them by name."""

    size: int
    members: tuple[Node, ...]


class Links:
    """The graph of one workbook.

    objectives   ids of the live objectives
    """

    def __init__(self, workbook: Workbook, objectives: frozenset[str]):
        self.workbook, self.objectives = workbook, objectives
        self.tactics = {tactic.id: tactic for tactic in workbook.tactics if tactic.live}
        self.channels = {channel.id: channel for channel in workbook.channels if channel.incumbent}
        self.campaigns = {tactic.crm_campaign for tactic in self.tactics.values() if tactic.crm_campaign}

    def _nodes(self, name: str) -> Iterator[Node]:
        for kind, known in (("tactic", self.tactics), ("channel", self.channels), ("campaign", self.campaigns)):
            if name in known:
                yield Node(kind, name)

    def _edges_of(self, tactic: Tactic) -> Iterator[tuple[Node, Node]]:
        here = Node("tactic", tactic.id)
        yield from ((here, there) for name in tactic.feeds for there in self._nodes(name))
        yield from ((there, here) for name in (*tactic.fed_by, *tactic.requires) for there in self._nodes(name))
        if tactic.channel in self.channels:
            channel = Node("channel", tactic.channel)
            yield from ((here, channel), (channel, here))
        if tactic.crm_campaign:
            yield here, Node("campaign", tactic.crm_campaign)

    @cached_property
    def edges(self) -> tuple[tuple[Node, Node], ...]:
        """Every edge once, from what feeds to what is fed; a thing that feeds itself is no edge."""
        found = (edge for tactic in self.tactics.values() for edge in self._edges_of(tactic))
        return tuple(dict.fromkeys(edge for edge in found if edge[0] != edge[1]))

    @cached_property
    def feeders(self) -> dict[Node, list[Node]]:
        """What feeds each node."""
        found: dict[Node, list[Node]] = defaultdict(list)
        for source, target in self.edges:
            found[target].append(source)
        return found

    @cached_property
    def fed(self) -> dict[Node, list[Node]]:
        """What each node feeds."""
        found: dict[Node, list[Node]] = defaultdict(list)
        for source, target in self.edges:
            found[source].append(target)
        return found

    def serves(self, tactic: Tactic) -> bool:
        """The tactic itself says that it serves a live objective."""
        return any(name in self.objectives for name in (*tactic.objectives, *tactic.feeds))

    @cached_property
    def serving_tactics(self) -> tuple[str, ...]:
        """Two of the live tactics that say they serve a live objective, where there are as many."""
        return tuple(islice((tactic.id for tactic in self.tactics.values() if self.serves(tactic)), 2))

    @cached_property
    def serving_channels(self) -> tuple[str, ...]:
        """Channels in place that serve a live objective: to name one of them is enough to be integrated."""
        return tuple(channel.id for channel in self.channels.values()
                     if (not channel.good_for and self.objectives) or not self.objectives.isdisjoint(channel.good_for))

    def _servers(self) -> Iterator[tuple[Node, Node]]:
        """(node, who serves an objective there); a campaign serves the objectives of the tactics that name it."""
        for tactic in self.tactics.values():
            if self.serves(tactic):
                here = Node("tactic", tactic.id)
                yield here, here
                if tactic.crm_campaign:
                    yield Node("campaign", tactic.crm_campaign), here
        for id in self.serving_channels:
            here = Node("channel", id)
            yield here, here

    @cached_property
    def _reached(self) -> dict[Node, list[Node]]:
        """Up to two servers that each node reaches: two are enough to find one that is not the node itself."""
        found: dict[Node, list[Node]] = defaultdict(list)
        waiting = deque(self._servers())
        while waiting:
            node, server = waiting.popleft()
            if len(found[node]) < 2 and server not in found[node]:
                found[node].append(server)
                waiting.extend((source, server) for source in self.feeders.get(node, ()))
        return found

    def way_to_objective(self, tactic: Tactic) -> Node | None:
        """Who, other than the tactic, serves a live objective at the end of a path from it; None where nobody does."""
        here = Node("tactic", tactic.id)
        return next((server for server in self._reached.get(here, ()) if server != here), None)

    @cached_property
    def _components(self) -> dict[Node, Component]:
        root: dict[Node, Node] = {}
        for source, target in self.edges:
            root[_top(root, source)] = _top(root, target)
        groups: dict[Node, list[Node]] = defaultdict(list)
        for node in list(root):
            groups[_top(root, node)].append(node)
        return {node: component for group in groups.values() for component in [self._component(group)] for node in group}

    def _component(self, group: list[Node]) -> Component:
        return Component(len(group), tuple(sorted(group, key=lambda node: (node.kind, self.name(node), node.id))[:SHOWN]))

    def component(self, tactic: Tactic) -> Component:
        """All that hangs together with a tactic, itself included."""
        here = Node("tactic", tactic.id)
        return self._components.get(here, Component(1, (here,)))

    def name(self, node: Node) -> str:
        """The name of a node, its id where it has none."""
        known: Iterable = {"tactic": self.tactics, "channel": self.channels}.get(node.kind, {})
        return getattr(known.get(node.id), "name", None) or node.id


def _top(root: dict[Node, Node], node: Node) -> Node:
    """The node that stands for all that hangs together with this one; paths are halved on the way."""
    while root.setdefault(node, node) != node:
        root[node] = node = root[root[node]]
    return node
