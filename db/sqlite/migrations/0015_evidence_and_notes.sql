-- What supports a value: files and links, which are taken off and never deleted; and what unit and office write to each
-- other about it. Runs once, in one transaction.

create table Evidence
(
    Id             integer not null,
    MeasurementId  integer not null,
    Kind           text    not null,
    Name           text    not null,
    Address        text    null,
    ContentType    text    null,
    Size           integer null,
    ContentHash    text    null,
    Content        blob    null,
    RecordedAt     text    not null,
    RecordedBy     integer not null,
    SupersededAt   text    null,
    SupersededBy   integer null,
    constraint PK_Evidence primary key (Id),
    constraint FK_Evidence_Measurement foreign key (MeasurementId) references Measurement (Id),
    constraint FK_Evidence_RecordedBy foreign key (RecordedBy) references Person (Id),
    constraint FK_Evidence_SupersededBy foreign key (SupersededBy) references Person (Id),
    constraint CK_Evidence_Kind check ((Kind = 'File' and Content is not null) or (Kind = 'Link' and Address is not null))
);

create index IX_Evidence_Measurement on Evidence (MeasurementId);

create table Note
(
    Id             integer not null,
    MeasurementId  integer not null,
    Body           text    not null,
    Flag           text    null,
    RecordedAt     text    not null,
    RecordedBy     integer not null,
    constraint PK_Note primary key (Id),
    constraint FK_Note_Measurement foreign key (MeasurementId) references Measurement (Id),
    constraint FK_Note_RecordedBy foreign key (RecordedBy) references Person (Id),
    constraint CK_Note_Flag check (Flag is null or Flag in ('Raised', 'Settled'))
);

create index IX_Note_Measurement on Note (MeasurementId);
