"""What somebody is to the head of the family, from the words of a list («رب الأسرة», «ابنة», "wife")."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from awn.arabic.folding import fold

HEAD: Final = "head"
SPOUSE: Final = "spouse"
CHILDREN: Final = frozenset({"son", "daughter", "child", "children"})

_WORDS: Final = {
    HEAD: (
        "رب|ربه|رب الاسره|ربه الاسره|رب ربه الاسره|رب العايله|ربه العايله|رب البيت|ربه البيت|رب اسره|ربه اسره|رييس الاسره|رييس العايله"
        "|رييسه الاسره|معيل|المعيل|المعيله|معيله|معيل الاسره|معيله الاسره|عايل الاسره|نفسه|نفسها|هو نفسه|هي نفسها|ذاته|صاحب الاسره|صاحب البطاقه|صاحبه البطاقه|صاحب القيد"
        "|رب العيله|كبير العايله|راس الاسره|المستفيد|المستفيد الرييسي|المستفيده|head|head of household|household head|head of family|hoh|hh head|self|principal|principal applicant|chef|chef de famille"
        "|pra|chef de menage|chef du menage|cheffe|cheffe de famille|cheffe de menage|lui meme|elle meme"
    ),
    SPOUSE: (
        "زوجه|الزوجه|زوج|الزوج|زوج زوجه|زوجته|زوجها|زوجه اولي|زوجه ثانيه|زوجه ثالثه|زوجه رابعه|الزوجه الاولي|الزوجه الثانيه|الزوجه الثالثه|الزوجه الرابعه"
        "|زوجه رب الاسره|زوج ربه الاسره|زوجه 1|زوجه 2|زوجه 3|زوجه 4|حرم|حرمه|عقيله|قرينه|المدام|مدام|مره|wife|husband|spouse|second wife|first wife|2nd wife|partner"
        "|wif|hus|epouse|epoux|conjoint|conjointe|femme|mari"
    ),
    "son": "ابن|الابن|ولد|الولد|نجل|ابنه ذكر|ابن رب الاسره|ابن ذكر|طفل|son|fils|boy|garcon",
    "daughter": "ابنه|الابنه|بنت|البنت|كريمه|ابنه رب الاسره|طفله|daughter|dau|fille|girl",
    "child": "ابن ابنه|ابن بنت ذكر|رضيع|رضيعه|مولود|مولوده|الاولاد|اولاد|ابناء|الابناء|طفل رضيع|child|enfant|baby|infant|newborn",
    "father": "اب|الاب|والد|الوالد|ابوه|والده الاب|father|pere",
    "mother": "ام|الام|والده|الوالده|امه|mother|mere",
    "parent": "والد والده|احد الوالدين|parent",
    "brother": "اخ|الاخ|شقيق|اخوه|شقيقه ذكر|اخ شقيق|brother|frere",
    "sister": "اخت|الاخت|شقيقه|اخته|sister|soeur",
    "grandfather": "جد|الجد|grandfather|grand pere",
    "grandmother": "جده|الجده|grandmother|grand mere",
    "grandson": "حفيد|ابن الابن|ابن الابنه|ابن البنت|ابن ابن|ابن بنت|grandson|petit fils",
    "granddaughter": "حفيده|بنت الابن|بنت البنت|بنت الابنه|ابنه الابن|ابنه البنت|بنت ابن|بنت بنت|granddaughter|petite fille",
    "grandchild": "حفيد حفيده|احفاد|grandchild",
    "daughter_in_law": "كنه|الكنه|زوجه الابن|زوجه ابن|زوجه ابنه|مرت ابن|daughter in law|belle fille",
    "son_in_law": "صهر|الصهر|زوج الابنه|زوج البنت|زوج ابنه|زوج بنت|نسيب|son in law|gendre|beau fils",
    "mother_in_law": "حماه|الحماه|ام الزوجه|ام الزوج|والده الزوجه|والده الزوج|mother in law|belle mere",
    "father_in_law": "حم|الحمو|ابو الزوجه|ابو الزوج|والد الزوجه|والد الزوج|father in law|beau pere",
    "stepchild": "ربيب|ربيبه|ابن الزوج|ابن الزوجه|ابنه الزوج|ابنه الزوجه|بنت الزوج|بنت الزوجه|stepchild|stepson|stepdaughter",
    "nephew": "ابن الاخ|ابن الاخت|ابن اخ|ابن اخت|ابن اخيه|ابن اخته|nephew|neveu",
    "niece": "بنت الاخ|بنت الاخت|بنت اخ|بنت اخت|ابنه الاخ|ابنه الاخت|ابنه اخ|niece",
    "sister_in_law": "زوجه الاخ|زوجه اخ|زوجه اخيه|اخت الزوجه|اخت الزوج|سلفه|sister in law|belle soeur",
    "brother_in_law": "زوج الاخت|اخ الزوج|اخ الزوجه|اخو الزوج|اخو الزوجه|سلف|brother in law|beau frere",
    "uncle": "عم|العم|خال|الخال|uncle|oncle",
    "aunt": "عمه|العمه|خاله|الخاله|زوجه الاب|aunt|tante",
    "cousin": "ابن العم|ابن الخال|ابن عم|ابن خال|بنت العم|بنت الخال|بنت عم|ابن عمه|ابن خاله|cousin|cousine",
    "relative": "قريب|قريبه|قريب الاسره|اقارب|من الاقارب|relative|proche|parente",
    "foster_child": "مكفول|مكفوله|يتيم مكفول|يتيم|يتيمه|كفاله|محتضن|محتضنه|foster child|orphan|orphelin",
    "guest": "ضيف|ضيفه|مستضاف|مستضافه|ساكن معهم|غير قريب|لا قرابه|non relative|guest|other|اخري|غير ذلك",
}  # fmt: skip
_RELATIONS: Final = {fold(word): relation for relation, words in reversed(_WORDS.items()) for word in words.split("|")}
_MALE: Final = "son father brother grandfather grandson son_in_law father_in_law nephew brother_in_law uncle"
_FEMALE: Final = "daughter mother sister grandmother granddaughter daughter_in_law mother_in_law niece sister_in_law aunt"
_SEXES: Final = dict.fromkeys(_MALE.split(), "male") | dict.fromkeys(_FEMALE.split(), "female")
_HUSBAND_WORDS: Final = frozenset(("زوج", "الزوج", "زوجها", "husband", "mari", "epoux"))
_WIFE_WORDS: Final = frozenset(
    (
        "زوجه",
        "الزوجه",
        "زوجته",
        "حرم",
        "حرمه",
        "عقيله",
        "قرينه",
        "المدام",
        "مدام",
        "مره",
        "زوجات",
        "الزوجات",
        "زوجاته",
        "wife",
        "wives",
        "femme",
        "epouse",
        "epouses",
    )
)
_TRAILING: Final = re.compile(r"[\d\s]+$|^[\d\s]+")


@lru_cache(maxsize=1 << 14)
def read_relation(text: str) -> str:
    """ "head", "spouse", "son", …; "" when the words say nothing known. «زوجة 2» is a spouse."""
    said = _plain(text)
    return _RELATIONS.get(said) or _RELATIONS.get(_TRAILING.sub("", said), "") or _by_words(said)


@lru_cache(maxsize=1 << 14)
def is_relation(text: str) -> bool:
    """Whether the words name a relation and nobody: «الزوجة», but not «ام خالد»."""
    return _plain(text) in _RELATIONS


@lru_cache(maxsize=1 << 14)
def sex_of_relation(text: str) -> str:
    """The sex that the word itself states: «ابنة» and «زوجة» are female, «زوج» is male; "" when it states none."""
    words = _plain(text).split()
    relation = read_relation(text)
    if relation == SPOUSE:
        wife, husband = not _WIFE_WORDS.isdisjoint(words), not _HUSBAND_WORDS.isdisjoint(words)
        return "" if wife == husband else "female" if wife else "male"
    else:
        return _SEXES.get(relation, "")


def names_wife(header: str) -> bool:
    """True when a header asks for a wife and not for a husband: «اسم الزوجة», not «اسم الزوج/ـة»."""
    if re.search(r"زوج\s*[/\\()-]+\s*ـ?\s*[ةه]", header):
        return False
    words = set(re.findall(r"\w+", _plain(header)))
    return not _WIFE_WORDS.isdisjoint(words) and _HUSBAND_WORDS.isdisjoint(words)


def _plain(text: str) -> str:
    """Folded, in lower case and without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", fold(text).casefold()) if not unicodedata.combining(letter))


def _by_words(said: str) -> str:
    """Longer statements: the longest known beginning counts («ابن متزوج» is a son)."""
    words = said.split()
    for length in range(len(words) - 1, 0, -1):
        if relation := _RELATIONS.get(" ".join(words[:length])):
            return relation
    return ""
