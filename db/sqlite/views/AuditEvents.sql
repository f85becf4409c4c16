-- Who changed what, when, through which door.
drop view if exists AuditEvents;

create view AuditEvents as
select t.Id,
       t.OccurredAt,
       t.PersonId,
       t.Actor,
       t.Door,
       t.Action,
       t.SubjectType,
       t.SubjectId,
       t.ValueBefore,
       t.ValueAfter,
       t.PreviousHash,
       t.Hash
from AuditEvent t;
