"""Deliverables and quotas as values."""

from __future__ import annotations

import copy
import pickle

import pytest

from tdc_programme.programme.arithmetic.intervals import UNKNOWN
from tdc_programme.programme.deliverables import Deliverable, DeliverableQuota

Quotas = dict[str, DeliverableQuota]


class TestValues:
    def test_a_repr_that_fits_can_be_pasted_back(self) -> None:
        inner = Deliverable(text="04 bản tin", quotas=(DeliverableQuota(text="04 bản tin", places=("VTV1",)),))
        assert eval(repr(inner)) == inner
        made = Deliverable(number="2", text="Các sản phẩm", contents=("Chủ trương",), parts=(inner,))
        assert repr(made) == "<Deliverable number='2' text='Các sản phẩm' contents='Chủ trương' parts='04 bản tin'>"

    def test_a_repr_says_only_what_is_there(self) -> None:
        assert repr(DeliverableQuota(text="Các tin")) == "DeliverableQuota(text='Các tin')"

    def test_pickle_copy_hash(self, quotas: Quotas) -> None:
        for made in quotas.values():
            for again in (pickle.loads(pickle.dumps(made)), copy.deepcopy(made)):
                assert again == made
                assert hash(again) == hash(made)

    def test_wrong_parts_are_refused(self) -> None:
        with pytest.raises(TypeError, match="expected a tuple of Deliverable"):
            Deliverable(text="x", parts=("y",))  # type: ignore[arg-type]  # wrong on purpose

    def test_unknown_is_everything(self) -> None:
        assert DeliverableQuota(text="x").derive().total == UNKNOWN
        assert DeliverableQuota(text="x").derive().step_amount == UNKNOWN
