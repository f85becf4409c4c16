-- Who did what, in one unbroken chain of hashes; and the leases by which one process of many holds a duty. Runs
-- once, in one transaction.

create table AuditEvent
(
    Id            integer not null,
    OccurredAt    text    not null,
    PersonId      integer null,
    Actor         text    not null,
    Door          text    not null,
    Action        text    not null,
    SubjectType   text    not null,
    SubjectId     text    not null,
    ValueBefore   text    null,
    ValueAfter    text    null,
    PreviousHash  text    not null,
    Hash          text    not null,
    constraint PK_AuditEvent primary key (Id),
    constraint UQ_AuditEvent_Hash unique (Hash),
    constraint UQ_AuditEvent_PreviousHash unique (PreviousHash),
    constraint CK_AuditEvent_Door check (Door in ('Page', 'Workbook', 'Api', 'Import', 'Schedule', 'Command'))
);

create index IX_AuditEvent_Subject on AuditEvent (SubjectType, SubjectId);

create table AuditHead
(
    Id    integer not null,
    Hash  text    not null,
    constraint PK_AuditHead primary key (Id)
);

insert into AuditHead (Id, Hash)
values (1, '0000000000000000000000000000000000000000000000000000000000000000');

create table Lease
(
    Name       text not null,
    Owner      text not null,
    ExpiresAt  text not null,
    constraint PK_Lease primary key (Name)
);
