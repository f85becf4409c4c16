-- The activities that an indicator contributes to without counting there.
drop view if exists IndicatorActivities;
go

create view IndicatorActivities as
select t.IndicatorId,
       t.StrategicActivityId
from IndicatorActivity t;
