package input

// Nearest is the candidate most like s by letters without diacritics, or ""
// where none is near enough to be meant.
func Nearest(s string, candidates []string) string {
	want, best, bestCost := []rune(Fold(s)), "", 1<<30
	for _, c := range candidates {
		have := []rune(Fold(c))
		cost := distance(want, have)
		if limit := max(1, min(len(want), len(have))/3); cost <= limit && cost < bestCost {
			best, bestCost = c, cost
		}
	}
	return best
}

// distance counts the letters to insert, delete or replace (Levenshtein).
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			cost := diagonal
			if x != y {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
