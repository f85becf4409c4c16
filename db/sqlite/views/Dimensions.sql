-- Dimensions along which a measurement is broken down.
drop view if exists Dimensions;

create view Dimensions as
select t.Id,
       t.Code,
       t.Title
from Dimension t;
