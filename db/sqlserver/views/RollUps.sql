-- The roll-ups of activities, goals, units and the plan.
drop view if exists RollUps;
go

create view RollUps as
select t.Id,
       t.Scope,
       t.StrategicPlanId,
       t.StrategicGoalId,
       t.StrategicActivityId,
       t.UnitId,
       t.ReportingPeriodId,
       t.Basis,
       t.Achievement,
       t.OnTrackCount,
       t.AtRiskCount,
       t.OffTrackCount,
       t.NoDataCount,
       t.NotDueCount,
       t.MonitoredCount,
       t.DueCount,
       t.DataInCount,
       t.WorstStatus,
       t.Trend,
       t.RecordedAt,
       t.SupersededAt
from RollUp t;
