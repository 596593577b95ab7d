"""A file is written whole or not at all."""
import os
import stat

import pytest

from planproof.files import write_whole


def test_a_file_that_is_there_is_replaced_and_keeps_who_may_read_it(tmp_path):
    path = tmp_path / "audit.md"
    path.write_text("old")
    path.chmod(0o640)

    assert write_whole(path, "né") == path

    assert (path.read_text("utf-8"), stat.S_IMODE(path.stat().st_mode)) == ("né", 0o640)
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to("real.md")

    write_whole(tmp_path / "link.md", b"new")

    assert (tmp_path / "link.md").is_symlink() and (tmp_path / "real.md").read_text() == "new"


def test_what_cannot_be_put_in_place_leaves_the_old_file_and_no_other(tmp_path, monkeypatch):
    path = tmp_path / "audit.xlsx"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))

    with pytest.raises(OSError, match="No space left") as refused:
        write_whole(path, b"new")

    assert refused.value.filename == str(path)
    assert (list(tmp_path.iterdir()), path.read_bytes()) == ([path], b"old")


@pytest.mark.parametrize("place", ["nowhere/audit.md", "."])
def test_a_place_that_takes_no_file_is_named(tmp_path, place):
    with pytest.raises(OSError) as refused:
        write_whole(tmp_path / place, "text")

    assert refused.value.filename == str(tmp_path / place)
    assert list(tmp_path.iterdir()) == []


def test_a_device_is_written_to_as_it_is(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)

    write_whole(tmp_path / "pipe", "text")

    assert os.read(reader, 10) == b"text" and (tmp_path / "pipe").is_fifo()
    os.close(reader)
