-- The stages of the milestone indicators.
drop view if exists MilestoneStages;

create view MilestoneStages as
select t.Id,
       t.IndicatorId,
       t.VersionNumber,
       t.Ordinal,
       t.Title,
       t.Percentage,
       t.Reason,
       t.RecordedAt,
       t.RecordedBy,
       t.SupersededAt
from MilestoneStage t;
