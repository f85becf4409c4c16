-- The targets and interim targets.
drop view if exists Targets;
go

create view Targets as
select t.Id,
       t.IndicatorId,
       t.VersionNumber,
       t.Span,
       t.FirstDay,
       t.LastDay,
       t.Value,
       t.LowerBound,
       t.UpperBound,
       t.Reason,
       t.RecordedAt,
       t.RecordedBy,
       t.SupersededAt
from Target t;
