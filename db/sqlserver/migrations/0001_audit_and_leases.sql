-- Who did what, in one unbroken chain of hashes; and the leases by which one process of many holds a duty. Runs
-- once, in one transaction.

create table AuditEvent
(
    Id            int identity(1, 1)                            not null,
    OccurredAt    datetime2(3)                                  not null,
    PersonId      int                                           null,
    Actor         nvarchar(200) collate Latin1_General_100_BIN2 not null,
    Door          nvarchar(20) collate Latin1_General_100_BIN2  not null,
    Action        nvarchar(60) collate Latin1_General_100_BIN2  not null,
    SubjectType   nvarchar(60) collate Latin1_General_100_BIN2  not null,
    SubjectId     nvarchar(100) collate Latin1_General_100_BIN2 not null,
    ValueBefore   nvarchar(max) collate Latin1_General_100_BIN2 null,
    ValueAfter    nvarchar(max) collate Latin1_General_100_BIN2 null,
    PreviousHash  nvarchar(64) collate Latin1_General_100_BIN2  not null,
    Hash          nvarchar(64) collate Latin1_General_100_BIN2  not null,
    constraint PK_AuditEvent primary key (Id),
    constraint UQ_AuditEvent_Hash unique (Hash),
    constraint UQ_AuditEvent_PreviousHash unique (PreviousHash),
    constraint CK_AuditEvent_Door check (Door in ('Page', 'Workbook', 'Api', 'Import', 'Schedule', 'Command'))
);

create index IX_AuditEvent_Subject on AuditEvent (SubjectType, SubjectId);

create table AuditHead
(
    Id    int                                          not null,
    Hash  nvarchar(64) collate Latin1_General_100_BIN2 not null,
    constraint PK_AuditHead primary key (Id)
);

insert into AuditHead (Id, Hash)
values (1, '0000000000000000000000000000000000000000000000000000000000000000');

create table Lease
(
    Name       nvarchar(60) collate Latin1_General_100_BIN2  not null,
    Owner      nvarchar(100) collate Latin1_General_100_BIN2 not null,
    ExpiresAt  datetime2(3)                                  not null,
    constraint PK_Lease primary key (Name)
);
