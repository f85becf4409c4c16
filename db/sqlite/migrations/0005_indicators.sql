-- What is measured, against what: definitions, baselines, targets, thresholds and weights. Inputs are append-
-- only: a change closes a row and adds another. Runs once, in one transaction.

create table Indicator
(
    Id                   integer not null,
    Code                 text    not null,
    StrategicActivityId  integer not null,
    TacticalActivityId   integer null,
    constraint PK_Indicator primary key (Id),
    constraint UQ_Indicator_Code unique (StrategicActivityId, Code),
    constraint FK_Indicator_StrategicActivity foreign key (StrategicActivityId) references StrategicActivity (Id),
    constraint FK_Indicator_TacticalActivity foreign key (TacticalActivityId) references TacticalActivity (Id)
);

create table IndicatorActivity
(
    IndicatorId          integer not null,
    StrategicActivityId  integer not null,
    constraint PK_IndicatorActivity primary key (IndicatorId, StrategicActivityId),
    constraint FK_IndicatorActivity_Indicator foreign key (IndicatorId) references Indicator (Id),
    constraint FK_IndicatorActivity_Activity foreign key (StrategicActivityId) references StrategicActivity (Id)
);

create table IndicatorVersion
(
    Id                   integer not null,
    IndicatorId          integer not null,
    Number               integer not null,
    EffectiveFrom        text    not null,
    IsSeriesBreak        integer not null,
    Title                text    not null,
    Definition           text    not null,
    UnitOfMeasure        text    not null,
    MeasureType          text    not null,
    Direction            text    null,
    Coverage             text    null,
    Aggregation          text    null,
    Method               text    null,
    Frequency            text    not null,
    UnitId               integer not null,
    DataSource           text    not null,
    CollectionMethod     text    not null,
    MeansOfVerification  text    not null,
    ApprovedOn           text    null,
    Reason               text    null,
    RecordedAt           text    not null,
    RecordedBy           integer null,
    SupersededAt         text    null,
    constraint PK_IndicatorVersion primary key (Id),
    constraint FK_IndicatorVersion_Indicator foreign key (IndicatorId) references Indicator (Id),
    constraint FK_IndicatorVersion_Unit foreign key (UnitId) references Unit (Id),
    constraint FK_IndicatorVersion_RecordedBy foreign key (RecordedBy) references Person (Id),
    constraint CK_IndicatorVersion_MeasureType check (MeasureType in ('Number', 'Percentage', 'Ratio', 'Currency', 'YesNo', 'Milestone', 'Narrative')),
    constraint CK_IndicatorVersion_Direction check (Direction in ('Increase', 'Decrease', 'Maintain')),
    constraint CK_IndicatorVersion_Coverage check (Coverage in ('Period', 'YearToDate', 'Moment')),
    constraint CK_IndicatorVersion_Aggregation check (Aggregation in ('Sum', 'Average', 'Latest')),
    constraint CK_IndicatorVersion_Method check (Method in ('Level', 'Progress')),
    constraint CK_IndicatorVersion_Frequency check (Frequency in ('Period', 'Year'))
);

create unique index UX_IndicatorVersion_Live on IndicatorVersion (IndicatorId, Number) where SupersededAt is null;
create index IX_IndicatorVersion_Indicator on IndicatorVersion (IndicatorId);

create table MilestoneStage
(
    Id             integer not null,
    IndicatorId    integer not null,
    VersionNumber  integer not null,
    Ordinal        integer not null,
    Title          text    not null,
    Percentage     integer not null,
    Reason         text    null,
    RecordedAt     text    not null,
    RecordedBy     integer null,
    SupersededAt   text    null,
    constraint PK_MilestoneStage primary key (Id),
    constraint FK_MilestoneStage_Indicator foreign key (IndicatorId) references Indicator (Id),
    constraint FK_MilestoneStage_RecordedBy foreign key (RecordedBy) references Person (Id)
);

create unique index UX_MilestoneStage_Live on MilestoneStage (IndicatorId, VersionNumber, Ordinal) where SupersededAt is null;

create table Baseline
(
    Id             integer not null,
    IndicatorId    integer not null,
    VersionNumber  integer not null,
    Value          integer not null,
    MeasuredOn     text    not null,
    IsProvisional  integer not null,
    Reason         text    null,
    RecordedAt     text    not null,
    RecordedBy     integer null,
    SupersededAt   text    null,
    constraint PK_Baseline primary key (Id),
    constraint FK_Baseline_Indicator foreign key (IndicatorId) references Indicator (Id),
    constraint FK_Baseline_RecordedBy foreign key (RecordedBy) references Person (Id)
);

create unique index UX_Baseline_Live on Baseline (IndicatorId, VersionNumber) where SupersededAt is null;

create table Target
(
    Id             integer not null,
    IndicatorId    integer not null,
    VersionNumber  integer not null,
    Span           text    not null,
    FirstDay       text    not null,
    LastDay        text    not null,
    Value          integer null,
    LowerBound     integer null,
    UpperBound     integer null,
    Reason         text    null,
    RecordedAt     text    not null,
    RecordedBy     integer null,
    SupersededAt   text    null,
    constraint PK_Target primary key (Id),
    constraint FK_Target_Indicator foreign key (IndicatorId) references Indicator (Id),
    constraint FK_Target_RecordedBy foreign key (RecordedBy) references Person (Id),
    constraint CK_Target_Span check (Span in ('Interim', 'Period', 'PlanYear', 'Plan')),
    constraint CK_Target_Value check ((Value is not null and LowerBound is null and UpperBound is null)
                                   or (Value is null and LowerBound is not null and UpperBound is not null and LowerBound <= UpperBound))
);

create unique index UX_Target_Live on Target (IndicatorId, VersionNumber, Span, LastDay) where SupersededAt is null;

create table Threshold
(
    Id               integer not null,
    StrategicPlanId  integer not null,
    IndicatorId      integer null,
    OnTrack          integer not null,
    AtRisk           integer not null,
    Reason           text    null,
    RecordedAt       text    not null,
    RecordedBy       integer null,
    SupersededAt     text    null,
    constraint PK_Threshold primary key (Id),
    constraint FK_Threshold_StrategicPlan foreign key (StrategicPlanId) references StrategicPlan (Id),
    constraint FK_Threshold_Indicator foreign key (IndicatorId) references Indicator (Id),
    constraint FK_Threshold_RecordedBy foreign key (RecordedBy) references Person (Id),
    constraint CK_Threshold_Order check (AtRisk <= OnTrack)
);

create unique index UX_Threshold_LivePlan on Threshold (StrategicPlanId) where SupersededAt is null and IndicatorId is null;
create unique index UX_Threshold_LiveIndicator on Threshold (IndicatorId) where SupersededAt is null and IndicatorId is not null;

create table Weight
(
    Id                   integer not null,
    IndicatorId          integer null,
    StrategicActivityId  integer null,
    Value                integer not null,
    Reason               text    null,
    RecordedAt           text    not null,
    RecordedBy           integer null,
    SupersededAt         text    null,
    constraint PK_Weight primary key (Id),
    constraint FK_Weight_Indicator foreign key (IndicatorId) references Indicator (Id),
    constraint FK_Weight_StrategicActivity foreign key (StrategicActivityId) references StrategicActivity (Id),
    constraint FK_Weight_RecordedBy foreign key (RecordedBy) references Person (Id),
    constraint CK_Weight_Subject check ((IndicatorId is null and StrategicActivityId is not null) or (IndicatorId is not null and StrategicActivityId is null)),
    constraint CK_Weight_Value check (Value > 0)
);

create unique index UX_Weight_LiveIndicator on Weight (IndicatorId) where SupersededAt is null and IndicatorId is not null;
create unique index UX_Weight_LiveActivity on Weight (StrategicActivityId) where SupersededAt is null and StrategicActivityId is not null;
