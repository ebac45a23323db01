package consolidate

import (
	"fmt"

	"congvan/input"

	"github.com/shopspring/decimal"
)

// usualBounds are the least numbers of criteria met of the usual groups of
// communes below those that met all: 19 · 15-18 · 10-14 · 5-9 · dưới 5.
var usualBounds = []int{15, 10, 5}

// groups makes the groups, without units. The last has no least number. Where
// the office set no bounds, the first are the communes that met all.
func groups(bounds []int, criteria int) []Group {
	if len(bounds) == 0 {
		bounds = []int{criteria}
		for _, least := range usualBounds {
			if least < criteria {
				bounds = append(bounds, least)
			}
		}
	}
	var all []Group
	for i, least := range bounds {
		name := fmt.Sprintf("%d-%d", least, criteria)
		if i > 0 {
			name = fmt.Sprintf("%d-%d", least, bounds[i-1]-1)
		}
		if least >= criteria || i > 0 && least == bounds[i-1]-1 {
			name = fmt.Sprint(least)
		}
		all = append(all, Group{Name: name, Least: least})
	}
	return append(all, Group{Name: fmt.Sprintf("dưới %d", bounds[len(bounds)-1])})
}

// groupOf is the group of a number of criteria met.
func groupOf(all []Group, met int) int {
	for i, g := range all {
		if met >= g.Least {
			return i
		}
	}
	return len(all) - 1
}

// territorial tells a commune, which counts in groups and average, from a
// township, a ward or an agency.
func territorial(u input.Unit) bool { return u.Kind == "xã" }

// average divides with two decimals, half a hundredth upwards.
func average(sum, n int) decimal.NullDecimal {
	if n == 0 {
		return decimal.NullDecimal{}
	}
	return decimal.NewNullDecimal(decimal.NewFromInt(int64(sum)).DivRound(decimal.NewFromInt(int64(n)), 2))
}
