-- The C21 building blocks.
drop view if exists BuildingBlocks;
go

create view BuildingBlocks as
select t.Id,
       t.Code,
       t.Title
from BuildingBlock t;
