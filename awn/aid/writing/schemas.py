"""What each file written holds, for `awn aid prepare --explain`."""

from awn.aid.writing.cases_csv import CASE_COLUMNS
from awn.aid.writing.changes_csv import CHANGE_COLUMNS
from awn.aid.writing.columns import LIST_COLUMNS
from awn.aid.writing.pairs_csv import PAIR_COLUMNS
from awn.aid.writing.people_csv import PEOPLE_COLUMNS
from awn.aid.writing.restricted_csv import RESTRICTED_COLUMNS

SCHEMAS = f"""\
Files that `awn aid prepare` writes. CSV files are UTF-8 with commas; rows are numbered as a spreadsheet program numbers them.

list.csv       {",".join(LIST_COLUMNS)}
               One line per individual named. birth_precision: day, month, year, age (the last two are estimates and stand as 1 January).
               state: listed, or held (for checking: the same family stands in another entry; nobody is removed).
list.xlsx      The same columns in the reader's language; or the partner's blank of --template, one row per household entry.
people.csv     {",".join(PEOPLE_COLUMNS)}
               slot: head, spouse1 to spouse4, member1 …, collector. Lines of one person share person_id; entries headed by one person share household_id.
pairs.csv      {",".join(PAIR_COLUMNS)}
               band: certain, doubtful. probability: 0 to 1. sheet is empty for CSV and text, the table's number for DOCX.
review.xlsx    The doubtful pairs side by side. Write into “decision | القرار”: same, different, unsure; or نعم، لا، لا أدري. Give it back with --review.
changes.csv    {",".join(CHANGE_COLUMNS)}
               kind: change (undo a rule with --undo RULE) or flag (nothing was guessed). With a byte-order mark, for spreadsheet programs.
cases.csv      {",".join(CASE_COLUMNS)}
               kind: husband_and_wife_apart, second_home, widow_now_head, married_son_counted, two_household_heads, member_of_two_households.
restricted.csv {",".join(RESTRICTED_COLUMNS)}
               Only when MAP.toml restricts a column.
report.json    files: [file, copy_of, notices, rows, individuals, sheets: [sheet, header_rows, rows, columns: [column, header, role, confidence, reason], set_aside]]
               counts: individuals, persons, entries, households, certain, doubtful, cases, held, changes, flags
               left_out: kind → number, never contents. unreadable: [file, sheet, row, column, reason]. seconds.
               model: name, version, trained_on, trained_rows, metrics (precision, recall, f1 …) and what they were measured_on,
               thresholds (prior; from certain and from doubtful upward, 0 to 1).
report.html    The same for a person to read.
MAP.toml       Which column was taken as what; correct it and give it back with --map.

Exit: 0 done, 1 failed, 2 unusable input with the reason on one line, 130 stopped. The folder is written whole or not at all, report.json last.
"""
