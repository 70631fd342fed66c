"""Work in several processes: in order, with few results waiting, not ended by one thing that kills its process."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, Generic, Protocol, TypeVar

from ..errors import TdcError

_Item = TypeVar("_Item")
_Done = TypeVar("_Done")
_Item_contra = TypeVar("_Item_contra", contravariant=True)
_Done_co = TypeVar("_Done_co", covariant=True)

#: So many groups for each process are read ahead: one that it works on, and one that waits.
_AHEAD = 2


class GroupJob(Protocol[_Item_contra, _Done_co]):
    """What is done with a group of items, in another process."""

    def run(self, items: Sequence[_Item_contra], /) -> _Done_co:
        """Do it."""

    def failed(self, item: _Item_contra, /) -> _Done_co:
        """Say of one item that the process that worked on it ended."""


def in_order(
    job: GroupJob[_Item, _Done], groups: Iterable[Sequence[_Item]], processes: int
) -> Iterator[tuple[Sequence[_Item], _Done]]:
    """Do a job with groups of items; iterate over the groups with what came of them, in their order.

    No more groups are taken than a few for each process, so that what waits for a slow reader is bounded. Where a
    process ends, as the system ends one that takes too much memory, the items that it may have ended for are done one
    by one in a process of their own: those that end this too are ``failed``, one result each.

    Arguments:
        processes: how many; 1 works in this one.

    Raises:
        TdcError: no process can be started.
    """
    if processes == 1:
        return ((group, job.run(group)) for group in groups)
    return _Pool(job, processes).in_order(groups)


class _Pool(Generic[_Item, _Done]):
    def __init__(self, job: GroupJob[_Item, _Done], processes: int) -> None:
        self.job = job
        self.processes = processes
        self.waiting: deque[tuple[Sequence[_Item], Future[_Done] | None]] = deque()
        self.many = self._start(processes)
        self.one: ProcessPoolExecutor | None = None

    def _start(self, processes: int) -> ProcessPoolExecutor:
        # A forked copy of a process with threads, as Arrow has them, may hang: each is begun anew.
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(processes, mp_context=context, initializer=_begin, initargs=(self.job,))
        try:
            with _keys_ignored():  # all are begun now, each by one thing to do
                begun = [pool.submit(os.getpid) for _ in range(processes)]
            for each in begun:
                each.result()
        except BrokenProcessPool:
            raise TdcError(
                "no process can be started; in a script, call this under if __name__ == '__main__'",
                vietnamese="không khởi động được tiến trình; trong tệp lệnh, hãy gọi dưới if __name__ == '__main__'",
            ) from None
        return pool

    def in_order(self, groups: Iterable[Sequence[_Item]]) -> Iterator[tuple[Sequence[_Item], _Done]]:
        try:
            for group in groups:
                self.waiting.append((group, self._submitted(group)))
                if len(self.waiting) > _AHEAD * self.processes:
                    yield from self._next()
            while self.waiting:
                yield from self._next()
        finally:  # also where the reader has had enough, or a key was pressed
            for pool in filter(None, (self.many, self.one)):
                pool.shutdown(cancel_futures=True)

    def _submitted(self, group: Sequence[_Item]) -> Future[_Done] | None:
        try:
            return self.many.submit(_work, group)
        except BrokenProcessPool:
            return None

    def _next(self) -> Iterator[tuple[Sequence[_Item], _Done]]:
        group, future = self.waiting.popleft()
        try:
            if future is not None:
                yield group, future.result()
                return
        except BrokenProcessPool:
            self._restart()
        for item in group:
            yield (item,), self._alone(item)

    def _restart(self) -> None:
        """Start new processes; what was not done is done one by one, for the one that ended them is among it."""
        self.many.shutdown()
        self.many = self._start(self.processes)
        self.waiting = deque((group, future if _is_done(future) else None) for group, future in self.waiting)

    def _alone(self, item: _Item) -> _Done:
        if self.one is None:
            self.one = self._start(1)
        try:
            done: _Done = self.one.submit(_work, (item,)).result()
            return done
        except BrokenProcessPool:
            self.one.shutdown()
            self.one = None
            return self.job.failed(item)


def _is_done(future: Future[Any] | None) -> bool:
    return future is not None and future.exception() is None


@contextmanager
def _keys_ignored() -> Iterator[None]:
    """Begin processes that do not hear Ctrl-C, which a terminal sends to all: it is for the one that began them."""
    if threading.current_thread() is not threading.main_thread():
        yield  # no other thread is asked what to do with signals
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


_JOB: list[GroupJob[Any, Any]] = []


def _begin(job: GroupJob[Any, Any]) -> None:
    """Begin a process: it is given its job once."""
    _JOB[:] = [job]


def _work(items: Sequence[Any]) -> Any:
    return _JOB[0].run(items)
