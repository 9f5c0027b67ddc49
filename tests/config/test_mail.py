"""Where mail goes: to files without a server, else to the server that the URL names."""

from __future__ import annotations

from email import message_from_bytes
from pathlib import Path

import pytest
from django.core.mail import send_mail
from django.core.mail.backends.smtp import EmailBackend
from django.test import override_settings

from concordat.config.mail import mail


def test_without_a_server_a_message_is_a_file_in_the_data_folder(tmp_path: Path) -> None:
    found = mail("", tmp_path)
    with override_settings(EMAIL_BACKEND=found.backend, EMAIL_FILE_PATH=found.folder):
        send_mail("Fleet", "The return is due.", "office@concordat.example", ["leads@kent.example"])
    (file,) = (tmp_path / "mail").iterdir()
    assert message_from_bytes(file.read_bytes().split(b"\n---")[0])["To"] == "leads@kent.example"


@pytest.mark.parametrize(
    ("url", "port", "starttls", "tls"),
    [
        ("smtp+starttls://a%40b:p%3Aw@mail.example", 587, True, False),
        ("smtps://a%40b:p%3Aw@mail.example", 465, False, True),
        ("smtp://a%40b:p%3Aw@mail.example:2525", 2525, False, False),
    ],
)
def test_a_server(url: str, port: int, starttls: bool, tls: bool, tmp_path: Path) -> None:
    found = mail(url, tmp_path)
    assert (found.host, found.port, found.user, found.password) == ("mail.example", port, "a@b", "p:w")
    assert (found.starttls, found.tls) == (starttls, tls)
    with override_settings(EMAIL_HOST=found.host, EMAIL_USE_TLS=found.starttls, EMAIL_USE_SSL=found.tls):
        assert found.backend.endswith(f"smtp.{EmailBackend.__name__}")
        assert EmailBackend().host == "mail.example", "Django takes the settings together"


@pytest.mark.parametrize("url", ["mail.example:25", "https://user:secret@mail.example", "smtp://", "smtps:///name"])
def test_another_url_is_refused_without_repeating_it(url: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="CONCORDAT_MAIL_URL must be like") as refused:
        mail(url, tmp_path)
    assert "secret" not in str(refused.value)
