namespace KnowledgeGraph.Service.Hosting;

/// <summary>Everything the server logs.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A field could not be answered.")]
    public static partial void FieldFailed(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "The store is not ready.")]
    public static partial void StoreNotReady(ILogger logger, Exception exception);
}
