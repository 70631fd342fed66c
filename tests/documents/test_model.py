"""The model of a document."""

from __future__ import annotations

import pytest

from tdc_programme.documents.model import Problem, ProblemKind


@pytest.mark.parametrize("kind", ProblemKind)
def test_every_problem_has_its_words(kind: ProblemKind) -> None:
    problem = Problem(kind, "host" if kind is ProblemKind.MISSING_COLUMN else "Điều {này}", 0, 1)
    assert problem.message("vi") == str(problem) != problem.message("en")
    assert "{detail}" not in str(problem)
