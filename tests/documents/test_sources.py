"""Which files arguments stand for: each once, none that never ends, and a word for those passed over."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from eventx.documents.notices import Caution, Failure, PassedOver
from eventx.documents.options import ReadOptions
from eventx.documents.read import read
from eventx.documents.sources import Source, sources

TEXT = "The ferry left the harbour on Monday with 40 people, and it did not arrive at the island in the evening."


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(TEXT, encoding="utf-8")


def ids(*arguments: str) -> list[str]:
    return [item.id for item in sources(arguments) if isinstance(item, Source)]


def failures(*arguments: str) -> list[Failure]:
    return [item for item in sources(arguments) if isinstance(item, Failure)]


class TestOnce:
    @pytest.mark.parametrize(
        "arguments", [("news", "news/a.txt"), ("news/a.txt", "./news/a.txt"), ("news", "news/"), ("linked.txt", "news")]
    )
    def test_a_file_by_two_arguments(self, arguments: tuple[str, ...]) -> None:
        write("news/a.txt")
        Path("linked.txt").symlink_to("news/a.txt")
        assert ids(*arguments) == ids(*reversed(arguments)) == ["news/a.txt"]
        assert not failures(*arguments)

    @pytest.mark.parametrize(
        "typed", ["a", "./a/", "a/../a", "b/../a//", "{here}/a", "a/x.txt", "./a//x.txt", "{here}/a/x.txt"]
    )
    def test_a_name_is_the_same_however_it_is_typed(self, typed: str, in_folder: Path) -> None:
        write("a/x.txt", "b/y.txt")
        assert ids(typed.format(here=in_folder)) == ["a/x.txt"]

    def test_a_name_depends_on_where_the_run_stands(self, monkeypatch: pytest.MonkeyPatch) -> None:
        write("a/x.txt", "b/y.txt")
        monkeypatch.chdir("a")
        assert ids("..") == ["b/y.txt", "x.txt"]
        monkeypatch.chdir("../b")
        assert ids("../a") == ids("../a/x.txt") == ["x.txt"]

    def test_standard_input(self) -> None:
        assert ids("-", "-") == ["-"]

    def test_a_lattice_of_links(self) -> None:
        """Each folder holds two links to the next: two to the power of thirty ways lead to the last."""
        for number in range(30):
            folder = Path(f"news/{number:02}")
            folder.mkdir(parents=True)
            for name in ("left", "right"):
                (folder / name).symlink_to(f"../{number + 1:02}", target_is_directory=True)
        write("news/30/a.txt")
        assert ids("news") == ["news/30/a.txt"]
        assert ids("news/00") == ["news/00/" + "left/" * 30 + "a.txt"]

    def test_the_file_itself_stands_before_its_links(self) -> None:
        write("news/m/2019-09-17.txt")
        Path("news/a").symlink_to("m", target_is_directory=True)
        Path("news/b.txt").symlink_to("m/2019-09-17.txt")
        assert ids("news") == ["news/m/2019-09-17.txt"]

    def test_two_files_of_one_content_are_two(self) -> None:
        write("a.txt", "b.txt")
        os.link("a.txt", "c.txt")
        assert ids(".") == ["a.txt", "b.txt", "c.txt"]


class TestNoFiles:
    @pytest.fixture
    def odd(self) -> list[str]:
        os.mkfifo("pipe.txt")
        with socket.socket(socket.AF_UNIX) as server:
            server.bind("socket.txt")
        Path("zero.txt").symlink_to("/dev/zero")
        return ["pipe.txt", "socket.txt", "zero.txt"]

    @pytest.mark.parametrize("folder", [True, False])
    def test_what_never_ends_is_not_opened(self, odd: list[str], folder: bool) -> None:
        found = failures(".") if folder else failures(*odd)
        assert [item.source for item in found if "folder" not in item.reason] == odd
        assert [item.reason.split(",")[0] for item in found][-3:] == ["a pipe", "a socket", "a device"]
        assert all(item.remedy for item in found)

    def test_a_pipe_that_the_shell_holds_open_is_read(self) -> None:
        reader, writer = os.pipe()
        os.write(writer, TEXT.encode())
        os.close(writer)
        (item,) = read([f"/dev/fd/{reader}"])
        os.close(reader)
        assert not isinstance(item, Failure)

    def test_a_sidecar_that_is_a_pipe(self) -> None:
        write("a.txt")
        os.mkfifo("a.meta.json")
        caution, _ = read(["a.txt"])
        assert isinstance(caution, Caution) and "a pipe" in caution.reason

    def test_a_sidecar_without_end(self) -> None:
        write("a.txt")
        with Path("a.meta.json").open("wb") as file:
            file.truncate(20_000_000_000)
        caution, _ = read(["a.txt"])
        assert isinstance(caution, Caution) and "longer than" in caution.reason

    def test_an_empty_argument(self) -> None:
        write("a.txt")
        (failure,) = failures("")
        assert failure.source == "''" and "empty" in failure.reason and failure.remedy

    def test_a_name_that_no_file_can_have(self) -> None:
        assert failures("a\0b")


class TestPassedOver:
    def test_suffixes_are_counted(self) -> None:
        write("news/a.txt", "news/b.pdf", "news/deep/c.PDF", "news/d.docx", "news/README", "news/e.csv", "news/f.x.gz")
        write("news/a.meta.json", "news/lone.meta.json", "news/.hidden.html")
        (found,) = [item for item in sources(["news"]) if isinstance(item, PassedOver)]
        assert found.source == "news"
        assert found.suffixes == {
            ".csv": 1, ".docx": 1, ".meta.json": 1, ".pdf": 2, ".x.gz": 1, "no known suffix": 1
        }  # fmt: skip
        assert str(found).startswith("news: 7 files of other kinds were not read (2 .pdf, ")

    def test_csv_counts_as_read_where_fields_are_named(self) -> None:
        Path("news").mkdir()
        Path("news/e.csv").write_text("nr,body\n1,x\n")
        Path("news/f.tsv").write_text("nr\tstory\n1\tx\n")
        Path("news/g.csv").write_text("nr,words\n1,x\n")
        found = list(sources(["news"]))
        assert [type(item) for item in found] == [PassedOver, Source, Source]
        assert str(found[0]).endswith("not read (1 .csv); --text-field names the text of a .csv")
        assert [item.id for item in sources(["news"], ReadOptions(text_field="words")) if isinstance(item, Source)] == [
            "news/g.csv"
        ]

    def test_nothing_is_said_where_all_is_read(self) -> None:
        write("news/a.txt", "news/a.meta.json", "news/b.markdown", "news/c.ndjson", "news/d.text")
        assert [type(item) for item in sources(["news"])] == [Source] * 4

    def test_a_folder_of_others_alone(self) -> None:
        write("news/a.pdf")
        assert [type(item) for item in sources(["news"])] == [Failure, PassedOver]

    def test_files_named_outright_are_not_counted(self) -> None:
        write("a.html")
        assert ids("a.html") == ["a.html"]


def test_names_of_stray_bytes_stay_apart(in_folder: Path) -> None:
    for name in (b"a\xff.txt", b"a\xfe.txt"):
        (in_folder / os.fsdecode(name)).write_text(TEXT, encoding="utf-8")
    assert ids(".") == ["a\\xfe.txt", "a\\xff.txt"]
    assert [item.source for item in failures(os.fsdecode(b"no\xff"))] == ["no\\xff"]
