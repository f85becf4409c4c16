namespace PerformanceReporting.Seeding;

/// <summary>The inserts of the plan's seed.</summary>
internal static class PlanSeedStore
{
    public const string CountPlans =
        """
        select count(*)
        from   StrategicPlan
        """;

    public const string Plan =
        """
        insert into StrategicPlan (Code, Title, FirstDay, LastDay, TimeZone, IsIllustrative, ResultsAsOf)
        values (@Code, @Title, @FirstDay, @LastDay, @TimeZone, @IsIllustrative, @ResultsAsOf)
        """;

    public const string Threshold =
        """
        insert into Threshold (StrategicPlanId, OnTrack, AtRisk, RecordedAt)
        values (@PlanId, @OnTrack, @AtRisk, @RecordedAt)
        """;

    public const string Statement =
        """
        insert into BasicStatement (StrategicPlanId, Ordinal, Kind, Text)
        values (@PlanId, @Ordinal, @Kind, @Text)
        """;

    public const string Goal =
        """
        insert into StrategicGoal (StrategicPlanId, Number, Title, ShortTitle, Package, Summary)
        values (@PlanId, @Number, @Title, @ShortTitle, @Package, @Summary)
        """;

    public const string Activity =
        """
        insert into StrategicActivity (StrategicGoalId, Code, Title, ShortTitle, Summary)
        values (@GoalId, @Code, @Title, @ShortTitle, @Summary)
        """;

    public const string BuildingBlock =
        """
        insert into BuildingBlock (Code, Title)
        values (@Code, @Title)
        """;

    public const string ActivityBuildingBlock =
        """
        insert into ActivityBuildingBlock (StrategicActivityId, BuildingBlockId)
        values (@ActivityId, @BlockId)
        """;

    public const string OperationalPlan =
        """
        insert into OperationalPlan (StrategicPlanId, PlanYear, FirstDay, LastDay)
        values (@PlanId, @PlanYear, @FirstDay, @LastDay)
        """;

    public const string Body =
        """
        insert into Body (Code, Title, Kind, Role)
        values (@Code, @Title, @Kind, @Role)
        """;

    public const string PlanningStep =
        """
        insert into PlanningStep (StrategicPlanId, Step, BodyId, Month, Action)
        values (@PlanId, @Step, @BodyId, @Month, @Action)
        """;

    public const string FundingSource =
        """
        insert into FundingSource (Code, Title)
        values (@Code, @Title)
        """;

    public const string Scan =
        """
        insert into EnvironmentalScan (StrategicPlanId, ScanYear, PreparedBy)
        values (@PlanId, @ScanYear, @PreparedBy)
        """;

    public const string Development =
        """
        insert into ScanDevelopment (EnvironmentalScanId, Ordinal, Theme, Text)
        values (@ScanId, @Ordinal, @Theme, @Text)
        """;

    public const string Dimension =
        """
        insert into Dimension (Code, Title)
        values (@Code, @Title)
        """;

    public const string Member =
        """
        insert into DimensionMember (DimensionId, Ordinal, Code, Title)
        values (@DimensionId, @Ordinal, @Code, @Title)
        """;

    public const string Translation =
        """
        insert into Translation (SubjectType, SubjectId, Field, Language, Text)
        values (@SubjectType, @SubjectId, @Field, @Language, @Text)
        """;
}
