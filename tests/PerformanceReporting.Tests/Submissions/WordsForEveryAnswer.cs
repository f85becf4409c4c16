using System.Globalization;
using System.Resources;
using PerformanceReporting.Submissions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

/// <summary>Whatever the workflow answers can be said in both languages.</summary>
public sealed class WordsForEveryAnswer
{
    private static readonly ResourceManager Texts = new(typeof(Texts));

    private static readonly IEnumerable<string> Rules = CaseFile.Read("Submissions/Cases/rules.cases")
        .SelectMany(row => row.Data.List("problems", ';'))
        .Where(problem => problem != "-")
        .Select(problem => problem.Split(' ')[0])
        .Append("unreadable-number")
        .Append("unreadable-date")
        .Append("return-needs-comment")
        .Distinct();

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Each_problem_lock_and_refusal_has_its_sentence(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);

        Faults.None(
            from name in (string[])[
                .. Rules.Select(rule => $"Problem.{rule}"),
                .. Enum.GetNames<LockReason>().Select(reason => $"Lock.{reason}"),
                .. Enum.GetNames<Refusal>().Select(refusal => $"Refusal.{refusal}")]
            where Texts.GetString(name, culture) is null
            select $"{name} has no text in {language}");
    }
}
