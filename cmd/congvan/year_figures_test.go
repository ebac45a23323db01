package main

import (
	"archive/zip"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"congvan/generator/programs"
	"congvan/generator/register"
	"congvan/input"
	"congvan/templates"

	"github.com/google/go-cmp/cmp"
)

// yearAnswer is a planted answer as check_consolidated.py knows it.
type yearAnswer struct {
	Value string `json:"value"`
	Claim string `json:"claim"`
}

// answers are the planted answers of every unit that sent something.
func (p *yearPeriod) answers() map[string]map[string]yearAnswer {
	all := map[string]map[string]yearAnswer{}
	for unit, d := range p.sent {
		if d.used == 0 || !p.campaign.Judges(unit) {
			continue
		}
		own := map[string]yearAnswer{}
		for _, t := range p.campaign.Criteria.Thresholds(p.campaign.Units[unit]) {
			key := templates.IndicatorKey(t.Code)
			value := d.book.truth[templates.CellKey{Row: key, Column: templates.ResultColumn}]
			if t.Indicator.Kind != input.KindBool {
				value = strings.Replace(value, ",", ".", 1)
			}
			own[t.Code] = yearAnswer{value, d.book.truth[templates.CellKey{Row: key, Column: templates.AssessmentColumn}]}
		}
		all[p.campaign.Units[unit].Code] = own
	}
	return all
}

// raw is everything that check_consolidated.py computes the figures from.
func (p *yearPeriod) raw() map[string]any {
	var units []map[string]string
	var criteria []map[string]any
	thresholds := map[string]map[string]string{}
	for unit, u := range p.campaign.Units {
		if !p.campaign.Judges(unit) {
			continue
		}
		units = append(units, map[string]string{"code": u.Code, "name": u.Name, "kind": u.Kind, "region": p.campaign.Criteria.RegionOf(u)})
		for _, t := range p.campaign.Criteria.Thresholds(u) { // one region: the same for all
			if t.Goal != nil {
				thresholds[t.Code] = map[string]string{"direction": t.Indicator.Direction, "goal": t.Goal.Text}
			}
		}
	}
	for _, c := range p.campaign.Criteria.Set.Criteria {
		var codes []string
		for _, i := range c.Indicators {
			codes = append(codes, i.Code)
		}
		criteria = append(criteria, map[string]any{"number": c.Number, "indicators": codes})
	}
	raw := map[string]any{"units": units, "criteria": criteria, "thresholds": thresholds, "answers": p.answers()}
	if p.before != nil {
		raw["before"] = p.before.answers()
	}
	return raw
}

// figures has the period reported and holds the consolidated workbook against
// what Python computes of the planted truth, without any of our code.
func (p *yearPeriod) figures() {
	p.Helper()
	out := filepath.Join(p.dir, "bao-cao")
	p.run(exitDone, "report", p.at("dot"), "--period", p.ID, "--today", p.received(batches).String(), "--out", out)
	workbooks, err := filepath.Glob(filepath.Join(out, "*.xlsx"))
	if err != nil || len(workbooks) != 1 {
		p.Fatal(workbooks, err)
	}
	raw, err := json.Marshal(p.raw())
	if err != nil {
		p.Fatal(err)
	}
	at := filepath.Join(p.dir, "raw.json")
	if err := os.WriteFile(at, raw, 0o666); err != nil {
		p.Fatal(err)
	}
	p.Run("figures of "+p.ID, func(t *testing.T) {
		python := programs.Python(t, "openpyxl")
		said, err := exec.Command(python, "../../generator/xlsx/testdata/check_consolidated.py", workbooks[0], at).CombinedOutput()
		if err != nil || !strings.Contains(string(said), "no difference") {
			t.Errorf("%v\n%s", err, said)
		}
	})
}

// status says who returned, which version counts and who was late.
func (p *yearPeriod) status() {
	p.Helper()
	var status statusJSON
	if err := json.Unmarshal([]byte(p.run(exitDone, "status", p.at("dot"), "--period", p.ID, "--json")), &status); err != nil {
		p.Fatal(err)
	}
	for unit, d := range p.sent {
		got := status.Units[unit]
		if got.Code != p.campaign.Units[unit].Code || got.Returned != (d.used > 0) || got.Version != d.used || got.Versions != d.came ||
			got.InTime != (d.used > 0 && !d.late) {
			p.Errorf("%s, %s (%s): came %d times, version %d counts, late %t; status says %+v", p.ID, got.Code, d.damage, d.came, d.used, d.late, got)
		}
	}
}

// remind has the units reminded: of those that sent nothing that can be read,
// every one.
func (p *yearPeriod) remind() {
	p.Helper()
	out := filepath.Join(p.dir, "don-doc")
	p.run(exitDone, "remind", p.at("dot"), "--period", p.ID, "--today", p.received(batches).String(), "--out", out)
	reminded := map[string]bool{}
	for _, name := range listed(p.T, out) {
		reminded[strings.Split(filepath.ToSlash(name), "/")[0]] = true
	}
	used := map[string]register.Return{}
	for _, r := range p.history() {
		if r.State == register.Used {
			used[r.Unit] = r
		}
	}
	for unit, u := range p.campaign.Units {
		if want := p.owes(unit, used, p.received(batches)); reminded[u.FileName()] != want {
			p.Errorf("%s: %s (%s) is reminded: %v, want %v", p.ID, u.FileName(), p.sent[unit].damage, reminded[u.FileName()], want)
		}
	}
}

// export packs the period: the sheet in use of every unit is in it.
func (p *yearPeriod) export() {
	p.Helper()
	at := filepath.Join(p.dir, "ky.zip")
	p.run(exitDone, "export", p.at("dot"), "--period", p.ID, "--zip", at)
	z, err := zip.OpenReader(at)
	if err != nil {
		p.Fatal(err)
	}
	defer z.Close()
	var packed, want []uint64
	sizes := map[uint64]bool{}
	for _, f := range z.File {
		sizes[f.UncompressedSize64] = true
	}
	for _, r := range p.history() {
		if r.State == "used" {
			want = append(want, uint64(r.Size))
			if sizes[uint64(r.Size)] {
				packed = append(packed, uint64(r.Size))
			}
		}
	}
	if diff := cmp.Diff(want, packed); diff != "" || len(want) < 20 {
		p.Errorf("%s: sheets in the archive, by size (-want +got):\n%s", p.ID, diff)
	}
}
