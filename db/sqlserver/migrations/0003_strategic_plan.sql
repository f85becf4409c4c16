-- The three-year plan: statements, goals, activities, building blocks; and its yearly operational plans with
-- their reporting periods. Runs once, in one transaction.

create table StrategicPlan
(
    Id              int identity(1, 1)                            not null,
    Code            nvarchar(40) collate Latin1_General_100_BIN2  not null,
    Title           nvarchar(300) collate Latin1_General_100_BIN2 not null,
    FirstDay        date                                          not null,
    LastDay         date                                          not null,
    TimeZone        nvarchar(60) collate Latin1_General_100_BIN2  not null,
    IsIllustrative  bit                                           not null,
    ResultsAsOf     datetime2(3)                                  not null,
    constraint PK_StrategicPlan primary key (Id),
    constraint UQ_StrategicPlan_Code unique (Code)
);

create table BasicStatement
(
    Id               int identity(1, 1)                             not null,
    StrategicPlanId  int                                            not null,
    Ordinal          int                                            not null,
    Kind             nvarchar(20) collate Latin1_General_100_BIN2   not null,
    Text             nvarchar(2000) collate Latin1_General_100_BIN2 not null,
    constraint PK_BasicStatement primary key (Id),
    constraint FK_BasicStatement_StrategicPlan foreign key (StrategicPlanId) references StrategicPlan (Id)
);

create table StrategicGoal
(
    Id               int identity(1, 1)                             not null,
    StrategicPlanId  int                                            not null,
    Number           int                                            not null,
    Title            nvarchar(300) collate Latin1_General_100_BIN2  not null,
    ShortTitle       nvarchar(100) collate Latin1_General_100_BIN2  not null,
    Package          nvarchar(100) collate Latin1_General_100_BIN2  null,
    Summary          nvarchar(2000) collate Latin1_General_100_BIN2 not null,
    constraint PK_StrategicGoal primary key (Id),
    constraint UQ_StrategicGoal_Number unique (StrategicPlanId, Number),
    constraint FK_StrategicGoal_StrategicPlan foreign key (StrategicPlanId) references StrategicPlan (Id)
);

create table StrategicActivity
(
    Id               int identity(1, 1)                             not null,
    StrategicGoalId  int                                            not null,
    Code             nvarchar(20) collate Latin1_General_100_BIN2   not null,
    Title            nvarchar(300) collate Latin1_General_100_BIN2  not null,
    ShortTitle       nvarchar(100) collate Latin1_General_100_BIN2  not null,
    Summary          nvarchar(2000) collate Latin1_General_100_BIN2 not null,
    constraint PK_StrategicActivity primary key (Id),
    constraint UQ_StrategicActivity_Code unique (StrategicGoalId, Code),
    constraint FK_StrategicActivity_StrategicGoal foreign key (StrategicGoalId) references StrategicGoal (Id)
);

create table BuildingBlock
(
    Id     int identity(1, 1)                            not null,
    Code   nvarchar(20) collate Latin1_General_100_BIN2  not null,
    Title  nvarchar(200) collate Latin1_General_100_BIN2 not null,
    constraint PK_BuildingBlock primary key (Id),
    constraint UQ_BuildingBlock_Code unique (Code)
);

create table ActivityBuildingBlock
(
    StrategicActivityId  int not null,
    BuildingBlockId      int not null,
    constraint PK_ActivityBuildingBlock primary key (StrategicActivityId, BuildingBlockId),
    constraint FK_ActivityBuildingBlock_Activity foreign key (StrategicActivityId) references StrategicActivity (Id),
    constraint FK_ActivityBuildingBlock_Block foreign key (BuildingBlockId) references BuildingBlock (Id)
);

create table OperationalPlan
(
    Id               int identity(1, 1)                          not null,
    StrategicPlanId  int                                         not null,
    PlanYear         nvarchar(9) collate Latin1_General_100_BIN2 not null,
    FirstDay         date                                        not null,
    LastDay          date                                        not null,
    constraint PK_OperationalPlan primary key (Id),
    constraint UQ_OperationalPlan_PlanYear unique (StrategicPlanId, PlanYear),
    constraint FK_OperationalPlan_StrategicPlan foreign key (StrategicPlanId) references StrategicPlan (Id)
);

create table TacticalActivity
(
    Id                   int identity(1, 1)                            not null,
    OperationalPlanId    int                                           not null,
    StrategicActivityId  int                                           not null,
    UnitId               int                                           not null,
    Code                 nvarchar(20) collate Latin1_General_100_BIN2  not null,
    Title                nvarchar(300) collate Latin1_General_100_BIN2 not null,
    constraint PK_TacticalActivity primary key (Id),
    constraint UQ_TacticalActivity_Code unique (OperationalPlanId, Code),
    constraint FK_TacticalActivity_OperationalPlan foreign key (OperationalPlanId) references OperationalPlan (Id),
    constraint FK_TacticalActivity_StrategicActivity foreign key (StrategicActivityId) references StrategicActivity (Id),
    constraint FK_TacticalActivity_Unit foreign key (UnitId) references Unit (Id)
);

create table ReportingPeriod
(
    Id                 int identity(1, 1)                           not null,
    OperationalPlanId  int                                          not null,
    Code               nvarchar(12) collate Latin1_General_100_BIN2 not null,
    Ordinal            int                                          not null,
    FirstDay           date                                         not null,
    AsAt               date                                         not null,
    OpensAt            datetime2(3)                                 not null,
    DueAt              datetime2(3)                                 not null,
    ClosesAt           datetime2(3)                                 not null,
    constraint PK_ReportingPeriod primary key (Id),
    constraint UQ_ReportingPeriod_Code unique (Code),
    constraint UQ_ReportingPeriod_Ordinal unique (OperationalPlanId, Ordinal),
    constraint FK_ReportingPeriod_OperationalPlan foreign key (OperationalPlanId) references OperationalPlan (Id)
);

create table PeriodException
(
    Id                 int identity(1, 1)                             not null,
    ReportingPeriodId  int                                            not null,
    UnitId             int                                            not null,
    ClosesAt           datetime2(3)                                   not null,
    Reason             nvarchar(1000) collate Latin1_General_100_BIN2 not null,
    RecordedAt         datetime2(3)                                   not null,
    RecordedBy         int                                            null,
    SupersededAt       datetime2(3)                                   null,
    constraint PK_PeriodException primary key (Id),
    constraint FK_PeriodException_ReportingPeriod foreign key (ReportingPeriodId) references ReportingPeriod (Id),
    constraint FK_PeriodException_Unit foreign key (UnitId) references Unit (Id),
    constraint FK_PeriodException_RecordedBy foreign key (RecordedBy) references Person (Id)
);
