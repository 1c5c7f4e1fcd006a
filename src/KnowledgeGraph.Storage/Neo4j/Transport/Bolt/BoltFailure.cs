using System.Net.Sockets;
using Neo4j.Driver;
using DriverException = Neo4j.Driver.Neo4jException;

namespace KnowledgeGraph.Storage.Neo4j.Transport.Bolt;

/// <summary>Says a fault of the driver's as both transports do.</summary>
internal static class BoltFailure
{
    private const string ServerPrefix = "Neo.";
    private const string TimedOut = "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration";

    public static Neo4jException Of(DriverException fault, string address)
    {
        if (fault.Code == TimedOut)
        {
            return new Neo4jException(Neo4jException.Timeout, $"Neo4j at {address} ended a statement that took too long: {fault.Message}", fault);
        }

        if (fault.Code is { } code && code.StartsWith(ServerPrefix, StringComparison.Ordinal))
        {
            return new Neo4jException(code, $"Neo4j at {address}: {fault.Message} ({code})", fault);
        }

        return fault switch
        {
            ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException => new Neo4jException(
                Refused(fault) ? Neo4jException.Unreachable : Neo4jException.Lost, $"Neo4j at {address} cannot be reached: {Deepest(fault)}", fault),
            _ => new Neo4jException("NotNeo4j", $"{address} is no Neo4j that this program can use: {fault.Message}", fault),
        };
    }

    /// <summary>Whether no connection was made at all.</summary>
    private static bool Refused(Exception fault) => Chain(fault).OfType<SocketException>().Any(socket =>
        socket.SocketErrorCode is SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable
            or SocketError.NetworkUnreachable or SocketError.TryAgain or SocketError.NoData or SocketError.TimedOut);

    private static string Deepest(Exception fault) => Chain(fault).Last().Message;

    private static IEnumerable<Exception> Chain(Exception? fault)
    {
        for (; fault is not null; fault = fault is AggregateException { InnerExceptions: [var first, ..] } ? first : fault.InnerException)
        {
            yield return fault;
        }
    }
}
