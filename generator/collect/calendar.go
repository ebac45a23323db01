package collect

import "fmt"

// calendar lists the periods of the calendar from the year before to some
// years after: a campaign that names none may collect any of them.
func calendar(year int) []string {
	const before, after = 1, 6
	if year == 0 {
		return nil
	}
	var ids []string
	for y := year - before; y <= year+after; y++ {
		for month := 1; month <= 12; month++ {
			ids = append(ids, fmt.Sprintf("%d-%02d", y, month))
		}
		for _, part := range []string{"Q1", "Q2", "Q3", "Q4", "6T", "H1", "9T", "H2", "CN"} {
			ids = append(ids, fmt.Sprintf("%d-%s", y, part))
		}
		ids = append(ids, fmt.Sprint(y))
	}
	return ids
}
