namespace PerformanceReporting.Notifications;

/// <summary>Something to be told to a person by mail, in their own language.</summary>
internal sealed record Mail
{
    /// <summary>
    /// What stands in the text where a link goes to the site's address, as in <c>{site}/submissions</c>. It is filled in when
    /// the mail is sent, so that what causes a mail need not know where the site is.
    /// </summary>
    public const string Site = "{site}";

    private const int LongestSubject = 400;

    private readonly string _subject = "";

    /// <summary>What gives rise to the mail, for whom: of two mails of the same occasion the second is never written.</summary>
    public required string Occasion { get; init; }

    public required int PersonId { get; init; }

    /// <summary>The mail address at the time of writing.</summary>
    public required string Address { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>One line; line breaks become blanks, and what the column does not hold is cut off.</summary>
    public required string Subject
    {
        get => _subject;
        init => _subject = value.ReplaceLineEndings(" ") is { Length: > LongestSubject } tooLong ? $"{tooLong[..(LongestSubject - 1)]}…" : value.ReplaceLineEndings(" ");
    }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }
}
