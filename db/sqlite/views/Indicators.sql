-- The indicators, under the title and unit of their latest definition.
drop view if exists Indicators;

create view Indicators as
select i.Id,
       i.Code,
       i.StrategicActivityId,
       i.TacticalActivityId,
       v.Title,
       v.UnitId,
       v.Number as LatestVersionNumber
from Indicator i
join IndicatorVersion v
  on v.IndicatorId = i.Id
 and v.SupersededAt is null
where not exists (select 1
                  from IndicatorVersion later
                  where later.IndicatorId = i.Id
                    and later.SupersededAt is null
                    and later.Number > v.Number);
