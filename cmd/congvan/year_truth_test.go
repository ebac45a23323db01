package main

import (
	"encoding/json"
	"slices"
	"strings"

	"congvan/generator/collect"
	"congvan/generator/register"
	"congvan/input"
	"congvan/templates"

	"github.com/google/go-cmp/cmp"
)

// check holds everything that the store keeps of the period against what was
// planted: of every unit its versions and the one in use, every value and
// every finding, and of every refused file why.
func (p *yearPeriod) check() {
	p.Helper()
	came := map[string][]register.Return{}
	refused := map[string]input.Code{}
	for _, r := range p.history() {
		if r.State == register.Refused {
			refused[r.Name] = p.reading(r).Refused.Code
			continue
		}
		came[r.Unit] = append(came[r.Unit], r)
	}
	for unit, d := range p.sent {
		p.checkUnit(d, came[p.campaign.Units[unit].Code])
		delete(came, p.campaign.Units[unit].Code)
	}
	if len(came) > 0 {
		p.Errorf("%s: returns of nobody: %v", p.ID, came)
	}
	if diff := cmp.Diff(p.refusals(), refused); diff != "" {
		p.Errorf("%s: refused (-want +got):\n%s", p.ID, diff)
	}
}

// refusals are the files that must be refused.
func (p *yearPeriod) refusals() map[string]input.Code {
	all := map[string]input.Code{}
	for _, d := range p.sent {
		for i, batch := range d.files {
			for _, f := range batch {
				if f.refused != "" {
					all[lastOf(p.batch(i))+"/"+f.name] = f.refused
				}
			}
		}
	}
	return all
}

func lastOf(path string) string { return path[strings.LastIndexAny(path, `/\`)+1:] }

func (p *yearPeriod) reading(r register.Return) collect.Reading {
	p.Helper()
	var reading collect.Reading
	if err := json.Unmarshal(r.Reading, &reading); err != nil {
		p.Fatalf("%s: %v", r.Name, err)
	}
	return reading
}

// checkUnit holds the returns of one unit against what it sent.
func (p *yearPeriod) checkUnit(d *yearDelivery, came []register.Return) {
	p.Helper()
	unit := p.campaign.Units[d.book.issued.Unit]
	used := slices.IndexFunc(came, func(r register.Return) bool { return r.State == register.Used })
	switch {
	case len(came) != d.came:
		p.Errorf("%s, %s (%s): %d versions, want %d", p.ID, unit.Code, d.damage, len(came), d.came)
	case d.used == 0:
	case used < 0 || came[used].Version != d.used:
		p.Errorf("%s, %s (%s): version %d is not in use: %+v", p.ID, unit.Code, d.damage, d.used, came)
	default:
		r := p.reading(came[used])
		if diff := cmp.Diff(d.book.truth, valuesOf(r)); diff != "" {
			p.Errorf("%s, %s (%s): values (-want +got):\n%s", p.ID, unit.Code, d.damage, diff)
		}
		told := append([]string{}, d.book.told...)
		slices.Sort(told)
		if diff := cmp.Diff(told, findingsOf(r)); diff != "" {
			p.Errorf("%s, %s (%s): told (-want +got):\n%s", p.ID, unit.Code, d.damage, diff)
		}
		if id := r.Identity; id.Unit != unit.Code || id.Period != p.ID || id.Campaign != p.campaign.ID {
			p.Errorf("%s, %s (%s): taken for %+v", p.ID, unit.Code, d.damage, id)
		}
	}
}

// valuesOf is every value that was read.
func valuesOf(r collect.Reading) map[templates.CellKey]string {
	all := map[templates.CellKey]string{}
	for _, a := range r.Answers {
		if a.HasValue() {
			all[templates.CellKey{Row: a.Key, Column: a.Column}] = a.Value.String()
		}
	}
	return all
}

// levelLetter is a level as damage spells it.
func levelLetter(l input.Level) string { return []string{"E", "W", "N"}[l] }

// findingsOf are the findings of a return as damage spells them.
func findingsOf(r collect.Reading) []string {
	all := []string{}
	for _, f := range r.Findings {
		place := f.Where.Sheet
		if f.Where.Cell != "" {
			place += "!" + f.Where.Cell
		}
		all = append(all, strings.TrimSpace(levelLetter(f.Level)+" "+string(f.Code)+" "+place))
	}
	slices.Sort(all)
	return all
}
