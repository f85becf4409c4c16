-- The steps of the planning cycle.
drop view if exists PlanningSteps;
go

create view PlanningSteps as
select t.Id,
       t.StrategicPlanId,
       t.Step,
       t.BodyId,
       t.Month,
       t.Action
from PlanningStep t;
