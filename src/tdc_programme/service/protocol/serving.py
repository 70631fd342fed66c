"""The server: which tools there are, what each is told to be, and what becomes of a call."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from importlib.metadata import version
from typing import Any, TypeAlias, get_type_hints

from anyio import to_thread
from attrs import AttrsInstance, frozen
from mcp.server import Server
from mcp.server.context import ServerRequestContext
from mcp.shared.exceptions import MCPError
from mcp_types import (
    INVALID_PARAMS,
    CallToolRequestParams,
    CallToolResult,
    ListToolsResult,
    PaginatedRequestParams,
    TextContent,
    Tool,
    ToolAnnotations,
)
from pydantic import BaseModel, ValidationError
from pydantic_core import to_json

from ...errors import TdcError
from .. import questions
from ..answers import RefusalAnswer, plain
from ..limits import Limits
from ..sources import Folder
from ..verifying import verify
from .schemas import answer_model, question_model, schema_of, summary_of

_Question: TypeAlias = Callable[..., AttrsInstance]
_Context: TypeAlias = ServerRequestContext[dict[str, Any]]

#: The tools, with their titles for people.
_TOOLS: Mapping[_Question, str] = {
    questions.read_document: "Read a Vietnamese document (đọc văn bản)",
    verify: "Verify the legal documents that a text cites (đối chiếu viện dẫn)",
    questions.check: "Check a Vietnamese document for mistakes (soát lỗi văn bản)",
    questions.find_citations: "Find the legal documents that a text cites (tìm viện dẫn)",
    questions.law_status: "Is a legal document in force? (hiệu lực văn bản)",
    questions.explain_quota: "What does a quota ask for in all? (giải thích chỉ tiêu)",
}
_FOLDER_TOOLS: Mapping[_Question, str] = {questions.list_files: "List the documents that may be read (danh sách tệp)"}

_INSTRUCTIONS = """\
Reads and checks Vietnamese administrative and legal documents (văn bản hành chính, văn bản quy phạm pháp luật), without
a network. Give texts as they are, of at most {characters} characters: places in answers are characters (code points) of
the text that you gave. The register of legal documents is a part of the law: that it does not know a document does not
mean that the document was invented. Where an answer has something in "cut", it is not whole: ask on with "offset"."""


@frozen
class _Served:
    """A question as the protocol knows it."""

    question: Callable[..., AttrsInstance]
    takes: type[BaseModel]
    tool: Tool


def mcp_server(*, limits: Limits | None = None, folder: Folder | None = None) -> Server[dict[str, Any]]:
    """Return a server of the Model Context Protocol that answers the questions of this package as tools.

    Serve it over HTTP with its ``streamable_http_app()``, which is an ASGI app; the command ``tdc-programme mcp``
    serves it over standard input and output.

    Arguments:
        limits: how much it takes and gives at once.
        folder: the folder whose files may be read; without one, no file is opened.

    Raises:
        MissingExtraError: the extra ``mcp`` is not installed.

    >>> from tdc_programme.service import mcp_server
    >>> server = mcp_server()
    >>> server.name
    'tdc-programme'
    """
    limits = limits or Limits()
    served = {each.tool.name: each for each in _served(limits, folder)}

    async def list_tools(_: _Context, __: PaginatedRequestParams | None) -> ListToolsResult:
        return ListToolsResult(tools=[each.tool for each in served.values()])

    async def call_tool(_: _Context, params: CallToolRequestParams) -> CallToolResult:
        if params.name not in served:
            raise MCPError(INVALID_PARAMS, f"there is no tool {params.name!r:.80}: there are {', '.join(served)}")
        return await _called(served[params.name], params.arguments or {})

    return Server(
        "tdc-programme",
        version=version("tdc-programme"),
        title="Vietnamese documents: read, check, verify",
        instructions=_INSTRUCTIONS.format(characters=limits.characters),
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def _served(limits: Limits, folder: Folder | None) -> Iterable[_Served]:
    given = {"limits": limits, "folder": folder}
    for question, title in {**_TOOLS, **(_FOLDER_TOOLS if folder is not None else {})}.items():
        hints = get_type_hints(question)
        # Without a folder nobody is told that files could be named.
        paths = () if folder is not None else ("path",)
        required = {"text"} & hints.keys() if folder is None else ()
        takes = question_model(question, hidden=(*given, "register", *paths), required=required)
        tool = Tool(
            name=question.__name__,
            title=title,
            description=summary_of(question),
            input_schema=schema_of(takes),
            output_schema=schema_of(answer_model(hints["return"])),
            annotations=ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False),
        )
        known = {name: value for name, value in given.items() if name in hints}
        yield _Served(partial(question, **known), takes, tool)


async def _called(served: _Served, arguments: Mapping[str, Any]) -> CallToolResult:
    """Return what a tool answers. What is wrong with the call is told in its result, which is what agents read."""
    try:
        taken = served.takes.model_validate(arguments)
    except ValidationError as error:
        return _refusal(RefusalAnswer(reason="; ".join(map(_fault, error.errors(include_url=False)))))
    asked = {name: getattr(taken, name) for name in type(taken).model_fields}
    try:
        # In a thread: a long document must not keep the server from hearing the next request.
        answer = plain(await to_thread.run_sync(partial(served.question, **asked)))
    except TdcError as error:
        return _refusal(RefusalAnswer.of(error))
    return CallToolResult(content=[TextContent(text=to_json(answer).decode())], structured_content=answer)


def _fault(fault: Any) -> str:
    """Say what is wrong with an argument; what was given for it is not said again, which may be long."""
    return f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}"


def _refusal(refusal: RefusalAnswer) -> CallToolResult:
    return CallToolResult(content=[TextContent(text=str(refusal))], is_error=True)
