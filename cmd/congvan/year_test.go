package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"congvan/generator/compose"
	"congvan/input"
	"congvan/input/load"
	"congvan/templates"
)

// A year of returns on the sample: 39 units, three periods. Every unit does one
// thing of the tables of damage to its sheet; what is told, what is read and
// what is reckoned must be what was planted.
func TestYear(t *testing.T) {
	if testing.Short() {
		t.Skip("three periods of 39 units")
	}
	c := newYear(t)
	periods := len(c.campaign.Periods)
	if raced {
		periods = 1
	}
	for i := range periods {
		p := &yearPeriod{year: c, Period: c.campaign.Periods[i], number: i + 1, dir: filepath.Join(c.dir, c.campaign.Periods[i].ID)}
		if i > 0 {
			p.before = c.periods[i-1]
		}
		c.periods = append(c.periods, p)
		p.generate()
		p.fillIn()
		p.collect()
		p.check()
		p.collectAgain()
		if i+1 < len(c.campaign.Periods) {
			p.correct()
			p.check()
		}
		p.status()
		p.figures()
		p.remind()
		p.export()
		p.strangers()
	}
}

// year is a campaign in the middle of its periods.
type year struct {
	*testing.T
	dir      string
	campaign *input.Campaign
	periods  []*yearPeriod
	next     int // damage of communes, and
	nextTask int // of the other units
}

// yearPeriod is one period of it.
type yearPeriod struct {
	*year
	input.Period
	number int // from 1
	dir    string
	before *yearPeriod
	sent   []*yearDelivery // by unit
	truth  []map[templates.CellKey]string
}

func newYear(t *testing.T) *year {
	c := &year{T: t, dir: t.TempDir()}
	c.run(exitDone, "init", c.at("dot"), "--sample")
	var err error
	var problems input.Problems
	c.campaign, problems, err = load.Campaign(os.DirFS(c.at("dot")), "dot")
	if err != nil || problems.HasErrors() {
		t.Fatal(err, problems)
	}
	if len(c.campaign.Units) != 39 || len(c.campaign.Periods) != 3 {
		t.Fatalf("%d units, %d periods", len(c.campaign.Units), len(c.campaign.Periods))
	}
	return c
}

func (c *year) at(name string) string { return filepath.Join(c.dir, filepath.FromSlash(name)) }

// run runs a command a while after all that happens in it.
func (c *year) run(code int, args ...string) string {
	c.Helper()
	var out, told bytes.Buffer
	clock := func() time.Time { return time.Date(2023, 2, 1, 8, 0, 0, 0, time.UTC) }
	if got := run(c.Context(), args, nil, &out, &told, clock); got != code {
		c.Fatalf("%v: exit code %d, want %d\n%s%s", args, got, code, &out, &told)
	}
	return out.String()
}

// generate makes the sheets of the period.
func (p *yearPeriod) generate() {
	p.Helper()
	args := []string{"generate", p.at("dot"), "--only", "xlsx", "--out", filepath.Join(p.dir, "phat")}
	if p.number > 1 {
		args = append(args, "--period", p.ID)
	}
	p.run(exitDone, args...)
}

// sheet finds the workbook of a unit that generate wrote.
func (p *yearPeriod) sheet(unit int) string {
	p.Helper()
	found, err := filepath.Glob(filepath.Join(p.dir, "phat", "*", strings.ToLower(p.campaign.Units[unit].Code)+"-*.xlsx"))
	if err != nil || len(found) != 1 {
		p.Fatalf("sheets of %s: %v %v", p.campaign.Units[unit].Code, found, err)
	}
	return found[0]
}

// issued is the form of a unit, as generate must have made it.
func (p *yearPeriod) issued(unit int) templates.Issued {
	return templates.Issue(p.campaign, unit, templates.IssueOptions{Period: p.Period, Previous: p.previous(unit), Plain: compose.Plain})
}

// previous is what the form shows of the period before, made out of the truth.
func (p *yearPeriod) previous(unit int) map[string]string {
	if p.before == nil || p.before.sent[unit].used == 0 {
		return nil
	}
	all := map[string]string{}
	for _, column := range []string{templates.AssessmentColumn, templates.ResultColumn, templates.StatusColumn} { // the last goes before the others
		for key, v := range p.before.sent[unit].book.truth {
			if key.Column == column {
				all[key.Row] = v
			}
		}
	}
	return all
}

// fillIn has every unit fill in its sheet, do what its turn is, and send it.
func (p *yearPeriod) fillIn() {
	p.Helper()
	communes := append(slices.Clone(yearFigures), yearDeliveries[:5]...)
	others := append(slices.Clone(yearDeliveries), yearTasks...)
	var files [batches][]yearFile
	for unit := range p.campaign.Units {
		b := openYearBook(p.T, p.campaign, p.issued(unit), p.sheet(unit))
		p.checkPrevious(b)
		b.fillIn(p.number)
		var d *yearDelivery
		if p.campaign.Judges(unit) {
			d = deliver(b, communes[p.next%len(communes)])
			p.next++
		} else {
			d = deliver(b, others[p.nextTask%len(others)])
			p.nextTask++
		}
		for i := range files {
			files[i] = append(files[i], d.files[i]...)
		}
		p.sent = append(p.sent, d)
	}
	for i := range files {
		putBatch(p.T, p.batch(i), files[i])
	}
}

// checkPrevious holds what the sheet shows of the period before against what
// was planted in it.
func (p *yearPeriod) checkPrevious(b *yearBook) {
	p.Helper()
	previous := p.previous(b.issued.Unit)
	shown := 0
	for _, table := range b.issued.Tables {
		column := table.Sheet.Column(templates.PreviousColumn)
		if column < 0 {
			continue
		}
		rows, err := b.GetRows(table.Sheet.Name)
		b.must(err)
		for _, row := range table.Rows {
			if row.Kind != templates.Entry {
				continue
			}
			at := slices.IndexFunc(rows, func(r []string) bool { return slices.Contains(r, row.Key) })
			if at < 0 {
				p.Fatalf("no row %s", row.Key)
			}
			got := ""
			if column < len(rows[at]) {
				got = rows[at][column]
			}
			if got != previous[row.Key] {
				p.Errorf("%s, %s: of the period before %q, want %q", p.campaign.Units[b.issued.Unit].Code, row.Key, got, previous[row.Key])
			}
			if got != "" {
				shown++
			}
		}
	}
	if len(previous) > 0 && shown == 0 {
		p.Errorf("%s: nothing of the period before", p.campaign.Units[b.issued.Unit].Code)
	}
}
