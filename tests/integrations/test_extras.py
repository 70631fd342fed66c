"""What is told where the package of a framework is not installed."""

from __future__ import annotations

import importlib
import sys

import pytest

import tdc_programme as tdc


@pytest.mark.parametrize(
    ("module", "package", "told", "extra"),
    [
        ("langchain", "langchain_text_splitters", "langchain-text-splitters", "langchain"),
        ("llama_index", "llama_index.core.node_parser", "llama-index-core", "llama-index"),
    ],
)
def test_a_missing_package_is_told_with_its_extra(
    monkeypatch: pytest.MonkeyPatch, module: str, package: str, told: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.delitem(sys.modules, f"tdc_programme.integrations.{module}", raising=False)
    with pytest.raises(tdc.MissingExtraError) as error:
        importlib.import_module(f"tdc_programme.integrations.{module}")
    assert str(error.value) == f"this needs the package '{told}': pip install 'tdc-programme[{extra}]'"
