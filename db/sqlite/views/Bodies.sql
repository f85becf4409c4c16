-- The bodies that plan and review.
drop view if exists Bodies;

create view Bodies as
select t.Id,
       t.Code,
       t.Title,
       t.Kind,
       t.Role
from Body t;
