using System.Runtime.CompilerServices;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.House;

/// <summary>Types are closed by default: sealed, internal, and without an interface that only one of them has.</summary>
public sealed class Shapes
{
    private static readonly IReadOnlyList<Type> App = [.. WrittenByHand(typeof(Program).Assembly)];

    private static readonly IReadOnlyList<Type> All = [.. App, .. WrittenByHand(System.Reflection.Assembly.Load("PerformanceReporting.Query"))];

    [Fact]
    public void A_class_that_nobody_derives_from_is_sealed() =>
        Faults.None(
            from type in All
            where type is { IsClass: true, IsAbstract: false, IsSealed: false } && !All.Any(other => IsDerivedFrom(other, type)) && type != typeof(Program)
            select $"{type.FullName} can be derived from and nobody does: seal it");

    [Fact]
    public void The_app_shows_nothing_to_others() =>
        Faults.None(
            from type in App
            where type.IsVisible && type != typeof(Program)
            select $"{type.FullName} is public, and no other assembly needs it: make it internal");

    [Fact]
    public void An_interface_has_more_than_one_form() =>
        Faults.None(
            from type in All
            where type.IsInterface && All.Count(other => !other.IsInterface && other.GetInterfaces().Any(found => (found.IsGenericType ? found.GetGenericTypeDefinition() : found) == type)) < 2
            select $"{type.FullName} has not two implementations: use the class itself");

    private static bool IsDerivedFrom(Type type, Type ancestor) =>
        type.BaseType is { } parent && (parent.IsGenericType ? parent.GetGenericTypeDefinition() : parent) == ancestor;

    private static IEnumerable<Type> WrittenByHand(System.Reflection.Assembly assembly) =>
        assembly.GetTypes().Where(type =>
            !type.IsDefined(typeof(CompilerGeneratedAttribute), false)
            && type.Namespace?.StartsWith("PerformanceReporting", StringComparison.Ordinal) == true
            && !type.FullName!.Contains('<', StringComparison.Ordinal));
}
