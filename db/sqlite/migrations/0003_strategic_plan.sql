-- The three-year plan: statements, goals, activities, building blocks; and its yearly operational plans with
-- their reporting periods. Runs once, in one transaction.

create table StrategicPlan
(
    Id              integer not null,
    Code            text    not null,
    Title           text    not null,
    FirstDay        text    not null,
    LastDay         text    not null,
    TimeZone        text    not null,
    IsIllustrative  integer not null,
    ResultsAsOf     text    not null,
    constraint PK_StrategicPlan primary key (Id),
    constraint UQ_StrategicPlan_Code unique (Code)
);

create table BasicStatement
(
    Id               integer not null,
    StrategicPlanId  integer not null,
    Ordinal          integer not null,
    Kind             text    not null,
    Text             text    not null,
    constraint PK_BasicStatement primary key (Id),
    constraint FK_BasicStatement_StrategicPlan foreign key (StrategicPlanId) references StrategicPlan (Id)
);

create table StrategicGoal
(
    Id               integer not null,
    StrategicPlanId  integer not null,
    Number           integer not null,
    Title            text    not null,
    ShortTitle       text    not null,
    Package          text    null,
    Summary          text    not null,
    constraint PK_StrategicGoal primary key (Id),
    constraint UQ_StrategicGoal_Number unique (StrategicPlanId, Number),
    constraint FK_StrategicGoal_StrategicPlan foreign key (StrategicPlanId) references StrategicPlan (Id)
);

create table StrategicActivity
(
    Id               integer not null,
    StrategicGoalId  integer not null,
    Code             text    not null,
    Title            text    not null,
    ShortTitle       text    not null,
    Summary          text    not null,
    constraint PK_StrategicActivity primary key (Id),
    constraint UQ_StrategicActivity_Code unique (StrategicGoalId, Code),
    constraint FK_StrategicActivity_StrategicGoal foreign key (StrategicGoalId) references StrategicGoal (Id)
);

create table BuildingBlock
(
    Id     integer not null,
    Code   text    not null,
    Title  text    not null,
    constraint PK_BuildingBlock primary key (Id),
    constraint UQ_BuildingBlock_Code unique (Code)
);

create table ActivityBuildingBlock
(
    StrategicActivityId  integer not null,
    BuildingBlockId      integer not null,
    constraint PK_ActivityBuildingBlock primary key (StrategicActivityId, BuildingBlockId),
    constraint FK_ActivityBuildingBlock_Activity foreign key (StrategicActivityId) references StrategicActivity (Id),
    constraint FK_ActivityBuildingBlock_Block foreign key (BuildingBlockId) references BuildingBlock (Id)
);

create table OperationalPlan
(
    Id               integer not null,
    StrategicPlanId  integer not null,
    PlanYear         text    not null,
    FirstDay         text    not null,
    LastDay          text    not null,
    constraint PK_OperationalPlan primary key (Id),
    constraint UQ_OperationalPlan_PlanYear unique (StrategicPlanId, PlanYear),
    constraint FK_OperationalPlan_StrategicPlan foreign key (StrategicPlanId) references StrategicPlan (Id)
);

create table TacticalActivity
(
    Id                   integer not null,
    OperationalPlanId    integer not null,
    StrategicActivityId  integer not null,
    UnitId               integer not null,
    Code                 text    not null,
    Title                text    not null,
    constraint PK_TacticalActivity primary key (Id),
    constraint UQ_TacticalActivity_Code unique (OperationalPlanId, Code),
    constraint FK_TacticalActivity_OperationalPlan foreign key (OperationalPlanId) references OperationalPlan (Id),
    constraint FK_TacticalActivity_StrategicActivity foreign key (StrategicActivityId) references StrategicActivity (Id),
    constraint FK_TacticalActivity_Unit foreign key (UnitId) references Unit (Id)
);

create table ReportingPeriod
(
    Id                 integer not null,
    OperationalPlanId  integer not null,
    Code               text    not null,
    Ordinal            integer not null,
    FirstDay           text    not null,
    AsAt               text    not null,
    OpensAt            text    not null,
    DueAt              text    not null,
    ClosesAt           text    not null,
    constraint PK_ReportingPeriod primary key (Id),
    constraint UQ_ReportingPeriod_Code unique (Code),
    constraint UQ_ReportingPeriod_Ordinal unique (OperationalPlanId, Ordinal),
    constraint FK_ReportingPeriod_OperationalPlan foreign key (OperationalPlanId) references OperationalPlan (Id)
);

create table PeriodException
(
    Id                 integer not null,
    ReportingPeriodId  integer not null,
    UnitId             integer not null,
    ClosesAt           text    not null,
    Reason             text    not null,
    RecordedAt         text    not null,
    RecordedBy         integer null,
    SupersededAt       text    null,
    constraint PK_PeriodException primary key (Id),
    constraint FK_PeriodException_ReportingPeriod foreign key (ReportingPeriodId) references ReportingPeriod (Id),
    constraint FK_PeriodException_Unit foreign key (UnitId) references Unit (Id),
    constraint FK_PeriodException_RecordedBy foreign key (RecordedBy) references Person (Id)
);
