-- Costs of an activity in a plan year, by funding source.
drop view if exists Costs;
go

create view Costs as
select t.Id,
       t.StrategicActivityId,
       t.OperationalPlanId,
       t.FundingSourceId,
       t.UnitOfMeasure,
       t.Planned,
       t.Actual,
       t.RatePerUnit,
       t.Reason,
       t.RecordedAt,
       t.RecordedBy,
       t.SupersededAt
from Cost t;
