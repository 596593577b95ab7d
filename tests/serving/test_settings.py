"""Safe unless told otherwise."""
from __future__ import annotations

import json
import os
import socket
from contextlib import closing

import pytest

from planproof.errors import PlanproofError
from planproof.report.assets import asset_text
from planproof.serving.run import ask_for_port, token_for
from planproof.serving.settings import (
    MEGABYTE,
    SHARE,
    Service,
    kernel_environment,
    lab_settings,
    static_address,
    tornado_settings,
    voila_settings,
)


def test_loopback_needs_no_token():
    assert [token_for(host, None) for host in ("localhost", "127.0.0.1", "::1")] == ["", "", ""]


def test_beyond_loopback_a_token_is_made_that_nobody_guesses():
    one, other = token_for("0.0.0.0", None), token_for("0.0.0.0", None)

    assert len(one) >= 32 and one != other


def test_a_token_that_is_given_is_kept_everywhere():
    assert token_for("localhost", "mine") == token_for("0.0.0.0", "mine") == "mine"


def test_the_address_carries_the_token():
    assert Service(token="mine", host="10.0.0.5").url == "http://10.0.0.5:8866/?token=mine"
    assert Service().url == "http://localhost:8866/"


def test_nothing_of_the_template_can_be_asked_for_in_the_address():
    settings = voila_settings(Service())["VoilaConfiguration"]

    assert (settings["allow_template_override"], settings["allow_theme_override"]) == ("NO", "NO")
    assert settings["strip_sources"] and not settings["show_tracebacks"]


def test_idle_kernels_end_and_watched_ones_stay():
    settings = voila_settings(Service())["MappingKernelManager"]

    assert settings["cull_idle_timeout"] > 0 and settings["cull_interval"] > 0 and settings["cull_connected"] is False


def test_without_a_token_only_this_machines_names_are_believed():
    assert tornado_settings(Service())["allow_remote_access"] is False
    assert tornado_settings(Service(token="mine"))["allow_remote_access"] is True


def test_a_message_may_be_larger_than_the_largest_file_a_page_takes():
    assert tornado_settings(Service())["websocket_max_message_size"] > 20 * MEGABYTE * 2


def test_jupyterlab_keeps_its_own_token_unless_one_is_given():
    assert "IdentityProvider" not in lab_settings(Service())
    assert lab_settings(Service(token="mine"))["IdentityProvider"] == {"token": "mine"}
    assert json.loads(json.dumps(lab_settings(Service())))


def test_a_static_address_changes_with_the_file():
    assert static_address("tokens.css").startswith("/planproof/static/tokens.css?v=")
    assert static_address("tokens.css") != static_address("widgets.css")


def test_the_look_asks_nothing_of_other_servers():
    for style in ("tokens.css", "widgets.css"):
        assert "http" not in asset_text(style)


def test_the_kernel_is_the_interpreter_that_serves():
    spec = json.loads((SHARE / "kernels" / "python3" / "kernel.json").read_text("utf-8"))

    assert spec["argv"][0] == "python", "jupyter_client replaces this name by the running interpreter"


def test_kernels_learn_where_the_store_is_and_what_they_may_do(monkeypatch):
    monkeypatch.setenv("JUPYTER_PATH", "/mine")

    told = kernel_environment("sqlite:///x.db", Service(profile="board"), samples=False)

    assert told["PLANPROOF_STORE"] == "sqlite:///x.db" and told["PLANPROOF_PROFILE"] == "board"
    assert told["JUPYTER_PATH"] == f"{SHARE}{os.pathsep}/mine" and told["PLANPROOF_SAMPLES"] == "0"


def test_a_port_that_is_taken_is_said_before_anything_starts():
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]

        with pytest.raises(PlanproofError, match=f"Port {port} on 127.0.0.1 cannot be had.*--port"):
            ask_for_port("127.0.0.1", port)
