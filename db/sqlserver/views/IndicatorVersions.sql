-- The definitions of the indicators.
drop view if exists IndicatorVersions;
go

create view IndicatorVersions as
select t.Id,
       t.IndicatorId,
       t.Number,
       t.EffectiveFrom,
       t.IsSeriesBreak,
       t.Title,
       t.Definition,
       t.UnitOfMeasure,
       t.MeasureType,
       t.Direction,
       t.Coverage,
       t.Aggregation,
       t.Method,
       t.Frequency,
       t.UnitId,
       t.DataSource,
       t.CollectionMethod,
       t.MeansOfVerification,
       t.ApprovedOn,
       t.Reason,
       t.RecordedAt,
       t.RecordedBy,
       t.SupersededAt
from IndicatorVersion t;
