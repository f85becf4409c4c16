namespace PerformanceReporting.Storage;

/// <summary>The database cannot be used; the message is one sentence for the person who runs the program.</summary>
internal sealed class StorageException : Exception
{
    public StorageException(string message)
        : base(message)
    {
    }

    public StorageException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
