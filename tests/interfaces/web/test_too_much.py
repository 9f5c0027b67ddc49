"""What is larger than a few of the largest files is refused before anything of it is read."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from django.test import Client
from tests.interfaces.web.reading import parsed, words

from concordat.interfaces.web.middleware import LARGEST_REQUEST


@pytest.mark.parametrize("path", ["/account/login/", "/sources/add/"])
def test_a_request_of_many_files_at_once_is_refused_whole(client: Client, path: str) -> None:
    answer = client.post(path, b"", content_type="multipart/form-data; boundary=x", CONTENT_LENGTH=LARGEST_REQUEST + 1)
    assert answer.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert "larger than 200 MB" in words(parsed(answer.content.decode()))


@pytest.mark.django_db
def test_a_length_that_is_no_number_is_none(client: Client) -> None:
    assert client.post("/account/login/", {}, CONTENT_LENGTH="many").status_code == HTTPStatus.OK
