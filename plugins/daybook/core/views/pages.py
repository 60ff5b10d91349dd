"""The views of the pages: one class for one template, named in `TEMPLATE`."""

from daybook.core.views.briefings import BriefingIndexView, BriefingMonth, BriefingView, SeriesLine
from daybook.core.views.days import DayIndexView, DayView, MonthView, YearView
from daybook.core.views.entities import (
    EntityEntry,
    EntityGroup,
    EntityIndexView,
    EntityMonthView,
    EntityView,
    NameLine,
    PartLine,
    RoleLine,
)
from daybook.core.views.figures import (
    Chart,
    FigureGroup,
    FigureGroupsView,
    FiguresIndexView,
    MeasureSection,
    MeasureView,
    OriginLine,
)
from daybook.core.views.home import (
    CorrectionsView,
    HeadlineFigure,
    HomeView,
    LatestDay,
    NotFoundView,
    ProseView,
    RedirectView,
)
from daybook.core.views.questions import (
    MatrixRow,
    PositionMatrix,
    QuestionIndexView,
    QuestionView,
    ResolutionLine,
    StatusLine,
)
from daybook.core.views.sources import PublisherEntry, PublisherView, SourceIndexView, SourceMonth, SourceView, Term
from daybook.core.views.view import View

__all__ = [
    "BriefingIndexView",
    "BriefingMonth",
    "BriefingView",
    "Chart",
    "CorrectionsView",
    "DayIndexView",
    "DayView",
    "EntityEntry",
    "EntityGroup",
    "EntityIndexView",
    "EntityMonthView",
    "EntityView",
    "FigureGroup",
    "FigureGroupsView",
    "FiguresIndexView",
    "HeadlineFigure",
    "HomeView",
    "LatestDay",
    "MatrixRow",
    "MeasureSection",
    "MeasureView",
    "MonthView",
    "NameLine",
    "NotFoundView",
    "OriginLine",
    "PartLine",
    "PositionMatrix",
    "ProseView",
    "PublisherEntry",
    "PublisherView",
    "QuestionIndexView",
    "QuestionView",
    "RedirectView",
    "ResolutionLine",
    "RoleLine",
    "SeriesLine",
    "SourceIndexView",
    "SourceMonth",
    "SourceView",
    "StatusLine",
    "Term",
    "View",
    "YearView",
]
