"""The request for comments that a document makes (lấy ý kiến góp ý)."""

from __future__ import annotations

from collections.abc import Sequence

from ...text import View
from ...text.patterns import Pattern
from ...vietnamese.dates import Deadline, Limit
from ..model import Consultation
from .issuer import sent_back
from .layout import Paragraph, Recorder

_OPINION = Pattern.plain(r"ý\s+kiến|góp\s+ý", any_case=True, yes=("Góp ý", "ý kiến"), no=("ý nghĩa",))
_ASKED = Pattern.plain(
    r"\b(?:đề nghị|xin|mời|gửi|lấy|tham gia|cho)\b", any_case=True, yes=("⟦Đề nghị⟧ Bộ",), no=("chot", "⟦xinh⟧")
)
_EMAIL = Pattern.plain(
    r"(?<![\w.+-])[\w.+-]{1,64}+@[\w-]{1,63}+(?:\.[\w-]{1,63}+){1,6}+",
    yes=("e-mail ⟦gopy@tcvn.gov.vn⟧.",),
    no=("gopy@localhost", "a⟦b@c.vn⟧"),
)
_THROUGH = Pattern.plain(
    r"\b(?:thông\s+)?qua\s+(?!thời\s+hạn)([^(),;.@]{2,100}?)"
    r"(?=\s+(?:và|hoặc|hay)\s+(?:qua|gửi|bản|theo|fax|file|tệp|e-?mail|thư|hộp|địa\s+chỉ|đồng\s+thời)\b"
    r"|\s*[(),;.]|\s+(?:trước|chậm|theo|e-?mail|địa\s+chỉ)\b)",
    any_case=True,
    yes=("gửi ⟦qua Vụ Kế hoạch⟧ trước ngày", "⟦thông qua Văn phòng Bộ⟧ và gửi bản mềm"),
    no=("qua thời hạn trên.", "quay lại."),
)
_TACIT = Pattern.plain(
    r"(?:không|chưa)\s+(?:nhận\s+được|có|gửi|phản\s+hồi|cho)\b[^.]{0,160}?"
    r"\b(?:đồng\s+thuận|đồng\s+ý|thống\s+nhất|nhất\s+trí|tán\s+thành)\b",
    any_case=True,
    yes=("⟦không có ý kiến được coi là đồng ý⟧ với dự thảo",),
    no=("không có ý kiến. Bộ đồng ý", "không đồng ý"),
)
_EMAIL_WORD = Pattern.plain(
    r"e-?mail|thư\s+điện\s+tử|hộp\s+thư|địa\s+chỉ|văn\s+bản|đường\s+bưu\s+điện",
    any_case=True,
    yes=("E-mail", "địa chỉ"),
    no=("Vụ Kế hoạch",),
)


def read_consultation(body: Sequence[Paragraph], record: Recorder) -> Consultation | None:
    """Return the request for comments that a document makes: until when, where to, and what silence means."""
    asked = [paragraph for paragraph in body if _OPINION.search(paragraph.text) and _ASKED.search(paragraph.text)]
    if not asked:
        return None
    reader = _ConsultationReader(record)
    for paragraph in asked:
        reader.read(paragraph.view())
    tacit = False
    for paragraph in body:
        if match := _TACIT.search(paragraph.text):
            record.put("consultation.tacit_consent", paragraph.view(), *match.span())
            tacit = True
            break
    if reader.deadline is None and not reader.channel and not tacit:
        return None
    deadline = reader.deadline
    return Consultation(
        deadline=deadline.date if deadline else None,
        limit=deadline.limit if deadline else None,
        addressee=reader.addressee,
        channel=tuple(reader.channel),
        tacit_consent=tacit,
    )


class _ConsultationReader:
    def __init__(self, record: Recorder) -> None:
        self.record = record
        self.deadline: Deadline | None = None
        self.addressee: str | None = None
        self.channel: list[str] = []

    def read(self, v: View) -> None:
        if self.deadline is None:
            for found in self.record.layers_of(v).deadlines:
                if found.value.limit in (Limit.BEFORE, Limit.BY):
                    self.deadline = found.value
                    self.record.put("consultation.deadline", v, found.start, found.end)
                    break
        if self.channel:
            return
        if match := sent_back().search(v.text):
            self.addressee = self.record.put("consultation.addressee", v, *match.span(1))
        places = [match.span(1) for match in _THROUGH.finditer(v.text) if not _EMAIL_WORD.match(match[1])]
        places += [match.span() for match in _EMAIL.finditer(v.text)]
        for index, place in enumerate(sorted(places)):
            self.channel.append(self.record.put(f"consultation.channel[{index}]", v, *place))
