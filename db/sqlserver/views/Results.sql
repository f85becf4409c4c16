-- The results of the indicators, by period and basis.
drop view if exists Results;
go

create view Results as
select t.Id,
       t.IndicatorId,
       t.IndicatorVersionId,
       t.ReportingPeriodId,
       t.Basis,
       t.UnitId,
       t.MeasurementRevisionId,
       t.TargetId,
       t.BaselineId,
       t.Actual,
       t.YearToDate,
       t.Expected,
       t.ExpectedLower,
       t.ExpectedUpper,
       t.ExpectedBy,
       t.Variance,
       t.Achievement,
       t.ProgressToFullTarget,
       t.OnTrackFrom,
       t.AtRiskFrom,
       t.Status,
       t.Trend,
       t.MissingData,
       t.Note,
       t.Marks,
       t.RecordedAt,
       t.SupersededAt
from Result t;
