-- The indicators, under the title and unit of their latest definition, which every indicator has. Each is looked up by
-- itself, because SQLite joins a view of two tables optionally only after it has filled it as a whole.
drop view if exists Indicators;

create view Indicators as
select i.Id,
       i.Code,
       i.StrategicActivityId,
       i.TacticalActivityId,
       (select v.Title
        from IndicatorVersion v
        where v.IndicatorId = i.Id
          and v.SupersededAt is null
        order by v.Number desc
        limit 1) as Title,
       (select v.UnitId
        from IndicatorVersion v
        where v.IndicatorId = i.Id
          and v.SupersededAt is null
        order by v.Number desc
        limit 1) as UnitId,
       (select max(v.Number)
        from IndicatorVersion v
        where v.IndicatorId = i.Id
          and v.SupersededAt is null) as LatestVersionNumber
from Indicator i;
