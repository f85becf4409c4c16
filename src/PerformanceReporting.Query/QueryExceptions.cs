namespace PerformanceReporting.Query;

/// <summary>A query that is not answered; it names the construct at fault.</summary>
public abstract class QueryException(string construct, string message) : Exception(message)
{
    public string Construct { get; } = construct;
}

/// <summary>A construct that the protocol knows and this compiler does not. It is refused, never ignored.</summary>
public sealed class UnsupportedQueryException(string construct, string? cure = null)
    : QueryException(construct, cure is null ? $"{construct} is not supported." : $"{construct} is not supported. {cure}");

/// <summary>A mistake in what was asked: syntax, an unknown name, a value of the wrong type.</summary>
public sealed class MalformedQueryException(string construct, string message) : QueryException(construct, message);

/// <summary>A path that leads nowhere.</summary>
public sealed class UnknownResourceException(string path) : QueryException(path, $"There is no resource '{path}'.");

/// <summary>A query beyond what one request may ask for; the message says how much is allowed.</summary>
public sealed class QueryTooLargeException(string construct, string message) : QueryException(construct, message)
{
    /// <summary>Whether its text is too long, whatever it asks for.</summary>
    public bool IsByLength { get; init; }
}
