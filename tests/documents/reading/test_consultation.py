"""Requests for comments."""

from __future__ import annotations

from tdc_programme.documents.reading import read_document

TOP = "Số: 5/TB-TĐC\n\nHà Nội, ngày 05 tháng 01 năm 2024\n\n"


class TestConsultation:
    def consultation(self, text: str) -> object:
        return read_document(f"{TOP}V/v x\n\n{text}").consultation

    def test_none_without_a_request(self) -> None:
        assert self.consultation("Hồ sơ gửi về Sở A trước ngày 5/1/2024.") is None
        assert self.consultation("Đề nghị cho ý kiến.") is None

    def test_a_deadline_from_is_none(self) -> None:
        assert self.consultation("Đề nghị cho ý kiến từ ngày 05/01/2024.") is None

    def test_a_unit_with_and_in_its_name(self) -> None:
        text = "Đề nghị góp ý, gửi qua Ban Hội nhập và Tiêu chuẩn và gửi bản mềm qua e-mail: a.b@c.vn."
        found = read_document(f"{TOP}V/v x\n\n{text}").consultation
        assert found is not None
        assert found.channel == ("Ban Hội nhập và Tiêu chuẩn", "a.b@c.vn")

    def test_the_first_way_counts(self) -> None:
        found = read_document(
            f"{TOP}V/v x\n\nĐề nghị góp ý gửi về Sở A, qua Phòng B trước ngày 05/01/2024.\n\n"
            "Mời góp ý qua Phòng C trước ngày 06/01/2024."
        ).consultation
        assert found is not None
        assert (found.addressee, found.channel) == ("Sở A", ("Phòng B",))
        assert found.deadline is not None
        assert found.deadline.day == 5
