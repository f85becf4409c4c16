-- The yearly scan of what moves in the world around the plan, by theme. Runs once, in one transaction.

create table EnvironmentalScan
(
    Id               int identity(1, 1)                            not null,
    StrategicPlanId  int                                           not null,
    ScanYear         int                                           not null,
    PreparedBy       nvarchar(200) collate Latin1_General_100_BIN2 not null,
    constraint PK_EnvironmentalScan primary key (Id),
    constraint UQ_EnvironmentalScan_ScanYear unique (StrategicPlanId, ScanYear),
    constraint FK_EnvironmentalScan_StrategicPlan foreign key (StrategicPlanId) references StrategicPlan (Id)
);

create table ScanDevelopment
(
    Id                   int identity(1, 1)                             not null,
    EnvironmentalScanId  int                                            not null,
    Ordinal              int                                            not null,
    Theme                nvarchar(200) collate Latin1_General_100_BIN2  not null,
    Text                 nvarchar(1000) collate Latin1_General_100_BIN2 not null,
    constraint PK_ScanDevelopment primary key (Id),
    constraint FK_ScanDevelopment_EnvironmentalScan foreign key (EnvironmentalScanId) references EnvironmentalScan (Id)
);
