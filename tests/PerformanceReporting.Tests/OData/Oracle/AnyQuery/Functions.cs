namespace PerformanceReporting.Tests.OData.Oracle.AnyQuery;

/// <summary>Functions and operators around a value, each with a literal that its result may be compared with.</summary>
internal sealed class Functions(Random random)
{
    public (Term Value, string Literal) OfText(Here here, Term text, string literal, string piece) => random.Next(11) switch
    {
        0 => (Made("text", here, "tolower(«0»)", text), $"tolower({literal})"),
        1 => (Made("text", here, "toupper(«0»)", text), literal),
        2 => (Made("text", here, "trim(«0»)", text), literal),
        3 => (Made("whole", here, "length(«0»)", text), $"{random.Next(30)}"),
        4 => (Made("whole", here, $"indexof(«0»,{piece})", text), $"{random.Next(-1, 6)}"),
        5 => (Made("text", here, $"substring(«0»,{random.Next(4)})", text), literal),
        6 => (Made("text", here, $"substring(«0»,{random.Next(4)},{random.Next(4)})", text), piece),
        7 => (Made("text", here, $"concat(«0»,{piece})", text), literal),
        8 => (Made("text", here, $"concat(concat({piece},'-'),«0»)", text), literal),
        9 => (Made("whole", here, "length(trim(«0»))", text), $"{random.Next(30)}"),
        _ => (Made("text", here, "tolower(trim(«0»))", text), piece),
    };

    public (Term Value, string Literal) OfNumber(Here here, Term number, Term other, string literal) => random.Next(12) switch
    {
        0 => (Made("number", here, "(«0» add «1»)", number, other), literal),
        1 => (Made("number", here, "(«0» sub «1»)", number, other), literal),
        2 => (Made("number", here, $"(«0» mul {Some("2", "-1", "0.5", "1.25", "0")})", number), literal),
        3 => (Made("number", here, $"(«0» div {Some("2", "3", "-7", "0.5", "8")})", number), $"{random.Next(-3, 40)}"),
        4 => (Made("number", here, $"(«0» mod {Some("2", "3", "-7", "0.3", "10")})", number), Some("0", "1", "-1", "0.1", "1.5")),
        5 => (Made("number", here, "round(«0»)", number), $"{random.Next(-3, 120)}"),
        6 => (Made("number", here, "floor(«0»)", number), $"{random.Next(-3, 120)}"),
        7 => (Made("number", here, "ceiling(«0»)", number), $"{random.Next(-3, 120)}"),
        8 => (Made("number", here, "(-«0»)", number), literal),
        9 => (Made("number", here, "round(«0» mul 100)", number), $"{random.Next(-3, 12000)}"),
        10 => (Made("number", here, "(«0» mul «1»)", number, other), literal),
        _ => (Made("number", here, "(«0» sub 0.5)", number), literal),
    };

    public (Term Value, string Literal) OfWhole(Here here, Term whole, string literal) => random.Next(8) switch
    {
        0 => (Made("whole", here, $"(«0» add {random.Next(5)})", whole), literal),
        1 => (Made("whole", here, $"(«0» div {Some("2", "3", "-7")})", whole), $"{random.Next(-3, 60)}"),
        2 => (Made("whole", here, $"(«0» mod {Some("2", "3", "-7")})", whole), $"{random.Next(-2, 3)}"),
        3 => (Made("whole", here, $"(«0» mul {Some("2", "-3")})", whole), literal),
        4 => (Made("number", here, $"(«0» div {Some("2.0", "4.0", "0.5")})", whole), Some("0.5", "1.5", "10", "2.25")),
        5 => (Made("whole", here, "(10 sub «0»)", whole), literal),
        6 => (Made("number", here, "(«0» mul 0.5)", whole), Some("0.5", "1.5", "10", "2.25")),
        _ => (Made("whole", here, "(-«0»)", whole), literal),
    };

    public (Term Value, string Literal) OfDay(Here here, Values.Found day, Values.Found? moment, string literal) => (moment is null ? random.Next(4) : random.Next(14)) switch
    {
        0 => (Made("whole", here, "year(«0»)", day.Term), $"{random.Next(2014, 2020)}"),
        1 => (Made("whole", here, "month(«0»)", day.Term), $"{random.Next(1, 13)}"),
        2 => (Made("whole", here, "day(«0»)", day.Term), $"{random.Next(1, 32)}"),
        3 => (Made("day", here, $"(«0» {Some("add", "sub")} duration'{Some("P1D", "PT12H", "P30DT1S", "-P1D")}')", day.Term), literal),
        4 => (Made("whole", here, "year(«0»)", moment!.Term), $"{random.Next(2014, 2020)}"),
        5 => (Made("whole", here, "month(«0»)", moment!.Term), $"{random.Next(1, 13)}"),
        6 => (Made("whole", here, "day(«0»)", moment!.Term), $"{random.Next(1, 32)}"),
        7 => (Made("whole", here, "hour(«0»)", moment!.Term), $"{random.Next(24)}"),
        8 => (Made("whole", here, "minute(«0»)", moment!.Term), $"{random.Next(60)}"),
        9 => (Made("whole", here, "second(«0»)", moment!.Term), $"{random.Next(60)}"),
        10 => (Made("number", here, "fractionalseconds(«0»)", moment!.Term), Some("0", "0.5", "0.001", "0.999")),
        11 => (Made("day", here, "date(«0»)", moment!.Term), literal),
        12 => (Made("moment", here, $"(«0» {Some("add", "sub")} duration'{Some("P1D", "PT1H", "PT0.001S", "-PT12H")}')", moment!.Term), "2018-02-28T23:59:59.999Z"),
        _ => (Made("time", here, "time(«0»)", moment!.Term), Some("23:59:59", "00:00:00", "12:00:00.001")),
    };

    private string Some(params string[] choices) => choices[random.Next(choices.Length)];

    private static Form Made(string kind, Here here, string format, params Term[] parts) => new(kind, here.Place, format, parts);
}
