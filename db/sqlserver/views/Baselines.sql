-- The baselines.
drop view if exists Baselines;
go

create view Baselines as
select t.Id,
       t.IndicatorId,
       t.VersionNumber,
       t.Value,
       t.MeasuredOn,
       t.IsProvisional,
       t.Reason,
       t.RecordedAt,
       t.RecordedBy,
       t.SupersededAt
from Baseline t;
