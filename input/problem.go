package input

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Code names a kind of problem; it never changes, the wording may.
type Code string

// Level says what a problem means for the run.
type Level int

// The levels.
const (
	Error   Level = iota // nothing is written
	Warning              // written all the same, and said
	Note                 // nothing to do: how something in a returned sheet was read
)

// Problem is one mistake of the office's, as data: what, where, and the values
// that its sentence needs. It is no Go error; see [Fault] for one field.
type Problem struct {
	Code  Code
	Level Level
	Where Where
	Args  []any // for the sentences of messages.go, in their order; a [Phrase] for words
}

// Lang is the language of messages.
type Lang string

// The languages.
const (
	Vietnamese Lang = "vi"
	English    Lang = "en"
)

// Message says what is wrong.
func (p Problem) Message(l Lang) string { return p.sentence(l, messages[p.Code].message) }

// Hint says what to do about it.
func (p Problem) Hint(l Lang) string {
	if hint, own := workbookHints[p.Code]; own && p.Where.Sheet != "" {
		return p.sentence(l, hint)
	}
	return p.sentence(l, messages[p.Code].hint)
}

func (p Problem) sentence(l Lang, s bilingual) string {
	format := s.vi
	if l == English {
		format = s.en
	}
	if !strings.Contains(format, "%[") { // Sprintf would complain about the arguments left over
		return format
	}
	args := slices.Clone(p.Args)
	for i, a := range args {
		if phrase, ok := a.(Phrase); ok {
			args[i] = phrase.In(l)
		}
	}
	return fmt.Sprintf(format, args...)
}

// Fault is a Problem that does not know yet where it stands: what the reader
// of a single value answers.
type Fault struct {
	Code Code
	Args []any
}

// Error makes a Fault an error; users see the Problem made of it.
func (f Fault) Error() string { return string(f.Code) + fmt.Sprint(f.Args) }

// Problems is everything found in one run.
type Problems []Problem

// Add appends an error.
func (p *Problems) Add(where Where, code Code, args ...any) {
	*p = append(*p, Problem{Code: code, Level: Error, Where: where, Args: args})
}

// Warn appends a warning.
func (p *Problems) Warn(where Where, code Code, args ...any) {
	*p = append(*p, Problem{Code: code, Level: Warning, Where: where, Args: args})
}

// HasErrors tells whether anything found forbids to go on.
func (p Problems) HasErrors() bool { return p.Count(Error) > 0 }

// Count counts the problems of a level.
func (p Problems) Count(l Level) int {
	n := 0
	for _, one := range p {
		if one.Level == l {
			n++
		}
	}
	return n
}

// Sort puts errors before warnings, each in reading order, so that the same
// mistakes are always told in the same order.
func (p Problems) Sort() {
	slices.SortStableFunc(p, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.Level, b.Level),
			cmp.Compare(a.Where.File, b.Where.File),
			cmp.Compare(a.Where.Sheet, b.Where.Sheet),
			cmp.Compare(a.Where.Line, b.Where.Line),
			cmp.Compare(a.Where.Column, b.Where.Column),
			compareCells(a.Where.Cell, b.Where.Cell),
			cmp.Compare(a.Code, b.Code),
		)
	})
}
