-- The reporting periods with their submission windows.
drop view if exists ReportingPeriods;

create view ReportingPeriods as
select p.Id,
       p.OperationalPlanId,
       o.PlanYear,
       p.Code,
       p.Ordinal,
       p.FirstDay,
       p.AsAt,
       p.OpensAt,
       p.DueAt,
       p.ClosesAt
from ReportingPeriod p
join OperationalPlan o
  on o.Id = p.OperationalPlanId;
