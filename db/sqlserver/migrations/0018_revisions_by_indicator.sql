-- A revision says which indicator and period its measurement is of, which never change: so values are read, counted and
-- added up, indicator by indicator, without a look into Measurement for each. Null only because a column that comes later
-- cannot be otherwise on both engines; every revision has both. Runs once, in one transaction.

alter table MeasurementRevision add IndicatorId int null constraint FK_MeasurementRevision_Indicator references Indicator (Id);
go

alter table MeasurementRevision add ReportingPeriodId int null constraint FK_MeasurementRevision_ReportingPeriod references ReportingPeriod (Id);
go

update MeasurementRevision
set    IndicatorId = (select m.IndicatorId from Measurement m where m.Id = MeasurementRevision.MeasurementId),
       ReportingPeriodId = (select m.ReportingPeriodId from Measurement m where m.Id = MeasurementRevision.MeasurementId);
go

create index IX_MeasurementRevision_Live on MeasurementRevision (IndicatorId, ReportingPeriodId, UnitId, State, Value) where SupersededAt is null;
