-- The plan's own texts in other languages; what is missing here is shown in English. Runs once, in one
-- transaction.

create table Translation
(
    SubjectType  text    not null,
    SubjectId    integer not null,
    Field        text    not null,
    Language     text    not null,
    Text         text    not null,
    constraint PK_Translation primary key (SubjectType, SubjectId, Field, Language)
);
