-- What an activity costs in a plan year, by funding source. Attachés are counted in person-months; money only by
-- a stated rate. Runs once, in one transaction.

create table FundingSource
(
    Id     int identity(1, 1)                            not null,
    Code   nvarchar(20) collate Latin1_General_100_BIN2  not null,
    Title  nvarchar(200) collate Latin1_General_100_BIN2 not null,
    constraint PK_FundingSource primary key (Id),
    constraint UQ_FundingSource_Code unique (Code)
);

create table Cost
(
    Id                   int identity(1, 1)                             not null,
    StrategicActivityId  int                                            not null,
    OperationalPlanId    int                                            not null,
    FundingSourceId      int                                            not null,
    UnitOfMeasure        nvarchar(20) collate Latin1_General_100_BIN2   not null,
    Planned              decimal(18, 4)                                 not null,
    Actual               decimal(18, 4)                                 null,
    RatePerUnit          decimal(18, 4)                                 null,
    Reason               nvarchar(1000) collate Latin1_General_100_BIN2 null,
    RecordedAt           datetime2(3)                                   not null,
    RecordedBy           int                                            null,
    SupersededAt         datetime2(3)                                   null,
    constraint PK_Cost primary key (Id),
    constraint FK_Cost_StrategicActivity foreign key (StrategicActivityId) references StrategicActivity (Id),
    constraint FK_Cost_OperationalPlan foreign key (OperationalPlanId) references OperationalPlan (Id),
    constraint FK_Cost_FundingSource foreign key (FundingSourceId) references FundingSource (Id),
    constraint FK_Cost_RecordedBy foreign key (RecordedBy) references Person (Id),
    constraint CK_Cost_UnitOfMeasure check (UnitOfMeasure in ('EUR', 'person-months'))
);

create unique index UX_Cost_Live on Cost (StrategicActivityId, OperationalPlanId, FundingSourceId) where SupersededAt is null;
