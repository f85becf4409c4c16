-- Units, people, what each person may do, their tokens, and the keys that sign cookies. Runs once, in one
-- transaction.

create table Unit
(
    Id        integer not null,
    Code      text    not null,
    Title     text    not null,
    ParentId  integer null,
    constraint PK_Unit primary key (Id),
    constraint UQ_Unit_Code unique (Code),
    constraint FK_Unit_Parent foreign key (ParentId) references Unit (Id)
);

create table Person
(
    Id               integer not null,
    Email            text    not null,
    DisplayName      text    not null,
    Language         text    not null,
    PasswordHash     text    null,
    SecurityStamp    text    not null,
    FailedSignIns    integer not null,
    LockedUntil      text    null,
    IsActive         integer not null,
    IsDemonstration  integer not null,
    constraint PK_Person primary key (Id),
    constraint UQ_Person_Email unique (Email)
);

create table RoleAssignment
(
    Id        integer not null,
    PersonId  integer not null,
    Role      text    not null,
    UnitId    integer null,
    constraint PK_RoleAssignment primary key (Id),
    constraint FK_RoleAssignment_Person foreign key (PersonId) references Person (Id),
    constraint FK_RoleAssignment_Unit foreign key (UnitId) references Unit (Id),
    constraint CK_RoleAssignment_Role check (Role in ('UnitHead', 'SecretariatOffice', 'SecretaryGeneral', 'AuditCommittee',
                                                      'AuditCommitteeChair', 'FinanceCommittee', 'Reader', 'Administrator'))
);

create index IX_RoleAssignment_Person on RoleAssignment (PersonId);

create table AccessToken
(
    Id          integer not null,
    PersonId    integer not null,
    Name        text    not null,
    Scope       text    not null,
    TokenHash   text    not null,
    CreatedAt   text    not null,
    ExpiresAt   text    not null,
    RevokedAt   text    null,
    LastUsedAt  text    null,
    constraint PK_AccessToken primary key (Id),
    constraint UQ_AccessToken_TokenHash unique (TokenHash),
    constraint FK_AccessToken_Person foreign key (PersonId) references Person (Id),
    constraint CK_AccessToken_Scope check (Scope in ('Read', 'Submit'))
);

create table DataProtectionKey
(
    Id            integer not null,
    FriendlyName  text    not null,
    Xml           text    not null,
    constraint PK_DataProtectionKey primary key (Id)
);
