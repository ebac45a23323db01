package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"congvan/templates"
)

// correct has the units send back the correction sheets, mended. Units that
// sent nothing stay missing; what was refused is sent as it should have been.
func (p *yearPeriod) correct() {
	p.Helper()
	corrections := p.corrections()
	var files []yearFile
	for unit, d := range p.sent {
		from := corrections[p.campaign.Units[unit].Code]
		switch {
		case from == "" && d.used == 0 && len(d.files[inTime]) > 0: // refused as a whole
			from = p.sheet(unit)
		case from == "":
			continue
		}
		b := openYearBook(p.T, p.campaign, p.issued(unit), from)
		b.clear()
		b.fillIn(p.number)
		files = append(files, yearFile{name: fmt.Sprintf("sua-%02d.xlsx", unit), raw: b.bytes()})
		if d.used == 0 {
			d.late = true
		}
		d.book = b
		d.came++
		d.used = d.came
	}
	if len(files) < 10 {
		p.Errorf("%s: only %d corrections", p.ID, len(files))
	}
	putBatch(p.T, p.batch(batches), files)
	p.collectFrom(exitDone, p.received(batches), p.batch(batches)) // nothing is left to mend
}

// corrections are the correction sheets that collect made, by unit.
func (p *yearPeriod) corrections() map[string]string {
	p.Helper()
	all := map[string]string{}
	for _, name := range listed(p.T, p.out()) {
		for _, u := range p.campaign.Units {
			if strings.HasSuffix(name, ".xlsx") && strings.HasPrefix(filepath.Base(name), strings.ToLower(u.Code)+"-") {
				all[u.Code] = filepath.Join(p.out(), name)
			}
		}
	}
	return all
}

// clear empties every input but those that are issued with something in them.
func (b *yearBook) clear() {
	b.t.Helper()
	for key := range b.at {
		if v, filled := b.truth[key]; filled {
			if key.Column == templates.YearColumn {
				b.write(key.Row, key.Column, atoi(b.t, v))
				continue
			}
			b.write(key.Row, key.Column, v)
			continue
		}
		b.write(key.Row, key.Column, nil)
	}
}

func atoi(t *testing.T, s string) int {
	t.Helper()
	var n int
	if _, err := fmt.Sscan(s, &n); err != nil {
		t.Fatal(err)
	}
	return n
}
