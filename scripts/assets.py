"""Set-up step: fetch the GOV.UK Design System and put what Concordat uses of it under ``static/govuk``.

Left out on purpose: the GDS Transport font and the images with the crown or the crest, which only GOV.UK itself may
use, and the styles of components that no page of Concordat has (they were a quarter of the file).

``--all`` fetches what the tests need too: the check of Word and Excel files by the Open XML SDK, some 50 MB.
"""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "node_modules" / "govuk-frontend" / "dist" / "govuk"
CHECKER = ROOT / "node_modules" / "@ooxml-tools" / "validate"
TARGET = ROOT / "src" / "concordat" / "interfaces" / "web" / "static" / "govuk"
VERSION = "6.3.0"

UNUSED = (
    "accordion", "cookie-banner", "exit-this-page", "footer", "generic-header", "header", "logo", "phase-banner",
    "service-navigation", "tabs",
)  # fmt: skip
FONTS = "Arial,Helvetica,sans-serif"

_RULE = re.compile(r"(?P<selectors>[^{}]+)\{(?P<body>[^{}]*)\}")
_UNUSED = re.compile(rf"\.govuk-(?:{'|'.join(UNUSED)})(?![a-z])")
_EMPTY_BLOCK = re.compile(r"@(?:media|supports)[^{}]*\{\}")


def prune(css: str) -> str:
    """The style sheet without fonts, source map, pictures of the crown and unused components."""
    css = re.sub(r"/\*#\s*sourceMappingURL=.*?\*/", "", css)
    css = re.sub(r"/\*! Copyright.*?\*/", "", css, flags=re.DOTALL)  # of the font, which is not here
    css = re.sub(r"@font-face\{[^}]*\}", "", css)
    css = css.replace("GDS Transport,arial,sans-serif", FONTS)
    css = _RULE.sub(_keep, css)
    while _EMPTY_BLOCK.search(css):
        css = _EMPTY_BLOCK.sub("", css)
    return css.replace("url(/assets/", "url(")


def _keep(rule: re.Match[str]) -> str:
    selectors = rule["selectors"]
    if selectors.lstrip().startswith("@"):
        return rule[0]
    kept = [one for one in selectors.split(",") if not _UNUSED.search(one)]
    return f"{','.join(kept)}{{{rule['body']}}}" if kept else ""


def strip_map(script: str) -> str:
    """The script without the pointer to a source map that is not served."""
    return re.sub(r"//# sourceMappingURL=.*\n?", "", script)


def fetch(*, everything: bool) -> None:
    """Install exactly what package-lock.json says, unless it is there; what only the tests need, if ``everything``."""
    if _there() and (CHECKER.exists() or not everything):
        return
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is needed once to fetch the GOV.UK Design System; install Node.js 18 or later")
    left_out = [] if everything else ["--omit=dev"]
    subprocess.run([npm, "ci", "--ignore-scripts", *left_out], cwd=ROOT, check=True)


def _there() -> bool:
    manifest = DIST.parent.parent / "package.json"
    return manifest.exists() and f'"version": "{VERSION}"' in manifest.read_text(encoding="utf-8")


def build(dist: Path = DIST, target: Path = TARGET) -> list[Path]:
    """Write the two files that pages load; returns their paths. Bytes are equal from run to run."""
    target.mkdir(parents=True, exist_ok=True)
    css, script = target / "govuk-frontend.min.css", target / "govuk-frontend.min.js"
    css.write_text(prune((dist / css.name).read_text(encoding="utf-8")), encoding="utf-8")
    script.write_text(strip_map((dist / script.name).read_text(encoding="utf-8")), encoding="utf-8")
    # The server hands out the packed copy to browsers that take it: a sixth of the bytes.
    for path in (css, script):
        path.with_suffix(path.suffix + ".gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))
    return [css, script]


if __name__ == "__main__":
    fetch(everything="--all" in sys.argv)
    for path in build():
        print(f"{path.relative_to(ROOT)} {path.stat().st_size:,} bytes")
