-- The strategic activities.
drop view if exists StrategicActivities;

create view StrategicActivities as
select t.Id,
       t.StrategicGoalId,
       t.Code,
       t.Title,
       t.ShortTitle,
       t.Summary
from StrategicActivity t;
