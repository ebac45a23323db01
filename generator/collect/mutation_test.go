package collect_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"congvan/generator/collect"
	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// mutations is how many damaged returns are read.
var mutations = map[bool]int{false: 1000, true: 500}[raced]

// A thousand returns, each damaged by chance, are read. None may panic, and
// none may be taken with a value that its unit did not write there. What that
// means is judged from outside of the reader:
//
//   - Every input of the sound return has an entry of its own, so that an
//     answer under a wrong key or column shows by its value.
//   - An answer of the damaged return that is Taken or Doubted must have the
//     value of the sound return under the same key and column, or a finding
//     that points at it: at its cell, its row or key, its column, its table, or
//     of its whole file at least as a warning.
//   - Only where the content of that very cell was changed (the mutation hit
//     it, or a text or format it shares) the value may be another one without
//     a finding: that cannot be told from a unit that wrote something else.
//     Whether the content changed is asked of package sheet at the cell's
//     address, which knows nothing of keys. And it must be the cell that held
//     this input in the sound return: a changed cell is no excuse for reading
//     another one's entry.
//   - The file must be the unit's own, or refused.
//
// Mutations that move cells (sorted, inserted, deleted rows and columns) or
// only the archive change no content; for them there is no such excuse.
func TestMutations(t *testing.T) {
	raw := rich(t)
	sound := read(t, raw)
	if sound.Refused != nil || sound.Count(input.Error) > 0 {
		t.Fatalf("%+v %v", sound.Refused, findings(sound))
	}
	m := mutator{t: t, parts: parts(t, raw), other: parts(t, filled(t, quaiCang).bytes()), raw: raw, sound: sound, original: contents(t, raw)}
	m.places, m.sheets, m.heads = map[string]string{}, map[string]int{}, map[string]int{}
	for _, a := range sound.Answers {
		m.places[a.Where.Sheet+"!"+a.Where.Cell] = a.Key + " " + a.Column
	}
	for _, name := range []string{nv, ct, sp, xn} {
		m.sheets[name], m.heads[name] = m.sheetPart(name), open(t, raw).headerRow(name)
	}
	m.sheets[templates.StampSheet] = m.sheetPart(templates.StampSheet)
	outcomes := make([]string, mutations)
	var all sync.WaitGroup
	for worker := range 2 {
		all.Go(func() {
			for seed := worker; seed < mutations; seed += 2 {
				one, kind := m, kindsOfMutation[seed%len(kindsOfMutation)]
				one.rand, one.moved = rand.New(rand.NewPCG(uint64(seed), 2022)), kind.moves
				outcomes[seed] = one.judge(fmt.Sprintf("%d %s", seed, kind.name), kind.do(&one))
			}
		})
	}
	all.Wait()
	for _, outcome := range []string{"refused", "as before", "told", "another entry"} {
		n := 0
		for _, one := range outcomes {
			if one == outcome {
				n++
			}
		}
		if n < mutations/200 {
			t.Errorf("%d mutations ended as %q: the test does not reach it", n, outcome)
		}
		t.Log(outcome, n)
	}
}

// rich is a return in which every input holds something that no other input
// of its kind does, as far as lists allow.
func rich(t *testing.T) []byte {
	t.Helper()
	b := filled(t, phinhSang)
	i := issuedForm(phinhSang)
	n := 0
	for _, table := range i.Tables {
		for _, r := range table.Rows {
			for _, c := range table.Sheet.Columns {
				rule, asked := r.Rule(c)
				if !asked || strings.HasPrefix(r.Key, "sp:new:") && r.Key > "sp:new:03" {
					continue
				}
				n++
				switch rule.Kind {
				case templates.Text, templates.LongText:
					b.set(r.Key, c.Key, fmt.Sprintf("Nội dung %s, %s", r.Key, c.Key))
				case templates.Percent, templates.Number:
					b.set(r.Key, c.Key, 30.5+float64(n%60))
				case templates.Year:
					b.set(r.Key, c.Key, 2015+n%30)
				case templates.Date:
					b.set(r.Key, c.Key, on(2022, 7, 27).AddDate(0, 0, n%60))
				case templates.Choice:
					if r.Key != templates.NothingKey {
						list, _ := i.Form.List(rule.List)
						b.set(r.Key, c.Key, list.Items[n%len(list.Items)])
					}
				}
			}
		}
	}
	return b.bytes()
}

// contents are what the cells hold, by sheet and address.
func contents(t testing.TB, raw []byte) map[string]string {
	t.Helper()
	book, err := sheet.ReadSheets("", raw)
	if err != nil {
		return nil
	}
	all := map[string]string{}
	for _, s := range book.Sheets {
		for _, r := range s.Rows {
			for _, c := range r.Cells {
				if !c.Blank() {
					all[s.Name+"!"+c.Where.Cell] = fmt.Sprint(c.Text, c.Kind, c.Percent, c.MonthOnly, c.Day, c.Formula)
				}
			}
		}
	}
	return all
}

type mutator struct {
	t        *testing.T
	rand     *rand.Rand
	raw      []byte
	parts    []part
	other    []part // of another unit's return
	sound    collect.Reading
	original map[string]string // content of cells
	places   map[string]string // which input a cell holds
	sheets   map[string]int    // which part a sheet is
	heads    map[string]int    // the number of its row with the headers
	table    string            // that is being changed
	moved    bool
}

// judge reads a damaged return and says how it ended.
func (m *mutator) judge(name string, raw []byte) string {
	m.t.Helper()
	r := read(m.t, raw)
	sane(m.t, r)
	if r.Refused != nil {
		return "refused"
	}
	if r.Identity.Unit != m.sound.Identity.Unit || r.Identity.Period != m.sound.Identity.Period {
		m.t.Errorf("%s: read as %s, %s", name, r.Identity.Unit, r.Identity.Period)
	}
	outcome, now := "as before", map[string]string(nil)
	if len(r.Findings) != len(m.sound.Findings) {
		outcome = "told"
	}
	for _, a := range r.Answers {
		if a.State != collect.Taken && a.State != collect.Doubted {
			continue
		}
		was, _ := m.sound.Find(a.Key, a.Column)
		if shownValue(a) == shownValue(was) || told(r, a) {
			continue
		}
		if now == nil {
			now = contents(m.t, raw)
		}
		at := a.Where.Sheet + "!" + a.Where.Cell
		if !m.moved && now[at] != m.original[at] && m.places[at] == a.Key+" "+a.Column {
			outcome = "another entry"
			continue
		}
		m.t.Errorf("%s: %s %s at %s: %s, was %s", name, a.Key, a.Column, at, shownValue(a), shownValue(was))
	}
	return outcome
}

// told tells whether a finding points at the answer.
func told(r collect.Reading, a collect.Answer) bool {
	return slices.ContainsFunc(r.Findings, func(f collect.Finding) bool {
		switch {
		case f.Where.Sheet == "":
			return f.Level != input.Note
		case f.Where.Sheet != a.Where.Sheet:
			return false
		case f.Where.Cell == "":
			return f.Level != input.Note
		}
		return f.Where == a.Where || f.Key == a.Key && (f.Column == "" || f.Column == a.Column) || f.Key == "" && f.Column == a.Column
	})
}

// kindsOfMutation take turns.
var kindsOfMutation = []struct {
	name  string
	moves bool // no content changes
	do    func(m *mutator) []byte
}{
	{"cell", false, (*mutator).anyCell},
	{"key", false, (*mutator).anyKey},
	{"header", false, (*mutator).anyHeader},
	{"two headers", true, (*mutator).swapHeaders},
	{"stamp", false, (*mutator).anyStamp},
	{"rows swapped", true, (*mutator).swapRows},
	{"rows swapped without their keys", true, (*mutator).swapWithoutKeys},
	{"row inserted", true, (*mutator).insertRow},
	{"row deleted", true, (*mutator).deleteRow},
	{"row copied", true, (*mutator).copyRow},
	{"column deleted", true, (*mutator).deleteColumn},
	{"columns swapped", true, (*mutator).swapColumns},
	{"cells moved", false, (*mutator).moveCell},
	{"style", false, (*mutator).anyStyle},
	{"bytes of a part", false, (*mutator).anyBytes},
	{"bytes of texts", false, (*mutator).textBytes},
	{"a part of another unit's", false, (*mutator).otherPart},
	{"parts exchanged", true, (*mutator).swapParts},
	{"part dropped", false, (*mutator).dropPart},
	{"bytes of the archive", true, (*mutator).archiveBytes},
}
