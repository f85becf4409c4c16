-- Who is compiling which report for which session, until when they hold it, and what became of the last try. A row goes
-- with the edition that it led to. Runs once, in one transaction.

create table Compilation
(
    ReportId     int                                            not null,
    SessionId    int                                            not null,
    Owner        nvarchar(200) collate Latin1_General_100_BIN2  null,
    ExpiresAt    datetime2(3)                                   null,
    StartedAt    datetime2(3)                                   not null,
    StartedBy    int                                            null,
    Stage        nvarchar(20) collate Latin1_General_100_BIN2   not null,
    IsCancelled  bit                                            not null,
    Failures     int                                            not null,
    Failure      nvarchar(1000) collate Latin1_General_100_BIN2 null,
    FailedAt     datetime2(3)                                   null,
    RetryAt      datetime2(3)                                   null,
    constraint PK_Compilation primary key (ReportId, SessionId),
    constraint FK_Compilation_Report foreign key (ReportId) references Report (Id),
    constraint FK_Compilation_Session foreign key (SessionId) references Session (Id),
    constraint FK_Compilation_StartedBy foreign key (StartedBy) references Person (Id),
    constraint CK_Compilation_Stage check (Stage in ('Reading', 'Computing', 'Freezing'))
);
