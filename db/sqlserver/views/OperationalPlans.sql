-- The yearly operational plans.
drop view if exists OperationalPlans;
go

create view OperationalPlans as
select t.Id,
       t.StrategicPlanId,
       t.PlanYear,
       t.FirstDay,
       t.LastDay
from OperationalPlan t;
