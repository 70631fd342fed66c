"""The messages on standard input: a line each, none longer than what is read, and what is none is answered too.

The SDK reads lines of any length and passes over what is no message; whoever sent it would wait for an answer for ever.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from threading import Condition
from typing import BinaryIO

from mcp_types import (
    INVALID_REQUEST,
    PARSE_ERROR,
    ErrorData,
    JSONRPCError,
    JSONRPCNotification,
    JSONRPCRequest,
    RequestId,
    jsonrpc_message_adapter,
)
from pydantic import ValidationError
from pydantic_core import from_json

from ...text.patterns import Pattern

#: A long line is looked through in pieces of so many bytes.
_PIECE = 1 << 16
#: After so many signs outside of texts nobody looks for the number of a request any longer.
_MOST_SIGNS = 20_000
#: The longest number of a request that is answered, in characters.
_LONGEST_ID = 200
_NO_MESSAGE = "this is no request or notification of JSON-RPC 2.0"

_INSIDE = Pattern.plain(r'(?:[^"\\]++|\\[\s\S])*+', yes=(r'⟦a\"b⟧"', "⟦Đ⟧\\"), no=())
_BETWEEN = Pattern.plain(r'[^"{}\[\],:]*+', yes=("⟦ 12⟧,",), no=())


class RequestIdFinder:
    """Finds the number of a request (``"id"``) in a message of any length, given piece by piece, broken or whole.

    >>> finder = RequestIdFinder()
    >>> for piece in ('{"params": {"id": 1, "text": "…\\\\"id\\\\": 2', ' …"}, "id', '": 3}'):
    ...     finder.feed(piece)
    >>> finder.found
    3
    """

    def __init__(self) -> None:
        self.found: RequestId | None = None
        self._depth = 0
        self._signs = 0
        self._is_inside = False
        self._key = ""
        self._word = ""
        self._left = ""

    def feed(self, piece: str) -> None:
        """Look through the next piece."""
        text, at = self._left + piece, 0
        self._left = ""
        while self._signs < _MOST_SIGNS:
            found = (_INSIDE if self._is_inside else _BETWEEN).match(text, at)
            assert found is not None  # both take nothing too
            end = found.end()
            self._note(text[at:end])
            if end == len(text):
                return
            if self._is_inside and text[end] == "\\":
                self._left = "\\"  # the letter that it goes with is in the next piece
                return
            self._take(text[end])
            at = end + 1

    def _note(self, words: str) -> None:
        if self._depth == 1 and len(self._word) <= _LONGEST_ID:
            self._word += words[: _LONGEST_ID + 1]

    def _take(self, sign: str) -> None:
        self._signs += 1
        if sign == '"':
            self._is_inside = not self._is_inside
            self._note(sign)
        elif sign == ":" and self._depth == 1:
            self._key, self._word = self._word.strip(), ""
        elif self._depth == 1 and sign in ",}]":
            self._end_member()
        self._depth += (sign in "{[") - (sign in "}]")

    def _end_member(self) -> None:
        if self._key == '"id"':
            try:
                value = json.loads(self._word)
            except ValueError:
                value = None
            is_id = isinstance(value, str | int) and not isinstance(value, bool) and len(self._word) <= _LONGEST_ID
            self.found = value if is_id else None
        self._key = self._word = ""


def _found_in(line: bytes) -> RequestId | None:
    finder = RequestIdFinder()
    finder.feed(line.decode("latin-1"))  # its signs are the same in every encoding
    return finder.found


class Messages:
    """The lines of a stream that are messages; of what is none, an error of the protocol is told to ``answer``.

    At the end of the stream it waits until all that was asked is answered: who writes questions into a pipe and closes
    it wants the answers too.

    Arguments:
        stream: where they come from.
        most: the longest message that is read, in bytes; of a longer one no more than a piece is kept.
        answer: takes the errors.
    """

    def __init__(self, stream: BinaryIO, *, most: int, answer: Callable[[JSONRPCError], None]) -> None:
        self._stream = stream
        self._most = most
        self._answer = answer
        self._open: set[RequestId] = set()
        self._is_abandoned = False
        self._closed = Condition()

    def readline(self) -> str:
        """Return the next message, ``""`` where there are no more."""
        while line := self._stream.readline(self._most + 1):
            if len(line) > self._most and not line.endswith(b"\n"):
                self._pass_over(line)
            elif line.strip() and self._is_message(line):
                return line.decode("utf-8")
        with self._closed:
            self._closed.wait_for(lambda: self._is_abandoned or not self._open)
        return ""

    def answered(self, number: RequestId | None) -> None:
        """Take note that a request has been answered, or that nobody waits for its answer any longer."""
        with self._closed:
            self._open -= {number}
            self._closed.notify()

    def abandon(self) -> None:
        """Take note that nothing will be answered any more, so that the end is not waited for."""
        with self._closed:
            self._is_abandoned = True
            self._closed.notify()

    def _pass_over(self, line: bytes) -> None:
        finder = RequestIdFinder()
        while line:
            finder.feed(line.decode("latin-1"))
            line = b"" if line.endswith(b"\n") else self._stream.readline(_PIECE)
        what = f"the message is longer than the {self._most} bytes that are read: give a shorter text"
        vietnamese = f"thông điệp dài quá {self._most} byte được đọc: hãy gửi văn bản ngắn hơn"
        self._tell(finder.found, INVALID_REQUEST, f"{what} / {vietnamese}")

    def _is_message(self, line: bytes) -> bool:
        try:
            message = jsonrpc_message_adapter.validate_json(line, by_name=False)
        except ValidationError as error:
            fault = error.errors(include_url=False, include_input=False)[0]
            if fault["type"] == "json_invalid":
                self._tell(_found_in(line), PARSE_ERROR, f"this is no JSON: {fault['ctx']['error']}")
            else:
                self._tell(_found_in(line), INVALID_REQUEST, _NO_MESSAGE)
            return False
        if isinstance(message, JSONRPCRequest):
            with self._closed:
                self._open.add(message.id)
        elif isinstance(message, JSONRPCNotification):
            if "id" in from_json(line):  # a request whose number is none
                self._tell(None, INVALID_REQUEST, _NO_MESSAGE)
                return False
            if message.method == "notifications/cancelled":
                self.answered((message.params or {}).get("requestId"))
        return True

    def _tell(self, number: RequestId | None, code: int, reason: str) -> None:
        self._answer(JSONRPCError(jsonrpc="2.0", id=number, error=ErrorData(code=code, message=reason)))
