-- The organizational units, as a tree.
drop view if exists Units;

create view Units as
select t.Id,
       t.Code,
       t.Title,
       t.ParentId
from Unit t;
