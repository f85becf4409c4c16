-- What an edition freezes beside its lines: its declaration, its session, translations, costs and proposed definitions, each
-- as one JSON document under a seal; which edition's lines it shares; the office's words for each goal. Runs once, in one
-- transaction.

create table ReportPart
(
    Id               integer not null,
    ReportEditionId  integer not null,
    Name             text    not null,
    Content          text    not null,
    Hash             text    not null,
    constraint PK_ReportPart primary key (Id),
    constraint UQ_ReportPart_Name unique (ReportEditionId, Name),
    constraint FK_ReportPart_ReportEdition foreign key (ReportEditionId) references ReportEdition (Id)
);

create table SharedFigures
(
    ReportEditionId   integer not null,
    FiguresEditionId  integer not null,
    constraint PK_SharedFigures primary key (ReportEditionId),
    constraint FK_SharedFigures_ReportEdition foreign key (ReportEditionId) references ReportEdition (Id),
    constraint FK_SharedFigures_FiguresEdition foreign key (FiguresEditionId) references ReportEdition (Id),
    constraint CK_SharedFigures_Other check (ReportEditionId <> FiguresEditionId)
);

create table ReportNarrative
(
    Id               integer not null,
    ReportEditionId  integer not null,
    GoalNumber       integer not null,
    Language         text    not null,
    Text             text    not null,
    RecordedAt       text    not null,
    RecordedBy       integer null,
    SupersededAt     text    null,
    constraint PK_ReportNarrative primary key (Id),
    constraint FK_ReportNarrative_ReportEdition foreign key (ReportEditionId) references ReportEdition (Id),
    constraint FK_ReportNarrative_RecordedBy foreign key (RecordedBy) references Person (Id),
    constraint CK_ReportNarrative_Language check (Language in ('en', 'fr'))
);

create unique index UX_ReportNarrative_Live on ReportNarrative (ReportEditionId, GoalNumber, Language) where SupersededAt is null;
