using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KnowledgeGraph.Tests.Service;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace KnowledgeGraph.Tests.Deployment;

/// <summary>compose.yaml and the Dockerfile fit each other and the program: every file, port, variable, secret and command
/// that they name is there.</summary>
public sealed partial class ComposeTests
{
    private static readonly Dictionary<string, object> Compose = Load();

    /// <summary>Images that are made here; what they are told must be known to the program.</summary>
    private static readonly string[] Own = ["service", "worker"];

    private static readonly string Dockerfile = File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile"));

    [Fact]
    public void Service_worker_and_Neo4j_are_there_each_with_a_health_check_and_a_restart()
    {
        Assert.Equal(["neo4j", "service", "worker"], Map(Compose, "services").Keys.Order(StringComparer.Ordinal));
        foreach (var name in Map(Compose, "services").Keys)
        {
            var check = Map(Service(name), "healthcheck");
            Assert.Equal("CMD", List(check, "test")[0]);
            Assert.Contains("interval", check.Keys);
            Assert.Equal("unless-stopped", Text(Service(name), "restart"));
        }
    }

    [Fact]
    public void Every_variable_of_the_program_is_one_it_reads()
    {
        var code = string.Concat(Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src", "KnowledgeGraph.Service", "Commands"), "*.cs")
            .Select(File.ReadAllText));
        var given = Own.SelectMany(name => Map(Service(name), "environment").Keys)
            .Concat(Variable().Matches(Dockerfile).Select(match => match.Groups[1].Value))
            .Distinct();
        foreach (var variable in given)
        {
            // A secret is read from a file by the name of its setting with a suffix.
            Assert.Contains($"\"{Regex.Replace(variable, "_FILE$", string.Empty)}\"", code, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_secret_is_defined_and_given_and_its_file_is_kept_out_of_git_and_of_the_image()
    {
        var defined = Map(Compose, "secrets");
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in Map(Compose, "services").Keys)
        {
            var given = List(Service(name), "secrets");
            used.UnionWith(given);
            Assert.All(given, secret => Assert.Contains(secret, defined.Keys));
            var files = Map(Service(name), "environment").Where(variable => variable.Key.EndsWith("_FILE", StringComparison.Ordinal));
            Assert.Equal(given, files.Select(file => ((string)file.Value)["/run/secrets/".Length..]));
        }

        Assert.Equal(defined.Keys.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
        Assert.All(defined.Values, secret => Assert.StartsWith("./secrets/", Text((Dictionary<object, object>)secret, "file"), StringComparison.Ordinal));
        Assert.Contains("secrets/", File.ReadLines(Path.Combine(Repository.Root, ".gitignore")));
        Assert.Contains("secrets", File.ReadLines(Path.Combine(Repository.Root, ".dockerignore")));
        Assert.DoesNotContain(Map(Service("service"), "environment"), variable => variable.Key is "NEO4J_PASSWORD" or "NEO4J_TOKEN");
    }

    [Fact]
    public void What_one_waits_for_is_a_service_with_a_health_check()
    {
        foreach (var name in Own)
        {
            foreach (var (other, how) in Map(Service(name), "depends_on"))
            {
                Assert.Equal("service_healthy", Text((Dictionary<object, object>)how, "condition"));
                Assert.NotEmpty(Map(Service(other), "healthcheck"));
            }
        }
    }

    [Fact]
    public void Ports_and_paths_of_checks_are_those_that_are_listened_on()
    {
        var listening = Regex.Match(Dockerfile, @"KG_URLS=http://\+:(\d+)").Groups[1].Value;
        Assert.Contains($"EXPOSE {listening}", Dockerfile, StringComparison.Ordinal);
        Assert.EndsWith($":{listening}", Assert.Single(List(Service("service"), "ports")), StringComparison.Ordinal);
        Assert.Equal($"http://localhost:{listening}/health", List(Map(Service("service"), "healthcheck"), "test")[^1]);
        Assert.Contains("\"/health\"", File.ReadAllText(Path.Combine(Repository.Root, "src/KnowledgeGraph.Service/Hosting/Health.cs")), StringComparison.Ordinal);

        var database = new Uri(Text(Map(Service("service"), "environment"), "NEO4J_URI"));
        Assert.Equal(("neo4j", 7474), (database.Host, database.Port));
        Assert.Contains(database.Host, Map(Compose, "services").Keys);
        Assert.Equal($"http://localhost:{database.Port}", List(Map(Service("neo4j"), "healthcheck"), "test")[^1]);
    }

    [Fact]
    public void Named_volumes_are_defined_and_folders_are_there()
    {
        foreach (var name in Map(Compose, "services").Keys.Where(name => Service(name).ContainsKey("volumes")))
        {
            foreach (var volume in List(Service(name), "volumes"))
            {
                var source = Regex.Replace(volume, @"^\$\{\w+:-([^}]+)\}", "$1").Split(':')[0];
                Assert.True(
                    source.StartsWith("./", StringComparison.Ordinal)
                        ? Directory.Exists(Path.Combine(Repository.Root, source))
                        : Map(Compose, "volumes").ContainsKey(source),
                    volume);
            }
        }
    }

    [Fact]
    public async Task Every_command_is_one_of_the_program_with_options_it_has()
    {
        var assembly = XDocument.Load(Path.Combine(Repository.Root, "src/KnowledgeGraph.Service/KnowledgeGraph.Service.csproj")).Descendants("AssemblyName").Single().Value;
        Assert.Contains($"ENTRYPOINT [\"dotnet\", \"{assembly}.dll\"]", Dockerfile, StringComparison.Ordinal);
        Assert.Equal(["dotnet", $"{assembly}.dll"], List(Map(Service("worker"), "healthcheck"), "test").Skip(1).Take(2));

        var commands = Own.Select(name => List(Service(name), "command"))
            .Append([.. List(Map(Service("worker"), "healthcheck"), "test").Skip(3)]);
        foreach (var command in commands)
        {
            var help = await Kg.RunAsync([.. command, "--help"]);
            Assert.True(help.ExitCode == 0, help.Error);
            Assert.All(command.Where(word => word.StartsWith("--", StringComparison.Ordinal)), option => Assert.Contains($" {option} ", help.Out, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_image_is_built_of_files_that_are_there()
    {
        Assert.Equal(".", Text(Service("service"), "build"));
        Assert.Equal(Text(Service("service"), "image"), Text(Service("worker"), "image"));
        var copied = Copied().Matches(Dockerfile).SelectMany(match => match.Groups[1].Value.Split(' ').SkipLast(1)).ToList();
        Assert.NotEmpty(copied);
        Assert.All(copied, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));

        // Whatever the projects reach for outside of src must come along.
        var outside = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.*proj", SearchOption.AllDirectories)
            .SelectMany(file => Outside().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct();
        Assert.All(outside, folder => Assert.Contains(folder, copied));
        Assert.Equal("src/KnowledgeGraph.Service", Regex.Match(Dockerfile, "dotnet publish ([^ ]+)").Groups[1].Value);
    }

    [SkippableFact]
    public void The_file_is_one_that_compose_takes()
    {
        var docker = Process.Start(new ProcessStartInfo("sh", ["-c", "docker compose version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        docker.WaitForExit();
        Skip.If(docker.ExitCode != 0, "There is no Docker here.");
        using var config = Process.Start(new ProcessStartInfo("docker", ["compose", "config", "--quiet"]) { WorkingDirectory = Repository.Root })!;
        config.WaitForExit();
        Assert.Equal(0, config.ExitCode);
    }

    private static Dictionary<string, object> Load()
    {
        using var reader = File.OpenText(Path.Combine(Repository.Root, "compose.yaml"));
        var merging = new MergingParser(new Parser(reader));
        merging.Consume<StreamStart>();
        return new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(merging);
    }

    private static Dictionary<string, object> Service(string name) => Map(Map(Compose, "services"), name);

    private static Dictionary<string, object> Map(Dictionary<string, object> holder, string name) =>
        ((Dictionary<object, object>)holder[name]).ToDictionary(pair => (string)pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private static List<string> List(Dictionary<string, object> holder, string name) => [.. ((List<object>)holder[name]).Cast<string>()];

    private static string Text(Dictionary<string, object> holder, string name) => (string)holder[name];

    private static string Text(Dictionary<object, object> holder, string name) => (string)holder[name];

    [GeneratedRegex(@"(?:ENV |\s)(KG_\w+|NEO4J_\w+)=")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^COPY (?!--from)(.+)$", RegexOptions.Multiline)]
    private static partial Regex Copied();

    [GeneratedRegex(@"""\.\./\.\./(\w+)/")]
    private static partial Regex Outside();
}
