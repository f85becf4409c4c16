-- Members of the dimensions.
drop view if exists DimensionMembers;

create view DimensionMembers as
select t.Id,
       t.DimensionId,
       t.Ordinal,
       t.Code,
       t.Title
from DimensionMember t;
