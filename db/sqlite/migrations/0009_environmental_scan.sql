-- The yearly scan of what moves in the world around the plan, by theme. Runs once, in one transaction.

create table EnvironmentalScan
(
    Id               integer not null,
    StrategicPlanId  integer not null,
    ScanYear         integer not null,
    PreparedBy       text    not null,
    constraint PK_EnvironmentalScan primary key (Id),
    constraint UQ_EnvironmentalScan_ScanYear unique (StrategicPlanId, ScanYear),
    constraint FK_EnvironmentalScan_StrategicPlan foreign key (StrategicPlanId) references StrategicPlan (Id)
);

create table ScanDevelopment
(
    Id                   integer not null,
    EnvironmentalScanId  integer not null,
    Ordinal              integer not null,
    Theme                text    not null,
    Text                 text    not null,
    constraint PK_ScanDevelopment primary key (Id),
    constraint FK_ScanDevelopment_EnvironmentalScan foreign key (EnvironmentalScanId) references EnvironmentalScan (Id)
);
