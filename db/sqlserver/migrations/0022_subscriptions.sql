-- Who follows which indicator or report, and up to which moment they have been told of its changes. Runs once, in one
-- transaction.

create table Subscription
(
    Id            int identity(1, 1)                           not null,
    PersonId      int                                          not null,
    IndicatorId   int                                          null,
    ReportCode    nvarchar(60) collate Latin1_General_100_BIN2 null,
    ToldUntil     datetime2(3)                                 not null,
    RecordedAt    datetime2(3)                                 not null,
    SupersededAt  datetime2(3)                                 null,
    constraint PK_Subscription primary key (Id),
    constraint FK_Subscription_Person foreign key (PersonId) references Person (Id),
    constraint FK_Subscription_Indicator foreign key (IndicatorId) references Indicator (Id),
    constraint CK_Subscription_Subject check ((IndicatorId is null and ReportCode is not null) or (IndicatorId is not null and ReportCode is null))
);

create unique index UX_Subscription_Indicator on Subscription (PersonId, IndicatorId) where SupersededAt is null and IndicatorId is not null;
create unique index UX_Subscription_Report on Subscription (PersonId, ReportCode) where SupersededAt is null and ReportCode is not null;
