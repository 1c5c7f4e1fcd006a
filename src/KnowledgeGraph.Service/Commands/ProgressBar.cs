using System.Diagnostics;
using Spectre.Console;

namespace KnowledgeGraph.Service.Commands;

/// <summary>Shows how far a longer work has come: a bar for a person, now and then a line for a log.</summary>
public static class ProgressBar
{
    /// <summary>How often a log gets a line.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>Does the work, which calls what it is given once for each of <paramref name="total"/> steps.</summary>
    public static async Task<T> RunAsync<T>(Terminal terminal, string label, int total, Func<Action, Task<T>> work) =>
        terminal.Interactive
            ? await DrawAsync(terminal, label, total, work)
            : await LogAsync(terminal, label, total, work);

    private static Task<T> DrawAsync<T>(Terminal terminal, string label, int total, Func<Action, Task<T>> work) =>
        terminal.Rich().Progress()
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(label), maxValue: Math.Max(total, 1));
                var result = await work(() => bar.Increment(1));
                bar.Value = bar.MaxValue;
                return result;
            });

    private static Task<T> LogAsync<T>(Terminal terminal, string label, int total, Func<Action, Task<T>> work)
    {
        var done = 0;
        var last = Stopwatch.GetTimestamp();
        return work(() =>
        {
            done++;
            if (Stopwatch.GetElapsedTime(last) >= Interval)
            {
                last = Stopwatch.GetTimestamp();
                terminal.Say(FormattableString.Invariant($"{label}: {done} of {total}"));
            }
        });
    }
}
