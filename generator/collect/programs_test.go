package collect_test

import (
	"os"
	"path/filepath"
	"testing"

	"congvan/generator/collect"
	"congvan/generator/programs"

	"github.com/google/go-cmp/cmp"
)

func TestMain(m *testing.M) {
	code := m.Run()
	programs.Clean()
	os.Exit(code)
}

// A return that another program saved says the same; without its hidden sheet
// the other carriers that the program keeps name the unit.
func TestOtherPrograms(t *testing.T) {
	dir := t.TempDir()
	sound, bare := filepath.Join(dir, "sound.xlsx"), filepath.Join(dir, "bare.xlsx")
	raw := filled(t, phinhSang).bytes()
	stampless := filled(t, quaiCang)
	stampless.must(stampless.DeleteSheet("_tw"))
	stampless.must(os.WriteFile(sound, raw, 0o600))
	stampless.must(os.WriteFile(bare, stampless.bytes(), 0o600))

	t.Run("openpyxl", func(t *testing.T) { sameReading(t, raw, programs.SavedByOpenpyxl(t, raw)) })
	ods := programs.LibreOffice(t, "ods", sound)[0]
	over := filepath.Join(dir, "over.ods") // results are named after the files
	stampless.must(os.Rename(ods, over))
	saved := programs.LibreOffice(t, "xlsx", sound, bare, over)
	t.Run("LibreOffice", func(t *testing.T) { sameReading(t, raw, content(t, saved[0])) })
	t.Run("LibreOffice and OpenDocument", func(t *testing.T) { sameReading(t, raw, content(t, saved[2])) })
	t.Run("LibreOffice, no stamp", func(t *testing.T) {
		r := read(t, content(t, saved[1]))
		want := []collect.Carrier{collect.ByCode, collect.ByKeys, collect.ByName, collect.ByFooter, collect.ByProperties}
		if diff := cmp.Diff(want, r.Identity.By); diff != "" || r.Refused != nil {
			t.Errorf("%v (-want +got):\n%s", r.Refused, diff)
		}
	})
}

func content(t testing.TB, file string) []byte {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func sameReading(t *testing.T, raw, saved []byte) {
	t.Helper()
	before, after := read(t, raw), read(t, saved)
	if after.Refused != nil {
		t.Fatal(after.Refused.Message.VI)
	}
	if diff := cmp.Diff(answers(before), answers(after)); diff != "" {
		t.Errorf("answers (-before +after):\n%s", diff)
	}
	if diff := cmp.Diff([]string{}, findings(after)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(before.Identity, after.Identity); diff != "" {
		t.Errorf("identity (-before +after):\n%s", diff)
	}
	if after.Program == before.Program || after.Modified == "" {
		t.Errorf("%q, %q", after.Program, after.Modified)
	}
}
