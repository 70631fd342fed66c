"""The words of amending instructions: verbs, phrases in quotes, what brings in new wording."""

from __future__ import annotations

from ...text.patterns import Pattern

#: A verb of an instruction; with a small letter it follows another one or "Thông tư này".
VERB = Pattern.plain(
    r"(?<!\w)(?:(?P<amend>(?:[Ss]ửa\s+đổi|[Đđ]iều\s+chỉnh)(?:\s*(?:,|và)?\s*bổ\s+sung)?)"
    r"|(?P<add>[Bb]ổ\s+sung(?:\s+thêm)?)|(?P<replace>[Tt]hay(?:\s+thế)?)"
    r"|(?P<repeal>(?:[Bb]ãi|[Hh]ủy|[Hh]uỷ|[Ll]ược)\s+bỏ|[Bb]ỏ))(?!\w)",
    any_case=True,
    yes=(
        "⟦Sửa đổi, bổ sung⟧ khoản",
        "⟦BỔ SUNG⟧ ĐIỀU",
        "⟦Bãi bỏ⟧ Điều",
        "⟦Thay thế⟧ cụm",
        "⟦bổ sung⟧ khoản",
        "⟦Bỏ⟧ cụm",
    ),
    no=("Sửa", "Bãi"),
)
#: What may stand before a verb that does not begin a line: a sentence, an instruction, "Thông tư này".
OPENS = Pattern.plain(
    r"(?P<sentence>[.;:]\s+)\Z|(?P<this>(?<!\w)này\s+|(?<!\w)này\s[^.;]{0,140}(?:,|(?<!\w)(?:và|đồng\s+thời))\s+)\Z"
    r"|(?P<more>(?:[,;]|(?<!\w)(?:và|đồng\s+thời))\s+)\Z",
    yes=("a⟦; ⟧", "Thông tư ⟦này ⟧", "Thông tư ⟦này có hiệu lực từ ngày 1/1/2020 và ⟧", "khoản 4 ⟦và ⟧"),
    no=("được ", "Bộ "),
)
#: A sentence ends: what follows is not of the instruction.
STOP = Pattern.plain(r"[.](?=\s+[^\W\d_]|/|\s*\Z)", yes=("⟦.⟧ Bộ", "."), no=(".5",))
#: "cụm từ “A”"
PHRASE = Pattern.plain(
    r"(?:(?:các|những|một\s+số)\s+)?(?:cụm\s+từ|cụm\s+số|từ\s+ngữ|từ|chữ\s+số|chữ|số|dấu|tên\s+gọi|tên|nội\s+dung|đoạn)?"
    r"\s*:?\s*(?:“(?P<curly>[^“”]{0,2000}+(?:“[^“”]{0,500}+”[^“”]{0,500}+){0,20}+)”|\"(?P<straight>[^\"]{0,2000}+)\""
    r"|«(?P<angled>[^«»]{0,2000}+)»)",
    any_case=True,
    yes=("cụm từ “A”", "“A”", 'từ "A"', "“A “b” c”"),
    no=("cụm từ A", "Điều 5"),
)
#: A heading that says that phrases are replaced, and not which.
PHRASES_ALONE = Pattern.plain(
    r"\s*(?:(?:các|những|một\s+số)\s+)?(?:cụm\s+từ|từ\s+ngữ|từ|chữ)(?!\w)",
    any_case=True,
    yes=("⟦ cụm từ⟧ tại Điều 5",),
    no=(" Điều 5", " tên"),
)
#: What stands between the old words and the new ones.
BY = Pattern.plain(
    r"(?<!\w)(?:bằng|thành|bởi|là)\s*\Z", any_case=True, yes=("bằng ", "⟦thành ⟧"), no=("và ", "bằng chữ")
)
#: "vào sau Điều 5": where something is added.
INTO = Pattern.plain(
    r",?\s*(?<!\w)(?:vào|ngay|tiếp|liền|kế)\s+(?:(?P<before>trước)|(?:ngay\s+|tiếp\s+|liền\s+|vào\s+)*(?P<after>sau)"
    r"|đầu|cuối)?",
    yes=("⟦vào sau⟧ Điều 5", "⟦vào ⟧khoản 2", "⟦vào cuối⟧ khoản"),
    no=("khoản", "sau"),
)
#: What can be added to a document.
ADDABLE = Pattern.plain(
    r"\s*(?:(?:các|những|một\s+số|\d+)\s+)?(?:điều|khoản|điểm|tiết|chương|mục|tiểu\s+mục|phần|phụ\s+lục|mẫu|biểu|danh\s+mục|"
    r"cụm\s+từ|từ|nội\s+dung|đoạn|câu|dòng|số\s+thứ\s+tự|gạch|quy\s+định|căn\s+cứ|tên)(?!\w)",
    any_case=True,
    yes=("⟦ khoản⟧ 3a", "⟦ các khoản⟧ 5"),
    no=(" giá đất tại", " hồ sơ"),
)
#: What brings in new wording, right before it.
AS_FOLLOWS = Pattern.plain(r"(?:như\s+sau\s*:?|:)\s*\Z", yes=("như sau: ", ":"), no=("khác",))
#: A document that only modifies another one: "(đã được sửa đổi, bổ sung theo …)".
MODIFIES = Pattern.plain(
    r"(?<!\w)(?:được|bị)\s+(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ|ban\s+hành|hợp\s+nhất)[^;]{0,160}\Z"
    r"|(?<!\w)(?:(?<!kèm\s)theo|căn\s+cứ|thực\s+hiện|bằng)\s+(?:quy\s+định\s+(?:tại|của)\s+)?\Z"
    r"|(?<!\w)(?:liên\s+quan\s+đến|thi\s+hành|hướng\s+dẫn|quy\s+định\s+chi\s+tiết)\s[^;”\"]{0,80}\Z",
    any_case=True,
    yes=("được sửa đổi, bổ sung bởi ", "theo quy định tại ", "liên quan đến tổ chức thi hành "),
    no=("tại ", "kèm ⟦theo "),
)
#: What joins the documents of a list.
JOINS = Pattern.plain(r"[\s,;.)]*(?:(?<!\w)(?:và|hoặc)(?!\w))?\s*", yes=("; ", ", và "), no=("⟦; x⟧",))
#: What a part or a document is replaced by: no place of it.
BY_ANOTHER = Pattern.plain(r"(?<!\w)(?:bằng|thành)(?!\w)", yes=("⟦bằng⟧ Phụ lục",), no=("đồng bằngx",))
#: Words that say that a part without a number is meant.
SOME = Pattern.plain(r"(?<!\w)(?:một\s+số|một\s+phần)(?!\w)", any_case=True, yes=("⟦một số⟧ điều",), no=("một điều",))
#: What parts the name of an appendix from the document that it goes with.
ATTACHED = Pattern.plain(
    r",?\s*(?:(?:được\s+)?ban\s+hành\s+)?(?:đính\s+)?kèm\s+theo\s*\Z",
    any_case=True,
    yes=(" ban hành kèm theo ",),
    no=(" theo ",),
)
#: The act in which the instruction stands, said by its name.
THIS = Pattern.plain(r"(?<!\w)này\s*\Z", yes=("này",), no=("này và",))
#: Quotation marks of new wording, with what ends the sentence behind it.
OPENING_MARK = Pattern.plain(r"[“«„\"]\s*", yes=("“",), no=("a",))
CLOSING_MARK = Pattern.plain(r"\s*[”»\"]\s*[.;,:]*\s*(?:\./\.)?\s*\Z", yes=("”.", '";'), no=("a.",))
#: Remarks in brackets: "(đã được sửa đổi, bổ sung …)".
REMARK = Pattern.plain(r"\((?!i{1,3}\)|iv\)|vi{0,3}\))[^()]{0,600}+\)", yes=("(đã được sửa đổi)",), no=("(ii)", "a"))
