-- One row per edition, indicator and period, as printed: ties to the published paper.
drop view if exists IndicatorResultsAsReported;
go

create view IndicatorResultsAsReported as
select l.Id,
       r.Code as ReportCode,
       e.Number as EditionNumber,
       e.State as EditionState,
       e.CutOffAt,
       s.Code as SessionCode,
       s.Title as SessionTitle,
       l.FigureCode,
       l.PlanCode,
       l.PlanTitle,
       l.GoalNumber,
       l.GoalTitle,
       l.GoalShortTitle,
       l.ActivityCode,
       l.ActivityTitle,
       l.ActivityShortTitle,
       l.IndicatorCode,
       l.IndicatorTitle,
       l.VersionNumber,
       l.Definition,
       l.UnitOfMeasure,
       l.MeasureType,
       l.Direction,
       l.Coverage,
       l.Aggregation,
       l.Method,
       l.Frequency,
       l.UnitCode,
       l.UnitTitle,
       l.PlanYear,
       l.PeriodCode,
       l.PeriodOrdinal,
       l.PeriodFirstDay,
       l.AsAt,
       l.BaselineValue,
       l.BaselineDate,
       l.TargetSpan,
       l.TargetDate,
       l.TargetValue,
       l.TargetLower,
       l.TargetUpper,
       l.Expected,
       l.ExpectedLower,
       l.ExpectedUpper,
       l.Actual,
       l.Numerator,
       l.Denominator,
       l.Forecast,
       l.Variance,
       l.Achievement,
       l.Status,
       l.Trend,
       l.Basis,
       l.Note,
       l.Marks,
       l.MissingReason,
       l.PromisedFor,
       l.Comment
from ReportLine l
join ReportEdition e
  on e.Id = l.ReportEditionId
join Report r
  on r.Id = e.ReportId
join Session s
  on s.Id = e.SessionId
where l.Scope = 'Indicator';
