"""Lists as associations of many countries lay them out: which rows are people, and what each column is."""

from collections.abc import Sequence
from typing import Final

import pytest

from awn.aid.words import aid_vocabulary
from awn.sheets import layout, roles
from awn.sheets.grids import Grid, Value

type Merged = Sequence[tuple[int, int, int, int]]
type Understood = list[
    tuple[tuple[int, ...], list[str], list[int]]
]  # header rows, roles of the columns, numbers of the data rows
type Layout = tuple[list[Sequence[Value]], Merged, Understood]


# fmt: off
LAYOUTS: Final[dict[str, Layout]] = {
    'english unhcr': (
        [
            ['No.', 'Progres ID', 'HoH Name', 'Sex', 'Date of Birth', 'Phone Number', 'Family size', 'Governorate', 'District', 'Community'],
            [1, '812-12C00001', 'Ahmad Ali', 'M', '1/1/1980', '0912000123', 5, 'Sahel', 'North', 'Wadi'],
            [2, '812-12C00002', 'Sara Omar', 'F', '1/2/1985', '0912000124', 3, 'Sahel', 'North', 'Wadi'],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.unhcr_id', 'person.name', 'person.sex', 'person.birth', 'person.phone', 'household.size', 'household.governorate', 'household.district', 'household.community'], [2, 3]),
        ],
    ),
    'french': (
        [
            ['N°', 'Nom et prénom', 'Sexe', 'Date de naissance', 'Téléphone', 'Taille du ménage', 'Adresse', 'Observations'],
            [1, 'Ahmed Ali', 'M', '01/02/1980', '0912000123', 4, 'Quartier Nord', '-'],
            [2, 'Fatma Omar', 'F', '01/02/1981', '0912000124', 5, 'Quartier Nord', '-'],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'person.sex', 'person.birth', 'person.phone', 'household.size', 'household.place', 'household.notes'], [2, 3]),
        ],
    ),
    'kobo': (
        [
            ['start', 'end', 'Governorate', 'group_head/full_name', 'group_head/national_id', 'group_head/phone', 'hh_size', 'needs', 'needs/food', 'needs/water', '_id', '_uuid', '_submission_time', '_index'],
            ['2024-01-01T10:00', '2024-01-01T10:05', 'Sahel', 'Ahmad Ali', 12345678901, '0912000123', 5, 'food water', 1, 1, 101, 'a3bb189e-8bf9-3888-9912-ace4e6543002', '2024-01-01T10:06', 1],
            ['2024-01-01T10:00', '2024-01-01T10:05', 'Sahel', 'Sara Omar', 12345678902, '0912000124', 3, 'food', 1, 0, 102, 'a3bb189e-8bf9-3888-9912-ace4e6543003', '2024-01-01T10:06', 2],
        ],
        [],
        [
            ((1,), ['row.date', 'row.date', 'household.governorate', 'person.name', 'person.national_id', 'person.phone', 'household.size', 'household.needs', 'left_out', 'left_out', 'left_out', 'left_out', 'row.date', 'household.number'], [2, 3]),
        ],
    ),
    'member rows with head': (
        [
            ['رقم الأسرة', 'اسم رب الأسرة', 'رقم هوية رب الأسرة', 'اسم الفرد', 'صلة القرابة', 'تاريخ الميلاد', 'الجنس'],
            [1, 'محمد حسن علي سالم', 401000567, 'محمد حسن علي سالم', 'رب الأسرة', '1/1/1980', 'ذكر'],
            [1, 'محمد حسن علي سالم', 401000567, 'فاطمة سعيد حسن', 'زوجة', '1/1/1985', 'أنثى'],
            [2, 'سامر احمد عمر', 401000568, 'سامر احمد عمر', 'رب الأسرة', '1/1/1970', 'ذكر'],
        ],
        [],
        [
            ((1,), ['household.number', 'household.head_name', '', 'person.name', 'household.relation', 'person.birth', 'person.sex'], [2, 3, 4]),
        ],
    ),
    'numbered members': (
        [
            ['م', 'اسم رب الأسرة', 'الفرد 1', 'عمر الفرد 1', 'الفرد 2', 'عمر الفرد 2'],
            [1, 'محمد حسن علي سالم', 'ليلى', 5, 'سامر', 7],
            [2, 'سامر احمد عمر', 'نور', 3, '', ''],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'member1.name', 'member1.age', 'member2.name', 'member2.age'], [2, 3]),
        ],
    ),
    'name parts': (
        [
            ['الاسم', 'اسم الأب', 'اسم الجد', 'العائلة', 'اسم الأم', 'المواليد', 'الرقم الوطني'],
            ['محمد', 'حسن', 'علي', 'سالم', 'مريم', 1980, '01010000123'],
            ['سارة', 'عمر', 'احمد', 'الحسن', 'هند', 1985, '01010000124'],
            ['نور', 'عمر', 'احمد', 'الحسن', 'هند', 1987, '01010000125'],
        ],
        [],
        [
            ((1,), ['person.given', 'person.father', 'person.grandfather', 'person.family', 'person.mother', 'person.birth', 'person.national_id'], [2, 3, 4]),
        ],
    ),
    'orphans': (
        [
            ['ت', 'اسم اليتيم', 'الجنس', 'العمر', 'اسم الأم', 'اسم الوصي', 'هاتف الوصي', 'صلة القرابة باليتيم', 'الكافل'],
            [1, 'ليلى محمد علي', 'أنثى', 7, 'هند سالم', 'فاطمة سعيد حسن', '0912000123', 'أم', 'جمعية'],
            [2, 'نور محمد علي', 'ذكر', 8, 'هند سالم', 'خديجة علي عمر', '0912000124', 'أم', 'جمعية'],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'person.sex', 'person.age', 'person.mother', 'collector.name', 'collector.phone', 'collector.relation', 'row.organisation'], [2, 3]),
        ],
    ),
    'two wives': (
        [
            ['م', 'اسم الزوج', 'رقم هوية الزوج', 'اسم الزوجة الأولى', 'رقم هويتها', 'اسم الزوجة الثانية', 'رقم هوية الزوجة الثانية', 'جوال'],
            [1, 'محمد حسن علي سالم', 401000567, 'فاطمة سعيد حسن', 401000569, 'خديجة علي عمر', 401000560, '0912000123'],
            [2, 'سامر احمد عمر', 401000568, 'هند علي عمر', 401000999, '', '', '0912000124'],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'person.national_id', 'spouse1.name', 'spouse1.national_id', 'spouse2.name', 'spouse2.national_id', 'person.phone'], [2, 3]),
        ],
    ),
    'counts by age': (
        [
            ['م', 'الاسم الرباعي', 'ذكور', '', '', 'إناث', '', '', 'المجموع'],
            ['', '', '0-5', '6-17', '18+', '0-5', '6-17', '18+', ''],
            [1, 'محمد حسن علي سالم', 1, 2, 1, 0, 1, 1, 6],
            [2, 'سامر احمد عمر', 0, 0, 1, 1, 0, 1, 3],
        ],
        [],
        [
            ((1, 2), ['row.serial', 'person.name', 'household.count', 'household.count', 'household.count', 'household.count', 'household.count', 'household.count', 'household.size'], [3, 4]),
        ],
    ),
    'three rows': (
        [
            ['م', 'الاسم', 'الهاتف', 'عدد الأفراد', '', '', '', 'ملاحظات'],
            ['', '', '', 'ذكور', '', 'إناث', '', ''],
            ['', '', '', 'أقل من 18', 'أكبر من 18', 'أقل من 18', 'أكبر من 18', ''],
            [1, 'محمد حسن علي سالم', '0912000123', 2, 1, 1, 1, ''],
            [2, 'سامر احمد عمر', '0912000124', 0, 1, 2, 1, ''],
        ],
        [(1, 4, 1, 7), (2, 4, 2, 5), (2, 6, 2, 7), (1, 1, 3, 1), (1, 2, 3, 2), (1, 3, 3, 3), (1, 8, 3, 8)],
        [
            ((1, 2, 3), ['row.serial', 'person.name', 'person.phone', 'household.count', 'household.count', 'household.count', 'household.count', 'household.notes'], [4, 5]),
        ],
    ),
    'column numbers': (
        [
            ['م', 'الاسم', 'الهاتف', 'السكن'],
            [1, 2, 3, 4],
            [1, 'محمد حسن علي سالم', '0912000123', 'البستان'],
            [2, 'سامر احمد عمر', '0912000124', 'البستان'],
        ],
        [],
        [
            ((1, 2), ['row.serial', 'person.name', 'person.phone', 'household.place'], [3, 4]),
        ],
    ),
    'lists below': (
        [
            ['كشف المدرسة'],
            ['م', 'الاسم', 'الهاتف'],
            [1, 'محمد حسن علي سالم', '0912000123'],
            [2, 'سامر احمد عمر', '0912000124'],
            [],
            ['كشف المسجد'],
            ['رقم الهوية', 'اسم المستفيد', 'عدد الأفراد', 'العنوان'],
            [401000569, 'فاطمة سعيد حسن', 4, 'البستان'],
            [401000560, 'خديجة علي عمر', 3, 'البستان'],
        ],
        [],
        [
            ((2,), ['row.serial', 'person.name', 'person.phone'], [3, 4]),
            ((7,), ['person.national_id', 'person.name', 'household.size', 'household.place'], [8, 9]),
        ],
    ),
    'repeated with titles': (
        [
            ['جمعية البر'],
            ['م', 'الاسم', 'الهاتف'],
            [1, 'محمد حسن علي سالم', '0912000123'],
            [2, 'سامر احمد عمر', '0912000124'],
            ['المستلم:', '', 'الختم'],
            ['جمعية البر'],
            ['م', 'الاسم', 'الهاتف'],
            [3, 'فاطمة سعيد حسن', '0912000125'],
            ['صفحة 2 من 2'],
        ],
        [],
        [
            ((2,), ['row.serial', 'person.name', 'person.phone'], [3, 4, 8]),
        ],
    ),
    'no header block': (
        [
            [1, 'محمد حسن علي سالم', 401000567, '0912000123', 'نازح'],
            ['', 'فاطمة سعيد حسن', '', '', ''],
            [2, 'سامر احمد عمر', 401000568, '0912000124', 'مقيم'],
            [3, 'خديجة علي عمر', 401000560, '0912000126', 'مقيم'],
        ],
        [],
        [
            ((), ['row.serial', 'person.name', 'person.document', 'person.phone', 'household.displacement'], [1, 2, 3, 4]),
        ],
    ),
    'name only with header': (
        [
            ['الاسم'],
            ['محمد حسن'],
            ['سامر علي'],
            ['ليلى'],
        ],
        [],
        [
            ((1,), ['person.name'], [2, 3, 4]),
        ],
    ),
    'name only family': (
        [
            ['م', 'الاسم'],
            [1, 'محمد حسن'],
            ['', 'ليلى'],
            ['', 'سامر'],
            ['مخيم الفجر', ''],
            [2, 'علي سالم'],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name'], [2, 3, 4, 6]),
        ],
    ),
    'labelled titles': (
        [
            ['المنطقة:', 'البستان'],
            ['المندوب: سامر علي'],
            ['التاريخ', '2024/1/1'],
            ['م', 'الاسم', 'الهاتف'],
            [1, 'محمد حسن علي سالم', '0912000123'],
            [2, 'سامر احمد عمر', '0912000124'],
        ],
        [],
        [
            ((4,), ['row.serial', 'person.name', 'person.phone'], [5, 6]),
        ],
    ),
    'header row 15': (
        [
            ['x'],
            [''],
            [''],
            [''],
            [''],
            [''],
            [''],
            [''],
            [''],
            [''],
            [''],
            [''],
            [''],
            [''],
            ['م', 'الاسم', 'الهاتف'],
            [1, 'محمد حسن علي سالم', '0912000123'],
            [2, 'سامر احمد عمر', '0912000124'],
        ],
        [],
        [
            ((15,), ['row.serial', 'person.name', 'person.phone'], [16, 17]),
        ],
    ),
    'unknown header by shape': (
        [
            ['Ref', 'Nombre', 'Movil'],
            ['A1', 'محمد حسن علي سالم', '0912000123'],
            ['A2', 'سامر احمد عمر', '0912000124'],
        ],
        [],
        [
            ((1,), ['household.number', 'person.name', 'person.phone'], [2, 3]),
        ],
    ),
    'delegate pair row': (
        [
            ['م', 'الاسم', 'الهاتف'],
            ['المندوب:', 'سامر علي حسن'],
            [1, 'محمد حسن علي سالم', '0912000123'],
            ['المندوب:', 'خالد عمر علي', '0912000126'],
            [2, 'سامر احمد عمر', '0912000124'],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'person.phone'], [3, 5]),
        ],
    ),
    'hxl only second': (
        [
            ['اسم المستفيد', 'رقم الهاتف', 'المحافظة'],
            ['#indiv+name', '#contact+phone', '#adm1+name'],
            ['محمد حسن علي سالم', '0912000123', 'السهل'],
            ['سامر احمد عمر', '0912000124', 'السهل'],
        ],
        [],
        [
            ((1, 2), ['person.name', 'person.phone', 'household.governorate'], [3, 4]),
        ],
    ),
    'codes': (
        [
            ['م', 'الاسم', 'الجنس (1 ذكر 2 أنثى)', 'معيل الاسرة ( 1. لا يعمل , 2. عامل , 3. موظف )', 'الحالة الاجتماعية 1=متزوج 2=أرمل 3=مطلق'],
            [1, 'محمد حسن علي سالم', 1, 2, 1],
            [2, 'فاطمة سعيد حسن', 2, 1, 2],
            [3, 'خديجة علي عمر', 2, 3, 2],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'person.sex', 'person.work', 'person.marital'], [2, 3, 4]),
        ],
    ),
    'origin twice': (
        [
            ['م', 'الاسم', 'مكان السكن الاصلي', 'مكان السكن الاصلي', 'تلفون'],
            [1, 'محمد حسن علي سالم', 'الوادي', 'البستان', '0912000123'],
            [2, 'سامر احمد عمر', 'الوادي', 'البستان', '0912000124'],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'household.origin', 'household.place', 'person.phone'], [2, 3]),
        ],
    ),
    'subtotals': (
        [
            ['م', 'الاسم', 'العدد'],
            [1, 'محمد حسن علي سالم', 4],
            [2, 'سامر احمد عمر', 3],
            ['المجموع', '', 7],
            [3, 'فاطمة سعيد حسن', 2],
            ['', 'الإجمالي العام', 9],
            ['التوقيع:', '........', 'الختم:'],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'household.size'], [2, 3, 5]),
        ],
    ),
    'side by side other': (
        [
            ['م', 'اسم الزوج', 'الهاتف', '', 'م', 'اسم الأرملة', 'العنوان'],
            [1, 'محمد حسن علي سالم', '0912000123', '', 1, 'فاطمة سعيد حسن', 'البستان'],
            [2, 'سامر احمد عمر', '0912000124', '', 2, 'خديجة علي عمر', 'البستان'],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'person.phone'], [2, 3]),
            ((1,), ['row.serial', 'person.name', 'household.place'], [2, 3]),
        ],
    ),
    'status ambiguous empty': (
        [
            ['الاسم', 'الحالة'],
            ['محمد حسن علي سالم', ''],
            ['سامر احمد عمر', ''],
            ['فاطمة سعيد حسن', ''],
        ],
        [],
        [
            ((1,), ['person.name', 'person.marital'], [2, 3, 4]),
        ],
    ),
    'instructions': (
        [
            ['تعليمات تعبئة الكشف'],
            ['يرجى كتابة الاسم الرباعي كما في الهوية وعدم ترك فراغات'],
            ['يرجى عدم تغيير ترتيب الأعمدة'],
        ],
        [],
        [
        ],
    ),
    'empty': (
        [
        ],
        [],
        [
        ],
    ),
    'only header': (
        [
            ['م', 'الاسم', 'الهاتف'],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'person.phone'], []),
        ],
    ),
    'one row': (
        [
            ['م', 'الاسم', 'الهاتف'],
            [1, 'محمد حسن علي سالم', '0912000123'],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'person.phone'], [2]),
        ],
    ),
    'members in a cell': (
        [
            ['م', 'اسم رب الأسرة', 'أفراد الأسرة', 'عدد أفراد الأسرة'],
            [1, 'محمد حسن علي سالم', 'ليلى، سامر، رضيع', 4],
            [2, 'سامر احمد عمر', 'نور، هند', 3],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'household.members', 'household.size'], [2, 3]),
        ],
    ),
    'colA blank, linebreaks': (
        [
            ['', 'كشف'],
            ['', 'م', 'الاسم\nالرباعي', 'رقم\nالهاتف'],
            ['', 1, 'محمد حسن علي سالم', '0912000123'],
            ['', 2, 'سامر احمد عمر', '0912000124'],
        ],
        [],
        [
            ((2,), ['row.serial', 'person.name', 'person.phone'], [3, 4]),
        ],
    ),
    'title with labels': (
        [
            ['الجمعية:', 'البر', '', 'المنطقة:', 'البستان'],
            ['م', 'الاسم', 'الهاتف', 'العمر', 'ملاحظات'],
            [1, 'محمد حسن علي سالم', '0912000123', 40, ''],
            [2, 'سامر احمد عمر', '0912000124', 41, ''],
        ],
        [],
        [
            ((2,), ['row.serial', 'person.name', 'person.phone', 'person.age', 'household.notes'], [3, 4]),
        ],
    ),
    'group w numbers': (
        [
            ['م', 'الاسم', 'الهاتف'],
            ['1- قرية الزهراء'],
            ['خيمة 14'],
            [1, 'محمد حسن علي سالم', '0912000123'],
            ['خيمة 15'],
            [2, 'سامر احمد عمر', '0912000124'],
            ['2- قرية النور'],
            [1, 'فاطمة سعيد حسن', '0912000125'],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'person.phone'], [4, 6, 8]),
        ],
    ),
    'single texts in name': (
        [
            ['م', 'الاسم', 'الهاتف', 'ملاحظات'],
            [1, 'محمد حسن علي سالم', '0912000123', ''],
            ['', 'زوجة سعيد', '', ''],
            ['', 'ام خالد', '', ''],
            ['', 'ورثة حسن علي', '', ''],
            ['', 'رضيع', '', ''],
            ['', 'علي سالم + اخوه', '', ''],
            ['', '', '', 'يستلم عنه اخوه'],
            ['', '', '0912000999', ''],
            ['', 'بنت 3 سنوات', '', ''],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'person.phone', 'household.notes'], [2, 3, 4, 5, 6, 7, 8, 9, 10]),
        ],
    ),
    'headless with title': (
        [
            ['كشف مخيم الفجر'],
            ['محمد حسن علي سالم', '0912000123', 4],
            ['سامر احمد عمر', '0912000124', 3],
            ['المجموع', 2],
            ['رئيس اللجنة'],
        ],
        [],
        [
            ((), ['person.name', 'person.phone', 'household.size'], [2, 3]),
        ],
    ),
    'totals kinds': (
        [
            ['م', 'الاسم', 'العدد', 'المبلغ'],
            [1, 'محمد حسن علي سالم', 4, 100],
            [2, 'سامر احمد عمر', 3, 100],
            ['مجموع أسر المندوب سامر', '', 7, 200],
            [3, 'فاطمة سعيد حسن', 5, 100],
            ['', 'الاجمالي', 12, 300],
            ['العدد الكلي: 3 أسر'],
            ['Total', '', 12, 300],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'household.size', 'row.quantity'], [2, 3, 5]),
        ],
    ),
    'vertical merge place': (
        [
            ['المنطقة', 'الاسم', 'الهاتف'],
            ['البستان', 'محمد حسن علي سالم', '0912000123'],
            ['', 'سامر احمد عمر', '0912000124'],
            ['الوادي', 'فاطمة سعيد حسن', '0912000125'],
            ['', 'خديجة علي عمر', '0912000126'],
        ],
        [(2, 1, 3, 1), (4, 1, 5, 1)],
        [
            ((1,), ['household.place', 'person.name', 'person.phone'], [2, 3, 4, 5]),
        ],
    ),
    'family heading': (
        [
            ['م', 'الاسم', 'صلة القرابة', 'العمر'],
            ['عائلة محمد حسن'],
            [1, 'محمد حسن', 'رب الأسرة', 40],
            [2, 'هند سالم', 'زوجة', 35],
            ['عائلة سالم علي'],
            [3, 'سالم علي', 'رب الأسرة', 50],
        ],
        [(2, 1, 2, 4), (5, 1, 5, 4)],
        [
            ((1,), ['row.serial', 'person.name', 'household.relation', 'person.age'], [3, 4, 6]),
        ],
    ),
    'displaced groups': (
        [
            ['م', 'الاسم', 'الهاتف'],
            ['النازحون'],
            [1, 'محمد حسن علي سالم', '0912000123'],
            ['المقيمون'],
            [2, 'سامر احمد عمر', '0912000124'],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'person.phone'], [3, 5]),
        ],
    ),
    'name in col1': (
        [
            ['الاسم', 'الهاتف', 'السكن'],
            ['قرية الزهراء', '', ''],
            ['محمد حسن علي سالم', '0912000123', 'x'],
            ['ليلى', '', ''],
            ['المندوب سامر حسن', '', ''],
            ['سامر احمد عمر', '0912000124', 'y'],
            ['المجموع: 2', '', ''],
        ],
        [],
        [
            ((1,), ['person.name', 'person.phone', 'household.place'], [3, 4, 6]),
        ],
    ),
    'sudan': (
        [
            ['ت', 'الإسم رباعي', 'الولاية', 'المحلية', 'الوحدة الإدارية', 'النوع', 'العمر', 'عدد أفراد الأسرة', 'رقم التلفون', 'الرقم الوطني'],
            [1, 'محمد حسن علي سالم', 'السهل', 'الوادي', 'الشرق', 'ذكر', 33, 5, '0912000123', '119-0000-0001'],
            [2, 'فاطمة سعيد حسن', 'السهل', 'الوادي', 'الشرق', 'أنثى', 30, 4, '0912000124', '119-0000-0002'],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'household.governorate', 'household.district', 'household.community', 'person.sex', 'person.age', 'household.size', 'person.phone', 'person.national_id'], [2, 3]),
        ],
    ),
    'iraq': (
        [
            ['ت', 'الاسم الثلاثي واللقب', 'اسم الام', 'المواليد', 'رقم البطاقة الموحدة', 'رقم البطاقة التموينية', 'المحافظة', 'القضاء', 'الناحية', 'المحلة/زقاق/دار', 'موبايل'],
            [1, 'محمد حسن علي سالم', 'هند سالم', 1980, '198000000001', '1234567', 'السهل', 'الوادي', 'الشرق', '5/12/3', '0912000123'],
            [2, 'فاطمة سعيد حسن', 'مريم علي', 1982, '198000000002', '1234568', 'السهل', 'الوادي', 'الشرق', '5/12/4', '0912000124'],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'person.mother', 'person.birth', 'person.national_id', 'person.ration_card', 'household.governorate', 'household.district', 'household.community', 'household.place', 'person.phone'], [2, 3]),
        ],
    ),
    'yemen': (
        [
            ['م', 'اسم المستفيد رباعياً مع اللقب', 'نوع الهوية', 'رقم الهوية', 'المحافظة', 'المديرية', 'العزلة', 'القرية/الحي', 'حالة الأسرة (نازح/مضيف/عائد)', 'عدد الذكور', 'عدد الإناث', 'الإجمالي', 'رقم الجوال', 'اسم البديل', 'توقيع/بصمة المستفيد'],
            [1, 'محمد حسن علي سالم', 'بطاقة شخصية', '01010000001', 'السهل', 'الوادي', 'الشرق', 'النور', 'نازح', 2, 3, 5, '770000001', '', ''],
            [2, 'فاطمة سعيد حسن', 'بطاقة عائلية', '01010000002', 'السهل', 'الوادي', 'الشرق', 'النور', 'مضيف', 2, 3, 5, '770000002', 'خديجة علي عمر', ''],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'person.document_kind', 'person.national_id', 'household.governorate', 'household.district', 'household.community', 'household.community', 'household.displacement', 'household.males', 'household.females', 'household.size', 'person.phone', 'collector.name', 'row.signature'], [2, 3]),
        ],
    ),
    'palestine': (
        [
            ['#', 'رقم هوية رب الأسرة', 'اسم رب الأسرة رباعي', 'رقم هوية الزوجة', 'اسم الزوجة رباعي', 'عدد أفراد الأسرة', 'جوال رقم 1', 'جوال رقم 2', 'العنوان قبل النزوح', 'مكان النزوح الحالي', 'عدد ذوي الاحتياجات الخاصة', 'الحالة الاجتماعية', 'تصنيف السكن'],
            [1, 401000567, 'محمد حسن علي سالم', 401000568, 'فاطمة سعيد حسن', 5, '0590000001', '0590000002', 'الشرق', 'مدرسة النور', 0, 'متزوج', 'خيمة'],
            [2, 401000569, 'سامر احمد عمر', 401000571, 'خديجة علي عمر', 5, '0590000003', '', 'الشرق', 'مدرسة النور', 0, 'متعدد', 'خيمة'],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.national_id', 'person.name', 'spouse.national_id', 'spouse.name', 'household.size', 'person.phone', 'person.phone', 'household.origin', 'household.place', 'household.count', 'person.marital', 'household.tenure'], [2, 3]),
        ],
    ),
    'egypt': (
        [
            ['مسلسل', 'الاسم رباعى', 'الرقم القومى', 'النوع', 'تاريخ الميلاد', 'الحالة الاجتماعية', 'المهنة', 'العنوان بالتفصيل', 'المركز', 'المحمول', 'اسم الزوج', 'الرقم القومى للزوج'],
            [1, 'فاطمة سعيد حسن', '28001010000001', 'أنثى', '1/1/1980', 'متزوجة', 'ربة منزل', 'شارع النور', 'الوادي', '01000000001', 'محمد حسن علي سالم', '27801010000001'],
            [2, 'خديجة علي عمر', '28201010000001', 'أنثى', '1/1/1982', 'أرملة', 'بدون', 'شارع النور', 'الوادي', '01000000002', '', ''],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.name', 'person.national_id', 'person.sex', 'person.birth', 'person.marital', 'person.work', 'household.place', 'household.camp', 'person.phone', 'spouse.name', 'spouse.national_id'], [2, 3]),
        ],
    ),
    'lebanon en': (
        [
            ['S/N', 'First Name', "Father's Name", 'Family Name', "Mother's Name", 'Gender', 'DOB', 'UNHCR File No.', 'Mobile No.', 'Cadaster', 'No. of HH members', 'Shelter Type', 'Remarks'],
            [1, 'Ahmad', 'Ali', 'Hassan', 'Hind', 'Male', '1/1/1980', '812-12C00001', '03 000 001', 'Wadi', 5, 'Tent', ''],
            [2, 'Sara', 'Omar', 'Salem', 'Hind', 'Female', '1/1/1982', '812-12C00002', '03 000 002', 'Wadi', 4, 'Tent', ''],
        ],
        [],
        [
            ((1,), ['row.serial', 'person.given', 'person.father', 'person.family', 'person.mother', 'person.sex', 'person.birth', 'person.unhcr_id', 'person.phone', 'household.community', 'household.size', 'household.tenure', 'household.notes'], [2, 3]),
        ],
    ),
    'wfp': (
        [
            ['HH ID', 'Principal Recipient Name', 'Alternate Recipient Name', 'ID Type', 'ID Number', 'Phone', 'FDP', 'Male 0-5', 'Female 0-5', 'Male 6-17', 'Female 6-17', 'Male 18-59', 'Female 18-59', 'Male 60+', 'Female 60+', 'Total HH size', 'Ration (kg)', 'Signature'],
            ['HH-001', 'محمد حسن علي سالم', 'فاطمة سعيد حسن', 'Passport', 'P0000001', '0912000123', 'Site 1', 1, 0, 1, 1, 1, 1, 0, 0, 5, 50, ''],
            ['HH-002', 'سامر احمد عمر', 'خديجة علي عمر', 'National ID', '00000002', '0912000124', 'Site 1', 1, 0, 1, 1, 1, 1, 0, 0, 5, 50, ''],
        ],
        [],
        [
            ((1,), ['household.number', 'person.name', 'collector.name', 'person.document_kind', 'person.national_id', 'person.phone', 'household.place', 'household.count', 'household.count', 'household.count', 'household.count', 'household.count', 'household.count', 'household.count', 'household.count', 'household.size', 'row.quantity', 'row.signature'], [2, 3]),
        ],
    ),
}
# fmt: on


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_list_is_understood(name: str) -> None:
    rows, merged, expected = LAYOUTS[name]
    assert understood(rows, merged) == expected


def understood(rows: list[Sequence[Value]], merged: Merged) -> Understood:
    vocabulary = aid_vocabulary()
    tables = layout.find_tables(Grid("list.xlsx", "1", rows, range(1, len(rows) + 1), merged=merged), vocabulary)
    for table in tables:
        roles.propose(table, vocabulary)
    return [
        (table.header_rows, [column.role for column in table.columns], [row.number for row in table.rows]) for table in tables
    ]
