-- A revision says whether it is what the feed shows as the measurement: it is accepted, or nothing accepted stood when it
-- was recorded. That never changes, so it is settled once instead of for each row of each query. Indexes hold the columns
-- of their own conditions too, or no query of just these rows could be answered by the index alone. Runs once, in one
-- transaction.

alter table MeasurementRevision add IsShown bit not null constraint DF_MeasurementRevision_IsShown default 1;
go

update MeasurementRevision
set    IsShown = 0
where  State <> 'Accepted'
and    exists (select 1
               from   MeasurementRevision a
               where  a.MeasurementId = MeasurementRevision.MeasurementId
               and    a.State = 'Accepted'
               and    a.RecordedAt <= MeasurementRevision.RecordedAt
               and    (a.SupersededAt is null or a.SupersededAt > MeasurementRevision.RecordedAt));
go

drop index IX_MeasurementRevision_Live on MeasurementRevision;
go

create index IX_MeasurementRevision_Live on MeasurementRevision (IndicatorId, ReportingPeriodId, UnitId, State, Value, IsShown, SupersededAt)
where SupersededAt is null;
go

-- What is averaged and added up most: the values that the Audit Committee sees, and all readers the accepted among them.
create index IX_MeasurementRevision_Received on MeasurementRevision (IndicatorId, Value, State, IsShown, SupersededAt)
where SupersededAt is null and IsShown = 1 and State in ('Submitted', 'Accepted');
