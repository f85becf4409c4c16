using PerformanceReporting.Charts;
using Xunit;

namespace PerformanceReporting.Tests.Charts;

public sealed class EndLabels
{
    [Fact]
    public void Labels_with_room_stay_where_they_wish() =>
        Assert.Equal([10, 60, 120], EndLabel.Place([(10, 17), (60, 17), (120, 17)], 0, 300));

    [Fact]
    public void Two_that_wish_for_one_place_part_evenly() =>
        Assert.Equal([90, 110], EndLabel.Place([(100, 20), (100, 20)], 0, 300));

    [Fact]
    public void A_taller_label_pushes_the_next_by_its_own_height() =>
        Assert.Equal([90, 120], EndLabel.Place([(100, 30), (110, 20)], 0, 300));

    [Fact]
    public void At_the_edges_labels_stack_inward()
    {
        Assert.Equal([5, 22], EndLabel.Place([(-40, 17), (-30, 17)], 5, 300));
        Assert.Equal([266, 283], EndLabel.Place([(290, 17), (295, 17)], 5, 300));
    }
}
