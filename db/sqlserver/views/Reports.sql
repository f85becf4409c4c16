-- The reports.
drop view if exists Reports;
go

create view Reports as
select t.Id,
       t.Code,
       t.Title,
       t.BodyId
from Report t;
