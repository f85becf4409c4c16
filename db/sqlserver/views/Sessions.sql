-- Meetings of the bodies, with the cut-off of their figures.
drop view if exists Sessions;
go

create view Sessions as
select t.Id,
       t.BodyId,
       t.Code,
       t.Title,
       t.FirstDay,
       t.LastDay,
       t.Round,
       t.CutOffAt,
       t.ReportingPeriodId
from Session t;
