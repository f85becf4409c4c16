-- What was submitted for an indicator and a period. Each step of the workflow adds a revision; at most one
-- accepted and one other revision of a measurement are live. Runs once, in one transaction.

create table Measurement
(
    Id                 integer not null,
    IndicatorId        integer not null,
    ReportingPeriodId  integer not null,
    Version            integer not null,
    constraint PK_Measurement primary key (Id),
    constraint UQ_Measurement_IndicatorPeriod unique (IndicatorId, ReportingPeriodId),
    constraint FK_Measurement_Indicator foreign key (IndicatorId) references Indicator (Id),
    constraint FK_Measurement_ReportingPeriod foreign key (ReportingPeriodId) references ReportingPeriod (Id)
);

create index IX_Measurement_ReportingPeriod on Measurement (ReportingPeriodId);

create table MeasurementRevision
(
    Id                  integer not null,
    MeasurementId       integer not null,
    Number              integer not null,
    UnitId              integer not null,
    State               text    not null,
    Value               integer null,
    Numerator           integer null,
    Denominator         integer null,
    Forecast            integer null,
    Narrative           text    null,
    NotAvailableReason  text    null,
    PromisedFor         text    null,
    Comment             text    null,
    EnteredBy           integer null,
    IsLate              integer not null,
    Reason              text    null,
    RecordedAt          text    not null,
    RecordedBy          integer null,
    SupersededAt        text    null,
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
    Id     integer not null,
    Code   text    not null,
    Title  text    not null,
    constraint PK_Dimension primary key (Id),
    constraint UQ_Dimension_Code unique (Code)
);

create table DimensionMember
(
    Id           integer not null,
    DimensionId  integer not null,
    Ordinal      integer not null,
    Code         text    not null,
    Title        text    not null,
    constraint PK_DimensionMember primary key (Id),
    constraint UQ_DimensionMember_Code unique (DimensionId, Code),
    constraint FK_DimensionMember_Dimension foreign key (DimensionId) references Dimension (Id)
);

create table MeasurementPart
(
    Id                     integer not null,
    MeasurementRevisionId  integer not null,
    DimensionId            integer not null,
    DimensionMemberId      integer null,
    Value                  integer null,
    Numerator              integer null,
    Denominator            integer null,
    constraint PK_MeasurementPart primary key (Id),
    constraint FK_MeasurementPart_Revision foreign key (MeasurementRevisionId) references MeasurementRevision (Id),
    constraint FK_MeasurementPart_Dimension foreign key (DimensionId) references Dimension (Id),
    constraint FK_MeasurementPart_Member foreign key (DimensionMemberId) references DimensionMember (Id)
);

create unique index UX_MeasurementPart_Member on MeasurementPart (MeasurementRevisionId, DimensionId, DimensionMemberId) where DimensionMemberId is not null;
create unique index UX_MeasurementPart_NotBrokenDown on MeasurementPart (MeasurementRevisionId, DimensionId) where DimensionMemberId is null;
