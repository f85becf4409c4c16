-- What was released stays: the database itself refuses to add to, change or delete anything of a released or published
-- edition, whoever asks. A released edition may still be published. Runs once, in one transaction.

create trigger TR_ReportLine_Frozen on ReportLine after insert, update, delete as
begin
    set nocount on;
    if exists (select 1
               from   (select i.ReportEditionId
                       from   inserted i
                       union all
                       select d.ReportEditionId
                       from   deleted d) touched
               join   ReportEdition e on e.Id = touched.ReportEditionId
               where  e.State in (N'Released', N'Published'))
        throw 50001, N'A released edition does not change: its figures stay as they were printed.', 1;
end;
go

create trigger TR_ReportPart_Frozen on ReportPart after insert, update, delete as
begin
    set nocount on;
    if exists (select 1
               from   (select i.ReportEditionId
                       from   inserted i
                       union all
                       select d.ReportEditionId
                       from   deleted d) touched
               join   ReportEdition e on e.Id = touched.ReportEditionId
               where  e.State in (N'Released', N'Published'))
        throw 50001, N'A released edition does not change: its figures stay as they were printed.', 1;
end;
go

create trigger TR_ReportNarrative_Frozen on ReportNarrative after insert, update, delete as
begin
    set nocount on;
    if exists (select 1
               from   (select i.ReportEditionId
                       from   inserted i
                       union all
                       select d.ReportEditionId
                       from   deleted d) touched
               join   ReportEdition e on e.Id = touched.ReportEditionId
               where  e.State in (N'Released', N'Published'))
        throw 50001, N'A released edition does not change: its figures stay as they were printed.', 1;
end;
go

create trigger TR_SharedFigures_Frozen on SharedFigures after insert, update, delete as
begin
    set nocount on;
    if exists (select 1
               from   (select i.ReportEditionId
                       from   inserted i
                       union all
                       select d.ReportEditionId
                       from   deleted d) touched
               join   ReportEdition e on e.Id = touched.ReportEditionId
               where  e.State in (N'Released', N'Published'))
        throw 50001, N'A released edition does not change: its figures stay as they were printed.', 1;
end;
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
                               or n.State not in (N'Released', N'Published')
                               or n.ReportId <> o.ReportId
                               or n.SessionId <> o.SessionId
                               or n.ReportingPeriodId <> o.ReportingPeriodId
                               or n.Number <> o.Number
                               or n.CutOffAt <> o.CutOffAt
                               or n.CompiledAt <> o.CompiledAt
                               or n.DefinitionHash <> o.DefinitionHash
                               or n.ContentHash <> o.ContentHash
                               or coalesce(n.CompiledBy, -1) <> coalesce(o.CompiledBy, -1)
                               or coalesce(n.ReleasedBy, -1) <> coalesce(o.ReleasedBy, -1)
                               or coalesce(n.ReleasedAt, '0001-01-01') <> coalesce(o.ReleasedAt, '0001-01-01')
                               or coalesce(n.Reason, N'') <> coalesce(o.Reason, N''))))
        throw 50002, N'A published edition does not change; what is wrong in it is put right by a new edition.', 1;
end;
