-- Mails that are to be sent, written in the transaction of what causes them: each once for its occasion, taken by whoever
-- sends it for a while, tried again, and given up with what stood in its way. Runs once, in one transaction.

create table Outbox
(
    Id          int identity(1, 1)                             not null,
    Occasion    nvarchar(200) collate Latin1_General_100_BIN2  not null,
    MessageId   nvarchar(200) collate Latin1_General_100_BIN2  not null,
    PersonId    int                                            not null,
    Address     nvarchar(200) collate Latin1_General_100_BIN2  not null,
    Name        nvarchar(200) collate Latin1_General_100_BIN2  not null,
    Subject     nvarchar(400) collate Latin1_General_100_BIN2  not null,
    Body        nvarchar(max) collate Latin1_General_100_BIN2  not null,
    RecordedAt  datetime2(3)                                   not null,
    Owner       nvarchar(200) collate Latin1_General_100_BIN2  null,
    ExpiresAt   datetime2(3)                                   null,
    Attempts    int                                            not null,
    Failure     nvarchar(1000) collate Latin1_General_100_BIN2 null,
    RetryAt     datetime2(3)                                   null,
    SentAt      datetime2(3)                                   null,
    GivenUpAt   datetime2(3)                                   null,
    constraint PK_Outbox primary key (Id),
    constraint UQ_Outbox_Occasion unique (Occasion),
    constraint UQ_Outbox_MessageId unique (MessageId),
    constraint FK_Outbox_Person foreign key (PersonId) references Person (Id),
    constraint CK_Outbox_End check (SentAt is null or GivenUpAt is null)
);

create index IX_Outbox_Waiting on Outbox (Id) where SentAt is null and GivenUpAt is null;
