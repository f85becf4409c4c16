-- Developments named by the yearly environmental scan, by theme.
drop view if exists ScanDevelopments;
go

create view ScanDevelopments as
select d.Id,
       s.StrategicPlanId,
       s.ScanYear,
       d.Ordinal,
       d.Theme,
       d.Text
from ScanDevelopment d
join EnvironmentalScan s
  on s.Id = d.EnvironmentalScanId;
