package main

import (
	"os"
	"path/filepath"
	"strings"

	"congvan/generator/register"
	"congvan/input"
	"congvan/templates"
)

// strangers sends sheets that are not of this period: the one of the period
// before, and one of another campaign to the same unit. They are refused with
// the reason, and what the unit sent stays in use.
func (p *yearPeriod) strangers() {
	p.Helper()
	if p.before == nil {
		return
	}
	before := p.history()
	other := p.at("khac-" + p.ID)
	p.run(exitDone, "init", other)
	yaml := filepath.Join(other, "campaign.yaml")
	raw, err := os.ReadFile(yaml)
	if err != nil {
		p.Fatal(err)
	}
	putStranger(p, yaml, strings.Replace(string(raw), "id: tuan-giao-ntm-2022", "id: dot-khac", 1))
	unit := p.campaign.Resolve(p.campaign.Criteria.Audience)[0]
	p.run(exitDone, "generate", other, "--only", "xlsx", "--unit", p.campaign.Units[unit].Code, "--out", filepath.Join(other, "phat"))
	found, err := filepath.Glob(filepath.Join(other, "phat", "*", "*.xlsx"))
	if err != nil || len(found) != 1 {
		p.Fatalf("%v %v", found, err)
	}
	folder := filepath.Join(p.dir, "thu-nham")
	for name, from := range map[string]string{"ky-truoc.xlsx": p.before.sheet(unit), "dot-khac.xlsx": found[0]} {
		content, err := os.ReadFile(from)
		if err != nil {
			p.Fatal(err)
		}
		putStranger(p, filepath.Join(folder, name), string(content))
	}
	p.collectFrom(exitProblems, p.received(batches), folder)
	refused := map[string]input.Code{}
	for _, r := range p.history() {
		if filepath.Base(filepath.Dir(r.Name)) == "thu-nham" && r.State == register.Refused {
			refused[filepath.Base(r.Name)] = p.reading(r).Refused.Code
		}
	}
	if refused["ky-truoc.xlsx"] != input.ReturnOtherPeriod || refused["dot-khac.xlsx"] != input.ReturnOtherCampaign {
		p.Errorf("%s: sheets of others are refused as %v", p.ID, refused)
	}
	if n := len(p.history()); n != len(before)+2 {
		p.Errorf("%s: %d files kept, there were %d", p.ID, n, len(before))
	}
}

func putStranger(p *yearPeriod, name, content string) {
	p.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		p.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		p.Fatal(err)
	}
}

// owes tells whether a unit must be reminded: it sent nothing that could be
// read, something is asked back, or a task is past its last day and not done.
func (p *yearPeriod) owes(unit int, used map[string]register.Return, today input.Date) bool {
	r, came := used[p.campaign.Units[unit].Code]
	if !came {
		return true
	}
	reading := p.reading(r)
	for _, f := range reading.Findings {
		if f.Level == input.Error {
			return true
		}
	}
	for _, row := range p.issued(unit).Tables[0].Rows {
		last := row.Values[templates.LastDayColumn].Date
		status, _ := reading.Find(row.Key, templates.StatusColumn)
		switch status.Value.Text {
		case templates.Done, templates.DoneLate, templates.NotOurs:
		default:
			if !last.IsZero() && last.Before(today) {
				return true
			}
		}
	}
	return false
}
