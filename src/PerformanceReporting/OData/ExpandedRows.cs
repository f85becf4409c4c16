using System.Data.Common;
using System.Text.Json;
using PerformanceReporting.Query;

namespace PerformanceReporting.OData;

/// <summary>
/// The rows of an expanded collection, which come in the order of their parents: each parent takes its own from the
/// front, so that nothing is kept in memory.
/// </summary>
internal sealed class ExpandedRows
{
    private readonly ExpandedMany _many;
    private readonly DbDataReader _parent;

    public ExpandedRows(ExpandedMany many, DbDataReader parent, RowShape shape)
    {
        _many = many;
        _parent = parent;
        Shape = shape;
        Name = JsonEncodedText.Encode(many.Name);
        CountName = many.CountOrdinal is null ? null : JsonEncodedText.Encode($"{many.Name}@odata.count");
    }

    public RowShape Shape { get; }

    public JsonEncodedText Name { get; }

    public JsonEncodedText? CountName { get; }

    /// <summary>Whether the reader stands on a row that no parent has taken.</summary>
    public bool HasRow { get; private set; }

    public long Count => _parent.GetInt64(_many.CountOrdinal!.Value);

    public bool BelongsToParent()
    {
        for (var index = 0; index < _many.ChildOrdinals.Count; index++)
        {
            if (!_parent.GetValue(_many.ParentOrdinals[index]).Equals(Shape.Row.GetValue(_many.ChildOrdinals[index])))
            {
                return false;
            }
        }

        return true;
    }

    public async ValueTask AdvanceAsync(CancellationToken cancellation) => HasRow = await Shape.Row.ReadAsync(cancellation);
}
