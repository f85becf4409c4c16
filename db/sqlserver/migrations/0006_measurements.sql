-- What was submitted for an indicator and a period. Each step of the workflow adds a revision; at most one
-- accepted and one other revision of a measurement are live. Runs once, in one transaction.

create table Measurement
(
    Id                 int identity(1, 1) not null,
    IndicatorId        int                not null,
    ReportingPeriodId  int                not null,
    Version            int                not null,
    constraint PK_Measurement primary key (Id),
    constraint UQ_Measurement_IndicatorPeriod unique (IndicatorId, ReportingPeriodId),
    constraint FK_Measurement_Indicator foreign key (IndicatorId) references Indicator (Id),
    constraint FK_Measurement_ReportingPeriod foreign key (ReportingPeriodId) references ReportingPeriod (Id)
);

create index IX_Measurement_ReportingPeriod on Measurement (ReportingPeriodId);

create table MeasurementRevision
(
    Id                  int identity(1, 1)                             not null,
    MeasurementId       int                                            not null,
    Number              int                                            not null,
    UnitId              int                                            not null,
    State               nvarchar(20) collate Latin1_General_100_BIN2   not null,
    Value               decimal(18, 4)                                 null,
    Numerator           decimal(18, 4)                                 null,
    Denominator         decimal(18, 4)                                 null,
    Forecast            decimal(18, 4)                                 null,
    Narrative           nvarchar(4000) collate Latin1_General_100_BIN2 null,
    NotAvailableReason  nvarchar(1000) collate Latin1_General_100_BIN2 null,
    PromisedFor         date                                           null,
    Comment             nvarchar(4000) collate Latin1_General_100_BIN2 null,
    EnteredBy           int                                            null,
    IsLate              bit                                            not null,
    Reason              nvarchar(1000) collate Latin1_General_100_BIN2 null,
    RecordedAt          datetime2(3)                                   not null,
    RecordedBy          int                                            null,
    SupersededAt        datetime2(3)                                   null,
    constraint PK_MeasurementRevision primary key (Id),
    constraint UQ_MeasurementRevision_Number unique (MeasurementId, Number),
    constraint FK_MeasurementRevision_Measurement foreign key (MeasurementId) references Measurement (Id),
    constraint FK_MeasurementRevision_Unit foreign key (UnitId) references Unit (Id),
    constraint FK_MeasurementRevision_EnteredBy foreign key (EnteredBy) references Person (Id),
    constraint FK_MeasurementRevision_RecordedBy foreign key (RecordedBy) references Person (Id),
    constraint CK_MeasurementRevision_State check (State in ('Draft', 'Submitted', 'Accepted', 'Returned')),
    constraint CK_MeasurementRevision_Promise check (PromisedFor is null or NotAvailableReason is not null),
    constraint CK_MeasurementRevision_ReturnedHasReason check (State <> 'Returned' or Reason is not null)
);

create unique index UX_MeasurementRevision_LiveAccepted on MeasurementRevision (MeasurementId) where SupersededAt is null and State = 'Accepted';
create unique index UX_MeasurementRevision_LiveOther on MeasurementRevision (MeasurementId) where SupersededAt is null and State <> 'Accepted';

create table Dimension
(
    Id     int identity(1, 1)                            not null,
    Code   nvarchar(20) collate Latin1_General_100_BIN2  not null,
    Title  nvarchar(200) collate Latin1_General_100_BIN2 not null,
    constraint PK_Dimension primary key (Id),
    constraint UQ_Dimension_Code unique (Code)
);

create table DimensionMember
(
    Id           int identity(1, 1)                            not null,
    DimensionId  int                                           not null,
    Ordinal      int                                           not null,
    Code         nvarchar(20) collate Latin1_General_100_BIN2  not null,
    Title        nvarchar(200) collate Latin1_General_100_BIN2 not null,
    constraint PK_DimensionMember primary key (Id),
    constraint UQ_DimensionMember_Code unique (DimensionId, Code),
    constraint FK_DimensionMember_Dimension foreign key (DimensionId) references Dimension (Id)
);

create table MeasurementPart
(
    Id                     int identity(1, 1) not null,
    MeasurementRevisionId  int                not null,
    DimensionId            int                not null,
    DimensionMemberId      int                null,
    Value                  decimal(18, 4)     null,
    Numerator              decimal(18, 4)     null,
    Denominator            decimal(18, 4)     null,
    constraint PK_MeasurementPart primary key (Id),
    constraint FK_MeasurementPart_Revision foreign key (MeasurementRevisionId) references MeasurementRevision (Id),
    constraint FK_MeasurementPart_Dimension foreign key (DimensionId) references Dimension (Id),
    constraint FK_MeasurementPart_Member foreign key (DimensionMemberId) references DimensionMember (Id)
);

create unique index UX_MeasurementPart_Member on MeasurementPart (MeasurementRevisionId, DimensionId, DimensionMemberId) where DimensionMemberId is not null;
create unique index UX_MeasurementPart_NotBrokenDown on MeasurementPart (MeasurementRevisionId, DimensionId) where DimensionMemberId is null;
