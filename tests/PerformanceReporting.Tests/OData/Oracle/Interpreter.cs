using System.Net;
using System.Text.Json.Nodes;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>
/// Answers a request from rows in memory, by ODL's semantic tree and the text of OData 4.01. It is slow and plain, and
/// knows nothing of SQL: what it says and the feed does not is a fault of one of them.
/// </summary>
internal sealed class Interpreter(IEdmModel model, RowsInMemory rows, DateTimeOffset now)
{
    private readonly Shaping _shaping = new(rows, new Evaluation(rows, now));

    private readonly Transformations _transformations = new(rows, new Evaluation(rows, now));

    /// <summary>What the specification says the answer is.</summary>
    public Expected Answer(string path, IReadOnlyDictionary<string, string> options)
    {
        var request = Request.Read(model, path, options);
        IReadOnlyList<Row>? many = null;
        Row? one = null;
        foreach (var segment in request.Path)
        {
            switch (segment)
            {
                case EntitySetSegment set:
                    many = rows.Of(set.EntitySet.Name);
                    break;
                case KeySegment key:
                    one = many!.FirstOrDefault(row => key.Keys.All(pair => Comparison.AreEqual(row[pair.Key], Evaluation.Plain(pair.Value))));
                    many = null;
                    if (one is null)
                    {
                        return new Expected(HttpStatusCode.NotFound);
                    }

                    break;
                case NavigationPropertySegment { NavigationProperty: var to }:
                    many = to.Type.IsCollection() ? rows.Many(one!, to.Name) : null;
                    one = to.Type.IsCollection() ? null : rows.One(one!, to.Name);
                    break;
                case CountSegment:
                    return new Expected(HttpStatusCode.OK, JsonValue.Create(_shaping.Take(many!, request.Level).Count));
                default:
                    throw new NotSupportedException($"The interpreter does not know {segment.GetType().Name}.");
            }
        }

        return many is not null ? Collection(request, many)
            : one is null ? new Expected(HttpStatusCode.NoContent)
            : new Expected(HttpStatusCode.OK, _shaping.Write(_shaping.Take([one], request.Level).Page[0], request.Level));
    }

    private Expected Collection(Request request, IReadOnlyList<Row> many)
    {
        var input = request.Apply is null ? many : _transformations.Apply(many, request.Apply);
        var (count, page) = _shaping.Take(input, request.Level);
        var json = new JsonObject();
        if (request.Level.Count)
        {
            json["@odata.count"] = count;
        }

        json["value"] = _shaping.Write(page, request.Level);
        return new Expected(HttpStatusCode.OK, json, request.Apply is null || request.Level.OrderBy is not null);
    }
}

/// <summary>The answer that is right.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Json">Its body, without control information other than counts.</param>
/// <param name="IsOrdered">Whether the order of its rows is settled.</param>
internal sealed record Expected(HttpStatusCode Status, JsonNode? Json = null, bool IsOrdered = true);
