"""A team's own file, kept byte by byte, so that it can be given back."""
from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from planproof.errors import StoreError
from planproof.model.message import say

FOLDER = ".folder.zip"
TABLES = (".csv", ".tsv")


class Source(NamedTuple):
    """A file's name and bytes, and how it was read (mapping, decimal sign, order of dates) as JSON, "" for as it is."""

    name: str
    content: bytes
    reading: str = ""

    @property
    def hash(self) -> str:
        """The same for the same file read in the same way."""
        parts = (self.name.encode("utf-8", "replace"), self.reading.encode(), self.content)
        return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()

    def write_to(self, folder: str | Path) -> Path:
        """Put the file, or the folder of files, back under its own name into a folder; returns where it is."""
        name = Path(self.name).name
        if not name.endswith(FOLDER):
            path = Path(folder) / name
            path.write_bytes(self.content)
            return path
        path = Path(folder) / name.removesuffix(FOLDER)
        path.mkdir(exist_ok=True)
        with ZipFile(BytesIO(self.content)) as packed:
            for entry in packed.namelist():
                (path / Path(entry).name).write_bytes(packed.read(entry))
        return path


def read_source(path: str | Path, *, reading: str = "") -> Source:
    """The team's file, or its folder of CSV files, as it is on disk.

    raises   StoreError if it cannot be read
    """
    path = Path(path)
    try:
        if path.is_dir():
            return Source(path.resolve().name + FOLDER, _packed(path), reading)
        return Source(path.name, path.read_bytes(), reading)
    except OSError as error:
        raise StoreError(say("{file} cannot be read: {reason}.", file=str(path), reason=error.strerror or ""),
                         fix=say("Check that it is there and that you may read it.")) from error


def source_of(files: Iterable[tuple[str, bytes]], *, reading: str = "") -> Source:
    """Files as they came, (name, bytes): one as it is, several as a folder named after the first."""
    files = list(files)
    if len(files) == 1:
        return Source(*files[0], reading)
    return Source(Path(files[0][0]).stem + FOLDER, _archive(sorted(files)), reading)


def packed(folder: str | Path) -> Source:
    """A folder's CSV files in one archive, under the folder's name."""
    return Source(Path(folder).name + ".zip", _packed(Path(folder)))


def _packed(folder: Path) -> bytes:
    found = sorted(file for file in folder.iterdir() if file.is_file() and file.suffix.lower() in TABLES)
    return _archive((file.name, file.read_bytes()) for file in found)


def _archive(files: Iterable[tuple[str, bytes]]) -> bytes:
    """One archive; the same bytes for the same files."""
    with BytesIO() as archive:
        with ZipFile(archive, "w", ZIP_DEFLATED) as pack:
            for name, content in files:
                pack.writestr(ZipInfo(name), content)
        return archive.getvalue()
