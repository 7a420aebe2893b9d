"""A desk of its own for a test: a process as people start it, and the address that opens it."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/open/\S+")
START = "import sys; from awn.config.cli import main; sys.exit(main(sys.argv[1:]))"


@contextmanager
def running_desk(*words: str, kit: bool = True) -> Iterator[str]:
    """Starts `awn aid desk`, gives its opening address, and ends it by Ctrl-C as people do."""
    environment = {**os.environ, "AWN_KIT": "1" if kit else "", "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-c", START, "aid", "desk", "--no-browser", *words]
    process = subprocess.Popen(  # noqa: S603
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    try:
        yield _address(process)
    finally:
        process.terminate()
        process.communicate(timeout=20)


def _address(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    for line in process.stdout:
        if found := ADDRESS.search(line):
            return found.group()
    raise AssertionError(process.stderr.read() if process.stderr else "The desk did not start.")


def base_of(address: str) -> str:
    return address.partition("/open/")[0]


def write_lists(folder: Path) -> Sequence[Path]:
    """Two lists of invented families: one person stands in both for certain, others look alike, and one name carries a mark."""
    school = folder / "أسر المدرسة.csv"
    school.write_text(
        "م,اسم رب الأسرة,الجنس,تاريخ الميلاد,الهاتف,رقم الهوية,عدد الأفراد,المكان,ملاحظات,رمز داخلي,الطائفة\n"
        "1,سالم ناصر حمدان السهلاوي,ذكر,14/3/1980,0912000101,1000000011,5,حي البستان,أم مريضة,x1,أ\n"
        "2,مريم خالد عيسى الواديي,أنثى,2/7/1991,0912000102,1000000029,3,حي الوادي,,x2,ب\n"
        "3,سارة Zz-Sarah! يوسف الساحلي,أنثى,9/11/1975,0912000103,1000000037,6,حي الساحل,,x3,أ\n"
        "4,محمود أحمد سعيد المرجاني,ذكر,1988,0912000104,,4,حي البستان,,x4,أ\n"
        "5,محمود احمد سعد المرجاني,ذكر,1988,0912000104,,4,حي البستان,,x4,أ\n"
        "6,هدى علي حسن الربيعاني,أنثى,35,0912000105,,2,حي الوادي,الهاتف لقريب,x5,ب\n",
        encoding="utf-8-sig",
    )
    committee = folder / "كشف اللجنة.csv"
    committee.write_text(
        "الرقم;الاسم الرباعي;تاريخ الولادة;جوال;رقم الهوية;عدد أفراد الأسرة;الحي\n"
        "1;سالم ناصر حمدان السهلاوى;14/03/1980;0912000101;1000000011;5;البستان\n"
        "2;مريم خالد عيسي الوادييي;2/7/1991;0912000199;;3;الوادي\n"
        "3;هدي علي حسن الربيعاني;1991;0912000105;;2;الوادي\n"
        "4;نادر فهد جاسم العمراني;31/2/1990;12;;40;الساحل\n",
        encoding="cp1256",
    )
    return [school, committee]
