-- One row per measurement at any moment: the accepted value, or until there is one the value on its way.
drop view if exists Measurements;
go

create view Measurements as
select r.MeasurementId as Id,
       r.IndicatorId,
       r.ReportingPeriodId,
       r.Id as RevisionId,
       r.Number as RevisionNumber,
       r.UnitId,
       r.State,
       r.Value,
       r.Numerator,
       r.Denominator,
       r.Forecast,
       r.Narrative,
       r.NotAvailableReason,
       r.PromisedFor,
       r.Comment,
       r.EnteredBy,
       r.IsLate,
       r.Reason,
       r.RecordedAt,
       r.RecordedBy,
       r.SupersededAt,
       (select m.Version
        from Measurement m
        where m.Id = r.MeasurementId) as Version
from MeasurementRevision r
where r.IsShown = 1;
