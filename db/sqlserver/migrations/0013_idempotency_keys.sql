-- What was answered to a request that a program may send again: by the same key it is answered the same and nothing is
-- done twice. Runs once, in one transaction.

create table IdempotencyKey
(
    Id           int identity(1, 1)                            not null,
    PersonId     int                                           not null,
    RequestKey   nvarchar(200) collate Latin1_General_100_BIN2 not null,
    RequestHash  nvarchar(64) collate Latin1_General_100_BIN2  not null,
    Status       int                                           not null,
    Location     nvarchar(400) collate Latin1_General_100_BIN2 null,
    ETag         nvarchar(40) collate Latin1_General_100_BIN2  null,
    Body         nvarchar(max) collate Latin1_General_100_BIN2 null,
    ExpiresAt    datetime2(3)                                  not null,
    constraint PK_IdempotencyKey primary key (Id),
    constraint UQ_IdempotencyKey_RequestKey unique (PersonId, RequestKey),
    constraint FK_IdempotencyKey_Person foreign key (PersonId) references Person (Id)
);

create index IX_IdempotencyKey_ExpiresAt on IdempotencyKey (ExpiresAt);
