"""Functions written out for shapes: the names that they have in common, and the order in which they are made.

Classes hold each other, and themselves. So a function is given its name when it is first wanted, and its body when all
that it stands in has been begun; it finds the others by their names, in one scope.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Hashable, Iterator
from threading import RLock
from typing import Any


class Workshop:
    """What makes the functions of shapes: one kind of function, a name and a body for each shape that needs one.

    Attributes:
        scope: what the functions see.
    """

    def __init__(self, body_of: Callable[[Workshop, Any, str], str], **scope: Any) -> None:
        self._body_of = body_of
        self.scope = scope
        self._names: dict[Hashable, str] = {}
        self._waiting: list[Hashable] = []
        self._count = itertools.count()
        self._lock = RLock()

    def function(self, shape: Hashable) -> Callable[..., Any]:
        """Return the function of a shape; it and those that it calls are made when they are first wanted."""
        with self._lock:
            name = self.name(shape)
            for waiting in self._take():
                exec(self._body_of(self, waiting, self._names[waiting]), self.scope)
        made: Callable[..., Any] = self.scope[name]
        return made

    def _take(self) -> Iterator[Hashable]:
        while self._waiting:
            yield self._waiting.pop()

    def name(self, shape: Hashable) -> str:
        """Return the name that the function of a shape has, or will have."""
        if shape not in self._names:
            self._names[shape] = f"of_{next(self._count)}"
            self._waiting.append(shape)
        return self._names[shape]

    def constant(self, value: object) -> str:
        """Return a name by which the functions see a value."""
        name = f"it_{next(self._count)}"
        self.scope[name] = value
        return name
