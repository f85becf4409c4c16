-- Units, people, what each person may do, their tokens, and the keys that sign cookies. Runs once, in one
-- transaction.

create table Unit
(
    Id        int identity(1, 1)                            not null,
    Code      nvarchar(20) collate Latin1_General_100_BIN2  not null,
    Title     nvarchar(200) collate Latin1_General_100_BIN2 not null,
    ParentId  int                                           null,
    constraint PK_Unit primary key (Id),
    constraint UQ_Unit_Code unique (Code),
    constraint FK_Unit_Parent foreign key (ParentId) references Unit (Id)
);

create table Person
(
    Id               int identity(1, 1)                            not null,
    Email            nvarchar(200) collate Latin1_General_100_BIN2 not null,
    DisplayName      nvarchar(200) collate Latin1_General_100_BIN2 not null,
    Language         nvarchar(5) collate Latin1_General_100_BIN2   not null,
    PasswordHash     nvarchar(200) collate Latin1_General_100_BIN2 null,
    SecurityStamp    nvarchar(40) collate Latin1_General_100_BIN2  not null,
    FailedSignIns    int                                           not null,
    LockedUntil      datetime2(3)                                  null,
    IsActive         bit                                           not null,
    IsDemonstration  bit                                           not null,
    constraint PK_Person primary key (Id),
    constraint UQ_Person_Email unique (Email)
);

create table RoleAssignment
(
    Id        int identity(1, 1)                           not null,
    PersonId  int                                          not null,
    Role      nvarchar(40) collate Latin1_General_100_BIN2 not null,
    UnitId    int                                          null,
    constraint PK_RoleAssignment primary key (Id),
    constraint FK_RoleAssignment_Person foreign key (PersonId) references Person (Id),
    constraint FK_RoleAssignment_Unit foreign key (UnitId) references Unit (Id),
    constraint CK_RoleAssignment_Role check (Role in ('UnitHead', 'SecretariatOffice', 'SecretaryGeneral', 'AuditCommittee',
                                                      'AuditCommitteeChair', 'FinanceCommittee', 'Reader', 'Administrator'))
);

create index IX_RoleAssignment_Person on RoleAssignment (PersonId);

create table AccessToken
(
    Id          int identity(1, 1)                            not null,
    PersonId    int                                           not null,
    Name        nvarchar(100) collate Latin1_General_100_BIN2 not null,
    Scope       nvarchar(20) collate Latin1_General_100_BIN2  not null,
    TokenHash   nvarchar(64) collate Latin1_General_100_BIN2  not null,
    CreatedAt   datetime2(3)                                  not null,
    ExpiresAt   datetime2(3)                                  not null,
    RevokedAt   datetime2(3)                                  null,
    LastUsedAt  datetime2(3)                                  null,
    constraint PK_AccessToken primary key (Id),
    constraint UQ_AccessToken_TokenHash unique (TokenHash),
    constraint FK_AccessToken_Person foreign key (PersonId) references Person (Id),
    constraint CK_AccessToken_Scope check (Scope in ('Read', 'Submit'))
);

create table DataProtectionKey
(
    Id            int identity(1, 1)                            not null,
    FriendlyName  nvarchar(200) collate Latin1_General_100_BIN2 not null,
    Xml           nvarchar(max) collate Latin1_General_100_BIN2 not null,
    constraint PK_DataProtectionKey primary key (Id)
);
