-- What was released may go back to be a draft, its release taken from it, as long as it is not published: then it may be
-- compiled again. All else about a released edition still stays as it is. Runs once, in one transaction.

drop trigger TR_ReportEdition_Frozen_Update;

create trigger TR_ReportEdition_Frozen_Update before update on ReportEdition
when old.State = 'Published'
  or (old.State = 'Released'
      and (new.State not in ('Draft', 'Released', 'Published')
           or (new.State = 'Draft' and (new.ReleasedAt is not null or new.ReleasedBy is not null))
           or (new.State <> 'Draft' and (new.ReleasedAt is not old.ReleasedAt or new.ReleasedBy is not old.ReleasedBy))
           or new.Id is not old.Id
           or new.ReportId is not old.ReportId
           or new.SessionId is not old.SessionId
           or new.ReportingPeriodId is not old.ReportingPeriodId
           or new.Number is not old.Number
           or new.CutOffAt is not old.CutOffAt
           or new.CompiledAt is not old.CompiledAt
           or new.CompiledBy is not old.CompiledBy
           or new.Reason is not old.Reason
           or new.DefinitionHash is not old.DefinitionHash
           or new.ContentHash is not old.ContentHash))
begin
    select raise(abort, 'A published edition does not change; what is wrong in it is put right by a new edition.');
end;
