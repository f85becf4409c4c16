-- Who is compiling which report for which session, until when they hold it, and what became of the last try. A row goes
-- with the edition that it led to. Runs once, in one transaction.

create table Compilation
(
    ReportId     integer not null,
    SessionId    integer not null,
    Owner        text    null,
    ExpiresAt    text    null,
    StartedAt    text    not null,
    StartedBy    integer null,
    Stage        text    not null,
    IsCancelled  integer not null,
    Failures     integer not null,
    Failure      text    null,
    FailedAt     text    null,
    RetryAt      text    null,
    constraint PK_Compilation primary key (ReportId, SessionId),
    constraint FK_Compilation_Report foreign key (ReportId) references Report (Id),
    constraint FK_Compilation_Session foreign key (SessionId) references Session (Id),
    constraint FK_Compilation_StartedBy foreign key (StartedBy) references Person (Id),
    constraint CK_Compilation_Stage check (Stage in ('Reading', 'Computing', 'Freezing'))
);
