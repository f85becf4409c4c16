-- The plan's own texts in other languages; what is missing here is shown in English. Runs once, in one
-- transaction.

create table Translation
(
    SubjectType  nvarchar(60) collate Latin1_General_100_BIN2   not null,
    SubjectId    int                                            not null,
    Field        nvarchar(60) collate Latin1_General_100_BIN2   not null,
    Language     nvarchar(5) collate Latin1_General_100_BIN2    not null,
    Text         nvarchar(2000) collate Latin1_General_100_BIN2 not null,
    constraint PK_Translation primary key (SubjectType, SubjectId, Field, Language)
);
