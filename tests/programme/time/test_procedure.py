"""The stages of a task, what happens on its way, and the limits of the law."""

from __future__ import annotations

from tdc_programme.programme.time.procedure import Event, Stage, procedure_limits


class TestTheTable:
    def test_nine_stages_in_order(self) -> None:
        assert [stage.value for stage in Stage] == [
            "proposal",
            "order",
            "selection",
            "approval",
            "announcement",
            "contract",
            "checks",
            "acceptance",
            "settlement",
        ]
        assert Stage.SETTLEMENT.order == 8
        for stage in Stage:
            assert stage.label() != stage.label("en")
            assert "TT-B" in stage.source

    def test_forty_limits_each_with_its_article(self) -> None:
        assert len(procedure_limits()) == 40
        assert len({limit.code for limit in procedure_limits()}) == 40
        for limit in procedure_limits():
            assert limit.source.startswith("Thông tư ")
            assert limit.limit.anchor == limit.event.label()
            assert limit.label("en") == limit.english != limit.label() == limit.name
        assert sum(limit.limit.working for limit in procedure_limits()) == 16

    def test_every_limit_belongs_to_a_stage(self) -> None:
        assert sum(len(stage.limits) for stage in Stage) == 40
        assert [limit.code for limit in Stage.ANNOUNCEMENT.limits] == ["results-public", "results-posted"]

    def test_every_event_has_a_stage_and_a_name(self) -> None:
        for event in Event:
            assert event.stage in Stage
            assert event.label() != event.label("en")
