-- What was released stays: the database itself refuses to add to, change or delete anything of a released or published
-- edition, whoever asks. A released edition may still be published. Runs once, in one transaction.

create trigger TR_ReportLine_Frozen_Insert before insert on ReportLine
when exists (select 1
             from   ReportEdition e
             where  e.Id = new.ReportEditionId
             and    e.State in ('Released', 'Published'))
begin
    select raise(abort, 'A released edition does not change: its figures stay as they were printed.');
end;

create trigger TR_ReportLine_Frozen_Update before update on ReportLine
when exists (select 1
             from   ReportEdition e
             where  e.Id = old.ReportEditionId
             and    e.State in ('Released', 'Published'))
begin
    select raise(abort, 'A released edition does not change: its figures stay as they were printed.');
end;

create trigger TR_ReportLine_Frozen_Delete before delete on ReportLine
when exists (select 1
             from   ReportEdition e
             where  e.Id = old.ReportEditionId
             and    e.State in ('Released', 'Published'))
begin
    select raise(abort, 'A released edition does not change: its figures stay as they were printed.');
end;

create trigger TR_ReportPart_Frozen_Insert before insert on ReportPart
when exists (select 1
             from   ReportEdition e
             where  e.Id = new.ReportEditionId
             and    e.State in ('Released', 'Published'))
begin
    select raise(abort, 'A released edition does not change: its figures stay as they were printed.');
end;

create trigger TR_ReportPart_Frozen_Update before update on ReportPart
when exists (select 1
             from   ReportEdition e
             where  e.Id = old.ReportEditionId
             and    e.State in ('Released', 'Published'))
begin
    select raise(abort, 'A released edition does not change: its figures stay as they were printed.');
end;

create trigger TR_ReportPart_Frozen_Delete before delete on ReportPart
when exists (select 1
             from   ReportEdition e
             where  e.Id = old.ReportEditionId
             and    e.State in ('Released', 'Published'))
begin
    select raise(abort, 'A released edition does not change: its figures stay as they were printed.');
end;

create trigger TR_ReportNarrative_Frozen_Insert before insert on ReportNarrative
when exists (select 1
             from   ReportEdition e
             where  e.Id = new.ReportEditionId
             and    e.State in ('Released', 'Published'))
begin
    select raise(abort, 'A released edition does not change: its figures stay as they were printed.');
end;

create trigger TR_ReportNarrative_Frozen_Update before update on ReportNarrative
when exists (select 1
             from   ReportEdition e
             where  e.Id = old.ReportEditionId
             and    e.State in ('Released', 'Published'))
begin
    select raise(abort, 'A released edition does not change: its figures stay as they were printed.');
end;

create trigger TR_ReportNarrative_Frozen_Delete before delete on ReportNarrative
when exists (select 1
             from   ReportEdition e
             where  e.Id = old.ReportEditionId
             and    e.State in ('Released', 'Published'))
begin
    select raise(abort, 'A released edition does not change: its figures stay as they were printed.');
end;

create trigger TR_SharedFigures_Frozen_Insert before insert on SharedFigures
when exists (select 1
             from   ReportEdition e
             where  e.Id = new.ReportEditionId
             and    e.State in ('Released', 'Published'))
begin
    select raise(abort, 'A released edition does not change: its figures stay as they were printed.');
end;

create trigger TR_SharedFigures_Frozen_Update before update on SharedFigures
when exists (select 1
             from   ReportEdition e
             where  e.Id = old.ReportEditionId
             and    e.State in ('Released', 'Published'))
begin
    select raise(abort, 'A released edition does not change: its figures stay as they were printed.');
end;

create trigger TR_SharedFigures_Frozen_Delete before delete on SharedFigures
when exists (select 1
             from   ReportEdition e
             where  e.Id = old.ReportEditionId
             and    e.State in ('Released', 'Published'))
begin
    select raise(abort, 'A released edition does not change: its figures stay as they were printed.');
end;

create trigger TR_ReportEdition_Frozen_Update before update on ReportEdition
when old.State = 'Published'
  or (old.State = 'Released'
      and (new.State not in ('Released', 'Published')
           or new.Id is not old.Id
           or new.ReportId is not old.ReportId
           or new.SessionId is not old.SessionId
           or new.ReportingPeriodId is not old.ReportingPeriodId
           or new.Number is not old.Number
           or new.CutOffAt is not old.CutOffAt
           or new.CompiledAt is not old.CompiledAt
           or new.CompiledBy is not old.CompiledBy
           or new.ReleasedAt is not old.ReleasedAt
           or new.ReleasedBy is not old.ReleasedBy
           or new.Reason is not old.Reason
           or new.DefinitionHash is not old.DefinitionHash
           or new.ContentHash is not old.ContentHash))
begin
    select raise(abort, 'A published edition does not change; what is wrong in it is put right by a new edition.');
end;

create trigger TR_ReportEdition_Frozen_Delete before delete on ReportEdition
when old.State in ('Released', 'Published')
begin
    select raise(abort, 'A published edition does not change; what is wrong in it is put right by a new edition.');
end;
