using System.Globalization;

namespace PerformanceReporting.Reports;

/// <summary>What an edition is, fact by fact, as cover and page name it.</summary>
internal static class EditionFacts
{
    public static IEnumerable<(string Name, string Value)> Of(EditionContents contents, ReportLanguage language, bool withPeople = true)
    {
        var (session, edition, texts) = (contents.Session, contents.Edition, language.Texts);
        yield return (texts["ThePlan"], language.Of(session.PlanTitle));
        yield return (texts["MeetsOn"], language.Figures.Days(session.FirstDay, session.LastDay, texts["Dates", "{0}", "{1}"]));
        if (edition.AgendaItem is { } item)
        {
            yield return (texts["AgendaItem"], item);
        }

        if (edition.DocumentNumber is { } document)
        {
            yield return (texts["DocumentNumber"], document);
        }

        yield return (texts["Edition"], $"{edition.Number.ToString(CultureInfo.InvariantCulture)}, {texts[$"EditionState.{edition.State}"].ToLowerInvariant()}");
        if (edition.Reason is { } reason)
        {
            yield return (texts["Reason"], reason);
        }

        yield return (texts["FiguresAsAt"], language.Figures.Day(contents.AsAt));
        yield return (texts["CutOff"], language.Moment(edition.CutOffAt, session.Zone));
        yield return (texts["Compiled"], Done(edition.CompiledAt, edition.Compiler));
        if (edition.ReleasedAt is { } released)
        {
            yield return (texts["EditionState.Released"], Done(released, edition.Releaser));
        }

        if (edition.PublishedAt is { } published)
        {
            yield return (texts["EditionState.Published"], Done(published, edition.Publisher));
        }

        yield return (texts["ContentHash"], edition.ContentHash);

        string Done(DateTimeOffset at, string? by) => by is null || !withPeople ? language.Moment(at, session.Zone) : $"{language.Moment(at, session.Zone)}, {by}";
    }
}
