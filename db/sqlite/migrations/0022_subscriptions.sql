-- Who follows which indicator or report, and up to which moment they have been told of its changes. Runs once, in one
-- transaction.

create table Subscription
(
    Id            integer not null,
    PersonId      integer not null,
    IndicatorId   integer null,
    ReportCode    text    null,
    ToldUntil     text    not null,
    RecordedAt    text    not null,
    SupersededAt  text    null,
    constraint PK_Subscription primary key (Id),
    constraint FK_Subscription_Person foreign key (PersonId) references Person (Id),
    constraint FK_Subscription_Indicator foreign key (IndicatorId) references Indicator (Id),
    constraint CK_Subscription_Subject check ((IndicatorId is null and ReportCode is not null) or (IndicatorId is not null and ReportCode is null))
);

create unique index UX_Subscription_Indicator on Subscription (PersonId, IndicatorId) where SupersededAt is null and IndicatorId is not null;
create unique index UX_Subscription_Report on Subscription (PersonId, ReportCode) where SupersededAt is null and ReportCode is not null;
