-- Every step of an edition: what its cover said from then on, who took it, and why where it went back; what the Senior
-- Management Team says of it. Both are only added to. Runs once, in one transaction.

create table ReportEditionStep
(
    Id               int identity(1, 1)                             not null,
    ReportEditionId  int                                            not null,
    Version          int                                            not null,
    State            nvarchar(20) collate Latin1_General_100_BIN2   not null,
    RecordedAt       datetime2(3)                                   not null,
    RecordedBy       int                                            null,
    Why              nvarchar(1000) collate Latin1_General_100_BIN2 null,
    CompiledAt       datetime2(3)                                   not null,
    ReleasedAt       datetime2(3)                                   null,
    PublishedAt      datetime2(3)                                   null,
    AgendaItem       nvarchar(40) collate Latin1_General_100_BIN2   null,
    DocumentNumber   nvarchar(60) collate Latin1_General_100_BIN2   null,
    Reason           nvarchar(1000) collate Latin1_General_100_BIN2 null,
    ContentHash      nvarchar(64) collate Latin1_General_100_BIN2   not null,
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
    Id               int identity(1, 1)                             not null,
    ReportEditionId  int                                            not null,
    GoalNumber       int                                            null,
    Body             nvarchar(4000) collate Latin1_General_100_BIN2 not null,
    RecordedAt       datetime2(3)                                   not null,
    RecordedBy       int                                            not null,
    constraint PK_ReportComment primary key (Id),
    constraint FK_ReportComment_ReportEdition foreign key (ReportEditionId) references ReportEdition (Id),
    constraint FK_ReportComment_RecordedBy foreign key (RecordedBy) references Person (Id)
);

create index IX_ReportComment_ReportEdition on ReportComment (ReportEditionId);
go

create trigger TR_ReportEditionStep_Frozen on ReportEditionStep after update, delete as
begin
    set nocount on;
    if exists (select 1
               from   deleted)
        throw 50003, N'A step that was taken does not change.', 1;
end;
go

create trigger TR_ReportComment_Frozen on ReportComment after update, delete as
begin
    set nocount on;
    if exists (select 1
               from   deleted)
        throw 50004, N'A comment that was made does not change.', 1;
end;
