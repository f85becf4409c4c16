-- The parts of the measurements along their dimensions; a part without a member is what was not broken down.
drop view if exists MeasurementParts;

create view MeasurementParts as
select q.Id,
       r.MeasurementId,
       q.MeasurementRevisionId,
       r.IndicatorId,
       r.ReportingPeriodId,
       r.UnitId,
       r.State,
       d.Code as DimensionCode,
       d.Title as DimensionTitle,
       q.DimensionMemberId,
       n.Code as MemberCode,
       n.Title as MemberTitle,
       q.Value,
       q.Numerator,
       q.Denominator,
       r.RecordedAt,
       r.SupersededAt
from MeasurementPart q
join MeasurementRevision r
  on r.Id = q.MeasurementRevisionId
join Dimension d
  on d.Id = q.DimensionId
left join DimensionMember n
  on n.Id = q.DimensionMemberId
where r.IsShown = 1;
