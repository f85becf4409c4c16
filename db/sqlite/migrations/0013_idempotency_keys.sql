-- What was answered to a request that a program may send again: by the same key it is answered the same and nothing is
-- done twice. Runs once, in one transaction.

create table IdempotencyKey
(
    Id           integer not null,
    PersonId     integer not null,
    RequestKey   text    not null,
    RequestHash  text    not null,
    Status       integer not null,
    Location     text    null,
    ETag         text    null,
    Body         text    null,
    ExpiresAt    text    not null,
    constraint PK_IdempotencyKey primary key (Id),
    constraint UQ_IdempotencyKey_RequestKey unique (PersonId, RequestKey),
    constraint FK_IdempotencyKey_Person foreign key (PersonId) references Person (Id)
);

create index IX_IdempotencyKey_ExpiresAt on IdempotencyKey (ExpiresAt);
