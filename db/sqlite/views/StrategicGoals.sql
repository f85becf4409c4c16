-- The strategic goals.
drop view if exists StrategicGoals;

create view StrategicGoals as
select t.Id,
       t.StrategicPlanId,
       t.Number,
       t.Title,
       t.ShortTitle,
       t.Package,
       t.Summary
from StrategicGoal t;
