-- Which activity is linked to which building block.
drop view if exists ActivityBuildingBlocks;

create view ActivityBuildingBlocks as
select t.StrategicActivityId,
       t.BuildingBlockId
from ActivityBuildingBlock t;
