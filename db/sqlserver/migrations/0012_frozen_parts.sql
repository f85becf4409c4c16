-- What an edition freezes beside its lines: its declaration, its session, translations, costs and proposed definitions, each
-- as one JSON document under a seal; which edition's lines it shares; the office's words for each goal. Runs once, in one
-- transaction.

create table ReportPart
(
    Id               int identity(1, 1)                            not null,
    ReportEditionId  int                                           not null,
    Name             nvarchar(40) collate Latin1_General_100_BIN2  not null,
    Content          nvarchar(max) collate Latin1_General_100_BIN2 not null,
    Hash             nvarchar(64) collate Latin1_General_100_BIN2  not null,
    constraint PK_ReportPart primary key (Id),
    constraint UQ_ReportPart_Name unique (ReportEditionId, Name),
    constraint FK_ReportPart_ReportEdition foreign key (ReportEditionId) references ReportEdition (Id)
);

create table SharedFigures
(
    ReportEditionId   int not null,
    FiguresEditionId  int not null,
    constraint PK_SharedFigures primary key (ReportEditionId),
    constraint FK_SharedFigures_ReportEdition foreign key (ReportEditionId) references ReportEdition (Id),
    constraint FK_SharedFigures_FiguresEdition foreign key (FiguresEditionId) references ReportEdition (Id),
    constraint CK_SharedFigures_Other check (ReportEditionId <> FiguresEditionId)
);

create table ReportNarrative
(
    Id               int identity(1, 1)                            not null,
    ReportEditionId  int                                           not null,
    GoalNumber       int                                           not null,
    Language         nvarchar(2) collate Latin1_General_100_BIN2   not null,
    Text             nvarchar(max) collate Latin1_General_100_BIN2 not null,
    RecordedAt       datetime2(3)                                  not null,
    RecordedBy       int                                           null,
    SupersededAt     datetime2(3)                                  null,
    constraint PK_ReportNarrative primary key (Id),
    constraint FK_ReportNarrative_ReportEdition foreign key (ReportEditionId) references ReportEdition (Id),
    constraint FK_ReportNarrative_RecordedBy foreign key (RecordedBy) references Person (Id),
    constraint CK_ReportNarrative_Language check (Language in ('en', 'fr'))
);

create unique index UX_ReportNarrative_Live on ReportNarrative (ReportEditionId, GoalNumber, Language) where SupersededAt is null;
