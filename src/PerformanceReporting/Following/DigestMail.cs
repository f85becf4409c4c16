using PerformanceReporting.Notifications;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Shared;

namespace PerformanceReporting.Following;

/// <summary>Tells somebody in one mail, in their language, what changed of the indicators that they follow.</summary>
internal sealed class DigestMail(Follower follower, Translations texts)
{
    private readonly TextsIn _text = new(typeof(Texts), follower.Language);

    private readonly Words _words = Words.In(follower.Language);

    private readonly Figures _figures = Figures.In(follower.Language);

    /// <param name="indicators">Those of which something changed; at least one.</param>
    /// <param name="changes">What changed.</param>
    /// <param name="occasion">What gives rise to the mail.</param>
    public Mail Write(IReadOnlyList<FollowedIndicator> indicators, Changes changes, string occasion) => new()
    {
        Occasion = occasion,
        PersonId = follower.PersonId,
        Address = follower.Email,
        Name = follower.DisplayName,
        Subject = _text.Count("Digest.Subject", indicators.Count, indicators[0].Code, indicators[0].In(texts).Title),
        Body = Body(indicators, changes),
    };

    private string Body(IReadOnlyList<FollowedIndicator> indicators, Changes changes) => string.Join(
        Environment.NewLine,
        (string[])
        [
            _text["Digest.Dear", follower.DisplayName],
            "",
            _text["Digest.Changed"],
            .. from indicator in indicators
               from line in (string[])
               [
                   "",
                   $"{indicator.Code} {indicator.In(texts).Title}",
                   .. Sentences(changes, indicator.Id).Select(sentence => $"  {sentence}"),
                   $"  {Mail.Site}/indicators/{Uri.EscapeDataString(indicator.Code)}",
               ]
               select line,
            "",
            _text["Digest.End"],
            $"{Mail.Site}/following",
            "",
        ]);

    private IEnumerable<string> Sentences(Changes changes, int indicatorId) =>
    [
        .. changes.Values.Where(change => change.IndicatorId == indicatorId).Select(Sentence),
        .. changes.Statuses.Where(change => change.IndicatorId == indicatorId)
            .Select(change => _text["Digest.Status", _figures.Day(change.AsAt), _words.WithShape(change.Status), _words.WithShape(change.StatusBefore)].Value),
        .. changes.Definitions.Where(change => change.IndicatorId == indicatorId).Select(change => string.IsNullOrWhiteSpace(change.Reason)
            ? _text["Digest.Definition", change.Number, _figures.Day(change.EffectiveFrom)].Value
            : _text["Digest.DefinitionBecause", change.Number, _figures.Day(change.EffectiveFrom), OneLine(change.Reason)].Value),
    ];

    private string Sentence(ValueChange change)
    {
        var format = Figures.FormatOf(change.MeasureType, texts.Of("IndicatorVersion", change.VersionId, "UnitOfMeasure", change.UnitOfMeasure));
        var asAt = _figures.Day(change.AsAt);
        return change switch
        {
            { NotAvailableReason: { } reason, PromisedFor: { } day } => _text["Digest.Promised", asAt, OneLine(reason), _figures.Day(day)],
            { Value: null } => _text[change.IsCorrection ? "Digest.NarrativeCorrected" : "Digest.Narrative", asAt],
            { IsCorrection: true } => _text["Digest.Corrected", asAt, _figures.Value(change.Value, format), _figures.Value(change.ValueBefore, format), OneLine(change.Reason ?? "")],
            _ => _text["Digest.Accepted", asAt, _figures.Value(change.Value, format)],
        };
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim().TrimEnd('.');
}
