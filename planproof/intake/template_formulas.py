"""The formulas of the template's page "At a glance", in the words of the file's language."""
from __future__ import annotations

from xlsxwriter.utility import xl_col_to_name

from planproof.intake.columns import IDEAS, SHEETS, Lang
from planproof.intake.words import worded
from planproof.model.message import say

READ = 200                       # rows of each sheet that count
EXAMPLE = say("Example: a letter to last year's customers")


class Formulas:
    """Array formulas over the ideas, the money left and the hours of a template.

    months   how many columns of months the money has
    """

    def __init__(self, lang: Lang, months: int):
        self.months = months
        self.titles = {key: SHEETS[key].easy[lang == "fr"] for key in ("tactics", "budget", "teams")}
        self.example = worded(EXAMPLE, lang).split()[0].rstrip(":")
        words = {word.code: word.fr if lang == "fr" else word.en for word in SHEETS["tactics"].column("status").words}
        status = self.idea("status")
        self.ideas = self.counted(self.idea("name"))
        self.asking = f'{self.ideas}*({status}<>"{words["running"]}")*({status}<>"{words["stopped"]}")'

    def counted(self, names: str) -> str:
        """1 for rows with a name that is neither the example's nor a total's, else 0."""
        return f'({names}<>"")*(LEFT({names},{len(self.example)})<>"{self.example}")*(LOWER(LEFT({names},5))<>"total")'

    def idea(self, field: str) -> str:
        """The cells of one column of the ideas."""
        letter = xl_col_to_name(IDEAS.index(field))
        return f"'{self.titles['tactics']}'!${letter}$2:${letter}${READ}"

    @property
    def cost(self) -> str:
        """The total cost of each idea, 0 where none is said."""
        return f"IF(ISNUMBER({self.idea('total_cost')}),{self.idea('total_cost')},0)"

    def silent(self, field: str) -> str:
        """How many ideas say nothing in a column."""
        return f'SUM({self.ideas}*({self.idea(field)}=""))'

    def name(self, key: str, row: int) -> str:
        """The cell that names a line or a team; rows from 0."""
        return f"'{self.titles[key]}'!$A${row + 2}"

    def there(self, key: str, row: int) -> str:
        """The money of one line over all months, or the hours of one team."""
        last = xl_col_to_name(self.months if key == "budget" else 1)
        return f"SUM('{self.titles[key]}'!$B${row + 2}:${last}${row + 2})"

    @property
    def money_left(self) -> str:
        """The money of all lines and months."""
        title, last = self.titles["budget"], xl_col_to_name(self.months)
        cells = f"'{title}'!$B$2:${last}${READ}"
        names = f"'{title}'!$A$2:$A${READ}"
        return f"SUM({self.counted(names)}*IF(ISNUMBER({cells}),{cells},0))"

    def asked(self, key: str, name: str) -> str:
        """What the ideas ask of the line or team named in a cell: all of a bare name's, the said part of `name: part; ...`."""
        if key == "budget":
            said = self.idea("funding")
            return f"SUM({self.asking}*{self.cost}*(IF({said}={name},1,0)+{_part(said, name)}))"
        said = self.idea("hours")
        alone = f"IF(ISNUMBER({said})*({self._teams}=1),{said},0)"
        return f"SUM({self.asking}*({alone}+{_part(said, name)}))"

    @property
    def _teams(self) -> str:
        names = f"'{self.titles['teams']}'!$A$2:$A${READ}"
        return f"SUM({self.counted(names)})"


def _part(said: str, name: str) -> str:
    """The number after "name:" in cells such as `Social: 60 %; Events: 40 %`, 0 where it is not named."""
    tidy = f'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({said},CHAR(160)," ")," :",":")," %","%"),"; ",";")'
    parts = f'SUBSTITUTE(";"&SUBSTITUTE({tidy}," ;",";"),";",REPT(" ",99))'
    needle = f'" "&{name}&":"'
    return f"IFERROR(VALUE(TRIM(MID({parts},FIND({needle},{parts})+LEN({needle}),90))),0)"
