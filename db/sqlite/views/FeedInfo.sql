-- One row that says which state of the data a pull saw, so that a paper can cite it.
drop view if exists FeedInfo;

create view FeedInfo as
select h.Id,
       (select max(e.Id) from AuditEvent e) as DataVersion,
       (select max(e.OccurredAt) from AuditEvent e) as ChangedAt,
       h.Hash as Checksum,
       (select count(*) from Indicator) as IndicatorCount,
       (select count(*) from MeasurementRevision r where r.SupersededAt is null and r.State = 'Accepted') as AcceptedMeasurementCount,
       (select count(*) from Result s where s.SupersededAt is null and s.Basis = 'Official') as OfficialResultCount,
       (select count(*) from ReportEdition n where n.State = 'Published') as PublishedEditionCount
from AuditHead h;
