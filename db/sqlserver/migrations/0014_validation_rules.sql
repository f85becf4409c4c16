-- What values are held against, as data: rules are closed and added, never overwritten; and the doubts that the nightly
-- check finds with them. The rules to begin with are for every indicator. Runs once, in one transaction.

create table ValidationRule
(
    Id            int identity(1, 1)                             not null,
    Code          nvarchar(40) collate Latin1_General_100_BIN2   not null,
    Kind          nvarchar(20) collate Latin1_General_100_BIN2   not null,
    Grade         nvarchar(20) collate Latin1_General_100_BIN2   not null,
    MeasureType   nvarchar(20) collate Latin1_General_100_BIN2   null,
    IndicatorId   int                                            null,
    LowerBound    decimal(18, 4)                                 null,
    UpperBound    decimal(18, 4)                                 null,
    Share         decimal(18, 4)                                 null,
    Reason        nvarchar(1000) collate Latin1_General_100_BIN2 null,
    RecordedAt    datetime2(3)                                   not null,
    RecordedBy    int                                            null,
    SupersededAt  datetime2(3)                                   null,
    constraint PK_ValidationRule primary key (Id),
    constraint FK_ValidationRule_Indicator foreign key (IndicatorId) references Indicator (Id),
    constraint FK_ValidationRule_RecordedBy foreign key (RecordedBy) references Person (Id),
    constraint CK_ValidationRule_Kind check (Kind in ('Range', 'WholeNumber', 'LargeChange', 'RunningTotalFalls', 'PartsMakeWhole',
                                                      'FactorSlip', 'SignSlip', 'SwappedDigits', 'Repeated')),
    constraint CK_ValidationRule_Grade check (Grade in ('Error', 'Warning'))
);

create unique index UX_ValidationRule_Live on ValidationRule (Code) where SupersededAt is null;

create table Doubt
(
    Id                     int identity(1, 1)                            not null,
    MeasurementRevisionId  int                                           not null,
    RuleCode               nvarchar(40) collate Latin1_General_100_BIN2  not null,
    Problem                nvarchar(40) collate Latin1_General_100_BIN2  not null,
    Figures                nvarchar(200) collate Latin1_General_100_BIN2 not null,
    RecordedAt             datetime2(3)                                  not null,
    SupersededAt           datetime2(3)                                  null,
    constraint PK_Doubt primary key (Id),
    constraint FK_Doubt_Revision foreign key (MeasurementRevisionId) references MeasurementRevision (Id)
);

create index IX_Doubt_Revision on Doubt (MeasurementRevisionId);

insert into ValidationRule (Code, Kind, Grade, MeasureType, IndicatorId, LowerBound, UpperBound, Share, Reason, RecordedAt, RecordedBy, SupersededAt)
values ('percentage-range', 'Range', 'Warning', 'Percentage', null, -100, 200, null, 'To begin with', '2016-01-01T00:00:00.000Z', null, null),
       ('running-total-falls', 'RunningTotalFalls', 'Warning', null, null, null, null, null, 'To begin with', '2016-01-01T00:00:00.000Z', null, null),
       ('large-change', 'LargeChange', 'Warning', null, null, null, null, 0.5, 'To begin with', '2016-01-01T00:00:00.000Z', null, null),
       ('parts-make-whole', 'PartsMakeWhole', 'Error', null, null, null, null, null, 'To begin with', '2016-01-01T00:00:00.000Z', null, null),
       ('slip-factor', 'FactorSlip', 'Warning', null, null, null, null, null, 'To begin with', '2016-01-01T00:00:00.000Z', null, null),
       ('slip-sign', 'SignSlip', 'Warning', null, null, null, null, null, 'To begin with', '2016-01-01T00:00:00.000Z', null, null),
       ('slip-digits', 'SwappedDigits', 'Warning', null, null, null, null, null, 'To begin with', '2016-01-01T00:00:00.000Z', null, null),
       ('repeated', 'Repeated', 'Warning', null, null, null, null, null, 'To begin with', '2016-01-01T00:00:00.000Z', null, null);
