-- The editions of the reports.
drop view if exists ReportEditions;
go

create view ReportEditions as
select t.Id,
       t.ReportId,
       t.SessionId,
       t.ReportingPeriodId,
       t.Number,
       t.State,
       t.CutOffAt,
       t.CompiledAt,
       t.CompiledBy,
       t.ReleasedAt,
       t.ReleasedBy,
       t.PublishedAt,
       t.PublishedBy,
       t.AgendaItem,
       t.DocumentNumber,
       t.Reason,
       t.DefinitionHash,
       t.ContentHash
from ReportEdition t;
