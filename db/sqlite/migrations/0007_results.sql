-- What follows from the inputs, stored when one of them changes: a result for an indicator and a period, a roll-
-- up for an activity, goal, unit or plan. Runs once, in one transaction.

create table Result
(
    Id                     integer not null,
    IndicatorId            integer not null,
    IndicatorVersionId     integer not null,
    ReportingPeriodId      integer not null,
    Basis                  text    not null,
    UnitId                 integer not null,
    MeasurementRevisionId  integer null,
    TargetId               integer null,
    BaselineId             integer null,
    Actual                 integer null,
    YearToDate             integer null,
    Expected               integer null,
    ExpectedLower          integer null,
    ExpectedUpper          integer null,
    ExpectedBy             text    null,
    Variance               integer null,
    Achievement            integer null,
    ProgressToFullTarget   integer null,
    OnTrackFrom            integer not null,
    AtRiskFrom             integer not null,
    Status                 text    not null,
    Trend                  text    null,
    MissingData            text    null,
    Note                   text    null,
    Marks                  text    not null,
    RecordedAt             text    not null,
    SupersededAt           text    null,
    constraint PK_Result primary key (Id),
    constraint FK_Result_Indicator foreign key (IndicatorId) references Indicator (Id),
    constraint FK_Result_IndicatorVersion foreign key (IndicatorVersionId) references IndicatorVersion (Id),
    constraint FK_Result_ReportingPeriod foreign key (ReportingPeriodId) references ReportingPeriod (Id),
    constraint FK_Result_Unit foreign key (UnitId) references Unit (Id),
    constraint FK_Result_MeasurementRevision foreign key (MeasurementRevisionId) references MeasurementRevision (Id),
    constraint FK_Result_Target foreign key (TargetId) references Target (Id),
    constraint FK_Result_Baseline foreign key (BaselineId) references Baseline (Id),
    constraint CK_Result_Basis check (Basis in ('Official', 'Provisional')),
    constraint CK_Result_Status check (Status in ('OnTrack', 'AtRisk', 'OffTrack', 'NoData', 'NotDue', 'Monitored')),
    constraint CK_Result_Trend check (Trend in ('Improving', 'Stable', 'Worsening'))
);

create unique index UX_Result_Live on Result (IndicatorId, ReportingPeriodId, Basis) where SupersededAt is null;
create index IX_Result_Indicator on Result (IndicatorId, ReportingPeriodId, Basis);
create index IX_Result_ReportingPeriod on Result (ReportingPeriodId, Basis);

create table RollUp
(
    Id                   integer not null,
    Scope                text    not null,
    StrategicPlanId      integer not null,
    StrategicGoalId      integer null,
    StrategicActivityId  integer null,
    UnitId               integer null,
    ReportingPeriodId    integer not null,
    Basis                text    not null,
    Achievement          integer null,
    OnTrackCount         integer not null,
    AtRiskCount          integer not null,
    OffTrackCount        integer not null,
    NoDataCount          integer not null,
    NotDueCount          integer not null,
    MonitoredCount       integer not null,
    DueCount             integer not null,
    DataInCount          integer not null,
    WorstStatus          text    null,
    Trend                text    null,
    RecordedAt           text    not null,
    SupersededAt         text    null,
    constraint PK_RollUp primary key (Id),
    constraint FK_RollUp_StrategicPlan foreign key (StrategicPlanId) references StrategicPlan (Id),
    constraint FK_RollUp_StrategicGoal foreign key (StrategicGoalId) references StrategicGoal (Id),
    constraint FK_RollUp_StrategicActivity foreign key (StrategicActivityId) references StrategicActivity (Id),
    constraint FK_RollUp_Unit foreign key (UnitId) references Unit (Id),
    constraint FK_RollUp_ReportingPeriod foreign key (ReportingPeriodId) references ReportingPeriod (Id),
    constraint CK_RollUp_Scope check (Scope in ('Activity', 'Goal', 'Unit', 'Plan')),
    constraint CK_RollUp_Basis check (Basis in ('Official', 'Provisional'))
);

create unique index UX_RollUp_LiveActivity on RollUp (StrategicActivityId, ReportingPeriodId, Basis) where SupersededAt is null and Scope = 'Activity';
create unique index UX_RollUp_LiveGoal on RollUp (StrategicGoalId, ReportingPeriodId, Basis) where SupersededAt is null and Scope = 'Goal';
create unique index UX_RollUp_LiveUnit on RollUp (UnitId, ReportingPeriodId, Basis) where SupersededAt is null and Scope = 'Unit';
create unique index UX_RollUp_LivePlan on RollUp (StrategicPlanId, ReportingPeriodId, Basis) where SupersededAt is null and Scope = 'Plan';
create index IX_RollUp_ReportingPeriod on RollUp (ReportingPeriodId, Basis);
