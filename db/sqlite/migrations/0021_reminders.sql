-- On which days, counted from the day that values are due, those who answer for missing ones are reminded; and who was
-- reminded of which period, for which of these days or because the office asked for it: never twice for the same. The
-- days to begin with are a week before, the day itself and three days after. Runs once, in one transaction.

create table ReminderDay
(
    Id            integer not null,
    OffsetDays    integer not null,
    RecordedAt    text    not null,
    RecordedBy    integer null,
    SupersededAt  text    null,
    constraint PK_ReminderDay primary key (Id),
    constraint FK_ReminderDay_RecordedBy foreign key (RecordedBy) references Person (Id),
    constraint CK_ReminderDay_OffsetDays check (OffsetDays between -60 and 60)
);

create unique index UX_ReminderDay_Live on ReminderDay (OffsetDays) where SupersededAt is null;

create table Reminder
(
    Id                 integer not null,
    PersonId           integer not null,
    ReportingPeriodId  integer not null,
    DueOn              text    not null,
    OffsetDays         integer null,
    RemindedOn         text    not null,
    OutboxId           integer not null,
    RecordedAt         text    not null,
    RecordedBy         integer null,
    constraint PK_Reminder primary key (Id),
    constraint FK_Reminder_Person foreign key (PersonId) references Person (Id),
    constraint FK_Reminder_ReportingPeriod foreign key (ReportingPeriodId) references ReportingPeriod (Id),
    constraint FK_Reminder_Outbox foreign key (OutboxId) references Outbox (Id),
    constraint FK_Reminder_RecordedBy foreign key (RecordedBy) references Person (Id)
);

create unique index UX_Reminder_Scheduled on Reminder (PersonId, ReportingPeriodId, DueOn, OffsetDays) where OffsetDays is not null;
create unique index UX_Reminder_ByHand on Reminder (PersonId, ReportingPeriodId, RemindedOn) where OffsetDays is null;

insert into ReminderDay (OffsetDays, RecordedAt, RecordedBy, SupersededAt)
values (-7, '2016-01-01T00:00:00.000Z', null, null),
       (0, '2016-01-01T00:00:00.000Z', null, null),
       (3, '2016-01-01T00:00:00.000Z', null, null);
