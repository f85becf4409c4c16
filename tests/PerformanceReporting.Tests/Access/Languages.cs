using System.Collections;
using System.Globalization;
using System.Resources;
using PerformanceReporting.Access;
using Xunit;

namespace PerformanceReporting.Tests.Access;

public sealed class Languages
{
    [Theory]
    [InlineData(typeof(SignIn))]
    [InlineData(typeof(SignOut))]
    public void French_says_all_that_English_says(Type page)
    {
        var texts = new ResourceManager(page.FullName!, page.Assembly);

        Assert.Equal(Names(texts, CultureInfo.InvariantCulture), Names(texts, new CultureInfo("fr")));
    }

    private static List<string> Names(ResourceManager texts, CultureInfo culture) =>
        [.. texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().Select(text => (string)text.Key).Order()];
}
