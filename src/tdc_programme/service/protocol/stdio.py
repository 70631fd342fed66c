"""The server on standard input and output."""

from __future__ import annotations

import sys
from typing import TextIO, cast

import anyio
from anyio import from_thread
from mcp.server.stdio import stdio_server
from mcp.shared.message import SessionMessage
from mcp_types import JSONRPCError

from ..limits import Limits
from ..sources import Folder
from .lines import Messages
from .serving import mcp_server

#: A letter takes at most twelve bytes of JSON: two escapes of six.
_BYTES_A_LETTER = 12
#: What there is in a message besides its text.
_BESIDES = 1 << 16


def serve(*, limits: Limits | None = None, folder: Folder | None = None) -> None:
    """Answer the questions that come on standard input, until it ends; nothing else is written to standard output.

    Arguments:
        limits: how much is taken and given at once.
        folder: the folder whose files may be read; without one, no file is opened.
    """
    try:
        anyio.run(_serve, limits or Limits(), folder)
    except* (BrokenPipeError, anyio.BrokenResourceError, anyio.ClosedResourceError):
        pass  # who asked has gone, and waits for no answer


async def _serve(limits: Limits, folder: Folder | None) -> None:
    server = mcp_server(limits=limits, folder=folder)
    outgoing, sent = anyio.create_memory_object_stream[SessionMessage](0)

    def answer(error: JSONRPCError) -> None:
        from_thread.run(write.send, SessionMessage(error))  # lines are read in a thread

    async def pass_on() -> None:
        try:
            async for said in sent:
                await write.send(said)
                lines.answered(getattr(said.message, "id", None))  # this server asks nothing itself: it is an answer
        finally:
            lines.abandon()

    most = limits.characters * _BYTES_A_LETTER + _BESIDES
    lines = Messages(sys.stdin.buffer, most=most, answer=answer)
    file = anyio.wrap_file(cast(TextIO, lines))  # of a file no more is asked than its lines
    async with stdio_server(stdin=file) as (read, write), anyio.create_task_group() as tasks, sent, write:
        tasks.start_soon(pass_on)
        await server.run(read, outgoing, server.create_initialization_options())
