-- Every revision of every measurement; nothing that was submitted is ever deleted.
drop view if exists MeasurementRevisions;
go

create view MeasurementRevisions as
select r.Id,
       r.MeasurementId,
       r.IndicatorId,
       r.ReportingPeriodId,
       r.Number,
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
       r.SupersededAt
from MeasurementRevision r;
