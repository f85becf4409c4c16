-- The strategic plans.
drop view if exists StrategicPlans;
go

create view StrategicPlans as
select t.Id,
       t.Code,
       t.Title,
       t.FirstDay,
       t.LastDay,
       t.TimeZone,
       t.IsIllustrative
from StrategicPlan t;
