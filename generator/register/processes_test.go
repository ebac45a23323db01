package register

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// keepers is how this test runs itself as another process: it keeps files of
// three units in the store named by the variable, and prints each once kept.
const keepers = "CONGVAN_TEST_KEEP_IN"

func TestMain(m *testing.M) {
	if path := os.Getenv(keepers); path != "" {
		os.Exit(keepMany(path, os.Getenv("CONGVAN_TEST_KEEP_AS")))
	}
	os.Exit(m.Run())
}

func keepMany(path, who string) int {
	s, err := Open(context.Background(), path, true)
	for i := 0; err == nil && i < 60; i++ {
		a := arrival([]string{"03280", "03289", "03295"}[i%3], fmt.Sprintf("%s-%02d.xlsx", who, i), content(who, i))
		if _, err = s.Keep(context.Background(), a); err == nil {
			fmt.Println(a.SHA256)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// content is large enough to spread over many pages; every third is the same
// for everybody.
func content(who string, i int) string {
	if i%3 == 0 {
		who = "everybody"
	}
	return strings.Repeat(fmt.Sprintf("file %d of %s\n", i, who), 5_000)
}

func keeper(t *testing.T, path, who string) *exec.Cmd {
	t.Helper()
	own, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(own)
	cmd.Env = append(os.Environ(), keepers+"="+path, "CONGVAN_TEST_KEEP_AS="+who)
	return cmd
}

// Two processes, and goroutines in this one, keep files in one new store at
// the same time: every file is there once, versions have no gaps, and one of
// each unit is used.
func TestProcesses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "campaign.db")
	var all sync.WaitGroup
	for _, who := range []string{"one", "two"} {
		all.Go(func() {
			if out, err := keeper(t, path, who).CombinedOutput(); err != nil {
				t.Errorf("%s: %v\n%s", who, err, out)
			}
		})
	}
	s := opened(t, path)
	for g := range 3 {
		all.Go(func() {
			for i := range 5 {
				if _, err := s.Keep(t.Context(), arrival("03280", fmt.Sprint(g, i), fmt.Sprint("here ", g, i))); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	checkWhole(t, s, 20+40+40+15)
}

// checkWhole holds a store against what every store must be.
func checkWhole(t *testing.T, s *Store, least int) {
	t.Helper()
	returns := history(t, s)
	if len(returns) < least {
		t.Errorf("%d returns are kept, want %d", len(returns), least)
	}
	used, versions := map[string]int{}, map[string]int{}
	for _, r := range returns {
		versions[r.Unit]++
		if r.Version != versions[r.Unit] {
			t.Errorf("version %d of %s stands at %d", r.Version, r.Unit, versions[r.Unit])
		}
		if r.State == Used {
			used[r.Unit]++
		}
		bytes, err := s.Bytes(t.Context(), r.SHA256)
		sum := sha256.Sum256(bytes)
		if err != nil || hex.EncodeToString(sum[:]) != r.SHA256 || len(bytes) != r.Size {
			t.Errorf("%s is not whole: %v", r.Name, err)
		}
		if names, err := s.Names(t.Context(), r.ID); err != nil || len(names) == 0 {
			t.Errorf("%s has no name: %v", r.Name, err)
		}
	}
	for unit := range versions {
		if used[unit] != 1 {
			t.Errorf("%d returns of %s are used", used[unit], unit)
		}
	}
	var fault string
	if err := s.db.QueryRow("PRAGMA integrity_check").Scan(&fault); err != nil || fault != "ok" {
		t.Errorf("integrity: %s, %v", fault, err)
	}
}

// A process is killed while it keeps files, again and again: what it said to
// be kept is kept, every return is whole, and it can go on.
func TestKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "campaign.db")
	said := map[string]bool{}
	for kill := 1; kill <= 5; kill++ {
		cmd := keeper(t, path, fmt.Sprint("life ", kill))
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for n := 0; n < 4*kill && lines.Scan(); n++ {
			said[lines.Text()] = true
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		for lines.Scan() { // what it said before it died
			if len(lines.Text()) == 64 {
				said[lines.Text()] = true
			}
		}
		_ = cmd.Wait() // killed, so always an error

		s, err := Open(t.Context(), path, false)
		if err != nil {
			t.Fatal(err)
		}
		checkWhole(t, s, len(said))
		for digest := range said {
			if _, err := s.Bytes(t.Context(), digest); err != nil {
				t.Errorf("life %d: lost %s: %v", kill, digest, err)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if len(said) < 4*5 {
		t.Errorf("only %d files were kept before the kills", len(said))
	}
}
