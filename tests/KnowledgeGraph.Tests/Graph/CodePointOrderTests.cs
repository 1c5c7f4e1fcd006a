using System.Text;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Tests.Graph;

public sealed class CodePointOrderTests
{
    [Fact]
    public void The_order_is_that_of_utf8_bytes()
    {
        string[] pieces = ["", "a", "b", "中", "〇", "\ue000", "\uffe5", "𠀀", "😀", "𠀁"];
        var texts = pieces.SelectMany(left => pieces.Select(right => left + right)).ToList();
        foreach (var left in texts)
        {
            foreach (var right in texts)
            {
                var expected = Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
                Assert.Equal(Math.Sign(expected), Math.Sign(CodePointOrder.Instance.Compare(left, right)));
            }
        }
    }
}
