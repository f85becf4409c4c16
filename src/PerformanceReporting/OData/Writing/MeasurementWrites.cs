using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.OData.Published;
using PerformanceReporting.Query;
using PerformanceReporting.Storage;
using PerformanceReporting.Submissions;
using PerformanceReporting.Submissions.Supporting;

namespace PerformanceReporting.OData.Writing;

/// <summary>Writes of measurements: each finds what the address names and calls the operation that the pages call.</summary>
internal sealed class MeasurementWrites(
    Database database, PlanClock clock, TimeProvider machine, CurrentUser user, SubmissionWorkflow workflow, SubmissionWords words)
{
    /// <summary>The most values that one request gives.</summary>
    public const int Most = 1000;

    public async Task<WriteAnswer> CreateAsync(WriteRequest request, CancellationToken cancellation)
    {
        var body = request.Body;
        body.Expect(["IndicatorId", "ReportingPeriodId", .. GivenValue.Fields]);
        var (indicatorId, periodId) = (Needed(body, "IndicatorId"), Needed(body, "ReportingPeriodId"));
        await using var db = await database.OpenAsync(cancellation);
        if (await MeasurementPlaceQueries.FindAsync(db, indicatorId, periodId, cancellation) is not { } place)
        {
            return WriteAnswer.Refused(WriteErrors.Of(new SubmissionOutcome.Unknown(), words));
        }

        var given = GivenValue.Read(body, place.IndicatorCode, place.PeriodCode, 0);
        return await OnceAsync(request.Key, taken => MeasurementEntity.Answer(StatusCodes.Status201Created, request, taken[0], words), async receipt =>
            Refusal(await workflow.Keeping(receipt).SaveDraftAsync(user, Door.Api, given, cancellation)), cancellation);
    }

    public async Task<WriteAnswer> UpdateAsync(WriteRequest request, int id, CancellationToken cancellation)
    {
        request.Body.Expect(GivenValue.Fields);
        return await OnVersionAsync(request, id, (measurement, receipt) =>
            workflow.Keeping(receipt).SaveDraftAsync(user, Door.Api, GivenValue.Over(measurement, request.Body), cancellation), cancellation);
    }

    public Task<WriteAnswer> ActAsync(WriteRequest request, int id, string action, CancellationToken cancellation)
    {
        request.Body.Expect(action switch
        {
            MeasurementActions.Submit or MeasurementActions.Correct => GivenValue.Fields,
            MeasurementActions.Return => ["Comment"],
            _ => [],
        });
        return OnVersionAsync(
            request,
            id,
            (measurement, receipt) => action switch
            {
                MeasurementActions.Accept => workflow.Keeping(receipt).AcceptAsync(
                    user, Door.Api, measurement.IndicatorCode, measurement.Period.Code, measurement.Version, cancellation),
                MeasurementActions.Return => workflow.Keeping(receipt).ReturnAsync(
                    user, Door.Api, measurement.IndicatorCode, measurement.Period.Code, request.Body.Text("Comment"), measurement.Version, cancellation),
                MeasurementActions.Correct => workflow.Keeping(receipt).CorrectAsync(user, Door.Api, GivenValue.Over(measurement, request.Body), cancellation),
                _ => workflow.Keeping(receipt).SubmitAsync(user, Door.Api, GivenValue.Over(measurement, request.Body), cancellation),
            },
            cancellation);
    }

    public async Task<WriteAnswer> SubmitValuesAsync(WriteRequest request, CancellationToken cancellation)
    {
        const string values = "Values";
        request.Body.Expect(values);
        var items = request.Body.Items(values);
        if (items.Count is 0 or > Most)
        {
            throw new MalformedQueryException(values, $"Give 1 to {Most} values in one request, not {items.Count}.");
        }

        var given = items.Select(Value).ToList();
        return await OnceAsync(request.Key, taken => MeasurementEntity.Answer(request.Root, taken), async receipt =>
        {
            var outcomes = await workflow.Keeping(receipt).SubmitAllAsync(user, Door.Api, given, cancellation);
            return outcomes.All(outcome => outcome is SubmissionOutcome.Done) ? null : WriteErrors.Of(outcomes, values, words);
        }, cancellation);
    }

    private static Submission Value(WriteBody item)
    {
        item.Expect(["IndicatorCode", "PeriodCode", "Version", .. GivenValue.Fields]);
        return GivenValue.Read(item, item.Text("IndicatorCode") ?? "", item.Text("PeriodCode") ?? "", item.Whole("Version") ?? 0);
    }

    private static int Needed(WriteBody body, string name) => body.Whole(name) ?? throw new MalformedQueryException(name, $"'{name}' is needed.");

    private ODataError? Refusal(SubmissionOutcome outcome) => outcome is SubmissionOutcome.Done ? null : WriteErrors.Of(outcome, words);

    private async Task<WriteAnswer> OnVersionAsync(
        WriteRequest request, int id, Func<MeasurementCase, Receipt, Task<SubmissionOutcome>> take, CancellationToken cancellation)
    {
        return await OnceAsync(request.Key, taken => MeasurementEntity.Answer(StatusCodes.Status200OK, request, taken[0], words), async receipt =>
        {
            if (await FindAsync(id, cancellation) is not { } measurement)
            {
                return new ODataError(StatusCodes.Status404NotFound, "NotFound", $"There is no measurement {id}.");
            }

            if (Preconditions.Match(request.Http, measurement.Version) is not { } matches)
            {
                return Preconditions.Required;
            }

            if (!matches)
            {
                return Preconditions.Failed(measurement.Version);
            }

            var outcome = await take(measurement, receipt);
            return outcome is SubmissionOutcome.Conflict { Why: Submissions.Refusal.ChangedMeanwhile } conflict ? Preconditions.Failed(conflict.Version) : Refusal(outcome);
        }, cancellation);
    }

    // A measurement whose every value the person may not see is as good as none.
    private async Task<MeasurementCase?> FindAsync(int id, CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        return await MeasurementCaseQueries.FindByIdAsync(db, id, clock.Now, cancellation) is { } measurement && ValueSight.Sees(user, measurement) ? measurement : null;
    }

    /// <summary>Answers as before what was asked before under the same key; else does it, and keeps the answer in the same transaction.</summary>
    private async Task<WriteAnswer> OnceAsync(
        IdempotencyKey? key, Func<IReadOnlyList<SubmissionOutcome.Done>, WriteAnswer> answer, Func<Receipt, Task<ODataError?>> take, CancellationToken cancellation)
    {
        if (await KeptAsync(key, cancellation) is { } kept)
        {
            return kept;
        }

        WriteAnswer? made = null;
        var error = await take(async (db, taken, cancel) =>
        {
            made = answer(taken);
            if (key is not null)
            {
                await IdempotencyStore.AddAsync(db, key, made, machine.GetUtcNow(), cancel);
            }
        });

        // The same request may have come twice at once: then the other one has made this one stale.
        return error is null ? made! : await KeptAsync(key, cancellation) ?? WriteAnswer.Refused(error);
    }

    private async Task<WriteAnswer?> KeptAsync(IdempotencyKey? key, CancellationToken cancellation)
    {
        if (key is null)
        {
            return null;
        }

        await using var db = await database.OpenAsync(cancellation);
        return await IdempotencyStore.FindAsync(db, key, machine.GetUtcNow(), cancellation) is not { } kept ? null
            : kept.RequestHash != key.Hash ? WriteAnswer.Refused(IdempotencyKey.OfAnother)
            : new WriteAnswer(kept.Status) { Location = kept.Location, ETag = kept.ETag, Body = kept.Body };
    }
}
