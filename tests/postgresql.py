"""A PostgreSQL server of our own, thrown away after the tests."""
from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg

from tests.required import find_tool

USER = "planproof"
_QUIETLY = {"cwd": "/", "stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL,
            **({"user": "postgres"} if hasattr(os, "geteuid") and os.geteuid() == 0 else {})}     # it refuses to run as root


def find_binaries() -> Path | None:
    """The folder that holds initdb and pg_ctl, or None."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    initdb = find_tool(["initdb"], versions)
    return initdb.resolve().parent if initdb else None


@contextmanager
def throwaway_server(binaries: Path) -> Iterator[Path]:
    """A fresh server that listens on a socket in the folder given back, and nowhere else."""
    home = Path(tempfile.mkdtemp(prefix="planproof-pg-"))
    data = home / "data"
    if "user" in _QUIETLY:
        shutil.chown(home, "postgres")
    try:
        _run(binaries / "initdb", "--pgdata", data, "--username", USER, "--auth", "trust", "--no-sync", "--encoding", "UTF8",
             "--locale", "C")
        with _started(binaries / "postgres", "-D", data, "-c", "listen_addresses=", "-c", f"unix_socket_directories={home}",
                      "-c", "max_connections=40", "-c", "fsync=off"):
            _wait_for(home)
            yield home
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def _started(program: Path, *arguments: object) -> Iterator[None]:
    """The server as a child of ours: where nobody else collects what has ended, pg_ctl waits a minute for it."""
    process = subprocess.Popen(_command(program, *arguments), **_QUIETLY)
    try:
        yield
    finally:
        process.send_signal(signal.SIGQUIT)         # "immediate": nothing is kept
        process.wait(60)


def _wait_for(server: Path, seconds: float = 60) -> None:
    """Return once the server answers."""
    end = time.monotonic() + seconds
    while True:
        try:
            psycopg.connect(f"host={server} user={USER} dbname=postgres").close()
            return
        except psycopg.OperationalError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def new_database(server: Path) -> str:
    """The URL of an empty database on the server."""
    name = f"d{uuid4().hex}"
    with psycopg.connect(f"host={server} user={USER} dbname=postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"postgresql+psycopg://{USER}@/{name}?host={server}"


def _run(program: Path, *arguments: object) -> None:
    subprocess.run(_command(program, *arguments), check=True, **_QUIETLY)


def _command(program: Path, *arguments: object) -> list[str]:
    return [str(program), *map(str, arguments)]
