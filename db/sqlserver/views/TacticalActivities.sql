-- The tactical activities of the operational plans.
drop view if exists TacticalActivities;
go

create view TacticalActivities as
select t.Id,
       t.OperationalPlanId,
       t.StrategicActivityId,
       t.UnitId,
       t.Code,
       t.Title
from TacticalActivity t;
