-- Where the money and the attachés come from.
drop view if exists FundingSources;

create view FundingSources as
select t.Id,
       t.Code,
       t.Title
from FundingSource t;
