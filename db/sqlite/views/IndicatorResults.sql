-- One row per indicator and period, live: the official result beside everything that explains it, for a
-- PivotTable without a join.
drop view if exists IndicatorResults;

create view IndicatorResults as
select x.Id,
       x.IndicatorId,
       x.ReportingPeriodId,
       x.UnitId,
       p.Code as PlanCode,
       p.Title as PlanTitle,
       g.Number as GoalNumber,
       g.Title as GoalTitle,
       g.ShortTitle as GoalShortTitle,
       a.Code as ActivityCode,
       a.Title as ActivityTitle,
       a.ShortTitle as ActivityShortTitle,
       i.Code as IndicatorCode,
       v.Title as IndicatorTitle,
       v.Number as VersionNumber,
       v.Definition,
       v.UnitOfMeasure,
       v.MeasureType,
       v.Direction,
       v.Coverage,
       v.Aggregation,
       v.Method,
       v.Frequency,
       u.Code as UnitCode,
       u.Title as UnitTitle,
       o.PlanYear,
       q.Code as PeriodCode,
       q.Ordinal as PeriodOrdinal,
       q.FirstDay as PeriodFirstDay,
       q.AsAt,
       b.Value as BaselineValue,
       b.MeasuredOn as BaselineDate,
       t.Span as TargetSpan,
       t.LastDay as TargetDate,
       t.Value as TargetValue,
       t.LowerBound as TargetLower,
       t.UpperBound as TargetUpper,
       x.Expected,
       x.ExpectedLower,
       x.ExpectedUpper,
       x.Actual,
       w.Numerator,
       w.Denominator,
       w.Forecast,
       x.Variance,
       x.Achievement,
       x.Status,
       x.Trend,
       x.Basis,
       x.Note,
       x.Marks,
       w.NotAvailableReason as MissingReason,
       w.PromisedFor,
       w.Comment,
       x.RecordedAt,
       x.SupersededAt
from Result x
join Indicator i
  on i.Id = x.IndicatorId
join IndicatorVersion v
  on v.Id = x.IndicatorVersionId
join StrategicActivity a
  on a.Id = i.StrategicActivityId
join StrategicGoal g
  on g.Id = a.StrategicGoalId
join StrategicPlan p
  on p.Id = g.StrategicPlanId
join ReportingPeriod q
  on q.Id = x.ReportingPeriodId
join OperationalPlan o
  on o.Id = q.OperationalPlanId
join Unit u
  on u.Id = x.UnitId
left join Target t
  on t.Id = x.TargetId
left join Baseline b
  on b.Id = x.BaselineId
left join MeasurementRevision w
  on w.Id = x.MeasurementRevisionId
where x.Basis = 'Official';
