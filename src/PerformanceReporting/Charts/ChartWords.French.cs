using System.Globalization;

namespace PerformanceReporting.Charts;

internal sealed partial record ChartWords
{
    private const string ThinNoBreakSpace = "\u202F";

    public static ChartWords French { get; } = new()
    {
        Actual = "Réalisé",
        Expected = "Attendu",
        Baseline = "Référence",
        Target = "Cible",
        UpperBound = "Borne supérieure",
        LowerBound = "Borne inférieure",
        Provisional = "provisoire",
        Yes = "Oui",
        No = "Non",
        Marks = ["En bonne voie", "À risque", "Hors trajectoire", "Sans données", "Non échu", "Suivi"],
        Numbers = NumberFormatInfo.ReadOnly(new NumberFormatInfo
        {
            NegativeSign = "\u2212",
            NumberDecimalSeparator = ",",
            NumberGroupSeparator = ThinNoBreakSpace,
        }),
        Percent = ThinNoBreakSpace + "%",
        CurrencyFirst = false,
        Months =
        [
            "janvier", "février", "mars", "avril", "mai", "juin",
            "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        ],
        ShortMonths =
        [
            "janv.", "févr.", "mars", "avr.", "mai", "juin",
            "juil.", "août", "sept.", "oct.", "nov.", "déc.",
        ],
        FirstDay = "1er",
        DefinitionChangedOn = "définition modifiée le",
    };
}
