-- Every step of an edition: what its cover said from then on, who took it, and why where it went back; what the Senior
-- Management Team says of it. Both are only added to. Runs once, in one transaction.

create table ReportEditionStep
(
    Id               integer not null,
    ReportEditionId  integer not null,
    Version          integer not null,
    State            text    not null,
    RecordedAt       text    not null,
    RecordedBy       integer null,
    Why              text    null,
    CompiledAt       text    not null,
    ReleasedAt       text    null,
    PublishedAt      text    null,
    AgendaItem       text    null,
    DocumentNumber   text    null,
    Reason           text    null,
    ContentHash      text    not null,
    constraint PK_ReportEditionStep primary key (Id),
    constraint UQ_ReportEditionStep_Version unique (ReportEditionId, Version),
    constraint FK_ReportEditionStep_ReportEdition foreign key (ReportEditionId) references ReportEdition (Id),
    constraint FK_ReportEditionStep_RecordedBy foreign key (RecordedBy) references Person (Id),
    constraint CK_ReportEditionStep_State check (State in ('Draft', 'Commented', 'Released', 'Published'))
);

insert into ReportEditionStep (ReportEditionId, Version, State, RecordedAt, RecordedBy, CompiledAt, ReleasedAt, PublishedAt, AgendaItem,
                               DocumentNumber, Reason, ContentHash)
select e.Id, e.Version, e.State, coalesce(e.PublishedAt, e.ReleasedAt, e.CompiledAt), coalesce(e.PublishedBy, e.ReleasedBy, e.CompiledBy),
       e.CompiledAt, e.ReleasedAt, e.PublishedAt, e.AgendaItem, e.DocumentNumber, e.Reason, e.ContentHash
from   ReportEdition e;

create table ReportComment
(
    Id               integer not null,
    ReportEditionId  integer not null,
    GoalNumber       integer null,
    Body             text    not null,
    RecordedAt       text    not null,
    RecordedBy       integer not null,
    constraint PK_ReportComment primary key (Id),
    constraint FK_ReportComment_ReportEdition foreign key (ReportEditionId) references ReportEdition (Id),
    constraint FK_ReportComment_RecordedBy foreign key (RecordedBy) references Person (Id)
);

create index IX_ReportComment_ReportEdition on ReportComment (ReportEditionId);

create trigger TR_ReportEditionStep_Frozen_Update before update on ReportEditionStep
begin
    select raise(abort, 'A step that was taken does not change.');
end;

create trigger TR_ReportEditionStep_Frozen_Delete before delete on ReportEditionStep
begin
    select raise(abort, 'A step that was taken does not change.');
end;

create trigger TR_ReportComment_Frozen_Update before update on ReportComment
begin
    select raise(abort, 'A comment that was made does not change.');
end;

create trigger TR_ReportComment_Frozen_Delete before delete on ReportComment
begin
    select raise(abort, 'A comment that was made does not change.');
end;
