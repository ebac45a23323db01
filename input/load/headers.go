package load

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// headers says which column of a table is which of the form's.
type headers struct {
	at    map[string]int // key of the column -> its index
	goals []goalColumn   // of a set of criteria: one for each region
	extra []sheet.Cell   // headers that mean nothing
	twice []sheet.Cell   // headers of a column that was found before
}

// goalColumn holds the thresholds of a region.
type goalColumn struct {
	index  int
	region input.Region
	cell   sheet.Cell
}

// headerKey makes headers equal that differ in case, accents, line breaks,
// blanks and punctuation.
func headerKey(s string) string {
	return strings.Join(strings.FieldsFunc(input.Fold(cleanText(s)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// headerCell is a cell of a row that may be a header, with what it may say: all
// of it, or what stands before an explanation in brackets.
type headerCell struct {
	sheet.Cell
	keys []string
}

func headerCellsOf(cells []sheet.Cell) []headerCell {
	all := make([]headerCell, len(cells))
	for i, c := range cells {
		all[i].Cell = c
		if key := headerKey(c.Text); key != "" {
			all[i].keys = append(all[i].keys, key)
		}
		if short, _, found := strings.Cut(c.Text, "("); found && headerKey(short) != "" {
			all[i].keys = append(all[i].keys, headerKey(short))
		}
	}
	return all
}

// columnNames are the names of a form's column as keys: its header, and what
// else it may be called.
type columnNames struct {
	key      string
	header   []string
	synonyms []string
}

// namesOf has the names of every table's columns.
var namesOf = sync.OnceValue(func() map[string][]columnNames {
	all := map[string][]columnNames{}
	for _, s := range templates.CampaignBook().Sheets {
		for _, c := range s.Columns {
			n := columnNames{key: c.Key, header: []string{headerKey(c.Header)}, synonyms: []string{headerKey(c.Key)}}
			for _, name := range c.Synonyms {
				n.synonyms = append(n.synonyms, headerKey(name))
			}
			all[s.Key] = append(all[s.Key], n)
		}
	}
	return all
})

// matchHeaders finds the columns: the proper headers first, so that a synonym
// of one column never takes what is the header of another.
func matchHeaders(form templates.BookSheet, cells []headerCell) headers {
	h := headers{at: map[string]int{}}
	taken := make([]bool, len(cells))
	names := namesOf()[form.Key]
	h.match(names, cells, taken, func(n columnNames) []string { return n.header })
	h.match(names, cells, taken, func(n columnNames) []string { return n.synonyms })
	for i, c := range cells {
		if !taken[i] && len(c.keys) > 0 {
			h.extra = append(h.extra, c.Cell)
		}
	}
	return h
}

// match gives every header that is not taken to the column with one of the
// names. A second header for the same column in the same round is one too many.
func (h *headers) match(columns []columnNames, cells []headerCell, taken []bool, names func(columnNames) []string) {
	found := map[string]bool{}
	for i, cell := range cells {
		for _, c := range columns {
			if taken[i] || len(cell.keys) == 0 {
				break
			}
			_, known := h.at[c.key]
			switch {
			case c.key == templates.BookSetTargets:
				taken[i] = h.goal(i, cell)
			case !slices.ContainsFunc(names(c), func(n string) bool { return slices.Contains(cell.keys, n) }):
			case !known:
				h.at[c.key], taken[i], found[c.key] = i, true, true
			case found[c.key]:
				h.twice, taken[i] = append(h.twice, cell.Cell), true
			}
		}
	}
}

// goal takes a column of thresholds: Mức, Mức chung, Mức bac: Bắc.
func (h *headers) goal(index int, cell headerCell) bool {
	if first, _, _ := strings.Cut(cell.keys[0], " "); first != "muc" {
		return false
	}
	_, rest, _ := strings.Cut(cleanText(cell.Text), " ")
	code, name, _ := strings.Cut(rest, ":")
	code, name = strings.TrimSpace(code), strings.TrimSpace(name)
	if strings.Contains(code, " ") {
		return false
	}
	if code == "" {
		code = nationwide
	}
	h.goals = append(h.goals, goalColumn{index, input.Region{Code: code, Name: name}, cell.Cell})
	return true
}

// nationwide is the key of thresholds for the whole country; see package input.
const nationwide = "chung"

// missing lists the columns that must be there and are not.
func (h headers) missing(form []templates.BookColumn) []string {
	var all []string
	for _, c := range form {
		if _, found := h.at[c.Key]; c.Required && !found {
			all = append(all, c.Header)
		}
	}
	return all
}

// formHeaders lists the headers of a form, for messages.
func formHeaders(form []templates.BookColumn) string {
	var all []string
	for _, c := range form {
		all = append(all, c.Header)
	}
	return strings.Join(all, ", ")
}
