"""Letters: one form for comparison, one order for sorting, the two placements of tones, old encodings."""

from __future__ import annotations

from .folding import ToneStyle, fold, place_tones, plain, sort_key, to_ascii, to_nfc
from .legacy import LegacyEncoding, decode_legacy, detect_legacy_encoding
from .recognition import recognition_slips
from .syllables import is_syllable

__all__ = [
    "LegacyEncoding",
    "ToneStyle",
    "decode_legacy",
    "detect_legacy_encoding",
    "fold",
    "is_syllable",
    "place_tones",
    "plain",
    "recognition_slips",
    "sort_key",
    "to_ascii",
    "to_nfc",
]
