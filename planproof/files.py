"""A file is written whole or not at all."""
from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path


def write_whole(path: str | Path, content: bytes | str) -> Path:
    """Write a file so that whoever opens it finds what was there before or all of the new content, never half of it.

    path      replaced if it is there, what it links to if it is a link; a device such as /dev/stdout is written to as it is
    content   text is written as UTF-8
    returns   the path
    raises    OSError that names the path, when it cannot be written; what was there is then untouched
    """
    path = Path(path)
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(path.resolve(), data)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    return path


def _replace(path: Path, data: bytes) -> None:
    beside = path.with_name(f".planproof-{secrets.token_hex(6)}")
    try:
        beside.write_bytes(data)
        if path.exists():
            shutil.copymode(path, beside)
        os.replace(beside, path)
    finally:
        with suppress(OSError):
            beside.unlink()
