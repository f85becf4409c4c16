-- What is measured, against what: definitions, baselines, targets, thresholds and weights. Inputs are append-
-- only: a change closes a row and adds another. Runs once, in one transaction.

create table Indicator
(
    Id                   int identity(1, 1)                           not null,
    Code                 nvarchar(20) collate Latin1_General_100_BIN2 not null,
    StrategicActivityId  int                                          not null,
    TacticalActivityId   int                                          null,
    constraint PK_Indicator primary key (Id),
    constraint UQ_Indicator_Code unique (StrategicActivityId, Code),
    constraint FK_Indicator_StrategicActivity foreign key (StrategicActivityId) references StrategicActivity (Id),
    constraint FK_Indicator_TacticalActivity foreign key (TacticalActivityId) references TacticalActivity (Id)
);

create table IndicatorActivity
(
    IndicatorId          int not null,
    StrategicActivityId  int not null,
    constraint PK_IndicatorActivity primary key (IndicatorId, StrategicActivityId),
    constraint FK_IndicatorActivity_Indicator foreign key (IndicatorId) references Indicator (Id),
    constraint FK_IndicatorActivity_Activity foreign key (StrategicActivityId) references StrategicActivity (Id)
);

create table IndicatorVersion
(
    Id                   int identity(1, 1)                             not null,
    IndicatorId          int                                            not null,
    Number               int                                            not null,
    EffectiveFrom        date                                           not null,
    IsSeriesBreak        bit                                            not null,
    Title                nvarchar(300) collate Latin1_General_100_BIN2  not null,
    Definition           nvarchar(2000) collate Latin1_General_100_BIN2 not null,
    UnitOfMeasure        nvarchar(60) collate Latin1_General_100_BIN2   not null,
    MeasureType          nvarchar(20) collate Latin1_General_100_BIN2   not null,
    Direction            nvarchar(20) collate Latin1_General_100_BIN2   null,
    Coverage             nvarchar(20) collate Latin1_General_100_BIN2   null,
    Aggregation          nvarchar(20) collate Latin1_General_100_BIN2   null,
    Method               nvarchar(20) collate Latin1_General_100_BIN2   null,
    Frequency            nvarchar(20) collate Latin1_General_100_BIN2   not null,
    UnitId               int                                            not null,
    DataSource           nvarchar(500) collate Latin1_General_100_BIN2  not null,
    CollectionMethod     nvarchar(500) collate Latin1_General_100_BIN2  not null,
    MeansOfVerification  nvarchar(500) collate Latin1_General_100_BIN2  not null,
    ApprovedOn           date                                           null,
    Reason               nvarchar(1000) collate Latin1_General_100_BIN2 null,
    RecordedAt           datetime2(3)                                   not null,
    RecordedBy           int                                            null,
    SupersededAt         datetime2(3)                                   null,
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
    Id             int identity(1, 1)                             not null,
    IndicatorId    int                                            not null,
    VersionNumber  int                                            not null,
    Ordinal        int                                            not null,
    Title          nvarchar(200) collate Latin1_General_100_BIN2  not null,
    Percentage     decimal(18, 4)                                 not null,
    Reason         nvarchar(1000) collate Latin1_General_100_BIN2 null,
    RecordedAt     datetime2(3)                                   not null,
    RecordedBy     int                                            null,
    SupersededAt   datetime2(3)                                   null,
    constraint PK_MilestoneStage primary key (Id),
    constraint FK_MilestoneStage_Indicator foreign key (IndicatorId) references Indicator (Id),
    constraint FK_MilestoneStage_RecordedBy foreign key (RecordedBy) references Person (Id)
);

create unique index UX_MilestoneStage_Live on MilestoneStage (IndicatorId, VersionNumber, Ordinal) where SupersededAt is null;

create table Baseline
(
    Id             int identity(1, 1)                             not null,
    IndicatorId    int                                            not null,
    VersionNumber  int                                            not null,
    Value          decimal(18, 4)                                 not null,
    MeasuredOn     date                                           not null,
    IsProvisional  bit                                            not null,
    Reason         nvarchar(1000) collate Latin1_General_100_BIN2 null,
    RecordedAt     datetime2(3)                                   not null,
    RecordedBy     int                                            null,
    SupersededAt   datetime2(3)                                   null,
    constraint PK_Baseline primary key (Id),
    constraint FK_Baseline_Indicator foreign key (IndicatorId) references Indicator (Id),
    constraint FK_Baseline_RecordedBy foreign key (RecordedBy) references Person (Id)
);

create unique index UX_Baseline_Live on Baseline (IndicatorId, VersionNumber) where SupersededAt is null;

create table Target
(
    Id             int identity(1, 1)                             not null,
    IndicatorId    int                                            not null,
    VersionNumber  int                                            not null,
    Span           nvarchar(20) collate Latin1_General_100_BIN2   not null,
    FirstDay       date                                           not null,
    LastDay        date                                           not null,
    Value          decimal(18, 4)                                 null,
    LowerBound     decimal(18, 4)                                 null,
    UpperBound     decimal(18, 4)                                 null,
    Reason         nvarchar(1000) collate Latin1_General_100_BIN2 null,
    RecordedAt     datetime2(3)                                   not null,
    RecordedBy     int                                            null,
    SupersededAt   datetime2(3)                                   null,
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
    Id               int identity(1, 1)                             not null,
    StrategicPlanId  int                                            not null,
    IndicatorId      int                                            null,
    OnTrack          decimal(18, 4)                                 not null,
    AtRisk           decimal(18, 4)                                 not null,
    Reason           nvarchar(1000) collate Latin1_General_100_BIN2 null,
    RecordedAt       datetime2(3)                                   not null,
    RecordedBy       int                                            null,
    SupersededAt     datetime2(3)                                   null,
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
    Id                   int identity(1, 1)                             not null,
    IndicatorId          int                                            null,
    StrategicActivityId  int                                            null,
    Value                decimal(18, 4)                                 not null,
    Reason               nvarchar(1000) collate Latin1_General_100_BIN2 null,
    RecordedAt           datetime2(3)                                   not null,
    RecordedBy           int                                            null,
    SupersededAt         datetime2(3)                                   null,
    constraint PK_Weight primary key (Id),
    constraint FK_Weight_Indicator foreign key (IndicatorId) references Indicator (Id),
    constraint FK_Weight_StrategicActivity foreign key (StrategicActivityId) references StrategicActivity (Id),
    constraint FK_Weight_RecordedBy foreign key (RecordedBy) references Person (Id),
    constraint CK_Weight_Subject check ((IndicatorId is null and StrategicActivityId is not null) or (IndicatorId is not null and StrategicActivityId is null)),
    constraint CK_Weight_Value check (Value > 0)
);

create unique index UX_Weight_LiveIndicator on Weight (IndicatorId) where SupersededAt is null and IndicatorId is not null;
create unique index UX_Weight_LiveActivity on Weight (StrategicActivityId) where SupersededAt is null and StrategicActivityId is not null;
