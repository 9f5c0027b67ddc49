"""The set-up step that fetches the design system: what it leaves out, and that it leaves the rest alone."""

from __future__ import annotations

import gzip
import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def assets() -> ModuleType:
    spec = importlib.util.spec_from_file_location("assets", ROOT / "scripts" / "assets.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("css", "left"),
    [
        (".govuk-tabs{a:b}.govuk-table{c:d}", ".govuk-table{c:d}"),
        (".govuk-header a,.govuk-link{a:b}", ".govuk-link{a:b}"),
        (".govuk-table__header{a:b}", ".govuk-table__header{a:b}"),
        ("@media print{.govuk-tabs{a:b}}.x{c:d}", ".x{c:d}"),
        ("@media print{.govuk-tabs{a:b}.x{c:d}}", "@media print{.x{c:d}}"),
        ("@supports (x:y){@media print{.govuk-footer{a:b}}}", ""),
        ("@font-face{font-family:GDS Transport;src:url(/assets/f.woff)}.x{a:b}", ".x{a:b}"),
        (".x{font-family:GDS Transport,arial,sans-serif}", ".x{font-family:Arial,Helvetica,sans-serif}"),
        (".x{a:b}\n/*# sourceMappingURL=x.css.map */", ".x{a:b}\n"),
    ],
)
def test_what_is_left_of_the_style_sheet(assets: ModuleType, css: str, left: str) -> None:
    assert assets.prune(css) == left


def test_the_script_names_no_source_map(assets: ModuleType) -> None:
    assert assets.strip_map("export{a};\n//# sourceMappingURL=a.js.map\n") == "export{a};\n"


def test_files_are_written_packed_too_and_alike_each_time(assets: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "govuk-frontend.min.css").write_text(".govuk-link{a:b}")
    (tmp_path / "govuk-frontend.min.js").write_text("export{a};")
    css, script = assets.build(tmp_path, tmp_path / "out")
    packed = css.with_suffix(".css.gz").read_bytes()
    assert gzip.decompress(packed) == css.read_bytes() == b".govuk-link{a:b}"
    assert script.read_text() == "export{a};"
    assets.build(tmp_path, tmp_path / "out")
    assert css.with_suffix(".css.gz").read_bytes() == packed


def test_the_lock_names_the_one_version_and_no_host(assets: ModuleType) -> None:
    lock = (ROOT / "package-lock.json").read_text()
    held = json.loads(lock)["packages"]["node_modules/govuk-frontend"]
    assert held["version"] == assets.VERSION
    assert held["integrity"].startswith("sha512-")
    assert "resolved" not in lock
    assert "://" not in lock


def test_the_real_style_sheet_keeps_its_braces(assets: ModuleType) -> None:
    css = (assets.TARGET / "govuk-frontend.min.css").read_text()
    assert css.count("{") == css.count("}")
    for component in ("button", "table", "radios", "error-summary", "pagination", "notification-banner"):
        assert f".govuk-{component}" in css
    assert ".govuk-cookie-banner" not in css
