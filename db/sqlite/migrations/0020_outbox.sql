-- Mails that are to be sent, written in the transaction of what causes them: each once for its occasion, taken by whoever
-- sends it for a while, tried again, and given up with what stood in its way. Runs once, in one transaction.

create table Outbox
(
    Id          integer not null,
    Occasion    text    not null,
    MessageId   text    not null,
    PersonId    integer not null,
    Address     text    not null,
    Name        text    not null,
    Subject     text    not null,
    Body        text    not null,
    RecordedAt  text    not null,
    Owner       text    null,
    ExpiresAt   text    null,
    Attempts    integer not null,
    Failure     text    null,
    RetryAt     text    null,
    SentAt      text    null,
    GivenUpAt   text    null,
    constraint PK_Outbox primary key (Id),
    constraint UQ_Outbox_Occasion unique (Occasion),
    constraint UQ_Outbox_MessageId unique (MessageId),
    constraint FK_Outbox_Person foreign key (PersonId) references Person (Id),
    constraint CK_Outbox_End check (SentAt is null or GivenUpAt is null)
);

create index IX_Outbox_Waiting on Outbox (Id) where SentAt is null and GivenUpAt is null;
