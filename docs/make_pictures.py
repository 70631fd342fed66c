"""Draw how the two examples print as DOCX, pages side by side: ``docs/pictures/*.png``.

LibreOffice lays the pages out (with a font that has the measures of Times New Roman, such as Tinos or Liberation
Serif 2). Where it is not installed nothing is drawn, and the reason is said.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import tdc_programme as tdc

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parent / "examples"
PICTURES = HERE / "pictures"
#: How fine a page is drawn, in dots a point, and how many greys it has: a picture is to be small.
SCALE = 0.9
GREYS = 8
#: What is between two pages and around them, in dots.
GAP = 12


def office() -> str | None:
    """Return the program that lays out pages, or None."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def lay_out(example: Path, program: str, folder: Path) -> Path:
    """Write an example as DOCX and return its pages as PDF."""
    written = folder / f"{example.stem}.docx"
    tdc.write_docx(tdc.read_document(example), written)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(written)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return written.with_suffix(".pdf")


def draw(pdf: Path, target: Path) -> None:
    """Draw the pages of a PDF file beside each other."""
    import pypdfium2
    from PIL import Image

    pages = [page.render(scale=SCALE).to_pil().convert("L") for page in pypdfium2.PdfDocument(pdf)]
    width = sum(page.width for page in pages) + GAP * (len(pages) + 1)
    sheet = Image.new("L", (width, max(page.height for page in pages) + 2 * GAP), 150)
    at = GAP
    for page in pages:
        sheet.paste(page, (at, GAP))
        at += page.width + GAP
    sheet.quantize(GREYS).save(target, optimize=True)


def main() -> int:
    """Draw all pictures; say why, where that cannot be."""
    program = office()
    if program is None:
        print("no pictures drawn: LibreOffice is not installed (soffice)")
        return 0
    try:
        import PIL  # noqa: F401
        import pypdfium2  # noqa: F401
    except ImportError as error:
        print(f"no pictures drawn: pip install 'tdc-programme[pictures]' ({error})")
        return 0
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for example in sorted(EXAMPLES.glob("*.txt")):
            target = PICTURES / f"{example.stem}.png"
            draw(lay_out(example, program, Path(folder)), target)
            print(f"{target.relative_to(HERE.parent)}: {target.stat().st_size // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
