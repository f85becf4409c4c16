-- What was released may go back to be a draft, its release taken from it, as long as it is not published: then it may be
-- compiled again. All else about a released edition still stays as it is. Runs once, in one transaction.

drop trigger TR_ReportEdition_Frozen;
go

create trigger TR_ReportEdition_Frozen on ReportEdition after update, delete as
begin
    set nocount on;
    if exists (select 1
               from      deleted o
               left join inserted n on n.Id = o.Id
               where     o.State = N'Published'
               or        (o.State = N'Released'
                          and (n.Id is null
                               or n.State not in (N'Draft', N'Released', N'Published')
                               or (n.State = N'Draft' and (n.ReleasedAt is not null or n.ReleasedBy is not null))
                               or (n.State <> N'Draft'
                                   and (coalesce(n.ReleasedBy, -1) <> coalesce(o.ReleasedBy, -1)
                                        or coalesce(n.ReleasedAt, '0001-01-01') <> coalesce(o.ReleasedAt, '0001-01-01')))
                               or n.ReportId <> o.ReportId
                               or n.SessionId <> o.SessionId
                               or n.ReportingPeriodId <> o.ReportingPeriodId
                               or n.Number <> o.Number
                               or n.CutOffAt <> o.CutOffAt
                               or n.CompiledAt <> o.CompiledAt
                               or n.DefinitionHash <> o.DefinitionHash
                               or n.ContentHash <> o.ContentHash
                               or coalesce(n.CompiledBy, -1) <> coalesce(o.CompiledBy, -1)
                               or coalesce(n.Reason, N'') <> coalesce(o.Reason, N''))))
        throw 50002, N'A published edition does not change; what is wrong in it is put right by a new edition.', 1;
end;
