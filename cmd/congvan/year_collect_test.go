package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"congvan/generator/register"
	"congvan/input"

	"github.com/google/go-cmp/cmp"
)

// batch is the folder of what came at one of the times; corrections come last.
func (p *yearPeriod) batch(i int) string {
	return filepath.Join(p.dir, []string{"thu", "thu-them", "thu-muon", "thu-sua"}[i])
}

// received is when a batch came, by the period's due day.
func (p *yearPeriod) received(i int) input.Date {
	return p.Due.AddDays([]int{-1, 0, 4, 6}[i])
}

// collect takes in what came, in the order in which it came.
func (p *yearPeriod) collect() {
	p.Helper()
	for i := range batches {
		if _, err := os.Stat(p.batch(i)); err == nil {
			p.collectFrom(exitProblems, p.received(i), p.batch(i))
		}
	}
}

// collectFrom takes in what is in some folders.
func (p *yearPeriod) collectFrom(code int, day input.Date, folders ...string) {
	p.Helper()
	args := append([]string{"collect", p.at("dot")}, folders...)
	p.run(code, append(args, "--period", p.ID, "--received", day.String()+" 14:05", "--today", day.String(), "--out", p.out())...)
}

func (p *yearPeriod) out() string { return filepath.Join(p.dir, "tra-lai") }

// history is all that the store holds for the period.
func (p *yearPeriod) history() []register.Return {
	p.Helper()
	store, err := register.Open(p.Context(), p.at("dot/campaign.db"), false)
	if err != nil {
		p.Fatal(err)
	}
	defer store.Close()
	all, err := store.History(p.Context(), register.Round{Campaign: p.campaign.ID, Period: p.ID})
	if err != nil {
		p.Fatal(err)
	}
	return all
}

// collectAgain takes the same files in once more, and nothing changes.
func (p *yearPeriod) collectAgain() {
	p.Helper()
	history, files := p.history(), treeOf(p.T, p.out())
	var folders []string
	last := 0
	for i := range batches {
		if _, err := os.Stat(p.batch(i)); err == nil {
			folders, last = append(folders, p.batch(i)), i
		}
	}
	p.collectFrom(exitProblems, p.received(last), folders...)
	if diff := cmp.Diff(history, p.history()); diff != "" {
		p.Errorf("%s: collecting again changed the store (-first +again):\n%s", p.ID, diff)
	}
	if diff := cmp.Diff(files, treeOf(p.T, p.out())); diff != "" {
		p.Errorf("%s: collecting again changed what goes back (-first +again):\n%s", p.ID, diff)
	}
}

// treeOf is every file below a folder with its content.
func treeOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, name := range listed(t, dir) {
		raw, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		all[name] = fmt.Sprintf("%x", sha256.Sum256(raw))
	}
	return all
}
