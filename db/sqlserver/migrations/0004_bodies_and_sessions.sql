-- The bodies that plan and review, the steps of the planning cycle, and their sessions with the cut-off of the
-- figures. Runs once, in one transaction.

create table Body
(
    Id     int identity(1, 1)                             not null,
    Code   nvarchar(20) collate Latin1_General_100_BIN2   not null,
    Title  nvarchar(200) collate Latin1_General_100_BIN2  not null,
    Kind   nvarchar(40) collate Latin1_General_100_BIN2   not null,
    Role   nvarchar(1000) collate Latin1_General_100_BIN2 not null,
    constraint PK_Body primary key (Id),
    constraint UQ_Body_Code unique (Code)
);

create table PlanningStep
(
    Id               int identity(1, 1)                            not null,
    StrategicPlanId  int                                           not null,
    Step             int                                           not null,
    BodyId           int                                           null,
    Month            int                                           null,
    Action           nvarchar(500) collate Latin1_General_100_BIN2 not null,
    constraint PK_PlanningStep primary key (Id),
    constraint UQ_PlanningStep_Step unique (StrategicPlanId, Step),
    constraint FK_PlanningStep_StrategicPlan foreign key (StrategicPlanId) references StrategicPlan (Id),
    constraint FK_PlanningStep_Body foreign key (BodyId) references Body (Id)
);

create table Session
(
    Id                 int identity(1, 1)                            not null,
    BodyId             int                                           not null,
    Code               nvarchar(20) collate Latin1_General_100_BIN2  not null,
    Title              nvarchar(200) collate Latin1_General_100_BIN2 not null,
    FirstDay           date                                          not null,
    LastDay            date                                          not null,
    Round              nvarchar(40) collate Latin1_General_100_BIN2  not null,
    CutOffAt           datetime2(3)                                  not null,
    ReportingPeriodId  int                                           not null,
    constraint PK_Session primary key (Id),
    constraint UQ_Session_Code unique (Code),
    constraint FK_Session_Body foreign key (BodyId) references Body (Id),
    constraint FK_Session_ReportingPeriod foreign key (ReportingPeriodId) references ReportingPeriod (Id)
);
