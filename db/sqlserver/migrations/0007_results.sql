-- What follows from the inputs, stored when one of them changes: a result for an indicator and a period, a roll-
-- up for an activity, goal, unit or plan. Runs once, in one transaction.

create table Result
(
    Id                     int identity(1, 1)                            not null,
    IndicatorId            int                                           not null,
    IndicatorVersionId     int                                           not null,
    ReportingPeriodId      int                                           not null,
    Basis                  nvarchar(20) collate Latin1_General_100_BIN2  not null,
    UnitId                 int                                           not null,
    MeasurementRevisionId  int                                           null,
    TargetId               int                                           null,
    BaselineId             int                                           null,
    Actual                 decimal(18, 4)                                null,
    YearToDate             decimal(18, 4)                                null,
    Expected               decimal(18, 4)                                null,
    ExpectedLower          decimal(18, 4)                                null,
    ExpectedUpper          decimal(18, 4)                                null,
    ExpectedBy             nvarchar(20) collate Latin1_General_100_BIN2  null,
    Variance               decimal(18, 4)                                null,
    Achievement            decimal(18, 4)                                null,
    ProgressToFullTarget   decimal(18, 4)                                null,
    OnTrackFrom            decimal(18, 4)                                not null,
    AtRiskFrom             decimal(18, 4)                                not null,
    Status                 nvarchar(20) collate Latin1_General_100_BIN2  not null,
    Trend                  nvarchar(20) collate Latin1_General_100_BIN2  null,
    MissingData            nvarchar(20) collate Latin1_General_100_BIN2  null,
    Note                   nvarchar(40) collate Latin1_General_100_BIN2  null,
    Marks                  nvarchar(200) collate Latin1_General_100_BIN2 not null,
    RecordedAt             datetime2(3)                                  not null,
    SupersededAt           datetime2(3)                                  null,
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
    Id                   int identity(1, 1)                           not null,
    Scope                nvarchar(20) collate Latin1_General_100_BIN2 not null,
    StrategicPlanId      int                                          not null,
    StrategicGoalId      int                                          null,
    StrategicActivityId  int                                          null,
    UnitId               int                                          null,
    ReportingPeriodId    int                                          not null,
    Basis                nvarchar(20) collate Latin1_General_100_BIN2 not null,
    Achievement          decimal(18, 4)                               null,
    OnTrackCount         int                                          not null,
    AtRiskCount          int                                          not null,
    OffTrackCount        int                                          not null,
    NoDataCount          int                                          not null,
    NotDueCount          int                                          not null,
    MonitoredCount       int                                          not null,
    DueCount             int                                          not null,
    DataInCount          int                                          not null,
    WorstStatus          nvarchar(20) collate Latin1_General_100_BIN2 null,
    Trend                nvarchar(20) collate Latin1_General_100_BIN2 null,
    RecordedAt           datetime2(3)                                 not null,
    SupersededAt         datetime2(3)                                 null,
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
