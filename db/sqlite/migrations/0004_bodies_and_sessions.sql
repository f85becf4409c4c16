-- The bodies that plan and review, the steps of the planning cycle, and their sessions with the cut-off of the
-- figures. Runs once, in one transaction.

create table Body
(
    Id     integer not null,
    Code   text    not null,
    Title  text    not null,
    Kind   text    not null,
    Role   text    not null,
    constraint PK_Body primary key (Id),
    constraint UQ_Body_Code unique (Code)
);

create table PlanningStep
(
    Id               integer not null,
    StrategicPlanId  integer not null,
    Step             integer not null,
    BodyId           integer null,
    Month            integer null,
    Action           text    not null,
    constraint PK_PlanningStep primary key (Id),
    constraint UQ_PlanningStep_Step unique (StrategicPlanId, Step),
    constraint FK_PlanningStep_StrategicPlan foreign key (StrategicPlanId) references StrategicPlan (Id),
    constraint FK_PlanningStep_Body foreign key (BodyId) references Body (Id)
);

create table Session
(
    Id                 integer not null,
    BodyId             integer not null,
    Code               text    not null,
    Title              text    not null,
    FirstDay           text    not null,
    LastDay            text    not null,
    Round              text    not null,
    CutOffAt           text    not null,
    ReportingPeriodId  integer not null,
    constraint PK_Session primary key (Id),
    constraint UQ_Session_Code unique (Code),
    constraint FK_Session_Body foreign key (BodyId) references Body (Id),
    constraint FK_Session_ReportingPeriod foreign key (ReportingPeriodId) references ReportingPeriod (Id)
);
