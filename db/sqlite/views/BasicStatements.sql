-- Mission, vision and values of a plan.
drop view if exists BasicStatements;

create view BasicStatements as
select t.Id,
       t.StrategicPlanId,
       t.Ordinal,
       t.Kind,
       t.Text
from BasicStatement t;
