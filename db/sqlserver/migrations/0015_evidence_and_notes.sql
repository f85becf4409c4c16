-- What supports a value: files and links, which are taken off and never deleted; and what unit and office write to each
-- other about it. Runs once, in one transaction.

create table Evidence
(
    Id             int identity(1, 1)                             not null,
    MeasurementId  int                                            not null,
    Kind           nvarchar(20) collate Latin1_General_100_BIN2   not null,
    Name           nvarchar(200) collate Latin1_General_100_BIN2  not null,
    Address        nvarchar(1000) collate Latin1_General_100_BIN2 null,
    ContentType    nvarchar(100) collate Latin1_General_100_BIN2  null,
    Size           int                                            null,
    ContentHash    nvarchar(64) collate Latin1_General_100_BIN2   null,
    Content        varbinary(max)                                 null,
    RecordedAt     datetime2(3)                                   not null,
    RecordedBy     int                                            not null,
    SupersededAt   datetime2(3)                                   null,
    SupersededBy   int                                            null,
    constraint PK_Evidence primary key (Id),
    constraint FK_Evidence_Measurement foreign key (MeasurementId) references Measurement (Id),
    constraint FK_Evidence_RecordedBy foreign key (RecordedBy) references Person (Id),
    constraint FK_Evidence_SupersededBy foreign key (SupersededBy) references Person (Id),
    constraint CK_Evidence_Kind check ((Kind = 'File' and Content is not null) or (Kind = 'Link' and Address is not null))
);

create index IX_Evidence_Measurement on Evidence (MeasurementId);

create table Note
(
    Id             int identity(1, 1)                             not null,
    MeasurementId  int                                            not null,
    Body           nvarchar(4000) collate Latin1_General_100_BIN2 not null,
    Flag           nvarchar(20) collate Latin1_General_100_BIN2   null,
    RecordedAt     datetime2(3)                                   not null,
    RecordedBy     int                                            not null,
    constraint PK_Note primary key (Id),
    constraint FK_Note_Measurement foreign key (MeasurementId) references Measurement (Id),
    constraint FK_Note_RecordedBy foreign key (RecordedBy) references Person (Id),
    constraint CK_Note_Flag check (Flag is null or Flag in ('Raised', 'Settled'))
);

create index IX_Note_Measurement on Note (MeasurementId);
