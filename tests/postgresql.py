"""A PostgreSQL server of our own, thrown away after the tests."""
from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg

from tests.required import find_tool

USER = "planproof"


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
    if os.geteuid() == 0:                           # PostgreSQL refuses to run as root
        shutil.chown(home, "postgres")
    try:
        _run(binaries / "initdb", "--pgdata", data, "--username", USER, "--auth", "trust", "--no-sync", "--encoding", "UTF8",
             "--locale", "C")
        _run(binaries / "pg_ctl", "start", "--pgdata", data, "--wait", "--log", home / "log",
             "--options", f"-c listen_addresses='' -c unix_socket_directories='{home}' -c max_connections=40")
        yield home
    finally:
        _run(binaries / "pg_ctl", "stop", "--pgdata", data, "--mode", "immediate", check=False)
        shutil.rmtree(home, ignore_errors=True)


def new_database(server: Path) -> str:
    """The URL of an empty database on the server."""
    name = f"d{uuid4().hex}"
    with psycopg.connect(f"host={server} user={USER} dbname=postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"postgresql+psycopg://{USER}@/{name}?host={server}"


def _run(program: Path, *arguments: object, check: bool = True) -> None:
    as_postgres = {"user": "postgres"} if os.geteuid() == 0 else {}
    subprocess.run([str(program), *map(str, arguments)], check=check, cwd="/", stdin=subprocess.DEVNULL,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **as_postgres)
