using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Access;

/// <summary>
/// Keeps the keys that sign cookies in the database, so that nodes share sign-ins and a restart ends none. They lie there
/// in clear, beside the password hashes: whoever protects the database protects both. The contract is synchronous, hence
/// the waiting; it runs at start and when a key is renewed, about every three months.
/// </summary>
internal sealed class DatabaseKeys(Database database) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements() => AllAsync().GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => StoreAsync(element, friendlyName).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> AllAsync()
    {
        await using var db = await database.OpenAsync();
        return [.. (await DataProtectionKeyStore.AllAsync(db)).Select(text => XElement.Parse(text))];
    }

    private async Task StoreAsync(XElement element, string friendlyName)
    {
        await using var db = await database.BeginAsync();
        await DataProtectionKeyStore.AddAsync(db, friendlyName, element.ToString(SaveOptions.DisableFormatting));
        await db.CommitAsync();
    }
}
