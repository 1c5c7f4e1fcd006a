using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Service.Commands;

/// <summary>Finds out that an address cannot be listened on before any work is done for it.</summary>
internal static class ListenAddress
{
    /// <summary>Checks the form of all addresses, and whether the port of a local one is free now.</summary>
    /// <exception cref="CommandException">It is no address, or taken.</exception>
    public static void Check(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // http://*:5080 and http://+:5080 are addresses to Kestrel.
            var plain = url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
            if (!Uri.TryCreate(plain, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                throw new CommandException(ExitCode.Usage, $"\"{url}\" is no address to listen on; write it as http://localhost:5080.");
            }

            if (address.IsLoopback && address.Port > 0)
            {
                Probe(url, address);
            }
        }
    }

    /// <summary>What to tell when the server could not listen.</summary>
    public static CommandException Failed(string url, Exception cause) => new(
        ExitCode.Usage,
        $"cannot listen on {url}: {cause.Message.TrimEnd('.')}. Stop what uses that port, or choose another with --port N.",
        cause);

    private static void Probe(string url, Uri address)
    {
        var host = address.HostNameType == UriHostNameType.IPv6 ? IPAddress.IPv6Loopback : IPAddress.Loopback;
        using var listener = new TcpListener(host, address.Port);
        try
        {
            listener.Start();
        }
        catch (SocketException exception)
        {
            throw Failed(url, exception);
        }
    }
}
