"""A service for Vietnamese documents: POST a text or a file, get what it says, cites and gets wrong as JSON; MCP at /mcp.

pip install 'tdc-programme[mcp]' fastapi uvicorn
uvicorn service:app --app-dir examples
curl --data-binary @van-ban.docx 'http://127.0.0.1:8000/check?language=en'
"""

from typing import Annotated, Literal

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse

from tdc_programme import TdcError, service

LIMITS = service.Limits(characters=200_000, megabytes=8)
mcp = service.mcp_server(limits=LIMITS)
mcp_app = mcp.streamable_http_app(stateless_http=True, json_response=True)
app = FastAPI(title="tdc-programme", lifespan=lambda _: mcp.session_manager.run())


async def sent(request: Request) -> bytes:
    """Return the document that was sent; of one that is too large the rest is not waited for."""
    content = bytearray()
    async for piece in request.stream():
        content += piece
        if len(content) > LIMITS.megabytes << 20:
            reason = f"more than {LIMITS.megabytes} MB", f"quá {LIMITS.megabytes} MB"
            raise HTTPException(413, service.plain(service.RefusalAnswer(reason=reason[0], vietnamese=reason[1])))
    return bytes(content)


Sent, Language = Annotated[bytes, Depends(sent)], Literal["vi", "en"]


@app.exception_handler(TdcError)
async def refused(_: Request, error: TdcError) -> JSONResponse:
    """Say in both languages why a document could not be read."""
    return JSONResponse({"detail": service.plain(service.RefusalAnswer.of(error))}, 422)


@app.post("/read")
def read(document: Sent, at: str | None = None, with_text: bool = False, language: Language = "vi"):
    """Read a document (đọc văn bản)."""
    return service.plain(service.read_document(document, at=at, with_text=with_text, language=language, limits=LIMITS))


@app.post("/check")
def check(document: Sent, rules: str | None = None, on: str | None = None, offset: int = 0, language: Language = "vi"):
    """Check a document for mistakes (soát lỗi văn bản)."""
    return service.plain(service.check(document, rules=rules, on=on, offset=offset, language=language, limits=LIMITS))


@app.post("/verify")
def verify(document: Sent, on: str | None = None, offset: int = 0, language: Language = "vi"):
    """Verify the documents that it cites (đối chiếu viện dẫn)."""
    return service.plain(service.verify(document, on=on, offset=offset, language=language, limits=LIMITS))


@app.post("/citations")
def citations(document: Sent, offset: int = 0):
    """Find the documents that it cites (tìm viện dẫn)."""
    return service.plain(service.find_citations(document, offset=offset, limits=LIMITS))


app.mount("/", mcp_app)
