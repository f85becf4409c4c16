-- What an activity costs in a plan year, by funding source. Attachés are counted in person-months; money only by
-- a stated rate. Runs once, in one transaction.

create table FundingSource
(
    Id     integer not null,
    Code   text    not null,
    Title  text    not null,
    constraint PK_FundingSource primary key (Id),
    constraint UQ_FundingSource_Code unique (Code)
);

create table Cost
(
    Id                   integer not null,
    StrategicActivityId  integer not null,
    OperationalPlanId    integer not null,
    FundingSourceId      integer not null,
    UnitOfMeasure        text    not null,
    Planned              integer not null,
    Actual               integer null,
    RatePerUnit          integer null,
    Reason               text    null,
    RecordedAt           text    not null,
    RecordedBy           integer null,
    SupersededAt         text    null,
    constraint PK_Cost primary key (Id),
    constraint FK_Cost_StrategicActivity foreign key (StrategicActivityId) references StrategicActivity (Id),
    constraint FK_Cost_OperationalPlan foreign key (OperationalPlanId) references OperationalPlan (Id),
    constraint FK_Cost_FundingSource foreign key (FundingSourceId) references FundingSource (Id),
    constraint FK_Cost_RecordedBy foreign key (RecordedBy) references Person (Id),
    constraint CK_Cost_UnitOfMeasure check (UnitOfMeasure in ('EUR', 'person-months'))
);

create unique index UX_Cost_Live on Cost (StrategicActivityId, OperationalPlanId, FundingSourceId) where SupersededAt is null;
