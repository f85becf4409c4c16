-- What values are held against, as data: rules are closed and added, never overwritten; and the doubts that the nightly
-- check finds with them. The rules to begin with are for every indicator. Runs once, in one transaction.

create table ValidationRule
(
    Id            integer not null,
    Code          text    not null,
    Kind          text    not null,
    Grade         text    not null,
    MeasureType   text    null,
    IndicatorId   integer null,
    LowerBound    integer null,
    UpperBound    integer null,
    Share         integer null,
    Reason        text    null,
    RecordedAt    text    not null,
    RecordedBy    integer null,
    SupersededAt  text    null,
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
    Id                     integer not null,
    MeasurementRevisionId  integer not null,
    RuleCode               text    not null,
    Problem                text    not null,
    Figures                text    not null,
    RecordedAt             text    not null,
    SupersededAt           text    null,
    constraint PK_Doubt primary key (Id),
    constraint FK_Doubt_Revision foreign key (MeasurementRevisionId) references MeasurementRevision (Id)
);

create index IX_Doubt_Revision on Doubt (MeasurementRevisionId);

insert into ValidationRule (Code, Kind, Grade, MeasureType, IndicatorId, LowerBound, UpperBound, Share, Reason, RecordedAt, RecordedBy, SupersededAt)
values ('percentage-range', 'Range', 'Warning', 'Percentage', null, -1000000, 2000000, null, 'To begin with', '2016-01-01T00:00:00.000Z', null, null),
       ('running-total-falls', 'RunningTotalFalls', 'Warning', null, null, null, null, null, 'To begin with', '2016-01-01T00:00:00.000Z', null, null),
       ('large-change', 'LargeChange', 'Warning', null, null, null, null, 5000, 'To begin with', '2016-01-01T00:00:00.000Z', null, null),
       ('parts-make-whole', 'PartsMakeWhole', 'Error', null, null, null, null, null, 'To begin with', '2016-01-01T00:00:00.000Z', null, null),
       ('slip-factor', 'FactorSlip', 'Warning', null, null, null, null, null, 'To begin with', '2016-01-01T00:00:00.000Z', null, null),
       ('slip-sign', 'SignSlip', 'Warning', null, null, null, null, null, 'To begin with', '2016-01-01T00:00:00.000Z', null, null),
       ('slip-digits', 'SwappedDigits', 'Warning', null, null, null, null, null, 'To begin with', '2016-01-01T00:00:00.000Z', null, null),
       ('repeated', 'Repeated', 'Warning', null, null, null, null, null, 'To begin with', '2016-01-01T00:00:00.000Z', null, null);
