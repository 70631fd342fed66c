"""Messages by the line: long ones, broken ones, and whose number is told back."""

from __future__ import annotations

import io
import json
import threading
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mcp_types import INVALID_REQUEST, PARSE_ERROR, JSONRPCError

from tdc_programme.service.protocol import lines as module
from tdc_programme.service.protocol.lines import Messages, RequestIdFinder

PING = {"jsonrpc": "2.0", "id": 1, "method": "ping"}


def found(text: str, size: int = 1 << 20) -> object:
    finder = RequestIdFinder()
    for at in range(0, len(text), size):
        finder.feed(text[at : at + size])
    return finder.found


class TestRequestIdFinder:
    @given(
        st.one_of(st.integers(), st.text(max_size=20)),
        st.recursive(
            st.one_of(st.none(), st.booleans(), st.integers(), st.text()),
            lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.sampled_from(["id", "a", '"id"']), inner)),
        ),
        st.integers(1, 7),
        st.booleans(),
        st.booleans(),
    )
    def test_finds_the_number_wherever_it_stands(
        self, number: object, params: object, size: int, is_first: bool, is_ascii: bool
    ) -> None:
        said = {"id": number, "params": params} if is_first else {"params": params, "id": number}
        text = json.dumps(said, ensure_ascii=is_ascii)
        if not any(letter in str(number) for letter in "ÀÁ") and is_ascii:
            assert found(text, size) == number
        else:
            seen = found(text.encode("utf-8", "surrogatepass").decode("latin-1"), size)
            assert isinstance(number, str) or seen == number

    @pytest.mark.parametrize(
        "text",
        [
            '{"a": {"id": 3}}',
            '{"id": {"id": 3}}',
            '{"id": [3]}',
            '{"id": 1.5}',
            '{"id": true}',
            '{"id": null}',
            '{"id": x}',
            '[{"id": 3}]',
            '{"a": "\\"id\\": 3"}',
            '{"ids": 3}',
            '{"id": "' + "x" * 500 + '"}',
            "garbage",
            "",
        ],
    )
    def test_finds_none_where_there_is_none(self, text: str) -> None:
        for size in (1, 3, 1 << 20):
            assert found(text, size) is None

    def test_looks_through_broken_messages(self) -> None:
        assert found('{"id": 7, "method": ') == 7
        assert found('{"id": 7') is None  # it may be 70

    def test_does_not_look_for_ever(self) -> None:
        assert found("," * (module._MOST_SIGNS + 5) + '{"id": 3}') is None
        assert found('{"a": "' + "x\\n" * module._MOST_SIGNS + '", "id": 3}') == 3


def read(data: bytes, most: int = 1000) -> tuple[list[str], list[JSONRPCError]]:
    errors: list[JSONRPCError] = []
    messages = Messages(io.BytesIO(data), most=most, answer=errors.append)
    good = []
    while said := messages.readline():
        good.append(said)
        messages.answered(json.loads(said).get("id"))
    return good, errors


def line(message: object) -> bytes:
    return json.dumps(message).encode() + b"\n"


class TestMessages:
    def test_passes_on_what_is_a_message(self) -> None:
        said = [
            PING,
            {"jsonrpc": "2.0", "method": "notifications/initialized"},
            {"jsonrpc": "2.0", "id": 1, "result": {}},
        ]
        good, errors = read(b"\n  \n".join(map(line, said)))
        assert [json.loads(each) for each in good] == said
        assert errors == []

    @pytest.mark.parametrize(
        ("wrong", "code", "number"),
        [
            (b"garbage", PARSE_ERROR, None),
            (b"\xff\xfe\x00", PARSE_ERROR, None),
            (b'{"id": 5, "a": ', PARSE_ERROR, 5),
            (b"[" * 900, PARSE_ERROR, None),
            (b'{"jsonrpc":"2.0","id":7,"method":5}', INVALID_REQUEST, 7),
            (b'{"jsonrpc":"1.0","id":"a","method":"ping"}', INVALID_REQUEST, "a"),
            (b'[{"jsonrpc":"2.0","id":1,"method":"ping"}]', INVALID_REQUEST, None),
            (b'{"jsonrpc":"2.0","id":null,"method":"ping"}', INVALID_REQUEST, None),
            (b'{"jsonrpc":"2.0","id":1.5,"method":"ping"}', INVALID_REQUEST, None),
            (b"5", INVALID_REQUEST, None),
        ],
    )
    def test_answers_what_is_none_and_goes_on(self, wrong: bytes, code: int, number: object) -> None:
        good, errors = read(wrong + b"\n" + line(PING))
        assert [json.loads(each) for each in good] == [PING]
        assert [(error.error.code, error.id) for error in errors] == [(code, number)]

    @pytest.mark.parametrize("is_last", [False, True])
    def test_answers_a_long_one_by_its_number_and_goes_on(self, is_last: bool) -> None:
        long: dict[str, Any] = {"method": "x", "params": {"text": 'ab"id\\' * 100_000}, "jsonrpc": "2.0", "id": 8}
        data = line(long).rstrip() if is_last else line(long) + line(PING)
        good, errors = read(data)
        assert len(good) == (not is_last)
        assert [(error.error.code, error.id) for error in errors] == [(INVALID_REQUEST, 8)]
        assert "1000 bytes" in errors[0].error.message

    def test_the_longest_that_is_read(self) -> None:
        message = line({**PING, "params": {"a": "x" * 500}})
        assert len(read(message, most=len(message) - 1)[0]) == 1  # the line break does not count
        assert len(read(message, most=len(message) - 2)[0]) == 0

    def test_waits_at_the_end_until_all_is_answered(self) -> None:
        requests = [{**PING, "id": number} for number in (1, 2, 3)]
        cancelled = {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 2}}
        odd = {"jsonrpc": "2.0", "method": "notifications/cancelled"}
        data = b"".join(map(line, [*requests, cancelled, odd]))
        messages = Messages(io.BytesIO(data), most=1000, answer=lambda _: None)
        for _ in range(5):
            assert messages.readline()
        ended: list[str] = []
        reader = threading.Thread(target=lambda: ended.append(messages.readline()))
        reader.start()
        messages.answered(1)
        reader.join(0.05)
        assert reader.is_alive()
        messages.answered(3)
        reader.join(10)
        assert ended == [""]

    def test_does_not_wait_for_what_will_not_be_answered(self) -> None:
        messages = Messages(io.BytesIO(line(PING)), most=1000, answer=lambda _: None)
        assert messages.readline()
        messages.abandon()
        assert messages.readline() == ""
